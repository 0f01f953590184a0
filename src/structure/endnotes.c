/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/endnotes.h"

#include <stdlib.h>

#include "base/text.h"
#include "structure/heading.h"
#include "structure/section-title.h"

#define MIN_NOTES 2      /* one number may be anything */
#define MAX_NOTE_LINES 8 /* a note, on average: the longest footnotes of a page; text has more */

static gboolean
is_called_notes(const DpSection *section)
{
	g_autofree char *squashed =
	    dp_text_squash(section->title + dp_section_number(section->title, NULL, NULL));

	return dp_section_title_notes(squashed);
}

/* "3. The harbour", "[3] The harbour", and the raised "3The harbour". */
static gboolean
begins_note(const DpLine *line, guint number)
{
	const char *text = line->text;
	char *end;

	while (*text == ' ' || *text == '[' || *text == '(')
		text++;
	if (!g_ascii_isdigit(*text))
		return FALSE;
	return strtoul(text, &end, 10) == number && *end != ',' &&
	       !(*end == '.' && g_ascii_isdigit(end[1]));
}

gboolean
dp_endnotes_under(const DpStructure *structure, guint index)
{
	const DpSection *section = structure->sections->pdata[index];
	guint end = index + 1 < structure->sections->len
	                ? ((const DpSection *)structure->sections->pdata[index + 1])->first
	                : structure->lines->len;
	guint notes = 0;

	if (!is_called_notes(section) || section->body >= end ||
	    !begins_note(dp_structure_line(structure, section->body), 1))
		return FALSE;
	for (guint i = section->body; i < end; i++)
		notes += begins_note(dp_structure_line(structure, i), notes + 1);
	return notes >= MIN_NOTES && end - section->body <= notes * MAX_NOTE_LINES;
}
