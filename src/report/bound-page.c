/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/bound.h"
#include "report/rule-page.h"

static const char HEAD[] =
    "# Bounds\n\nEvery loop over untrusted bytes ends at a limit of `src/base/limits.h`. The part "
    "beyond it may contain what a rule\nsearches for. So if a limit stops the reading of a paper "
    "early, the fact `file.bounds-met` says so, and no rule that\nuses a fact made from the "
    "incomplete part passes: it is for review, with the sentence below as its reason. A "
    "failure\nstays a failure, unless it means that something was not found.\n\nThe last rows "
    "are no limits: they are met where the library poppler cannot be loaded, which alone can read "
    "or draw\nsome pages. What was read without it of a page's text, or of a damaged or encrypted "
    "file, is a guess: no rule that uses\nit passes or fails.\n\n## Limits that "
    "leave content unread\n\n| bound | limit | value | message | what is incomplete "
    "|\n|---|---|---|---|---|\n";

static const char OTHERS[] = "\n## Limits that leave no content unread\n\n| limit | value | what "
                             "happens when it is met |\n|---|---|---|\n";

static const struct {
	DpOrigin origin;
	const char *words;
} ORIGINS[] = {
    {DP_ORIGIN_TEXT, "text of pages"},
    {DP_ORIGIN_DRAWING, "drawings of pages"},
    {DP_ORIGIN_HIDING, "the search for hidden text"},
    {DP_ORIGIN_ANNOTATIONS, "annotations and fields"},
    {DP_ORIGIN_PROPERTIES, "properties of the file"},
    {DP_ORIGIN_TAGS, "texts of the structure tree"},
    {DP_ORIGIN_IMAGES, "properties of images"},
    {DP_ORIGIN_LINKS, "links"},
    {DP_ORIGIN_ACTIONS, "scripts, actions and attachments"},
    {DP_ORIGIN_REVISIONS, "earlier revisions"},
    {DP_ORIGIN_AUTHORS, "names of the list of authors"},
    {DP_ORIGIN_FILE_NAME, "the file's name"},
    {DP_ORIGIN_ENTRIES, "entries of the reference list"},
    {DP_ORIGIN_PAGES, "number and sizes of the pages"},
};

static void
append_origins(GString *out, guint origins)
{
	const char *between = "";

	if (origins == 0)
		g_string_append(out, "what is being compared or collected then");
	for (guint i = 0; i < G_N_ELEMENTS(ORIGINS); i++) {
		if ((origins & ORIGINS[i].origin) == 0)
			continue;
		g_string_append_printf(out, "%s%s", between, ORIGINS[i].words);
		between = ", ";
	}
}

char *
dp_bound_page(void)
{
	guint n = 0;
	const DpLimitInfo *others = dp_limit_table(&n);
	GString *out = g_string_new(HEAD);

	for (DpBound bound = 0; bound < DP_N_BOUNDS; bound++) {
		const DpBoundInfo *info = dp_bound_info(bound);
		g_autofree char *words = dp_bound_words(bound);

		if (info->macro != NULL)
			g_string_append_printf(out, "| `%s` | `%s` | %" G_GUINT64_FORMAT " | %s | ",
			                       info->name, info->macro, info->limit, words);
		else
			g_string_append_printf(out, "| `%s` | | | %s | ", info->name, words);
		append_origins(out, info->origins);
		g_string_append(out, " |\n");
	}
	g_string_append(out, OTHERS);
	for (guint i = 0; i < n; i++)
		g_string_append_printf(out, "| `%s` | %" G_GUINT64_FORMAT " | %s |\n",
		                       others[i].macro, others[i].limit, others[i].happens);
	return g_string_free(out, FALSE);
}
