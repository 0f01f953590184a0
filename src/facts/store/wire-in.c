/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "facts/store/builder.h"
#include "facts/store/store.h"
#include "facts/store/wire-mark.h"
#include "facts/store/wire.h"

/* Wire: the bytes that are not read yet. After an error every read returns an empty value. */
typedef struct {
	const guint8 *data;
	gsize left;
	gboolean wrong;
} Wire;

static void
take(Wire *wire, void *value, gsize size)
{
	memset(value, 0, size);
	wire->wrong = wire->wrong || wire->left < size;
	if (wire->wrong)
		return;
	memcpy(value, wire->data, size);
	wire->data += size;
	wire->left -= size;
}

static guint32
take_count(Wire *wire, guint32 most)
{
	guint32 count;

	take(wire, &count, sizeof count);
	wire->wrong = wire->wrong || count > most;
	return wire->wrong ? 0 : count;
}

/* Comparisons and page counts use these numbers, so a number must be finite. */
static double
take_number(Wire *wire)
{
	double number;

	take(wire, &number, sizeof number);
	wire->wrong = wire->wrong || !isfinite(number);
	return wire->wrong ? 0 : number;
}

static char *
take_text(Wire *wire)
{
	guint32 length = take_count(wire, G_MAXUINT32);
	char *text;

	if (wire->wrong || length == DP_WIRE_NO_TEXT)
		return NULL;
	if (length > wire->left || !g_utf8_validate_len((const char *)wire->data, length, NULL)) {
		wire->wrong = TRUE;
		return NULL;
	}
	text = g_strndup((const char *)wire->data, length);
	wire->data += length;
	wire->left -= length;
	return text;
}

/* A correct sender keeps these texts short: they are put into sentences unchanged. */
static char *
take_short_text(Wire *wire, guint most)
{
	char *text = take_text(wire);

	if (text != NULL && (gulong)g_utf8_strlen(text, -1) > most)
		wire->wrong = TRUE;
	return text;
}

static void
take_place(Wire *wire, DpPlace *place)
{
	place->page = take_count(wire, DP_LIMIT_PAGES);
	place->has_rect = take_count(wire, 1) == 1;
	place->rect.x0 = take_number(wire);
	place->rect.y0 = take_number(wire);
	place->rect.x1 = take_number(wire);
	place->rect.y1 = take_number(wire);
	place->text = take_short_text(wire, DP_LIMIT_QUOTE_CHARS);
	place->column = take_count(wire, 2);
	place->line = take_count(wire, G_MAXUINT16);
}

static void
take_observation(Wire *wire, DpFacts *facts, const DpFactInfo *info)
{
	gboolean is_text = info->dimension == DP_DIMENSION_TEXT;
	DpObservation *seen = is_text ? dp_facts_add_text(facts, info->name, "", NULL)
	                              : dp_facts_add_number(facts, info->name, 0, NULL);

	seen->number = take_number(wire);
	seen->weight = take_number(wire);
	seen->certainty = take_count(wire, DP_CERTAINTY_SURE);
	g_free(seen->text);
	seen->text = take_text(wire);
	seen->label = take_short_text(wire, DP_LIMIT_METADATA_CHARS);
	take_place(wire, &seen->place);
	/* Rules may assume that such a fact has text, and that a count fits its type. */
	wire->wrong =
	    wire->wrong || is_text != (seen->text != NULL) || !dp_fact_may_be(info, seen->number);
}

static void
take_fact(Wire *wire, DpFacts *facts, guint row)
{
	DpFact *fact = dp_facts_row(facts, row);
	guint most = fact->info->scope == DP_SCOPE_DOCUMENT ? 1 : DP_LIMIT_OBSERVATIONS_PER_FACT;
	guint n;

	fact->unknown = take_short_text(wire, DP_LIMIT_METADATA_CHARS);
	n = take_count(wire, most);
	for (guint i = 0; i < n && !wire->wrong; i++)
		take_observation(wire, facts, fact->info);
}

DpFacts *
dp_facts_from_wire(const guint8 *data, gsize length, GError **error)
{
	Wire wire = {.data = data, .left = length};
	g_autoptr(DpFacts) facts = dp_facts_new();
	guint n = 0;

	dp_fact_table(&n);
	if (take_count(&wire, DP_WIRE_MARK) != DP_WIRE_MARK || take_count(&wire, n) != n)
		wire.wrong = TRUE;
	for (guint row = 0; row < n && !wire.wrong; row++)
		take_fact(&wire, facts, row);
	if (!wire.wrong && wire.left == 0)
		return g_steal_pointer(&facts);
	g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT,
	                    "The worker's answer cannot be understood.");
	return NULL;
}
