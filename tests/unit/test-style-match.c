/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/style-match.h"
#include "style-facts.h"
#include "venue-folder.h"
#include "venue/styles-by.h"
#include "venue/venue-model.h"
#include "venue/venue-rule.h"

/* Which of a few styles a paper is set in, by its facts. */

#define CITE                                                                                       \
	", source: measured, cite: {quote: \"a sentence\", url: \"https://example.org/\", read: "  \
	"2026-01-31}}\n"
#define STYLE(columns, left, width, size, leading)                                                 \
	"rules:\n  page-size: {sizes: [letter], tolerance: 3pt, band: 9pt" CITE                    \
	"  columns: {count: " columns CITE "  text-block: {left: " left                            \
	", top: 72pt, width: " width ", height: 648pt, tolerance: 2pt, band: 3pt" CITE             \
	"  body-font-size: {exact: " size CITE "  line-spacing: {min: " leading CITE
#define LAMP STYLE("1", "108pt", "396pt", "9.963pt", "10.96pt")
#define TIDE STYLE("2", "54pt", "504pt", "8.966pt", "10.96pt")

typedef struct {
	double columns, left, width, size, leading;
	const char *foot; /* (nullable) */
} Paper;

static DpFacts *
facts_of(const Paper *paper)
{
	return style_facts(paper->columns, paper->left, paper->width, paper->size, paper->leading,
	                   paper->foot);
}

#define AS_LAMP 1, 108, 396, 9.963, 10.96
#define AS_TIDE 2, 54, 504, 8.966, 10.96

static const struct {
	const char *name;
	Paper paper;
	const char *first; /* NULL: none */
	gboolean clear;
} CASES[] = {
    {"two-columns", {AS_TIDE, NULL}, "tide-2026", TRUE},
    /* two styles of one shape */
    {"alike", {AS_LAMP, NULL}, "lamp-2027", FALSE},
    {"says-who", {AS_LAMP, "Printed\nby Other Lamps"}, "other-2020", TRUE},
    {"says-year", {AS_LAMP, "Lamps 2026"}, "lamp-2026", TRUE},
    /* words outweigh a changed block */
    {"cropped", {1, 70, 470, 9.963, 10.96, "Printed by Other Lamps"}, "other-2020", TRUE},
    {"none", {3, 20, 570, 7, 8, NULL}, NULL, FALSE},
};

static GPtrArray *
load_all(VenueFolder *folder)
{
	static const char *const NAMES[] = {"lamp-2026", "lamp-2027", "other-2020", "tide-2026"};
	GPtrArray *venues = g_ptr_array_new_with_free_func((GDestroyNotify)dp_venue_unref);

	venue_folder_add(folder, "base/other", "marks: [\"printed by other lamps\"]\n" LAMP);
	venue_folder_add(folder, "lamp/lamp-2026",
	                 LAMP "  required-text/year: {pattern: \"lamps 2026\", name: the year, "
	                      "scope: foot" CITE);
	venue_folder_add(folder, "lamp/lamp-2027", LAMP);
	venue_folder_add(folder, "other/other-2020", "extends: base/other\nrules: {}\n");
	venue_folder_add(folder, "tide/tide-2026", TIDE);
	for (guint i = 0; i < G_N_ELEMENTS(NAMES); i++)
		g_ptr_array_add(venues, venue_folder_load(folder, NAMES[i]));
	return venues;
}

static void
test_case(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpFacts) facts = facts_of(&CASES[i].paper);
	g_autoptr(GPtrArray) venues = NULL, ranked = NULL;
	const DpStyleMatch *first;

	venue_folder_init(&folder);
	venues = load_all(&folder);
	ranked = dp_style_match_rank(venues, facts);
	first = ranked->len > 0 ? ranked->pdata[0] : NULL;
	g_assert_cmpstr(first != NULL ? dp_venue_id(first->venue) : NULL, ==, CASES[i].first);
	g_assert_cmpint(dp_style_match_is_clear(ranked), ==, CASES[i].clear);
}

/* Either side of what counts as the same distance of lines. */
static void
test_what_agrees(void)
{
	static const struct {
		double leading;
		guint agreed;
	} SIDES[] = {{11.10, 9}, {11.12, 8}};

	for (guint i = 0; i < G_N_ELEMENTS(SIDES); i++) {
		Paper paper = {1, 108, 396, 9.963, SIDES[i].leading, "Printed by Other Lamps"};
		g_auto(VenueFolder) folder = {0};
		g_autoptr(DpFacts) facts = facts_of(&paper);
		g_autoptr(GPtrArray) venues = NULL, ranked = NULL;
		const DpStyleMatch *first;

		venue_folder_init(&folder);
		venues = load_all(&folder);
		ranked = dp_style_match_rank(venues, facts);
		first = ranked->pdata[0];
		g_assert_cmpuint(first->compared, ==, 9);
		g_assert_cmpuint(first->agreed, ==, SIDES[i].agreed);
		g_assert_cmpstr(first->differences[0], ==,
		                SIDES[i].agreed == 9 ? NULL : "line spacing");
	}
}

/* Facts that every measure of a style can be compared with. */
static DpFacts *
all_facts(void)
{
	DpFacts *facts = style_facts(2, 54, 504, 9.963, 11.955, "Proceedings");

	dp_facts_add_number(facts, "columns.gap", 18, NULL);
	dp_facts_add_text(facts, "body.font-family", "times", NULL);
	return facts;
}

/* The rules that are not read of the program's own styles are compared with nothing. */
static void
test_rules_read(void)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) all = dp_registry_styles(registry);
	g_autoptr(GPtrArray) few = dp_styles_by(NULL, dp_style_match_rules());
	g_autoptr(DpFacts) facts = all_facts();

	g_assert_cmpuint(all->len, >, 10);
	g_assert_cmpuint(few->len, ==, all->len);
	for (guint i = 0; i < all->len; i++) {
		g_autoptr(DpStyleMatch) one = dp_style_match_new(all->pdata[i], facts);
		g_autoptr(DpStyleMatch) other = dp_style_match_new(few->pdata[i], facts);
		g_autoptr(GPtrArray) read = dp_venue_rules(few->pdata[i], NULL, NULL);

		g_assert_cmpstr(dp_venue_id(all->pdata[i]), ==, dp_venue_id(few->pdata[i]));
		g_assert_cmpstr(dp_venue_style(all->pdata[i]), ==, dp_venue_style(few->pdata[i]));
		g_assert_cmpfloat(one->score, ==, other->score);
		g_assert_cmpuint(one->compared, ==, other->compared);
		g_assert_cmpuint(one->agreed, ==, other->agreed);
		g_assert_cmpstrv(one->differences, other->differences);
		for (guint k = 0; k < read->len; k++)
			g_assert_true(
			    g_strv_contains(dp_style_match_rules(),
			                    ((const DpVenueRule *)read->pdata[k])->info->id));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strconcat("/style-match/", CASES[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_case);
	}
	g_test_add_func("/style-match/what-agrees", test_what_agrees);
	g_test_add_func("/style-match/rules-read", test_rules_read);
	return g_test_run();
}
