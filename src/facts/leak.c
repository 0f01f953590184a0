/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/leak.h"

#include <string.h>

#include "base/limits.h"
#include "facts/collect.h"
#include "facts/placeholder.h"

#define NO_TEXT "the file has no text that can be read"
#define UNPROVEN 0.5 /* confidence of what speaks of the authors, and names nobody */
#define GAVE_UP "the wording of some part is too involved to be searched"

/* What stands where a name could, and names nobody. */
#define PLACEHOLDER                                                                                \
	"\\A\\W*\\z|anonym|double[- ]?blind|\\bblind(ed)?\\b|\\b(removed|omitted|withheld|hidden)" \
	"\\b|under (double|blind|peer)?\\W*review|\\A\\W*((the|first|second|corresponding|your|"   \
	"last|family|given)\\W*)*(authors?|names?|users?|pc ?user|owner|"                          \
	"admin(istrator|istration)?|root|unknown|none|abc|null|n/?a|test|default|guest|me|"        \
	"reviewer|user ?name|first ?name|last ?name|surname|author names?|first last|"             \
	"firstname lastname)\\W*(\\(s\\))?\\W*\\d*\\W*\\z|"                                        \
	"\\A\\W*(paper|submission)\\W*(id|no|number)?\\W*[#\\dx*?]*\\W*\\z|"                       \
	"\\b(microsoft|windows|office|ms) ?(office )?users?\\b|\\bjohn doe\\b|first ?name.*"       \
	"sur ?name|\\A\\W*anon\\b|\\(anon|"
#define ELSEWHERE                                                                                  \
	"an[óo]nim|匿名|аноним|익명|\\b(entfernt|weggelassen|"                          \
	"ausgelassen|omise?s?|omitid[oa]s?|omess[ie])\\b|省略|略去|생략|"                    \
	"\\A(usuario|usuário|utilisateur|benutzer|besitzer|utente|propietario|"                   \
	"proprietario|administrador|administrateur|amministratore|"                                \
	"пользователь|владелец|админ(истратор)?|"                 \
	"(微软)?用户|管理员|ユーザー|사용자)\\z"

void
dp_leak_add(DpFacts *facts, const char *fact, DpSureness sure, const char *words,
            const DpPlace *place)
{
	DpObservation *seen;

	/* what surely gives somebody away is not crowded out by what only may */
	if (dp_facts_count(facts, fact) >= (sure == DP_LEAK_UNSURE ? 1 : 2) * DP_LIMIT_LEAKS)
		return;
	seen = dp_facts_add_text(facts, fact, words, place);
	seen->label = g_strdup(sure == DP_LEAK_UNSURE ? "unsure" : "sure");
	if (sure == DP_LEAK_UNPROVEN)
		seen->confidence = UNPROVEN;
}

void
dp_leak_add_passage(DpFacts *facts, const char *fact, DpSureness sure, const DpPassage *passage,
                    gsize start, gsize end, const char *remark)
{
	g_autofree char *words = dp_passage_words(passage, start, end);
	g_autofree char *all =
	    remark != NULL ? g_strdup_printf("%s (%s)", words, remark) : g_strdup(words);
	DpPlace place = dp_passage_place(passage, start, end, words);

	dp_leak_add(facts, fact, sure, all, &place);
}

gboolean
dp_leak_is_placeholder(const char *value)
{
	static DpLazyPattern placeholder = DP_LAZY_PATTERN(PLACEHOLDER ELSEWHERE);

	return dp_lazy_pattern_matches(&placeholder, value) ||
	       dp_placeholder_of(value) == DP_PLACEHOLDER_WHOLE;
}

/* What is looked for in words is not known of a file that has none. */
static void
set_unknown(DpFacts *facts, const char *reason)
{
	static const char *const IN_WORDS[] = {
	    "anonymity.email", "anonymity.orcid",          "anonymity.affiliation",
	    "anonymity.link",  "anonymity.acknowledgment", "anonymity.self-reference"};

	for (guint i = 0; i < G_N_ELEMENTS(IN_WORDS); i++)
		dp_facts_set_unknown(facts, IN_WORDS[i], reason);
}

static void
search_words(DpFacts *facts, const DpStructure *structure, DpPassage *passage)
{
	gboolean blinded = dp_facts_count(facts, "authors.placeholder") > 0;

	dp_leak_contacts(facts, passage);
	dp_leak_contact_links(facts, passage, structure);
	dp_leak_affiliations(facts, passage, blinded);
	dp_leak_acknowledgments(facts, passage);
	dp_leak_credits(facts, passage);
	dp_leak_self_references(facts, passage, structure);
	dp_leak_web_links(facts, passage, structure);
}

void
dp_collect_leaks(DpFacts *facts, DpDocument *document, const DpStructure *structure)
{
	const DpObjects *objects = dp_document_objects(document);
	g_autoptr(DpPassage) text = dp_passage_new(structure);
	g_autoptr(DpPassage) furniture = dp_passage_new_furniture(structure);

	dp_leak_properties(facts, objects);
	dp_leak_remarks(facts, objects);
	dp_leak_namings(facts, objects, text);
	dp_leak_images(facts, objects, structure->layout);
	dp_leak_paths(facts, objects, structure->layout);
	search_words(facts, structure, text);
	dp_leak_printed_paths(facts, text);
	dp_leak_bylines(facts, text, furniture);
	dp_leak_contacts(facts, furniture);
	dp_leak_affiliations(facts, furniture, FALSE);
	if (structure->layout->n_columns == 0)
		set_unknown(facts, NO_TEXT);
	else if (text->exhausted || furniture->exhausted)
		set_unknown(facts, GAVE_UP);
}

void
dp_collect_names(DpFacts *facts, DpDocument *document, const DpStructure *structure,
                 const char *file_name, const DpRoster *roster)
{
	if (file_name != NULL)
		dp_leak_file_name(facts, file_name, roster);
	if (roster != NULL)
		dp_leak_roster(facts, document, structure, roster, file_name);
}
