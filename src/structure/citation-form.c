/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/citation-form.h"

#include <stdlib.h>
#include <string.h>

#include "base/pattern.h"
#include "base/word-index.h"
#include "structure/author-field.h"
#include "structure/truncation-words.h"

/* names with initials: "A. B. Author", "Author, A. B." */
#define INITIALS                                                                                   \
	"(?-i)(?:^|[\\s,~])(?:[A-Z]\\.[\\s~-]*){1,3}[A-Z][\\w’'-]+|"                             \
	"(?-i)[A-Z][\\w’'-]+,\\s+(?:[A-Z]\\.[\\s-]*){1,3}"

/* publication venues */
#define PUBLISHED                                                                                  \
	"\\b(proc\\.|proceedings|conference|symposium|workshop|journal|transactions|trans\\.|"     \
	"lecture notes|advances "                                                                  \
	"in|press\\b|springer|ieee|acm\\b|usenix|elsevier|neurips|icml|iclr|cvpr|"                 \
	"arxiv|corr\\b|preprint|technical report|thesis|university)"

static DpLazyPattern SIGNS[] = {
    DP_LAZY_PATTERN("\\b(19[5-9]|20[0-4])\\d[a-z]?\\b"), /* the first: has_plain_year() */
    DP_LAZY_PATTERN("\\b(pp?\\.|pages?)\\s*\\d|\\d\\s*[-–:]\\s*\\d{2,}"),
    DP_LAZY_PATTERN("\\b(vol\\.|volume|no\\.)\\s*\\d|\\b\\d+\\s*\\(\\d+\\)"),
    DP_LAZY_PATTERN(PUBLISHED),
    DP_LAZY_PATTERN("\\b(doi|https?://|url|arxiv:)"),
    DP_LAZY_PATTERN(INITIALS),
    DP_LAZY_PATTERN("\\bet\\s+al\\b"),
    DP_LAZY_PATTERN("(?-i)^\\s*(\\[[^\\]]{1,16}\\]|[0-9]{1,3}\\.\\s+[A-Z])"), /* LABEL_SIGN */
};

#define LABEL_SIGN (G_N_ELEMENTS(SIGNS) - 1) /* also shown by any numbered list */

/* What every match of a sign contains; lines without it are not searched: words, by their start ...
 */
static const struct {
	const char *beginning;
	guint signs; /* as bits */
} BEGINNINGS[] = {
    {"acm", 1 << 3},      {"advances", 1 << 3}, {"arxiv", 1 << 3 | 1 << 4},
    {"conf", 1 << 3},     {"corr", 1 << 3},     {"cvpr", 1 << 3},
    {"doi", 1 << 4},      {"elsevier", 1 << 3}, {"et", 1 << 6},
    {"http", 1 << 4},     {"iclr", 1 << 3},     {"icml", 1 << 3},
    {"ieee", 1 << 3},     {"journal", 1 << 3},  {"lecture", 1 << 3},
    {"neurips", 1 << 3},  {"no", 1 << 2},       {"p", 1 << 1},
    {"prep", 1 << 3},     {"press", 1 << 3},    {"proc", 1 << 3},
    {"springer", 1 << 3}, {"symp", 1 << 3},     {"tech", 1 << 3},
    {"thesis", 1 << 3},   {"trans", 1 << 3},    {"univ", 1 << 3},
    {"url", 1 << 4},      {"usenix", 1 << 3},   {"vol", 1 << 2},
    {"work", 1 << 3},
};
/* ... or such a word or mark, and digits, of any script ... */
#define PAGES_SIGN (1 << 1)
#define VOLUME_SIGN (1 << 2)
#define DIGIT_SIGNS (PAGES_SIGN | VOLUME_SIGN)
#define YEAR_SIGN (1 << 0)
#define INITIALS_SIGN 5
#define INITIAL_SIGN (1 << INITIALS_SIGN) /* ... a capital letter and a full stop */
#define ALL_SIGNS ((1u << G_N_ELEMENTS(SIGNS)) - 1)

/* Possible signs in words that start at @word. */
static guint
signs_of_word(const char *word)
{
	guint signs = 0;
	char first = g_ascii_tolower(word[0]);

	for (guint i = 0; i < G_N_ELEMENTS(BEGINNINGS); i++) {
		const char *beginning = BEGINNINGS[i].beginning;

		if (beginning[0] == first &&
		    g_ascii_strncasecmp(word, beginning, strlen(beginning)) == 0)
			signs |= BEGINNINGS[i].signs;
	}
	return signs;
}

/* Case-insensitive patterns match these two characters as s and k. */
static gboolean
has_odd_letter(const char *text)
{
	return strstr(text, "\u017F") != NULL || strstr(text, "\u212A") != NULL;
}

/* "195" to "199", "200" to "204": the first digits of a year. */
static gboolean
is_of_this_age(const char *p)
{
	return (p[0] == '1' && p[1] == '9' && p[2] >= '5' && p[2] <= '9') ||
	       (p[0] == '2' && p[1] == '0' && p[2] >= '0' && p[2] <= '4');
}

/* Possible signs in @text, as bits; most lines of running text have none. */
static guint
possible_signs(const char *text)
{
	guint signs = 1u << LABEL_SIGN;
	char before = ' ';
	gboolean ascii = TRUE, digits = FALSE;

	for (const char *p = text; *p != '\0'; before = *p++) {
		if (g_ascii_isdigit(*p)) {
			digits = TRUE;
			if (is_of_this_age(p))
				signs |= YEAR_SIGN;
		} else if (*p == '.' && g_ascii_isupper(before)) {
			signs |= INITIAL_SIGN;
		} else if (*p == '-' || *p == ':') {
			signs |= PAGES_SIGN;
		} else if (*p == '(') {
			signs |= VOLUME_SIGN;
		} else if (g_ascii_isalpha(*p) && !g_ascii_isalnum(before) && before != '_') {
			signs |= signs_of_word(p);
		}
		ascii = ascii && (guint8)*p < 0x80;
	}
	if (ascii)
		return digits ? signs : signs & ~(guint)DIGIT_SIGNS;
	return has_odd_letter(text) ? ALL_SIGNS : signs | DIGIT_SIGNS;
}

/* Whether @c is ASCII and not part of a word; TRUE for NUL. */
static gboolean
parts_words(char c)
{
	return (guint8)c < 0x80 && !g_ascii_isalnum(c) && c != '_';
}

/* "1950" to "2049", "2019b". */
static gboolean
is_year(const char *p)
{
	return is_of_this_age(p) && g_ascii_isdigit(p[3]) &&
	       parts_words(p[4 + g_ascii_isalpha(p[4])]);
}

/* Most entries have a year among plain ASCII, so no pattern is needed. FALSE: the pattern may still
 * find one. */
static gboolean
has_plain_year(const char *text)
{
	for (const char *p = strpbrk(text, "12"); p != NULL; p = strpbrk(p + 1, "12")) {
		if ((p == text || parts_words(p[-1])) && is_year(p))
			return TRUE;
	}
	return FALSE;
}

/* "A. Author" after a space or comma. FALSE: the pattern may still find initials. */
static gboolean
has_plain_initials(const char *text)
{
	for (const char *p = strchr(text, '.'); p != NULL; p = strchr(p + 1, '.')) {
		const char *name = p + 1 + strspn(p + 1, " ~-");

		if (p - text >= 2 && g_ascii_isupper(p[-1]) && strchr(" ,~", p[-2]) != NULL &&
		    g_ascii_isupper(*name) && g_ascii_isalpha(name[1]))
			return TRUE;
	}
	return FALSE;
}

static gboolean
shows_sign(guint possible, guint sign, const char *text)
{
	return (possible >> sign & 1) != 0 &&
	       ((sign == INITIALS_SIGN && has_plain_initials(text)) ||
	        dp_lazy_pattern_matches(&SIGNS[sign], text));
}

static guint
count_signs(const char *text, guint n_signs)
{
	guint n = has_plain_year(text), possible = possible_signs(text);

	for (guint i = n; i < n_signs; i++)
		n += shows_sign(possible, i, text);
	return n;
}

/* Most lines of entries show the first or second sign tested. */
gboolean
dp_citation_has_sign(const char *text)
{
	guint possible;

	if (has_plain_year(text) || has_plain_initials(text))
		return TRUE;
	possible = possible_signs(text);
	for (guint i = 0; i < LABEL_SIGN; i++) {
		if (shows_sign(possible, i, text))
			return TRUE;
	}
	return FALSE;
}

guint
dp_citation_signs(const char *text)
{
	return count_signs(text, G_N_ELEMENTS(SIGNS));
}

guint
dp_citation_signs_but_label(const char *text)
{
	return count_signs(text, LABEL_SIGN);
}

gsize
dp_citation_label(const char *text, guint *number)
{
	static DpLazyPattern label =
	    DP_LAZY_PATTERN("(?-i)\\A\\s*(?:\\[[^\\]\\[]{1,24}\\]|\\(\\d{1,3}\\)|"
	                    "\\d{1,3}\\.(?=\\s|[A-Z])|\\d{1,3}(?=\\s+[A-Z]))\\s*");
	gsize start = 0, end = 0;

	*number = 0;
	if (!dp_lazy_pattern_search(&label, text, 0, &start, &end))
		return 0;
	for (gsize i = start; i < end && *number == 0; i++) {
		if (g_ascii_isdigit(text[i]))
			*number = atoi(text + i);
	}
	return end;
}

/* The last name; not part of the match. */
#define A_NAME "(?-i:\\p{Lu}[\\p{L}.'’-]*)\\K"

/* "K. Orvik, ..., C. Tamsin": there is a name on both sides. */
#define LEFT_OUT_BETWEEN                                                                           \
	"(?-i),\\s*(?:…|⋯|\\.(?:\\s?\\.){2,3})\\s*,?\\s*(?=(?:(?:and|&)\\s+)?\\p{Lu})"

#define TRUNCATION                                                                                 \
	"\\bet\\.?\\s*al(?:ii|ia)?\\b\\.?|&\\s*(?-i:al)\\b\\.?|,?\\s+(?:and|&)\\s+others\\b|"      \
	"\\bet\\s+coll\\.|\\bu\\.\\s?a\\.|"                                                        \
	"\\bund\\s+andere\\b|\\by\\s+otros\\b|\\be\\s+outros\\b|\\be\\s+altri\\b|"                 \
	"\\bи\\s+др\\.|等(?=[.,，。\\s])|,?\\s+\\+\\s?\\d+\\s+(?:more|others|authors)|" A_NAME     \
	"[,;]?\\s*[(\\[]?(?-i:\\b" JOINED_BY "\\s+(?:(?:his|her|their|the)\\s+)?(?:" HOW_MANY      \
	"\\s+)?(?:" MORE_OF_THEM "\\s+)?" STAND_FOR_PEOPLE ")(?!\\s+\\p{L})|" A_NAME               \
	"\\s*[,;(\\[]\\s*(?:(?:and\\s|&|plus\\s|\\+)\\s*)?(?-i:" HOW_MANY "\\s+" MORE_OF_THEM      \
	"(?:\\s+" STAND_FOR_PEOPLE ")?)(?!\\s+\\p{L})|" A_NAME                                     \
	"[,;]?\\s*(?-i:\\b(?:and|with)\\s+the\\s+rest\\s+of\\s+the\\b)|" A_NAME                    \
	"\\s*[,;]\\s*(?-i:others)(?=\\s*[.:(\"“])|" LEFT_OUT_BETWEEN

/* Text that can only follow the authors: an opening quote, a year, or a period after a word. An
 * initial is not a word, even in lower case ("E. d. O. Costa", "A.-r. Karim") or with two letters
 * as in Russian names ("Yu. Orlov, and"); "F. Yu. Title" ends in a word. */
#define AUTHORS_END                                                                                \
	"(?-i)[“”\"«]|``|\\b(?:19|20)\\d\\d[a-z]?\\b|"                                        \
	"(?<![.\\s(-][\\p{L}])(?<!\\bJr)(?<!\\bSr)(?<!\\bSt)(?<=[\\p{Ll}\\d)])\\."                 \
	"(?!(?<=[.\\s(-]\\p{Lu}\\p{Ll}\\.)\\s+\\p{Lu}[\\p{L}’'-]+(?:,|\\s+(?:and|et|&)\\b))"     \
	"(?=\\s+[\\p{Lu}\\d])|:\\s"

/* Each such note contains one of these: a word, ... */
static const char *const TRUNCATION_MARKS[] = {
    "et ",    "etal", "al ", "others", "u ", "andere ", "otros ",  "outros",
    "altri ", "др",   "Др",  "ДР",     "等", "more",    "authors", PEOPLE_MARKS};
/* ... or an ellipsis between two names. */
static const char *const ELLIPSES[] = {"…", "⋯", "..", ". ."};

static gboolean
has_ellipsis(const char *entry)
{
	for (guint i = 0; i < G_N_ELEMENTS(ELLIPSES); i++) {
		if (strstr(entry, ELLIPSES[i]) != NULL)
			return TRUE;
	}
	return FALSE;
}

/* A cheap test for entries that name all their authors. */
static gboolean
may_be_truncated(const char *entry, gsize length)
{
	g_autoptr(DpWordIndex) index = dp_word_index_new(entry, length);
	g_autoptr(GArray) offsets = g_array_new(FALSE, FALSE, sizeof(guint));

	for (guint i = 0; i < G_N_ELEMENTS(TRUNCATION_MARKS) && offsets->len == 0; i++)
		dp_word_index_find(index, TRUNCATION_MARKS[i], offsets);
	return offsets->len > 0 || has_ellipsis(entry);
}

/* "Orvik et al. v. Lowmere": the parties of a case, which courts cut short themselves. "V." may be
 * an initial. */
static gboolean
names_parties(const char *after, gboolean *sure)
{
	static DpLazyPattern against =
	    DP_LAZY_PATTERN("(?-i)\\A[\\s,.]*(?:\\([^()]{1,40}\\)[\\s,]*)?(?:" AGAINST
	                    "|V(\\.|s\\.?))\\s+(?:" PARTY_ARTICLE ")?\\p{Lu}");
	static DpLazyPattern initial = DP_LAZY_PATTERN("(?-i)\\A[^\\p{L}(]*V");

	*sure = !dp_lazy_pattern_matches(&initial, after);
	return dp_lazy_pattern_matches(&against, after);
}

gboolean
dp_citation_truncation(const char *entry, gsize *start, gsize *end, gboolean *sure)
{
	static DpLazyPattern truncation = DP_LAZY_PATTERN(TRUNCATION);
	static DpLazyPattern authors_end = DP_LAZY_PATTERN(AUTHORS_END);
	g_autofree char *field = NULL;
	gsize stop = strlen(entry), from;
	const DpPattern *notes;
	gboolean case_of_law;
	guint number;

	if (!may_be_truncated(entry, stop))
		return FALSE;
	from = dp_citation_label(entry, &number);
	dp_lazy_pattern_search(&authors_end, entry, from, &stop, NULL);
	/* the note is among the authors: the long pattern is not tried at the title */
	notes = dp_pattern_keep(&truncation.pattern, truncation.expression, NULL,
	                        dp_pattern_new_limited);
	if (!dp_pattern_search_until(notes, entry, from, stop, start, end, NULL))
		return FALSE;
	if (*start <= from || *start > stop)
		return FALSE;
	field = g_strndup(entry + from, *start - from);
	*sure = dp_author_field_is_names(field);
	if (names_parties(entry + *end, &case_of_law)) {
		*sure = FALSE;
		/* authors have initials, parties seldom do */
		return !case_of_law || dp_lazy_pattern_matches(&SIGNS[INITIALS_SIGN], field);
	}
	return TRUE;
}
