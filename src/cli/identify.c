/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>
#include <deskproof/job.h>
#include <deskproof/registry.h>

#include <string.h>

#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/sandbox.h"
#include "run/likeness.h"
#include "run/style-match.h"

/* List: what is ranked, for people. */
typedef struct {
	const char *title;
	const GPtrArray *ranked; /* of DpStyleMatch */
} List;

static void
append_words(GString *out, const char *label, char **words)
{
	g_autofree char *joined = g_strjoinv(", ", words);

	if (words[0] != NULL)
		g_string_append_printf(out, "      %s: %s\n", label, joined);
}

static void
append_list(GString *out, const List *list)
{
	gboolean clear = dp_style_match_is_clear(list->ranked);

	g_string_append_printf(out, "%s%s\n", list->title,
	                       list->ranked->len == 0 ? ": none that is known"
	                       : clear                ? ""
	                                              : " (none is clearly the one)");
	for (guint i = 0; i < MIN(list->ranked->len, DP_LIKENESS_SHOWN); i++) {
		const DpStyleMatch *match = list->ranked->pdata[i];

		g_string_append_printf(out, "  %u. %s, %s: %u of %u agree\n", i + 1,
		                       dp_venue_id(match->venue), dp_venue_title(match->venue),
		                       match->agreed, match->compared);
		append_words(out, "not", match->differences);
	}
}

/* (transfer full) */
static char *
write_text(const DpLikeness *likeness)
{
	const List lists[] = {{"Styles", likeness->styles}, {"Venues", likeness->venues}};
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < G_N_ELEMENTS(lists); i++)
		append_list(out, &lists[i]);
	return g_string_free(out, FALSE);
}

static DpFacts *
measure(const char *path, DpSandbox *sandbox, GError **error)
{
	g_autoptr(GBytes) pdf = dp_input_read(path, error);

	return pdf != NULL ? dp_sandbox_measure(sandbox, &(DpJob){.pdf = pdf}, error) : NULL;
}

static DpExit
refuse(const char *path, const char *why, gboolean json)
{
	g_autofree char *out = json ? dp_likeness_refusal(path, why) : g_strdup("");

	dp_complain("%s: %s", path, why);
	dp_output_write(NULL, out, strlen(out));
	return DP_EXIT_NOT_CHECKED;
}

static DpExit
identify(const char *path, DpSandbox *sandbox, const char *const *folders, gboolean json)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = measure(path, sandbox, &error);
	g_autoptr(DpRegistry) registry = dp_registry_new(folders);
	g_autoptr(GPtrArray) styles = dp_registry_styles(registry);
	g_autoptr(GPtrArray) venues = dp_registry_venues(registry);
	g_auto(DpLikeness) likeness = {NULL, NULL};
	g_autofree char *out = NULL;

	if (facts == NULL)
		return refuse(path, error->message, json);
	dp_likeness_init(&likeness, styles, venues, facts);
	out = json ? dp_likeness_json(&likeness, path) : write_text(&likeness);
	return dp_output_write(NULL, out, strlen(out)) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}

DpExit
dp_command_identify(int argc, char **argv)
{
	static const char *const NAMES[] = {"text", "json", NULL};
	g_autofree char *format = NULL;
	g_auto(GStrv) folders = NULL;
	g_auto(GStrv) words = NULL;
	const GOptionEntry entries[] = {
	    {"format", 'f', 0, G_OPTION_ARG_FILENAME, &format, "text or json", "NAME"},
	    {"rules-dir", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &folders,
	     "Search here first for venue files", "DIR"},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	g_auto(DpSandbox) sandbox = {0};
	g_autofree GOptionEntry *more = dp_sandbox_entries(&sandbox);
	const DpOptions options = {"identify [OPTION…] FILE",
	                           "Names the styles and venues whose pages and type a paper "
	                           "has, the likeliest first.",
	                           entries, more};
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	if (words[0] == NULL || words[1] != NULL) {
		dp_complain("name exactly one file: `deskproof identify FILE`");
		return DP_EXIT_USAGE;
	}
	if (format != NULL && !g_strv_contains(NAMES, format)) {
		dp_complain_unknown(format, "a format of identify", NAMES);
		return DP_EXIT_USAGE;
	}
	if (!dp_sandbox_start(&sandbox, TRUE))
		return DP_EXIT_USAGE;
	return identify(words[0], &sandbox, (const char *const *)folders,
	                g_strcmp0(format, "json") == 0);
}
