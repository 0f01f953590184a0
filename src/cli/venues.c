/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/date.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/today.h"
#include "cli/venue-choice.h"
#include "cli/venue-list.h"
#include "report/rule-page.h"

static DpExit
list_venues(const char *const *folders, const DpVenueFilter *filter)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(folders);
	g_autoptr(GPtrArray) venues = dp_registry_list(registry);
	g_autoptr(GString) out = g_string_new(NULL);
	guint n = dp_venue_list_append(out, venues, filter);

	if (venues->len == 0)
		dp_complain("no venue files were found; see --rules-dir");
	else if (n == 0)
		dp_complain("no venue matches; `deskproof venues` lists all");
	return dp_output_write(NULL, out->str, out->len) && n > 0 ? DP_EXIT_CONFORMS
	                                                          : DP_EXIT_USAGE;
}

static void
append_words(GString *out, const char *label, const char *const *words)
{
	g_autofree char *joined = NULL;

	if (words == NULL || words[0] == NULL)
		return;
	joined = g_strjoinv(", ", (char **)words);
	g_string_append_printf(out, "%s: %s\n", label, joined);
}

static DpExit
show_venue(const DpVenueChoice *choice)
{
	g_autoptr(DpVenue) venue = dp_venue_choice_load(choice);
	g_autoptr(GString) out = g_string_new(NULL);
	g_autoptr(GPtrArray) rules = NULL;
	g_autofree char *title = NULL;

	if (venue == NULL)
		return DP_EXIT_USAGE;
	title = dp_text_printable(dp_venue_title(venue));
	g_string_append_printf(out, "# %s (%s)\n\n", title, dp_venue_id(venue));
	for (guint i = 0; dp_venue_remarks(venue)[i] != NULL; i++)
		g_string_append_printf(out, "%s\n\n", dp_venue_remarks(venue)[i]);
	if (dp_venue_deadline(venue) != NULL)
		g_string_append_printf(out, "Deadline: %s\n", dp_venue_deadline(venue));
	append_words(out, "Tracks", dp_venue_tracks(venue));
	append_words(out, "Stages", dp_venue_stages(venue));
	rules = dp_venue_rules(venue, choice->track, choice->stage);
	g_string_append_printf(out, "\n## Rules\n");
	for (guint i = 0; i < rules->len; i++)
		dp_rule_page_venue(out, rules->pdata[i]);
	return dp_output_write(NULL, out->str, out->len) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}

static DpExit
dispatch(char **words, DpVenueChoice *choice, const DpVenueFilter *filter)
{
	static const char *const WORDS[] = {"show", NULL};

	if (words[0] == NULL)
		return list_venues(choice->folders, filter);
	if (strcmp(words[0], "show") != 0) {
		dp_complain_unknown(words[0], "a word here", WORDS);
		return DP_EXIT_USAGE;
	}
	if (words[1] == NULL || words[2] != NULL) {
		dp_complain("name exactly one venue: `deskproof venues show ID`");
		return DP_EXIT_USAGE;
	}
	choice->name = words[1];
	return show_venue(choice);
}

DpExit
dp_command_venues(int argc, char **argv)
{
	g_autofree char *track = NULL;
	g_autofree char *stage = NULL;
	g_autofree char *search = NULL;
	g_autofree char *date = NULL;
	gboolean open = FALSE, ids = FALSE;
	g_auto(GStrv) folders = NULL;
	g_auto(GStrv) settings = NULL;
	g_auto(GStrv) words = NULL;
	const GOptionEntry entries[] = {
	    {"track", 't', 0, G_OPTION_ARG_FILENAME, &track, "Rules of this track", "NAME"},
	    {"stage", 's', 0, G_OPTION_ARG_FILENAME, &stage, "Rules of this stage", "NAME"},
	    {"search", 0, 0, G_OPTION_ARG_FILENAME, &search,
	     "Only venues with this in their id, title, area or other names", "TEXT"},
	    {"open", 0, 0, G_OPTION_ARG_NONE, &open, "Only venues whose deadline has not passed",
	     NULL},
	    {"ids", 0, 0, G_OPTION_ARG_NONE, &ids, "List only the ids, one a line", NULL},
	    {"date", 0, 0, G_OPTION_ARG_FILENAME, &date, "On this day (default: today)", "DAY"},
	    {"rules-dir", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders,
	     "Search here first for venue files", "DIR"},
	    {"set", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &settings, "Confirm a value of the venue",
	     "KEY.PARAM=VALUE"},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	const DpOptions options = {
	    "venues [OPTION…] [show ID]",
	    "Lists the venues, or shows all rules of one. A venue without its year is its\n"
	    "newest edition whose deadline has not passed, or else its newest.",
	    entries};
	DpVenueChoice choice = {0};
	DpVenueFilter filter;
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	if (date == NULL)
		date = dp_today();
	if (!dp_date_is_valid(date)) {
		dp_complain("--date must be a day such as 2026-01-31, not \"%s\"", date);
		return DP_EXIT_USAGE;
	}
	filter = (DpVenueFilter){search, open ? date : NULL, ids};
	choice = (DpVenueChoice){.track = track,
	                         .stage = stage,
	                         .folders = (const char *const *)folders,
	                         .settings = (const char *const *)settings,
	                         .date = date};
	return dispatch(words, &choice, &filter);
}
