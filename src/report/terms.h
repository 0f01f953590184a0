/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** DpTerm: a named part of what a report for people says: "Stage", "submission". */
typedef struct {
	const char *name; /* static */
	char *text;       /* owned; as it is in the report: a writer makes it printable */
} DpTerm;

/* All functions return what there is to say, in order. (transfer full) (element-type DpTerm) */

/** dp_terms_of_paper: the paper and what it was checked for. */
GArray *dp_terms_of_paper(const DpReport *report);

/** dp_terms_of_measures: "Measured", "Required", "Tolerance". */
GArray *dp_terms_of_measures(const DpFinding *finding);

#define DP_REMEDY_TITLE "What to do first"

/** dp_terms_of_remedy: what to do first in "LaTeX" and in "Word". */
GArray *dp_terms_of_remedy(const DpFinding *finding);

/** dp_terms_of_remarks: "Note" and "Waived". */
GArray *dp_terms_of_remarks(const DpFinding *finding);

/** dp_report_error_has_remedy: whether the paper could not be checked, and the remedy of its one
 * finding may help. */
gboolean dp_report_error_has_remedy(const DpReport *report);

/** DpSourceWords: where a rule comes from. */
typedef struct {
	const char *name;   /* "Venue", "Source" */
	char *text;         /* owned */
	gboolean is_quoted; /* the venue's own sentence: only that has quotation marks */
	const char *url;    /* (nullable): borrowed from the finding */
	gboolean is_web;    /* only web addresses become links */
	const char *read;   /* (nullable): the day on which the address was read; borrowed */
	const char *origin; /* (nullable): of a quoted sentence; static */
} DpSourceWords;

/** dp_source_words_init: FALSE: the finding's rule has no source. */
gboolean dp_source_words_init(DpSourceWords *words, const DpFinding *finding);
void dp_source_words_clear(DpSourceWords *words);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpSourceWords, dp_source_words_clear)
