/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "engine/predicates.h"

/*
 * hidden-text: the facts list text that a program reads and a reader does not see, with its
 * contrast and possible explanations. The predicate weighs the passages; the proof asks whether
 * they are invisible and nothing else explains them.
 */

typedef struct {
	double proved_words; /* in passages that are invisible and unexplained */
	double likely_words;
	double maybe_words;
	guint n_instructions; /* hidden passages that tell a reviewer what to say */
	guint n_proved_instructions;
	guint n_canaries;
	const DpObservation *worst; /* the first of the worst kind */
	int rank;                   /* of that kind */
	GArray *unproved; /* of const DpObservation *: those that count and are in doubt */
	const DpFacts *facts;
	GHashTable *contrasts; /* of hidden.contrast, by place */
	GHashTable *doubts;    /* of hidden.doubt, by place */
} Tally;

static void
clear_tally(Tally *tally)
{
	g_array_unref(tally->unproved);
	g_hash_table_unref(tally->contrasts);
	g_hash_table_unref(tally->doubts);
}

static void
remember(Tally *tally, const DpObservation *seen, int rank)
{
	if (tally->worst != NULL && tally->rank >= rank)
		return;
	tally->worst = seen;
	tally->rank = rank;
}

/* A passage that is not surely hidden must be a command: a clipped figure may say "select the
 * highest score", and a paper on reviews may quote one. */
static DpWordingKind
most_severe(const GArray *hits, DpCertainty certainty)
{
	DpWordingKind kind = DP_WORDING_DISCUSSION;

	for (guint i = 0; i < hits->len; i++) {
		const DpHit *hit = &g_array_index(hits, DpHit, i);

		if (certainty == DP_CERTAINTY_SURE ||
		    (hit->command && !hit->reported && !hit->ordinary))
			kind = MIN(kind, hit->kind);
	}
	return kind;
}

#define CAPTION "\\A(Fig(ure|\\.)|Table|Algorithm|Listing)\\s*[A-Z]?[0-9][0-9.]*[:.]\\s"

/* TeX lets a figure taller than the page push its caption over the edge, or a box cover it. */
static gboolean
is_pushed_caption(const DpCheck *check, const DpObservation *seen)
{
	static const char *const PUSHED[] = {"off-page", "clipped", "under-image", NULL};

	return seen->label != NULL && g_strv_contains(PUSHED, seen->label) &&
	       dp_check_matches(check, CAPTION, seen->text);
}

static guint
hash_place(gconstpointer data)
{
	const DpPlace *place = data;

	return place->page * 31u + (place->text != NULL ? g_str_hash(place->text) : 0);
}

static gboolean
same_place(gconstpointer a, gconstpointer b)
{
	const DpPlace *first = a, *second = b;

	return first->page == second->page && g_strcmp0(first->text, second->text) == 0;
}

static void
free_place(gpointer place)
{
	dp_place_free(place);
}

/* The observations of a fact, as the index after each, by place; if several have the same place,
 * the first. */
static GHashTable *
by_place(const DpCheck *check, const char *fact)
{
	GHashTable *table = g_hash_table_new_full(hash_place, same_place, free_place, NULL);

	for (guint i = dp_facts_count(check->facts, fact); i > 0; i--) {
		const DpObservation *seen = dp_facts_get(check->facts, fact, i - 1);

		g_hash_table_insert(table, dp_place_copy(&seen->place), GUINT_TO_POINTER(i));
	}
	return table;
}

/* (nullable): the observation of @fact at the same place as @passage. */
static const DpObservation *
find_at(const Tally *tally, GHashTable *table, const char *fact, const DpObservation *passage)
{
	guint after = GPOINTER_TO_UINT(g_hash_table_lookup(table, &passage->place));

	return after > 0 ? dp_facts_get(tally->facts, fact, after - 1) : NULL;
}

static gboolean
may_be_seen(const Tally *tally, const DpObservation *passage)
{
	const DpObservation *contrast =
	    find_at(tally, tally->contrasts, "hidden.contrast", passage);

	return contrast != NULL && contrast->number >= DP_LIMIT(HIDDEN_SEEN_CONTRAST);
}

/* Prose in place of other prose: no ordinary program writes that, though a screen reader may need
 * it. */
static gboolean
is_reworded(const Tally *tally, const DpObservation *passage)
{
	const DpObservation *doubt = find_at(tally, tally->doubts, "hidden.doubt", passage);

	return doubt != NULL && g_strcmp0(doubt->text, "reworded") == 0;
}

/* Nobody drew the page, and anybody may see the words. */
static gboolean
is_undrawable(const Tally *tally, const DpObservation *passage)
{
	const DpObservation *doubt = find_at(tally, tally->doubts, "hidden.doubt", passage);

	return doubt != NULL && g_strcmp0(doubt->text, "not-drawable") == 0;
}

/* An order to a reader needs no other proof: no drawing program writes one. */
static void
weigh_instruction(Tally *tally, const DpObservation *seen)
{
	tally->n_instructions++;
	remember(tally, seen, 4);
	if (may_be_seen(tally, seen) || is_undrawable(tally, seen))
		g_array_append_val(tally->unproved, seen);
	else
		tally->n_proved_instructions++;
}

/* The picture of the scan may show the same words, or quote them, or show others: a person must
 * look. */
static void
weigh_scan(Tally *tally, const DpObservation *seen)
{
	tally->likely_words += seen->weight;
	remember(tally, seen, 2);
	g_array_append_val(tally->unproved, seen);
}

/* Returns: whether it is worth showing */
static gboolean
weigh_words(const DpCheck *check, Tally *tally, const DpObservation *seen)
{
	gboolean sure = seen->certainty == DP_CERTAINTY_SURE && !is_pushed_caption(check, seen);

	if (sure && !may_be_seen(tally, seen)) {
		tally->proved_words += seen->weight;
		remember(tally, seen, 3);
		return TRUE;
	}
	if (seen->certainty < DP_CERTAINTY_LIKELY && !is_undrawable(tally, seen))
		return FALSE;
	if (seen->weight < DP_LIMIT(HIDDEN_FEW_WORDS))
		return FALSE;
	if (seen->certainty == DP_CERTAINTY_SURE || is_reworded(tally, seen))
		tally->likely_words += seen->weight;
	else
		tally->maybe_words += seen->weight;
	remember(tally, seen, 2);
	g_array_append_val(tally->unproved, seen);
	return TRUE;
}

/* Returns: whether it is worth showing */
static gboolean
weigh(DpCheck *check, Tally *tally, const DpObservation *seen)
{
	const DpSearched *searched = dp_check_search(check, seen->text);
	DpWordingKind kind = most_severe(searched->hits, seen->certainty);
	gboolean scan = g_strcmp0(seen->label, "ocr") == 0;

	if (dp_check_allows(check, searched) || (scan && kind >= DP_WORDING_CANARY))
		return FALSE;
	if (kind > DP_WORDING_CANARY)
		return weigh_words(check, tally, seen);
	if (scan) {
		weigh_scan(tally, seen);
	} else if (kind < DP_WORDING_CANARY) {
		weigh_instruction(tally, seen);
	} else {
		tally->n_canaries++;
		remember(tally, seen, 1);
	}
	return TRUE;
}

static Tally
weigh_all(DpCheck *check, gboolean show)
{
	guint n = dp_facts_count(check->facts, "hidden.text");
	Tally tally = {.facts = check->facts,
	               .unproved = g_array_new(FALSE, FALSE, sizeof(const DpObservation *)),
	               .contrasts = by_place(check, "hidden.contrast"),
	               .doubts = by_place(check, "hidden.doubt")};

	for (guint i = 0; i < n; i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "hidden.text", i);

		if (weigh(check, &tally, seen) && show)
			dp_check_add_place(check, &seen->place);
	}
	return tally;
}

/* The name of each cause in a sentence. */
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
    {"ocr", "in the text that was recognised in a picture"},
    {"actual-text", "in a replacement text that is not shown"},
    {"font", "in a font whose text is not what it prints"},
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
	double words = tally->proved_words, maybe = tally->likely_words + tally->maybe_words;
	const char *seem = words + maybe == 1 ? "word seems" : "words seem";

	if (tally->n_instructions > 0)
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "Page %u has instructions that nobody sees, %s.",
		                  worst->place.page, cause_words(worst->label));
	else if (words >= DP_LIMIT(HIDDEN_FEW_WORDS))
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "At least %g words cannot be seen; on page %u they are %s.",
		                  words, worst->place.page, cause_words(worst->label));
	else if (tally->likely_words > 0 || maybe >= DP_LIMIT(HIDDEN_MANY_WORDS))
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "At least %g %s to be hidden; on page %u: %s.", words + maybe,
		                  seem, worst->place.page, cause_words(worst->label));
	else if (words >= DP_LIMIT(HIDDEN_LEAST_WORDS))
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "At least %g %s to be hidden; on page %u: %s.", words + maybe,
		                  seem, worst->place.page, cause_words(worst->label));
	else if (tally->n_canaries > 0)
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "Page %u hides a request to put a phrase into the review, as "
		                  "venues stamp it on papers to find reviews by machines.",
		                  worst->place.page);
	else if (unread > 0)
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "On %u page%s the search for hidden text could not be finished.",
		                  unread, unread == 1 ? "" : "s");
	else
		dp_check_conclude(check, DP_VERDICT_PASS, "No hidden text was found.");
}

void
dp_predicate_hidden_text(DpCheck *check)
{
	Tally tally = weigh_all(check, TRUE);

	if (tally.worst != NULL)
		dp_check_measured_text(check, tally.worst->label);
	dp_check_required_text(check, "none");
	conclude(check, &tally);
	if (tally.worst != NULL)
		dp_check_lead_place(check, &tally.worst->place);
	if (check->finding->verdict <= DP_VERDICT_PASS)
		dp_check_clear_places(check);
	clear_tally(&tally);
}

/* A possible explanation of a passage, for each word of hidden.doubt that can count. */
static const struct {
	const char *doubt, *words;
} EXPLANATIONS[] = {
    {"figure", "the words may be a figure's, or be meant to be seen"},
    {"running-head", "the words may be a running head that has no place on this page"},
    {"placed-pages", "pages may have been placed there of which only a part was wanted"},
    {"fragment", "the words may be the rest of a figure that was cut"},
    {"read-aloud", "the words may be there to be read aloud in place of what is painted"},
    {"reworded", "the words may be there to be read aloud in place of what is painted"},
    {"font", "the font's glyphs may have wrong names"},
    {"overlaid", "the words may be the rest of something that did not fit"},
    {"cover", "what lies over the words may let them show"},
    {"drawing", "the words may be labels of a drawing"},
    {"replaced", "newer words may have been painted over older ones"},
    {"stamp", "the words are on several pages, as a stamp is"},
    {"scan",
     "the words say what a reader should write, and may be in the picture that was scanned"},
    {"not-drawn", "the page was not drawn, so it is unknown whether the words are visible"},
    {"not-drawable", "the page could not be drawn, so it is unknown whether the words are visible"},
    {"not-compared", "the words may be a stamp: other pages have too many to be compared with"},
    {"annotation", "a reader's program may show the annotation"},
};

static const char *
explanation(const char *doubt)
{
	for (guint i = 0; i < G_N_ELEMENTS(EXPLANATIONS); i++) {
		if (g_strcmp0(doubt, EXPLANATIONS[i].doubt) == 0)
			return EXPLANATIONS[i].words;
	}
	return NULL;
}

static void
add_doubt(DpCheck *check, const Tally *tally, const DpObservation *passage)
{
	const DpObservation *seen = find_at(tally, tally->doubts, "hidden.doubt", passage);
	const char *words = seen != NULL ? explanation(seen->text) : NULL;

	if (may_be_seen(tally, passage))
		dp_check_add_doubt(check, "the words are faint but may be seen");
	if (is_pushed_caption(check, passage))
		dp_check_add_doubt(check, "the words may be a caption that its figure pushed away");
	if (words != NULL)
		dp_check_add_doubt(check, "%s", words);
}

/* One invisible order, or some invisible words without another explanation. */
void
dp_proof_hidden_text(DpCheck *check)
{
	Tally tally = weigh_all(check, FALSE);

	if (tally.n_proved_instructions == 0 && tally.proved_words < DP_LIMIT(HIDDEN_FEW_WORDS)) {
		for (guint i = 0; i < tally.unproved->len; i++)
			add_doubt(check, &tally,
			          g_array_index(tally.unproved, const DpObservation *, i));
		if (check->finding->doubt == NULL)
			dp_check_add_doubt(check, "whether a reader sees the words is not certain");
	}
	clear_tally(&tally);
}
