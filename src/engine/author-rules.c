/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/pattern.h"
#include "engine/predicates.h"

/* anonymity-author-block: names under the title, or a placeholder in their place. */

#define EMAIL "[\\w.+-]+@[\\w-]+\\.[\\w.-]+|\\{[\\w., -]+\\}\\s*@"

/* Words of institutions: a line with one of them may stand where only names are hidden. */
#define INSTITUTION                                                                                           \
	"\\b(university|universit[äéà]t?|universidad|institut\\w*|college|school|department|dept|"         \
	"laborator\\w+|academy|gmbh|ltd|llc|inc|corp(oration)?)\\b|大学|學院|学院|研究院|研究所|" \
	"公司"
/* Words that are in the names of some, and of systems that papers are about, too. */
#define HOUSE "\\b(labs?|research|center|centre|company|technologies|group|team|project|systems)\\b"

/* Lines that stand under a title and name nobody: the rest of it, and what a submission says of
 * itself. Names are joined by "and" and hold "de" and "van", but no other small words. */
#define NO_NAME                                                                                    \
	"(?-i)\\b(?:of|for|the|in|on|with|to|from|via|using|under|at|is|are|as|its|their|how|why|" \
	"what|when|do|does|vs)\\b|\\A(?:A|The|Why|How|What|When|Towards?|Using|Is|Are|An(?=\\s["   \
	"AEIOU]))\\s|\\b(?:Against|Among|Beyond|Between|Through|Within|Without)\\b|[?!]|\\.\\s?"   \
	"\\.\\s?\\.|"                                                                              \
	"(?i)(?<!author)(?<!authors)(?<!by)(?<!name)\\s?:|"                                        \
	"\\b(?:document|version|word\\s+count|contents|introduction|volume|edition)\\b|"           \
	"\\p{Han}{6}" /* a name has four at most */

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

/* "Jane Doe¹ Tomas Lindqvist¹": names that carry the mark of an institution. */
#define MARKED_NAME "(?-i)\\p{Lu}[\\p{L}’'.-]+(?:\\s+\\p{Lu}[\\p{L}’'.-]*){1,3}\\s*[0-9∗*†‡§¶]"

/* Small words in names of people. */
#define PARTICLE "v[ao]n|de[rnl]?|d[aiou]s?|la|le|el|al|bin|ter|ten|zu"

/* Two words with capitals, or an initial and one; letters of a script that has no capitals. */
#define PERSON                                                                                     \
	"(?-i)\\p{Lu}[\\p{L}’'.-]*\\s+(?:(?:" PARTICLE ")\\s+)*"                                   \
	"\\p{Lu}[\\p{L}’'-]*\\p{L}|\\p{Lo}{2}"
/* "Lowmere University", "Institute of Tides": which one it is is told. */
#define NAMED_HOUSE                                                                                \
	"(?-i)\\p{Lu}[\\p{L}’'&-]+,?\\s+(?i:universit\\w*|institut\\w*|college|academy|"         \
	"polytechnic\\w*|"                                                                         \
	"gmbh|ltd|llc|inc|corp(?:oration)?|labs?|research|technologies|laborator\\w+|company)\\b|" \
	"\\b(?i:universit\\w*|universidad\\w*|institut\\w*|college|academy)\\s+"                   \
	"(?:(?:of|for|de|di|do|da|der|des|the|la)\\s+){0,2}\\p{Lu}|\\p{Lo}{2}|"                    \
	"\\b(?i:department|dept\\.?|school|facult\\w+|laborator\\w+)\\s+(?:of|for)\\s[^,]{2,60},"  \
	"\\s+\\p{Lu}"

/* Five words in small letters, but for those that are in names or join them: a line of a paragraph.
 * An abstract whose heading is not known is taken for a part of the author block, and nobody is
 * named from its first line on. */
#define PROSE "(?-i)(?:(?:\\A|\\s)(?!(?:" PARTICLE "|l[ao]s|and|und|et|en|e|i|y)\\s)\\p{Ll}.*?){5}"

/* What a line under the title says. */
typedef enum { SAYS_EMAIL, SAYS_INSTITUTION, SAYS_OTHER, SAYS_NAME, N_SAYS } Says;

/* What is said of where the block stands: nothing for the newest revision of the file. */
typedef struct {
	guint n[N_SAYS]; /* lines, by what they say */
	guint marked;
	guint apart;   /* lines that are surely no labels of a figure */
	guint persons; /* lines that have the form of people's names */
	guint houses;  /* institutions with names of their own */
	const DpObservation *first;
	const DpObservation *naming; /* the first line that names somebody; NULL: none */
	const DpObservation *email;  /* the first line with an address; NULL: none */
	const char *where;
} Block;

/* "Systems of Jane Doe¹" names somebody all the same: @marked. */
static Says
read_line(const DpCheck *check, const char *text, gboolean *marked)
{
	*marked = dp_check_matches(check, MARKED_NAME, text);
	if (dp_check_matches(check, EMAIL, text))
		return SAYS_EMAIL;
	if (dp_check_matches(check, INSTITUTION, text))
		return SAYS_INSTITUTION;
	if (!*marked && dp_check_matches(check, NO_NAME, text))
		return SAYS_OTHER;
	return dp_check_matches(check, HOUSE, text) ? SAYS_INSTITUTION : SAYS_NAME;
}

/* Whether a line has the form of somebody's name, or says which institution is theirs. */
static gboolean
names_somebody(const DpCheck *check, const char *text)
{
	gboolean marked = FALSE;
	Says says = read_line(check, text, &marked);

	return marked || says == SAYS_EMAIL || says == SAYS_INSTITUTION ||
	       (says == SAYS_NAME && dp_check_matches(check, PERSON, text));
}

/* Words in a figure are names only where they say so themselves. */
static gboolean
is_figure_label(const DpCheck *check, const DpObservation *seen)
{
	gboolean marked = FALSE;

	return g_strcmp0(seen->label, "figure") == 0 &&
	       read_line(check, seen->text, &marked) != SAYS_EMAIL && !marked;
}

/* @label: which revision the line must be of; NULL: the newest. */
static gboolean
is_of_block(const DpCheck *check, const DpObservation *seen, const char *label)
{
	return (label == NULL ? !is_figure_label(check, seen)
	                      : g_strcmp0(seen->label, label) == 0) &&
	       !is_extra_placeholder(check, seen->text);
}

/* The lines of @fact that carry @label; NULL: all. */
static Block
read_block(const DpCheck *check, const char *fact, const char *label)
{
	Block block = {.where = ""};
	gboolean prose = FALSE;

	for (guint i = 0; i < dp_facts_count(check->facts, fact); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, fact, i);
		gboolean marked;
		Says says;

		if (!is_of_block(check, seen, label))
			continue;
		says = read_line(check, seen->text, &marked);
		block.first = block.first != NULL ? block.first : seen;
		if (block.naming == NULL && names_somebody(check, seen->text))
			block.naming = seen;
		if (block.email == NULL && says == SAYS_EMAIL)
			block.email = seen;
		block.n[says]++;
		block.marked += marked;
		prose |= says != SAYS_EMAIL && dp_check_matches(check, PROSE, seen->text);
		block.persons +=
		    !prose && says == SAYS_NAME && dp_check_matches(check, PERSON, seen->text);
		block.houses += !prose && says == SAYS_INSTITUTION &&
		                dp_check_matches(check, NAMED_HOUSE, seen->text);
		/* an earlier revision's lines are doubtful for another reason */
		block.apart += label != NULL || seen->confidence >= 1;
	}
	return block;
}

/* The lines that name somebody, without a subtitle among them; where none does, all. */
static void
add_places(DpCheck *check, const Block *block, const char *fact, const char *label)
{
	for (guint i = 0; i < dp_facts_count(check->facts, fact); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, fact, i);

		if (is_of_block(check, seen, label) &&
		    (block->naming == NULL || names_somebody(check, seen->text)))
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
		dp_check_add_doubt(check, "it may be a subtitle, or tell something of the paper");
}

static void
conclude_absent(DpCheck *check, const Block *block, gboolean placeholder)
{
	guint telling = block->n[SAYS_EMAIL] + block->n[SAYS_INSTITUTION] + block->marked;
	guint lines = block->n[SAYS_NAME] + block->n[SAYS_EMAIL] + block->n[SAYS_INSTITUTION] +
	              block->n[SAYS_OTHER];

	if (lines == 0)
		dp_check_conclude(check, DP_VERDICT_PASS, "%s",
		                  placeholder ? "A placeholder takes the place of the authors."
		                              : "No authors are named under the title.");
	/* a placeholder beside a line or two more: a subtitle, a track, a submission's data */
	else if ((placeholder && lines <= DP_LIMIT(AUTHORS_BESIDE_PLACEHOLDER) &&
	          block->n[SAYS_EMAIL] + block->marked == 0) ||
	         (telling == 0 && (lines <= DP_LIMIT(AUTHORS_BARE) || block->n[SAYS_NAME] == 0)))
		review_line(check, block);
	else
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "Authors or institutions are named under the title%s (\"%s\").",
		                  block->where,
		                  (block->naming != NULL ? block->naming : block->first)->text);
}

/* Companies and products may be named; people may not. Which of the two a line names is a guess. */
static void
conclude_hidden(DpCheck *check, const Block *block, gboolean placeholder)
{
	if (block->n[SAYS_EMAIL] > 0)
		dp_check_conclude(check, DP_VERDICT_FAIL,
		                  "An e-mail address is under the title%s (\"%s\").", block->where,
		                  block->email->text);
	else if (block->n[SAYS_NAME] + block->n[SAYS_OTHER] > 0 && !placeholder)
		dp_check_conclude(check,
		                  block->n[SAYS_NAME] >= DP_LIMIT(AUTHORS_NAMES) &&
		                          block->n[SAYS_INSTITUTION] > 0
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

/* Names that were taken out by an update of the file are still in it. Each earlier revision is a
 * block of its own; the gravest is told. */
static void
conclude_earlier(DpCheck *check, const char *policy)
{
	const char *before = NULL;

	for (guint i = 0; i < dp_facts_count(check->facts, "revision.authors"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "revision.authors", i);
		g_autofree char *aside = g_strdup_printf(", %s,", seen->label);
		Block block;

		if (g_strcmp0(seen->label, before) == 0)
			continue;
		before = seen->label;
		block = read_block(check, "revision.authors", seen->label);
		add_places(check, &block, "revision.authors", seen->label);
		block.where = aside;
		conclude_block(check, policy, &block, seen->confidence < 1);
	}
}

/* In running heads, or as corresponding author: whoever is named there is an author. */
static void
conclude_elsewhere(DpCheck *check)
{
	const DpObservation *first = dp_check_fact(check, "authors.elsewhere");
	guint n = dp_facts_count(check->facts, "authors.elsewhere");

	for (guint i = 0; i < n; i++)
		dp_check_add_place(check,
		                   &dp_facts_get(check->facts, "authors.elsewhere", i)->place);
	if (first != NULL)
		dp_check_conclude(
		    check, DP_VERDICT_FAIL,
		    "An author is named outside the author block, on page %u (\"%s\").",
		    first->place.page, first->text);
}

/* (nullable): why the block may name nobody. */
static const char *
doubt_of(const Block *block)
{
	if (block->n[SAYS_EMAIL] + block->marked > 0)
		return NULL;
	if (block->apart == 0)
		return "the words may be labels of the figure below them";
	return block->persons + block->houses == 0
	           ? "no line has the form of a person's or an institution's name"
	           : NULL;
}

/* Whether one of the earlier revisions names somebody for certain. */
static gboolean
earlier_is_proven(const DpCheck *check)
{
	for (guint i = 0; i < dp_facts_count(check->facts, "revision.authors"); i++) {
		const DpObservation *seen = dp_facts_get(check->facts, "revision.authors", i);
		Block block = read_block(check, "revision.authors", seen->label);

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
	    dp_facts_count(check->facts, "authors.elsewhere") == 0 && !earlier_is_proven(check))
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
	    dp_facts_count(check->facts, "authors.elsewhere") == 0) {
		dp_check_unknown(check, "authors.names");
		return;
	}
	block = read_block(check, "authors.names", NULL);
	add_places(check, &block, "authors.names", NULL);
	if (strcmp(policy, "present") == 0) {
		conclude_present(check, &block, placeholder);
	} else {
		/* what is sure is quoted, not what may be an author's beside it */
		if (doubt_of(&block) == NULL ||
		    dp_facts_count(check->facts, "authors.elsewhere") == 0)
			conclude_block(check, policy, &block, placeholder);
		conclude_elsewhere(check);
		conclude_earlier(check, policy);
	}
	if (check->finding->verdict == DP_VERDICT_PASS)
		dp_check_clear_places(check);
}
