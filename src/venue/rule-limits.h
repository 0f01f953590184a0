/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rule.h>

/** DpRuleLimit: every limit of the rows of venue/rule-rows.def. */
typedef enum {
#define LIMITS(...) __VA_ARGS__
#define NO_LIMITS
#define LIMIT(id, name, value, unit, meaning) DP_RULE_LIMIT_##id,
#define SAME(id)
#define RULE(id, title, severity, summary, facts, params, limits, words, predicate, proof, doubt)  \
	limits
#include "venue/rule-rows.def"
	DP_N_RULE_LIMITS
} DpRuleLimit;

/** dp_rule_limits: their values; DP_N_RULE_LIMITS of them, static. */
extern const DpRuleLimitInfo dp_rule_limits[];

/** dp_rule_limit: the value of a limit that a predicate uses, in the unit of its row. */
double dp_rule_limit(DpRuleLimit limit);

/** DP_LIMIT: the same, by the limit's id in the row. */
#define DP_LIMIT(id) dp_rule_limit(DP_RULE_LIMIT_##id)

/** DP_REACH: the same, for a limit in bytes. */
#define DP_REACH(id) ((gsize)DP_LIMIT(id))

#define DP_RULE_LIMIT_DECIMALS 3 /* as printed */
