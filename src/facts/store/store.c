/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/store/store.h"

#include <math.h>

#include "base/bound.h"
#include "base/limits.h"
#include "base/number.h"
#include "base/text.h"
#include "facts/store/builder.h"

#define DECIMALS                                                                                   \
	4 /* decimals of a stored number: JSON keeps as many, so reading back loses nothing */

struct _DpFacts {
	gatomicrefcount references;
	DpFact *rows; /* one for each row of the table */
	guint n_rows;
};

static void
observation_free(gpointer data)
{
	DpObservation *observation = data;

	g_free(observation->text);
	g_free(observation->label);
	g_free(observation->place.text);
	g_free(observation);
}

gboolean
dp_fact_may_be(const DpFactInfo *info, double number)
{
	if (info->dimension == DP_DIMENSION_COUNT || info->dimension == DP_DIMENSION_FLAG)
		return number >= 0 && number <= G_MAXINT;
	return isfinite(number);
}

DpFacts *
dp_facts_new(void)
{
	DpFacts *facts = g_new0(DpFacts, 1);
	const DpFactInfo *table = dp_fact_table(&facts->n_rows);

	g_atomic_ref_count_init(&facts->references);
	facts->rows = g_new0(DpFact, facts->n_rows);
	for (guint i = 0; i < facts->n_rows; i++) {
		facts->rows[i].info = &table[i];
		facts->rows[i].observations = g_ptr_array_new_with_free_func(observation_free);
	}
	return facts;
}

DpFacts *
dp_facts_ref(DpFacts *facts)
{
	g_atomic_ref_count_inc(&facts->references);
	return facts;
}

void
dp_facts_unref(DpFacts *facts)
{
	if (facts == NULL || !g_atomic_ref_count_dec(&facts->references))
		return;
	for (guint i = 0; i < facts->n_rows; i++) {
		g_ptr_array_unref(facts->rows[i].observations);
		g_free(facts->rows[i].unknown);
	}
	g_free(facts->rows);
	g_free(facts);
}

DpFact *
dp_facts_row(const DpFacts *facts, guint row)
{
	return &facts->rows[row];
}

static DpFact *
find(const DpFacts *facts, const char *name)
{
	guint n;
	const DpFactInfo *info = dp_fact_info(name);

	g_return_val_if_fail(info != NULL, NULL);
	return &facts->rows[info - dp_fact_table(&n)];
}

guint
dp_facts_count(const DpFacts *facts, const char *name)
{
	const DpFact *fact = find(facts, name);

	return fact != NULL ? fact->observations->len : 0;
}

const DpObservation *
dp_facts_get(const DpFacts *facts, const char *name, guint index)
{
	const DpFact *fact = find(facts, name);

	return fact != NULL && index < fact->observations->len ? fact->observations->pdata[index]
	                                                       : NULL;
}

const char *
dp_facts_unknown(const DpFacts *facts, const char *name)
{
	const DpFact *fact = find(facts, name);

	return fact != NULL ? fact->unknown : NULL;
}

static DpRect
rounded_rect(const DpRect *rect)
{
	return (DpRect){dp_number_round(rect->x0, 2), dp_number_round(rect->y0, 2),
	                dp_number_round(rect->x1, 2), dp_number_round(rect->y1, 2)};
}

static DpObservation *
add(DpFacts *facts, const char *name, const DpPlace *place)
{
	DpFact *fact = find(facts, name);
	DpObservation *observation = g_new0(DpObservation, 1);

	observation->weight = 1;
	observation->certainty = DP_CERTAINTY_SURE;
	if (place != NULL) {
		observation->place = *place;
		observation->place.rect = rounded_rect(&place->rect);
		observation->place.text =
		    place->text != NULL ? dp_text_quote(place->text, DP_LIMIT_QUOTE_CHARS) : NULL;
	}
	if (!dp_bound_allows(DP_BOUND_OBSERVATIONS, fact->observations->len))
		g_ptr_array_remove_index(fact->observations, fact->observations->len - 1);
	g_ptr_array_add(fact->observations, observation);
	return observation;
}

DpObservation *
dp_facts_add_number(DpFacts *facts, const char *name, double number, const DpPlace *place)
{
	DpObservation *observation = add(facts, name, place);

	observation->number = dp_number_round(number, DECIMALS);
	return observation;
}

DpObservation *
dp_facts_add_text(DpFacts *facts, const char *name, const char *text, const DpPlace *place)
{
	DpObservation *observation = add(facts, name, place);

	observation->text = g_utf8_make_valid(text, -1);
	return observation;
}

void
dp_facts_map_places(DpFacts *facts, guint page,
                    DpRect (*map)(const DpRect *rect, gconstpointer data), gconstpointer data)
{
	for (guint row = 0; row < facts->n_rows; row++) {
		const GPtrArray *seen = facts->rows[row].observations;

		for (guint i = 0; i < seen->len; i++) {
			DpPlace *place = &((DpObservation *)seen->pdata[i])->place;

			if (place->page != page || !place->has_rect)
				continue;
			place->rect = map(&place->rect, data);
			place->rect = rounded_rect(&place->rect);
		}
	}
}

void
dp_facts_set_unknown(DpFacts *facts, const char *name, const char *reason)
{
	DpFact *fact = find(facts, name);

	g_free(fact->unknown);
	fact->unknown = g_strdup(reason);
}
