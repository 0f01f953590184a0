/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "venue/rule-limits.h"

/*
 * In place of venue/rule-limits.c where a build has -Dmovable-limits=true, for scripts/mutate: the
 * limit that DP_MOVED_LIMIT names has another value, "TEXT_BLOCK_STRAY=17.5".
 */

#define LIMITS(...) __VA_ARGS__
#define NO_LIMITS
#define LIMIT(id, name, value, unit, meaning) #id,
#define SAME(id)
#define RULE(id, severity, summary, facts, params, limits, words, predicate, proof, doubt) limits

static const char *const IDS[] = {
#include "venue/rule-rows.def"
};

static double values[DP_N_RULE_LIMITS];

static void
move_limit(const char *moved)
{
	g_auto(GStrv) halves = g_strsplit(moved, "=", 2);

	for (guint i = 0; i < DP_N_RULE_LIMITS; i++) {
		if (strcmp(IDS[i], halves[0]) == 0 && halves[1] != NULL) {
			values[i] = g_ascii_strtod(halves[1], NULL);
			return;
		}
	}
	g_error("DP_MOVED_LIMIT: there is no limit \"%s\"", moved);
}

double
dp_rule_limit(DpRuleLimit limit)
{
	static gsize filled;

	if (g_once_init_enter(&filled)) {
		for (guint i = 0; i < DP_N_RULE_LIMITS; i++)
			values[i] = dp_rule_limits[i].value;
		if (g_getenv("DP_MOVED_LIMIT") != NULL)
			move_limit(g_getenv("DP_MOVED_LIMIT"));
		g_once_init_leave(&filled, 1);
	}
	return values[limit];
}
