/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/report.h>

#include "engine/searches.h"
#include "venue/rule-limits.h"

/** DpCheck: one rule being compared; what predicates see. */
typedef struct {
	const DpFacts *facts;
	const DpVenueRule *rule;
	DpFinding *finding;
	const char *cut;        /* (nullable): why not all was looked at; then nothing is a pass */
	const char *incomplete; /* (nullable): why not all that it rests on was measured */
	gboolean unasked;       /* the caller gave nothing to compare with */
	/* shared by the rules of one paper: */
	DpBudget *budget;
	DpSearches *searches;
	GHashTable *patterns; /* of DpPattern, by expression */
} DpCheck;

/** DpPredicate: compares and calls dp_check_conclude() at least once. */
typedef void (*DpPredicate)(DpCheck *check);

/**
 * DpProof: asked of every failure before it may be one: calls dp_check_add_doubt() for each thing
 * that a failure of this rule must show and this one does not. A failure in doubt is for review.
 */
typedef void (*DpProof)(DpCheck *check);

/**
 * dp_check_conclude: sets the verdict and its one sentence, unless a graver one stands already.
 * Returns: whether this verdict is now the finding's
 */
gboolean dp_check_conclude(DpCheck *check, DpVerdict verdict, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/** dp_check_unknown: REVIEW, because @fact could not be measured; says why as far as it is known.
 */
void dp_check_unknown(DpCheck *check, const char *fact);

/**
 * dp_check_add_doubt: notes why the verdict just concluded may be wrong: a clause without a full
 * stop, "the lines may belong to a reference entry". A graver conclusion drops it. Doubts that are
 * noted already, and those beyond DP_LIMIT_DOUBTS, are not added.
 */
void dp_check_add_doubt(DpCheck *check, const char *format, ...) G_GNUC_PRINTF(2, 3);

/** dp_check_spend: pays for looking through so many bytes. Returns: whether they may be looked
 * through; if not, the rule is left without a pass. */
gboolean dp_check_spend(DpCheck *check, gsize bytes);

/** dp_check_search: what @text has of the wordings of the rule; a search that met a limit leaves
 * the rule without a pass. Borrowed. */
const DpSearched *dp_check_search(DpCheck *check, const char *text);

/** dp_check_search_drawn_out: what dp_searches_drawn_out() says of such a text. */
gboolean dp_check_search_drawn_out(DpCheck *check, const DpSearched *searched, DpHit *hit);

/** dp_check_allows: whether the venue itself stamps this text on papers. */
gboolean dp_check_allows(DpCheck *check, const DpSearched *searched);

void dp_check_measured(DpCheck *check, double number, const char *unit);
void dp_check_measured_text(DpCheck *check, const char *text);
void dp_check_required(DpCheck *check, double number, const char *unit);
void dp_check_required_text(DpCheck *check, const char *text);
void dp_check_tolerance(DpCheck *check, double number, const char *unit);

/** dp_check_slack: what is left to the limit; of several the least stays. */
void dp_check_slack(DpCheck *check, double left, const char *unit);

/** dp_check_add_place: copied; beyond DP_LIMIT_PLACES_PER_FINDING only counted. */
void dp_check_add_place(DpCheck *check, const DpPlace *place);
void dp_check_clear_places(DpCheck *check);

/** dp_check_matches: whether @expression, which is static and sound, occurs in @text; it is
 * compiled once for a paper. */
gboolean dp_check_matches(const DpCheck *check, const char *expression, const char *text);

/**
 * DpBand: how a measured value is judged against a limit. Inside the tolerance it passes (what kits
 * print differs from what they say); beyond it, up to the band, a person must look; then it fails.
 */
typedef struct {
	double tolerance, band;
} DpBand;

/** dp_check_band: from the rule's parameters, else the fallbacks; points. */
DpBand dp_check_band(const DpCheck *check, double tolerance, double band);

/** dp_band_below: how a value fares that must not be below @limit. */
DpVerdict dp_band_below(const DpBand *band, double value, double limit);
/** dp_band_above: … that must not be above @limit. */
DpVerdict dp_band_above(const DpBand *band, double value, double limit);

/** dp_check_demand: who wants what the rule wants, with its verb: "the venue requires" only where
 * the venue published it. Static. */
const char *dp_check_demand(const DpCheck *check);

/** dp_check_label: what kind of thing was measured; "" where whoever measured it said nothing. */
const char *dp_check_label(const DpObservation *seen);

/** dp_check_section_words: the same, of a kind of section, as a reader calls it: "main text", "the
 * data availability section". (transfer full) */
char *dp_check_section_words(const DpObservation *seen);

/** dp_check_fact: (nullable): the number of a document fact. */
const DpObservation *dp_check_fact(const DpCheck *check, const char *fact);

/** dp_check_pages: "page 3", "pages 3, 4 and 7", at most five named. (transfer full)
 * @pages: (element-type guint): ascending, without repeats */
char *dp_check_pages(const GArray *pages);

/** dp_check_add_page: appends @page to the ascending list unless it is there. */
void dp_check_add_page(GArray *pages, guint page);
