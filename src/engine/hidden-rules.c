/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/mirror.h"
#include "base/pattern.h"
#include "base/unmask.h"
#include "engine/predicates.h"
#include "engine/searcher.h"

/* hidden-text: the facts say what nobody sees and how sure it is that somebody meant it so. */

#define SURE 0.8
#define LIKELY 0.65
#define MAYBE 0.45
#define FEW_WORDS 4   /* from here on it says something */
#define MANY_WORDS 10 /* from here on even a maybe is worth a look */

typedef struct {
	double sure_words; /* in passages that were surely hidden */
	double likely_words;
	double maybe_words;
	guint n_instructions; /* hidden passages that tell a reader what to say */
	guint n_canaries;
	const DpObservation *worst; /* the first of the gravest kind */
	int rank;                   /* of that kind */
} Tally;

static void
remember(Tally *tally, const DpObservation *seen, int rank)
{
	if (tally->worst != NULL && tally->rank >= rank)
		return;
	tally->worst = seen;
	tally->rank = rank;
}

/* What is not surely hidden must command: a figure that is clipped may say "select the highest
 * score", and a paper on reviews may quote one. */
static DpWordingKind
gravest(const GArray *hits, double confidence)
{
	DpWordingKind kind = DP_WORDING_DISCUSSION;

	for (guint i = 0; i < hits->len; i++) {
		const DpHit *hit = &g_array_index(hits, DpHit, i);

		if (confidence >= SURE || (hit->command && !hit->told))
			kind = MIN(kind, hit->kind);
	}
	return kind;
}

#define CAPTION "\\A(Fig(ure|\\.)|Table|Algorithm|Listing)\\s*[A-Z]?[0-9][0-9.]*[:.]\\s"

/* TeX lets a figure taller than the page push its caption over the edge, or a box cover it. */
static gboolean
is_pushed_caption(const DpObservation *seen)
{
	static const char *const PUSHED[] = {"off-page", "clipped", "under-image", NULL};
	static DpLazyPattern caption = DP_LAZY_PATTERN(CAPTION);

	return seen->label != NULL && g_strv_contains(PUSHED, seen->label) &&
	       dp_lazy_pattern_matches(&caption, seen->text);
}

static void
take(DpCheck *check, DpSearcher *searcher, Tally *tally, const DpObservation *seen)
{
	g_autofree char *folded = dp_text_add_mirrored(dp_text_unmask(seen->text));
	g_autoptr(GArray) hits = dp_searcher_run(searcher, folded);
	DpWordingKind kind = gravest(hits, seen->confidence);
	gboolean scan = g_strcmp0(seen->label, "ocr") == 0;

	if (scan || dp_searcher_allows(searcher, folded))
		return;
	if (kind < DP_WORDING_CANARY) {
		tally->n_instructions++;
		remember(tally, seen, 4);
	} else if (kind == DP_WORDING_CANARY) {
		tally->n_canaries++;
		remember(tally, seen, 1);
	} else if (seen->confidence >= SURE && !is_pushed_caption(seen)) {
		tally->sure_words += seen->weight;
		remember(tally, seen, 3);
	} else if (seen->confidence >= LIKELY && seen->weight >= FEW_WORDS) {
		tally->likely_words += seen->weight;
		remember(tally, seen, 2);
	} else if (seen->confidence >= MAYBE && seen->weight >= FEW_WORDS) {
		tally->maybe_words += seen->weight;
		remember(tally, seen, 2);
	} else {
		return;
	}
	dp_check_add_place(check, &seen->place);
}

/* What each cause of the facts is called in a sentence. */
static const struct {
	const char *label, *words;
} CAUSES[] = {
    {"invisible", "painted in no colour at all"},
    {"colour", "in the colour of the paper"},
    {"transparent", "fully transparent"},
    {"masked", "under a mask"},
    {"tiny", "too small to be read"},
    {"under-image", "under an image"},
    {"under-fill", "under a painted box"},
    {"clipped", "clipped away"},
    {"off-page", "beside the page"},
    {"layer-off", "in a layer that is switched off"},
    {"actual-text", "in a replacement text that is not shown"},
    {"annotation", "in an annotation that is not shown"},
};

static const char *
cause_words(const char *label)
{
	for (guint i = 0; i < G_N_ELEMENTS(CAUSES); i++) {
		if (g_strcmp0(label, CAUSES[i].label) == 0)
			return CAUSES[i].words;
	}
	return "where nobody sees them";
}

static void
conclude(DpCheck *check, const Tally *tally)
{
	const DpObservation *worst = tally->worst;
	guint unread = dp_facts_count(check->facts, "hidden.unread-pages");
	double words = tally->sure_words, maybe = tally->likely_words + tally->maybe_words;

	if (tally->n_instructions > 0)
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "Page %u has instructions that nobody sees, %s.",
		                  worst->place.page, cause_words(worst->label));
	else if (words >= FEW_WORDS)
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "%g words cannot be seen; on page %u they are %s.", words,
		                  worst->place.page, cause_words(worst->label));
	else if (words >= 2 || tally->likely_words > 0 || maybe >= MANY_WORDS)
		dp_check_conclude(
		    check, DP_VERDICT_REVIEW, "%g word%s; on page %u: %s.", words + maybe,
		    words + maybe == 1 ? " seems to be hidden" : "s seem to be hidden",
		    worst->place.page, cause_words(worst->label));
	else if (tally->n_canaries > 0)
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "Page %u hides a request to put a phrase into the review, as "
		                  "venues stamp it on papers to find reviews by machines.",
		                  worst->place.page);
	else if (unread > 0)
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "On %u page%s the search for hidden text met a limit.", unread,
		                  unread == 1 ? "" : "s");
	else
		dp_check_conclude(check, DP_VERDICT_PASS, "No hidden text was found.");
}

void
dp_predicate_hidden_text(DpCheck *check)
{
	guint n = dp_facts_count(check->facts, "hidden.text");
	g_autoptr(DpSearcher) searcher = NULL;
	Tally tally = {0};

	if (n > 0)
		searcher = dp_searcher_new(check->rule);
	for (guint i = 0; i < n; i++)
		take(check, searcher, &tally, dp_facts_get(check->facts, "hidden.text", i));
	if (tally.worst != NULL)
		dp_check_measured_text(check, tally.worst->label);
	dp_check_required_text(check, "none");
	conclude(check, &tally);
	if (check->finding->verdict <= DP_VERDICT_PASS)
		dp_check_clear_places(check);
}
