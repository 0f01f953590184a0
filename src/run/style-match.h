/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/venue.h>

/** DpStyleAnswer: how one measure of a paper compares with a style. */
typedef struct {
	double weight; /* 0: the style says nothing of it, or it was not measured */
	gboolean agrees;
	gboolean shape; /* of columns and edges: authors change the type more easily */
} DpStyleAnswer;

/** DpStyleMatch: how well a paper agrees with a style or a venue, by what their rules say of pages
 * and type, and by the words that a style file prints. */
typedef struct {
	const DpVenue *venue; /* borrowed, ... */
	DpVenue *kept;        /* (nullable): ... unless this is set: owned */
	double score;         /* agreement less disagreement, weighted by what tells styles apart */
	guint agreed, compared;
	gboolean marked; /* words that only this style prints are on the first page */
	GArray *answers; /* of DpStyleAnswer: each measure, in an order that all matches share */
	char **agreements, **differences; /* owned: words for people: "page size", "the text …" */
} DpStyleMatch;

/** dp_style_match_rules: NULL-terminated: the rules by which papers are compared with styles; a
 * match reads no others. */
const char *const *dp_style_match_rules(void);

/** dp_style_match_new: (transfer full): @facts compared with @venue alone, which must live longer.
 */
DpStyleMatch *dp_style_match_new(const DpVenue *venue, const DpFacts *facts);
void dp_style_match_free(DpStyleMatch *match);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpStyleMatch, dp_style_match_free)

/** dp_style_match_beats: the weight of the measures, not words, in which the paper agrees with
 * @match and differs from @own. @shape: only of columns and edges. */
double dp_style_match_beats(const DpStyleMatch *match, const DpStyleMatch *own, gboolean shape);

/** dp_style_match_differing: the weight of the measures, not words, in which the paper differs. */
double dp_style_match_differing(const DpStyleMatch *match);

/**
 * dp_style_match_rank: compares the facts of a paper with each of @venues (of DpVenue).
 *
 * Returns: (transfer full) (element-type DpStyleMatch): the best first; those that agree in no more
 *   than they differ are left out. Of equals the later edition of a family is first.
 */
GPtrArray *dp_style_match_rank(const GPtrArray *venues, const DpFacts *facts);

/** dp_style_match_is_clear: whether the first of @ranked agrees in nearly all and is ahead of every
 * other family. */
gboolean dp_style_match_is_clear(const GPtrArray *ranked);
