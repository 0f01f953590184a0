/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <errno.h>
#include <signal.h>
#include <string.h>

#include "run/ending.h"
#include "run/server.h"

/*
 * Whose fault it was that a child ended. A status is as of wait(2): a signal's number, or an exit
 * status times 256.
 */

#define EXIT(status) ((status) << 8)
#define SECONDS(n) ((gint64)(n)*G_USEC_PER_SEC)
#define C "C" /* DP_SERVER_CONFINED */

static const DpWorkerLimits LIMITS = {512, 10, 30, 64};

static const struct {
	const char *name;
	DpReply reply;
	const char *answer;
	gboolean cut; /* there was more of it than may be */
	int code;     /* -1: a good end */
	const char *says;
} ENDS[] = {
    {"good", {1, 0, FALSE, EXIT(0), 0}, C "F", FALSE, -1, "F"},
    {"good-second", {2, 0, FALSE, EXIT(0), 0}, C C "F", FALSE, -1, "F"},
    {"good-and-empty", {1, 0, FALSE, EXIT(0), 0}, C, FALSE, -1, ""},
    /* One byte a child: what it writes more of them is its answer. */
    {"lies-about-another", {1, 0, FALSE, EXIT(0), 0}, C C, FALSE, -1, C},

    /* about the document */
    {"crash", {1, 0, FALSE, SIGSEGV, 0}, C, FALSE, DP_ERROR_CORRUPT, "crashed"},
    {"broken-pipe", {1, 0, FALSE, SIGPIPE, 0}, C "F", TRUE, DP_ERROR_LIMIT, "64 MB of output"},
    {"call", {1, 0, FALSE, SIGSYS, 0}, C, FALSE, DP_ERROR_CORRUPT, "system call"},
    {"processor", {1, 0, FALSE, SIGXCPU, SECONDS(10)}, C, FALSE, DP_ERROR_LIMIT, "10 s of proc"},
    {"processor-twice",
     {1, 0, FALSE, SIGKILL, SECONDS(10)},
     C,
     FALSE,
     DP_ERROR_LIMIT,
     "10 s of processor time"},
    {"late", {1, 0, TRUE, SIGKILL, 0}, C, FALSE, DP_ERROR_LIMIT, "30 s of time"},
    {"memory", {1, 0, FALSE, EXIT(3), 0}, C, FALSE, DP_ERROR_LIMIT, "512 MB of memory"},
    {"says-not-confined", {1, 0, FALSE, EXIT(4), 0}, C, FALSE, DP_ERROR_CORRUPT, "status 4"},
    {"wants-poppler-again", {2, 0, FALSE, EXIT(5), 0}, C C, FALSE, DP_ERROR_CORRUPT, "status 5"},
    {"status-1", {1, 0, FALSE, EXIT(1), 0}, C, FALSE, DP_ERROR_CORRUPT, "status 1"},
    {"status-255", {1, 0, FALSE, EXIT(255), 0}, C, FALSE, DP_ERROR_CORRUPT, "status 255"},

    /* about the machine or the program */
    {"killed", {1, 0, FALSE, SIGKILL, SECONDS(10) - 1}, C, FALSE, DP_ERROR_KILLED, "outside"},
    {"terminated", {1, 0, FALSE, SIGTERM, 0}, C, FALSE, DP_ERROR_KILLED, "outside"},
    {"killed-at-once", {1, 0, FALSE, SIGKILL, 0}, "", FALSE, DP_ERROR_KILLED, "outside"},
    {"late-at-once", {1, 0, TRUE, SIGKILL, 0}, "", FALSE, DP_ERROR_KILLED, "outside"},
    {"not-started", {0, EAGAIN, FALSE, 0, 0}, "", FALSE, DP_ERROR_WORKER, "Resource temporarily"},
    {"not-confined", {1, 0, FALSE, EXIT(4), 0}, "", FALSE, DP_ERROR_WORKER, "confined"},
    {"not-confined-crash", {1, 0, FALSE, SIGSEGV, 0}, "", FALSE, DP_ERROR_WORKER, "confined"},
    {"second-not-confined", {2, 0, FALSE, EXIT(4), 0}, C, FALSE, DP_ERROR_WORKER, "confined"},
};

static void
test_end(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_autoptr(GByteArray) answer = g_byte_array_new();
	g_autoptr(GError) error = NULL;
	gboolean good;

	g_byte_array_append(answer, (const guint8 *)ENDS[i].answer, (guint)strlen(ENDS[i].answer));
	good = dp_ending_check(&ENDS[i].reply, answer, !ENDS[i].cut, "PDF", &LIMITS, &error);
	if (ENDS[i].code < 0) {
		g_assert_no_error(error);
		g_assert_true(good);
		g_assert_cmpmem(answer->data, answer->len, ENDS[i].says, strlen(ENDS[i].says));
		return;
	}
	g_assert_false(good);
	g_assert_error(error, DP_ERROR, ENDS[i].code);
	if (strstr(error->message, ENDS[i].says) == NULL)
		g_error("%s: %s", ENDS[i].name, error->message);
	g_assert_cmpint(dp_error_is_about_file(error), ==,
	                ENDS[i].code == DP_ERROR_CORRUPT || ENDS[i].code == DP_ERROR_LIMIT);
}

static void
test_server(void)
{
	g_autoptr(GError) killed = NULL;
	g_autoptr(GError) ended = NULL;

	g_assert_false(dp_ending_of_server(SIGKILL, &killed));
	g_assert_error(killed, DP_ERROR, DP_ERROR_KILLED);
	g_assert_false(dp_ending_of_server(EXIT(1), &ended));
	g_assert_error(ended, DP_ERROR, DP_ERROR_WORKER);
	g_assert_nonnull(strstr(ended->message, "status 1"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(ENDS); i++) {
		g_autofree char *path = g_strdup_printf("/ending/%s", ENDS[i].name);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_end);
	}
	g_test_add_func("/ending/server", test_server);
	return g_test_run();
}
