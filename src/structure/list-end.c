/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/list-end.h"

#include <string.h>

#include "base/pattern.h"
#include "structure/citation-form.h"
#include "structure/entry.h"
#include "structure/heading.h"

#define FOREIGN_LINES 5      /* paragraph lines without any sign that end the list */
#define FOREIGN_SHARE 0.15   /* of a paragraph's lines that may have signs by chance */
#define MAX_SIGNS_BEHIND 0.3 /* of the lines: with more the list continues */
#define MAX_BAD 5            /* consecutive invalid entries that end the list */
#define MIN_FITTING 0.5      /* of an entry's lines are at the list's edges */
#define MAX_GAP 1.9          /* of the usual step, within an entry */
#define NAME_LINE_WORDS 4
#define WORDS_A_COMMA 5 /* "Jan van der Berg," */
#define CAPITALS 0.7    /* of the words in a line of names */

/* Consecutive names without initials: a team's fifty authors. */
static gboolean
is_name_line(const char *text)
{
	guint words = 0, commas = 0, capitals = 0;
	gboolean inside = FALSE;

	if (strpbrk(text, ",;") == NULL)
		return FALSE;
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		commas += c == ',' || c == ';';
		if (!inside && g_unichar_isalnum(c)) {
			words++;
			capitals += g_unichar_isupper(c) || !g_unichar_islower(c);
		}
		inside = c != ' ';
	}
	return words >= NAME_LINE_WORDS && WORDS_A_COMMA * commas >= words &&
	       capitals >= CAPITALS * words;
}

static gboolean
shows_sign(const char *text)
{
	guint number = 0;

	return dp_citation_has_sign(text) || dp_citation_label(text, &number) > 0 ||
	       is_name_line(text);
}

gboolean
dp_list_block_is_foreign(const DpStructure *structure, const DpBlock *block)
{
	guint signs = 0, n = block->last - block->first + 1;

	if (!block->prose || n < FOREIGN_LINES)
		return FALSE;
	for (guint i = block->first; i <= block->last; i++)
		signs += shows_sign(dp_structure_line(structure, i)->text);
	return signs <= FOREIGN_SHARE * n;
}

/* Numbers of paragraph lines, and of those with signs. */
typedef struct {
	guint lines, signs;
} Signs;

static void
add_signs(const DpStructure *structure, const DpBlock *block, Signs *signs)
{
	for (guint i = block->first; block->prose && i <= block->last; i++) {
		signs->lines++;
		signs->signs += shows_sign(dp_structure_line(structure, i)->text);
	}
}

static gboolean
is_foreign_block(const DpStructure *structure, guint index, guint first, guint last)
{
	const DpBlock *block = &g_array_index(structure->blocks, DpBlock, index);

	return block->first > first && block->last <= last &&
	       structure->roles[block->first] != DP_ROLE_CAPTION &&
	       dp_list_block_is_foreign(structure, block);
}

static guint
first_foreign_block(const DpStructure *structure, guint first, guint last)
{
	guint i = 0;

	while (i < structure->blocks->len && !is_foreign_block(structure, i, first, last))
		i++;
	return i;
}

/* The last line before the headings directly above line @index. */
static guint
above_headings(const DpStructure *structure, guint index)
{
	for (guint i = structure->sections->len; i > 0; i--) {
		const DpSection *section = structure->sections->pdata[i - 1];

		if (section->body == index &&
		    dp_line_looks_set_apart(structure,
		                            dp_structure_line(structure, section->first)))
			index = section->first;
	}
	return index - 1;
}

/* Backwards from the end, so that each line is tested once. */
guint
dp_list_end_by_text(const DpStructure *structure, guint first, guint last)
{
	guint earliest = first_foreign_block(structure, first, last), end = last;
	Signs signs = {0, 0};

	for (guint i = structure->blocks->len; i > earliest; i--) {
		const DpBlock *block = &g_array_index(structure->blocks, DpBlock, i - 1);

		if (block->last > last)
			continue;
		add_signs(structure, block, &signs);
		if (signs.signs <= MAX_SIGNS_BEHIND * signs.lines &&
		    is_foreign_block(structure, i - 1, first, last))
			end = above_headings(structure, block->first);
	}
	return end;
}

/* ACM's and IEEE's classes print it after the list. */
static gboolean
is_receipt(const char *text)
{
	static DpLazyPattern pattern =
	    DP_LAZY_PATTERN("\\A(manuscript )?(received|accepted|revised)[: ]\\s*"
	                    "(\\d|(january|february|march|april|may|june|july|august|"
	                    "september|october|november|december)\\b)");

	return dp_lazy_pattern_matches(&pattern, text);
}

static gboolean
is_good(const DpStructure *structure, const DpListForm *form, const DpEntry *entry)
{
	guint n = 0, fitting = 0;

	if (is_receipt(entry->text))
		return FALSE;
	for (guint i = entry->first; i <= entry->last; i++) {
		if (!dp_entry_is_line(structure, form, i) || dp_list_line_is_part(structure, i))
			continue;
		n++;
		fitting += dp_list_form_fits(form, structure, i);
	}
	if (entry->number > 0 && form->style == DP_LABEL_BRACKETS)
		return TRUE;
	return fitting >= MIN_FITTING * n && dp_citation_has_sign(entry->text);
}

/* Whether line @index cannot belong to the last entry, whose previous line is @above. */
static gboolean
breaks_entry(const DpStructure *structure, const DpListForm *form, guint above, guint index)
{
	const DpLine *before = dp_structure_line(structure, above);
	const DpLine *line = dp_structure_line(structure, index);
	gboolean same_column = line->page == before->page && line->column == before->column;

	if (dp_list_line_is_part(structure, index))
		return FALSE;
	if (!dp_list_form_fits(form, structure, index) || is_receipt(line->text))
		return TRUE;
	if (same_column && line->baseline > before->baseline)
		return form->step > 0 && line->baseline - before->baseline > MAX_GAP * form->step;
	return dp_entry_ends(before->text) && !dp_list_form_is_rest(form, structure, index) &&
	       !shows_sign(line->text);
}

static guint
entry_end(const DpStructure *structure, const DpListForm *form, const DpEntry *entry)
{
	guint last = entry->first;

	for (guint i = entry->first + 1; i <= entry->last; i++) {
		if (!dp_entry_is_line(structure, form, i))
			continue;
		if (breaks_entry(structure, form, last, i))
			break;
		last = i;
	}
	return last;
}

guint
dp_list_end_trim(DpStructure *structure, const DpListForm *form)
{
	DpEntry *entry;
	guint good = 0, bad = 0;

	for (guint i = 0; i < structure->entries->len && bad < MAX_BAD; i++) {
		gboolean right = is_good(structure, form, structure->entries->pdata[i]);

		good = right ? i + 1 : good;
		bad = right ? 0 : bad + 1;
	}
	if (good == 0)
		return structure->references_last;
	g_ptr_array_set_size(structure->entries, (gint)good);
	entry = structure->entries->pdata[good - 1];
	entry->last = entry_end(structure, form, entry);
	return entry->last;
}
