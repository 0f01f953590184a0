/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>
#include <deskproof/error.h>
#include <deskproof/registry.h>

#include <string.h>

/*
 * Each file of tests/venues/malformed and all that must be said about it: a diagnostic that is not
 * listed fails the test just as one that is missing.
 */
static const struct {
	const char *file;
	guint line, column;
	const char *message; /* a part of it */
} EXPECTED[] = {
    {"anchor-and-alias", 5, 12, "anchors (\"&name\") are not allowed"},
    {"anchor-and-alias", 9, 18, "aliases (\"*name\") are not allowed"},
    {"bad-day", 8, 69, "\"read\" must be a day such as 2026-01-31, not \"2026-02-30\""},
    {"bad-id", 2, 5, "\"id\" must be of small letters, digits and hyphens, not \"Bad_Id\""},
    {"bad-instance", 5, 3, "the part after the slash must be of small letters"},
    {"bad-pattern", 7, 14, "the pattern is wrong at character 14: missing closing parenthesis"},
    {"bad-pattern-in-list", 6, 22, "the pattern is wrong at character 8"},
    {"bad-pattern-in-prints", 5, 15, "the pattern is wrong at character 11"},
    {"bad-stage-name", 4, 10, "\"stages\" must be of small letters, digits and hyphens"},
    {"bad-url", 8, 39, "\"url\" must be an address such as https://example.org/"},
    {"cite-is-text", 8, 11, "a citation must be a mapping (key: value), not a text"},
    {"cite-without-day", 8, 11, "a citation needs \"read\""},
    {"cite-without-quote", 8, 11, "a citation needs \"quote\""},
    {"cite-without-url", 8, 11, "a citation needs \"url\""},
    {"clash", 10, 3, "\"columns/camera-ready\" and \"columns\" are in force together"},
    {"clash-elements", 11, 3,
     "\"element-font-size/captions\" and \"element-font-size\" are in force together"},
    {"clash-side", 11, 3, "\"caption-place/tables\" and \"caption-place\" are in force together"},
    {"control-characters", 6, 13, "\"\xef\xbf\xbd[31mforbidden\" is not a word for \"policy\""},
    {"empty", 0, 0, "the file is empty"},
    {"empty-list", 7, 15, "\"excludes\" is an empty list; leave it out instead"},
    {"extends-itself", 4, 10, "extending \"extends-itself\" comes back to this file"},
    {"extends-malformed", 5, 3, "\"colums\" is not a rule; did you mean \"columns\"?"},
    {"extends-missing", 4, 10, "there is no venue file \"good-bas\"; did you mean \"good-base\"?"},
    {"extends-outside", 4, 10, "not \"../good-base\""},
    {"file-is-list", 1, 1, "a venue file must be a mapping (key: value), not a list"},
    {"fractional-count", 6, 10, "\"max\" must be a whole number, 0 or more, not \"6.5\""},
    {"inferred-error", 7, 15, "a rule whose source is \"inferred\" cannot be an error"},
    {"key-is-list", 5, 3, "a key must be a word, not a list"},
    {"key-twice", 7, 5, "the key \"count\" appears a second time; the first is in line 6"},
    {"latin-1", 3, 17, "this is not UTF-8 text"},
    {"list-for-count", 6, 10, "\"max\" must be a single value, not a list"},
    {"loop-first", 4, 10, "extending \"loop-first\" comes back to this file"},
    {"loop-second", 4, 10, "extending \"loop-second\" comes back to this file"},
    {"measure-without-unit", 8, 10, "\"10\" needs a unit"},
    {"min-above-max", 5, 3, "\"min\" of \"page-limit\" is larger than its \"max\""},
    {"missing-cite", 5, 3, "the rule \"columns\" needs \"cite\""},
    {"missing-parameter", 5, 3, "\"columns\" needs \"count\""},
    {"missing-source", 5, 3, "the rule \"columns\" needs \"source\""},
    {"missing-unit", 7, 16, "\"tolerance\": \"0.15\" needs a unit"},
    {"negative-count", 6, 10, "\"max\" must be a whole number, 0 or more, not \"-1\""},
    {"negative-length", 6, 12, "\"exact\" must not be negative"},
    {"no-rules", 0, 0, "a venue file needs \"rules\""},
    {"no-schema", 0, 0, "a venue file needs \"schema\""},
    {"no-title", 0, 0, "a venue file needs \"title\""},
    {"no-value", 6, 9, "\"max\" has no value"},
    {"not-yaml", 6, 13, "this is not YAML"},
    {"prints-is-list", 4, 9, "\"prints\" must be a mapping (stage: pattern), not a list"},
    {"nothing-to-compare", 5, 3, "\"page-size\" needs one of \"sizes\", \"width\", \"height\""},
    {"off-misspelt", 6, 3,
     "is off, but no rule of that key is inherited; did you mean \"body-font-size\"?"},
    {"off-without-base", 5, 3, "\"columns\" is off, but no rule of that key is inherited"},
    {"other-id", 2, 5, "the id \"another-id\" needs a file named another-id.yaml"},
    {"other-schema", 1, 9, "schema \"2\" is not known; this version reads 1"},
    {"quoted-count", 6, 10, "\"max\" must be written without quotes"},
    {"rule-is-text", 5, 12, "the rule \"columns\" must be a mapping (key: value), not a text"},
    {"rule-twice", 9, 3, "the key \"columns\" appears a second time"},
    {"rules-is-list", 4, 8, "\"rules\" must be a mapping (rule: what it says), not a list"},
    {"secondary-error", 7, 15, "a rule whose source is \"secondary\" cannot be an error"},
    {"several-mistakes", 6, 12, "\"count\" must be a whole number, 0 or more, not \"two\""},
    {"several-mistakes", 7, 15, "\"grave\" is not a severity; use one of note, warning, error"},
    {"several-mistakes", 10, 3, "\"page-limits\" is not a rule; did you mean \"page-limit\"?"},
    {"several-mistakes", 16, 16,
     "\"apendix\" is not a word for \"excludes\"; did you mean \"appendix\"?"},
    {"source-user", 7, 13, "\"user\" is not a source"},
    {"stage-without-stages", 5, 3,
     "\"columns\" is for the stage \"submission\", which the venue does not have"},
    {"tab", 5, 1, "this is not YAML"},
    {"tag", 6, 12, "tags (\"!name\") are not allowed"},
    {"text-fact", 6, 11, "the fact \"body.font-family\" is a text; it has no bounds"},
    {"two-documents", 9, 1, "a second document begins here; a file holds one"},
    {"unknown-fact", 6, 11, "\"body.font-sise\" is not a fact; did you mean \"body.font-size\"?"},
    {"unknown-key", 4, 1, "\"extend\" is not a key of a venue file; did you mean \"extends\"?"},
    {"unknown-parameter", 7, 5, "\"tolerence\" is not a key of the rule \"columns\""},
    {"unknown-policy", 6, 13,
     "\"forbiden\" is not a word for \"policy\"; did you mean \"forbidden\"?"},
    {"unknown-rule", 5, 3, "\"colums\" is not a rule; did you mean \"columns\"?"},
    {"unknown-severity", 7, 15, "\"fatal\" is not a severity; use one of note, warning, error"},
    {"unknown-source", 7, 13, "\"publised\" is not a source; did you mean \"published\"?"},
    {"unknown-stage", 6, 3,
     "\"columns\" is for the stage \"final\", which the venue does not have"},
    {"unknown-track", 6, 3, "which the venue does not have; did you mean \"research\"?"},
    {"unknown-unit", 6, 12, "\"px\" is not a unit of length"},
    {"unknown-word", 7, 16,
     "\"refrences\" is not a word for \"excludes\"; did you mean \"references\"?"},
    {"word-for-list", 7, 15, "\"excludes\" must be a list: [one, two], not a text"},
    {"word-twice", 7, 38, "\"excludes\" lists \"references\" twice"},
    {"yes-for-true", 7, 15, "\"new-page\" must be true or false, not \"yes\""},
};

/* Extended by the others, and right. */
#define GOOD "good-base"

static char *
data_folder(void)
{
	const char *data = g_getenv("DP_TEST_DATA");

	return data != NULL ? g_build_filename(data, "venues", "malformed", NULL)
	                    : g_test_build_filename(G_TEST_DIST, "venues", "malformed", NULL);
}

static void
assert_said(const GPtrArray *diagnostics, guint index, guint row)
{
	const DpDiagnostic *said;
	g_autofree char *line = NULL;

	g_assert_cmpuint(index, <, diagnostics->len);
	said = diagnostics->pdata[index];
	line = dp_diagnostic_to_string(said);
	g_test_message("%s", line);
	g_assert_cmpuint(said->line, ==, EXPECTED[row].line);
	g_assert_cmpuint(said->column, ==, EXPECTED[row].column);
	if (strstr(said->message, EXPECTED[row].message) == NULL)
		g_assert_cmpstr(said->message, ==, EXPECTED[row].message);
}

static void
test_file(gconstpointer data)
{
	const char *file = data;
	g_autofree char *folder = data_folder();
	g_autoptr(DpRegistry) registry = dp_registry_new((const char *const[]){folder, NULL});
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(DpVenue) venue = dp_registry_load(registry, file, diagnostics, &error);
	guint n = 0;

	g_assert_null(venue);
	g_assert_error(error, DP_ERROR, DP_ERROR_VENUE);
	for (guint row = 0; row < G_N_ELEMENTS(EXPECTED); row++) {
		if (g_str_equal(EXPECTED[row].file, file))
			assert_said(diagnostics, n++, row);
	}
	g_assert_cmpuint(diagnostics->len, ==, n);
}

static gboolean
is_expected(const char *name)
{
	for (guint row = 0; row < G_N_ELEMENTS(EXPECTED); row++) {
		g_autofree char *file = g_strconcat(EXPECTED[row].file, ".yaml", NULL);

		if (g_str_equal(file, name))
			return TRUE;
	}
	return FALSE;
}

static void
test_every_file_is_in_the_table(void)
{
	g_autofree char *folder = data_folder();
	g_autoptr(GError) error = NULL;
	g_autoptr(GDir) dir = g_dir_open(folder, 0, &error);
	const char *name;

	g_assert_no_error(error);
	while ((name = g_dir_read_name(dir)) != NULL) {
		g_test_message("%s", name);
		g_assert_true(is_expected(name) || g_str_equal(name, GOOD ".yaml"));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/malformed/every-file-is-in-the-table", test_every_file_is_in_the_table);
	for (guint row = 0; row < G_N_ELEMENTS(EXPECTED); row++) {
		g_autofree char *path = g_strconcat("/malformed/", EXPECTED[row].file, NULL);

		if (row == 0 || !g_str_equal(EXPECTED[row].file, EXPECTED[row - 1].file))
			g_test_add_data_func(path, EXPECTED[row].file, test_file);
	}
	return g_test_run();
}
