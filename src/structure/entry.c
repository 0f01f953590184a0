/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/entry.h"

#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "base/pattern.h"
#include "structure/block.h"
#include "structure/citation-form.h"

#define EXTRA_SPACE 1.12 /* of the usual step between two entries */
#define SMALLEST 0.75    /* of the list's size: an address in small type */
#define LARGEST 1.2      /* of the list's size */
#define MAX_RULE 4.0     /* of the size: three dashes, each as wide as the type is high */
#define MAX_SKIPPED 2    /* consecutive labels that could not be read */

typedef struct {
	const DpListForm *form;
	guint above;    /* the previous line of the entry; DP_NO_LINE: none yet */
	guint previous; /* the last label's number; 0: none */
} Walk;

static void
entry_free(gpointer data)
{
	DpEntry *entry = data;

	g_free(entry->text);
	g_free(entry);
}

gboolean
dp_entry_is_line(const DpStructure *structure, const DpListForm *form, guint index)
{
	const DpLine *line = dp_structure_line(structure, index);

	return (structure->roles[index] == DP_ROLE_OTHER ||
	        structure->roles[index] == DP_ROLE_REFERENCE) &&
	       !line->in_form && line->size >= SMALLEST * form->size &&
	       line->size <= LARGEST * form->size;
}

gboolean
dp_entry_ends(const char *text)
{
	static DpLazyPattern pattern =
	    DP_LAZY_PATTERN("(?-i)(?:[.!?”\"»)\\]]|[.:/][^\\s]*|\\d|[.,]\\s*(?:to appear|in "
	                    "press))\\s*\\z");

	return dp_lazy_pattern_matches(&pattern, text);
}

/* "Miller, A.", "A. Miller", "Ada Miller and", "van der Miller A.", "Lamp Project 2024,". */
static gboolean
begins_like_names(const char *text)
{
	static DpLazyPattern pattern =
	    DP_LAZY_PATTERN("(?-i)\\A(?:(?:van|von|de|der|den|di|da|del|della|la|le|el|al|"
	                    "ter|zu|dos)\\s+){0,3}"
	                    "(?:\\p{Lu}[\\w’'-]+(?:\\s+\\p{Lu}[\\w’'-]+)?,?\\s+\\p{Lu}\\.|"
	                    "(?:\\p{Lu}\\.[ ~-]?){1,3}\\s*\\p{Lu}|"
	                    "\\p{Lu}[\\w’'-]+(?:\\s+\\p{Lu}[\\w’'.-]*){0,3}(?:,| and |; "
	                    "|\\. \\(?(?:19|20)\\d\\d)|"
	                    "[\\p{Lu}\\d][\\w’' -]{1,40}[.,]? \\(?(?:19|20)\\d\\d)");

	return dp_lazy_pattern_matches(&pattern, text);
}

/* Only the words can decide. Two of three are needed: the line above may end an entry, it is short,
 * this one starts with names. */
static gboolean
begins_by_words(const DpStructure *structure, guint above, guint index)
{
	const DpLine *last = dp_structure_line(structure, above);
	const DpLine *line = dp_structure_line(structure, index);
	gunichar first = g_utf8_get_char(line->text);
	gboolean names = begins_like_names(line->text);

	if ((g_unichar_islower(first) || g_unichar_ispunct(first)) && !names)
		return FALSE;
	return dp_entry_ends(last->text) + !dp_list_line_is_full(structure, last) + names >= 2;
}

static gboolean
begins_by_label(const Walk *walk, const DpStructure *structure, guint index)
{
	const DpListForm *form = walk->form;
	DpEntryLabel label = dp_entry_label_at(structure, index);
	gboolean at_start =
	    form->hanging && dp_list_form_offset(form, index) < form->rest - DP_LIST_SAME_EDGE;

	/* one was read as "1", one not at all: the list continues */
	if (form->style == DP_LABEL_WORD)
		return label.style == DP_LABEL_WORD && (at_start || !form->hanging);
	if (label.style != form->style || (form->hanging && !at_start && !label.beside))
		return FALSE;
	if (walk->previous == 0 || label.number == walk->previous + 1)
		return TRUE;
	return at_start && !label.beside && label.number > walk->previous &&
	       label.number <= walk->previous + 1 + MAX_SKIPPED;
}

static gboolean
is_at_edge(const DpListForm *form, guint index, double edge)
{
	return fabs(dp_list_form_offset(form, index) - edge) <= DP_LIST_SAME_EDGE;
}

static gboolean
begins_by_space(const Walk *walk, const DpStructure *structure, guint index)
{
	const DpLine *above = dp_structure_line(structure, walk->above);
	const DpLine *line = dp_structure_line(structure, index);

	/* at the top of a column nothing is above */
	if (line->page != above->page || line->column != above->column)
		return begins_by_words(structure, walk->above, index);
	return line->baseline - above->baseline > EXTRA_SPACE * walk->form->step;
}

/* A full line that ends in a comma or in half a word. */
static gboolean
goes_on(const DpStructure *structure, guint above)
{
	const DpLine *line = above != DP_NO_LINE ? dp_structure_line(structure, above) : NULL;
	gsize length = line != NULL ? strlen(line->text) : 0;

	return length > 0 && strchr(",-;&", line->text[length - 1]) != NULL &&
	       dp_list_line_is_full(structure, line);
}

/* "____. 2020. Lamps": the rule for repeated authors is drawn, not text. */
static gboolean
begins_with_rule(const DpListForm *form, const DpStructure *structure, guint index)
{
	const char *text = dp_structure_line(structure, index)->text;

	/* three dots replace omitted authors */
	return (text[0] == '.' || text[0] == ',') && text[1] == ' ' && text[2] != '.' &&
	       dp_list_form_offset(form, index) > form->start + DP_LIST_SAME_EDGE &&
	       dp_list_form_offset(form, index) < form->start + MAX_RULE * form->size;
}

static gboolean
begins_entry(const Walk *walk, const DpStructure *structure, guint index)
{
	const DpListForm *form = walk->form;

	if (form->method == DP_LIST_BY_LABEL)
		return begins_by_label(walk, structure, index);
	if (!dp_list_form_has_size(form, dp_structure_line(structure, index)) ||
	    dp_list_line_is_part(structure, index))
		return FALSE;
	if (form->method == DP_LIST_BY_INDENT)
		return (is_at_edge(form, index, form->start) && !goes_on(structure, walk->above)) ||
		       begins_with_rule(form, structure, index);
	if (form->method == DP_LIST_BY_FIRST)
		return is_at_edge(form, index, form->rest);
	if (walk->above == DP_NO_LINE)
		return is_at_edge(form, index, form->start);
	return form->method == DP_LIST_BY_SPACE ? begins_by_space(walk, structure, index)
	                                        : begins_by_words(structure, walk->above, index);
}

static char *
entry_text(const DpStructure *structure, const DpListForm *form, const DpEntry *entry)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new();

	for (guint i = entry->first; i <= entry->last; i++) {
		if (dp_entry_is_line(structure, form, i))
			g_ptr_array_add(lines, structure->lines->pdata[i]);
	}
	return dp_structure_join(lines);
}

void
dp_entries_split(DpStructure *structure, const DpListForm *form)
{
	Walk walk = {form, DP_NO_LINE, 0};
	DpEntry *entry = NULL;

	g_ptr_array_set_free_func(structure->entries, entry_free);
	for (guint i = structure->references_first; i <= structure->references_last; i++) {
		if (!dp_entry_is_line(structure, form, i))
			continue;
		if (begins_entry(&walk, structure, i) &&
		    dp_bound_allows(DP_BOUND_ENTRIES, structure->entries->len)) {
			DpEntryLabel label = dp_entry_label_at(structure, i);

			entry = g_new0(DpEntry, 1);
			entry->first = i;
			entry->number = form->method == DP_LIST_BY_LABEL ? label.number : 0;
			walk.previous = entry->number;
			g_ptr_array_add(structure->entries, entry);
		}
		if (entry == NULL)
			continue;
		entry->last = i;
		walk.above = i;
	}
	for (guint i = 0; i < structure->entries->len; i++) {
		entry = structure->entries->pdata[i];
		entry->text = entry_text(structure, form, entry);
	}
}
