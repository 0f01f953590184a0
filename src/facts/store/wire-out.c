/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "facts/store/store.h"
#include "facts/store/wire-mark.h"
#include "facts/store/wire.h"

static void
put(GByteArray *out, const void *value, gsize size)
{
	g_byte_array_append(out, value, (guint)size);
}

static void
put_count(GByteArray *out, guint32 count)
{
	put(out, &count, sizeof count);
}

static void
put_number(GByteArray *out, double number)
{
	put(out, &number, sizeof number);
}

static void
put_text(GByteArray *out, const char *text)
{
	put_count(out, text != NULL ? (guint32)strlen(text) : DP_WIRE_NO_TEXT);
	if (text != NULL)
		put(out, text, strlen(text));
}

static void
put_place(GByteArray *out, const DpPlace *place)
{
	put_count(out, place->page);
	put_count(out, place->has_rect ? 1 : 0);
	put_number(out, place->rect.x0);
	put_number(out, place->rect.y0);
	put_number(out, place->rect.x1);
	put_number(out, place->rect.y1);
	put_text(out, place->text);
	put_count(out, place->column);
	put_count(out, MIN(place->line, G_MAXUINT16));
}

static void
put_observation(GByteArray *out, const DpObservation *seen)
{
	put_number(out, seen->number);
	put_number(out, seen->weight);
	put_count(out, seen->certainty);
	put_text(out, seen->text);
	put_text(out, seen->label);
	put_place(out, &seen->place);
}

void
dp_facts_to_wire(const DpFacts *facts, GByteArray *out)
{
	guint n = 0;

	dp_fact_table(&n);
	put_count(out, DP_WIRE_MARK);
	put_count(out, n);
	for (guint row = 0; row < n; row++) {
		const DpFact *fact = dp_facts_row(facts, row);

		put_text(out, fact->unknown);
		put_count(out, fact->observations->len);
		for (guint i = 0; i < fact->observations->len; i++)
			put_observation(out, fact->observations->pdata[i]);
	}
}
