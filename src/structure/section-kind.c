/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/section-kind.h"

#include <string.h>

#include "base/pattern.h"
#include "base/text.h"
#include "structure/section-title.h"

gboolean
dp_section_kind_is_statement(DpSectionKind kind)
{
	return kind >= DP_SECTION_ACKNOWLEDGMENTS && kind != DP_SECTION_CHECKLIST;
}

#define MAX_TITLE 100    /* bytes: longer is a sentence */
#define MAX_PART_NAME 60 /* bytes */
#define MAX_SPACES 22    /* letter-spacing puts nine into a word of ten letters */

/* A cheap test for the thousands of lines that are not such headings. */
static gboolean
may_be_title(const char *title)
{
	guint spaces = 0, length = 0;
	gunichar first = g_utf8_get_char(title);

	for (; title[length] != '\0'; length++)
		spaces += title[length] == ' ';
	return length <= MAX_TITLE && spaces <= MAX_SPACES && !g_unichar_islower(first) &&
	       (length == 0 || (title[length - 1] != ',' && title[length - 1] != '-'));
}

/* Squashed, with "&" read as "and": "Notes & References". */
static char *
squash(const char *title)
{
	g_autoptr(GString) words = NULL;

	if (strchr(title, '&') == NULL)
		return dp_text_squash(title);
	words = g_string_new(title);
	g_string_replace(words, "&", " and ", 0);
	return dp_text_squash(words->str);
}

/* What may follow a part's name: nothing, or a label and a title ("A: Proofs", "№ 1", "A 证明"),
 * but not the rest of a sentence ("Appendix A shows"). */
#define NUMERO "(?:(?:n[ro]?[.°º]*|№|č\\.|št\\.|br\\.)\\s*)?"
#define LABEL "(?:\\p{Lu}|[0-9]{1,2}|[IVX]{1,5}|[一二三四五六七八九十甲乙丙丁])"
#define LABEL_TAIL                                                                                 \
	"(?-i)\\A[\\s\\p{Pd}]*(?:\\z|[:.(]|\\p{Pd}|" NUMERO LABEL                                  \
	"(?:\\.[0-9]{1,2}){0,3}(?:\\s*(?:\\z|[:.)]|\\p{Pd})|\\s+(?![\\p{Ll}&])|(?=\\p{Lo})))"

/* … or a title without a label, if the name is long enough not to be the start of a person's
 * ("Lisa"). */
#define TITLE_TAIL "(?-i)\\A\\s*(?:\\p{Lu}(?:\\p{L}{2,}|\\s\\p{Lu}{2,})|(?:for|to|of) )"
#define MIN_NAME_BEFORE_TITLE 6 /* bytes */

static gboolean
is_part_tail(const char *squashed_name, const char *tail)
{
	static DpLazyPattern label = DP_LAZY_PATTERN(LABEL_TAIL);
	static DpLazyPattern title = DP_LAZY_PATTERN(TITLE_TAIL);

	return dp_lazy_pattern_matches(&label, tail) ||
	       (strlen(squashed_name) >= MIN_NAME_BEFORE_TITLE &&
	        dp_lazy_pattern_matches(&title, tail));
}

/* Whether the first @length bytes of @title are separate words; scripts without spaces allow this
 * after each letter. */
static gboolean
is_word_end(const char *title, gsize length)
{
	gunichar next = g_utf8_get_char(title + length);
	gunichar last = g_utf8_get_char(g_utf8_prev_char(title + length));

	return !g_unichar_isalnum(next) || g_unichar_type(last) == G_UNICODE_OTHER_LETTER;
}

/* "Appendix A: Proofs", "付録A": a part's name, then its own label or title. */
static DpSectionKind
named_part(const char *title)
{
	for (const char *p = title; *p != '\0' && p - title < MAX_PART_NAME;) {
		g_autofree char *name = NULL, *squashed = NULL;
		DpSectionKind kind;

		p = g_utf8_next_char(p);
		if (!is_word_end(title, (gsize)(p - title)))
			continue;
		name = g_strndup(title, (gsize)(p - title));
		squashed = squash(name);
		kind = dp_section_title_kind(squashed);
		if ((kind == DP_SECTION_APPENDIX || kind == DP_SECTION_SUPPLEMENT) &&
		    is_part_tail(squashed, p))
			return kind;
	}
	return DP_SECTION_MAIN;
}

static gboolean
is_right_to_left(const char *squashed)
{
	gunichar c = g_utf8_get_char(squashed);

	return c >= 0x590 && c <= 0x8FF;
}

/* Some programs write Hebrew and Arabic letters in visual order. */
static DpSectionKind
kind_of_reversed(const char *title)
{
	g_autofree char *reversed = g_utf8_strreverse(title, -1);
	g_autofree char *squashed = squash(reversed);

	return dp_section_title_kind(squashed);
}

static DpSectionKind
kind_of_words(const char *title)
{
	g_autofree char *squashed = squash(title);
	DpSectionKind kind = dp_section_title_kind(squashed);

	if (kind == DP_SECTION_MAIN && (dp_section_title_begins(squashed, DP_SECTION_APPENDIX) ||
	                                dp_section_title_begins(squashed, DP_SECTION_SUPPLEMENT)))
		return named_part(title);
	return kind == DP_SECTION_MAIN && is_right_to_left(squashed) ? kind_of_reversed(title)
	                                                             : kind;
}

DpSectionKind
dp_section_kind_of(const char *title)
{
	DpSectionKind kind;
	gsize number;

	if (!may_be_title(title))
		return DP_SECTION_MAIN;
	kind = kind_of_words(title);
	number = kind == DP_SECTION_MAIN ? dp_section_number(title, NULL, NULL) : 0;
	return number > 0 ? kind_of_words(title + number) : kind;
}

/* A period, a colon or a dash separates a run-in head from its text. */
static gsize
run_in_length(const char *text)
{
	for (const char *p = text; *p != '\0' && p - text < MAX_TITLE; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (p > text && (c == ':' || c == '?' || c == '!' || c == 0xFF1A || c == 0x3002 ||
		                 (g_unichar_type(c) == G_UNICODE_DASH_PUNCTUATION && c != '-') ||
		                 (c == '.' && (p[1] == ' ' || p[1] == '\0'))))
			return (gsize)(p - text);
	}
	return 0;
}

DpSectionKind
dp_section_run_in_kind(const char *text, gsize *length)
{
	gsize number = dp_section_number(text, NULL, NULL), head = run_in_length(text + number);
	g_autofree char *title = g_strndup(text + number, head);

	*length = head > 0 ? number + head : 0;
	return head > 0 ? dp_section_kind_of(title) : DP_SECTION_MAIN;
}

gboolean
dp_section_begins_abstract(const char *text)
{
	const char *end = text;
	g_autofree char *word = NULL, *squashed = NULL;

	while (*end != '\0' && end - text < MAX_PART_NAME &&
	       (*end == ' ' || g_unichar_isalpha(g_utf8_get_char(end)) ||
	        g_unichar_ismark(g_utf8_get_char(end))))
		end = g_utf8_next_char(end);
	if (*end == '\0' || g_unichar_isdigit(g_utf8_get_char(end)))
		return FALSE;
	word = g_strndup(text, (gsize)(end - text));
	squashed = squash(word);
	return dp_section_title_kind(squashed) == DP_SECTION_ABSTRACT;
}

/* A cheap test: no number starts with a sign, nor with a word other than "Appendix". Roman numbers
 * may have several letters; any other letter is alone. */
static gboolean
begins_no_number(const char *title)
{
	if (g_ascii_ispunct(title[0]))
		return TRUE;
	return g_ascii_isalpha(title[0]) && g_ascii_isalpha(title[1]) &&
	       (g_ascii_islower(title[1]) || strchr("IVX", title[0]) == NULL) &&
	       g_ascii_strncasecmp(title, "appendix", 8) != 0;
}

gsize
dp_section_number(const char *title, guint *level, gboolean *lettered)
{
	static DpLazyPattern pattern = DP_LAZY_PATTERN(
	    "(?-i)\\A\\s*(?:§\\s*)?(?:appendix\\s+|Appendix\\s+|APPENDIX\\s+)?"
	    "(?:[0-9]{1,2}(?:\\.[0-9]{1,2}){0,3}|[IVX]{1,5}|[A-Z](?:\\.[0-9]{1,2}){0,3})"
	    "[.):]?(?:\\s+|\\s*$|(?<=[.):]))");
	gsize start = 0, end = 0;
	guint dots = 0;

	if (begins_no_number(title))
		return 0;
	if (!dp_lazy_pattern_search(&pattern, title, 0, &start, &end))
		return 0;
	for (gsize i = 0; i + 1 < end; i++)
		dots += title[i] == '.' && g_ascii_isdigit(title[i + 1]);
	if (level != NULL)
		*level = dots + 1;
	if (lettered != NULL)
		*lettered = g_ascii_isupper(title[0]) && !g_ascii_isalpha(title[1]);
	return end;
}
