/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/rule.h>

#include <string.h>

#include "venue/rule-limits.h"

/* The part of each rule that venue files and documents need. */

#define END                                                                                        \
	{                                                                                          \
		NULL, 0, FALSE, NULL, NULL                                                         \
	}
#define WORDS(...) ((const char *const[]){__VA_ARGS__, NULL})

#define TOLERANCE(doc)                                                                             \
	{                                                                                          \
		"tolerance", DP_PARAM_LENGTH, FALSE, NULL, doc                                     \
	}
#define BAND                                                                                       \
	{                                                                                          \
		"band", DP_PARAM_LENGTH, FALSE, NULL,                                              \
		    "more than the tolerance but at most this far off goes to review"              \
	}
#define LENGTH(name, doc)                                                                          \
	{                                                                                          \
		name, DP_PARAM_LENGTH, FALSE, NULL, doc                                            \
	}

#define LISTS                                                                                      \
	{                                                                                          \
		"lists", DP_PARAM_TEXTS, FALSE, NULL,                                              \
		    "lists of wordings: files in patterns/ (default: prompt-injection)"            \
	}
#define ALLOW                                                                                      \
	{                                                                                          \
		"allow", DP_PARAM_PATTERNS, FALSE, NULL,                                           \
		    "text that the venue itself stamps on papers, in lower case"                   \
	}

/* The kinds of section a venue may count or not; structure/section.h has the same words. */
#define SECTION_WORDS                                                                              \
	WORDS("references", "appendix", "acknowledgments", "limitations", "ethics", "impact",      \
	      "checklist", "reproducibility", "data-availability", "open-science", "llm-use",      \
	      "contributions", "supplement")

/* Kinds of text that are often smaller than the body text. */
#define SMALL_PRINT WORDS("figures", "tables", "captions", "footnotes", "references", "code")

#define LIMITS(...) __VA_ARGS__
#define NO_LIMITS
#define LIMIT(id, name, value, unit, meaning) {name, value, unit, meaning},
#define SAME(id)
#define RULE(id, title, severity, summary, facts, params, limits, words, predicate, proof, doubt)  \
	limits

const DpRuleLimitInfo dp_rule_limits[] = {
#include "venue/rule-rows.def"
};

#define FACTS(...) ((const char *const[]){__VA_ARGS__, NULL})
#define NO_FACTS ((const char *const[]){NULL})
#define PARAMS(...) ((const DpParamInfo[]){__VA_ARGS__, END})
#define NO_PARAMS ((const DpParamInfo[]){END})
#define LIMITS(...) ((const DpRuleLimitInfo *const[]){__VA_ARGS__ NULL})
#define NO_LIMITS ((const DpRuleLimitInfo *const[]){NULL})
#define LIMIT(id, name, value, unit, meaning) SAME(id)
#define SAME(id) &dp_rule_limits[DP_RULE_LIMIT_##id],
#define RULE(id, title, severity, summary, facts, params, limits, words, predicate, proof, doubt)  \
	{id, title, severity, summary, facts, params, limits},

static const DpRuleInfo RULES[] = {
#include "venue/rule-rows.def"
};

const DpRuleInfo *
dp_rule_table(guint *n)
{
	*n = G_N_ELEMENTS(RULES);
	return RULES;
}

const DpRuleInfo *
dp_rule_info(const char *id)
{
	for (guint i = 0; i < G_N_ELEMENTS(RULES); i++) {
		if (strcmp(RULES[i].id, id) == 0)
			return &RULES[i];
	}
	return NULL;
}
