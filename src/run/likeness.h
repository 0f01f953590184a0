/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

/** DpLikeness: what a paper looks like; owned. Of each list the likeliest is first. */
typedef struct {
	GPtrArray *styles, *venues; /* of DpStyleMatch; they borrow what they were compared with */
} DpLikeness;

/** dp_likeness_init: compares @facts with all of @styles and all of @venues (of DpVenue), which
 * must live longer. */
void dp_likeness_init(DpLikeness *likeness, const GPtrArray *styles, const GPtrArray *venues,
                      const DpFacts *facts);
void dp_likeness_clear(DpLikeness *likeness);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpLikeness, dp_likeness_clear)

/** DP_LIKENESS_SHOWN: of each list, in words and as JSON. */
#define DP_LIKENESS_SHOWN 5u

/** dp_likeness_json: the first of both lists, as JSON. @path: of the paper. (transfer full) */
char *dp_likeness_json(const DpLikeness *likeness, const char *path);

/** dp_likeness_refusal: the same of a paper that cannot be read. @error: why. (transfer full) */
char *dp_likeness_refusal(const char *path, const char *error);
