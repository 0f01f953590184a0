/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/leak.h"

#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "structure/citation-form.h"

/* A citation: "[22]", "[3, 4]", "[PE09]", "(Park & Eklund, 2009)", "Park et al. (2009)". */
#define YEAR "(?:19|20)\\d\\d[a-z]?"
#define WHO                                                                                            \
	"(?-i:\\p{Lu}[\\p{L}'’-]+)(?:\\s+(?:and|&)\\s+(?-i:\\p{Lu}[\\p{L}'’-]+)|\\s+et\\s+al\\.?)" \
	"?"
#define CITE                                                                                       \
	"(?:\\[\\s*\\d{1,3}(?:\\s*[,–-]\\s*\\d{1,3}){0,12}\\s*\\]|"                              \
	"\\[(?-i:[A-Z][A-Za-z+]{1,10}\\d{2})[a-z]?[^\\]]{0,60}\\]|"                                \
	"[(\\[](?:e\\.g\\.,?\\s|see\\s)?" WHO "[^()\\[\\]]{0,80}?\\b" YEAR                         \
	"[^()\\[\\]]{0,80}[)\\]]|" WHO "\\s*,?\\s*(?:[(\\[]" YEAR "[)\\]]|\\[\\d{1,3}\\]))"

#define EARLIER "(?:previous|prior|earlier|past|preceding|own|recent|previously\\s+published)"
#define BEFORE "(?:previous|prior|earlier|past|preceding)"
#define WRITING                                                                                    \
	"(?:works?|papers?|stud(?:y|ies)|publications?|articles?|reports?|theses|thesis|"          \
	"surveys?|manuscripts?)"
#define THING                                                                                      \
	"(?:systems?|frameworks?|prototypes?|approach(?:es)?|methods?|analysis|analyses|"          \
	"implementation|designs?|algorithms?|tools?|benchmarks?|datasets?|techniques?|versions?|"  \
	"library|simulator|architecture|results?|findings|efforts?|investigations?|experiments?|"  \
	"research)"
#define SHOWED                                                                                     \
	"(?:showed|shown|demonstrated|proved|proven|introduced|proposed|presented|described|"      \
	"reported|argued|developed|published|established|designed)"

#define BEFORE_MARKS "previous |prior |earlier |past |preceding "
#define SHOWED_MARKS                                                                               \
	"showed |shown |demonstrated |proved |proven |introduced |proposed |presented |"           \
	"described |reported |argued |developed |published |established |designed "

static struct {
	DpPhrase phrase;
	gboolean sure;
} WORDINGS[] = {
    {{"\\bour\\s+(?:own\\s+)?" EARLIER "\\s+(?:\\w+[\\s-]+){0,2}?" WRITING
      "\\b[^.;:()\\[\\]]{0,50}?" CITE,
      BEFORE_MARKS "|own |recent |previously ", 40},
     TRUE},
    {{"\\bour\\s+(?:own\\s+)?" BEFORE "\\s+(?:\\w+[\\s-]+){0,2}?" THING
      "\\s*(?:(?-i:\\p{Lu})[\\w-]+\\s*)?" CITE,
      BEFORE_MARKS, 40},
     TRUE},
    {{"\\bour\\s+(?:\\w+\\s+){0,2}?(?:conference|workshop|journal|arxiv|preliminary|short|"
      "published)\\s+(?:paper|version|publication|article)\\s*,?\\s*" CITE,
      "conference |workshop |journal |arxiv |preliminary |short |published ", 120},
     TRUE},
    {{"\\bwe\\s+(?:have\\s+)?(?:previously\\s+|already\\s+|earlier\\s+|first\\s+|recently\\s+)"
      "?" SHOWED "\\s+(?:previously\\s+|earlier\\s+|before\\s+)?in\\s+" CITE,
      SHOWED_MARKS, 60},
     TRUE},
    {{"\\bwe\\s+(?:have\\s+)?previously\\s+" SHOWED
      "\\b[^.;()\\[\\]]{0,80}?(?<!of)(?<!from)(?<!by)(?<!using)(?<!in)\\s*" CITE,
      "previously ", 40},
     TRUE},
    {{"\\b(?:in|of|from|extends?|on|to|see)\\s+our\\s+(?:own\\s+)?" BEFORE
      "\\s+(?:\\w+\\s+)?" WRITING "\\b",
      BEFORE_MARKS, 60},
     FALSE},
    {{"\\bthe\\s+(?:present\\s+)?authors['’]\\s+(?:own\\s+)?" EARLIER "\\s+" WRITING "\\b",
      "authors ", 40},
     FALSE},
};

#define BLIND_SPAN 1500
/* Advice on how to write for blind review quotes what must not be written. */
#define BLIND_ADVICE "blind\\s+review|anonymi[sz]|\\banonymous\\s+(?:submission|version)"
#define BLINDED "anon|\\bremoved\\b|\\bomitted\\b|\\bwithheld\\b|\\bblind|\\bredacted\\b|\\bXX"

/* (nullable): the entry of the reference list with that number; borrowed. */
static const DpEntry *
find_entry(const DpStructure *structure, guint wanted)
{
	for (guint i = 0; i < structure->entries->len; i++) {
		const DpEntry *entry = structure->entries->pdata[i];
		guint number = 0;

		dp_citation_label(entry->text, &number);
		if (number == wanted)
			return entry;
	}
	return NULL;
}

#define ENTRY_CHARS 90

/* (nullable) (transfer full): how the entry that a "[22]" in @words points to begins: its authors.
 */
static char *
cited_authors(const DpStructure *structure, const char *words)
{
	const char *bracket = strrchr(words, '[');
	const DpEntry *entry = NULL;

	if (bracket != NULL && g_ascii_isdigit(bracket[1 + strspn(bracket + 1, " ")]))
		entry = find_entry(structure, (guint)strtoul(bracket + 1, NULL, 10));
	return entry != NULL ? dp_text_quote(entry->text, ENTRY_CHARS) : NULL;
}

#define FIRST_YEAR 1900 /* "[2009]" behind a name is no number of an entry */

/* "we proposed in [0, 1]" is no citation where no entry has that number. */
static gboolean
cites_nothing(const DpStructure *structure, const char *words)
{
	const char *bracket = strrchr(words, '[');
	gulong number = 0;

	if (bracket == NULL || !g_ascii_isdigit(bracket[1 + strspn(bracket + 1, " ")]))
		return FALSE;
	number = strtoul(bracket + 1, NULL, 10);
	return number == 0 || (structure->entries->len > 0 && number < FIRST_YEAR &&
	                       number > structure->entries->len + 2);
}

static gboolean
is_advice(const DpPassage *passage, gsize start)
{
	static DpLazyPattern advice = DP_LAZY_PATTERN(BLIND_ADVICE);
	g_autofree char *before = dp_passage_before(passage, start, BLIND_SPAN);

	return dp_lazy_pattern_matches(&advice, before);
}

static gboolean
is_blinded(const DpPassage *passage, gsize start, gsize end)
{
	static DpLazyPattern blinded = DP_LAZY_PATTERN(BLINDED);
	g_autofree char *words = dp_passage_words(passage, start, end + 40);

	return dp_lazy_pattern_matches(&blinded, words);
}

/* The wordings without a citation match inside those with one. */
static gboolean
is_covered(const GArray *ends, gsize start)
{
	for (guint i = 0; i + 1 < ends->len; i += 2) {
		if (start + 12 >= g_array_index(ends, gsize, i) &&
		    start < g_array_index(ends, gsize, i + 1))
			return TRUE;
	}
	return FALSE;
}

/* @spans: of gsize, in pairs: where leaks were found. */
static void
judge(DpFacts *facts, GArray *spans, const DpPassage *passage, const DpStructure *structure,
      gboolean sure, gsize start, gsize end)
{
	g_autofree char *words = dp_passage_words(passage, start, end);
	g_autofree char *authors = sure ? cited_authors(structure, words) : NULL;
	const DpPassageLine *line = dp_passage_line(passage, start);

	if (is_covered(spans, start) || cites_nothing(structure, words) ||
	    is_blinded(passage, start, end) || dp_passage_is_quoted(passage, start))
		return;
	g_array_append_val(spans, start);
	g_array_append_val(spans, end);
	dp_leak_add_passage(facts, "anonymity.self-reference",
	                    sure && line->role != DP_ROLE_CODE && line->role != DP_ROLE_FIGURE &&
	                        !is_advice(passage, start),
	                    passage, start, end, authors);
}

void
dp_leak_self_references(DpFacts *facts, DpPassage *passage, const DpStructure *structure)
{
	g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(gsize));

	for (guint i = 0; i < G_N_ELEMENTS(WORDINGS); i++) {
		g_auto(DpPhraseSearch) search = {NULL};
		gsize start, end;

		dp_phrase_search_init(&search, &WORDINGS[i].phrase, passage);
		while (spans->len < 2 * DP_LIMIT_LEAKS &&
		       dp_phrase_search_next(&search, &start, &end))
			judge(facts, spans, passage, structure, WORDINGS[i].sure, start, end);
	}
}
