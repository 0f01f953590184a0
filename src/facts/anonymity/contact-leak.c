/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "facts/anonymity/contact.h"
#include "facts/anonymity/leak.h"
#include "facts/text/placeholder.h"
#include "facts/text/word-lists.h"

#define CONTACT_SPAN 90

#define ORCID_EXAMPLE "0000-0002-1825-0097" /* the example in ORCID's own documents */

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
	return dp_lazy_pattern_matches(&DP_WORDS_OFFICE_ADDRESS, address);
}

/* More words in small letters in a row than any name has: a name has at most two ("de la"). */
#define SENTENCE_WORDS 3

/* Whether @before, the words before an address, begin a sentence that continues with the address.
 * Line ends are ignored: a sentence may break anywhere. */
static gboolean
is_in_sentence(const char *before)
{
	guint small = 0;

	for (const char *p = before; *p != '\0'; p++) {
		if (strchr(".!?", *p) != NULL && g_ascii_isspace(p[1]))
			small = 0;
		small += g_ascii_islower(*p) && (p == before || g_ascii_isspace(p[-1]));
	}
	return small >= SENTENCE_WORDS;
}

/* Where authors write how to reach them: under the title and in notes of the first page. A sentence
 * in a paragraph may mention anybody's address. */
static gboolean
is_place_of_contacts(const DpPassageLine *line, const char *before)
{
	return line->line->page == 1 && (line->role != DP_ROLE_BODY || !is_in_sentence(before));
}

#define HEAD_DISTANCE 30 /* points: three lines of a listing */

/* Whether the author of the program with that line, in a listing, is surely one of this paper's. */
static gboolean
is_in_own_head(const DpFacts *facts, const DpLine *line)
{
	for (guint i = 0; i < dp_facts_count(facts, "authors.elsewhere"); i++) {
		const DpObservation *seen = dp_facts_get(facts, "authors.elsewhere", i);

		if (g_strcmp0(seen->label, "sure") == 0 && seen->place.page == line->page &&
		    fabs(seen->place.rect.y0 - line->rect.y0) < HEAD_DISTANCE)
			return TRUE;
	}
	return FALSE;
}

/* The head of somebody else's program, or of a log. */
static gboolean
is_of_program(const DpFacts *facts, const DpPassageLine *line)
{
	return line->role != DP_ROLE_AUTHORS && line->role != DP_ROLE_FOOTNOTE &&
	       dp_lazy_pattern_matches(&DP_WORDS_CODE_HEAD_LINE, line->line->text) &&
	       !is_in_own_head(facts, line->line);
}

/* "user at example dot com", "user_at_example.com" */
static gboolean
is_placeholder_spelt(const char *address)
{
	static const struct {
		const char *written, *meant;
	} SPELLINGS[] = {{" at ", "@"},  {"_at_", "@"},  {"[at]", "@"},  {"(at)", "@"},
	                 {" dot ", "."}, {"[dot]", "."}, {"(dot)", "."}, {" ", ""}};
	g_autofree char *small = g_ascii_strdown(address, -1);
	g_autoptr(GString) meant = g_string_new(small);

	for (guint i = 0; i < G_N_ELEMENTS(SPELLINGS); i++)
		g_string_replace(meant, SPELLINGS[i].written, SPELLINGS[i].meant, 0);
	return dp_placeholder_is_address(meant->str);
}

/* The words before an address. A note does not continue the text above it. */
static char *
words_beside(const DpPassage *passage, const DpPassageLine *line, gsize at)
{
	const DpPassageLine *first = line;

	if (line->role != DP_ROLE_FOOTNOTE)
		return dp_passage_before(passage, at, CONTACT_SPAN);
	while (first > &g_array_index(passage->lines, DpPassageLine, 0) &&
	       first[-1].role == DP_ROLE_FOOTNOTE)
		first--;
	return dp_passage_before(passage, at, MIN(at - first->offset, CONTACT_SPAN));
}

/* Whether the words before an address at byte @at, in @line, say that it is an author's. */
static gboolean
is_of_author(const DpPassage *passage, const DpPassageLine *line, gsize at)
{
	g_autofree char *before = dp_passage_before(passage, at, CONTACT_SPAN);
	g_autofree char *nearby = words_beside(passage, line, at);

	if (line->role != DP_ROLE_AUTHORS &&
	    dp_lazy_pattern_matches(&DP_WORDS_ADDRESS_OF_OTHERS, nearby))
		return FALSE;
	return dp_lazy_pattern_matches(&DP_WORDS_CONTACT_WORDS, before) ||
	       (is_place_of_contacts(line, before) &&
	        !dp_lazy_pattern_matches(&DP_WORDS_ADDRESS_SPOKEN_OF, nearby));
}

static void
judge_email(DpFacts *facts, const DpPassage *passage, gsize start, gsize end)
{
	const DpPassageLine *line = dp_passage_line(passage, start);
	g_autofree char *address = dp_passage_words(passage, start, end);

	if (dp_placeholder_is_address(address) || is_placeholder_spelt(address))
		return;
	/* an address printed as data, or of an office, need not be an author's */
	dp_leak_add_passage(facts, "anonymity.email",
	                    is_running_text(line) && !dp_contact_is_office(address) &&
	                        !is_of_program(facts, line) && is_of_author(passage, line, start),
	                    passage, start, end, NULL);
}

static void
find_emails(DpFacts *facts, DpPassage *passage)
{
	for (guint i = 0; i < DP_WORDS_EMAILS.n; i++) {
		g_auto(DpPhraseSearch) search = {NULL};
		gsize start, end;

		dp_phrase_search_init(&search, &DP_WORDS_EMAILS.phrases[i], passage);
		while (dp_phrase_search_next(&search, &start, &end))
			judge_email(facts, passage, start, end);
	}
}

/* ISO 7064, MOD 11-2: the last of the sixteen digits is a check digit. */
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
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end;

	dp_phrase_search_init(&search, &DP_WORDS_ORCIDS.phrases[0], passage);
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
