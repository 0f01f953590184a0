/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "base/text.h"
#include "facts/hidden/hidden.h"
#include "facts/text/word-count.h"
#include "layout/run-on.h"

/*
 * Certainty that a passage was hidden on purpose. Most invisible text in papers is accidental:
 * programs that draw figures clip, cover and shrink a lot.
 */

/* A running head that a wrong paper size pushed off the page: a neighbouring page shows the same
 * words. */
static gboolean
is_repeated_off_page(const DpLayout *layout, const DpSuspect *suspect)
{
	const guint neighbours[] = {suspect->page - 1, suspect->page + 1, suspect->page + 2};

	if (suspect->cause != DP_CAUSE_OFF_PAGE)
		return FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(neighbours); i++) {
		const DpPageLayout *page = dp_layout_page(layout, neighbours[i]);

		for (guint k = 0; page != NULL && k < page->suspects->len; k++) {
			const DpSuspect *other = page->suspects->pdata[k];

			if (other->cause == suspect->cause &&
			    fabs(other->rect.y0 - suspect->rect.y0) < 2 &&
			    g_string_equal(other->text, suspect->text))
				return TRUE;
		}
	}
	return FALSE;
}

#define MIN_TELLING_BYTES 4 /* shorter words are everywhere */
#define TWICE_SHARE 0.4

/* A placed page brings all of its text, clipped. If the page also shows the same words, nothing is
 * hidden. */
static gboolean
repeats_on_page(GHashTable *counts, const DpSuspect *suspect)
{
	g_autofree char *folded = dp_text_fold(suspect->text->str);
	g_auto(GStrv) words = g_strsplit(folded, " ", -1);
	guint n = 0, n_twice = 0;

	for (guint i = 0; words[i] != NULL; i++) {
		if (strlen(words[i]) < MIN_TELLING_BYTES)
			continue;
		n++;
		n_twice += GPOINTER_TO_INT(g_hash_table_lookup(counts, words[i])) > 1;
	}
	return n_twice >= TWICE_SHARE * n;
}

/* Several diagrams in a row of which only the first shows the names of its axes. */
#define LABEL_WORDS 3u

static gboolean
is_repeated_label(DpPassageContext *context, const DpPageLayout *page, const DpSuspect *suspect)
{
	GHashTable *counts;
	g_autofree char *folded = dp_text_fold(suspect->text->str);
	g_auto(GStrv) words = g_strsplit(folded, " ", -1);

	if (g_strv_length(words) > LABEL_WORDS)
		return FALSE;
	counts = dp_passage_context_shown(context, page);
	for (guint i = 0; words[i] != NULL; i++) {
		if (GPOINTER_TO_INT(g_hash_table_lookup(counts, words[i])) <= 0)
			return FALSE;
	}
	return TRUE;
}

/* A passage of prose has consecutive words without capitals; the labels of a figure do not. Scripts
 * without capitals always count as prose. */
#define WORDS_ON 5

static gboolean
reads_on(const DpSuspect *suspect)
{
	guint n = 0;
	gboolean small = FALSE;

	for (const char *p = suspect->text->str; n < WORDS_ON; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (*p == '\0' || c == ' ') {
			n = small ? n + 1 : 0;
			small = p[0] != '\0' && p[1] != '\0';
			if (*p == '\0')
				break;
		} else if (g_unichar_isalpha(c) ? g_unichar_isupper(c) : !g_unichar_ispunct(c)) {
			small = FALSE;
		}
	}
	return n >= WORDS_ON;
}

/* A running head, as on the pages around; the first page covers it because it needs none. */
#define SAME_HEIGHT 3.0 /* points */

/* A head that is hidden on that page as well (perhaps in capitals) is visible nowhere. */
static gboolean
is_hidden(const DpPageLayout *page, const DpLine *line)
{
	for (guint i = 0; page->suspects != NULL && i < page->suspects->len; i++) {
		const DpSuspect *suspect = page->suspects->pdata[i];
		DpRect both = dp_rect_intersect(&suspect->rect, &line->rect);

		if (!dp_rect_is_empty(&both))
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_running_head(const DpLayout *layout, const DpSuspect *suspect)
{
	const guint neighbours[] = {suspect->page - 2, suspect->page - 1, suspect->page + 1,
	                            suspect->page + 2};
	g_autofree char *words = dp_text_fold(suspect->text->str);

	for (guint i = 0; i < G_N_ELEMENTS(neighbours); i++) {
		const DpPageLayout *page = dp_layout_page(layout, neighbours[i]);

		for (guint k = 0; page != NULL && k < page->lines->len; k++) {
			const DpLine *line = page->lines->pdata[k];
			g_autofree char *folded = NULL;

			if (fabs(line->rect.y0 - suspect->rect.y0) > SAME_HEIGHT ||
			    is_hidden(page, line))
				continue;
			folded = dp_text_fold(line->text);
			if (strstr(folded, words) != NULL)
				return TRUE;
		}
	}
	return FALSE;
}

/* Too much to be deliberate: usually a cropped page placed as a figure. */
#define PLACED_LETTERS 1500u

static gboolean
is_placed(const DpLayout *layout)
{
	guint clipped = 0;

	for (guint i = 0; i < layout->pages->len && clipped < PLACED_LETTERS; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];

		for (guint k = 0; page != NULL && k < page->suspects->len; k++) {
			const DpSuspect *suspect = page->suspects->pdata[k];

			clipped += suspect->cause == DP_CAUSE_CLIPPED ? suspect->n_letters : 0;
		}
	}
	return clipped >= PLACED_LETTERS;
}

/* A scan may consist of several images, with a line of text between two of them. */
#define SCANNED_MORE 10u /* times as many letters as the passage has */

static gboolean
is_in_scan(DpPassageContext *context, const DpPageLayout *page, const DpSuspect *suspect)
{
	guint n_letters = 0;

	if (suspect->cause == DP_CAUSE_OCR)
		return TRUE;
	for (guint i = 0; suspect->cause == DP_CAUSE_INVISIBLE && i < page->suspects->len; i++) {
		const DpSuspect *other = page->suspects->pdata[i];

		n_letters += other->cause == DP_CAUSE_OCR ? other->n_letters : 0;
	}
	return n_letters >= SCANNED_MORE * suspect->n_letters;
}

/* ActualText over other words: no ordinary program writes that, but a screen reader may need it. */
static gboolean
is_reworded(const DpSuspect *suspect)
{
	return suspect->cause == DP_CAUSE_ACTUAL_TEXT && suspect->mismatch == DP_MISMATCH_WORDS;
}

/* The source of a formula, as LaTeX writes it for screen readers. */
static gboolean
is_formula_source(const DpSuspect *suspect)
{
	return suspect->cause == DP_CAUSE_ACTUAL_TEXT &&
	       (suspect->mismatch == DP_MISMATCH_UNCLEAR ||
	        strchr(suspect->text->str, '\\') != NULL);
}

/* Lines that PDF producers add to every file without a visible colour. */
static const char *const MAKERS_LINES[] = {"powered by tcpdf (www.tcpdf.org)"};

static gboolean
is_makers_line(const DpSuspect *suspect)
{
	g_autofree char *folded = dp_text_fold(suspect->text->str);

	for (guint i = 0; i < G_N_ELEMENTS(MAKERS_LINES); i++) {
		if (strcmp(folded, MAKERS_LINES[i]) == 0)
			return TRUE;
	}
	return FALSE;
}

/* Text beyond an edge that is not a passage of prose. */
static gboolean
is_fragment(const DpSuspect *suspect)
{
	return (suspect->cause == DP_CAUSE_CLIPPED || suspect->cause == DP_CAUSE_OFF_PAGE) &&
	       !reads_on(suspect);
}

/* A sentence of many words: not even a figure contains one by chance. */
#define MANY_WORDS 10u

static gboolean
is_prose(const DpSuspect *suspect)
{
	return dp_word_count(suspect->text->str) >= MANY_WORDS &&
	       (dp_words_run_on(suspect->words) >= MANY_WORDS || reads_on(suspect));
}

static gboolean
is_shown(const DpSuspect *suspect)
{
	return suspect->shown || (suspect->in_form && !is_prose(suspect));
}

/* When a document is placed as a figure it is cropped, scaled down, or one of its layers is chosen.
 * A form that contains nothing else was not placed as a figure. */
static gboolean
is_of_placed_document(const DpSuspect *suspect)
{
	static const gboolean BY_PLACING[] = {[DP_CAUSE_TINY] = TRUE,
	                                      [DP_CAUSE_CLIPPED] = TRUE,
	                                      [DP_CAUSE_OFF_PAGE] = TRUE,
	                                      [DP_CAUSE_LAYER_OFF] = TRUE};

	return suspect->in_form && !suspect->alone && suspect->cause < G_N_ELEMENTS(BY_PLACING) &&
	       BY_PLACING[suspect->cause];
}

static gboolean
is_overfull(const DpSuspect *suspect)
{
	return suspect->cause == DP_CAUSE_OFF_PAGE && !suspect->certain;
}

static gboolean
is_replacement(const DpSuspect *suspect)
{
	return suspect->cause == DP_CAUSE_ACTUAL_TEXT;
}

/* Over glyphs that are not prose: glyph names that a program made up. */
static gboolean
is_oddly_named(const DpSuspect *suspect)
{
	return suspect->cause == DP_CAUSE_FONT && suspect->mismatch == DP_MISMATCH_UNCLEAR;
}

static gboolean
is_covered(const DpSuspect *suspect)
{
	return suspect->cause == DP_CAUSE_UNDER_IMAGE || suspect->cause == DP_CAUSE_MASKED;
}

static gboolean
is_in_drawing(const DpSuspect *suspect)
{
	return suspect->in_drawing;
}

static gboolean
is_painted_over(const DpSuspect *suspect)
{
	return suspect->replaced && suspect->cause == DP_CAUSE_UNDER_FILL;
}

static gboolean
is_cut_copy(DpPassageContext *context, const DpPageLayout *page, const DpSuspect *suspect)
{
	return suspect->cause == DP_CAUSE_CLIPPED &&
	       repeats_on_page(dp_passage_context_words(context, page), suspect);
}

static gboolean
is_of_placed_pages(const DpLayout *layout, const DpSuspect *suspect)
{
	return suspect->cause == DP_CAUSE_CLIPPED && is_placed(layout);
}

/* Each row has one of the three tests; the first row that matches counts. Certainty is none if the
 * words are also in a picture, weak if something ordinary explains the passage or the same words
 * are visible, likely if something ordinary may explain it, or if it need not be deliberate. */
static const struct {
	gboolean (*of_passage)(const DpSuspect *suspect);
	gboolean (*of_page)(DpPassageContext *context, const DpPageLayout *page,
	                    const DpSuspect *suspect);
	gboolean (*of_paper)(const DpLayout *layout, const DpSuspect *suspect);
	DpCertainty certainty;
	const char *doubt; /* as hidden.doubt has it */
} DOUBTS[] = {
    {NULL, is_in_scan, NULL, DP_CERTAINTY_NONE, "scan"},
    {is_makers_line, NULL, NULL, DP_CERTAINTY_WEAK, "program"},
    {is_shown, NULL, NULL, DP_CERTAINTY_WEAK, "figure"},
    {NULL, NULL, is_repeated_off_page, DP_CERTAINTY_WEAK, "running-head"},
    {NULL, is_cut_copy, NULL, DP_CERTAINTY_WEAK, "copy"},
    {NULL, NULL, is_running_head, DP_CERTAINTY_WEAK, "running-head"},
    {NULL, NULL, is_of_placed_pages, DP_CERTAINTY_LIKELY, "placed-pages"},
    {is_fragment, NULL, NULL, DP_CERTAINTY_LIKELY, "fragment"},
    {is_overfull, NULL, NULL, DP_CERTAINTY_WEAK, "overfull-line"},
    {is_reworded, NULL, NULL, DP_CERTAINTY_LIKELY, "reworded"},
    {is_formula_source, NULL, NULL, DP_CERTAINTY_WEAK, "read-aloud"},
    {is_replacement, NULL, NULL, DP_CERTAINTY_LIKELY, "read-aloud"},
    {is_oddly_named, NULL, NULL, DP_CERTAINTY_LIKELY, "font"},
    {is_of_placed_document, NULL, NULL, DP_CERTAINTY_LIKELY, "figure"},
    {is_covered, NULL, NULL, DP_CERTAINTY_LIKELY, "cover"},
    {is_in_drawing, NULL, NULL, DP_CERTAINTY_LIKELY, "drawing"},
    {NULL, is_repeated_label, NULL, DP_CERTAINTY_LIKELY, "drawing"},
    {is_painted_over, NULL, NULL, DP_CERTAINTY_LIKELY, "replaced"},
};

DpCertainty
dp_hidden_certainty(DpPassageContext *context, const DpSuspect *suspect, const char **doubt)
{
	const DpLayout *layout = context->layout;
	const DpPageLayout *page = dp_layout_page(layout, suspect->page);

	for (guint i = 0; i < G_N_ELEMENTS(DOUBTS); i++) {
		if ((DOUBTS[i].of_passage != NULL && DOUBTS[i].of_passage(suspect)) ||
		    (DOUBTS[i].of_page != NULL && DOUBTS[i].of_page(context, page, suspect)) ||
		    (DOUBTS[i].of_paper != NULL && DOUBTS[i].of_paper(layout, suspect))) {
			*doubt = DOUBTS[i].doubt;
			return DOUBTS[i].certainty;
		}
	}
	*doubt = dp_passage_context_stamp(context, suspect);
	return *doubt != NULL ? DP_CERTAINTY_LIKELY : DP_CERTAINTY_SURE;
}
