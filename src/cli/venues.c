/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text.h"
#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/venue-choice.h"
#include "report/rule-page.h"

static DpExit
list_venues(const char *const *folders)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(folders);
	g_autoptr(GPtrArray) venues = dp_registry_list(registry);
	g_autoptr(GString) out = g_string_new(NULL);
	gsize width = 0;

	for (guint i = 0; i < venues->len; i++)
		width = MAX(width, strlen(((DpRegistryEntry *)venues->pdata[i])->id));
	for (guint i = 0; i < venues->len; i++) {
		const DpRegistryEntry *entry = venues->pdata[i];
		g_autofree char *title = dp_text_printable(entry->title ? entry->title : "");

		g_string_append_printf(out, "%-*s  %s\n", (int)width, entry->id, title);
	}
	if (venues->len == 0)
		dp_complain("no venue files were found; see --rules-dir");
	return dp_output_write(NULL, out->str, out->len) && venues->len > 0 ? DP_EXIT_CONFORMS
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
	append_words(out, "Tracks", dp_venue_tracks(venue));
	append_words(out, "Stages", dp_venue_stages(venue));
	rules = dp_venue_rules(venue, choice->track, choice->stage);
	g_string_append_printf(out, "\n## Rules\n");
	for (guint i = 0; i < rules->len; i++)
		dp_rule_page_venue(out, rules->pdata[i]);
	return dp_output_write(NULL, out->str, out->len) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}

static DpExit
dispatch(char **words, DpVenueChoice *choice)
{
	static const char *const WORDS[] = {"show", NULL};

	if (words[0] == NULL)
		return list_venues(choice->folders);
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
	g_auto(GStrv) folders = NULL;
	g_auto(GStrv) settings = NULL;
	g_auto(GStrv) words = NULL;
	const GOptionEntry entries[] = {
	    {"track", 't', 0, G_OPTION_ARG_FILENAME, &track, "Rules of this track", "NAME"},
	    {"stage", 's', 0, G_OPTION_ARG_FILENAME, &stage, "Rules of this stage", "NAME"},
	    {"rules-dir", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders,
	     "Search here first for venue files", "DIR"},
	    {"set", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &settings, "Confirm a value of the venue",
	     "KEY.PARAM=VALUE"},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	const DpOptions options = {"venues [OPTION…] [show ID]",
	                           "Lists the venues, or shows all rules of one.", entries};
	DpVenueChoice choice = {0};
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	choice = (DpVenueChoice){.track = track,
	                         .stage = stage,
	                         .folders = (const char *const *)folders,
	                         .settings = (const char *const *)settings};
	return dispatch(words, &choice);
}
