/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/server.h"

#include <errno.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/memory.h"
#include "pdf/file/poppler-library.h"
#include "run/answer.h"
#include "run/archive-answer.h"
#include "run/confinement.h"
#include "run/copy-answer.h"
#include "run/inheritance.h"
#include "run/memory-file.h"
#include "run/message.h"
#include "run/page-pictures.h"
#include "run/place-pictures.h"
#include "run/source-answer.h"
#include "run/survey-picture.h"
#include "run/warm-up.h"

/* Three of four real papers take 2 MiB at least. Of a paper with 16 pages a second huge page saves
 * 500 faults; to one of 7 pages it costs nothing that can be measured. */
#define USUAL_MEMORY (4u * 1024 * 1024)

/* A limit bounds what is asked for after it was set, and the program maps 18 MB: with a smaller
 * limit than this, a paper could be read with the memory from before it. */
#define SMALL_LIMIT_MB 64u

static void
write_bytes(int file, const guint8 *bytes, gsize size)
{
	if (!dp_file_write_open(file, bytes, size))
		_exit(EXIT_FAILURE);
}

static GBytes *
take_bytes(int file)
{
	GBytes *bytes = dp_memory_file_map(file);

	close(file);
	return bytes;
}

/* Errand: what a child has to do, and what with. */
typedef struct {
	const DpServer *server;
	const DpRequest *request;
	GBytes *document, *attachment; /* (nullable) */
} Errand;

/* The program has parsed the same list of authors before, so it is valid here. */
static DpFacts *
run_task(const Errand *errand, GError **error)
{
	const DpRequest *request = errand->request;
	DpSubject subject = {.pdf = errand->document,
	                     .ends = TRUE,
	                     .page_limit = request->page_limit,
	                     .sketch = request->sketch,
	                     .zones = request->zones};
	g_autoptr(DpRoster) roster = NULL;
	gsize size = 0;

	if (request->file_name[0] != '\0')
		subject.file_name = request->file_name;
	g_strlcpy(subject.paper_number, request->paper_number, sizeof subject.paper_number);
	if (errand->attachment != NULL) {
		const char *list = g_bytes_get_data(errand->attachment, &size);

		roster = dp_roster_new(list, size, error);
		if (roster == NULL)
			return NULL;
	}
	subject.roster = roster;
	return errand->server->task(&subject, error);
}

static GByteArray *
measure(const Errand *errand)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = run_task(errand, &error);

	return dp_answer_write(facts, error);
}

static GByteArray *
list(const Errand *errand)
{
	return dp_archive_list_answer(errand->request->document);
}

static GByteArray *
unpack(const Errand *errand)
{
	return dp_archive_unpack_answer(errand->request->document, &errand->request->entry);
}

static GByteArray *
draw(const Errand *errand)
{
	return dp_page_pictures_answer(errand->document, errand->attachment);
}

static GByteArray *
draw_places(const Errand *errand)
{
	return dp_place_pictures_answer(errand->document, errand->attachment);
}

static GByteArray *
annotate(const Errand *errand)
{
	return dp_copy_answer(errand->document, errand->attachment);
}

static GByteArray *
find_sources(const Errand *errand)
{
	return dp_source_answer(errand->document, errand->attachment);
}

static GByteArray *
survey(const Errand *errand)
{
	return dp_survey_answer(errand->document, errand->attachment);
}

static GByteArray *
draw_large(const Errand *errand)
{
	return dp_survey_picture_answer(errand->document, errand->attachment);
}

static const struct {
	GByteArray *(*answer)(const Errand *errand);
	gboolean maps; /* needs the document's bytes, instead of its descriptor */
} WORKS[DP_N_WORKS] = {
    [DP_WORK_MEASURE] = {measure, TRUE},    [DP_WORK_LIST] = {list, FALSE},
    [DP_WORK_UNPACK] = {unpack, FALSE},     [DP_WORK_DRAW] = {draw, TRUE},
    [DP_WORK_ANNOTATE] = {annotate, TRUE},  [DP_WORK_SURVEY] = {survey, TRUE},
    [DP_WORK_PICTURE] = {draw_large, TRUE}, [DP_WORK_SOURCES] = {find_sources, TRUE},
    [DP_WORK_PLACES] = {draw_places, TRUE},
};

/* A confined child cannot load a library; it has not begun its answer yet. */
static void
ask_for_poppler(void)
{
	_exit(DP_SERVER_WANTS_POPPLER);
}

/* Of a server for one document: the rules for system calls then need no pages of their own. */
static gboolean
gets_memory_first(const DpServer *server)
{
	return server->once && server->limits.memory_mb >= SMALL_LIMIT_MB;
}

/* The whole life of a child. It never returns to the server's code or runs its clean-up. */
static _Noreturn void
serve(const DpServer *server, DpConfinement *confinement, const DpRequest *request)
{
	gboolean maps = WORKS[request->work].maps;
	g_autoptr(GBytes) document = maps ? take_bytes(request->document) : NULL;
	g_autoptr(GBytes) attachment =
	    request->attachment >= 0 ? take_bytes(request->attachment) : NULL;
	Errand errand = {server, request, document, attachment};
	g_autoptr(GByteArray) answer = NULL;

	setsid();
	close(DP_SERVER_SOCKET);
	dp_confinement_die_first();
	if ((maps && document == NULL) || !dp_confinement_enter(confinement))
		_exit(DP_SERVER_NOT_CONFINED);
	write_bytes(request->answer, &(guint8){DP_SERVER_CONFINED}, 1);
	if (!gets_memory_first(server))
		dp_memory_populate(USUAL_MEMORY);
	dp_confinement_watch_memory(&server->limits, DP_SERVER_OUT_OF_MEMORY);
	if (!server->poppler_is_missing)
		dp_poppler_set_absent(ask_for_poppler);
	answer = WORKS[request->work].answer(&errand);
	write_bytes(request->answer, answer->data, answer->len);
	_exit(EXIT_SUCCESS);
}

/* Waits for the child, at most until @end. SIGCHLD is always blocked here. */
static void
wait_for(pid_t child, gint64 end, DpReply *reply)
{
	struct rusage used = {0};
	sigset_t ended;

	sigemptyset(&ended);
	sigaddset(&ended, SIGCHLD);
	while (wait4(child, &reply->status, WNOHANG, &used) == 0) {
		gint64 left = MAX(end - g_get_monotonic_time(), 0);
		struct timespec time = {left / G_TIME_SPAN_SECOND,
		                        left % G_TIME_SPAN_SECOND * 1000};

		if (left == 0 && !reply->late) {
			reply->late = TRUE;
			kill(child, SIGKILL);
		}
		if (reply->late)
			time = (struct timespec){1, 0};
		sigtimedwait(&ended, NULL, &time);
	}
	reply->processor = dp_reply_processor(&used);
}

static DpReply
run_child(const DpServer *server, DpConfinement *confinement, const DpRequest *request, gint64 end)
{
	DpReply reply = {0};
	pid_t self = getpid();
	pid_t child = fork();

	if (child == 0) {
		if (!dp_confinement_die_with(self))
			_exit(DP_SERVER_NOT_CONFINED);
		serve(server, confinement, request);
	}
	if (child < 0) {
		reply.cause = errno;
		return reply;
	}
	reply.children = 1;
	wait_for(child, end, &reply);
	return reply;
}

gboolean
dp_server_wants_poppler(const DpReply *reply)
{
	return reply->children > 0 && !reply->late && WIFEXITED(reply->status) &&
	       WEXITSTATUS(reply->status) == DP_SERVER_WANTS_POPPLER;
}

/* A document is read by at most two children: the second gets the library that the first lacked, or
 * does without it, and has the remaining time. */
static void
serve_request(DpServer *server, DpConfinement *confinement, DpRequest *request)
{
	gint64 end =
	    g_get_monotonic_time() + (gint64)server->limits.wall_seconds * G_TIME_SPAN_SECOND;
	DpReply reply = run_child(server, confinement, request, end);

	if (dp_server_wants_poppler(&reply)) {
		server->poppler_is_missing = !dp_poppler_load(NULL);
		reply = run_child(server, confinement, request, end);
		reply.children += reply.children > 0;
	}
	dp_request_close(request);
	dp_reply_send(DP_SERVER_SOCKET, &reply);
}

void
dp_server_run(DpServer *server)
{
	DpConfinement *confinement;
	DpRequest request;

	/* Leave the terminal's session: Ctrl-C ends the program, and that ends the server. */
	setsid();
	dp_inheritance_reset_signals();
	/* Close all files of the program; output of libraries is discarded. */
	if (!dp_confinement_die_with(server->parent) ||
	    !dp_inheritance_keep_descriptor(server->socket, DP_SERVER_SOCKET))
		_exit(EXIT_FAILURE);
	dp_inheritance_forget_environment();
	if (gets_memory_first(server))
		dp_memory_populate(USUAL_MEMORY);
	confinement = dp_confinement_new(&server->limits);
	if (server->load_poppler)
		server->poppler_is_missing = !dp_poppler_load(NULL);
	for (guint n = 0; dp_request_receive(DP_SERVER_SOCKET, &request); n++) {
		if (request.alone)
			serve(server, confinement, &request);
		/* Worth its cost from the second paper on: one paper rarely needs all of it. */
		if (n == 1)
			dp_warm_up();
		serve_request(server, confinement, &request);
	}
	_exit(EXIT_SUCCESS);
}
