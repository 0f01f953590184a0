/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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
	DP_SCOPE_PAGE,     /* at most one a page, in page order */
	DP_SCOPE_ITEM,     /* any number, in reading order */
} DpScope;

/** DpFactInfo: a row of the table of facts, from which docs/facts.md is made. */
typedef struct {
	const char *name; /* "body.font-size" */
	DpDimension dimension;
	DpScope scope;
	guint origins;   /* of DpOrigin: what it is made from */
	const char *doc; /* one line */
} DpFactInfo;

/** dp_fact_table: every fact there is, in the order of the documentation; @n is set to how many. */
DP_PUBLIC const DpFactInfo *dp_fact_table(guint *n);

/** dp_fact_info: (nullable): the row of that name. */
DP_PUBLIC const DpFactInfo *dp_fact_info(const char *name);

/** DpObservation: one measured value with where it was seen. */
typedef struct {
	double number;     /* COUNT, LENGTH, RATIO, FLAG */
	char *text;        /* TEXT; else NULL */
	char *label;       /* what kind of thing was measured ("caption"), or NULL */
	double weight;     /* its share of the paper, in lines or glyphs: see the fact */
	double confidence; /* 0 to 1 */
	DpPlace place;
	GBytes *picture; /* (nullable): a PNG of the place, only where one was asked for */
} DpObservation;

/** DpFacts: an immutable set of facts about one PDF (built with facts/store/builder.h). */
typedef struct _DpFacts DpFacts;

DP_PUBLIC DpFacts *dp_facts_ref(DpFacts *facts);
DP_PUBLIC void dp_facts_unref(DpFacts *facts);

/** dp_facts_count: how many observations of @name there are; 0: it is unknown or there is none. */
DP_PUBLIC guint dp_facts_count(const DpFacts *facts, const char *name);

/** dp_facts_get: (nullable): observation @index of @name, borrowed. */
DP_PUBLIC const DpObservation *dp_facts_get(const DpFacts *facts, const char *name, guint index);

/** dp_facts_unknown: (nullable): why @name could not be measured, one sentence; NULL when it was,
 * or when there is simply nothing of the kind in the paper. */
DP_PUBLIC const char *dp_facts_unknown(const DpFacts *facts, const char *name);

/** dp_facts_cut: (nullable): why @name may be incomplete, though it was measured: a clause without
 * a full stop about a bound that was met; borrowed. */
DP_PUBLIC const char *dp_facts_cut(const DpFacts *facts, const char *name);

/** dp_facts_to_json: {"schema_version": 1, "facts": {…}}, names sorted, a line end last. */
DP_PUBLIC char *dp_facts_to_json(const DpFacts *facts);

/** dp_facts_from_json: what dp_facts_to_json() wrote, without loss. @error: DP_ERROR_FORMAT. */
DP_PUBLIC DpFacts *dp_facts_from_json(const char *json, gsize length, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpFacts, dp_facts_unref)

G_END_DECLS
