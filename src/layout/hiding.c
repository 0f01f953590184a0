/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/hiding.h"

#include "base/bound.h"
#include "layout/flat-words.h"
#include "layout/word-ink.h"
#include "pdf/file/document-private.h"
#include "pdf/file/poppler-library.h"
#include "pdf/metadata/annotation-ink.h"

/* Glyphs: if the text source drops fewer, they cannot be a message. */
#define MIN_DROPPED 8

void
dp_hiding_clear(DpHiding *hiding)
{
	g_clear_pointer(&hiding->unseen, dp_unseen_free);
}

static DpPage *
open_page(DpHiding *hiding, guint number)
{
	if (!dp_bound_allows(DP_BOUND_UNSEEN_PAGES, hiding->n_read++))
		return NULL;
	if (hiding->unseen == NULL)
		hiding->unseen = dp_unseen_new(hiding->document);
	return dp_unseen_load_page(hiding->unseen, number);
}

static void
settle_ink(DpHiding *hiding, const DpPage *page, const GPtrArray *suspects)
{
	g_autoptr(GArray) annotations = NULL;

	if (!dp_word_ink_is_asked(suspects))
		return;
	annotations = dp_document_annotation_ink(hiding->document, page->number);
	if (annotations != NULL)
		dp_word_ink_settle(suspects, page, hiding->document, annotations);
}

/* What must be drawn needs poppler. A process that may not load it ends when it asks for it, and
 * another, which has it, reads the file from the beginning: ask as early as that is known. */
static void
expect_drawing(DpHiding *hiding, guint number, const GPtrArray *suspects)
{
	if (!dp_suspects_are_settled(suspects) && !dp_document_refuses(hiding->document, number))
		dp_poppler_load(NULL);
}

void
dp_hiding_search(DpHiding *hiding, const DpPage *page, DpPageLayout *layout)
{
	guint dropped = 0;
	g_autoptr(DpPage) opened = NULL;

	layout->suspects = dp_suspects_of_page(page, dp_document_fonts(hiding->document), &dropped,
	                                       &layout->suspects_unsure);
	settle_ink(hiding, page, layout->suspects);
	expect_drawing(hiding, page->number, layout->suspects);
	if (dropped < MIN_DROPPED)
		return;
	opened = open_page(hiding, page->number);
	if (opened != NULL)
		dp_suspects_add_unseen(layout->suspects, page, opened);
	else
		layout->suspects_unsure = TRUE;
}
