/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/text/passage.h"

#include <string.h>

#include "base/text.h"

#define QUOTED_SPAN 600

static DpPassage *
passage_empty(void)
{
	DpPassage *passage = g_new0(DpPassage, 1);

	passage->text = g_string_new(NULL);
	passage->lines = g_array_new(FALSE, FALSE, sizeof(DpPassageLine));
	return passage;
}

void
dp_passage_free(DpPassage *passage)
{
	if (passage == NULL)
		return;
	g_string_free(passage->text, TRUE);
	g_array_unref(passage->lines);
	dp_word_index_free(passage->words);
	dp_trigrams_free(passage->trigrams);
	g_free(passage->plain);
	g_free(passage);
}

/* Whether the text ends inside an address, where a hyphen is part of the address. */
static gboolean
ends_in_address(const GString *text)
{
	gsize from = text->len;

	while (from > 0 && !g_ascii_isspace(text->str[from - 1]))
		from--;
	return strstr(text->str + from, "://") != NULL || strchr(text->str + from, '@') != NULL ||
	       strstr(text->str + from, "www.") != NULL;
}

static gunichar
last_character(const GString *text, gsize end)
{
	const char *at = end > 0 ? g_utf8_find_prev_char(text->str, text->str + end) : NULL;

	return at != NULL ? g_utf8_get_char(at) : 0;
}

/* Bytes of the hyphen at the end of the text, if a word was cut there; 0: none. */
static gsize
cut_length(const GString *text, const char *next)
{
	gunichar last = last_character(text, text->len);
	gsize length = last == '-' ? 1 : last == 0x2010 ? 3 : last == 0xAD ? 2 : 0;

	if (length == 0 || !g_unichar_islower(g_utf8_get_char(next)))
		return 0;
	return g_unichar_isalnum(last_character(text, text->len - length)) ? length : 0;
}

/* Chinese and Japanese have no spaces: a word continues in the next line without one. */
static gboolean
is_unspaced(gunichar c)
{
	GUnicodeScript script = c >= 0x3000 ? g_unichar_get_script(c) : G_UNICODE_SCRIPT_UNKNOWN;

	return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA ||
	       script == G_UNICODE_SCRIPT_KATAKANA;
}

static void
add_separator(GString *text, const char *next)
{
	gsize cut = cut_length(text, next);

	if (cut > 0 && ends_in_address(text))
		return;
	if (cut > 0)
		g_string_truncate(text, text->len - cut);
	else if (text->len > 0 && !(is_unspaced(g_utf8_get_char(next)) &&
	                            is_unspaced(last_character(text, text->len))))
		g_string_append_c(text, '\n');
}

#define MAX_MARK 2 /* digits of a footnote's mark */

/* The bytes of a footnote's mark that nothing separates from its text: "1This work"; 0: none. */
static gsize
glued_mark(const char *text, DpRole role)
{
	gsize length = strspn(text, "0123456789");

	return role == DP_ROLE_FOOTNOTE && length <= MAX_MARK &&
	               g_unichar_isupper(g_utf8_get_char(text + length))
	           ? length
	           : 0;
}

static void
add_line(DpPassage *passage, const DpLine *line, DpRole role, DpSectionKind kind)
{
	g_autofree char *valid = g_utf8_make_valid(line->text, -1);
	DpPassageLine entry = {0, line, role, kind};
	gsize mark = glued_mark(valid, role);

	add_separator(passage->text, valid);
	entry.offset = passage->text->len;
	g_array_append_val(passage->lines, entry);
	g_string_append_len(passage->text, valid, (gssize)mark);
	if (mark > 0)
		g_string_append_c(passage->text, ' ');
	g_string_append(passage->text, valid + mark);
}

DpPassage *
dp_passage_new(const DpStructure *structure)
{
	DpPassage *passage = passage_empty();

	for (guint i = 0; i < structure->lines->len; i++) {
		if (structure->roles[i] != DP_ROLE_REFERENCE)
			add_line(passage, dp_structure_line(structure, i), structure->roles[i],
			         structure->kinds[i]);
	}
	return passage;
}

DpPassage *
dp_passage_new_furniture(const DpStructure *structure)
{
	DpPassage *passage = passage_empty();

	for (guint i = 0; i < structure->layout->pages->len; i++) {
		const DpPageLayout *page = structure->layout->pages->pdata[i];

		for (guint k = 0; page != NULL && k < page->lines->len; k++) {
			const DpLine *line = page->lines->pdata[k];

			if (line->kind == DP_LINE_HEAD || line->kind == DP_LINE_FOOT ||
			    line->kind == DP_LINE_ROTATED)
				add_line(passage, line, DP_ROLE_FOOTNOTE, DP_SECTION_MAIN);
		}
	}
	return passage;
}

/* The start of the character that contains byte @offset. */
static gsize
align(const GString *text, gsize offset)
{
	while (offset > 0 && (text->str[offset] & 0xC0) == 0x80)
		offset--;
	return offset;
}

static char *
slice(const GString *text, gsize start, gsize end)
{
	gsize from = align(text, MIN(start, text->len)), to = align(text, MIN(end, text->len));

	return g_strndup(text->str + from, to - from);
}

const DpWordIndex *
dp_passage_word_index(DpPassage *passage)
{
	if (passage->words == NULL)
		passage->words = dp_word_index_new(passage->text->str, passage->text->len);
	return passage->words;
}

const DpTrigrams *
dp_passage_trigrams(DpPassage *passage)
{
	if (passage->trigrams == NULL)
		passage->trigrams = dp_trigrams_new(passage->text->str, passage->text->len);
	return passage->trigrams;
}

const char *
dp_passage_plain(DpPassage *passage)
{
	char *plain = passage->plain;

	if (plain != NULL)
		return plain;
	plain = g_strndup(passage->text->str, passage->text->len);
	for (gsize i = 0; i < passage->text->len; i++)
		plain[i] = g_ascii_isspace(plain[i]) ? ' ' : dp_ascii_lower(plain[i]);
	passage->plain = plain;
	return plain;
}

static guint
line_index(const DpPassage *passage, gsize offset)
{
	guint low = 0, high = passage->lines->len;

	while (high - low > 1) {
		guint middle = low + (high - low) / 2;

		if (g_array_index(passage->lines, DpPassageLine, middle).offset <= offset)
			low = middle;
		else
			high = middle;
	}
	return low;
}

const DpPassageLine *
dp_passage_line(const DpPassage *passage, gsize offset)
{
	return &g_array_index(passage->lines, DpPassageLine, line_index(passage, offset));
}

char *
dp_passage_words(const DpPassage *passage, gsize start, gsize end)
{
	g_autofree char *words = slice(passage->text, start, end);

	return g_strstrip(dp_text_printable(words));
}

char *
dp_passage_before(const DpPassage *passage, gsize offset, gsize span)
{
	return slice(passage->text, offset > span ? offset - span : 0, offset);
}

DpPlace
dp_passage_place(const DpPassage *passage, gsize start, gsize end, char *words)
{
	guint first = line_index(passage, start), last = line_index(passage, end > 0 ? end - 1 : 0);
	const DpLine *head = g_array_index(passage->lines, DpPassageLine, first).line;
	DpPlace place = {head->page, TRUE, head->rect, words, head->side, head->number};

	for (guint i = first + 1; i <= last; i++) {
		const DpLine *line = g_array_index(passage->lines, DpPassageLine, i).line;

		if (line->page == head->page && line->column == head->column)
			dp_rect_unite(&place.rect, &line->rect);
	}
	return place;
}

gboolean
dp_passage_is_quoted(const DpPassage *passage, gsize offset)
{
	g_autofree char *before = dp_passage_before(passage, offset, QUOTED_SPAN);
	const char *open = g_strrstr(before, "“"), *close = g_strrstr(before, "”");
	guint straight = 0;

	for (const char *p = strchr(before, '"'); p != NULL; p = strchr(p + 1, '"'))
		straight++;
	return (open != NULL && (close == NULL || close < open)) ||
	       (open == NULL && close == NULL && straight % 2 == 1);
}
