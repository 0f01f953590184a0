/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/date.h"
#include "base/names.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/venue-choice.h"
#include "cli/venue-draft.h"
#include "cli/venue-list.h"
#include "report/rule-page.h"

/* What was typed; borrowed. */
typedef struct {
	DpVenueChoice choice;
	DpVenueFilter filter;
	const char *from; /* (nullable): --from */
} Request;

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
	joined = dp_names_join(", ", words);
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
write_draft(const char *text)
{
	return dp_output_write(NULL, text, strlen(text)) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}

/* The style that --from names, with or without "base/"; NULL after complaining. */
static DpVenue *
find_style(const Request *request)
{
	g_autofree char *name = g_str_has_prefix(request->from, "base/")
	                            ? g_strdup(request->from)
	                            : g_strconcat("base/", request->from, NULL);
	DpVenueChoice choice = {.name = name, .folders = request->choice.folders};

	return dp_venue_choice_load(&choice);
}

static gboolean
is_id(const char *id)
{
	for (const char *p = id; *p != '\0'; p++) {
		if (!g_ascii_islower(*p) && !g_ascii_isdigit(*p) && *p != '-')
			return FALSE;
	}
	return g_ascii_isalnum(id[0]);
}

static DpExit
new_venue(const Request *request, const char *id)
{
	g_autoptr(DpVenue) style = NULL;
	g_autofree char *text = NULL;

	if (!is_id(id)) {
		dp_complain("an id is of small letters, digits and hyphens, as \"iclr-2027\", not "
		            "\"%s\"",
		            id);
		return DP_EXIT_USAGE;
	}
	if (request->from == NULL) {
		dp_complain("which style? Say --from STYLE, as --from acm-sigconf");
		return DP_EXIT_USAGE;
	}
	style = find_style(request);
	if (style == NULL)
		return DP_EXIT_USAGE;
	text = dp_venue_draft_new(&(DpVenueDraft){id, dp_venue_id(style), request->choice.date});
	return write_draft(text);
}

static DpExit
import_hotcrp(const Request *request, const char *spec)
{
	g_autoptr(DpVenue) style = request->from != NULL ? find_style(request) : NULL;
	DpVenueDraft draft = {"imported", style != NULL ? dp_venue_id(style) : NULL,
	                      request->choice.date};
	g_autoptr(GError) error = NULL;
	g_autofree char *text = NULL;

	if (request->from != NULL && style == NULL)
		return DP_EXIT_USAGE;
	text = dp_venue_draft_hotcrp(&draft, spec, &error);
	if (text != NULL)
		return write_draft(text);
	dp_complain("%s", error->message);
	return DP_EXIT_USAGE;
}

static DpExit
show(const Request *request, const char *id)
{
	DpVenueChoice choice = request->choice;

	choice.name = id;
	return show_venue(&choice);
}

/* What may be typed after "venues", each with one word after it. */
static const struct {
	const char *word, *needs;
	DpExit (*run)(const Request *request, const char *argument);
} ACTIONS[] = {
    {"show", "name exactly one venue: `deskproof venues show ID`", show},
    {"new", "name the new venue: `deskproof venues new ID --from STYLE`", new_venue},
    {"import-hotcrp", "give HotCRP's setting: `deskproof venues import-hotcrp 'letter;12;2'`",
     import_hotcrp},
};

static DpExit
dispatch(char **words, const Request *request)
{
	const char *names[G_N_ELEMENTS(ACTIONS) + 1] = {NULL};

	if (words[0] == NULL)
		return list_venues(request->choice.folders, &request->filter);
	for (guint i = 0; i < G_N_ELEMENTS(ACTIONS); i++) {
		names[i] = ACTIONS[i].word;
		if (strcmp(words[0], ACTIONS[i].word) != 0)
			continue;
		if (words[1] != NULL && words[2] == NULL)
			return ACTIONS[i].run(request, words[1]);
		dp_complain("%s", ACTIONS[i].needs);
		return DP_EXIT_USAGE;
	}
	dp_complain_unknown(words[0], "a word here", names);
	return DP_EXIT_USAGE;
}

DpExit
dp_command_venues(int argc, char **argv)
{
	g_autofree char *track = NULL;
	g_autofree char *stage = NULL;
	g_autofree char *search = NULL;
	g_autofree char *date = NULL;
	g_autofree char *from = NULL;
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
	    {"from", 0, 0, G_OPTION_ARG_FILENAME, &from, "The style that a new venue extends",
	     "STYLE"},
	    {"rules-dir", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders,
	     "Search here first for venue files", "DIR"},
	    {"set", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &settings, "Confirm a value of the venue",
	     "KEY.PARAM=VALUE"},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	const DpOptions options = {
	    "venues [OPTION…] [show ID | new ID | import-hotcrp SETTING]",
	    "Lists the venues, shows all rules of one, or prints a file to begin a new one. A "
	    "venue without its year is its\n"
	    "newest edition whose deadline has not passed, or else its newest.",
	    entries};
	Request request;
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	if (date == NULL)
		date = dp_date_today();
	if (dp_complain_date(date))
		return DP_EXIT_USAGE;
	request = (Request){{.track = track,
	                     .stage = stage,
	                     .folders = (const char *const *)folders,
	                     .settings = (const char *const *)settings,
	                     .date = date},
	                    {search, open ? date : NULL, ids},
	                    from};
	return dispatch(words, &request);
}
