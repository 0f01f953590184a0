/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/venue.h>

/** DpStyleMatch: how well a paper agrees with a style or a venue, by what their rules say of pages
 * and type, and by the words that a style file prints. */
typedef struct {
	DpVenue *venue; /* owned */
	double score;   /* agreement less disagreement, weighted by what tells styles apart */
	guint agreed, compared;
	char **agreements, **differences; /* owned: words for people: "page size", "the text …" */
} DpStyleMatch;

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
