/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/pattern.h"
#include "facts/layout/collect.h"
#include "facts/text/place.h"

/* link.address: addresses of the web, printed or in links. */

/* The number of a footnote may be right before it. */
#define ADDRESS "(?<![A-Za-z])(?:https?://|www\\.)[^\\s<>\"“”{}|\\\\^`]+"

/* Closes a sentence rather than an address. */
static gsize
without_punctuation(const char *text, gsize start, gsize end)
{
	while (end > start && strchr(".,;:!?)]'", text[end - 1]) != NULL)
		end--;
	return end;
}

/* @known: set of addresses (owned); each is one observation. */
static void
add_address(DpFacts *facts, GHashTable *known, char *address, const DpPlace *place,
            const char *label)
{
	DpObservation *seen;

	if (!g_hash_table_add(known, address))
		return;
	seen = dp_facts_add_text(facts, "link.address", address, place);
	seen->label = g_strdup(label);
}

static void
add_printed(DpFacts *facts, GHashTable *known, const DpLine *line)
{
	static DpLazyPattern lazy = DP_LAZY_PATTERN(ADDRESS);
	const DpPattern *pattern;
	gsize start = 0, end = 0;

	if (strstr(line->text, "://") == NULL && strstr(line->text, "www.") == NULL)
		return;
	pattern = dp_lazy_pattern(&lazy);
	for (gsize from = 0; dp_pattern_search(pattern, line->text, from, &start, &end, NULL);
	     from = end) {
		gsize stop = without_punctuation(line->text, start, end);
		DpPlace place = dp_line_place(line);

		add_address(facts, known, g_strndup(line->text + start, stop - start), &place,
		            "printed");
	}
}

/* An address that is printed and can be clicked is the same only if it is on one line. */
void
dp_collect_links(DpFacts *facts, const DpStructure *structure)
{
	g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	const GPtrArray *pages = structure->layout->pages;

	for (guint i = 0; i < structure->lines->len; i++)
		add_printed(facts, known, dp_structure_line(structure, i));
	for (guint i = 0; i < pages->len; i++) {
		const DpPageLayout *page = pages->pdata[i];

		for (guint k = 0; page != NULL && page->links != NULL && k < page->links->len;
		     k++) {
			const DpLink *link = page->links->pdata[k];
			DpPlace place = {page->number, TRUE, link->rect, link->uri};

			add_address(facts, known, g_strdup(link->uri), &place, "link");
		}
	}
}
