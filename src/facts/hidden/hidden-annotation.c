/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include "base/bound.h"
#include "facts/hidden/hidden.h"
#include "facts/text/word-count.h"
#include "pdf/metadata/annotation.h"

/*
 * Words of annotations and form fields. Text that is never shown on the page is hidden without
 * further tests. Where only the drawn page can decide, the page is drawn with and without its
 * annotations.
 */

#define FEW_WORDS 3 /* fewer mean nothing: no page is drawn for them */
#define SHOWS 0.12  /* of the range of a colour: less is invisible */

static void
add_hidden(DpFacts *facts, const DpAnnotation *annotation, DpCertainty certainty)
{
	DpPlace place = {annotation->page, annotation->page > 0, annotation->rect,
	                 annotation->text};
	DpObservation *seen = dp_facts_add_text(facts, "hidden.text", annotation->text, &place);

	seen->label = g_strdup("annotation");
	seen->weight = dp_word_count(annotation->fresh);
	seen->certainty = certainty;
	if (certainty < DP_CERTAINTY_SURE)
		dp_facts_add_text(facts, "hidden.doubt", "annotation", &place);
}

static void
add_aside(DpFacts *facts, const DpAnnotation *annotation)
{
	DpPlace place = {.page = annotation->page, .text = annotation->text};
	DpObservation *seen = dp_facts_add_text(facts, "metadata.text", annotation->text, &place);

	seen->label = g_strdup_printf("annotation %s", annotation->key);
}

/* Draws the page with and without its annotations, to compare entries @first up to @last
 * (exclusive) of @doubtful, all of one page. */
static gboolean
measure(DpDocument *document, DpDocument *bare, const GPtrArray *doubtful, guint first, guint last,
        double *differences)
{
	g_autoptr(GArray) rects = g_array_new(FALSE, FALSE, sizeof(DpRect));
	const DpAnnotation *one = doubtful->pdata[first];
	g_autoptr(GError) error = NULL;

	for (guint i = first; i < last; i++) {
		const DpAnnotation *annotation = doubtful->pdata[i];

		g_array_append_val(rects, annotation->rect);
	}
	if (bare != NULL &&
	    dp_document_page_difference(document, bare, one->page, (const DpRect *)rects->data,
	                                rects->len, differences, &error))
		return TRUE;
	if (g_error_matches(error, DP_ERROR, DP_ERROR_LIBRARY))
		dp_bound_met(DP_BOUND_POPPLER_ANNOTATIONS);
	return FALSE;
}

static guint
end_of_page(const GPtrArray *doubtful, guint first)
{
	const DpAnnotation *one = doubtful->pdata[first];
	guint last = first;

	while (last < doubtful->len &&
	       ((const DpAnnotation *)doubtful->pdata[last])->page == one->page)
		last++;
	return last;
}

/* What is seen is not hidden; words that only the appearance has are for the search. */
static void
add_seen(DpFacts *facts, const DpAnnotation *annotation)
{
	if (g_str_equal(annotation->key, "AP"))
		add_aside(facts, annotation);
}

static gboolean
is_seen(const DpLayout *layout, const DpAnnotation *annotation)
{
	const DpPageLayout *page = dp_layout_page(layout, annotation->page);

	for (guint i = 0; page != NULL && i < page->seen_annotations->len; i++) {
		if (g_array_index(page->seen_annotations, guint, i) == annotation->index)
			return TRUE;
	}
	return FALSE;
}

static void
judge_doubtful(DpFacts *facts, DpDocument *document, const GPtrArray *doubtful)
{
	g_autofree double *differences = g_new0(double, doubtful->len + 1);
	g_autoptr(DpDocument) bare = NULL;
	guint n_drawn = 0;

	if (doubtful->len > 0)
		bare = dp_document_without_annotations(document, NULL);
	for (guint first = 0, last; first < doubtful->len; first = last) {
		const DpAnnotation *one = doubtful->pdata[first];

		last = end_of_page(doubtful, first);
		if (!dp_bound_allows(DP_BOUND_INK_PAGES, n_drawn++) ||
		    !measure(document, bare, doubtful, first, last, differences)) {
			dp_hidden_add_unread(facts, one->page);
			continue;
		}
		for (guint i = first; i < last; i++) {
			const DpAnnotation *annotation = doubtful->pdata[i];

			if (differences[i - first] < SHOWS)
				/* other viewers may paint what this renderer does not */
				add_hidden(facts, annotation,
				           annotation->drawn ? DP_CERTAINTY_SURE
				                             : DP_CERTAINTY_LIKELY);
			else
				add_seen(facts, annotation);
		}
	}
}

void
dp_collect_hidden_annotations(DpFacts *facts, DpDocument *document, const DpLayout *layout)
{
	g_autoptr(GPtrArray) annotations = dp_document_annotations(document);
	g_autoptr(GPtrArray) doubtful = g_ptr_array_new();

	for (guint i = 0; i < annotations->len; i++) {
		DpAnnotation *annotation = annotations->pdata[i];

		if (dp_word_count(annotation->text) < FEW_WORDS)
			continue;
		if (annotation->sight == DP_VISIBILITY_ASIDE)
			add_aside(facts, annotation);
		else if (annotation->sight == DP_VISIBILITY_HIDDEN)
			add_hidden(facts, annotation, DP_CERTAINTY_SURE);
		else if (is_seen(layout, annotation))
			add_seen(facts, annotation);
		else
			g_ptr_array_add(doubtful, annotation);
	}
	judge_doubtful(facts, document, doubtful);
}
