/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/annotate/page-markup.h"

#include "pdf/annotate/mark-drawing.h"

/* Where a comment's tab belongs: beside its first mark, at the nearer edge. */
static DpTab
tab_for(const DpLeaf *leaf, const DpComment *comment, guint index, const DpMark *mark)
{
	DpRect rect = dp_leaf_clip(leaf, &mark->rect);
	gboolean across = mark->kind != DP_MARK_TEXT && mark->kind != DP_MARK_REGION;

	return (DpTab){.comment = index,
	               .right = !across && (rect.x0 + rect.x1) / 2 > leaf->geometry.width / 2 + 1,
	               .wanted = mark->kind == DP_MARK_PAGE ? 0 : rect.y0,
	               .whole = dp_drawing_tab_length(comment)};
}

/* The comment's first annotation on this page; a null object if it has none. (owned) */
static DpObject
draw_comment(DpDrawing *drawing, const DpComment *comment, guint index, GArray *tabs)
{
	DpObject first = DP_OBJECT_NONE;
	gboolean has_tab = FALSE;

	for (guint i = 0; i < comment->marks->len; i++) {
		const DpMark *mark = &g_array_index(comment->marks, DpMark, i);
		g_auto(DpObject) drawn = DP_OBJECT_NONE;

		if (mark->page != drawing->leaf->number)
			continue;
		if (!has_tab) {
			DpTab tab = tab_for(drawing->leaf, comment, index, mark);

			g_array_append_val(tabs, tab);
			has_tab = TRUE;
		}
		drawn = dp_drawing_mark(drawing, comment, index + 1, i);
		if (!dp_object_is_set(&first))
			first = dp_object_copy(&drawn);
	}
	return first;
}

static void
clear_object(gpointer object)
{
	dp_object_clear(object);
}

/* @firsts: of DpObject, by comment */
static void
draw_tabs(DpDrawing *drawing, const DpMarkup *markup, GArray *tabs, const GArray *firsts)
{
	dp_tabs_place(tabs, drawing->leaf->geometry.height);
	for (guint i = 0; i < tabs->len; i++) {
		const DpTab *tab = &g_array_index(tabs, DpTab, i);
		const DpObject *first = &g_array_index(firsts, DpObject, tab->comment);

		if (tab->shown)
			dp_drawing_tab(drawing, markup->comments->pdata[tab->comment], tab,
			               dp_object_is_set(first) ? first : NULL);
	}
}

gboolean
dp_page_markup_add(DpLeaf *leaf, const DpMarkup *markup)
{
	g_autoptr(GArray) numbers = g_array_new(FALSE, FALSE, sizeof(DpRect));
	g_autoptr(GArray) tabs = g_array_new(FALSE, FALSE, sizeof(DpTab));
	g_autoptr(GArray) firsts = g_array_new(FALSE, FALSE, sizeof(DpObject));
	DpDrawing drawing = {leaf, numbers};

	g_array_set_clear_func(firsts, clear_object);
	if (leaf->number == 1)
		dp_drawing_stamp(&drawing, markup);
	for (guint i = 0; i < markup->comments->len; i++) {
		DpObject first = draw_comment(&drawing, markup->comments->pdata[i], i, tabs);

		g_array_append_val(firsts, first);
	}
	draw_tabs(&drawing, markup, tabs, firsts);
	return dp_leaf_finish(leaf);
}
