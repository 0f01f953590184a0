/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/pattern.h"
#include "engine/readings.h"

/** DpSought: a pattern of a venue file that is looked for in pages. Most pages do not have what
 * each of its matches contains, and are not searched. */
typedef struct {
	const char *expression; /* borrowed */
	char *needs;            /* (nullable): of the pattern (base/needs.h) */
	DpPattern *pattern;     /* NULL until a search or dp_sought_is_valid() */
} DpSought;

void dp_sought_init(DpSought *sought, const char *expression);
void dp_sought_clear(DpSought *sought);

/** dp_sought_is_valid: FALSE for an invalid expression, which loading the venue file has
 * reported. */
gboolean dp_sought_is_valid(DpSought *sought);

/**
 * dp_sought_find: the first match in @reading, counted (dp_pattern_new_counted()).
 * @start, @end: (out): bytes of the text of @reading
 * @steps: (out): of the search
 *
 * Returns: FALSE also if the expression is invalid; as dp_pattern_search()
 */
gboolean dp_sought_find(DpSought *sought, const DpReading *reading, gsize *start, gsize *end,
                        guint64 *steps, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpSought, dp_sought_clear)
