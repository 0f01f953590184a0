/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/page/highlight.h"

#include <string.h>

static gboolean
only_tints(const DpPage *page)
{
	if (page->runs->len > 0 || page->images->len > 0)
		return FALSE;
	for (guint i = 0; i < page->fills->len; i++) {
		const DpFill *fill = &g_array_index(page->fills, DpFill, i);

		if (!fill->darkens || fill->colour == G_MAXUINT32)
			return FALSE;
	}
	return TRUE;
}

/* Annotations are painted last. */
static void
add_tints(DpPage *page, const DpPage *painted)
{
	for (guint i = 0; i < painted->fills->len; i++) {
		DpFill fill = g_array_index(painted->fills, DpFill, i);

		fill.order = G_MAXUINT32;
		fill.n_outline = 0;
		g_array_append_val(page->tints, fill);
	}
}

gboolean
dp_highlight_read(DpAppearances *appearances, const DpObject *annotation, const char *subtype)
{
	const DpPage *painted;

	if (strcmp(subtype, "/Highlight") != 0)
		return FALSE;
	painted = dp_appearances_paint(appearances, annotation);
	if (painted == NULL || !only_tints(painted))
		return FALSE;
	add_tints(appearances->page, painted);
	return TRUE;
}
