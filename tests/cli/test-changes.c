/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixtures/program.h"

/* What changed between two reports, from end to end. */

#define RULES(id, sizes)                                                                           \
	"schema: 1\nid: " id "\ntitle: Any\nrules:\n  page-size: {sizes: [" sizes "]" PROGRAM_CITE

static const struct {
	const char *name, *text;
} FILES[] = {
    {"rules/fits.yaml", RULES("fits", "letter")},
    {"rules/breaks.yaml", RULES("breaks", "a4")},
    {"words.json", "{\"greeting\": \"hello\"}\n"},
    {"broken.json", "{\"schema_version\": 1,"},
};

static const struct {
	const char *name, *command;
	int exit;
	const char *out, *err;
} CALLS[] = {
    {"same", "diff breaks.json breaks.json", 0, "paper.pdf: FAIL: 1 as before\n", ""},
    {"mended", "diff breaks.json fits.json", 0, "PASS (was FAIL): 1 mended\n", "two venues"},
    {"new", "diff fits.json breaks.json", 1, "FAIL (was PASS): 1 new\n", "two venues"},
    {"json", "diff --format json breaks.json fits.json", 0, "\"mended\": [\n    {\n", "two venues"},
    {"unread", "diff breaks.json missing.json", 3, "There is no such file.", ""},
    {"no-report", "diff breaks.json words.json", 2, "", "this is not the report"},
    {"no-json", "diff broken.json breaks.json", 2, "", "this is not the report"},
    {"no-file", "diff breaks.json no.json", 2, "", "no.json: There is no such file."},
    {"one", "diff breaks.json", 2, "", "name two reports"},
    {"format", "diff -f xml breaks.json fits.json", 2, "", "\"xml\" is not a format of diff"},
};

static void
test_call(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_auto(Ending) ending = program_run(CALLS[i].command);

	g_assert_cmpint(ending.exit, ==, CALLS[i].exit);
	assert_holds("stdout", ending.out, CALLS[i].out);
	assert_holds("stderr", ending.err, CALLS[i].err);
}

static void
set_up(void)
{
	static const char *const REPORTS[] = {
	    "check --venue breaks --format json -o breaks.json paper.pdf",
	    "check --venue fits --format json -o fits.json paper.pdf",
	    "check --venue breaks --format json -o missing.json no.pdf",
	};

	program_set_up();
	for (guint i = 0; i < G_N_ELEMENTS(FILES); i++)
		program_write(FILES[i].name, FILES[i].text, -1);
	program_write_paper("paper.pdf", &FIXTURE_PAPER);
	for (guint i = 0; i < G_N_ELEMENTS(REPORTS); i++) {
		g_auto(Ending) ending = program_run(REPORTS[i]);

		g_assert_cmpint(ending.exit, !=, 2);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	set_up();
	for (guint i = 0; i < G_N_ELEMENTS(CALLS); i++) {
		g_autofree char *path = g_strdup_printf("/changes/%s", CALLS[i].name);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_call);
	}
	return program_test_run();
}
