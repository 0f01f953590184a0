/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>
#include <deskproof/worker.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/limits.h"
#include "facts/roster.h"
#include "run/answer.h"
#include "run/conclude.h"
#include "run/ending.h"
#include "run/exchange.h"
#include "run/memory-file.h"
#include "run/message.h"
#include "run/server.h"

#define MEGABYTE (1024u * 1024)
#define CHUNK 65536
#define PIPE_BYTES (1024 * 1024) /* an answer is rarely larger: then the child never waits */
#define GRACE_SECONDS 5          /* for a server to do what it is there for */

struct _DpWorker {
	DpWorkerLimits limits;
	DpTask task;
	pid_t server;  /* 0: it has ended */
	gboolean last; /* the next document is */
	int socket;
};

DpWorkerLimits
dp_worker_limits_default(void)
{
	return (DpWorkerLimits){DP_LIMIT_WORKER_MEMORY_MB, DP_LIMIT_WORKER_CPU_SECONDS,
	                        DP_LIMIT_WORKER_WALL_SECONDS, DP_LIMIT_WORKER_OUTPUT_MB};
}

static DpWorkerLimits
limits_without_zeros(const DpWorkerLimits *wanted)
{
	DpWorkerLimits limits = dp_worker_limits_default();

	if (wanted == NULL)
		return limits;
	limits.memory_mb = wanted->memory_mb > 0 ? wanted->memory_mb : limits.memory_mb;
	limits.cpu_seconds = wanted->cpu_seconds > 0 ? wanted->cpu_seconds : limits.cpu_seconds;
	limits.wall_seconds = wanted->wall_seconds > 0 ? wanted->wall_seconds : limits.wall_seconds;
	limits.output_mb = wanted->output_mb > 0 ? wanted->output_mb : limits.output_mb;
	return limits;
}

static gboolean
start(DpWorker *worker, gboolean load_poppler)
{
	DpServer server = {.parent = getpid(),
	                   .limits = worker->limits,
	                   .task = worker->task,
	                   .load_poppler = load_poppler};
	int ends[2];

	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
		return FALSE;
	worker->socket = ends[0];
	server.socket = ends[1];
	worker->server = fork();
	if (worker->server == 0)
		dp_server_run(&server);
	close(ends[1]);
	return worker->server > 0;
}

DpWorker *
dp_worker_new_for(const DpWorkerLimits *limits, DpTask task, GError **error)
{
	g_autoptr(DpWorker) worker = g_new0(DpWorker, 1);

	worker->limits = limits_without_zeros(limits);
	worker->task = task;
	worker->socket = -1;
	if (start(worker, FALSE))
		return g_steal_pointer(&worker);
	worker->server = 0;
	g_set_error(error, DP_ERROR, DP_ERROR_WORKER, "The worker cannot be started: %s.",
	            g_strerror(errno));
	return NULL;
}

DpWorker *
dp_worker_new(const DpWorkerLimits *limits, GError **error)
{
	return dp_worker_new_for(limits, dp_subject_measure, error);
}

/* The child, if there is one, is killed with the server. */
static void
stop(DpWorker *worker)
{
	if (worker->socket >= 0)
		close(worker->socket);
	worker->socket = -1;
	if (worker->server <= 0)
		return;
	kill(worker->server, SIGKILL);
	while (waitpid(worker->server, NULL, 0) < 0 && errno == EINTR)
		continue;
	worker->server = 0;
}

void
dp_worker_free(DpWorker *worker)
{
	if (worker == NULL)
		return;
	stop(worker);
	g_free(worker);
}

void
dp_worker_expect_last(DpWorker *worker)
{
	worker->last = TRUE;
}

static gboolean
wait_readable(int file, gint64 end)
{
	struct pollfd wanted = {file, POLLIN, 0};
	int n;

	do {
		gint64 left = end - g_get_monotonic_time();

		n = poll(&wanted, 1, (int)MAX(left / 1000, 0));
	} while (n < 0 && errno == EINTR);
	return n > 0;
}

/* Reads until the child is done. FALSE: it said too much, or nothing for too long. */
static gboolean
read_answer(int file, gsize most, gint64 end, GByteArray *answer)
{
	g_autofree guint8 *chunk = g_malloc(CHUNK);

	while (wait_readable(file, end)) {
		ssize_t n = read(file, chunk, CHUNK);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n == 0;
		if (answer->len + (gsize)n > most)
			return FALSE;
		g_byte_array_append(answer, chunk, (guint)n);
	}
	return FALSE;
}

/* Closed in any case: the request, which the caller keeps no copy of. */
static gboolean
send_request(DpWorker *worker, const DpRequest *words, int *answer, GError **error)
{
	g_auto(DpRequest) request = *words;
	int ends[2];

	if (request.document < 0 || pipe2(ends, O_CLOEXEC) != 0)
		return dp_ending_no_worker(error);
	fcntl(ends[0], F_SETPIPE_SZ, PIPE_BYTES);
	*answer = ends[0];
	request.answer = ends[1];
	return dp_request_send(worker->socket, &request) || dp_ending_no_worker(error);
}

#define PATIENCE_MICROSECONDS 500 /* between two looks at a process that is about to end */

/* How the server ended that was the child of its last document. */
static DpReply
take_end(DpWorker *worker, gint64 end)
{
	DpReply reply = {TRUE, FALSE, 0};
	pid_t ended;

	do {
		ended = waitpid(worker->server, &reply.status, WNOHANG);
		if (ended != 0 && !(ended < 0 && errno == EINTR))
			break;
		reply.late = g_get_monotonic_time() >= end;
		if (!reply.late)
			g_usleep(PATIENCE_MICROSECONDS);
	} while (!reply.late);
	if (ended > 0)
		worker->server = 0;
	stop(worker);
	return reply;
}

static GByteArray *
receive_last(DpWorker *worker, int file, const DpExchange *exchange, gint64 end, DpReply *reply)
{
	g_autoptr(GByteArray) answer = g_byte_array_new();
	gboolean complete = read_answer(file, exchange->most, end, answer);

	close(file);
	*reply = take_end(worker, end);
	return complete ? g_steal_pointer(&answer) : NULL;
}

static GByteArray *
receive(DpWorker *worker, int file, const DpExchange *exchange, GError **error)
{
	const DpWorkerLimits *limits = &worker->limits;
	gint64 end = g_get_monotonic_time() +
	             (gint64)(limits->wall_seconds + GRACE_SECONDS) * G_TIME_SPAN_SECOND;
	g_autoptr(GByteArray) answer = g_byte_array_new();
	gboolean complete = read_answer(file, exchange->most, end, answer);
	DpReply reply;

	/* Closed before the reply is waited for: a child that still writes then ends. */
	close(file);
	if (!wait_readable(worker->socket, end) || !dp_reply_receive(worker->socket, &reply)) {
		stop(worker);
		dp_ending_no_worker(error);
		return NULL;
	}
	if (!dp_ending_check(&reply, complete, exchange->what, limits, error))
		return NULL;
	return g_steal_pointer(&answer);
}

GByteArray *
dp_worker_exchange(DpWorker *worker, const DpExchange *exchange, GError **error)
{
	int answer = -1;

	if (worker->server <= 0) {
		dp_request_close(exchange->request);
		dp_ending_no_worker(error);
		return NULL;
	}
	exchange->request->last = FALSE;
	if (send_request(worker, exchange->request, &answer, error))
		return receive(worker, answer, exchange, error);
	if (answer >= 0)
		close(answer);
	return NULL;
}

static gboolean
fill_request(DpRequest *request, const DpSubject *subject, GError **error)
{
	request->page_limit = subject->page_limit;
	request->pictures = subject->pictures;
	request->sketch = subject->sketch;
	if (subject->file_name != NULL)
		g_strlcpy(request->file_name, subject->file_name, sizeof request->file_name);
	request->document = dp_memory_file_new(subject->pdf, error);
	if (request->document >= 0 && subject->roster != NULL)
		request->roster = dp_memory_file_new(dp_roster_bytes(subject->roster), error);
	if (request->document >= 0 && (subject->roster == NULL || request->roster >= 0))
		return TRUE;
	dp_request_close(request);
	return FALSE;
}

/* NULL with @reply, or with @error when the document did not get to the server. */
static GByteArray *
exchange_last(DpWorker *worker, const DpSubject *subject, gint64 end, DpReply *reply,
              GError **error)
{
	DpRequest request = {.document = -1, .answer = -1, .roster = -1, .last = TRUE};
	DpExchange exchange = {&request, (gsize)worker->limits.output_mb * MEGABYTE, "PDF"};
	int answer = -1;

	if (worker->server <= 0) {
		dp_ending_no_worker(error);
		return NULL;
	}
	if (!fill_request(&request, subject, error))
		return NULL;
	if (send_request(worker, &request, &answer, error))
		return receive_last(worker, answer, &exchange, end, reply);
	if (answer >= 0)
		close(answer);
	return NULL;
}

/* For one document two processes are enough, and forking takes a good part of its time. Where the
 * first wants poppler, another server has it, and the time that is left. */
static DpFacts *
measure_last(DpWorker *worker, const DpSubject *subject, GError **error)
{
	gint64 end =
	    g_get_monotonic_time() + (gint64)worker->limits.wall_seconds * G_TIME_SPAN_SECOND;
	g_autoptr(GError) cause = NULL;
	g_autoptr(GByteArray) answer = NULL;
	DpReply reply;

	answer = exchange_last(worker, subject, end, &reply, &cause);
	if (cause == NULL && dp_server_wants_poppler(&reply) && start(worker, TRUE)) {
		g_clear_pointer(&answer, g_byte_array_unref);
		answer = exchange_last(worker, subject, end, &reply, &cause);
	}
	if (cause != NULL) {
		g_propagate_error(error, g_steal_pointer(&cause));
		return NULL;
	}
	if (!dp_ending_check(&reply, answer != NULL, "PDF", &worker->limits, error))
		return NULL;
	return dp_answer_read(answer, error);
}

static DpFacts *
measure(DpWorker *worker, const DpSubject *subject, GError **error)
{
	DpRequest request = {.document = -1, .answer = -1, .roster = -1};
	DpExchange exchange = {&request, (gsize)worker->limits.output_mb * MEGABYTE, "PDF"};
	g_autoptr(GByteArray) answer = NULL;

	if (worker->last)
		return measure_last(worker, subject, error);
	if (!fill_request(&request, subject, error))
		return NULL;
	answer = dp_worker_exchange(worker, &exchange, error);
	return answer != NULL ? dp_answer_read(answer, error) : NULL;
}

DpFacts *
dp_worker_measure(DpWorker *worker, GBytes *pdf, guint page_limit, GError **error)
{
	DpSubject subject = {.pdf = pdf, .page_limit = page_limit};

	return measure(worker, &subject, error);
}

DpFacts *
dp_worker_measure_job(DpWorker *worker, const DpJob *job, GError **error)
{
	g_autofree char *file_name = dp_subject_file_name(job->path);
	DpSubject subject = {.pdf = job->pdf,
	                     .file_name = file_name,
	                     .roster = job->roster,
	                     .pictures = job->pictures,
	                     .sketch = job->sketch};

	return measure(worker, &subject, error);
}

DpReport *
dp_worker_check_job(DpWorker *worker, const DpJob *job)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = dp_worker_measure_job(worker, job, &error);

	return dp_job_conclude(job, facts, error);
}

DpReport *
dp_worker_check_named(DpWorker *worker, GBytes *pdf, const char *path, const DpRoster *roster,
                      const DpVenue *venue, const char *track, const char *stage)
{
	DpJob job = {.pdf = pdf,
	             .path = path,
	             .roster = roster,
	             .venue = venue,
	             .track = track,
	             .stage = stage};

	return dp_worker_check_job(worker, &job);
}

DpReport *
dp_worker_check(DpWorker *worker, GBytes *pdf, const char *path, const DpVenue *venue,
                const char *track, const char *stage)
{
	return dp_worker_check_named(worker, pdf, path, NULL, venue, track, stage);
}
