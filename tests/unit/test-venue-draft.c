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
    {"155mm x 235mm", "page-size", "width", 439.37},
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
	    {"lettre", "part 1 of the setting, the paper size, cannot be read: \"lettre\""},
	    {";many", "part 2 of the setting, the page limit, cannot be read: \"many\""},
	    {";1-", "part 2 of the setting, the page limit, cannot be read: \"1-\""},
	    {";;two", "part 3 of the setting, the columns, cannot be read: \"two\""},
	    {";;;7x9", "part 4 of the setting, the text block, cannot be read: \"7x9\""},
	    {";;;7in", "part 4 of the setting, the text block, cannot be read: \"7in\""},
	    {";;;;ten", "part 5 of the setting, the font size, cannot be read: \"ten\""},
	    {";;;;10-", "part 5 of the setting, the font size, cannot be read: \"10-\""},
	    {";;;;;12x", "part 6 of the setting, the line height, cannot be read: \"12x\""},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_null(
		    dp_venue_draft_hotcrp(&(DpVenueDraft){"v", NULL, DATE}, CASES[i].spec, &error));
		g_assert_error(error, DP_ERROR, DP_ERROR_USAGE);
		g_assert_cmpstr(error->message, ==, CASES[i].message);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/venue-draft/new", test_new);
	g_test_add_func("/venue-draft/hotcrp", test_hotcrp);
	g_test_add_func("/venue-draft/hotcrp-references", test_hotcrp_references);
	g_test_add_func("/venue-draft/hotcrp-mistakes", test_hotcrp_mistakes);
	return g_test_run();
}
