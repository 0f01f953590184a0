/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include "base/date.h"
#include "base/names.h"
#include "venue-folder.h"

#define COLUMNS "rules:\n  columns: {count: 2" RULE_END /* read on 2026-01-31 */
#define UNTIL(day) "deadline: " day "\n" COLUMNS

static void
test_days(void)
{
	static const struct {
		const char *text, *year_before; /* NULL: no day */
	} CASES[] = {
	    {"2026-01-31", "2025-01-31"}, {"2028-02-29", "2027-02-28"},
	    {"2026-02-29", NULL},         {"2026-13-01", NULL},
	    {"2026-1-31", NULL},          {"2026-01-31 ", NULL},
	    {"31-01-2026", NULL},         {"", NULL},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *before = NULL;

		g_assert_cmpint(dp_date_is_valid(CASES[i].text), ==, CASES[i].year_before != NULL);
		if (CASES[i].year_before == NULL)
			continue;
		before = dp_date_year_before(CASES[i].text);
		g_assert_cmpstr(before, ==, CASES[i].year_before);
	}
}

/* Three editions of "zoo", and venues whose names are near. */
static void
make_zoo(VenueFolder *folder)
{
	venue_folder_init(folder);
	venue_folder_add(folder, "zoo/zoo-2025", UNTIL("2025-05-01"));
	venue_folder_add(folder, "zoo/zoo-2026", UNTIL("2026-05-01"));
	venue_folder_add(folder, "zoo/zoo-2027", UNTIL("2027-05-01"));
	venue_folder_add(folder, "zoo/zoo-keepers-2028", COLUMNS);
	venue_folder_add(folder, "zoo/zoo-20260", COLUMNS);
	venue_folder_add(folder, "ark/ark-2024", COLUMNS);
	venue_folder_add(folder, "ark/ark-2026", COLUMNS);
}

static void
test_a_family_is_its_newest_open_edition(void)
{
	static const struct {
		const char *name, *date, *id;
	} CASES[] = {
	    {"zoo", "2026-04-30", "zoo-2027"}, {"zoo", "2027-05-01", "zoo-2027"},
	    {"zoo", "2027-05-02", "zoo-2027"}, {"zoo", NULL, "zoo-2027"},
	    {"Zoo", "2026-05-01", "zoo-2027"}, {"ZOO-2025", "2026-05-01", "zoo-2025"},
	    {"ark", "2026-05-01", "ark-2026"}, {"zoo-keepers", NULL, "zoo-keepers-2028"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(VenueFolder) folder = {0};
		g_autoptr(DpVenue) venue = NULL;

		make_zoo(&folder);
		if (CASES[i].date != NULL)
			dp_registry_set_date(folder.registry, CASES[i].date);
		venue = venue_folder_load(&folder, CASES[i].name);
		g_assert_cmpstr(dp_venue_id(venue), ==, CASES[i].id);
	}
}

/* An edition for years ahead whose deadline is not known does not hide the one that is open. */
static void
test_an_open_edition_goes_before_a_later_one_without_a_deadline(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) open = NULL, closed = NULL;

	make_zoo(&folder);
	venue_folder_add(&folder, "zoo/zoo-2029", COLUMNS);
	dp_registry_set_date(folder.registry, "2027-05-01");
	open = venue_folder_load(&folder, "zoo");
	g_assert_cmpstr(dp_venue_id(open), ==, "zoo-2027");
	dp_registry_set_date(folder.registry, "2027-05-02");
	closed = venue_folder_load(&folder, "zoo");
	g_assert_cmpstr(dp_venue_id(closed), ==, "zoo-2029");
}

static void
test_remarks(void)
{
	static const struct {
		const char *name, *date, *remarks; /* joined by a space */
	} CASES[] = {
	    {"zoo-2027", NULL, ""},
	    {"zoo", NULL, "\"zoo\" means zoo-2027 here, the newest edition that is known."},
	    {"zoo-2027", "2027-01-31", ""}, /* rules read a year ago, not over */
	    {"zoo-2027", "2027-02-01",
	     "The rules of Title of zoo-2027 were last read on 2026-01-31, over a year ago; they "
	     "may have changed."},
	    {"zoo", "2026-11-29",
	     "\"zoo\" means zoo-2027 here, the newest edition whose deadline has not passed."},
	    {"zoo-2026", "2026-05-01", ""},
	    {"zoo-2026", "2026-05-02",
	     "The deadline of Title of zoo-2026 was 2026-05-01; a newer edition is zoo-2027."},
	    {"ark", "2026-11-29", "\"ark\" means ark-2026 here, the newest edition that is known."},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(VenueFolder) folder = {0};
		g_autoptr(DpVenue) venue = NULL;
		g_autofree char *remarks = NULL;

		make_zoo(&folder);
		if (CASES[i].date != NULL)
			dp_registry_set_date(folder.registry, CASES[i].date);
		venue = venue_folder_load(&folder, CASES[i].name);
		remarks = dp_names_join(" ", dp_venue_remarks(venue));
		g_assert_cmpstr(remarks, ==, CASES[i].remarks);
	}
}

static void
test_the_last_edition_says_that_there_may_be_another(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = NULL;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "zoo/zoo-2026", UNTIL("2026-05-01"));
	dp_registry_set_date(folder.registry, "2026-05-02");
	venue = venue_folder_load(&folder, "zoo-2026");
	g_assert_cmpstr(dp_venue_remarks(venue)[0], ==,
	                "The deadline of Title of zoo-2026 was 2026-05-01; a later edition may "
	                "have other rules.");
	g_assert_null(dp_venue_remarks(venue)[1]);
}

/* A setting of the user makes another venue, of the same edition. */
static void
test_a_setting_keeps_deadline_and_remarks(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(DpVenue) venue = NULL, set = NULL;
	g_autoptr(GError) error = NULL;

	make_zoo(&folder);
	dp_registry_set_date(folder.registry, "2026-05-02");
	venue = venue_folder_load(&folder, "zoo-2026");
	set = dp_venue_set(venue, "columns.count=1", &error);
	g_assert_no_error(error);
	g_assert_cmpstr(dp_venue_deadline(set), ==, "2026-05-01");
	g_assert_cmpstrv(dp_venue_remarks(set), dp_venue_remarks(venue));
}

static void
test_names_near_an_unknown_one(void)
{
	static const struct {
		const char *name, *message;
	} CASES[] = {
	    {"zoo-2031", "there is no venue \"zoo-2031\"; did you mean \"zoo-keepers-2028\" or "
	                 "\"zoo-2027\" or \"zoo-20260\"? `deskproof venues` lists all"},
	    {"arkk", "there is no venue \"arkk\"; did you mean \"ark-2026\" or \"ark-2024\"? "
	             "`deskproof venues` lists all"},
	    {"menagerie", "there is no venue \"menagerie\"; did you mean \"fair-2026\"? `deskproof "
	                  "venues` lists all"},
	    {"quite-another", "there is no venue \"quite-another\"; `deskproof venues` lists all"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(VenueFolder) folder = {0};
		g_autoptr(GError) error = NULL;

		make_zoo(&folder);
		venue_folder_add(&folder, "fair/fair-2026", "aliases: [menagerie]\n" COLUMNS);
		g_assert_null(venue_folder_try(&folder, CASES[i].name, &error));
		g_assert_error(error, DP_ERROR, DP_ERROR_USAGE);
		g_assert_cmpstr(error->message, ==, CASES[i].message);
	}
}

static void
test_keys_of_the_header(void)
{
	static const struct {
		const char *text, *message;
	} CASES[] = {
	    {"deadline: tomorrow\n" COLUMNS, "\"deadline\" must be a day such as 2026-01-31"},
	    {"area: sistems\n" COLUMNS, "\"sistems\" is not an area; did you mean \"systems\"?"},
	    {"aliases: one\n" COLUMNS, "\"aliases\" must be a list"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(VenueFolder) folder = {0};
		g_autoptr(GError) error = NULL;
		const DpDiagnostic *first;

		venue_folder_init(&folder);
		venue_folder_add(&folder, "v", CASES[i].text);
		g_assert_null(venue_folder_try(&folder, "v", &error));
		first = folder.diagnostics->pdata[0];
		g_assert_nonnull(strstr(first->message, CASES[i].message));
	}
}

static void
test_the_list_has_area_deadline_and_aliases(void)
{
	g_auto(VenueFolder) folder = {0};
	g_autoptr(GPtrArray) list = NULL;
	const DpRegistryEntry *found = NULL;

	venue_folder_init(&folder);
	venue_folder_add(&folder, "aa-2026",
	                 "url: https://example.org/call\narea: systems\naliases: [ox, ux]\n" UNTIL(
	                     "2026-05-01"));
	list = dp_registry_list(folder.registry);
	for (guint i = 0; i < list->len && found == NULL; i++) {
		const DpRegistryEntry *entry = list->pdata[i];

		found = g_str_equal(entry->id, "aa-2026") ? entry : NULL;
	}
	g_assert_nonnull(found);
	g_assert_cmpstr(dp_area_title(found->area), ==, "Systems");
	g_assert_cmpstr(found->deadline, ==, "2026-05-01");
	g_assert_cmpstrv(found->aliases, ((const char *const[]){"ox", "ux", NULL}));
	g_assert_cmpstr(found->url, ==, "https://example.org/call");
	g_assert_null(found->style);
	g_assert_cmpstr(dp_area_title(NULL), ==, "Other venues");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/edition/days", test_days);
	g_test_add_func("/edition/family", test_a_family_is_its_newest_open_edition);
	g_test_add_func("/edition/open-first",
	                test_an_open_edition_goes_before_a_later_one_without_a_deadline);
	g_test_add_func("/edition/remarks", test_remarks);
	g_test_add_func("/edition/last", test_the_last_edition_says_that_there_may_be_another);
	g_test_add_func("/edition/setting", test_a_setting_keeps_deadline_and_remarks);
	g_test_add_func("/edition/near-names", test_names_near_an_unknown_one);
	g_test_add_func("/edition/keys", test_keys_of_the_header);
	g_test_add_func("/edition/list", test_the_list_has_area_deadline_and_aliases);
	return g_test_run();
}
