/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/pattern.h"
#include "engine/predicates.h"

/* anonymity-author-block: names under the title, or a placeholder in their place. */

static gboolean
is_extra_placeholder(const DpCheck *check, const char *text)
{
	const DpParam *patterns = dp_venue_rule_param(check->rule, "placeholders");

	for (guint i = 0; patterns != NULL && i < patterns->texts->len; i++) {
		g_autoptr(DpPattern) pattern =
		    dp_pattern_new_counted(patterns->texts->pdata[i], NULL);

		if (pattern != NULL && dp_pattern_matches(pattern, text))
			return TRUE;
	}
	return FALSE;
}

/* The kind of a line under the title. */
typedef enum { LINE_EMAIL, LINE_INSTITUTION, LINE_OTHER, LINE_NAME, N_LINE_KINDS } LineKind;

/* How a message names the revision with the block; empty for the newest revision of the file. */
typedef struct {
	guint n[N_LINE_KINDS]; /* lines, by what they say */
	guint marked;
	guint apart;         /* lines that are surely no labels of a figure */
	guint persons;       /* lines that look like people's names */
	guint cited;         /* such lines below a quotation, which they may be the source of */
	guint organisations; /* institutions with names of their own */
	const DpObservation *first;
	const DpObservation *naming; /* the first line with a name; NULL: none */
	const DpObservation *email;  /* the first line with an address; NULL: none */
	const char *where;
} Block;

/* In a label: after a word, and before the line's revision. */
#define WORD_ENDS " ;"
#define BEFORE_REVISION "; "

/* Whether a line's label contains @word. */
static gboolean
has_label_word(const DpObservation *seen, const char *word)
{
	const char *label = seen->label != NULL ? seen->label : "";
	gsize end = strcspn(label, WORD_ENDS), from = 0;

	while (strncmp(label + from, word, MAX(end - from, strlen(word))) != 0) {
		if (label[end] != ' ')
			return FALSE;
		from = end + 1;
		end = from + strcspn(label + from, WORD_ENDS);
	}
	return TRUE;
}

/* Treat an unrecognised line as a possible name. */
static LineKind
line_kind(const DpObservation *seen)
{
	static const char *const WORDS[] = {
	    [LINE_EMAIL] = "email", [LINE_INSTITUTION] = "institution", [LINE_OTHER] = "other"};

	for (guint i = 0; i < G_N_ELEMENTS(WORDS); i++) {
		if (has_label_word(seen, WORDS[i]))
			return (LineKind)i;
	}
	return LINE_NAME;
}

/* The earlier revision of a line; "" if unknown. */
static const char *
revision(const DpObservation *seen)
{
	const char *at = seen->label != NULL ? strstr(seen->label, BEFORE_REVISION) : NULL;

	return at != NULL ? at + strlen(BEFORE_REVISION) : "";
}

/* Whether a line looks like a person's name, or names the author's institution. */
static gboolean
names_somebody(const DpObservation *seen)
{
	return has_label_word(seen, "marked") || has_label_word(seen, "email") ||
	       has_label_word(seen, "institution") ||
	       (line_kind(seen) == LINE_NAME && has_label_word(seen, "person"));
}

/* Words in a figure are names only if the text itself says so. */
static gboolean
is_figure_label(const DpObservation *seen)
{
	return has_label_word(seen, "figure") && !has_label_word(seen, "email") &&
	       !has_label_word(seen, "marked");
}

/* @earlier: which revision the line must be of; NULL: the newest. */
static gboolean
is_of_block(const DpCheck *check, const DpObservation *seen, const char *earlier)
{
	return (earlier == NULL ? !is_figure_label(seen)
	                        : g_strcmp0(revision(seen), earlier) == 0) &&
	       !is_extra_placeholder(check, seen->text);
}

/* @after_prose: lines from the first paragraph on name no author. */
static void
count_line(Block *block, const DpObservation *seen, gboolean after_prose)
{
	block->n[line_kind(seen)]++;
	block->marked += has_label_word(seen, "marked");
	if (has_label_word(seen, "cited")) {
		block->cited += has_label_word(seen, "person");
		return;
	}
	block->persons +=
	    !after_prose && line_kind(seen) == LINE_NAME && has_label_word(seen, "person");
	block->organisations +=
	    !after_prose && line_kind(seen) == LINE_INSTITUTION && has_label_word(seen, "named");
}

/* The lines of @fact in revision @earlier; NULL: all. If the abstract's heading was not recognised,
 * the abstract is part of the author block: its lines name no author. */
static Block
read_block(const DpCheck *check, const char *fact, const char *earlier)
{
	Block block = {.where = ""};
	gboolean prose = FALSE;

	for (guint i = 0; i < dp_facts_count(check->facts, fact); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, fact, i);

		if (!is_of_block(check, seen, earlier))
			continue;
		block.first = block.first != NULL ? block.first : seen;
		if (block.naming == NULL && names_somebody(seen))
			block.naming = seen;
		if (block.email == NULL && has_label_word(seen, "email"))
			block.email = seen;
		prose |= !has_label_word(seen, "email") && has_label_word(seen, "prose");
		count_line(&block, seen, prose);
		/* an earlier revision's lines are doubtful for another reason */
		block.apart += earlier != NULL || seen->certainty == DP_CERTAINTY_SURE;
	}
	return block;
}

/* The lines that contain names, without a subtitle; all lines if no line has a name. */
static void
add_places(DpCheck *check, const Block *block, const char *fact, const char *earlier)
{
	for (guint i = 0; i < dp_facts_count(check->facts, fact); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, fact, i);

		if (is_of_block(check, seen, earlier) &&
		    (block->naming == NULL || names_somebody(seen)))
			dp_check_add_place(check, &seen->place);
	}
}

static void
conclude_present(DpCheck *check, const Block *block, gboolean placeholder)
{
	if (block->first != NULL)
		dp_check_conclude(check, DP_VERDICT_PASS,
		                  "The authors' names are under the title.");
	else
		dp_check_conclude(check, placeholder ? DP_VERDICT_FAIL : DP_VERDICT_REVIEW,
		                  "%s under the title; %s the authors' names there.",
		                  placeholder ? "A placeholder is" : "No names were found",
		                  dp_check_demand(check));
}

static void
review_line(DpCheck *check, const Block *block)
{
	if (dp_check_conclude(check, DP_VERDICT_REVIEW,
	                      "The line \"%2$s\" under the title%1$s may name the authors.",
	                      block->where, block->first->text))
		dp_check_add_doubt(check, "it may be a subtitle, or describe the paper");
}

static void
conclude_absent(DpCheck *check, const Block *block, gboolean placeholder)
{
	guint telling = block->n[LINE_EMAIL] + block->n[LINE_INSTITUTION] + block->marked;
	guint lines = block->n[LINE_NAME] + block->n[LINE_EMAIL] + block->n[LINE_INSTITUTION] +
	              block->n[LINE_OTHER];

	if (lines == 0)
		dp_check_conclude(check, DP_VERDICT_PASS, "%s",
		                  placeholder ? "A placeholder takes the place of the authors."
		                              : "No authors are named under the title.");
	/* a placeholder beside one or two more lines: a subtitle, a track, a submission's data */
	else if ((placeholder && lines <= DP_LIMIT(AUTHORS_BESIDE_PLACEHOLDER) &&
	          block->n[LINE_EMAIL] + block->marked == 0) ||
	         (telling == 0 && (lines <= DP_LIMIT(AUTHORS_BARE) || block->n[LINE_NAME] == 0)))
		review_line(check, block);
	else
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "Authors or institutions are named under the title%s (\"%s\").",
		                  block->where,
		                  (block->naming != NULL ? block->naming : block->first)->text);
}

/* Companies and products may be named, people may not. It is not certain which of them a line
 * names. */
static void
conclude_hidden(DpCheck *check, const Block *block, gboolean placeholder)
{
	if (block->n[LINE_EMAIL] > 0)
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "An e-mail address is under the title%s (\"%s\").", block->where,
		                  block->email->text);
	else if (block->n[LINE_NAME] + block->n[LINE_OTHER] > 0 && !placeholder)
		dp_check_conclude(check,
		                  block->n[LINE_NAME] >= DP_LIMIT(AUTHORS_NAMES) &&
		                          block->n[LINE_INSTITUTION] > 0
		                      ? DP_VERDICT_FAIL
		                      : DP_VERDICT_REVIEW,
		                  "The line \"%2$s\" under the title%1$s may be an author's name.",
		                  block->where, block->first->text);
	else
		dp_check_conclude(check, DP_VERDICT_PASS, "No authors are named under the title.");
}

static void
conclude_block(DpCheck *check, const char *policy, const Block *block, gboolean placeholder)
{
	if (strcmp(policy, "absent") == 0)
		conclude_absent(check, block, placeholder);
	else
		conclude_hidden(check, block, placeholder);
}

/* Names removed by an update of the file are still in it. Each earlier revision has a block of its
 * own; the worst one is reported. */
static void
conclude_earlier(DpCheck *check, const char *policy)
{
	const char *before = NULL;

	for (guint i = 0; i < dp_facts_count(check->facts, "revision.authors"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "revision.authors", i);
		const char *earlier = revision(seen);
		g_autofree char *aside = g_strdup_printf(", %s,", earlier);
		Block block;

		if (g_strcmp0(earlier, before) == 0)
			continue;
		before = earlier;
		block = read_block(check, "revision.authors", earlier);
		add_places(check, &block, "revision.authors", earlier);
		block.where = aside;
		conclude_block(check, policy, &block, seen->certainty < DP_CERTAINTY_SURE);
	}
}

/* (nullable): the first name outside the block that is surely an author's, or that may be one;
 * adds the places of all such names if @places. */
static const DpObservation *
find_elsewhere(DpCheck *check, gboolean sure, gboolean places)
{
	const DpObservation *first = NULL;

	for (guint i = 0; i < dp_facts_count(check->facts, "authors.elsewhere"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "authors.elsewhere", i);

		if ((g_strcmp0(seen->label, "unsure") != 0) != sure)
			continue;
		first = first != NULL ? first : seen;
		if (places)
			dp_check_add_place(check, &seen->place);
	}
	return first;
}

/* A person named in a running head, or as corresponding author, is an author. */
static void
conclude_elsewhere(DpCheck *check)
{
	const DpObservation *sure = find_elsewhere(check, TRUE, TRUE);
	const DpObservation *unsure = sure == NULL ? find_elsewhere(check, FALSE, TRUE) : NULL;

	dp_check_fact(check, "authors.elsewhere");
	if (sure != NULL)
		dp_check_conclude(
		    check, DP_VERDICT_FAIL,
		    "An author is named outside the author block, on page %u (\"%s\").",
		    sure->place.page, sure->text);
	else if (unsure != NULL &&
	         dp_check_conclude(check, DP_VERDICT_REVIEW,
	                           "An author may be named outside the author block, on page %u "
	                           "(\"%s\").",
	                           unsure->place.page, unsure->text))
		dp_check_add_doubt(check, "the name may be of someone other than an author");
}

/* (nullable): why the block may contain no name. */
static const char *
doubt_of(const Block *block)
{
	if (block->n[LINE_EMAIL] + block->marked > 0)
		return NULL;
	if (block->apart == 0)
		return "the words may be labels of the figure below them";
	if (block->persons + block->organisations > 0)
		return NULL;
	return block->cited > 0 ? "the name may be that of the author of a quotation"
	                        : "no line has the form of a person's or an institution's name";
}

/* Whether an earlier revision certainly contains a name. */
static gboolean
earlier_is_proven(const DpCheck *check)
{
	for (guint i = 0; i < dp_facts_count(check->facts, "revision.authors"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "revision.authors", i);
		Block block = read_block(check, "revision.authors", revision(seen));

		if (doubt_of(&block) == NULL)
			return TRUE;
	}
	return FALSE;
}

void
dp_proof_author_block(DpCheck *check)
{
	Block block = read_block(check, "authors.names", NULL);
	const char *doubt = doubt_of(&block);

	dp_proof_absence(check);
	if (strcmp(dp_venue_rule_text(check->rule, "policy"), "present") != 0 && doubt != NULL &&
	    find_elsewhere(check, TRUE, FALSE) == NULL && !earlier_is_proven(check))
		dp_check_add_doubt(check, "%s", doubt);
}

void
dp_predicate_author_block(DpCheck *check)
{
	const char *policy = dp_venue_rule_text(check->rule, "policy");
	gboolean placeholder = dp_facts_count(check->facts, "authors.placeholder") > 0;
	Block block;

	dp_check_required_text(check, policy);
	if (dp_facts_unknown(check->facts, "authors.names") != NULL &&
	    find_elsewhere(check, TRUE, FALSE) == NULL) {
		dp_check_unknown(check, "authors.names");
		return;
	}
	block = read_block(check, "authors.names", NULL);
	add_places(check, &block, "authors.names", NULL);
	if (strcmp(policy, "present") == 0) {
		conclude_present(check, &block, placeholder);
	} else {
		/* quote a certain name, not an uncertain one next to it */
		if (doubt_of(&block) == NULL || find_elsewhere(check, TRUE, FALSE) == NULL)
			conclude_block(check, policy, &block, placeholder);
		conclude_elsewhere(check);
		conclude_earlier(check, policy);
	}
	if (check->finding->verdict == DP_VERDICT_PASS)
		dp_check_clear_places(check);
}
