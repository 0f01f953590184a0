/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/reference-style.h"

#include <string.h>

#include "facts/layout/first-author.h"
#include "facts/text/place.h"
#include "structure/entry-label.h"

/* Fewer entries show no order: one in 400 lists of this many names is in order by chance, but one
 * in 100 of one less. */
#define MIN_ENTRIES 8

/* Percent of the entries that are in order. Of 140 sorted lists of real papers the worst has 91,
 * where names were misread or have an odd sort key; of 30 in order of citation the best has 70. */
#define SORTED 90
#define UNSORTED 70

/* A list may consist of so many sorted parts, such as web pages before papers. Lists in order of
 * citation with ten entries or more have four groups or more. */
#define MAX_PARTS 3

#define ALIKE 90 /* percent of the entries that have the same kind of label */

typedef struct {
	guint readable;   /* entries that begin with a name or a title */
	guint in_order;   /* the most of them that could stay if the others were moved */
	guint parts;      /* sorted parts, one after the other */
	guint break_at;   /* the entry that begins the second part; 0: none */
	GPtrArray *all;   /* of GPtrArray: the keys of each entry */
	GPtrArray *ends;  /* of char, borrowed: the smallest key that ends a run of n + 1 entries */
	const char *last; /* of the current part, borrowed */
} Order;

/* The first of the ends that is greater than @key. */
static guint
place_of(const GPtrArray *ends, const char *key)
{
	guint low = 0, high = ends->len;

	while (low < high) {
		guint middle = (low + high) / 2;

		if (strcmp(ends->pdata[middle], key) <= 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The longest run that never decreases, of entries that need not be neighbours, by patience
 * sorting. @keys descend, so no run contains two of one entry. */
static void
extend_runs(GPtrArray *ends, const GPtrArray *keys)
{
	for (guint i = 0; i < keys->len; i++) {
		guint at = place_of(ends, keys->pdata[i]);

		if (at == ends->len)
			g_ptr_array_add(ends, keys->pdata[i]);
		else
			ends->pdata[at] = keys->pdata[i];
	}
}

/* The smallest key that continues the current part leaves most room for the next entry. */
static void
extend_part(Order *order, const GPtrArray *keys, guint entry)
{
	const char *next = NULL;

	for (guint i = 0; i < keys->len && strcmp(keys->pdata[i], order->last) >= 0; i++)
		next = keys->pdata[i];
	if (next == NULL) {
		order->parts++;
		next = keys->pdata[keys->len - 1];
		if (order->break_at == 0)
			order->break_at = entry;
	}
	order->last = next;
}

static void
read_order(Order *order, const GPtrArray *entries)
{
	order->parts = 1;
	order->last = "";
	for (guint i = 0; i < entries->len; i++) {
		const DpEntry *entry = entries->pdata[i];
		GPtrArray *keys = dp_first_author_keys(entry->text);

		g_ptr_array_add(order->all, keys);
		if (keys->len == 0)
			continue;
		order->readable++;
		extend_runs(order->ends, keys);
		extend_part(order, keys, i);
	}
	order->in_order = order->ends->len;
}

static gboolean
is_sorted(const Order *order)
{
	return order->readable < MIN_ENTRIES ? order->in_order == order->readable
	                                     : 100 * order->in_order >= SORTED * order->readable;
}

static DpCertainty
order_certainty(const Order *order, guint n_entries)
{
	if (order->readable < MIN_ENTRIES || 2 * order->readable < n_entries)
		return DP_CERTAINTY_LIKELY;
	if (is_sorted(order))
		return DP_CERTAINTY_SURE;
	return 100 * order->in_order <= UNSORTED * order->readable && order->parts > MAX_PARTS
	           ? DP_CERTAINTY_SURE
	           : DP_CERTAINTY_LIKELY;
}

static DpPlace
entry_place(const DpStructure *structure, guint index)
{
	const DpEntry *entry = structure->entries->pdata[index];
	DpPlace place = dp_lines_place(structure, entry->first, entry->last);

	place.text = entry->text;
	return place;
}

static void
add_order(DpFacts *facts, const DpStructure *structure)
{
	g_autoptr(GPtrArray) all =
	    g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
	g_autoptr(GPtrArray) ends = g_ptr_array_new();
	Order order = {.all = all, .ends = ends};
	DpPlace place;

	read_order(&order, structure->entries);
	if (order.readable == 0) {
		dp_facts_set_unknown(facts, "references.order",
		                     "no reference begins with a name that can be read");
		return;
	}
	place = entry_place(structure, order.break_at);
	dp_facts_add_text(facts, "references.order", is_sorted(&order) ? "alphabetical" : "none",
	                  &place)
	    ->certainty =
	    MIN(order_certainty(&order, structure->entries->len), structure->references_certainty);
}

static gboolean
has_year(const char *label)
{
	for (const char *p = label; *p != '\0' && *p != ']'; p++) {
		if ((strncmp(p, "19", 2) == 0 || strncmp(p, "20", 2) == 0) &&
		    g_ascii_isdigit(p[2]) && g_ascii_isdigit(p[3]))
			return TRUE;
	}
	return FALSE;
}

static const char *
label_kind(const DpEntry *entry)
{
	if (entry->number > 0)
		return "numbered";
	return dp_entry_label(entry->text).style == DP_LABEL_WORD && !has_year(entry->text)
	           ? "keys"
	           : "author-year";
}

static void
add_labels(DpFacts *facts, const DpStructure *structure)
{
	static const char *const KINDS[] = {"numbered", "author-year", "keys"};
	guint n[G_N_ELEMENTS(KINDS)] = {0}, most = 0, entries = structure->entries->len;
	DpPlace place = entry_place(structure, 0);
	gboolean sure;

	for (guint i = 0; i < entries; i++) {
		const char *kind = label_kind(structure->entries->pdata[i]);

		for (guint k = 0; k < G_N_ELEMENTS(KINDS); k++)
			n[k] += strcmp(kind, KINDS[k]) == 0;
	}
	for (guint k = 1; k < G_N_ELEMENTS(KINDS); k++)
		most = n[k] > n[most] ? k : most;
	sure = entries >= MIN_ENTRIES && 100 * n[most] >= ALIKE * entries;
	dp_facts_add_text(facts, "references.labels", KINDS[most], &place)->certainty =
	    MIN(sure ? DP_CERTAINTY_SURE : DP_CERTAINTY_LIKELY, structure->references_certainty);
}

void
dp_reference_style_add(DpFacts *facts, const DpStructure *structure)
{
	if (structure->entries->len == 0)
		return;
	add_order(facts, structure);
	add_labels(facts, structure);
}
