/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>
#include <deskproof/worker.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/auxv.h>
#include <unistd.h>

#include "base/limits.h"
#include "coverage/counted.h"
#include "run/build.h"
#include "run/exchange.h"
#include "run/launch.h"

/*
 * Servers that come back, and what their children have of the program. This program is started
 * anew as its own server; a child answers with what it saw, in words.
 */

#define VARIABLE "DESKPROOF_TEST_SECRET"
/* As far as strings are looked for below the program's own name. */
#define ENVIRONMENT_BYTES 65536
#define SLOW_SECONDS 3 /* in which the hunter must get his turn, however busy the machine is */

static int self;        /* the process that main() began in: a child's server */
static gboolean marked; /* in the memory of the program, not of a server that was started anew */

/* The server, and where its code lies. */
static char *
say_server(void)
{
	return g_strdup_printf("%d at %p", self, (void *)say_server);
}

static char *
say_slowly(void)
{
	g_usleep(SLOW_SECONDS * G_USEC_PER_SEC);
	return say_server();
}

static char *
say_marked(void)
{
	return g_strdup(marked ? "marked" : "unmarked");
}

/* Put together here, so that it is found nowhere else. */
static char *
secret(void)
{
	return g_strdup_printf("%s-%d", "orvik", 4711);
}

/* Linux puts the program's name after the environment, at the end of the stack. */
static gboolean
environment_holds(const char *words)
{
	const char *end = (const char *)getauxval(AT_EXECFN);
	const char *start = MAX((const char *)&end, end - ENVIRONMENT_BYTES);

	/* The sanitizer lets no function read the stack of others. */
	return !DP_BUILD_SANITIZED &&
	       memmem(start, (gsize)(end - start), words, strlen(words)) != NULL;
}

static char *
say_environment(void)
{
	g_autofree char *words = secret();

	if (g_getenv(VARIABLE) != NULL)
		return g_strdup("in the environment");
	if (environment_holds(words))
		return g_strdup("in memory");
	return g_strdup(g_getenv("HOME") != NULL ? "only HOME" : "nothing");
}

static char *
say_descriptors(void)
{
	guint open = 0;

	for (int file = 0; file < (int)DP_LIMIT_WORKER_OPEN_FILES; file++)
		open += fcntl(file, F_GETFD) >= 0;
	return g_strdup_printf("%u open", open);
}

static char *
crash(void)
{
	abort();
}

static char *
end_unconfined(void)
{
	_exit(DP_SERVER_NOT_CONFINED);
}

/* What would pass for somebody else's doing, were it not deadly in another way. */
static char *
kill_itself(void)
{
	raise(SIGKILL);
	return NULL;
}

static char *
terminate_itself(void)
{
	raise(SIGTERM);
	return NULL;
}

static const struct {
	const char *name;
	char *(*run)(void);
} TASKS[] = {{"server", say_server},           {"slowly", say_slowly},
             {"marked", say_marked},           {"environment", say_environment},
             {"descriptors", say_descriptors}, {"crash", crash},
             {"unconfined", end_unconfined},   {"kill", kill_itself},
             {"terminate", terminate_itself}};

/* Runs inside the child. */
static DpFacts *
answer(const DpSubject *subject, GError **error)
{
	gsize size;
	const char *name = g_bytes_get_data(subject->pdf, &size);
	g_autofree char *said = NULL;

	for (guint i = 0; i < G_N_ELEMENTS(TASKS) && said == NULL; i++) {
		if (strlen(TASKS[i].name) == size && memcmp(TASKS[i].name, name, size) == 0)
			said = TASKS[i].run();
	}
	g_set_error_literal(error, DP_ERROR, DP_ERROR_NOT_PDF, said != NULL ? said : "?");
	return NULL;
}

static DpWorker *
new_worker(void)
{
	g_autoptr(GError) error = NULL;
	DpWorker *worker = dp_worker_new_for(NULL, answer, &error);

	g_assert_no_error(error);
	return worker;
}

static GError *
ask(DpWorker *worker, const char *task)
{
	g_autoptr(GBytes) bytes = g_bytes_new(task, strlen(task));
	GError *error = NULL;

	g_assert_null(dp_worker_measure(worker, &(DpJob){.pdf = bytes}, &error));
	g_assert_nonnull(error);
	return error;
}

static char *
hear(DpWorker *worker, const char *task)
{
	g_autoptr(GError) error = ask(worker, task);

	g_assert_error(error, DP_ERROR, DP_ERROR_NOT_PDF);
	return g_strdup(error->message);
}

static int
server_of(const char *said)
{
	return (int)g_ascii_strtoll(said, NULL, 10);
}

/* A process that somebody ends; another has its documents. */
static void
test_server_killed(void)
{
	g_autoptr(DpWorker) worker = new_worker();
	g_autofree char *before = hear(worker, "server"), *after = NULL;

	g_assert_cmpint(kill(server_of(before), SIGKILL), ==, 0);
	after = hear(worker, "server");
	g_assert_cmpint(server_of(after), !=, server_of(before));
}

static void
test_server_terminated(void)
{
	g_autoptr(DpWorker) worker = new_worker();
	g_autofree char *before = hear(worker, "server"), *after = NULL;

	g_assert_cmpint(kill(server_of(before), SIGTERM), ==, 0);
	after = hear(worker, "server");
	g_assert_cmpint(server_of(after), !=, server_of(before));
}

/* The first child of @server, or 0. */
static int
child_of(int server)
{
	g_autofree char *path = g_strdup_printf("/proc/%d/task/%d/children", server, server);
	g_autofree char *text = NULL;

	return g_file_get_contents(path, &text, NULL, NULL) ? (int)g_ascii_strtoll(text, NULL, 10)
	                                                    : 0;
}

/* Hunt: kills the children of a server, one after the other, @times of them. */
typedef struct {
	int server;
	guint times;
	char *priority; /* of the last one: its oom_score_adj */
} Hunt;

static int
wait_for_child(int server, int last)
{
	int child;

	for (guint i = 0; i < 10000; i++) {
		child = child_of(server);
		if (child != 0 && child != last)
			return child;
		g_usleep(1000);
	}
	g_error("the server has no child");
}

/* No build with a sanitizer has a list of system calls; there it cannot gain rights any more, which
 * comes first. */
static gboolean
is_confined(int child)
{
	g_autofree char *path = g_strdup_printf("/proc/%d/status", child);
	g_autofree char *status = NULL;

	return g_file_get_contents(path, &status, NULL, NULL) &&
	       strstr(status, DP_BUILD_SANITIZED ? "\nNoNewPrivs:\t1\n" : "\nSeccomp:\t2\n") !=
	           NULL;
}

/* From then on it is at its document. A machine may confine in another way: half a second at most.
 */
static void
wait_until_confined(int child)
{
	for (guint i = 0; i < 500 && !is_confined(child); i++)
		g_usleep(1000);
}

static gpointer
hunt(gpointer data)
{
	Hunt *task = data;
	int child = 0;

	for (guint i = 0; i < task->times; i++) {
		g_autofree char *path = NULL;

		child = wait_for_child(task->server, child);
		wait_until_confined(child);
		path = g_strdup_printf("/proc/%d/oom_score_adj", child);
		g_clear_pointer(&task->priority, g_free);
		g_file_get_contents(path, &task->priority, NULL, NULL);
		kill(child, SIGKILL);
	}
	return NULL;
}

static gboolean
proc_is_missing(void)
{
	if (g_file_test("/proc/self/task", G_FILE_TEST_IS_DIR))
		return FALSE;
	g_test_skip("there is no /proc");
	return TRUE;
}

/* @times: children killed one after the other. */
static GError *
ask_hunted(guint times, char **priority)
{
	g_autoptr(DpWorker) worker = new_worker();
	g_autofree char *said = hear(worker, "server");
	Hunt task = {server_of(said), times, NULL};
	GThread *hunter = g_thread_new("hunter", hunt, &task);
	GError *error = ask(worker, "slowly");

	g_thread_join(hunter);
	*priority = task.priority;
	return error;
}

static void
test_child_killed(void)
{
	g_autofree char *priority = NULL;
	g_autoptr(GError) error = NULL;

	if (proc_is_missing())
		return;
	error = ask_hunted(DP_LIMIT_WORKER_ATTEMPTS - 1, &priority);
	g_assert_error(error, DP_ERROR, DP_ERROR_NOT_PDF);
	g_assert_cmpstr(priority, ==, "1000\n");
}

static void
test_child_killed_again(void)
{
	g_autofree char *priority = NULL;
	g_autoptr(GError) error = NULL;

	if (proc_is_missing())
		return;
	error = ask_hunted(DP_LIMIT_WORKER_ATTEMPTS, &priority);
	g_assert_error(error, DP_ERROR, DP_ERROR_KILLED);
	g_assert_nonnull(strstr(error->message, "ended from outside"));
}

static gpointer
cancel(gpointer worker)
{
	g_usleep(G_USEC_PER_SEC / 10);
	dp_worker_cancel(worker);
	return NULL;
}

/* In the midst of a document, which is not tried again; nor is the next one, until it may. */
static void
test_cancelled(void)
{
	g_autoptr(DpWorker) worker = new_worker();
	g_autofree char *before = hear(worker, "server"), *after = NULL;
	g_autoptr(GError) error = NULL, next = NULL;
	GThread *thread = g_thread_new("cancel", cancel, worker);
	gint64 start = g_get_monotonic_time();

	error = ask(worker, "slowly");
	g_assert_error(error, DP_ERROR, DP_ERROR_KILLED);
	g_assert_cmpint(g_get_monotonic_time() - start, <, SLOW_SECONDS * G_USEC_PER_SEC);
	g_thread_join(thread);
	next = ask(worker, "server");
	g_assert_error(next, DP_ERROR, DP_ERROR_KILLED);
	dp_worker_allow(worker);
	after = hear(worker, "server");
	g_assert_cmpint(server_of(after), !=, server_of(before));
}

/* One server until one of its children dies, DP_LIMIT_SERVER_DEATHS times; then another, whose
 * code lies elsewhere. */
static void
test_renewed(void)
{
	g_autoptr(DpWorker) worker = new_worker();
	g_autofree char *first = hear(worker, "server"), *same = NULL, *other = NULL;

	for (guint i = 0; i < DP_LIMIT_SERVER_DEATHS; i++) {
		g_autoptr(GError) error = NULL;

		same = hear(worker, "server");
		g_assert_cmpstr(same, ==, first);
		g_clear_pointer(&same, g_free);
		error = ask(worker, "crash");
		g_assert_true(dp_error_is_about_file(error));
	}
	other = hear(worker, "server");
	g_assert_cmpint(server_of(other), !=, server_of(first));
	g_assert_cmpstr(strchr(other, 'x'), !=, strchr(first, 'x'));
}

/* Whatever a child does once it is confined is about its document. */
static void
test_about_document(gconstpointer task)
{
	g_autoptr(DpWorker) worker = new_worker();
	g_autoptr(GError) error = NULL;
	g_autofree char *after = NULL;

	if (DP_BUILD_SANITIZED) {
		g_test_skip("a build with the sanitizer has no list of system calls");
		return;
	}
	if (DP_BUILD_COUNTED) {
		g_test_skip("the sandbox of this build does not confine");
		return;
	}
	error = ask(worker, task);
	g_assert_error(error, DP_ERROR, DP_ERROR_CORRUPT);
	after = hear(worker, "marked");
	g_assert_cmpstr(after, ==, "unmarked");
}

/* What a child sees of the program. */
static const struct {
	const char *name, *task, *says;
} SEEN[] = {{"memory", "marked", "unmarked"},
            {"environment", "environment", "only HOME"},
            /* three that lead nowhere, and the answer */
            {"descriptors", "descriptors", "4 open"}};

static void
test_sees(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_autoptr(DpWorker) worker = new_worker();
	g_autofree char *first = hear(worker, SEEN[i].task), *second = NULL;

	g_assert_cmpstr(first, ==, SEEN[i].says);
	second = hear(worker, SEEN[i].task);
	g_assert_cmpstr(second, ==, SEEN[i].says);
}

/* The server itself is at the document; another copy takes its place. */
static void
test_once_killed(void)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpWorker) worker = dp_worker_new_once_for(NULL, answer, &error);
	Hunt task = {getpid(), DP_LIMIT_WORKER_ATTEMPTS - 1, NULL};
	GThread *hunter;

	g_assert_no_error(error);
	if (proc_is_missing())
		return;
	if (DP_BUILD_THREAD_SANITIZED) {
		g_test_skip("the sanitizer ends a copy of a process with several threads");
		return;
	}
	hunter = g_thread_new("hunter", hunt, &task);
	error = ask(worker, "slowly");
	g_thread_join(hunter);
	g_free(task.priority);
	g_assert_error(error, DP_ERROR, DP_ERROR_NOT_PDF);
}

/* A copy of this process has its memory, but not its environment. */
static void
test_once(void)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpWorker) worker = dp_worker_new_once_for(NULL, answer, &error);
	g_autofree char *said = NULL;

	g_assert_no_error(error);
	said = hear(worker, "environment");
	g_assert_cmpstr(said, ==, "only HOME");
	error = ask(worker, "environment");
	g_assert_error(error, DP_ERROR, DP_ERROR_WORKER);
}

/* The time for a document begins when a child is asked, and for the next one anew. */
static void
test_end(void)
{
	const gint64 time = (gint64)DP_LIMIT_WORKER_WALL_SECONDS * G_TIME_SPAN_SECOND;
	g_autoptr(DpWorker) worker = new_worker();
	g_autofree char *first = NULL, *second = NULL;
	gint64 before = g_get_monotonic_time(), after;

	g_assert_cmpint(dp_worker_end(worker), ==, 0);
	first = hear(worker, "server");
	after = g_get_monotonic_time();
	g_assert_cmpint(dp_worker_end(worker), >=, before + time);
	g_assert_cmpint(dp_worker_end(worker), <=, after + time);
	second = hear(worker, "server");
	g_assert_cmpint(dp_worker_end(worker), >=, after + time);
}

int
main(int argc, char **argv)
{
	static const char *const ENDINGS[] = {"unconfined", "kill", "terminate"};
	g_autofree char *words = NULL;

	self = getpid();
	dp_launch_main(argc, argv, answer);
	g_test_init(&argc, &argv, NULL);
	words = secret();
	g_setenv(VARIABLE, words, TRUE);
	g_setenv("HOME", "/nowhere", TRUE);
	marked = TRUE;
	g_test_add_func("/server/killed", test_server_killed);
	g_test_add_func("/server/terminated", test_server_terminated);
	g_test_add_func("/server/child-killed", test_child_killed);
	g_test_add_func("/server/child-killed-again", test_child_killed_again);
	g_test_add_func("/server/cancelled", test_cancelled);
	g_test_add_func("/server/renewed", test_renewed);
	for (guint i = 0; i < G_N_ELEMENTS(ENDINGS); i++) {
		g_autofree char *path = g_strdup_printf("/server/ends/%s", ENDINGS[i]);

		g_test_add_data_func(path, ENDINGS[i], test_about_document);
	}
	for (guint i = 0; i < G_N_ELEMENTS(SEEN); i++) {
		g_autofree char *path = g_strdup_printf("/server/sees/%s", SEEN[i].name);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_sees);
	}
	g_test_add_func("/server/once", test_once);
	g_test_add_func("/server/end", test_end);
	g_test_add_func("/server/once-killed", test_once_killed);
	return g_test_run();
}
