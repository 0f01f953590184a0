/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/contents-table.h"

#include <stdlib.h>
#include <string.h>

#include "base/pattern.h"
#include "base/text.h"
#include "structure/section-title.h"

#define MAX_LINES 400u /* of one table: a longer list is not a table of contents */
#define MIN_SIGNS 3    /* lines that end in a page number or in leaders */
#define MAX_BARE 4     /* lines that do not: continued titles, or sections in two columns */

static gboolean
is_headed(const DpSection *section)
{
	g_autofree char *words =
	    dp_text_squash(section->title + dp_section_number(section->title, NULL, NULL));

	return dp_section_title_lists(words);
}

/* The page number that a line ends with, "2.1 Samples . . . . 17"; 0: none. With two columns the
 * leaders may be split between the columns, and the numbers left alone. */
static guint
page_of_line(const DpStructure *structure, const DpLine *line)
{
	static DpLazyPattern number = DP_LAZY_PATTERN("\\A(?:.*\\pL.*[\\s.]|[\\s.]*)\\d{1,4}\\z");
	const char *digits = line->text + strlen(line->text);
	guint page;

	if (!dp_lazy_pattern_matches(&number, line->text))
		return 0;
	while (digits > line->text && g_ascii_isdigit(digits[-1]))
		digits--;
	page = (guint)strtoul(digits, NULL, 10);
	return page <= structure->layout->pages->len ? page : 0;
}

static gboolean
ends_in_leaders(const DpLine *line)
{
	static DpLazyPattern leaders = DP_LAZY_PATTERN("(?:\\s?\\.){3,}\\s*\\z");

	return dp_lazy_pattern_matches(&leaders, line->text);
}

/* The line after the table's last; @first: below its heading. Page numbers increase down a column.
 */
static guint
end_of_table(const DpStructure *structure, guint first)
{
	guint end = first, page = 0, signs = 0;

	for (guint i = first;
	     i < structure->lines->len && i - first < MAX_LINES && i - end <= MAX_BARE; i++) {
		const DpLine *line = dp_structure_line(structure, i);
		guint next = page_of_line(structure, line);

		if (i > first && line->column != dp_structure_line(structure, i - 1)->column)
			page = 0;
		if (next > 0 && next < page)
			break;
		if (next == 0 && !ends_in_leaders(line))
			continue;
		page = MAX(page, next);
		signs++;
		end = i + 1;
	}
	return signs >= MIN_SIGNS ? end : first;
}

/* Its lines are not headings. */
static void
take_out_sections(DpStructure *structure, guint index, guint end)
{
	while (index < structure->sections->len) {
		const DpSection *section = structure->sections->pdata[index];

		if (section->first >= end)
			return;
		for (guint i = section->first; i < section->body; i++)
			structure->roles[i] = DP_ROLE_OTHER;
		g_ptr_array_remove_index(structure->sections, index);
	}
}

/* Text below the table, before the next heading, is not part of it. */
static gboolean
fills_section(const DpStructure *structure, guint index, guint end)
{
	const DpSection *next =
	    index + 1 < structure->sections->len ? structure->sections->pdata[index + 1] : NULL;

	return next != NULL ? next->first == end : end == structure->lines->len;
}

void
dp_contents_tables_find(DpStructure *structure)
{
	for (guint i = 0; i < structure->sections->len; i++) {
		DpSection *section = structure->sections->pdata[i];
		guint end = section->body;

		if (is_headed(section))
			end = end_of_table(structure, section->body);
		if (end == section->body)
			continue;
		take_out_sections(structure, i + 1, end);
		section->contents = fills_section(structure, i, end);
	}
}
