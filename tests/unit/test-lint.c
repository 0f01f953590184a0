/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "venue-folder.h"

/* What is sound in a venue file, and still worth a look. */

#define READ(day)                                                                                  \
	", source: published, cite: {quote: \"a sentence\", url: \"https://fair.example/call\", "  \
	"read: " day "}}\n"
#define CITED(quote, url)                                                                          \
	", source: published, cite: {quote: \"" quote "\", url: \"" url "\", read: 2026-01-31}}\n"
#define COLUMNS "rules:\n  columns: {count: 2"
#define FRESH COLUMNS READ("2026-01-31")
#define DAY "2026-11-29"

typedef struct {
	const char *name, *text, *remark; /* NULL: none */
} Case;

/* Each extends base/cloth, which has columns and a page-size, and base/bare, which drops one. */
static const Case CASES[] = {
    {"fresh", FRESH, NULL},
    {"read-a-year-ago", COLUMNS READ("2025-11-29"), NULL},
    {"read-before", COLUMNS READ("2025-11-28"),
     ":5:3: warning: stale: \"columns\" was read on 2025-11-28, over a year ago; read it again"},
    {"open", "deadline: 2026-11-29\n" FRESH, NULL},
    {"closed", "deadline: 2026-11-28\n" FRESH,
     ":4:1: warning: stale: the deadline was 2026-11-28, and there is no file of a later edition"},
    {"example-address", COLUMNS CITED("a sentence", "https://example.org/call"),
     "uncited: \"columns\" can reject a paper, but its address is an example: "
     "https://example.org/call"},
    {"example-below", COLUMNS CITED("a sentence", "https://www.example.com/"), "uncited"},
    {"like-an-example", COLUMNS CITED("a sentence", "https://counterexample.org/"), NULL},
    {"warns-only",
     "rules:\n  columns: {count: 2, severity: warning" CITED("a sentence", "https://example.org/"),
     NULL},
    {"no-quote", COLUMNS CITED("…", "https://fair.example/"),
     "uncited: \"columns\" can reject a paper, but its quotation is no sentence: \"…\""},
    {"to-do",
     COLUMNS CITED("TO"
                   "DO",
                   "https://fair.example/"),
     "its quotation is no sentence"},
    {"short-quote", COLUMNS CITED("A4", "https://fair.example/"), NULL},
    {"same-as-inherited", "extends: base/cloth\n" FRESH,
     "without effect: \"columns\" says what it inherits from base/cloth"},
    {"other-number", "extends: base/cloth\nrules:\n  columns: {count: 1" READ("2026-01-31"), NULL},
    {"other-severity",
     "extends: base/cloth\nrules:\n  columns: {count: 2, severity: warning" READ("2026-01-31"),
     NULL},
    {"other-words",
     "extends: base/cloth\n" COLUMNS CITED("other words", "https://fair.example/call"), NULL},
    {"same-list",
     "extends: base/cloth\nrules:\n  page-size: {sizes: [a4, letter]" READ("2026-01-31"),
     "says what it inherits"},
    {"other-list", "extends: base/cloth\nrules:\n  page-size: {sizes: [a4]" READ("2026-01-31"),
     NULL},
    {"off", "extends: base/cloth\nrules:\n  columns: off\n", NULL},
    {"off-and-on", "extends: base/bare\n" FRESH,
     "without effect: \"columns\" is off in base/bare, and set again here"},
    {"off-and-named-anew",
     "extends: base/cloth\nrules:\n  columns: off\n  columns/new: {count: 1" READ("2026-01-31"),
     "without effect: \"columns\" is off, and \"columns/new\" sets the rule again for every "
     "paper"},
    {"off-and-staged",
     "extends: base/cloth\nstages: [early, late]\nrules:\n  columns: off\n  columns/late: "
     "{count: 1, stages: [late]" READ("2026-01-31"),
     NULL},
    {"idle-stages", "stages: [early, late]\n" FRESH,
     ":4:1: warning: without effect: no rule is for some stages only"},
    {"idle-tracks", "tracks: [long, short]\n" FRESH, "no rule is for some tracks only"},
    {"one-stage", "stages: [early]\n" FRESH, NULL},
    {"unsound", "rules:\n  colums: {count: 2" READ("2020-01-31"), NULL},
};

static void
write_styles(VenueFolder *folder)
{
	venue_folder_add(folder, "base/cloth",
	                 FRESH "  page-size: {sizes: [a4, letter]" READ("2026-01-31"));
	venue_folder_add(folder, "base/bare", "extends: base/cloth\nrules:\n  columns: off\n");
}

static GPtrArray *
lint(VenueFolder *folder, const char *name)
{
	g_autofree char *file = g_strconcat(name, ".yaml", NULL);
	g_autofree char *path = g_build_filename(folder->path, file, NULL);
	GPtrArray *remarks = dp_diagnostics_new();

	dp_registry_lint(folder->registry, path, DAY, remarks);
	return remarks;
}

static void
test_case(gconstpointer data)
{
	const Case *given = data;
	g_auto(VenueFolder) folder = {0};
	g_autoptr(GPtrArray) remarks = NULL;
	g_autofree char *line = NULL;

	venue_folder_init(&folder);
	write_styles(&folder);
	venue_folder_add(&folder, "fair-2026", given->text);
	remarks = lint(&folder, "fair-2026");
	if (given->remark == NULL) {
		g_assert_cmpuint(remarks->len, ==, 0);
		return;
	}
	g_assert_cmpuint(remarks->len, ==, 1);
	line = dp_diagnostic_to_string(remarks->pdata[0]);
	g_test_message("%s", line);
	g_assert_nonnull(strstr(line, given->remark));
}

/* A later edition of the family takes the place of a closed one. */
static void
test_a_later_edition(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(GPtrArray) closed = NULL, other = NULL;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "fair/fair-2026", "deadline: 2026-05-01\n" FRESH);
	venue_folder_add(&folder, "fair/fair-2027", FRESH);
	venue_folder_add(&folder, "market", "deadline: 2026-05-01\n" FRESH);
	closed = lint(&folder, "fair/fair-2026");
	other = lint(&folder, "market");
	g_assert_cmpuint(closed->len, ==, 0);
	g_assert_cmpuint(other->len, ==, 1);
}

/* A stage or track that nobody can choose is a mistake, not a remark. */
static void
test_what_no_one_can_choose_is_an_error(void)
{
	static const char *const TEXTS[] = {
	    "stages: [early]\nrules:\n  columns: {count: 2, stages: [late]" READ("2026-01-31"),
	    "rules:\n  columns: {count: 2, tracks: [long]" READ("2026-01-31"),
	    "stages: [early, early]\n" FRESH,
	};

	for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
		g_auto(VenueFolder) folder = {0};
		g_autoptr(GError) error = NULL;

		venue_folder_init(&folder);
		venue_folder_add(&folder, "fair-2026", TEXTS[i]);
		g_assert_null(venue_folder_try(&folder, "fair-2026", &error));
		g_assert_nonnull(error);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strconcat("/lint/", CASES[i].name, NULL);

		g_test_add_data_func(path, &CASES[i], test_case);
	}
	g_test_add_func("/lint/a-later-edition", test_a_later_edition);
	g_test_add_func("/lint/no-one-can-choose", test_what_no_one_can_choose_is_an_error);
	return g_test_run();
}
