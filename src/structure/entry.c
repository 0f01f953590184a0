/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/entry.h"

#include <math.h>
#include <string.h>

#include "base/histogram.h"
#include "base/limits.h"
#include "structure/block.h"
#include "structure/citation-form.h"

#define MIN_LABEL_SHARE 0.12 /* of the list's lines begin with a label, if entries have labels */
#define MIN_INDENT 3.0       /* points: less is not a hanging indent */
#define MIN_HANGING 0.2      /* of the lines must be indented */
#define EXTRA_SPACE 1.12     /* of the usual step between two entries */

typedef enum { BY_LABEL, BY_INDENT, BY_SPACE } Method;

static void
entry_free(gpointer data)
{
	DpEntry *entry = data;

	g_free(entry->text);
	g_free(entry);
}

static gboolean
is_entry_line(const DpStructure *structure, guint index)
{
	return structure->roles[index] == DP_ROLE_REFERENCE;
}

/* How far right of its column's left edge a line begins. */
static double
line_indent(const DpStructure *structure, const DpLine *line)
{
	double left, right;

	if (!dp_column_measure(structure->layout, line, &left, &right))
		return 0;
	return line->rect.x0 - left;
}

static Method
choose_method(const DpStructure *structure)
{
	guint labels = 0, indented = 0, flush = 0, n = 0, number;

	for (guint i = structure->references_first; i <= structure->references_last; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (!is_entry_line(structure, i))
			continue;
		n++;
		labels += dp_citation_label(line->text, &number) > 0;
		indented += line_indent(structure, line) > MIN_INDENT;
		flush += fabs(line_indent(structure, line)) <= MIN_INDENT;
	}
	if (labels >= MAX(1, MIN_LABEL_SHARE * n))
		return BY_LABEL;
	return indented >= MIN_HANGING * n && flush >= 0.05 * n ? BY_INDENT : BY_SPACE;
}

static double
usual_step(const DpStructure *structure)
{
	g_autoptr(DpHistogram) steps = dp_histogram_new(0.1);
	double step = 0;

	for (guint i = structure->references_first + 1; i <= structure->references_last; i++) {
		const DpLine *above = dp_structure_line(structure, i - 1);
		const DpLine *line = dp_structure_line(structure, i);

		if (line->page == above->page && line->column == above->column &&
		    line->baseline > above->baseline)
			dp_histogram_add(steps, line->baseline - above->baseline, 1);
	}
	return dp_histogram_mode(steps, &step, NULL) ? step : 0;
}

static gboolean
begins_entry(const DpStructure *structure, guint index, Method method, double step)
{
	const DpLine *line = dp_structure_line(structure, index);
	const DpLine *above = dp_structure_line(structure, index - 1);
	guint number = 0;

	switch (method) {
	case BY_LABEL:
		return dp_citation_label(line->text, &number) > 0;
	case BY_INDENT:
		return line_indent(structure, line) <= MIN_INDENT;
	case BY_SPACE:
		break;
	}
	return line->page == above->page && line->column == above->column &&
	       line->baseline - above->baseline > EXTRA_SPACE * step;
}

/* A label in running text ("… 12. ACM") does not count up from the one before. */
static gboolean
label_continues(const char *text, guint previous)
{
	guint number = 0;

	dp_citation_label(text, &number);
	return text[0] == '[' || number == 0 || previous == 0 || number == previous + 1;
}

void
dp_entries_split(DpStructure *structure)
{
	Method method = choose_method(structure);
	double step = usual_step(structure);
	DpEntry *entry = NULL;
	guint previous = 0;

	g_ptr_array_set_free_func(structure->entries, entry_free);
	for (guint i = structure->references_first; i <= structure->references_last; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (!is_entry_line(structure, i) ||
		    structure->entries->len >= DP_LIMIT_REFERENCE_ENTRIES)
			continue;
		if (entry == NULL ||
		    (begins_entry(structure, i, method, step) &&
		     (method != BY_LABEL || label_continues(line->text, previous)))) {
			entry = g_new0(DpEntry, 1);
			entry->first = i;
			g_ptr_array_add(structure->entries, entry);
			if (method == BY_LABEL)
				dp_citation_label(line->text, &previous);
		}
		entry->last = i;
	}
	for (guint i = 0; i < structure->entries->len; i++) {
		entry = structure->entries->pdata[i];
		entry->text = dp_structure_text(structure, entry->first, entry->last);
	}
}
