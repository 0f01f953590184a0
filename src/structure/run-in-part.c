/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/run-in-part.h"

#include "structure/heading.h"

/*
 * A bold or italic head at the start of a paragraph is no heading: biographies begin with a name,
 * and theorems and items with their label. After the reference list it is one if it says that an
 * appendix begins: it has its name, or its letter and a title.
 */

#define MIN_WORD 4 /* letters of a small word in a title: names have "van", "der", "e" */

static gboolean
is_part(DpSectionKind kind)
{
	return kind == DP_SECTION_APPENDIX || kind == DP_SECTION_SUPPLEMENT;
}

/* "Omitted proofs", but not "Orvik", "B. Orvik" or "van der Berg". */
static gboolean
is_title(const char *words)
{
	g_auto(GStrv) parts = g_strsplit(words, " ", -1);

	if (!g_unichar_isupper(g_utf8_get_char(words)))
		return FALSE;
	for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++) {
		if (g_unichar_islower(g_utf8_get_char(parts[i])) &&
		    g_utf8_strlen(parts[i], -1) >= MIN_WORD)
			return TRUE;
	}
	return FALSE;
}

/* "A. Omitted proofs": the first letter, or the next after it. */
static gboolean
is_lettered(const char *head, char letter)
{
	gboolean lettered = FALSE;
	gsize number = dp_section_number(head, NULL, &lettered);

	return number > 0 && lettered && head[0] == letter && is_title(head + number);
}

/* The title at the start of a line; NULL: it has none of an appendix. (transfer full) */
static char *
title_of(const DpLine *line, char letter, DpSectionKind *kind)
{
	gsize length = dp_line_run_in_head(line, kind);
	g_autofree char *head = g_strndup(line->text, length);

	if (length == 0)
		return NULL;
	if (!is_part(*kind))
		*kind = dp_section_kind_of(head);
	if (!is_part(*kind) && !is_lettered(head, letter))
		return NULL;
	return g_steal_pointer(&head);
}

/* The list may have taken the first line after it for the end of its last entry. */
static void
give_back_head(DpStructure *structure)
{
	guint last = structure->references_last, n = structure->entries->len;
	DpEntry *entry = n > 0 ? structure->entries->pdata[n - 1] : NULL;
	DpSectionKind kind = DP_SECTION_MAIN;
	g_autofree char *title = title_of(dp_structure_line(structure, last), 'A', &kind);

	if (title == NULL || entry == NULL || entry->last != last || entry->first == last)
		return;
	entry->last = last - 1;
	g_free(entry->text);
	entry->text = dp_structure_text(structure, entry->first, entry->last);
	structure->roles[last] = DP_ROLE_OTHER;
	structure->references_last = last - 1;
}

static guint
section_after(const DpStructure *structure, guint line)
{
	guint i = 0;

	while (i < structure->sections->len &&
	       ((const DpSection *)structure->sections->pdata[i])->first < line)
		i++;
	return i;
}

/* From here on lines are text, also where floats follow the list. */
static void
begin_part(DpStructure *structure, guint line, char *title, DpSectionKind kind)
{
	DpSection *section = g_new0(DpSection, 1);

	section->title = title;
	section->kind = kind;
	section->level = 1;
	section->lettered = !is_part(kind);
	section->run_in = TRUE;
	section->first = line;
	section->body = line + 1;
	structure->roles[line] = DP_ROLE_BODY;
	if (structure->references_tail >= line)
		structure->references_tail = line - 1;
	g_ptr_array_insert(structure->sections, (int)section_after(structure, line), section);
}

void
dp_run_in_parts_find(DpStructure *structure)
{
	char letter = 'A';

	if (structure->references_last == DP_NO_LINE)
		return;
	give_back_head(structure);
	for (guint i = structure->references_last + 1; i < structure->lines->len; i++) {
		DpSectionKind kind = DP_SECTION_MAIN;
		char *title;

		if (structure->roles[i] != DP_ROLE_BODY && structure->roles[i] != DP_ROLE_OTHER)
			continue;
		title = title_of(dp_structure_line(structure, i), letter, &kind);
		if (title == NULL)
			continue;
		begin_part(structure, i, title, kind);
		letter += !is_part(kind);
	}
}
