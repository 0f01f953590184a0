/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>
#include <deskproof/job.h>
#include <deskproof/registry.h>

#include <string.h>

#include "base/json-writer.h"
#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/sandbox.h"
#include "run/style-match.h"

#define SHOWN 5 /* of each list */

/* The ranked styles, and the ranked venues. */
typedef struct {
	const char *name, *title; /* of the list */
	GPtrArray *ranked;        /* of DpStyleMatch */
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
	for (guint i = 0; i < MIN(list->ranked->len, SHOWN); i++) {
		const DpStyleMatch *match = list->ranked->pdata[i];

		g_string_append_printf(out, "  %u. %s, %s: %u of %u agree\n", i + 1,
		                       dp_venue_id(match->venue), dp_venue_title(match->venue),
		                       match->agreed, match->compared);
		append_words(out, "not", match->differences);
	}
}

static void
write_words(DpJsonWriter *json, const char *name, char **words)
{
	dp_json_strings(json, name, (const char *const *)words);
}

static void
write_list(DpJsonWriter *json, const List *list)
{
	dp_json_open_list(json, list->name);
	for (guint i = 0; i < MIN(list->ranked->len, SHOWN); i++) {
		const DpStyleMatch *match = list->ranked->pdata[i];

		dp_json_open_object(json, NULL);
		dp_json_string(json, "id", dp_venue_id(match->venue));
		dp_json_string(json, "title", dp_venue_title(match->venue));
		dp_json_flag(json, "clear", i == 0 && dp_style_match_is_clear(list->ranked));
		dp_json_number(json, "score", match->score, 1);
		write_words(json, "agree", match->agreements);
		write_words(json, "differ", match->differences);
		dp_json_close(json);
	}
	dp_json_close(json);
}

static void
append_json(GString *out, const char *path, const List *lists, guint n, const char *error)
{
	DpJsonWriter json;

	dp_json_init(&json, out, TRUE);
	dp_json_open_object(&json, NULL);
	dp_json_integer(&json, "schema_version", 1);
	dp_json_string(&json, "path", path);
	for (guint i = 0; i < n; i++)
		write_list(&json, &lists[i]);
	dp_json_string(&json, "error", error);
	dp_json_close(&json);
	g_string_append_c(out, '\n');
}

static DpFacts *
measure(const char *path, DpSandbox *sandbox, GError **error)
{
	g_autoptr(GBytes) pdf = dp_input_read(path, error);

	return pdf != NULL ? dp_sandbox_measure(sandbox, &(DpJob){.pdf = pdf}, error) : NULL;
}

static DpExit
identify(const char *path, DpSandbox *sandbox, const char *const *folders, gboolean json)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = measure(path, sandbox, &error);
	g_autoptr(DpRegistry) registry = dp_registry_new(folders);
	g_autoptr(GPtrArray) styles = dp_registry_styles(registry);
	g_autoptr(GPtrArray) venues = dp_registry_venues(registry);
	g_autoptr(GPtrArray) like_styles = NULL, like_venues = NULL;
	g_autoptr(GString) out = g_string_new(NULL);

	if (facts == NULL) {
		dp_complain("%s: %s", path, error->message);
		if (json)
			append_json(out, path, NULL, 0, error->message);
		dp_output_write(NULL, out->str, out->len);
		return DP_EXIT_NOT_CHECKED;
	}
	like_styles = dp_style_match_rank(styles, facts);
	like_venues = dp_style_match_rank(venues, facts);
	const List lists[] = {{"styles", "Styles", like_styles}, {"venues", "Venues", like_venues}};
	if (json)
		append_json(out, path, lists, G_N_ELEMENTS(lists), NULL);
	for (guint i = 0; !json && i < G_N_ELEMENTS(lists); i++)
		append_list(out, &lists[i]);
	return dp_output_write(NULL, out->str, out->len) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
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
