/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/anonymity/leak.h"

#include <string.h>

#include "base/limits.h"
#include "facts/text/placeholder.h"

/* Placeholders: values in place of a name that do not identify a person. */
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
dp_leak_add(DpFacts *facts, const char *fact, DpLeakEvidence sure, const char *words,
            const DpPlace *place)
{
	DpObservation *seen;

	/* sure leaks are not crowded out by unsure ones */
	if (dp_facts_count(facts, fact) >= (sure == DP_LEAK_UNSURE ? 1 : 2) * DP_LIMIT_LEAKS)
		return;
	seen = dp_facts_add_text(facts, fact, words, place);
	seen->label = g_strdup(sure == DP_LEAK_UNSURE ? "unsure" : "sure");
	if (sure == DP_LEAK_UNPROVEN)
		seen->certainty = DP_CERTAINTY_LIKELY;
}

void
dp_leak_add_passage(DpFacts *facts, const char *fact, DpLeakEvidence sure, const DpPassage *passage,
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
