/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/passage.h"

#include <string.h>

#include "base/text.h"

#define PIECE 6000   /* bytes a pattern sees at once */
#define OVERLAP 1200 /* longer than anything that is looked for */
#define LOOK_BACK 64 /* bytes before a piece, for what a pattern asks of the words before */
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
	g_free(passage);
}

/* Whether the text ends inside an address, where a hyphen is the author's own. */
static gboolean
ends_in_address(const GString *text)
{
	gsize from = text->len;

	while (from > 0 && !g_ascii_isspace(text->str[from - 1]))
		from--;
	return strstr(text->str + from, "://") != NULL || strchr(text->str + from, '@') != NULL ||
	       strstr(text->str + from, "www.") != NULL;
}

static void
add_separator(GString *text, const char *next)
{
	gboolean cut = text->len >= 2 && text->str[text->len - 1] == '-' &&
	               g_ascii_isalnum(text->str[text->len - 2]) && g_ascii_islower(next[0]);

	if (cut && ends_in_address(text))
		return;
	if (cut)
		g_string_truncate(text, text->len - 1);
	else if (text->len > 0)
		g_string_append_c(text, '\n');
}

static void
add_line(DpPassage *passage, const DpLine *line, DpRole role, DpSectionKind kind)
{
	g_autofree char *valid = g_utf8_make_valid(line->text, -1);
	DpPassageLine entry = {0, line, role, kind};

	add_separator(passage->text, valid);
	entry.offset = passage->text->len;
	g_array_append_val(passage->lines, entry);
	g_string_append(passage->text, valid);
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

/* The nearest start of a character at or before @offset. */
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

/* One piece: what begins in its overlap is left to the next one. */
static gboolean
search_piece(DpPassage *passage, const DpPattern *pattern, gsize from, gsize *start, gsize *end)
{
	const GString *text = passage->text;
	gsize base = align(text, from > LOOK_BACK ? from - LOOK_BACK : 0);
	gsize stop = MIN(text->len, from + PIECE);
	g_autofree char *piece = slice(text, base, stop);
	g_autoptr(GError) error = NULL;

	if (!dp_pattern_search(pattern, piece, from - base, start, end, &error)) {
		passage->exhausted |= error != NULL;
		return FALSE;
	}
	*start += base;
	*end += base;
	return stop == text->len || *start < from + PIECE - OVERLAP;
}

gboolean
dp_passage_next(DpPassage *passage, const DpPattern *pattern, gsize *from, gsize *start, gsize *end)
{
	while (*from < passage->text->len) {
		if (search_piece(passage, pattern, *from, start, end)) {
			*from = MAX(*end, *start + 1);
			while (*from < passage->text->len &&
			       (passage->text->str[*from] & 0xC0) == 0x80)
				(*from)++;
			return TRUE;
		}
		if (*from + PIECE >= passage->text->len)
			return FALSE;
		*from = align(passage->text, *from + PIECE - OVERLAP);
	}
	return FALSE;
}

#define NEAR_BEFORE 240 /* bytes in front of a mark, and behind it, that a match may take */
#define NEAR_BEHIND 800

static const char *
next_mark(const char *text, const char *const *marks)
{
	const char *nearest = NULL;

	for (guint i = 0; marks[i] != NULL; i++) {
		const char *mark = strcasestr(text, marks[i]);

		if (mark != NULL && (nearest == NULL || mark < nearest))
			nearest = mark;
	}
	return nearest;
}

static gsize
character_start(const GString *text, gsize offset)
{
	while (offset > 0 && offset < text->len && (text->str[offset] & 0xC0) == 0x80)
		offset--;
	return offset;
}

gboolean
dp_passage_next_near(const DpPassage *passage, const DpPattern *pattern, const char *const *marks,
                     gsize *from, gsize *start, gsize *end)
{
	const GString *text = passage->text;
	const char *at;

	while (*from < text->len && (at = next_mark(text->str + *from, marks)) != NULL) {
		gsize mark = (gsize)(at - text->str);
		gsize low = character_start(
		    text, mark > NEAR_BEFORE ? MAX(*from, mark - NEAR_BEFORE) : *from);
		gsize high = character_start(text, MIN(text->len, mark + NEAR_BEHIND));
		g_autofree char *near = g_strndup(text->str + low, high - low);

		*from = mark + 1;
		if (!dp_pattern_search(pattern, near, 0, start, end, NULL))
			continue;
		*start += low;
		*end += low;
		*from = MAX(*from, *end);
		return TRUE;
	}
	return FALSE;
}

gboolean
dp_passage_has(const DpPassage *passage, const char *const *words)
{
	for (guint i = 0; words[i] != NULL; i++) {
		if (strcasestr(passage->text->str, words[i]) != NULL)
			return TRUE;
	}
	return FALSE;
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

char *
dp_passage_after(const DpPassage *passage, gsize offset, gsize span)
{
	return slice(passage->text, offset, offset + span);
}

DpPlace
dp_passage_place(const DpPassage *passage, gsize start, gsize end, char *words)
{
	guint first = line_index(passage, start), last = line_index(passage, end > 0 ? end - 1 : 0);
	const DpLine *head = g_array_index(passage->lines, DpPassageLine, first).line;
	DpPlace place = {head->page, TRUE, head->rect, words};

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
