/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixtures/program.h"

/* Letters to the authors of papers that fail, from end to end. */

#define RULES(id, source, rule)                                                                    \
	"schema: 1\nid: " id "\ntitle: The " id " Days\nrules:\n  page-size: {sizes: [" rule       \
	"], source: " source                                                                       \
	", cite: {quote: \"Use the right paper.\", url: \"https://example.org/\", "                \
	"read: 2026-01-31}}\n"

static const struct {
	const char *name, *text;
} FILES[] = {
    {"rules/fits.yaml", RULES("fits", "published", "letter")},
    {"rules/breaks.yaml", RULES("breaks", "published", "a4")},
    {"rules/kit.yaml", RULES("kit", "kit", "a4")},
    {"rules/told.yaml", RULES("told", "secondary", "a4")},
    {"own.txt", "To whom it may concern: {paper} at {venue} ({stage}).\n{findings}\n"},
    {"unknown.txt", "{findings} {name}\n"},
    {"open.txt", "{findings} {paper\n"},
    {"silent.txt", "Your paper is rejected.\n"},
    {"latin.txt", "Caf\xe9 {findings}\n"},
    {"words.json", "{}\n"},
};

static const struct {
	const char *name, *command;
	int exit;
	const char *out, *err;
} CALLS[] = {
    {"quotes-the-venue", "letter breaks.json", 0, "The venue: “Use the right paper.”\n", ""},
    {"names-the-venue", "letter breaks.json", 0, "the format rules of\nThe breaks Days, to which",
     ""},
    {"says-how-to-mend", "letter breaks.json", 0, "    LaTeX: ", ""},
    {"fix", "letter --kind fix breaks.json", 0, "submit the paper again", ""},
    {"reject", "letter --kind reject breaks.json", 0, "rejected without a review", ""},
    {"kit-is-no-quote", "letter kit.json", 0, "Source: stated in the style file", ""},
    {"format-is-no-name", "letter spec.json", 0, "the format rules of\nthe venue, to which", ""},
    {"format-is-no-quote", "letter spec.json", 0, "Source: set in HotCRP's format: papersize A4\n",
     ""},
    {"own-text", "letter --template own.txt breaks.json", 0,
     "To whom it may concern: paper.pdf at The breaks Days ().\n1.  ", ""},
    {"print", "letter --print-template -k reject", 0, "{findings}\n\nThe paper is therefore", ""},
    {"of-review", "letter told.json", 1, "", "a person must decide first"},
    {"of-pass", "letter fits.json", 1, "", "it does not fail"},
    {"of-unread", "letter missing.json", 1, "", "it could not be checked"},
    {"unknown-word", "letter --template unknown.txt breaks.json", 2, "", "\"{name\" is not a word"},
    {"open-brace", "letter --template open.txt breaks.json", 2, "", "\"{paper\" is not a word"},
    {"without-findings", "letter --template silent.txt breaks.json", 2, "", "no {findings}"},
    {"not-utf-8", "letter --template latin.txt breaks.json", 2, "", "not UTF-8"},
    {"no-template", "letter --template no.txt breaks.json", 2, "", "There is no such file."},
    {"kind", "letter --kind praise breaks.json", 2, "", "\"praise\" is not a kind of letter"},
    {"no-report", "letter words.json", 2, "", "this is not the report"},
    {"onto-report", "letter -o breaks.json breaks.json", 2, "", "this file is read"},
    {"none", "letter", 2, "", "name one report"},
};

static void
test_call(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	g_auto(Ending) ending = program_run(CALLS[i].command);

	g_assert_cmpint(ending.exit, ==, CALLS[i].exit);
	assert_holds("stdout", ending.out, CALLS[i].out);
	assert_holds("stderr", ending.err, CALLS[i].err);
	if (CALLS[i].exit != 0)
		g_assert_cmpstr(ending.out, ==, "");
}

/* A rule that only the style file has is never the venue's word. */
static void
test_kit_is_not_quoted(void)
{
	g_auto(Ending) ending = program_run("letter kit.json");

	g_assert_null(g_strstr_len(ending.out, -1, "The venue:"));
	g_assert_null(g_strstr_len(ending.out, -1, "“Use"));
}

static void
set_up(void)
{
	static const char *const VENUES[] = {"fits", "breaks", "kit", "told"};
	g_auto(Ending) missing =
	    program_run("check --venue breaks --format json -o missing.json no.pdf");

	g_auto(Ending) spec = program_run("check --spec A4 --format json -o spec.json paper.pdf");

	g_assert_cmpint(missing.exit, ==, 3);
	g_assert_cmpint(spec.exit, ==, 1);
	for (guint i = 0; i < G_N_ELEMENTS(VENUES); i++) {
		g_auto(Ending) ending = program_runf(
		    "check --venue %s --format json -o %s.json paper.pdf", VENUES[i], VENUES[i]);

		g_assert_cmpint(ending.exit, !=, 2);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	for (guint i = 0; i < G_N_ELEMENTS(FILES); i++)
		program_write(FILES[i].name, FILES[i].text, -1);
	program_write_paper("paper.pdf", &FIXTURE_PAPER);
	set_up();
	for (guint i = 0; i < G_N_ELEMENTS(CALLS); i++) {
		g_autofree char *path = g_strdup_printf("/letter/%s", CALLS[i].name);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_call);
	}
	g_test_add_func("/letter/kit-is-not-quoted", test_kit_is_not_quoted);
	return program_test_run();
}
