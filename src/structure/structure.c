/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/structure.h"

void
dp_section_free(DpSection *section)
{
	g_free(section->title);
	g_free(section);
}

#define BOLD_SHARE 0.95 /* of the glyphs: a line that starts a paragraph has fewer bold ones */
#define LARGER 1.05     /* of the body size */

gboolean
dp_section_is_run_in(const DpStructure *structure, const DpSection *section)
{
	const DpLine *line = dp_structure_line(structure, section->body - 1);

	return line->size < LARGER * structure->size && line->n_bold > 0 &&
	       line->n_bold + line->n_maths < BOLD_SHARE * line->n_glyphs;
}

const DpLine *
dp_structure_line(const DpStructure *structure, guint index)
{
	return structure->lines->pdata[index];
}

/* A hyphen between two small letters at a line's end was inserted by the line break. */
static gboolean
ends_in_hyphen(const GString *text, const char *next)
{
	return text->len >= 2 && text->str[text->len - 1] == '-' &&
	       g_ascii_islower(text->str[text->len - 2]) && g_ascii_islower(next[0]);
}

char *
dp_structure_join(const GPtrArray *lines)
{
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < lines->len; i++) {
		const char *next = ((const DpLine *)lines->pdata[i])->text;

		if (ends_in_hyphen(text, next))
			g_string_truncate(text, text->len - 1);
		else if (text->len > 0)
			g_string_append_c(text, ' ');
		g_string_append(text, next);
	}
	return g_string_free(text, FALSE);
}

char *
dp_structure_text(const DpStructure *structure, guint first, guint last)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new();

	for (guint i = first; i <= last && i < structure->lines->len; i++)
		g_ptr_array_add(lines, structure->lines->pdata[i]);
	return dp_structure_join(lines);
}
