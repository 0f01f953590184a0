/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "report/rule-page.h"

/* Reads the subset of Markdown that our own pages use: headings, items, names in backquotes and
 * one-line comments. */

static void
append_plain(GString *out, const char *line)
{
	if (line[0] == '#')
		line += strspn(line, "# ");
	for (; *line != '\0'; line++) {
		if (*line != '`')
			g_string_append_c(out, *line);
	}
	g_string_append_c(out, '\n');
}

char *
dp_markdown_plain(const char *markdown)
{
	g_auto(GStrv) lines = g_strsplit(markdown, "\n", -1);
	GString *out = g_string_new(NULL);

	for (guint i = 0; lines[i] != NULL && (lines[i][0] != '\0' || lines[i + 1] != NULL); i++) {
		if (g_str_has_prefix(lines[i], "<!--"))
			continue;
		if (lines[i][0] != '\0' || !g_str_has_suffix(out->str, "\n\n"))
			append_plain(out, lines[i]);
	}
	return g_string_free(out, FALSE);
}
