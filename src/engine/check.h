/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/report.h>

#include "engine/readings.h"
#include "engine/searches.h"
#include "venue/rule-limits.h"

/** DpCheck: the evaluation of one rule; the argument of predicates. */
typedef struct {
	const DpFacts *facts;
	const DpVenueRule *rule;
	DpFinding *finding;
	const char *cut;        /* (nullable): why the search was cut; then the rule cannot pass */
	const char *incomplete; /* (nullable): why a fact of the rule is incomplete */
	gboolean unasked;       /* the caller gave nothing to compare with */
	/* shared by the rules of one paper: */
	DpBudget *budget;
	DpSearches *searches;
	DpReadings *readings;
	GHashTable *patterns; /* of DpPattern, by expression */
} DpCheck;

/** DpPredicate: compares and calls dp_check_conclude() at least once. */
typedef void (*DpPredicate)(DpCheck *check);

/**
 * DpProof: asked before a finding may be a failure. It calls dp_check_add_doubt() for each thing
 * that a failure of this rule must show and this one does not. A failure in doubt is for review.
 */
typedef void (*DpProof)(DpCheck *check);

/**
 * dp_check_conclude: sets the verdict and its one sentence, unless the finding already has a worse
 * one.
 * Returns: whether this verdict is now the finding's
 */
gboolean dp_check_conclude(DpCheck *check, DpVerdict verdict, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

/** dp_check_unknown: REVIEW, because @fact could not be measured; gives the reason if it is known.
 */
void dp_check_unknown(DpCheck *check, const char *fact);

/**
 * dp_check_add_doubt: notes why the verdict just concluded may be wrong: a clause without a full
 * stop, "the lines may belong to a reference entry". A worse conclusion drops it. Repeated doubts,
 * and those beyond DP_LIMIT_DOUBTS, are not added.
 */
void dp_check_add_doubt(DpCheck *check, const char *format, ...) G_GNUC_PRINTF(2, 3);

/** dp_check_spend: pays for a search of @bytes. Returns: whether it may run; if not, the rule
 * cannot pass. */
gboolean dp_check_spend(DpCheck *check, gsize bytes);

/** dp_check_search: the rule's wordings that occur in @text. If the search meets a limit, the rule
 * cannot pass. Borrowed. */
const DpSearched *dp_check_search(DpCheck *check, const char *text);

/** dp_check_search_drawn_out: as dp_searches_drawn_out(). */
gboolean dp_check_search_drawn_out(DpCheck *check, const DpSearched *searched, DpHit *hit);

/** dp_check_allows: whether the venue itself stamps this text on papers. */
gboolean dp_check_allows(DpCheck *check, const DpSearched *searched);

void dp_check_measured(DpCheck *check, double number, const char *unit);
void dp_check_measured_text(DpCheck *check, const char *text);
void dp_check_required(DpCheck *check, double number, const char *unit);
void dp_check_required_text(DpCheck *check, const char *text);
void dp_check_tolerance(DpCheck *check, double number, const char *unit);

/** dp_check_slack: notes the distance to the limit; the smallest is kept. */
void dp_check_slack(DpCheck *check, double left, const char *unit);

/** dp_check_add_place: copies @place; places beyond DP_LIMIT_PLACES_PER_FINDING are only counted.
 */
void dp_check_add_place(DpCheck *check, const DpPlace *place);

/** dp_check_lead_place: puts @place before all others, as that of which the message speaks: reports
 * show only the first ones. It must have been added before. */
void dp_check_lead_place(DpCheck *check, const DpPlace *place);
void dp_check_clear_places(DpCheck *check);

/** dp_check_matches: whether @expression, which is static and valid, occurs in @text; it is
 * compiled once for a paper. */
gboolean dp_check_matches(const DpCheck *check, const char *expression, const char *text);

/**
 * DpBand: how a measured value is judged against a limit. Within the tolerance it passes (kits
 * differ slightly from their own numbers); beyond it, up to the band, it is for review; beyond the
 * band it fails.
 */
typedef struct {
	double tolerance, band;
} DpBand;

/** dp_check_band: from the rule's parameters, else the fallbacks; points. */
DpBand dp_check_band(const DpCheck *check, double tolerance, double band);

/** dp_band_below: the verdict on a value that must not be below @limit. */
DpVerdict dp_band_below(const DpBand *band, double value, double limit);
/** dp_band_above: … that must not be above @limit. */
DpVerdict dp_band_above(const DpBand *band, double value, double limit);

/** dp_check_demand: who requires it, with the verb: "the venue requires" only if the venue
 * published it. Static. */
const char *dp_check_demand(const DpCheck *check);

/** dp_check_label: the kind of thing measured; "" if the measure gave none. */
const char *dp_check_label(const DpObservation *seen);

/** dp_check_section_words: the name of a kind of section in a sentence: "main text", "the data
 * availability section". (transfer full) */
char *dp_check_section_words(const DpObservation *seen);

/** dp_check_fact: (nullable): the number of a document fact. */
const DpObservation *dp_check_fact(const DpCheck *check, const char *fact);

/** dp_check_pages: "page 3", "pages 3, 4 and 7", at most five named. (transfer full)
 * @pages: (element-type guint): ascending, without repeats */
char *dp_check_pages(const GArray *pages);

/** dp_check_add_page: appends @page to the ascending list unless it is there. */
void dp_check_add_page(GArray *pages, guint page);
