/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "engine/predicates.h"

/*
 * anonymity-*, except the author block: each rule reads one fact, a list of what reveals the
 * authors. What surely reveals them fails; what may is for review.
 */

/* The messages of each rule, and the doubt of an uncertain find: "%s" is the first find. */
static const struct {
	const char *rule;
	const char *sure, *unsure, *none;
	const char *doubt;
} SENTENCES[] = {
    {"anonymity-affiliation", "The paper says where its authors work (\"%s\")",
     "These words may say where the authors work: \"%s\"", "Nothing says where the authors work.",
     "the words may be a template's, or speak of others than the authors"},
    {"anonymity-email", "An e-mail address of an author is in print (\"%s\")",
     "This e-mail address may be an author's: \"%s\"", "No author's e-mail address is in print.",
     "the address may be an office's, or an example"},
    {"anonymity-orcid", "An ORCID number is in print (\"%s\")",
     "This ORCID number may be an author's: \"%s\"", "No ORCID number is in print.",
     "the number may be somebody else's"},
    {"anonymity-acknowledgments", "The paper thanks people or names its funding (\"%s\")",
     "These words may thank people or name the paper's funding: \"%s\"",
     "No one is thanked and no funding is named.",
     "the words may be others', or left out on purpose"},
    {"anonymity-self-reference", "The paper cites earlier work as its authors' own (\"%s\")",
     "These words may refer to the authors' own earlier work: \"%s\"",
     "No earlier work is cited as the authors' own.", "no work of theirs is surely cited there"},
    {"anonymity-link", "An address leads to the authors' own repository or page (\"%s\")",
     "This address may lead to the authors' own repository or page: \"%s\"",
     "No address leads to the authors' own pages.",
     "the text does not say for certain whose address it is"},
    {"anonymity-metadata", "The file's properties name people or institutions (\"%s\")",
     "This property of the file may name an author: \"%s\"",
     "The file's properties name no author.", "the words may not be a name, or not an author's"},
    {"anonymity-path", "A path in the file holds a user's name (\"%s\")",
     "This path in the file may identify an author: \"%s\"",
     "No path in the file holds a user's name.", "the name may be a machine's or a service's"},
    {"anonymity-filename", "The file's own name names an author (\"%s\")",
     "The file's own name may name an author: \"%s\"", "The file's own name names no author.",
     "the words may be no name"},
    {"anonymity-roster", "An author of the list is named (\"%s\")",
     "These words may mean an author of the list: \"%s\"", "No author of the list is named.",
     "a word of a name may be another's, or no name"},
};

/* The doubt of text about the authors that names neither a person nor an organisation. */
#define NAMELESS "no person, institution, grant or account is named there"

static guint
sentence_of(const char *rule)
{
	guint i = 0;

	while (i + 1 < G_N_ELEMENTS(SENTENCES) && strcmp(SENTENCES[i].rule, rule) != 0)
		i++;
	return i;
}

#define QUOTED_CHARS 160

/* (transfer full): what was seen first, short enough for a sentence. */
static char *
quote(const char *text)
{
	g_autofree char *start = NULL;

	if (g_utf8_strlen(text, -1) <= QUOTED_CHARS)
		return g_strdup(text);
	start = g_utf8_substring(text, 0, QUOTED_CHARS - 1);
	return g_strconcat(start, "…", NULL);
}

static const char *
more(guint n)
{
	return n == 2 ? " and 1 more" : n > 2 ? " and more" : "";
}

/* Adds a place for each observation with that label; returns the first, or NULL. */
static const DpObservation *
add_places(DpCheck *check, const char *fact, const char *label, guint *n)
{
	const DpObservation *first = NULL;

	*n = 0;
	for (guint i = 0; i < dp_facts_count(check->facts, fact); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, fact, i);

		if (g_strcmp0(seen->label, label) != 0)
			continue;
		first = first != NULL ? first : seen;
		dp_check_add_place(check, &seen->place);
		(*n)++;
	}
	return first;
}

static void
conclude(DpCheck *check, DpVerdict verdict, const char *sentence, const DpObservation *first,
         guint n)
{
	g_autofree char *words = quote(first->text);
	g_auto(GStrv) halves = g_strsplit(sentence, "%s", 2);

	dp_check_measured_text(check, words);
	dp_check_conclude(check, verdict, "%s%s%s%s.", halves[0], words, halves[1], more(n));
}

void
dp_predicate_leaks(DpCheck *check)
{
	const char *fact = check->rule->info->facts[0];
	guint row = sentence_of(check->rule->info->id), n_sure, n_unsure;
	const DpObservation *sure = add_places(check, fact, "sure", &n_sure);
	const DpObservation *unsure = add_places(check, fact, "unsure", &n_unsure);

	if (sure != NULL)
		conclude(check, DP_VERDICT_FAIL, SENTENCES[row].sure, sure, n_sure);
	else if (unsure != NULL) {
		conclude(check, DP_VERDICT_REVIEW, SENTENCES[row].unsure, unsure, n_unsure);
		dp_check_add_doubt(check, "%s", SENTENCES[row].doubt);
	} else
		dp_check_conclude(check, DP_VERDICT_PASS, "%s", SENTENCES[row].none);
}

void
dp_proof_leaks(DpCheck *check)
{
	const char *fact = check->rule->info->facts[0];

	for (guint i = 0; i < dp_facts_count(check->facts, fact); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, fact, i);

		if (g_strcmp0(seen->label, "sure") == 0 && seen->certainty == DP_CERTAINTY_SURE)
			return;
	}
	dp_check_add_doubt(check, NAMELESS);
}

/* Text that was not searched may contain a name. */
void
dp_predicate_metadata(DpCheck *check)
{
	const DpObservation *unsearched = dp_check_fact(check, "anonymity.unsearched");
	guint n = dp_facts_count(check->facts, "anonymity.unsearched");

	dp_predicate_leaks(check);
	if (unsearched != NULL)
		dp_check_conclude(check, DP_VERDICT_REVIEW,
		                  "Not all of the file was searched for the authors: not %s%s.",
		                  unsearched->text, more(n));
}

/* Without a list there is nothing to look for. */
void
dp_predicate_roster(DpCheck *check)
{
	if (dp_check_fact(check, "roster.authors") != NULL)
		dp_predicate_leaks(check);
	else
		dp_check_conclude(check, DP_VERDICT_NOT_APPLICABLE,
		                  "No list of authors was given.");
	check->unasked = check->finding->verdict == DP_VERDICT_NOT_APPLICABLE;
}
