/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/left-out.h"

#include <string.h>

#include "cli/complaint.h"

static const char *const SENTENCES[] = {
    [DP_LEFT_OUT_OTHER] = "left out, no PDF",
    [DP_LEFT_OUT_ARCHIVE] = "left out, archives in a folder; name one to have its papers checked",
    [DP_LEFT_OUT_BESIDE] = "left out, documents beside a paper; name one to have it checked",
};

static gboolean
is_hidden(const char *path)
{
	const char *slash = strrchr(path, '/');

	return (slash != NULL ? slash[1] : path[0]) == '.' || strstr(path, "__MACOSX/") != NULL;
}

/* A folder lists its files in any order, so those first by path are kept. */
void
dp_left_out_add(DpLeftOut *out, DpLeftOutKind kind, const char *path)
{
	char **first = out->first[kind];
	guint i = 0;

	if (is_hidden(path))
		return;
	out->n[kind]++;
	while (i < DP_LEFT_OUT_NAMED && first[i] != NULL && strcmp(first[i], path) <= 0)
		i++;
	if (i == DP_LEFT_OUT_NAMED)
		return;
	g_free(first[DP_LEFT_OUT_NAMED - 1]);
	memmove(&first[i + 1], &first[i], (DP_LEFT_OUT_NAMED - 1 - i) * sizeof *first);
	first[i] = g_strdup(path);
}

void
dp_left_out_say(const DpLeftOut *out)
{
	for (guint kind = 0; kind < DP_LEFT_OUT_KINDS; kind++) {
		g_autoptr(GString) names = g_string_new(NULL);

		for (guint i = 0; i < DP_LEFT_OUT_NAMED && out->first[kind][i] != NULL; i++)
			g_string_append_printf(names, "%s%s", i > 0 ? ", " : "",
			                       out->first[kind][i]);
		if (out->n[kind] > 0)
			dp_complain("%s (%u): %s%s", SENTENCES[kind], out->n[kind], names->str,
			            out->n[kind] > DP_LEFT_OUT_NAMED ? " …" : "");
	}
}

void
dp_left_out_clear(DpLeftOut *out)
{
	for (guint kind = 0; kind < DP_LEFT_OUT_KINDS; kind++) {
		for (guint i = 0; i < DP_LEFT_OUT_NAMED; i++)
			g_clear_pointer(&out->first[kind][i], g_free);
	}
}
