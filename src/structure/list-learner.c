/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "base/histogram.h"
#include "structure/block.h"
#include "structure/citation-form.h"
#include "structure/list-align.h"
#include "structure/list-form.h"

#define LEARNT_LINES 150 /* lines at the start of the list from which its form is learnt */
#define MIN_INDENT 3.0   /* points: less is not a hanging indent; apalike has 5 */
#define MAX_INDENT 0.3   /* of the measure */
#define EDGE_SHARE 0.06  /* of the lines must start at an edge for it to count */
#define MIN_FULL 0.6     /* of the lines above indented ones are full, if these continue them */
#define EXTRA_SPACE 1.12 /* of the usual step, between two entries */
#define MIN_SPACED 0.04  /* of the lines have such space above, if it separates entries */
#define FIRST_LABEL 6    /* lines; the first label is among these */
#define MAX_BESIDE 0.8   /* of the lines; with more they are line numbers */

static void
learn_size(DpListForm *form, const DpStructure *structure)
{
	g_autoptr(DpHistogram) sizes = dp_histogram_new(0.1);
	guint seen = 0;

	for (guint i = form->first; i <= form->last && seen < LEARNT_LINES; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (!dp_list_line_may_belong(structure, i))
			continue;
		seen++;
		/* table cells that float below the heading have no signs */
		dp_histogram_add(sizes, line->size,
		                 dp_citation_has_sign(line->text) ? line->n_main : 0.01);
	}
	if (!dp_histogram_mode(sizes, &form->size, NULL))
		form->size = structure->layout->size;
}

static void
measure_offsets(DpListForm *form, const DpStructure *structure)
{
	for (guint i = form->first; i <= form->last; i++) {
		double offset = dp_list_line_offset(structure, dp_structure_line(structure, i));

		g_array_append_val(form->offsets, offset);
	}
}

static void
learn_step(DpListForm *form, const DpStructure *structure)
{
	g_autoptr(DpHistogram) steps = dp_histogram_new(0.2);

	for (guint i = form->first + 1; i <= form->last; i++) {
		const DpLine *above = dp_structure_line(structure, i - 1);
		const DpLine *line = dp_structure_line(structure, i);
		double step = line->baseline - above->baseline;

		if (dp_list_form_counts(form, structure, i) && line->page == above->page &&
		    line->column == above->column && step > 0.7 * line->size)
			dp_histogram_add(steps, step, 1);
	}
	/* a list of short entries may have more steps between entries than inside them */
	form->step = dp_histogram_lowest(steps, 0.1);
	if (isnan(form->step))
		form->step = 0;
}

/* Excludes a page number at the centre of the foot. */
static gboolean
is_left(const DpListForm *form, const DpStructure *structure, guint index)
{
	double left, right;

	return dp_column_measure(structure->layout, dp_structure_line(structure, index), &left,
	                         &right) &&
	       dp_list_form_offset(form, index) < MAX_INDENT * (right - left);
}

/* How many labels of a style count up by one from the list's first. */
static guint
sequence_length(const DpListForm *form, const DpStructure *structure, DpLabelStyle style)
{
	guint previous = 0, n = 0, seen = 0, beside = 0;

	for (guint i = form->first; i <= form->last; i++) {
		DpEntryLabel label;

		if (!dp_list_form_counts(form, structure, i))
			continue;
		seen++;
		label = dp_entry_label_at(structure, i);
		beside += label.beside;
		if (label.style != style || !is_left(form, structure, i) ||
		    (previous > 0 && label.number != previous + 1) ||
		    (n == 0 && (seen > FIRST_LABEL || (label.beside && label.number != 1))))
			continue;
		previous = label.number;
		n++;
	}
	return beside <= MAX_BESIDE * seen ? n : 0;
}

static void
learn_style(DpListForm *form, const DpStructure *structure)
{
	static const DpLabelStyle NUMBERED[] = {DP_LABEL_BRACKETS, DP_LABEL_PARENS, DP_LABEL_DOT,
	                                        DP_LABEL_BARE};
	guint best = 0, length;

	for (guint i = 0; i < G_N_ELEMENTS(NUMBERED); i++) {
		length = sequence_length(form, structure, NUMBERED[i]);
		if (length > best) {
			best = length;
			form->style = NUMBERED[i];
		}
	}
	/* a list of one entry has one label, but a single bare number is too little */
	if (best >= 2 || (best == 1 && form->style == DP_LABEL_BRACKETS))
		form->method = DP_LIST_BY_LABEL;
	else
		form->style = DP_LABEL_NONE;
}

/* The edges of lines with and without a label. */
static void
learn_label_edges(DpListForm *form, const DpStructure *structure)
{
	g_autoptr(DpHistogram) marked = dp_histogram_new(1), plain = dp_histogram_new(1);

	for (guint i = form->first; i <= form->last; i++) {
		DpEntryLabel label;

		if (!dp_list_form_counts(form, structure, i))
			continue;
		label = dp_entry_label(dp_structure_line(structure, i)->text);
		dp_histogram_add(label.style == form->style ? marked : plain,
		                 dp_list_form_offset(form, i), 1);
	}
	dp_histogram_mode(marked, &form->start, NULL);
	if (!dp_histogram_mode(plain, &form->rest, NULL))
		form->rest = form->start;
	form->hanging = form->rest > form->start + MIN_INDENT;
}

/* Words in brackets are labels if they are at the left edge, and at least one line in eight has
 * one. */
static gboolean
has_word_labels(const DpListForm *form, const DpStructure *structure)
{
	guint n = 0, labels = 0, first = FIRST_LABEL;

	for (guint i = form->first; i <= form->last; i++) {
		if (!dp_list_form_counts(form, structure, i))
			continue;
		if (dp_entry_label(dp_structure_line(structure, i)->text).style == DP_LABEL_WORD) {
			first = MIN(first, n);
			labels++;
		}
		n++;
	}
	return first < FIRST_LABEL && 8 * labels >= n;
}

static gboolean
is_deeper(const DpListForm *form, const DpStructure *structure, guint index)
{
	double left, right, offset = dp_list_form_offset(form, index) - form->start;

	return dp_column_measure(structure->layout, dp_structure_line(structure, index), &left,
	                         &right) &&
	       offset > MIN_INDENT && offset < MAX_INDENT * (right - left);
}

/* Whether lines at an edge continue those above: TeX breaks a line when it is full. */
static gboolean
goes_on(const DpListForm *form, const DpStructure *structure, gboolean indented)
{
	guint n = 0, full = 0;

	for (guint i = form->first + 1; i <= form->last; i++) {
		if (!dp_list_form_counts(form, structure, i) ||
		    is_deeper(form, structure, i) != indented)
			continue;
		n++;
		full += dp_list_line_is_full(structure, dp_structure_line(structure, i - 1));
	}
	return n > 0 && full >= MIN_FULL * n;
}

/* Two left edges: the deeper one is that of the further lines of an entry, or of its first. */
static gboolean
learn_indents(DpListForm *form, const DpStructure *structure)
{
	g_autoptr(DpHistogram) all = dp_histogram_new(1), deeper = dp_histogram_new(1);
	double n, at_edges;

	for (guint i = form->first; i <= form->last; i++) {
		if (dp_list_form_counts(form, structure, i))
			dp_histogram_add(all, dp_list_form_offset(form, i), 1);
	}
	form->start = dp_histogram_lowest(all, EDGE_SHARE);
	if (isnan(form->start))
		form->start = 0;
	for (guint i = form->first; i <= form->last; i++) {
		if (dp_list_form_counts(form, structure, i) && is_deeper(form, structure, i))
			dp_histogram_add(deeper, dp_list_form_offset(form, i), 1);
	}
	form->rest = form->start;
	if (!dp_histogram_mode(deeper, &form->rest, NULL))
		return FALSE;
	n = dp_histogram_total(all);
	at_edges = dp_histogram_weight_between(all, form->start - DP_LIST_SAME_EDGE,
	                                       form->start + DP_LIST_SAME_EDGE) +
	           dp_histogram_weight_between(all, form->rest - DP_LIST_SAME_EDGE,
	                                       form->rest + DP_LIST_SAME_EDGE);
	return at_edges >= 0.5 * n &&
	       dp_histogram_weight_between(all, form->rest - DP_LIST_SAME_EDGE,
	                                   form->rest + DP_LIST_SAME_EDGE) >= EDGE_SHARE * n;
}

static gboolean
is_spaced(const DpListForm *form, const DpStructure *structure)
{
	guint n = 0, spaced = 0;

	for (guint i = form->first + 1; i <= form->last; i++) {
		const DpLine *above = dp_structure_line(structure, i - 1);
		const DpLine *line = dp_structure_line(structure, i);

		if (!dp_list_form_counts(form, structure, i) || line->page != above->page ||
		    line->column != above->column)
			continue;
		n++;
		spaced += line->baseline - above->baseline > EXTRA_SPACE * form->step;
	}
	return spaced >= MAX(1, MIN_SPACED * n);
}

static void
learn_method(DpListForm *form, const DpStructure *structure)
{
	learn_style(form, structure);
	if (form->method != DP_LIST_BY_LABEL && has_word_labels(form, structure)) {
		form->method = DP_LIST_BY_LABEL;
		form->style = DP_LABEL_WORD;
	}
	if (form->method == DP_LIST_BY_LABEL) {
		learn_label_edges(form, structure);
		return;
	}
	form->method = is_spaced(form, structure) ? DP_LIST_BY_SPACE : DP_LIST_BY_WORDS;
	if (!learn_indents(form, structure)) {
		form->rest = form->start;
		return;
	}
	if (goes_on(form, structure, TRUE)) {
		form->method = DP_LIST_BY_INDENT;
		form->hanging = TRUE;
	} else if (goes_on(form, structure, FALSE)) {
		form->method = DP_LIST_BY_FIRST;
	}
}

DpListForm *
dp_list_form_new(const DpStructure *structure, guint first, guint last)
{
	DpListForm *form = g_new0(DpListForm, 1);

	form->first = first;
	form->last = last;
	form->offsets = g_array_new(FALSE, FALSE, sizeof(double));
	learn_size(form, structure);
	measure_offsets(form, structure);
	/* later lines may belong to an appendix */
	form->last = MIN(last, first + LEARNT_LINES - 1);
	learn_step(form, structure);
	learn_method(form, structure);
	form->last = last;
	dp_list_form_align(form, structure);
	return form;
}
