/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/hidden/hidden.h"

#include <deskproof/error.h>

#include "base/bound.h"
#include "base/text-pieces.h"
#include "facts/text/word-count.h"
#include "layout/flat-words.h"
#include "pdf/poppler/drawn-ink.h"

/*
 * A passage is a fact when its cause alone proves that it is invisible, or when the drawn page has
 * no ink at its words. Only pages with such passages are drawn, and only where the layout could not
 * settle what the drawing would show. Where poppler cannot be loaded another program may have drawn
 * them: it counts only where a drawing by poppler could not differ.
 */

#define LETTERS_A_WORD 8 /* in scripts that do not mark where words end */

/* In scripts without spaces, LETTERS_A_WORD letters count as one word. */
static guint
count_words_at_least(const char *text)
{
	guint letters = 0;

	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p))
		letters += g_unichar_isalpha(g_utf8_get_char(p));
	return MAX(dp_word_count(text), letters / LETTERS_A_WORD);
}

typedef struct {
	DpFacts *facts;
	DpDocument *document;
	const DpDrawnPages *drawing; /* (nullable) */
	DpPassageContext context;
	guint n_drawn;        /* pages */
	gboolean cannot_draw; /* poppler cannot be loaded */
	gboolean by_another;  /* another program drew the page */
} Hunt;

/* Verdict: what is known of all pieces of a passage. */
typedef struct {
	DpCertainty certainty;
	const char *doubt; /* (nullable): as hidden.doubt has it */
} Verdict;

/* Around the words of a piece; the whole passage if it is not known where they are. */
static DpRect
rect_of(const DpSuspect *suspect, const DpTextPiece *piece)
{
	DpRect rect = DP_RECT_EMPTY;
	guint n = 0;

	for (guint i = 0; i < suspect->starts->len; i++) {
		gsize start = g_array_index(suspect->starts, guint, i);
		gsize end = i + 1 < suspect->starts->len
		                ? g_array_index(suspect->starts, guint, i + 1)
		                : suspect->text->len;

		if (start >= piece->end || end <= piece->start)
			continue;
		dp_rect_unite(&rect, &g_array_index(suspect->words, DpRect, i));
		n++;
	}
	return n > 0 && n < suspect->words->len ? rect : suspect->rect;
}

static void
add_piece(Hunt *hunt, const DpSuspect *suspect, const DpTextPiece *piece, const Verdict *verdict)
{
	DpFacts *facts = hunt->facts;
	g_autofree char *text =
	    g_strndup(suspect->text->str + piece->start, piece->end - piece->start);
	const char *fresh = text + (piece->fresh - piece->start);
	DpPlace place = {suspect->page, TRUE, rect_of(suspect, piece), g_strchomp(text)};
	DpObservation *seen = dp_facts_add_text(facts, "hidden.text", text, &place);

	seen->label = g_strdup(dp_cause_name(suspect->cause));
	seen->weight = count_words_at_least(fresh);
	seen->certainty = verdict->certainty;
	if (suspect->n_measured > 0)
		dp_facts_add_number(facts, "hidden.contrast", suspect->contrast, &place);
	if (verdict->doubt != NULL)
		dp_facts_add_text(facts, "hidden.doubt", verdict->doubt, &place);
}

/* A long passage becomes several facts, so that dull words before an order do not keep the order
 * from being found. @reason: why it is less than sure, if nothing else says so; as hidden.doubt has
 * it */
static void
add_passage(Hunt *hunt, const DpSuspect *suspect, DpCertainty certainty, const char *reason)
{
	g_autoptr(GArray) pieces = dp_text_pieces(suspect->text->str);
	const char *doubt;
	Verdict verdict = {MIN(certainty, dp_hidden_certainty(&hunt->context, suspect, &doubt)),
	                   NULL};

	if (certainty == DP_CERTAINTY_NONE)
		doubt = reason;
	if (doubt != NULL || certainty < DP_CERTAINTY_SURE)
		verdict.doubt = doubt != NULL ? doubt : reason;
	for (guint i = 0; i < pieces->len; i++)
		add_piece(hunt, suspect, &g_array_index(pieces, DpTextPiece, i), &verdict);
}

/* Without poppler nothing was seen of any page, and what the words say is no evidence either. */
static void
add_undrawn(Hunt *hunt, const DpSuspect *suspect)
{
	if (hunt->cannot_draw)
		add_passage(hunt, suspect, DP_CERTAINTY_NONE, "not-drawable");
	else
		add_passage(hunt, suspect, DP_CERTAINTY_LIKELY, "not-drawn");
}

/* The words of all passages of a page that can only be decided by ink. */
static GArray *
doubtful_words(const DpPageLayout *page)
{
	GArray *words = g_array_new(FALSE, FALSE, sizeof(DpRect));

	for (guint i = 0; i < page->suspects->len; i++) {
		const DpSuspect *suspect = page->suspects->pdata[i];

		if (!dp_suspect_needs_ink(suspect) || !dp_suspect_is_long(suspect))
			continue;
		/* answers are matched to words by their order: leave no gap */
		if (dp_bound_least(DP_BOUND_SUSPECT_WORDS, words->len + suspect->words->len) <
		    words->len + suspect->words->len)
			return words;
		g_array_append_vals(words, suspect->words->data, suspect->words->len);
	}
	return words;
}

static void
judge_parts(Hunt *hunt, const DpSuspect *suspect, const double *contrast)
{
	guint n = suspect->words->len;

	for (guint first = 0, last; first < n; first = last + 1) {
		last = first;
		while (last < n && dp_suspect_is_flat(suspect, contrast, last))
			last++;
		if (last - first >= DP_FLAT_ROW) {
			g_autoptr(DpSuspect) part = dp_suspect_part(suspect, first, last - first);

			if (dp_suspect_is_long(part))
				add_passage(hunt, part, DP_CERTAINTY_SURE, NULL);
		}
	}
}

/* Two programs smooth letters differently: a contrast nearer to DP_FLAT_CONTRAST than by this
 * factor may be on the other side of it in the other drawing. */
#define NEAR 2.0

/* Whether its words lead to the same finding if the contrast of each was larger or smaller. */
static gboolean
is_beyond_doubt(const DpSuspect *suspect, const double *contrast)
{
	guint n = suspect->words->len;
	g_autofree double *least = g_new(double, n + 1);
	g_autofree double *most = g_new(double, n + 1);
	gboolean lacks;

	for (guint i = 0; i < n; i++) {
		least[i] = contrast[i] / NEAR;
		most[i] = contrast[i] * NEAR;
	}
	lacks = dp_suspect_lacks_ink(suspect, most);
	if (lacks || dp_suspect_lacks_ink(suspect, least))
		return lacks;
	return suspect->over_path || dp_suspect_has_same_parts(suspect, least, most);
}

/* Whether a drawing shows other than what the layout knows of some of its words. */
static gboolean
is_contradicted(const DpSuspect *suspect, const double *contrast)
{
	for (guint i = 0; suspect->ink != NULL && i < suspect->words->len; i++) {
		DpWordInk ink = g_array_index(suspect->ink, DpWordInk, i);

		if ((ink == DP_WORD_INK_NONE && contrast[i] >= DP_FLAT_CONTRAST) ||
		    (ink == DP_WORD_INK_SEEN && contrast[i] < DP_FLAT_CONTRAST))
			return TRUE;
	}
	return FALSE;
}

/* Figures without a word, such as those beside an axis, weigh nothing, seen or not. */
static gboolean
may_judge(const Hunt *hunt, const DpSuspect *suspect, const double *contrast)
{
	return !hunt->by_another || count_words_at_least(suspect->text->str) == 0 ||
	       (is_beyond_doubt(suspect, contrast) && !is_contradicted(suspect, contrast));
}

/* @contrast: of each of its words, on the drawn page */
static void
judge_by_ink(Hunt *hunt, const DpSuspect *suspect, const double *contrast)
{
	if (dp_suspect_lacks_ink(suspect, contrast))
		add_passage(hunt, suspect, DP_CERTAINTY_SURE, NULL);
	else if (suspect->over_path)
		add_passage(hunt, suspect, DP_CERTAINTY_LIKELY, "drawing");
	else
		judge_parts(hunt, suspect, contrast);
}

/* Words that are clipped away where something else is seen: what did not fit, or an order between
 * the lines. Only an order counts; a copy of what the page shows hides nothing. */
static void
add_overlaid(Hunt *hunt, const DpSuspect *suspect)
{
	g_autoptr(DpSuspect) rest = suspect->repeated != NULL
	                                ? dp_suspect_rest(suspect, suspect->repeated)
	                                : dp_suspect_part(suspect, 0, suspect->words->len);

	if (rest != NULL)
		add_passage(hunt, rest, DP_CERTAINTY_WEAK, "overlaid");
}

/* Nothing of them is seen, whatever is in their place: what is there says how they came there. */
static void
judge_clipped(Hunt *hunt, const DpSuspect *suspect)
{
	g_autofree double *shown = g_new0(double, suspect->words->len + 1);

	if (suspect->overlaid == NULL) {
		add_passage(hunt, suspect, DP_CERTAINTY_LIKELY, "overlaid");
		return;
	}
	for (guint i = 0; i < suspect->words->len; i++)
		shown[i] = g_array_index(suspect->overlaid, gboolean, i);
	judge_by_ink(hunt, suspect, shown);
	if (!dp_suspect_lacks_ink(suspect, shown))
		add_overlaid(hunt, suspect);
}

/* Returns: whether all was judged. */
static gboolean
judge_page(Hunt *hunt, const DpPageLayout *page, const double *contrast, guint n, gboolean drawn)
{
	gboolean judged = drawn;
	guint at = 0;

	for (guint i = 0; i < page->suspects->len; i++) {
		const DpSuspect *suspect = page->suspects->pdata[i];

		if (!dp_suspect_is_long(suspect))
			continue;
		if (!dp_suspect_needs_ink(suspect) && suspect->cause == DP_CAUSE_CLIPPED) {
			judge_clipped(hunt, suspect);
		} else if (!dp_suspect_needs_ink(suspect)) {
			add_passage(hunt, suspect, DP_CERTAINTY_SURE, NULL);
		} else if (at + suspect->words->len > n || !drawn) {
			add_undrawn(hunt, suspect);
		} else {
			if (may_judge(hunt, suspect, contrast + at)) {
				judge_by_ink(hunt, suspect, contrast + at);
			} else {
				dp_bound_met(DP_BOUND_POPPLER_WORDS);
				add_undrawn(hunt, suspect);
				judged = FALSE;
			}
			at += suspect->words->len;
		}
	}
	return judged;
}

/* Whether no drawing is needed. @contrast: of the first @n doubtful words */
static gboolean
is_page_settled(const DpPageLayout *page, double *contrast, guint n)
{
	guint at = 0;

	for (guint i = 0; i < page->suspects->len && at < n; i++) {
		const DpSuspect *suspect = page->suspects->pdata[i];

		if (!dp_suspect_needs_ink(suspect) || !dp_suspect_is_long(suspect))
			continue;
		if (!dp_suspect_is_settled(suspect, contrast + at))
			return FALSE;
		at += suspect->words->len;
	}
	return TRUE;
}

/* Without poppler. Returns: whether another program drew the page. */
static gboolean
take_drawing(Hunt *hunt, guint number, const GArray *words, double *contrast)
{
	DpPlace place = {.page = number};

	hunt->by_another = dp_drawing_ink(hunt->drawing, hunt->document, number,
	                                  (const DpRect *)words->data, words->len, contrast);
	if (hunt->by_another) {
		dp_facts_add_text(hunt->facts, "hidden.drawn-by", hunt->drawing->program, &place);
		return TRUE;
	}
	dp_bound_met(DP_BOUND_POPPLER_WORDS);
	if (dp_drawing_helps(hunt->document, number))
		dp_facts_add_number(hunt->facts, "hidden.undrawn-pages", number, &place);
	return FALSE;
}

/* Returns: whether the page was drawn. */
static gboolean
draw_page(Hunt *hunt, guint number, const GArray *words, double *contrast)
{
	g_autoptr(GError) error = NULL;

	hunt->n_drawn++;
	if (dp_document_page_ink(hunt->document, number, (const DpRect *)words->data, words->len,
	                         contrast, &error))
		return TRUE;
	hunt->cannot_draw = g_error_matches(error, DP_ERROR, DP_ERROR_LIBRARY);
	return hunt->cannot_draw && take_drawing(hunt, number, words, contrast);
}

/* Returns: whether every doubt of the page was settled. If poppler did not draw the page the doubts
 * remain; a few doubtful words are too little for a finding. */
static gboolean
collect_page(Hunt *hunt, const DpPageLayout *page)
{
	g_autoptr(GArray) words = doubtful_words(page);
	g_autofree double *contrast = g_new0(double, words->len + 1);
	gboolean drawn = is_page_settled(page, contrast, words->len);

	hunt->by_another = FALSE;
	if (!drawn && dp_bound_allows(DP_BOUND_INK_PAGES, hunt->n_drawn))
		drawn = draw_page(hunt, page->number, words, contrast);
	return judge_page(hunt, page, contrast, words->len, drawn);
}

void
dp_collect_hidden(DpFacts *facts, DpDocument *document, const DpStructure *structure,
                  const DpDrawnPages *drawing)
{
	Hunt hunt = {.facts = facts,
	             .document = document,
	             .drawing = drawing,
	             .context = {.layout = structure->layout}};
	/* poppler's text of a file does not say how it is painted */
	gboolean readable = dp_document_objects(document)->readable;

	for (guint i = 0; i < structure->layout->pages->len; i++) {
		const DpPageLayout *page = structure->layout->pages->pdata[i];
		gboolean settled;

		if (page == NULL || page->suspects == NULL)
			continue;
		dp_bounds_set_page(page->number);
		settled = page->suspects->len == 0 || collect_page(&hunt, page);
		if (page->suspects_unsure || !settled || !readable)
			dp_hidden_add_unread(facts, page->number);
	}
	dp_passage_context_clear(&hunt.context);
	dp_collect_hidden_annotations(facts, document, structure->layout);
}
