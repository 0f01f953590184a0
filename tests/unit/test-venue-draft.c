/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include "cli/venue-draft.h"
#include "venue-folder.h"

/* Venue files to begin with: they load, and say what was asked. */

#define DATE "2026-01-31"

/* Writes @text as "v.yaml" and loads it. */
static DpVenue *
load_draft(VenueFolder *folder, const char *text)
{
	g_autofree char *path = g_build_filename(folder->path, "v.yaml", NULL);
	g_autoptr(GError) error = NULL;

	g_file_set_contents(path, text, -1, &error);
	g_assert_no_error(error);
	return venue_folder_load(folder, "v");
}

static void
test_new(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autofree char *text = dp_venue_draft_new(&(DpVenueDraft){"v", "base/style", DATE});
	g_autoptr(DpVenue) venue = NULL;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "base/style", "rules:\n  columns: {count: 2" RULE_END);
	venue = load_draft(&folder, text);
	g_assert_nonnull(venue_rule(venue, NULL, "submission", "columns"));
	g_assert_nonnull(venue_rule(venue, NULL, "submission", "page-limit"));
	g_assert_null(venue_rule(venue, NULL, "camera-ready", "page-limit"));
}

static const struct {
	const char *spec, *rule, *param;
	double value;
} PARTS[] = {
    {"letter;12;2;7inx9in;10;12;1", "page-limit", "max", 12},
    {"letter;12;2;7inx9in;10;12;1", "columns", "count", 2},
    {"letter;12;2;7inx9in;10;12;1", "text-block", "width", 504},
    {"letter;12;2;7inx9in;10;12;1", "text-block", "height", 648},
    {"letter;12;2;7inx9in;10;12;1", "body-font-size", "min", 9.96},
    {"letter;12;2;7inx9in;10;12;1", "line-spacing", "min", 11.96},
    {";4-6", "page-limit", "min", 4},
    {";4-6", "page-limit", "max", 6},
    {";;;178 x 229mm", "text-block", "width", 504.57},
    {";;;17.8cm x 229 mm", "text-block", "width", 504.57},
    {";;;;9-10", "body-font-size", "max", 10},
    {";;;;10±0.3", "body-font-size", "tolerance", 0.3},
    {";;;;10d0.3", "body-font-size", "tolerance", 0.3},
    {"letter;{\"wordlimit\":\"8000\"}", "word-limit", "max", 8000},
    {"17cm x 24cm", "page-size", "width", 481.89},
    {" 2 ;12; 2 >x", "page-limit", "max", 0}, /* the paper cannot be read */
};

static void
test_hotcrp(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(PARTS); i++) {
		g_auto(VenueFolder) folder = {0};
		g_autoptr(GError) error = NULL;
		g_autofree char *text =
		    dp_venue_draft_hotcrp(&(DpVenueDraft){"v", NULL, DATE}, PARTS[i].spec, &error);
		g_autoptr(DpVenue) venue = NULL;
		const DpVenueRule *rule;

		venue_folder_init(&folder);
		g_assert_cmpint(text == NULL, ==, PARTS[i].value == 0);
		if (text == NULL)
			continue;
		venue = load_draft(&folder, text);
		rule = venue_rule(venue, NULL, NULL, PARTS[i].rule);
		g_assert_nonnull(rule);
		g_assert_cmpfloat_with_epsilon(dp_venue_rule_number(rule, PARTS[i].param, 0),
		                               PARTS[i].value, 0.006);
	}
}

/* A paper that venue files have a name for has that name. */
static void
test_hotcrp_papers(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autofree char *text = dp_venue_draft_hotcrp(&(DpVenueDraft){"v", NULL, DATE},
	                                              "155mm x 235mm OR 8.5x11in OR 17x24cm", NULL);
	g_autoptr(DpVenue) venue = NULL;
	const DpVenueRule *rule;

	venue_folder_init(&folder);
	venue = load_draft(&folder, text);
	rule = venue_rule(venue, NULL, NULL, "page-size");
	g_assert_true(dp_venue_rule_has_word(rule, "sizes", "lncs"));
	g_assert_true(dp_venue_rule_has_word(rule, "sizes", "letter"));
	g_assert_cmpfloat_with_epsilon(dp_venue_rule_number(rule, "width", 0), 481.89, 0.006);
	g_assert_cmpfloat_with_epsilon(dp_venue_rule_number(rule, "height", 0), 680.31, 0.006);
}

static void
test_hotcrp_references(void)
{
	static const struct {
		const char *spec;
		gboolean excluded;
	} CASES[] = {{";12;;;;;1", TRUE}, {";12;;;;;0", FALSE}, {";12", FALSE}};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(VenueFolder) folder = {0};
		g_autofree char *text =
		    dp_venue_draft_hotcrp(&(DpVenueDraft){"v", NULL, DATE}, CASES[i].spec, NULL);
		g_autoptr(DpVenue) venue = NULL;

		venue_folder_init(&folder);
		venue = load_draft(&folder, text);
		g_assert_cmpint(dp_venue_rule_has_word(venue_rule(venue, NULL, NULL, "page-limit"),
		                                       "excludes", "references"),
		                ==, CASES[i].excluded);
	}
}

static void
test_hotcrp_mistakes(void)
{
	static const struct {
		const char *spec, *message;
	} CASES[] = {
	    {"lettre", "the paper size (papersize) must be a size"},
	    {";many", "the page limit (pagelimit) must be a number"},
	    {";1-", "the page limit (pagelimit) must be a number"},
	    {";;two", "the number of columns (columns) must be a number such as 2, not \"two\""},
	    {";;;7x9", "the text block (textblock) must be a width and a height"},
	    {";;;7in", "the text block (textblock) must be a width and a height"},
	    {";;;;ten", "the body font size (bodyfontsize) must be a size"},
	    {";;;;10-", "the body font size (bodyfontsize) must be a size"},
	    {";;;;;12x", "the line height (bodylineheight) must be a height"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_null(
		    dp_venue_draft_hotcrp(&(DpVenueDraft){"v", NULL, DATE}, CASES[i].spec, &error));
		g_assert_error(error, DP_ERROR, DP_ERROR_USAGE);
		g_assert_true(g_str_has_prefix(error->message, CASES[i].message));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/venue-draft/new", test_new);
	g_test_add_func("/venue-draft/hotcrp", test_hotcrp);
	g_test_add_func("/venue-draft/hotcrp-papers", test_hotcrp_papers);
	g_test_add_func("/venue-draft/hotcrp-references", test_hotcrp_references);
	g_test_add_func("/venue-draft/hotcrp-mistakes", test_hotcrp_mistakes);
	return g_test_run();
}
