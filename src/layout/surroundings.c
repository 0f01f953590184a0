/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/surroundings.h"

#include <string.h>

#include "base/limits.h"
#include "base/rects.h"
#include "base/text.h"
#include "layout/grown.h"

/*
 * Drawing programs leave labels under boxes, in white, clipped or of zero size; word processors
 * paint a box over replaced text, and shadows under the same words. None of these is meant to hide
 * anything.
 */

#define NEAR 15.0       /* points around a word in which a drawing has its lines */
#define MIN_PATHS 4     /* lines and closed boxes make a drawing; a table has fewer rules */
#define BACKGROUND 0.25 /* of the page: a larger path is not part of a drawing */
#define DRAWN_SHARE 0.6 /* of a passage's words */
#define REPLACED_SHARE 0.5
#define SHOWN_SHARE 0.8
#define ALONE_SHARE 0.2     /* of a passage's letters: so few others in its figure do not count */
#define SHADOW 3.0          /* points between words and their shadow */
#define MIN_TELLING_BYTES 3 /* shorter words match anything */

typedef struct {
	const DpPage *page;
	const DpGlyphDoubt *doubts;
	double background; /* square points */
	guint64 budget;    /* comparisons that are left */
} View;

static gboolean
has_paths_near(View *view, const DpRect *word)
{
	DpRect area = dp_rect_grown(word, NEAR, NEAR);
	guint n = 0;

	for (guint i = 0; i < view->page->fills->len && n < MIN_PATHS && view->budget > 0; i++) {
		const DpFill *fill = &g_array_index(view->page->fills, DpFill, i);

		view->budget--;
		n += dp_rects_touch(&fill->rect, &area) &&
		     dp_rect_area(&fill->rect) < view->background;
	}
	return n >= MIN_PATHS;
}

static gboolean
is_in_drawing(View *view, const DpSuspect *suspect)
{
	guint n = 0;

	if (view->page->fills->len < MIN_PATHS)
		return FALSE;
	for (guint i = 0; i < suspect->words->len; i++)
		n += has_paths_near(view, &g_array_index(suspect->words, DpRect, i));
	return n >= DRAWN_SHARE * suspect->words->len;
}

static gboolean
has_path_at(View *view, const DpRect *word)
{
	for (guint i = 0; i < view->page->fills->len && view->budget > 0; i++) {
		view->budget--;
		if (dp_rects_touch(&g_array_index(view->page->fills, DpFill, i).rect, word))
			return TRUE;
	}
	return FALSE;
}

/* The words of a scanned drawing, or of one whose letters are outlines, as OCR adds them: one path
 * may draw all letters. Whether there is ink is for the drawn page to say. */
static gboolean
is_over_path(View *view, const DpSuspect *suspect)
{
	guint n = 0;

	if (suspect->cause != DP_CAUSE_INVISIBLE || suspect->replaced)
		return FALSE;
	for (guint i = 0; i < suspect->words->len; i++)
		n += has_path_at(view, &g_array_index(suspect->words, DpRect, i));
	return n >= DRAWN_SHARE * suspect->words->len;
}

static gboolean
is_seen(const View *view, guint index)
{
	const DpGlyph *glyph = &g_array_index(view->page->glyphs, DpGlyph, index);

	return view->doubts[index].cause == DP_CAUSE_NONE && (glyph->flags & DP_GLYPH_SPACE) == 0;
}

/* The visible glyphs in @area. (transfer full) (element-type guint): indices of glyphs */
static GArray *
glyphs_seen(View *view, const DpRect *area)
{
	GArray *seen = g_array_new(FALSE, FALSE, sizeof(guint));

	for (guint i = 0; i < view->page->glyphs->len && view->budget > 0; i++) {
		const DpRect *rect = &g_array_index(view->page->glyphs, DpGlyph, i).rect;

		view->budget--;
		if (is_seen(view, i) && dp_rect_contains_point(area, (rect->x0 + rect->x1) / 2,
		                                               (rect->y0 + rect->y1) / 2))
			g_array_append_val(seen, i);
	}
	return seen;
}

static gboolean
is_replaced(View *view, const DpSuspect *suspect, const GArray *seen)
{
	guint n = 0;

	for (guint i = 0; i < suspect->words->len; i++) {
		const DpRect *word = &g_array_index(suspect->words, DpRect, i);
		gboolean found = FALSE;

		for (guint k = 0; k < seen->len && !found && view->budget > 0; k++) {
			guint index = g_array_index(seen, guint, k);

			view->budget--;
			found = dp_rects_touch(
			    &g_array_index(view->page->glyphs, DpGlyph, index).rect, word);
		}
		n += found;
	}
	return n >= REPLACED_SHARE * suspect->words->len;
}

static void
append_letters(GString *letters, const char *text)
{
	g_autofree char *folded = dp_text_fold(text);

	for (const char *p = folded; *p != '\0'; p = g_utf8_next_char(p)) {
		if (g_unichar_isalnum(g_utf8_get_char(p)))
			g_string_append_unichar(letters, g_utf8_get_char(p));
	}
}

static char *
letters_seen(const View *view, const GArray *seen)
{
	g_autoptr(GString) text = g_string_new(NULL);
	GString *letters = g_string_new(NULL);

	for (guint i = 0; i < seen->len; i++)
		g_string_append_unichar(
		    text, g_array_index(view->page->glyphs, DpGlyph, g_array_index(seen, guint, i))
		              .character);
	append_letters(letters, text->str);
	return g_string_free(letters, FALSE);
}

/* The same words: a shadow, or fake bold. */
static gboolean
is_shown(const View *view, const DpSuspect *suspect, const GArray *seen)
{
	g_autofree char *shown = letters_seen(view, seen);
	g_auto(GStrv) words = g_strsplit(suspect->text->str, " ", -1);
	guint n = 0, n_shown = 0;

	for (guint i = 0; words[i] != NULL; i++) {
		g_autoptr(GString) letters = g_string_new(NULL);

		append_letters(letters, words[i]);
		if (letters->len < MIN_TELLING_BYTES)
			continue;
		n++;
		n_shown += strstr(shown, letters->str) != NULL;
	}
	return n > 0 && n_shown >= SHOWN_SHARE * n;
}

/* Visible letters of @form. */
static guint
count_seen(View *view, const DpForm *form)
{
	guint n = 0;

	for (guint i = 0; i < view->page->glyphs->len && view->budget > 0; i++) {
		guint32 run = g_array_index(view->page->glyphs, DpGlyph, i).run;
		guint32 order;

		view->budget--;
		if (run >= view->page->runs->len || !is_seen(view, i))
			continue;
		order = g_array_index(view->page->runs, DpRun, run).order;
		n += order >= form->before && order < form->last;
	}
	return n;
}

static gboolean
has_image(const View *view, const DpForm *form)
{
	for (guint i = 0; i < view->page->images->len; i++) {
		guint32 order = g_array_index(view->page->images, DpImage, i).order;

		if (order > form->before && order <= form->last)
			return TRUE;
	}
	return FALSE;
}

/* Letters partly cut by a clip count as visible, so ignore a few. */
static gboolean
is_alone(View *view, const DpSuspect *suspect)
{
	const DpForm *form;

	if (suspect->form >= view->page->forms->len)
		return FALSE;
	form = &g_array_index(view->page->forms, DpForm, suspect->form);
	return !has_image(view, form) && count_seen(view, form) <= ALONE_SHARE * suspect->n_letters;
}

void
dp_surroundings_find_alone(GPtrArray *suspects, guint first, const DpPage *page,
                           const DpGlyphDoubt *doubts)
{
	View view = {page, doubts, 0, DP_LIMIT_SHEET_TESTS};

	for (guint i = first; i < suspects->len; i++) {
		DpSuspect *suspect = suspects->pdata[i];

		suspect->alone = is_alone(&view, suspect) && view.budget > 0;
	}
}

void
dp_surroundings_look(GPtrArray *suspects, const DpPage *page, const DpGlyphDoubt *doubts)
{
	View view = {page, doubts, BACKGROUND * page->width * page->height, DP_LIMIT_SHEET_TESTS};

	for (guint i = 0; i < suspects->len; i++) {
		DpSuspect *suspect = suspects->pdata[i];
		DpRect around = dp_rect_grown(&suspect->rect, SHADOW, SHADOW);
		g_autoptr(GArray) seen = NULL;

		if (suspect->cause == DP_CAUSE_OCR || suspect->cause == DP_CAUSE_ACTUAL_TEXT ||
		    suspect->cause == DP_CAUSE_FONT)
			continue;
		suspect->in_drawing = is_in_drawing(&view, suspect);
		suspect->alone = is_alone(&view, suspect);
		seen = glyphs_seen(&view, &around);
		suspect->replaced = is_replaced(&view, suspect, seen);
		suspect->shown = is_shown(&view, suspect, seen);
		suspect->over_path = is_over_path(&view, suspect);
	}
	if (view.budget > 0)
		return;
	for (guint i = 0; i < suspects->len; i++) {
		DpSuspect *suspect = suspects->pdata[i];

		suspect->in_drawing = suspect->alone = FALSE;
		suspect->replaced = suspect->shown = suspect->over_path = FALSE;
	}
}
