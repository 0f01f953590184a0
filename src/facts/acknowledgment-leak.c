/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "facts/acknowledgment-support.h"
#include "facts/acknowledgment-words.h"
#include "facts/collect.h"
#include "facts/leak.h"

#define MAX_SECTION 3000 /* bytes: longer, and the next section's heading was missed */

static gboolean
is_authors_own_text(const DpPassageLine *line)
{
	return (line->role == DP_ROLE_BODY || line->role == DP_ROLE_FOOTNOTE ||
	        line->role == DP_ROLE_AUTHORS || line->role == DP_ROLE_OTHER) &&
	       line->kind != DP_SECTION_APPENDIX && line->kind != DP_SECTION_SUPPLEMENT &&
	       !line->line->in_form;
}

typedef struct {
	guint first, last; /* lines of the passage */
} Section;

static gboolean
next_section(const DpPassage *passage, Section *section)
{
	guint i = section->last;

	while (i < passage->lines->len &&
	       g_array_index(passage->lines, DpPassageLine, i).kind != DP_SECTION_ACKNOWLEDGMENTS)
		i++;
	section->first = i;
	while (i < passage->lines->len &&
	       g_array_index(passage->lines, DpPassageLine, i).kind == DP_SECTION_ACKNOWLEDGMENTS)
		i++;
	section->last = i;
	return section->first < passage->lines->len;
}

/* The words of a section, without its heading. */
static char *
section_words(const DpPassage *passage, const Section *section, gsize *start, gsize *end)
{
	guint first = section->first;

	while (first < section->last &&
	       g_array_index(passage->lines, DpPassageLine, first).role == DP_ROLE_HEADING)
		first++;
	*end = section->last < passage->lines->len
	           ? g_array_index(passage->lines, DpPassageLine, section->last).offset
	           : passage->text->len;
	*start = first < section->last ? g_array_index(passage->lines, DpPassageLine, first).offset
	                               : *end;
	*end = MIN(*end, *start + MAX_SECTION);
	return dp_passage_words(passage, *start, *end);
}

static char *
without(const char *words, const DpPattern *pattern)
{
	GString *rest = g_string_new(NULL);
	gsize from = 0, start, end;

	while (dp_pattern_search(pattern, words, from, &start, &end, NULL) && end > start) {
		g_string_append_len(rest, words + from, (gssize)(start - from));
		from = end;
	}
	g_string_append(rest, words + from);
	return g_string_free(rest, FALSE);
}

static DpLazyPattern thanks = DP_LAZY_PATTERN(THANKS);
static DpLazyPattern reviewers = DP_LAZY_PATTERN(REVIEWERS);

/* "... the reviewers and Ada Orvik", "... the referees, Prof. Orvik": somebody with a name is
 * thanked in the same sentence. */
static gboolean
thanks_others_too(const char *words)
{
	static DpLazyPattern name =
	    DP_LAZY_PATTERN("\\A\\W*(?-i:\\p{Lu}\\p{Ll}[\\p{L}.'’-]*\\s+\\p{Lu})");
	static DpLazyPattern title = DP_LAZY_PATTERN("\\b(?:Prof|Dr|Mrs?|Ms)\\.\\z");
	gsize from = 0, start, end;

	while (dp_pattern_search(dp_lazy_pattern(&reviewers), words, from, &start, &end, NULL) &&
	       end > start) {
		g_autofree char *found = g_strndup(words + start, end - start);

		if (dp_lazy_pattern_matches(&title, found) ||
		    (words[end - 1] != '.' && dp_lazy_pattern_matches(&name, words + end)))
			return TRUE;
		from = end;
	}
	return FALSE;
}

/* Whether a person, a house or a grant is named: what template sentences and placeholders do not.
 */
static gboolean
names_somebody(const char *words)
{
	static DpLazyPattern named = DP_LAZY_PATTERN(NAMED);

	return dp_lazy_pattern_matches(&named, words);
}

static DpSureness
sureness(gboolean sure, const char *words)
{
	return !sure ? DP_LEAK_UNSURE : names_somebody(words) ? DP_LEAK_SURE : DP_LEAK_UNPROVEN;
}

static void
judge_section(DpFacts *facts, const DpPassage *passage, const Section *section)
{
	static DpLazyPattern advice = DP_LAZY_PATTERN(ADVICE);
	static DpLazyPattern left_out = DP_LAZY_PATTERN(LEFT_OUT);
	static DpLazyPattern filler = DP_LAZY_PATTERN(FILLER);
	gsize start, end;
	g_autofree char *words = section_words(passage, section, &start, &end);
	g_autofree char *rest = without(words, dp_lazy_pattern(&reviewers));
	DpPlace place;
	gboolean names, hides;

	if (*g_strstrip(rest) == '\0' || dp_lazy_pattern_matches(&advice, rest))
		return;
	names = dp_lazy_pattern_matches(&thanks, rest);
	if (!names && dp_leak_is_placeholder(rest) && !thanks_others_too(words))
		return;
	hides = dp_lazy_pattern_matches(&left_out, rest);
	if ((hides || dp_lazy_pattern_matches(&filler, rest)) && !names_somebody(words))
		return;
	place = dp_passage_place(passage, start, end, words);
	/* a note that names are left out may stand beside a name that is not */
	dp_leak_add(facts, "anonymity.acknowledgment", sureness(names && !hides, words), words,
	            &place);
}

static gboolean
in_section(const DpPassageLine *line)
{
	return line->kind == DP_SECTION_ACKNOWLEDGMENTS;
}

/* What stands on the line of a heading ends where the next heading begins. */
static gsize
run_in_end(const DpPassage *passage, gsize start, gsize end)
{
	for (guint i = 0; i < passage->lines->len; i++) {
		const DpPassageLine *line = &g_array_index(passage->lines, DpPassageLine, i);

		if (line->offset > start && line->role == DP_ROLE_HEADING)
			return MIN(end, line->offset);
	}
	return end;
}

static void
find_run_in(DpFacts *facts, DpPassage *passage)
{
	static DpPhrase run_in = {RUN_IN, RUN_IN_MARKS, 240};
	static DpLazyPattern not_theirs = DP_LAZY_PATTERN(ADVICE "|" LEFT_OUT);
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end;

	dp_phrase_search_init(&search, &run_in, passage);
	while (dp_phrase_search_next(&search, &start, &end)) {
		gsize stop = run_in_end(passage, start, end);
		g_autofree char *words = dp_passage_words(passage, start, stop);
		g_autofree char *rest = without(words, dp_lazy_pattern(&reviewers));

		if (!in_section(dp_passage_line(passage, start)) &&
		    (dp_lazy_pattern_matches(&thanks, rest) || thanks_others_too(words)) &&
		    !dp_lazy_pattern_matches(&not_theirs, words))
			dp_leak_add_passage(
			    facts, "anonymity.acknowledgment",
			    sureness(is_authors_own_text(dp_passage_line(passage, start)), words),
			    passage, start, stop, NULL);
	}
}

/* Thanks outside any section of that name: in a footnote, behind the conclusion. */
static struct {
	DpPhrase phrase;
	DpLazyPattern needed; /* in the words that are found */
	gboolean may_be_sure;
	gboolean with_clause; /* what stands before it in its clause belongs to it */
} WORDINGS[] = {
    {{OURS, "supported |funded |sponsored |financed |thank|acknowledge", 160},
     DP_LAZY_PATTERN(FUNDER),
     TRUE},
    {{WE_THANK, "thank ", 120}, DP_LAZY_PATTERN(NULL), TRUE},
    {{GRANT_NUMBER, "grant |grants ", 0}, DP_LAZY_PATTERN(NULL), FALSE},
    {{DE_OURS, "gef|finanziert ", 240}, DP_LAZY_PATTERN(NULL), TRUE},
    {{FR_OURS, "financ|soutenu", 160}, DP_LAZY_PATTERN(NULL), TRUE},
    {{ES_PT_OURS, "financiad|apoiad", 160}, DP_LAZY_PATTERN(NULL), TRUE},
    {{IT_OURS, "finanziat", 160}, DP_LAZY_PATTERN(NULL), TRUE},
    {{RU_OURS, "поддерж|счет|счёт", 240}, DP_LAZY_PATTERN(NULL), TRUE},
    {{ZH_OURS, "本", 0}, DP_LAZY_PATTERN(NULL), TRUE},
    {{JA_OURS, "本研究|本論文|本稿", 0}, DP_LAZY_PATTERN(NULL), TRUE},
    {{GRATEFUL, "grateful |indebted |thankful |gratitude |thanks ", 120},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{WE_OWE, "owe |owes ", 40}, DP_LAZY_PATTERN(NULL), TRUE},
    {{GAVE_US, "us ", 160, NULL,
      "gave us|lent us|granted us|offered us|allowed us|provided us|loaned us|sent us", 12},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{READ_BY_NAME,
      "read |proofread |reread |commented |improved |edited |checked |copyedited |"
      "criticized |criticised |went ",
      120, NULL, "draft|manuscript|this paper|this article|this work|this text", 60},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{HELPED_WITH, "helped |assisted ", 120}, DP_LAZY_PATTERN(NULL), FALSE},
    {{PAID_FOR_BY,
      "paid |financed |funded |sponsored |donated |covered |underwritten |granted |"
      "subsidi|possible |enabled ",
      160, NULL,
      "for by|paid by|financed by|funded by|sponsored by|possible by|granted by|donated by|written "
      "by|through|thanks to",
      40},
     DP_LAZY_PATTERN(NULL),
     FALSE},
    {{HOUSE_PAID, "paid |financed |funded |sponsored |donated ", 120, NULL,
      "paid for|financed the|funded the|sponsored the|donated the|funded our|financed our|funded "
      "this",
      16},
     DP_LAZY_PATTERN(NULL),
     FALSE},
    {{RECEIVED_AID, "received |receives |enjoyed |benefit|profited |relied |drew ", 80, NULL,
      "support from|support by|support of|support under|funding|aid "
      "|grant|gift|stipend|fellowship|donation|sponsor|assistance",
      60},
     DP_LAZY_PATTERN(FUNDER),
     TRUE},
    {{THANKS_GO, "thanks ", 40}, DP_LAZY_PATTERN(NULL), TRUE},
    {{PROVIDED_BY, "kindly |generously |donat", 200}, DP_LAZY_PATTERN(NULL), FALSE},
    {{DONE_WHILE, "while |during |when ", 120}, DP_LAZY_PATTERN(NULL), FALSE},
    {{WE_ACKNOWLEDGE, "acknowledge ", 80}, DP_LAZY_PATTERN(FUNDER), TRUE},
    {{PL_SUPPORT, "sfinansowan|finansowan|dofinansowan|wspar|wspieran", SUPPORT_REACH},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{CS_SK_SUPPORT, "podpo|financov|grant", SUPPORT_REACH}, DP_LAZY_PATTERN(NULL), TRUE},
    {{NL_SUPPORT, "gefinancierd |gesteund |ondersteund |gesubsidieerd ", SUPPORT_REACH},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{NORDIC_SUPPORT, "stött|stödd|stöd |finansier|støtt|bekostat ", SUPPORT_REACH},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{FI_ET_SUPPORT, "rahoit|tuke|apuraha|toeta|rahasta", SUPPORT_REACH},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{HU_SUPPORT, "támogat|finansz|ösztönd", SUPPORT_REACH}, DP_LAZY_PATTERN(NULL), TRUE},
    {{RO_SUPPORT, "finanț|finanţ|sprijinit |susț|susţ", SUPPORT_REACH},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{TR_SUPPORT, "destekle|finanse|deste", SUPPORT_REACH}, DP_LAZY_PATTERN(NULL), TRUE},
    {{BALKAN_SUPPORT,
      "podr|podpr|financira|sofinancira|подржан|"
      "финансира",
      SUPPORT_REACH},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{BALTIC_SUPPORT, "finansavo |finansuo|parėm|atbalst", SUPPORT_REACH},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{CA_EU_SQ_SUPPORT,
      "finança|finantza|financua|amb |lagundu |diruz|"
      "mbësht",
      SUPPORT_REACH},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{VI_SUPPORT, "*tài trợ|*hỗ trợ|kinh ", SUPPORT_REACH}, DP_LAZY_PATTERN(NULL), TRUE},
    {{ID_SUPPORT, "didanai |dibiayai |didukung |disokong ", SUPPORT_REACH},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{UK_BG_SUPPORT,
      "підтрим|фінанс|грант|подкреп|финанс|"
      "падтрым",
      SUPPORT_REACH},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{EL_SUPPORT,
      "χρηματοδοτ|υποστηρ|επιχορηγ|"
      "υποτροφ",
      SUPPORT_REACH},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{AR_FA_SUPPORT,
      "تمويل|ممول|بدعم|دعم|حمایت|"
      "پشتیبانی",
      SUPPORT_REACH},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{HE_SUPPORT,
      "מומן|מומנה|נתמך|נתמכה|בתמיכת|"
      "במימון",
      SUPPORT_REACH},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{HI_SUPPORT,
      "वित्त|समर्थित|अनुदान|"
      "सहयोग",
      SUPPORT_REACH},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{WE_THANK_ELSEWHERE,
      "danken |remercions |remercier |agradecemos |agradezco |ringraziamo |"
      "благодарим|благодарны|"
      "благодарят",
      40},
     DP_LAZY_PATTERN(NULL),
     TRUE},
    {{THANKS_ELSEWHERE, THANKS_VERB_MARKS, THANKS_LENGTH}, DP_LAZY_PATTERN(NULL), TRUE, TRUE},
};

/* In languages where no pattern tells whom the thanks go to. */
static gboolean
thanks_reviewers_alone(const char *words)
{
	static DpLazyPattern elsewhere = DP_LAZY_PATTERN(REVIEWERS_ELSEWHERE);

	return dp_lazy_pattern_matches(&elsewhere, words) && !names_somebody(words);
}

/* Where the clause begins that byte @at is in: @floor at the earliest. */
static gsize
clause_start(const DpPassage *passage, gsize floor, gsize at)
{
	const char *text = passage->text->str;

	for (guint n = 0; n < CLAUSE_LENGTH && at > floor; n++) {
		gsize before = (gsize)(g_utf8_prev_char(text + at) - text);

		if (before < floor || strchr(CLAUSE_STOPS, text[before]) != NULL)
			break;
		at = before;
	}
	return at;
}

static void
find_wording(DpFacts *facts, DpPassage *passage, guint index)
{
	DpLazyPattern *needed = &WORDINGS[index].needed;
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end, last = 0;

	dp_phrase_search_init(&search, &WORDINGS[index].phrase, passage);
	for (; dp_phrase_search_next(&search, &start, &end); last = end) {
		const DpPassageLine *line;
		g_autofree char *words = NULL, *rest = NULL;

		if (WORDINGS[index].with_clause)
			start = clause_start(passage, last, start);
		line = dp_passage_line(passage, start);
		words = dp_passage_words(passage, start, end);
		rest = without(words, dp_lazy_pattern(&reviewers));

		if (in_section(line) || dp_leak_is_placeholder(words) ||
		    dp_passage_is_quoted(passage, start) || thanks_reviewers_alone(words) ||
		    (needed->expression != NULL && !dp_lazy_pattern_matches(needed, rest) &&
		     !thanks_others_too(words)))
			continue;
		dp_leak_add_passage(
		    facts, "anonymity.acknowledgment",
		    sureness(WORDINGS[index].may_be_sure && is_authors_own_text(line), words),
		    passage, start, end, NULL);
	}
}

void
dp_leak_acknowledgments(DpFacts *facts, DpPassage *passage)
{
	Section section = {0, 0};

	while (next_section(passage, &section))
		judge_section(facts, passage, &section);
	find_run_in(facts, passage);
	for (guint i = 0; i < G_N_ELEMENTS(WORDINGS); i++)
		find_wording(facts, passage, i);
}
