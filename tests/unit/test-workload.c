/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "cli/workload.h"

#define SHA "00000000000000000000000000000000000000000000000000000000000000ff"
#define JOB(members)                                                                               \
	"{\"folder\": \"sub\", \"file\": \"12.pdf\", \"sha256\": \"" SHA "\"" members "}"
#define VENUE ", \"venue\": \"iclr-2026\""

#define TEN "a-venue-10"
#define HUNDRED TEN TEN TEN TEN TEN TEN TEN TEN TEN TEN

static void
test_all_members(void)
{
	g_auto(DpWorkload) workload = {0};
	g_autoptr(GError) error = NULL;
	static const char TEXT[] =
	    JOB(VENUE ", \"track\": \"main\", \"stage\": \"camera-ready\", \"number\": \"#12\", "
	              "\"authors\": [\"Ada Orvik\", \"Bo Tamsin <bo@lowmere.edu>\"]");

	g_assert_true(dp_workload_read(&workload, TEXT, strlen(TEXT), &error));
	g_assert_no_error(error);
	g_assert_cmpstr(workload.folder, ==, "sub");
	g_assert_cmpstr(workload.file, ==, "12.pdf");
	g_assert_cmpstr(workload.sha256, ==, SHA);
	g_assert_cmpstr(workload.venue, ==, "iclr-2026");
	g_assert_null(workload.spec);
	g_assert_cmpstr(workload.track, ==, "main");
	g_assert_cmpstr(workload.stage, ==, "camera-ready");
	g_assert_cmpstr(workload.number, ==, "12");
	g_assert_cmpstr(workload.authors, ==, "Ada Orvik\nBo Tamsin <bo@lowmere.edu>\n");
}

/* As `sha256sum | cut -c 1-32` has it. */
static void
test_key(void)
{
	static const char TEXT[] = JOB(VENUE);
	g_autofree char *digest = g_compute_checksum_for_string(G_CHECKSUM_SHA256, TEXT, -1);
	g_auto(DpWorkload) workload = {0};

	g_assert_true(dp_workload_read(&workload, TEXT, strlen(TEXT), NULL));
	digest[32] = '\0';
	g_assert_cmpstr(workload.key, ==, digest);
}

static const struct {
	const char *name, *text, *error;
} REFUSED[] = {
    {"empty", "", "not JSON"},
    {"text", "\"a\"", "not JSON"},
    {"two", JOB(VENUE) JOB(VENUE), "not JSON"},
    {"comment", JOB(VENUE " /* a */"), "not JSON"},
    {"list", "[" JOB(VENUE) "]", "not an object"},
    {"stranger", JOB(VENUE ", \"path\": \"a\""), "\"path\" is not a member"},
    {"case", JOB(", \"Venue\": \"iclr-2026\""), "\"Venue\" is not a member"},
    {"neither", JOB(""), "either a \"venue\" or a \"spec\""},
    {"both", JOB(VENUE ", \"spec\": \"letter\""), "either a \"venue\" or a \"spec\""},
    {"null", JOB(", \"venue\": null"), "\"venue\" of the job must be a text"},
    {"empty-text", JOB(", \"venue\": \"\""), "\"venue\" of the job must be a text"},
    {"control", JOB(VENUE ", \"track\": \"a\\nb\""), "\"track\" of the job must be a text"},
    {"zero", JOB(VENUE ", \"track\": \"a\\u0000b\""), "\"track\" of the job must be a text"},
    {"twice", JOB(VENUE VENUE), "duplicate object key"},
    {"path", JOB(", \"venue\": \"a.yaml\""), "must be the id of a venue"},
    {"long-venue", JOB(", \"venue\": \"" HUNDRED "x\""), "must be the id of a venue"},
    {"number", JOB(VENUE ", \"number\": \"a title\""), "\"a title\" is not the number"},
    {"no-authors", JOB(VENUE ", \"authors\": []"), "a list of 1 to 500"},
    {"author-text", JOB(VENUE ", \"authors\": \"Ada\""), "a list of 1 to 500"},
    {"author-number", JOB(VENUE ", \"authors\": [1]"), "\"authors\" of the job must be a text"},
    {"author-lines", JOB(VENUE ", \"authors\": [\"a\\nb\"]"),
     "\"authors\" of the job must be a text"},
    {"sum-capitals",
     "{\"folder\": \"a\", \"file\": \"b\", \"venue\": \"c\", \"sha256\": "
     "\"00000000000000000000000000000000000000000000000000000000000000FF\"}",
     "64 hexadecimal digits"},
    {"sum-short", "{\"folder\": \"a\", \"file\": \"b\", \"venue\": \"c\", \"sha256\": \"ff\"}",
     "64 hexadecimal digits"},
};

static void
test_refused(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);
	g_auto(DpWorkload) workload = {0};
	g_autoptr(GError) error = NULL;

	g_assert_false(
	    dp_workload_read(&workload, REFUSED[i].text, strlen(REFUSED[i].text), &error));
	g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
	g_assert_nonnull(strstr(error->message, REFUSED[i].error));
	g_assert_true(g_str_has_suffix(error->message, "."));
}

static gboolean
reads(const char *text)
{
	g_auto(DpWorkload) workload = {0};

	return dp_workload_read(&workload, text, strlen(text), NULL);
}

static char *
with_track(guint length)
{
	g_autofree char *track = g_strnfill(length, 'a');

	return g_strdup_printf(JOB(VENUE ", \"track\": \"%s\""), track);
}

static char *
with_blanks(guint length)
{
	g_autofree char *blanks = g_strnfill(length - strlen(JOB(VENUE)), ' ');

	return g_strconcat(JOB(VENUE), blanks, NULL);
}

static char *
with_authors(guint n)
{
	g_autoptr(GString) list = g_string_new("\"a\"");

	for (guint i = 1; i < n; i++)
		g_string_append(list, ",\"a\"");
	return g_strdup_printf(JOB(VENUE ", \"authors\": [%s]"), list->str);
}

static const struct {
	const char *name;
	char *(*make)(guint n);
	guint most;
} BOUNDS[] = {
    {"text", with_track, DP_LIMIT_WORKLOAD_TEXT},
    {"bytes", with_blanks, DP_LIMIT_WORKLOAD_BYTES},
    {"authors", with_authors, DP_LIMIT_WORKLOAD_AUTHORS},
};

static void
test_bound(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);
	g_autofree char *within = BOUNDS[i].make(BOUNDS[i].most);
	g_autofree char *beyond = BOUNDS[i].make(BOUNDS[i].most + 1);

	g_assert_true(reads(within));
	g_assert_false(reads(beyond));
}

static void
add(const char *group, const char *name, guint i, GTestDataFunc test)
{
	g_autofree char *path = g_strdup_printf("/workload/%s/%s", group, name);

	g_test_add_data_func(path, GUINT_TO_POINTER(i), test);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/workload/all-members", test_all_members);
	g_test_add_func("/workload/key", test_key);
	for (guint i = 0; i < G_N_ELEMENTS(REFUSED); i++)
		add("refused", REFUSED[i].name, i, test_refused);
	for (guint i = 0; i < G_N_ELEMENTS(BOUNDS); i++)
		add("bound", BOUNDS[i].name, i, test_bound);
	return g_test_run();
}
