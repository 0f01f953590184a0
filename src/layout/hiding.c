/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/hiding.h"

#include "base/bound.h"

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

void
dp_hiding_search(DpHiding *hiding, const DpPage *page, DpPageLayout *layout)
{
	guint dropped = 0;
	g_autoptr(DpPage) opened = NULL;

	layout->suspects = dp_suspects_of_page(page, dp_document_fonts(hiding->document), &dropped,
	                                       &layout->suspects_unsure);
	if (dropped < MIN_DROPPED)
		return;
	opened = open_page(hiding, page->number);
	if (opened != NULL)
		dp_suspects_add_unseen(layout->suspects, page, opened);
	else
		layout->suspects_unsure = TRUE;
}
