/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/hidden/passage-context.h"

#include <string.h>

#include "base/bound.h"
#include "base/limits.h"
#include "base/text.h"

/* Text stamped on many pages comes from a publisher or a portal. */
#define STAMPED_PAGES 3u

void
dp_passage_context_clear(DpPassageContext *context)
{
	g_clear_pointer(&context->words, g_hash_table_unref);
	g_clear_pointer(&context->shown, g_hash_table_unref);
}

static void
add_words(GHashTable *counts, const char *text, int step)
{
	g_autofree char *folded = dp_text_fold(text);
	g_auto(GStrv) words = g_strsplit(folded, " ", -1);

	for (guint i = 0; words[i] != NULL; i++) {
		int seen = GPOINTER_TO_INT(g_hash_table_lookup(counts, words[i]));

		g_hash_table_replace(counts, g_strdup(words[i]), GINT_TO_POINTER(seen + step));
	}
}

static GHashTable *
count_words(const DpPageLayout *page)
{
	GHashTable *counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < page->lines->len; i++)
		add_words(counts, ((const DpLine *)page->lines->pdata[i])->text, 1);
	return counts;
}

static void
turn_to(DpPassageContext *context, const DpPageLayout *page)
{
	if (context->page != page->number)
		dp_passage_context_clear(context);
	context->page = page->number;
}

GHashTable *
dp_passage_context_words(DpPassageContext *context, const DpPageLayout *page)
{
	turn_to(context, page);
	if (context->words == NULL)
		context->words = count_words(page);
	return context->words;
}

GHashTable *
dp_passage_context_shown(DpPassageContext *context, const DpPageLayout *page)
{
	turn_to(context, page);
	if (context->shown != NULL)
		return context->shown;
	context->shown = count_words(page);
	for (guint i = 0; i < page->suspects->len; i++)
		add_words(context->shown, ((const DpSuspect *)page->suspects->pdata[i])->text->str,
		          -1);
	return context->shown;
}

static gboolean
has_stamp(const DpPageLayout *page, const DpSuspect *stamp, guint64 *n_compared)
{
	for (guint i = 0; page != NULL && page->suspects != NULL && i < page->suspects->len; i++) {
		const DpSuspect *other = page->suspects->pdata[i];

		if (!dp_bound_allows(DP_BOUND_STAMP_TESTS, (*n_compared)++))
			return FALSE;
		if (other->cause == stamp->cause && other->text->len >= stamp->text->len &&
		    strstr(other->text->str, stamp->text->str) != NULL)
			return TRUE;
	}
	return FALSE;
}

const char *
dp_passage_context_stamp(DpPassageContext *context, const DpSuspect *suspect)
{
	const GPtrArray *pages = context->layout->pages;
	guint n = 0;

	for (guint i = 0; i < pages->len && n < STAMPED_PAGES; i++)
		n += has_stamp(pages->pdata[i], suspect, &context->n_compared);
	if (n >= STAMPED_PAGES)
		return "stamp";
	return context->n_compared > DP_LIMIT_STAMP_TESTS ? "not-compared" : NULL;
}
