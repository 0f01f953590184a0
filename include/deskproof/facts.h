/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/certainty.h>
#include <deskproof/origin.h>
#include <deskproof/place.h>
#include <deskproof/public.h>

G_BEGIN_DECLS

typedef enum {
	DP_DIMENSION_COUNT,
	DP_DIMENSION_LENGTH, /* points */
	DP_DIMENSION_RATIO,
	DP_DIMENSION_TEXT,
	DP_DIMENSION_FLAG, /* 0 or 1 */
} DpDimension;

typedef enum {
	DP_SCOPE_DOCUMENT, /* at most one observation */
	DP_SCOPE_PAGE,     /* at most one per page, in page order */
	DP_SCOPE_ITEM,     /* any number, in reading order */
} DpScope;

/** DpFactInfo: a row of the fact table; docs/facts.md is generated from it. */
typedef struct {
	const char *name; /* "body.font-size" */
	DpDimension dimension;
	DpScope scope;
	guint origins;   /* of DpOrigin: the sources it is made from */
	const char *doc; /* one line */
} DpFactInfo;

/** dp_fact_table: every fact, in the order of the documentation; @n is set to their number. */
DP_PUBLIC const DpFactInfo *dp_fact_table(guint *n);

/** dp_fact_info: (nullable): the row of that name. */
DP_PUBLIC const DpFactInfo *dp_fact_info(const char *name);

/** DpObservation: one measured value and its place. */
typedef struct {
	double number;         /* COUNT, LENGTH, RATIO, FLAG */
	char *text;            /* TEXT; else NULL */
	char *label;           /* the kind of thing measured ("caption"), or NULL */
	double weight;         /* its share of the paper, in lines or glyphs: see the fact */
	DpCertainty certainty; /* that it is what its fact says */
	DpPlace place;
} DpObservation;

/** DpFacts: an immutable set of facts about one PDF (built with facts/store/builder.h). */
typedef struct _DpFacts DpFacts;

DP_PUBLIC DpFacts *dp_facts_ref(DpFacts *facts);
DP_PUBLIC void dp_facts_unref(DpFacts *facts);

/** dp_facts_count: the number of observations of @name; 0: unknown, or none. */
DP_PUBLIC guint dp_facts_count(const DpFacts *facts, const char *name);

/** dp_facts_get: (nullable): observation @index of @name, borrowed. */
DP_PUBLIC const DpObservation *dp_facts_get(const DpFacts *facts, const char *name, guint index);

/** dp_facts_unknown: (nullable): why @name could not be measured, one sentence; NULL if it was
 * measured, or if the paper has nothing of the kind. */
DP_PUBLIC const char *dp_facts_unknown(const DpFacts *facts, const char *name);

/** dp_facts_cut: (nullable): why @name, though measured, may be incomplete: a clause without a full
 * stop about the bound that was met; borrowed. */
DP_PUBLIC const char *dp_facts_cut(const DpFacts *facts, const char *name);

/** dp_facts_guessed: (nullable): the same, if @name may also be wrong, so that it proves nothing.
 */
DP_PUBLIC const char *dp_facts_guessed(const DpFacts *facts, const char *name);

/** dp_facts_to_json: {"schema_version": 1, "facts": {…}}, names sorted, with a final line end. */
DP_PUBLIC char *dp_facts_to_json(const DpFacts *facts);

/** dp_facts_from_json: reads what dp_facts_to_json() wrote, without loss. @error: DP_ERROR_FORMAT.
 */
DP_PUBLIC DpFacts *dp_facts_from_json(const char *json, gsize length, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpFacts, dp_facts_unref)

G_END_DECLS
