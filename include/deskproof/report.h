/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/exhibit.h>
#include <deskproof/page-picture.h>
#include <deskproof/public.h>
#include <deskproof/venue.h>

G_BEGIN_DECLS

/** DpVerdict: in ascending order of severity. The last two apply only to whole papers: ERROR, it
 * cannot be analysed; UNCHECKED, it was not read, and nothing is known about it. */
typedef enum {
	DP_VERDICT_NOT_APPLICABLE,
	DP_VERDICT_PASS,
	DP_VERDICT_REVIEW,
	DP_VERDICT_FAIL,
	DP_VERDICT_ERROR,
	DP_VERDICT_UNCHECKED,
} DpVerdict;

DP_PUBLIC const char *dp_verdict_name(DpVerdict verdict);

/** DpVerdictCount: how many papers there are, and of each verdict. */
typedef struct {
	guint papers;
	guint verdicts[DP_VERDICT_UNCHECKED + 1];
} DpVerdictCount;

/** DpQuantity: a value in a finding: a number with a unit, a text, or nothing. */
typedef struct {
	gboolean has_number;
	double number;
	const char *unit; /* static: "pt", "pages", "columns", "" … ; NULL for text or nothing */
	char *text;       /* (nullable) */
} DpQuantity;

/** DpFinding: the result of one rule. */
typedef struct {
	const DpRuleInfo *info;
	char *rule;     /* rule id */
	char *instance; /* (nullable) */
	DpSeverity severity;
	gboolean severity_capped; /* see DpVenueRule: at most review */
	DpSource source;
	DpVerdict verdict;
	gboolean needs_text; /* nothing was found, but only because no text can be read */
	char *message;       /* one sentence with measured, required and units */
	DpQuantity measured, required, tolerance;
	DpQuantity slack;  /* how far a passing rule is from its limit: "lines", "pt" */
	guint lines_over;  /* of text, beyond a limit of pages; 0: none, or not known */
	GPtrArray *places; /* of DpPlace, owned; at most DP_LIMIT_PLACES_PER_FINDING */
	guint n_places;    /* total number of places */
	DpCitation cite;
	char *doubt;    /* (nullable): why this is review, not fail; clauses joined by "; " */
	char *note;     /* (nullable): from the venue file */
	char *waiver;   /* (nullable): the reason of its waiver */
	char *decision; /* (nullable): of a person on it, with the name: not for authors */
} DpFinding;

DP_PUBLIC DpFinding *dp_finding_new(const DpVenueRule *rule);
DP_PUBLIC void dp_finding_free(DpFinding *finding);

/** dp_finding_is_near: whether a rule passed by a small margin: fewer than DP_NEAR_LINES lines, or
 * less than half of its tolerance. */
DP_PUBLIC gboolean dp_finding_is_near(const DpFinding *finding);
#define DP_NEAR_LINES 3

/** DpReport: all findings on one PDF under one venue; rules in the order of dp_venue_rules(). */
typedef struct {
	char *path; /* as the user gave it; "-" for standard input */
	char *
	    number; /* (nullable): on the portal; as given for the paper, or from the file's name */
	char *sha256; /* (nullable): hex; NULL if the bytes were not available */
	guint64 bytes;
	guint pages;                                                 /* 0 if unknown */
	char *venue_id, *venue_title, *track, *stage, *venue_digest; /* track, stage: nullable */
	char **venue_remarks; /* (nullable): see dp_venue_remarks() */
	char *drawing;        /* (nullable): a sentence: another program drew pages for the check */
	gboolean guessed; /* nobody named the venue: the verdict is REVIEW at best and at worst */
	DpVerdict verdict;
	GPtrArray *exhibits;      /* of DpExhibit, owned; empty unless requested */
	GPtrArray *page_pictures; /* of DpPagePicture, owned, by page: those with findings, as many
	                             as the limits allow; empty unless requested */
	GPtrArray *findings;      /* of DpFinding, owned: every rule, including passes */
	char *error;              /* (nullable): why the input could not be analysed */
	int error_code;           /* DpError, when error is set */
} DpReport;

DP_PUBLIC DpReport *dp_report_new(const char *path, const DpVenue *venue, const char *track,
                                  const char *stage);
DP_PUBLIC void dp_report_free(DpReport *report);

/** dp_report_judge: sets the verdict from the findings that are not waived. */
DP_PUBLIC void dp_report_judge(DpReport *report);
DP_PUBLIC guint dp_report_count(const DpReport *report, DpVerdict verdict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpFinding, dp_finding_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpReport, dp_report_free)

G_END_DECLS
