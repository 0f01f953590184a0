/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "facts/collect.h"
#include "facts/hidden.h"

/*
 * A passage is a fact when its cause alone proves that nobody sees it, or when the drawn page has
 * no ink where its words stand. Only pages with such passages are drawn.
 */

#define FLAT 0.12       /* of the contrast of black on white: no eye reads it in print */
#define FLAT_SHARE 0.66 /* of a passage's words without ink */
#define MIN_WORD_LETTERS 2
#define LETTERS_A_WORD 8 /* where nothing shows where words end */
#define MIN_LETTERS 4    /* a padding digit or a dot in white is no passage */

/* How sure it is that the authors meant to hide a passage. */
#define SURE 1.0
#define LIKELY 0.7    /* nothing ordinary explains it, but it need not be meant to deceive */
#define MAYBE 0.5     /* their own figure may lie over it, or the page could not be drawn */
#define BY_CHANCE 0.3 /* what a figure's clip or crop leaves out */
#define SCAN 0.1

/* A running head that a wrong paper size pushed off the page: the same words on its neighbour. */
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

#define MIN_TELLING_BYTES 4 /* shorter words stand everywhere */
#define TWICE_SHARE 0.4

static GHashTable *
count_page_words(const DpPageLayout *page)
{
	GHashTable *counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < page->lines->len; i++) {
		const DpLine *line = page->lines->pdata[i];
		g_autofree char *folded = dp_text_fold(line->text);
		g_auto(GStrv) words = g_strsplit(folded, " ", -1);

		for (guint k = 0; words[k] != NULL; k++) {
			guint seen = GPOINTER_TO_UINT(g_hash_table_lookup(counts, words[k]));

			g_hash_table_replace(counts, g_strdup(words[k]),
			                     GUINT_TO_POINTER(seen + 1));
		}
	}
	return counts;
}

/* Placed pages bring all of their text along, clipped away; where the same words can be read on the
 * page as well, nothing is kept from anybody. */
static gboolean
stands_twice(const DpPageLayout *page, const DpSuspect *suspect)
{
	g_autoptr(GHashTable) counts = count_page_words(page);
	g_autofree char *folded = dp_text_fold(suspect->text->str);
	g_auto(GStrv) words = g_strsplit(folded, " ", -1);
	guint n = 0, n_twice = 0;

	for (guint i = 0; words[i] != NULL; i++) {
		if (strlen(words[i]) < MIN_TELLING_BYTES)
			continue;
		n++;
		n_twice += GPOINTER_TO_UINT(g_hash_table_lookup(counts, words[i])) > 1;
	}
	return n_twice >= TWICE_SHARE * n;
}

/* Nobody hides that much: pages were placed here of which only a part was wanted. */
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

guint
dp_hidden_count_words(const char *text)
{
	guint n = 0, letters = 0;

	for (const char *p = text;; p = g_utf8_next_char(p)) {
		if (*p != '\0' && *p != ' ') {
			letters += g_unichar_isalpha(g_utf8_get_char(p));
			continue;
		}
		n += letters >= MIN_WORD_LETTERS;
		letters = 0;
		if (*p == '\0')
			return n;
	}
}

static double
replacement_confidence(const DpSuspect *suspect)
{
	if (suspect->mismatch == DP_MISMATCH_WORDS)
		return LIKELY;
	/* The source of a formula, as LaTeX writes it for those who cannot see it. */
	if (suspect->mismatch == DP_MISMATCH_UNCLEAR || strchr(suspect->text->str, '\\') != NULL)
		return BY_CHANCE;
	return MAYBE;
}

static double
confidence_of(const DpLayout *layout, const DpSuspect *suspect)
{
	if (suspect->cause == DP_CAUSE_OCR)
		return SCAN;
	if (suspect->in_form || is_repeated_off_page(layout, suspect))
		return BY_CHANCE;
	if (suspect->cause == DP_CAUSE_CLIPPED &&
	    stands_twice(dp_layout_page(layout, suspect->page), suspect))
		return BY_CHANCE;
	if (suspect->cause == DP_CAUSE_CLIPPED && is_placed(layout))
		return MAYBE;
	if (suspect->cause == DP_CAUSE_OFF_PAGE && !suspect->certain)
		return BY_CHANCE; /* the end of an overfull line */
	if (suspect->cause == DP_CAUSE_ACTUAL_TEXT)
		return replacement_confidence(suspect);
	if (suspect->cause == DP_CAUSE_UNDER_IMAGE || suspect->cause == DP_CAUSE_MASKED)
		return MAYBE;
	return SURE;
}

static void
add_passage(DpFacts *facts, const DpLayout *layout, const DpSuspect *suspect, double confidence)
{
	DpPlace place = {suspect->page, TRUE, suspect->rect, suspect->text->str};
	DpObservation *seen = dp_facts_add_text(facts, "hidden.text", suspect->text->str, &place);

	seen->label = g_strdup(dp_cause_name(suspect->cause));
	seen->weight =
	    MAX(dp_hidden_count_words(suspect->text->str), suspect->n_letters / LETTERS_A_WORD);
	seen->confidence = MIN(confidence, confidence_of(layout, suspect));
}

static gboolean
is_worth_a_look(const DpSuspect *suspect)
{
	return suspect->n_letters >= MIN_LETTERS;
}

/* Off the page there is nothing to draw. */
static gboolean
needs_no_ink(const DpSuspect *suspect)
{
	return suspect->certain || suspect->cause == DP_CAUSE_OFF_PAGE;
}

/* The words of all passages of a page that only ink can clear. */
static GArray *
doubtful_words(const DpPageLayout *page)
{
	GArray *words = g_array_new(FALSE, FALSE, sizeof(DpRect));

	for (guint i = 0; i < page->suspects->len; i++) {
		const DpSuspect *suspect = page->suspects->pdata[i];

		if (needs_no_ink(suspect) || !is_worth_a_look(suspect) ||
		    words->len + suspect->words->len > DP_LIMIT_SUSPECT_WORDS)
			continue;
		g_array_append_vals(words, suspect->words->data, suspect->words->len);
	}
	return words;
}

static gboolean
lacks_ink(const double *contrast, guint n)
{
	guint n_flat = 0;

	for (guint i = 0; i < n; i++)
		n_flat += contrast[i] < FLAT;
	return n > 0 && n_flat >= FLAT_SHARE * n;
}

static void
judge_page(DpFacts *facts, const DpLayout *layout, const DpPageLayout *page, const double *contrast,
           guint n, gboolean drawn)
{
	guint at = 0;

	for (guint i = 0; i < page->suspects->len; i++) {
		const DpSuspect *suspect = page->suspects->pdata[i];

		if (!is_worth_a_look(suspect))
			continue;
		if (needs_no_ink(suspect)) {
			add_passage(facts, layout, suspect, SURE);
		} else if (at + suspect->words->len > n || !drawn) {
			add_passage(facts, layout, suspect, MAYBE);
		} else {
			if (lacks_ink(contrast + at, suspect->words->len))
				add_passage(facts, layout, suspect, SURE);
			at += suspect->words->len;
		}
	}
}

static void
collect_page(DpFacts *facts, DpDocument *document, const DpLayout *layout, const DpPageLayout *page,
             guint *n_drawn)
{
	g_autoptr(GArray) words = doubtful_words(page);
	g_autofree double *contrast = g_new0(double, words->len + 1);
	gboolean drawn = FALSE;

	if (words->len > 0 && *n_drawn < DP_LIMIT_INK_PAGES) {
		(*n_drawn)++;
		drawn = dp_document_page_ink(document, page->number, (const DpRect *)words->data,
		                             words->len, contrast, NULL);
	}
	judge_page(facts, layout, page, contrast, words->len, drawn);
}

void
dp_collect_hidden(DpFacts *facts, DpDocument *document, const DpStructure *structure)
{
	guint n_drawn = 0;

	for (guint i = 0; i < structure->layout->pages->len; i++) {
		const DpPageLayout *page = structure->layout->pages->pdata[i];

		if (page == NULL || page->suspects == NULL)
			continue;
		if (page->suspects_unsure) {
			DpPlace place = {.page = page->number};

			dp_facts_add_number(facts, "hidden.unread-pages", page->number, &place);
		}
		if (page->suspects->len > 0)
			collect_page(facts, document, structure->layout, page, &n_drawn);
	}
	dp_collect_hidden_annotations(facts, document);
}
