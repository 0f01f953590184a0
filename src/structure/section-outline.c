/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/section-outline.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "layout/size.h"
#include "structure/section-title.h"

#define MANY_NUMBERED 3 /* one or two numbered items may look like headings */

static const DpSection *
section_at(const DpOutline *outline, guint index)
{
	return outline->structure->sections->pdata[index];
}

/* "IV. Results": 4; 0 if it has no such number. */
static guint
roman_number(const char *title)
{
	static const char *const NUMERALS[] = {"I",  "II",  "III",  "IV",  "V",
	                                       "VI", "VII", "VIII", "IX",  "X",
	                                       "XI", "XII", "XIII", "XIV", "XV"};
	gsize length = strspn(title, "IVX");

	for (guint i = 0; i < G_N_ELEMENTS(NUMERALS); i++) {
		if (strlen(NUMERALS[i]) == length && strncmp(title, NUMERALS[i], length) == 0 &&
		    strchr(".: )", title[length]) != NULL)
			return i + 1;
	}
	return 0;
}

guint
dp_outline_number(const DpOutline *outline, guint index)
{
	const DpSection *section = section_at(outline, index);

	if (section->level != 1 || dp_section_number(section->title, NULL, NULL) == 0)
		return 0;
	if (outline->numbering == DP_NUMBERING_ROMAN)
		return roman_number(section->title);
	return (guint)strtoul(section->title + strspn(section->title, " \xC2\xA7"), NULL, 10);
}

/* A paper with a section II uses Roman numbers: "I." and "V." alone may be letters. */
static DpNumbering
numbering_of(const DpOutline *outline)
{
	gboolean digits = FALSE;

	for (guint i = 0; i < outline->structure->sections->len; i++) {
		const DpSection *section = section_at(outline, i);

		if (roman_number(section->title) == 2 &&
		    dp_section_number(section->title, NULL, NULL) > 0)
			return DP_NUMBERING_ROMAN;
		digits = digits || g_ascii_isdigit(section->title[0]);
	}
	return digits ? DP_NUMBERING_DIGITS : DP_NUMBERING_NONE;
}

static gboolean
is_before_references(const DpOutline *outline, guint index)
{
	return outline->structure->references_heading == DP_NO_LINE ||
	       section_at(outline, index)->first < outline->structure->references_heading;
}

static char *
words_of(const DpSection *section)
{
	return dp_text_squash(section->title + dp_section_number(section->title, NULL, NULL));
}

/* If sections are numbered, only numbered ones count: an appendix may have such titles too. */
static void
note_named(DpOutline *outline, guint index)
{
	const DpSection *section = section_at(outline, index);
	g_autofree char *words = words_of(section);

	if (section->kind != DP_SECTION_MAIN || !is_before_references(outline, index) ||
	    (outline->numbered && dp_outline_number(outline, index) == 0))
		return;
	if (dp_section_title_concludes(words))
		outline->conclusion = outline->last_named = index;
	else if (dp_section_title_introduces(words))
		outline->last_named = index;
}

static void
note_numbered(DpOutline *outline, guint index, guint *count)
{
	const DpSection *section = section_at(outline, index);
	const DpLine *line = dp_structure_line(outline->structure, section->first);

	if (section->kind == DP_SECTION_MAIN && ++*count == 1) {
		outline->size = line->size;
		outline->font = line->font;
	}
	outline->numbered = *count >= MANY_NUMBERED;
}

static guint
number_before_references(const DpOutline *outline, guint index)
{
	return is_before_references(outline, index) &&
	               section_at(outline, index)->kind == DP_SECTION_MAIN
	           ? dp_outline_number(outline, index)
	           : 0;
}

static void
measure_numbers(DpOutline *outline)
{
	guint n = outline->structure->sections->len, highest = 0, count = 0;

	g_array_set_size(outline->highest, n + 1);
	g_array_set_size(outline->highest_to, n + 1);
	for (guint i = 0; i < n; i++) {
		guint number = number_before_references(outline, i);

		g_array_index(outline->highest, guint, i) = highest;
		highest = MAX(highest, number);
		if (number > 0)
			note_numbered(outline, i, &count);
	}
	for (guint i = 0; i < n; i++)
		note_named(outline, i);
	highest = 0;
	for (guint i = n; i > 0; i--) {
		g_array_index(outline->highest_to, guint, i) = highest;
		highest = MAX(highest, number_before_references(outline, i - 1));
	}
	g_array_index(outline->highest_to, guint, 0) = highest;
}

DpOutline *
dp_outline_new(const DpStructure *structure)
{
	DpOutline *outline = g_new0(DpOutline, 1);

	outline->structure = structure;
	outline->conclusion = outline->last_named = DP_NO_LINE;
	outline->highest = g_array_new(FALSE, TRUE, sizeof(guint));
	outline->highest_to = g_array_new(FALSE, TRUE, sizeof(guint));
	outline->numbering = numbering_of(outline);
	measure_numbers(outline);
	return outline;
}

void
dp_outline_free(DpOutline *outline)
{
	if (outline == NULL)
		return;
	g_array_unref(outline->highest);
	g_array_unref(outline->highest_to);
	g_free(outline);
}

gboolean
dp_outline_is_after(const DpOutline *outline, guint index)
{
	return outline->structure->references_last != DP_NO_LINE &&
	       section_at(outline, index)->first > outline->structure->references_last;
}

gboolean
dp_outline_is_numbered(const DpOutline *outline, guint index)
{
	return dp_outline_number(outline, index) > 0;
}

guint
dp_outline_last_number(const DpOutline *outline)
{
	return g_array_index(outline->highest_to, guint, 0);
}

/* Numbers that restart belong to an appendix. */
gboolean
dp_outline_main_follows(const DpOutline *outline, guint index)
{
	guint after = g_array_index(outline->highest_to, guint, index + 1);

	return after > g_array_index(outline->highest, guint, index) ||
	       (outline->last_named != DP_NO_LINE && outline->last_named > index);
}

gboolean
dp_outline_is_set_like_main(const DpOutline *outline, guint index)
{
	const DpSection *section = section_at(outline, index);
	const DpLine *line = dp_structure_line(outline->structure, section->first);

	return outline->size > 0 && dp_size_equals(line->size, outline->size);
}
