/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "facts/anonymity/contact.h"
#include "facts/anonymity/leak.h"
#include "facts/text/placeholder.h"

/* A domain: labels with a letter in them ("hit@10." is a measure), and a top level in one case.
 * Some hosts of mail are numbers ("163.com"). */
#define DOMAIN                                                                                     \
	"(?:(?=[\\d-]*[a-z]|\\d{3}\\.(?:com|cn|net)\\b)[\\w-]{2,63}\\.){1,6}"                      \
	"(?:(?-i:[a-z]{2,24})|(?-i:[A-Z]{2,8}))\\b"
#define EMAIL                                                                                      \
	"(?<![\\w.+%-])[\\w.+%-]{1,64}@" DOMAIN "|\\{[^{}]{2,160}\\}\\s*@\\s*" DOMAIN              \
	"|\\b[\\w.+-]{2,64}\\s?(?:\\[at\\]|\\(at\\)|<at>)\\s?[\\w-]{2,63}(?:\\s?(?:\\.|\\[dot\\]|" \
	"\\(dot\\)|<dot>)\\s?[\\w-]{2,63}){1,5}|\\b[\\w.+-]{2,64}\\s+at\\s+[\\w-]{2,63}\\s+dot\\s" \
	"+(?:com|edu|org|net|gov|ac\\s+dot\\s+\\w\\w|de|fr|uk|ch|it|eu|nl|ca|jp|cn)\\b"

/* Where the names stand in the addresses of a house: it is told, and no name. */
#define SCHEMA                                                                                     \
	"\\A[{\\s]*(?:first|last|given|family|sur)[._-]?(?:name)?\\b|\\Aname\\.surname\\b|"        \
	"\\A[{\\s]*xx+\\s*@"

/* Addresses of an office, or of those who act in examples: they may or may not be the authors'. */
#define OFFICE                                                                                     \
	"\\A(?:info|support|help|contact|admin|sales|press|office|privacy|security|legal|"         \
	"webmaster"                                                                                \
	"|hello|team|e?prints?|repository|library|\\w*chairs?|\\w*editors?|"                       \
	"alice|bob|eve|mallory)\\s*@"

/* "such as", "the agent writes to": an address that the text speaks of. */
#define SPOKEN_OF                                                                                  \
	"\\b(?:such\\s+as|for\\s+example|for\\s+instance|e\\.g\\.|(?:example|sample)\\s+(?:e-?"    \
	"mail|"                                                                                    \
	"address|message|prompt)\\b[^.]{0,60}|(?:(?:writes?|wrote|sends?|sent|forwards?|replies|"  \
	"replied|mails?|messages?|logs?\\s+in)\\b[^.\\n]{0,40}\\s)(?:to|from|as|like))\\W*\\z"

#define CONTACT_WORDS "correspond|contact\\W+(?:the\\W+)?author|e-?mails?\\W*\\z|our e-?mail"
#define CONTACT_SPAN 90

#define ORCID "(?<![\\d-])000\\d-000\\d-\\d{4}-\\d{3}[\\dX](?![\\d-])"
#define ORCID_EXAMPLE "0000-0002-1825-0097" /* the one that ORCID's own documents show */

static gboolean
is_running_text(const DpPassageLine *line)
{
	return line->role != DP_ROLE_FIGURE && line->role != DP_ROLE_TABLE &&
	       line->role != DP_ROLE_CODE && !line->line->in_form &&
	       line->kind != DP_SECTION_APPENDIX && line->kind != DP_SECTION_SUPPLEMENT;
}

gboolean
dp_contact_is_office(const char *address)
{
	static DpLazyPattern office = DP_LAZY_PATTERN(OFFICE "|" SCHEMA);

	return dp_lazy_pattern_matches(&office, address);
}

static void
judge_email(DpFacts *facts, const DpPassage *passage, gsize start, gsize end)
{
	static DpLazyPattern contact_words = DP_LAZY_PATTERN(CONTACT_WORDS);
	static DpLazyPattern spoken_of = DP_LAZY_PATTERN(SPOKEN_OF);
	const DpPassageLine *line = dp_passage_line(passage, start);
	g_autofree char *address = dp_passage_words(passage, start, end);
	g_autofree char *before = dp_passage_before(passage, start, CONTACT_SPAN);
	gboolean contact = dp_lazy_pattern_matches(&contact_words, before);

	if (dp_placeholder_is_address(address))
		return;
	/* what is printed as data, or by an office, need not be an author's address */
	dp_leak_add_passage(facts, "anonymity.email",
	                    is_running_text(line) && !dp_contact_is_office(address) &&
	                        (contact || (line->line->page == 1 &&
	                                     !dp_lazy_pattern_matches(&spoken_of, before))),
	                    passage, start, end, NULL);
}

static void
find_emails(DpFacts *facts, DpPassage *passage)
{
	static DpPhrase email = {EMAIL, "*@|at]|at)|at>|dot ", 240};
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end;

	dp_phrase_search_init(&search, &email, passage);
	while (dp_phrase_search_next(&search, &start, &end))
		judge_email(facts, passage, start, end);
}

/* ISO 7064, MOD 11-2: the last of the sixteen digits proves the others. */
static gboolean
has_check_digit(const char *text)
{
	guint sum = 0, digits = 0;

	for (const char *p = text; *p != '\0' && digits < 15; p++) {
		if (!g_ascii_isdigit(*p))
			continue;
		sum = (sum + (guint)(*p - '0')) * 2;
		digits++;
	}
	sum = (12 - sum % 11) % 11;
	return g_ascii_toupper(text[strlen(text) - 1]) == (sum == 10 ? 'X' : (char)('0' + sum));
}

gboolean
dp_contact_is_orcid(const char *number)
{
	return strcmp(number, ORCID_EXAMPLE) != 0 && strncmp(number, "0000-0000", 9) != 0 &&
	       has_check_digit(number);
}

static void
find_orcids(DpFacts *facts, DpPassage *passage)
{
	static DpPhrase orcid = {ORCID, "*-000", 4};
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end;

	dp_phrase_search_init(&search, &orcid, passage);
	while (dp_phrase_search_next(&search, &start, &end)) {
		g_autofree char *number = dp_passage_words(passage, start, end);

		if (dp_contact_is_orcid(number))
			dp_leak_add_passage(facts, "anonymity.orcid",
			                    is_running_text(dp_passage_line(passage, start)),
			                    passage, start, end, NULL);
	}
}

void
dp_leak_contacts(DpFacts *facts, DpPassage *passage)
{
	find_emails(facts, passage);
	find_orcids(facts, passage);
}
