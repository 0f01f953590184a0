/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/venue-choice.h"
#include "report/rule-page.h"
#include "venue/rule-prose.h"
#include "verdict/explanation.h"

static void
append_venue(GString *out, const DpVenue *venue, const DpVenueChoice *choice, const char *id)
{
	g_autoptr(GPtrArray) rules = dp_venue_rules(venue, choice->track, choice->stage);
	guint n = 0;

	g_string_append_printf(out, "\n## At %s\n", dp_venue_title(venue));
	for (guint i = 0; i < rules->len; i++) {
		const DpVenueRule *rule = rules->pdata[i];

		if (strcmp(rule->info->id, id) != 0)
			continue;
		dp_rule_page_venue(out, rule);
		n++;
	}
	if (n == 0)
		g_string_append(out, "\nThis venue has no such rule for this track and stage.\n");
}

/* A rule as reports write it: in any case, and with its instance: "required-text/notice".
 * (transfer full) */
static char *
rule_id(const char *word)
{
	return g_ascii_strdown(word, (gssize)strcspn(word, "/"));
}

static DpExit
explain(const char *word, const DpVenueChoice *choice)
{
	g_autofree char *id = rule_id(word);
	const DpRuleInfo *rule = dp_rule_info(id);
	g_autoptr(GString) out = g_string_new(NULL);
	g_autoptr(DpVenue) venue = NULL;
	g_autofree char *page = NULL, *plain = NULL;

	/* it is in reports, and no venue has it */
	if (g_str_equal(id, DP_OTHER_STYLE))
		page = dp_rule_prose_text(id);
	else if (rule != NULL)
		page = dp_rule_page(rule);
	if (page == NULL) {
		g_autofree const char **ids = dp_venue_choice_rule_ids();

		dp_complain_unknown(word, "a rule", ids);
		return DP_EXIT_USAGE;
	}
	g_string_append(out, page);
	if (choice->name != NULL) {
		venue = dp_venue_choice_load(choice);
		if (venue == NULL)
			return DP_EXIT_USAGE;
		append_venue(out, venue, choice, id);
	}
	plain = dp_markdown_plain(out->str);
	return dp_output_write(NULL, plain, strlen(plain)) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}

DpExit
dp_command_explain(int argc, char **argv)
{
	g_autofree char *venue = NULL;
	g_autofree char *track = NULL;
	g_autofree char *stage = NULL;
	g_auto(GStrv) folders = NULL;
	g_auto(GStrv) words = NULL;
	const GOptionEntry entries[] = {
	    {"venue", 'v', 0, G_OPTION_ARG_FILENAME, &venue, "Also show what this venue requires",
	     "ID"},
	    {"track", 't', 0, G_OPTION_ARG_FILENAME, &track, "On this track", "NAME"},
	    {"stage", 's', 0, G_OPTION_ARG_FILENAME, &stage, "At this stage", "NAME"},
	    {"rules-dir", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders,
	     "Search here first for venue files", "DIR"},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	const DpOptions options = {"explain [OPTION…] RULE",
	                           "Explains what a rule measures, why, and how to fix a paper.",
	                           entries};
	DpVenueChoice choice = {0};
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	choice = (DpVenueChoice){
	    .name = venue, .track = track, .stage = stage, .folders = (const char *const *)folders};
	if (words[0] != NULL && words[1] == NULL)
		return explain(words[0], &choice);
	dp_complain("name exactly one rule; `deskproof rules` lists them");
	return DP_EXIT_USAGE;
}
