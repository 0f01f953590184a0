/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/anonymity/collect.h"
#include "facts/anonymity/leak.h"
#include "facts/text/place.h"

/* A name: capitals that are no sentence's beginning, with the small words between them. */
#define NAME                                                                                          \
	"(?-i:\\p{Lu}[\\p{L}&.'’-]+)(?:\\s+(?:(?-i:\\p{Lu}[\\p{L}&.'’-]*)|of|the|for|and|de)){0," \
	"6}"
#define HOUSE                                                                                      \
	"(?:universit\\w+|institut\\w*|college|school|laborator\\w+|academy|polytechnic|hospital|" \
	"research center|research centre)"

/* Houses that print papers, and stand on them as such. */
#define PUBLISHER                                                                                  \
	"^\\W*(?:the\\s+)?institute\\s+of\\s+electrical\\s+and\\s+electronics\\s+engineers"

#define HOUSES                                                                                     \
	"department |school |faculty |institute |laboratory |college |university |institution |"   \
	"company |employer |lab |campus "

/* What a program's first lines say of who wrote it; publishers and venues write the like below
 * papers. */
#define TWO_NAMES                                                                                  \
	"(?-i:\\p{Lu}\\p{Ll}[\\p{L}'’-]*\\s+(?:\\p{Lu}\\.\\s+)?\\p{Lu}\\p{Ll}[\\p{L}'’-]*)"
#define LICENCE                                                                                        \
	"(?:\\bcopyright\\s*(?:\\(c\\)|©)?|\\(c\\)|©)\\s*(?:19|20)\\d\\d(?:\\s*[-–,]\\s*(?:19|20)" \
	"\\d\\d)?,?\\s+(?:by\\s+)?(?!(?:the|held|association|international|conference|springer|"       \
	"elsevier|institute\\s+of\\s+electrical|copyright)\\b)" TWO_NAMES "[^.]{0,60}"
#define WRITTEN_BY                                                                                 \
	"\\bSPDX-FileCopyrightText:\\s*(?:(?:19|20)\\d\\d\\s+)?" TWO_NAMES "|"                     \
	"^\\s*(?:\\d{1,4}\\s+)?(?:#|//|/?\\*+|%|;|--)[\\s#*/!%;-]*(?:@?authors?|maintainers?|"     \
	"(?:written|created)\\s+by)\\s*:?\\s+" TWO_NAMES "[^.\\n]{0,60}"

/* A house with a name of its own: "Lowmere University", "the Institute of Tides". */
#define NAMED_HOUSE                                                                                \
	"(?:the\\s+)?(?:(?-i:\\p{Lu}[\\p{L}&.'’-]+)\\s+){1,4}" HOUSE "\\b(?:\\s+of\\s+" NAME ")?|" \
	"(?:the\\s+)?(?-i:University|Institute|College|School|Academy|Polytechnic)\\s+(?:of|for)"  \
	"\\s+" NAME
/* "Our method beats the cluster": another's. */
#define NO_ARTICLE "(?!(?:the|an?|of|in|at|on|to|for|with|their|its|and|than)\\s)"
#define OUR_PLACE                                                                                  \
	"\\b(?:our|the\\s+authors['’])\\s+(?:" NO_ARTICLE                                          \
	"[\\w-]+\\s+){0,3}?(?:clusters?|machines?|servers?|"                                       \
	"group|team|lab|labs|laborator(?:y|ies)|department|campus|data\\s?cent(?:er|re)|"          \
	"supercomputer|test\\s?bed|computing\\s+cent(?:er|re)|chair|workstations?|nodes?|faculty|" \
	"school|institute|home\\s+institution|employer|computers?|facilit(?:y|ies))\\s+(?:at|of|"  \
	"in|"                                                                                      \
	"from|with)\\s+(?:" NAMED_HOUSE ")"
#define OUR_PEOPLE                                                                                  \
	"\\b(?:our|the\\s+authors['’])\\s+(?:[\\w-]+\\s+){0,2}?(?:students|course|courses|class|" \
	"colleagues|users|patients|staff|library|hospital|clinic)\\s+(?:at|of|in|from)\\s+(?"       \
	":" NAMED_HOUSE ")"
/* Who let the authors do it. */
#define OUR_APPROVAL                                                                               \
	"\\b(?:our|this|the\\s+present)\\s+(?:[\\w-]+\\s+){0,2}?(?:study|work|research|protocol|"  \
	"experiments?|survey|project)\\s+(?:was|were|is|has\\s+been|have\\s+been)\\s+(?:\\w+\\s+)" \
	"{0,3}?"                                                                                   \
	"(?:approved|reviewed|exempted|cleared|waived)\\s+by\\s+[^.;]{0,60}?(?:board|committee)"   \
	"\\b"                                                                                      \
	"[^.;]{0,24}?\\s(?:of|at)\\s+(?:" NAMED_HOUSE ")"
/* "Corresponding author: Ada Orvik, Lowmere University". */
#define CORRESPONDING_AT                                                                           \
	"(?<!\\p{L})(?:corresponding\\s+authors?|correspondence\\s+to|contact(?:\\s+(?:author|"    \
	"person))?)"                                                                               \
	"\\s*"                                                                                     \
	"[:.–—]?\\s*" TWO_NAMES "(?:,|\\s+\\(|\\s+at|\\s+of)\\s+(?:" NAMED_HOUSE ")"

static struct {
	DpPhrase phrase;
	gboolean sure;
	gboolean first_page; /* only there does it speak of the authors */
} WORDINGS[] = {
    {{OUR_PLACE,
      "universit|institut|college |academy |polytechnic |hospital |school |laborator|research ",
      160, NULL, "our |authors", 120},
     TRUE,
     FALSE},
    {{OUR_PEOPLE,
      "universit|institut|college |academy |polytechnic |hospital |school |laborator|research ",
      160, NULL, "our |authors", 120},
     FALSE,
     FALSE},
    {{OUR_APPROVAL, "board |committee ", 160, NULL, "approved|reviewed|exempted|cleared|waived",
      100},
     TRUE,
     FALSE},
    {{CORRESPONDING_AT, "corresponding |correspondence |contact ", 4}, TRUE, FALSE},
    {{"\\b(?:this\\s+)?(?:work|research|part of (?:this|the) work)\\s+(?:was\\s+|were\\s+|is\\s+)?"
      "(?:partially\\s+|partly\\s+)?(?:done|performed|conducted|carried\\s+out|completed)\\s+(?:"
      "while|when|during)\\s(?:visiting\\s+|[^.;]{0,80}?\\b(?:at|with)\\s+)(?:the\\s+)?" NAME,
      "done |performed |conducted |carried |completed ", 120},
     TRUE,
     FALSE},
    {{"\\bthe\\s+(?:first\\s+|second\\s+|other\\s+|corresponding\\s+)?authors?\\s+(?:is|are|was|"
      "were)"
      "\\s+(?:also\\s+)?(?:with|from|at)\\s+(?:the\\s+)?" NAME,
      "author |authors ", 60},
     TRUE,
     TRUE},
    {{"\\b(?:is|are|was|were)\\s+(?:also\\s+)?with\\s+(?:the\\s+)?(?-i:Department|Dept\\.?|School|"
      "Faculty|Institute|Laboratory|College)\\s+(?:of|for)\\s+" NAME,
      "department |dept |school |faculty |institute |laboratory |college ", 40},
     TRUE,
     TRUE},
    {{"\\b(?:intern(?:s|ship)?|interning|visiting\\s+\\w+)\\s+at\\s+(?:the\\s+)?" NAME,
      "intern |interns |internship |interning |visiting ", 0},
     FALSE,
     TRUE},
    {{"^\\W*\\d{0,2}\\s*(?:(?:department|school|faculty|institute|laboratory|college)\\s+(?:of|"
      "for)\\s+|university\\s+of\\s+)" NAME "[^.]{0,60}(?=$)",
      HOUSES, 240},
     FALSE,
     TRUE},
    {{"\\b(?:(?:institutional\\s+)?review\\s+board|IRB|ethics\\s+(?:committee|board|council))\\s+(?"
      ":of|"
      "at)"
      "\\s+(?:the\\s+)?(?:" NAME "\\s+)?" HOUSE "\\b(?:\\s+of\\s+" NAME ")?",
      "institutional |review |irb |ethics ", 0},
     FALSE,
     FALSE},
    {{"\\bour\\s+(?:home\\s+)?(?:university|institution|institute|company|employer|lab|laboratory|"
      "department|campus)\\s*[,(]\\s*(?:the\\s+)?" NAME,
      HOUSES, 40},
     FALSE,
     FALSE},
    {{LICENCE, "copyright |*©|*(c)|*(C)", 0}, FALSE, FALSE},
    {{WRITTEN_BY, "author |authors |maintainer|written |created |spdx", 24}, FALSE, FALSE},
};

static void
find_wording(DpFacts *facts, DpPassage *passage, guint index)
{
	static DpLazyPattern publisher = DP_LAZY_PATTERN(PUBLISHER);
	g_auto(DpPhraseSearch) search = {NULL};
	gsize start, end;

	dp_phrase_search_init(&search, &WORDINGS[index].phrase, passage);
	while (dp_phrase_search_next(&search, &start, &end)) {
		const DpPassageLine *line = dp_passage_line(passage, start);
		g_autofree char *words = dp_passage_words(passage, start, end);

		if ((WORDINGS[index].first_page && line->line->page != 1) ||
		    (line->role == DP_ROLE_AUTHORS && !WORDINGS[index].sure) ||
		    dp_leak_is_placeholder(words) || dp_lazy_pattern_matches(&publisher, words) ||
		    dp_passage_is_quoted(passage, start))
			continue;
		dp_leak_add_passage(facts, "anonymity.affiliation", WORDINGS[index].sure, passage,
		                    start, end, NULL);
	}
}

/* An institution left standing beside "Anonymous Authors". */
static void
find_beside_placeholder(DpFacts *facts, const DpPassage *passage)
{
	static DpLazyPattern house = DP_LAZY_PATTERN("\\b" HOUSE "\\b");

	for (guint i = 0; i < passage->lines->len; i++) {
		const DpPassageLine *line = &g_array_index(passage->lines, DpPassageLine, i);
		DpPlace place;

		if (line->role != DP_ROLE_AUTHORS ||
		    !dp_lazy_pattern_matches(&house, line->line->text) ||
		    dp_leak_is_placeholder(line->line->text))
			continue;
		place = dp_line_place(line->line);
		dp_leak_add(facts, "anonymity.affiliation", FALSE, line->line->text, &place);
	}
}

void
dp_leak_affiliations(DpFacts *facts, DpPassage *passage, gboolean blinded)
{
	for (guint i = 0; i < G_N_ELEMENTS(WORDINGS); i++)
		find_wording(facts, passage, i);
	if (blinded)
		find_beside_placeholder(facts, passage);
}
