/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>
#include <deskproof/worker.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/limits.h"
#include "run/ending.h"
#include "run/exchange.h"
#include "run/launch.h"
#include "run/message.h"
#include "run/server.h"
#include "run/subject.h"

#define CHUNK 65536
#define PIPE_BYTES (1024 * 1024) /* an answer is rarely larger, so the child never waits */
#define GRACE_SECONDS 5          /* for a server to answer after the time limit */

struct _DpWorker {
	DpWorkerLimits limits;
	DpTask task;
	gboolean once;      /* the server itself reads the one document ... */
	gboolean done;      /* ... and has read it */
	guint starts;       /* of servers so far */
	guint deaths;       /* of children of this server, each at its document */
	int server, socket; /* a process; 0: none now */
	int bell;           /* readable once it was cancelled: any thread may ring it */
	gint64 end;         /* end of the time limit of the current document */
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

/* A copy of this process would include what was read since the first copy. For dp_worker_new_once()
 * that is acceptable: the copy can hold only the one document, and only its own reader sees it. */
static gboolean
start(DpWorker *worker, gboolean load_poppler, GError **error)
{
	DpServer server = {.limits = worker->limits,
	                   .task = worker->task,
	                   .once = worker->once,
	                   .load_poppler = load_poppler};
	DpLaunched launched;
	gboolean ok;

	if (!worker->once && dp_launch_can_renew()) {
		ok = dp_launch_again(&server, &launched, error);
	} else if (worker->once || worker->starts == 0) {
		ok = dp_launch_copy(&server, &launched, error);
	} else {
		g_set_error_literal(error, DP_ERROR, DP_ERROR_WORKER,
		                    "The worker has ended, and this program has not arranged for "
		                    "another (dp_worker_main).");
		return FALSE;
	}
	if (!ok)
		return FALSE;
	worker->starts++;
	worker->deaths = 0;
	worker->server = launched.process;
	worker->socket = launched.socket;
	return TRUE;
}

static DpWorker *
new_worker(const DpWorkerLimits *limits, DpTask task, gboolean once, GError **error)
{
	g_autoptr(DpWorker) worker = g_new0(DpWorker, 1);

	worker->limits = limits_without_zeros(limits);
	worker->task = task;
	worker->once = once;
	worker->socket = -1;
	worker->bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
	if (worker->bell < 0) {
		g_set_error(error, DP_ERROR, DP_ERROR_WORKER, "The worker cannot be started: %s.",
		            g_strerror(errno));
		return NULL;
	}
	return start(worker, FALSE, error) ? g_steal_pointer(&worker) : NULL;
}

DpWorker *
dp_worker_new_for(const DpWorkerLimits *limits, DpTask task, GError **error)
{
	return new_worker(limits, task, FALSE, error);
}

DpWorker *
dp_worker_new_once_for(const DpWorkerLimits *limits, DpTask task, GError **error)
{
	return new_worker(limits, task, TRUE, error);
}

DpWorker *
dp_worker_new(const DpWorkerLimits *limits, GError **error)
{
	return new_worker(limits, dp_subject_measure, FALSE, error);
}

DpWorker *
dp_worker_new_once(const DpWorkerLimits *limits, GError **error)
{
	return new_worker(limits, dp_subject_measure, TRUE, error);
}

void
dp_worker_main(int argc, char **argv)
{
	dp_launch_main(argc, argv, dp_subject_measure);
}

const DpWorkerLimits *
dp_worker_limits(const DpWorker *worker)
{
	return &worker->limits;
}

gint64
dp_worker_end(const DpWorker *worker)
{
	return worker->end;
}

/* Kills the server, and with it the child if there is one. Returns its status, from waitpid(). */
static int
stop(DpWorker *worker)
{
	int status = 0;

	if (worker->socket >= 0)
		close(worker->socket);
	worker->socket = -1;
	if (worker->server <= 0)
		return status;
	kill(worker->server, SIGKILL);
	while (waitpid(worker->server, &status, 0) < 0 && errno == EINTR)
		continue;
	worker->server = 0;
	return status;
}

void
dp_worker_free(DpWorker *worker)
{
	if (worker == NULL)
		return;
	stop(worker);
	if (worker->bell >= 0)
		close(worker->bell);
	g_free(worker);
}

void
dp_worker_cancel(DpWorker *worker)
{
	eventfd_write(worker->bell, 1);
}

void
dp_worker_allow(DpWorker *worker)
{
	eventfd_t n;

	eventfd_read(worker->bell, &n);
}

static gboolean
is_cancelled(const DpWorker *worker)
{
	struct pollfd bell = {worker->bell, POLLIN, 0};

	return poll(&bell, 1, 0) > 0;
}

/* FALSE: the time is over, or it was cancelled. */
static gboolean
wait_readable(const DpWorker *worker, int file, gint64 end)
{
	struct pollfd wanted[] = {{file, POLLIN, 0}, {worker->bell, POLLIN, 0}};
	int n;

	do {
		gint64 left = end - g_get_monotonic_time();

		n = poll(wanted, G_N_ELEMENTS(wanted), (int)MAX(left / 1000, 0));
	} while (n < 0 && errno == EINTR);
	return n > 0 && wanted[1].revents == 0;
}

/* Reads until the child is done. FALSE: the answer was too long, or there is no more time for it.
 */
static gboolean
read_answer(const DpWorker *worker, int file, gsize most, gint64 end, GByteArray *answer)
{
	g_autofree guint8 *chunk = g_malloc(CHUNK);

	while (wait_readable(worker, file, end)) {
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

/* An end of a pipe, closed when a function returns early. */
typedef int Descriptor;

static void
descriptor_close(const Descriptor *file)
{
	if (*file >= 0)
		close(*file);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Descriptor, descriptor_close)

/* Returns the end for reading the answer, or -1: a server that reads no request has ended. */
static int
send_request(DpWorker *worker, const DpRequest *words, gboolean alone, GError **error)
{
	g_auto(Descriptor) written = -1;
	DpRequest request = *words;
	int ends[2];

	if (pipe2(ends, O_CLOEXEC) != 0) {
		g_set_error(error, DP_ERROR, DP_ERROR_WORKER,
		            "The file cannot be handed to the worker: %s.", g_strerror(errno));
		return -1;
	}
	written = ends[1];
	fcntl(ends[0], F_SETPIPE_SZ, PIPE_BYTES);
	request.answer = written;
	request.alone = alone;
	if (dp_request_send(worker->socket, &request))
		return ends[0];
	close(ends[0]);
	dp_ending_of_server(stop(worker), error);
	return -1;
}

static gint64
end_after(guint seconds)
{
	return g_get_monotonic_time() + (gint64)seconds * G_TIME_SPAN_SECOND;
}

#define PATIENCE_MICROSECONDS 500 /* between two checks of a process that is about to end */

/* How the server ended, if it read the document itself. */
static DpReply
take_end(DpWorker *worker, gint64 end)
{
	DpReply reply = {.children = 1};
	struct rusage used = {0};
	pid_t ended;

	do {
		ended = wait4(worker->server, &reply.status, WNOHANG, &used);
		if (ended != 0 && !(ended < 0 && errno == EINTR))
			break;
		reply.late = g_get_monotonic_time() >= end;
		if (!reply.late)
			g_usleep(PATIENCE_MICROSECONDS);
	} while (!reply.late);
	reply.processor = dp_reply_processor(&used);
	if (ended > 0)
		worker->server = 0;
	stop(worker);
	return reply;
}

static gboolean
receive_alone(DpWorker *worker, int file, const DpExchange *exchange, gint64 end,
              GByteArray *answer, DpReply *reply, GError **error)
{
	gboolean complete = read_answer(worker, file, exchange->most, end, answer);

	close(file);
	*reply = take_end(worker, end);
	return dp_ending_check(reply, answer, complete, exchange->what, &worker->limits, error);
}

/* Two processes are enough for one document, and forking takes much of its time. If the first needs
 * poppler, a second server has it, and the remaining time. */
static gboolean
ask_alone(DpWorker *worker, const DpExchange *exchange, GByteArray *answer, GError **error)
{
	const gint64 end = worker->end;
	g_autoptr(GError) cause = NULL;
	DpReply reply = {0};
	int file = send_request(worker, exchange->request, TRUE, error);

	if (file < 0)
		return FALSE;
	if (receive_alone(worker, file, exchange, end, answer, &reply, &cause))
		return TRUE;
	if (!dp_server_wants_poppler(&reply)) {
		g_propagate_error(error, g_steal_pointer(&cause));
		return FALSE;
	}
	g_byte_array_set_size(answer, 0);
	file =
	    start(worker, TRUE, error) ? send_request(worker, exchange->request, TRUE, error) : -1;
	return file >= 0 && receive_alone(worker, file, exchange, end, answer, &reply, error);
}

/* A new server has new addresses, so what a child learnt before it died is useless there. */
static void
count_death(DpWorker *worker)
{
	if (++worker->deaths >= DP_LIMIT_SERVER_DEATHS && dp_launch_can_renew())
		stop(worker);
}

static gboolean
ask(DpWorker *worker, const DpExchange *exchange, GByteArray *answer, GError **error)
{
	const DpWorkerLimits *limits = &worker->limits;
	const gint64 end = worker->end + GRACE_SECONDS * G_TIME_SPAN_SECOND;
	int file = send_request(worker, exchange->request, FALSE, error);
	g_autoptr(GError) cause = NULL;
	gboolean complete;
	DpReply reply;

	if (file < 0)
		return FALSE;
	complete = read_answer(worker, file, exchange->most, end, answer);
	/* Close it before waiting for the reply: a child that is still writing then ends. */
	close(file);
	if (!wait_readable(worker, worker->socket, end) ||
	    !dp_reply_receive(worker->socket, &reply))
		return dp_ending_of_server(stop(worker), error);
	if (dp_ending_check(&reply, answer, complete, exchange->what, limits, &cause))
		return TRUE;
	if (dp_error_is_about_file(cause))
		count_death(worker);
	g_propagate_error(error, g_steal_pointer(&cause));
	return FALSE;
}

static gboolean
attempt(DpWorker *worker, const DpExchange *exchange, GByteArray *answer, GError **error)
{
	g_byte_array_set_size(answer, 0);
	if (worker->server <= 0 && !start(worker, FALSE, error))
		return FALSE;
	worker->end = end_after(worker->limits.wall_seconds);
	return worker->once ? ask_alone(worker, exchange, answer, error)
	                    : ask(worker, exchange, answer, error);
}

GByteArray *
dp_worker_exchange(DpWorker *worker, const DpExchange *exchange, GError **error)
{
	g_auto(DpRequest) request = *exchange->request;
	DpExchange own = {&request, exchange->most, exchange->what};
	g_autoptr(GByteArray) answer = g_byte_array_new();
	g_autoptr(GError) cause = NULL;

	if (worker->done) {
		g_set_error_literal(error, DP_ERROR, DP_ERROR_WORKER,
		                    "The worker was for one document, which it has read.");
		return NULL;
	}
	worker->done = worker->once;
	for (guint i = 0; i < DP_LIMIT_WORKER_ATTEMPTS; i++) {
		g_clear_error(&cause);
		if (attempt(worker, &own, answer, &cause))
			return g_steal_pointer(&answer);
		if (!g_error_matches(cause, DP_ERROR, DP_ERROR_KILLED) || is_cancelled(worker))
			break;
	}
	g_propagate_error(error, g_steal_pointer(&cause));
	return NULL;
}
