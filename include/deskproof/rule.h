/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
	DP_SEVERITY_NOTE,
	DP_SEVERITY_WARNING,
	DP_SEVERITY_ERROR,
} DpSeverity;

/** dp_severity_name: "note", "warning", "error"; static. */
DP_PUBLIC const char *dp_severity_name(DpSeverity severity);
DP_PUBLIC gboolean dp_severity_parse(const char *name, DpSeverity *severity);

/** DpParamKind: the type of a rule's parameter in a venue file. */
typedef enum {
	DP_PARAM_COUNT,    /* whole number >= 0 */
	DP_PARAM_NUMBER,   /* plain number: a ratio, a share */
	DP_PARAM_LENGTH,   /* number with a unit; points after parsing */
	DP_PARAM_FLAG,     /* true or false */
	DP_PARAM_WORD,     /* one of @words */
	DP_PARAM_WORDS,    /* list of some of @words */
	DP_PARAM_TEXT,     /* any one string */
	DP_PARAM_TEXTS,    /* list of strings */
	DP_PARAM_PATTERN,  /* PCRE2, see base/pattern.h */
	DP_PARAM_PATTERNS, /* list of patterns */
	DP_PARAM_FACT,     /* the name of a fact */
	DP_PARAM_MEASURE,  /* in the dimension of the fact given beside it: a length with a unit, or
	                      a plain number */
} DpParamKind;

/** DpParamInfo: one parameter; the array of a rule ends with a NULL name. */
typedef struct {
	const char *name;
	DpParamKind kind;
	gboolean required;
	const char *const *words; /* NULL-terminated, for WORD and WORDS */
	const char *doc;          /* one line */
} DpParamInfo;

/** DpRuleLimitInfo: a threshold between two verdicts of a rule. */
typedef struct {
	const char *name; /* kebab-case; a parameter of this name overrides it */
	double value;
	const char *unit;    /* "pt"; for counts the singular: "line"; "" for ratios */
	const char *meaning; /* what it is, and how it was derived */
} DpRuleLimitInfo;

/** DpRuleInfo: a row of the rule table, as far as venue files and documents need it. */
typedef struct {
	const char *id;           /* kebab-case, permanent */
	const char *title;        /* a heading: at most five words; no two rules have the same */
	DpSeverity severity;      /* unless the venue sets another */
	const char *summary;      /* one line, "what must hold" */
	const char *const *facts; /* NULL-terminated names of the facts it compares */
	const DpParamInfo *params;
	const DpRuleLimitInfo *const *limits; /* NULL-terminated */
} DpRuleInfo;

/** dp_rule_table: every rule, in the order of the documentation; @n is set to their number. */
DP_PUBLIC const DpRuleInfo *dp_rule_table(guint *n);

/** dp_rule_info: (nullable): the row of that id. */
DP_PUBLIC const DpRuleInfo *dp_rule_info(const char *id);

/** DpRuleProse: the long text about a rule, from docs/rules/; hints are made from it. */
typedef struct {
	const char *id;
	const char *measures;     /* what is measured and how */
	const char *why;          /* why venues care */
	const char *latex;        /* remedy; the first sentence is the hint */
	const char *word;         /* remedy in Word or Writer; the first sentence is the hint */
	const char *false_alarms; /* known ones, and what to do about them */
	const char *band;         /* the limits between pass, review and fail, and why */
	const char *tricks;       /* (nullable): the tricks it detects, those it does not, and what
	                             then happens */
} DpRuleProse;

/** dp_rule_prose: (nullable): the prose of that rule. */
DP_PUBLIC const DpRuleProse *dp_rule_prose(const char *id);

G_END_DECLS
