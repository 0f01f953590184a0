/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/repeated.h"

#include <string.h>

#include "base/bound.h"
#include "base/limits.h"
#include "base/text.h"

/*
 * Programs that put pages together place a page again, with a clip around the part that they want
 * of it, such as the margin with the page number. The rest of it is clipped away, but nothing is
 * hidden: the page shows the same words in the same order, perhaps a little beside.
 */

/* In a row: longer than an order is, so that no order is a row of words that the page shows. */
#define ROW_LETTERS 60u

typedef struct {
	char *visible;    /* letters and digits of the page, in the text's order */
	gsize length;     /* of visible */
	gsize next;       /* in visible: after the last word that was found */
	GPtrArray *words; /* of the passage: their letters and digits */
	guint64 n_tests;  /* of all passages of the page */
} Search;

/* A clip of another shape than a rectangle may cut all of it. */
static gboolean
is_visible(const DpPage *page, const DpGlyphDoubt *doubt, const DpGlyph *glyph)
{
	guint32 flags = glyph->run < page->runs->len
	                    ? g_array_index(page->runs, DpRun, glyph->run).flags
	                    : DP_RUN_OBSCURE;

	return doubt->cause == DP_CAUSE_NONE &&
	       (flags & (DP_RUN_OBSCURE | DP_RUN_TRIMMED)) != DP_RUN_OBSCURE;
}

static char *
visible_letters(const DpPage *page, const DpGlyphDoubt *doubts)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; i < page->glyphs->len; i++) {
		const DpGlyph *glyph = &g_array_index(page->glyphs, DpGlyph, i);

		if (is_visible(page, &doubts[i], glyph))
			g_string_append_unichar(text, glyph->character);
	}
	return dp_text_squash(text->str);
}

static void
split(Search *search, const DpSuspect *suspect)
{
	g_ptr_array_set_size(search->words, 0);
	for (guint i = 0; i < suspect->starts->len; i++) {
		guint start = g_array_index(suspect->starts, guint, i);
		gsize end = i + 1 < suspect->starts->len
		                ? g_array_index(suspect->starts, guint, i + 1)
		                : suspect->text->len;
		g_autofree char *word = g_strndup(suspect->text->str + start, end - start);

		g_ptr_array_add(search->words, dp_text_squash(word));
	}
}

static gboolean
continues_with(const Search *search, gsize at, const char *letters)
{
	return g_str_has_prefix(search->visible + at, letters);
}

/* Where the words from @first on begin among the visible letters, as many as make a row. */
static gboolean
find_row(Search *search, guint first, gsize *at)
{
	g_autoptr(GString) row = g_string_new(NULL);
	const char *found;

	for (guint i = first; i < search->words->len && row->len < ROW_LETTERS; i++)
		g_string_append(row, search->words->pdata[i]);
	*at = search->next;
	if (row->len < ROW_LETTERS)
		return FALSE;
	if (continues_with(search, search->next, row->str))
		return TRUE;
	search->n_tests += search->length;
	found = strstr(search->visible, row->str);
	*at = found != NULL ? (gsize)(found - search->visible) : 0;
	return found != NULL;
}

/* Marks the words from @first on that are there from @at on. Returns: the first that is not. */
static guint
mark_row(Search *search, GArray *repeated, guint first, gsize at)
{
	guint i = first;

	for (; i < search->words->len; i++) {
		const char *word = search->words->pdata[i];

		if (!continues_with(search, at, word))
			break;
		g_array_index(repeated, gboolean, i) = TRUE;
		at += strlen(word);
	}
	search->next = at;
	return i;
}

static void
look(Search *search, DpSuspect *suspect)
{
	g_autoptr(GArray) repeated = g_array_new(FALSE, TRUE, sizeof(gboolean));
	gsize at;

	split(search, suspect);
	g_array_set_size(repeated, search->words->len);
	for (guint i = 0; i < search->words->len;) {
		if (!dp_bound_allows(DP_BOUND_SHEET_TESTS, search->n_tests))
			return;
		i = find_row(search, i, &at) ? mark_row(search, repeated, i, at) : i + 1;
	}
	suspect->repeated = g_steal_pointer(&repeated);
}

void
dp_repeated_find(GPtrArray *suspects, const DpPage *page, const DpGlyphDoubt *doubts)
{
	g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *visible = NULL;
	Search search = {.words = words};

	for (guint i = 0; i < suspects->len; i++) {
		DpSuspect *suspect = suspects->pdata[i];

		if (suspect->cause != DP_CAUSE_CLIPPED || !suspect->certain)
			continue;
		if (visible == NULL) {
			visible = visible_letters(page, doubts);
			search.visible = visible;
			search.length = strlen(visible);
		}
		look(&search, suspect);
	}
}
