/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/limits.h"
#include "pdf/content/operators.h"
#include "pdf/content/replacement.h"
#include "pdf/syntax/text-string.h"

/* Flags that marked content may add, in the order of DpInterpreter.mark_counts. */
static const guint32 MARK_FLAGS[] = {DP_RUN_LAYER_OFF, DP_RUN_ACTUAL_TEXT, DP_RUN_ARTIFACT};

G_STATIC_ASSERT(G_N_ELEMENTS(MARK_FLAGS) == G_N_ELEMENTS(((DpInterpreter *)NULL)->mark_counts));

#define REPLACED 1 /* the row of DP_RUN_ACTUAL_TEXT */

static void
count(DpInterpreter *in, guint32 flags, int step)
{
	for (guint i = 0; i < G_N_ELEMENTS(MARK_FLAGS); i++) {
		if ((flags & MARK_FLAGS[i]) != 0)
			in->mark_counts[i] += (guint)step;
	}
}

void
dp_interpreter_mark(DpInterpreter *in, guint32 flags)
{
	if (!dp_bound_allows(DP_BOUND_MARKED_DEPTH, in->marks->len)) {
		in->n_lost_marks++;
		return;
	}
	g_array_append_val(in->marks, flags);
	count(in, flags, 1);
}

void
dp_interpreter_unmark(DpInterpreter *in, guint floor)
{
	guint n = in->marks->len;

	if (in->n_lost_marks > 0) {
		in->n_lost_marks--;
		return;
	}
	if (n <= floor)
		return;
	count(in, g_array_index(in->marks, guint32, n - 1), -1);
	if (in->mark_counts[REPLACED] == 0 && in->replacement != NULL)
		dp_replacement_end(in);
	g_array_set_size(in->marks, n - 1);
}

guint32
dp_interpreter_flags(const DpInterpreter *in)
{
	guint32 flags = in->form != G_MAXUINT32 ? DP_RUN_IN_FORM : 0;

	for (guint i = 0; i < G_N_ELEMENTS(MARK_FLAGS); i++) {
		if (in->mark_counts[i] > 0)
			flags |= MARK_FLAGS[i];
	}
	return flags;
}

static guint32
tag_flags(const char *tag)
{
	return g_strcmp0(tag, "/Artifact") == 0 ? DP_RUN_ARTIFACT : 0;
}

void
dp_op_begin_marked(DpInterpreter *in, const double *v)
{
	dp_interpreter_mark(in, tag_flags(dp_operands_name(&in->operands, 0)));
}

/* The replacement text of a property list given inline in the content (14.6.2), or NULL. */
static char *
inline_text(const DpInterpreter *in)
{
	guint n = in->operands.n;
	guint depth = 0;

	for (guint i = 0; i < n; i++) {
		const DpOperand *operand = dp_operands_get(&in->operands, i);

		depth += operand->kind == DP_TOKEN_DICT_OPEN;
		depth -= operand->kind == DP_TOKEN_DICT_CLOSE && depth > 0;
		if (depth != 1 || operand->kind != DP_TOKEN_NAME ||
		    strcmp((const char *)dp_operands_bytes(&in->operands, operand),
		           "/ActualText") != 0)
			continue;
		operand = i + 1 < n ? dp_operands_get(&in->operands, i + 1) : operand;
		if (operand->kind != DP_TOKEN_STRING)
			return g_strdup("");
		return dp_text_string_decode(dp_operands_bytes(&in->operands, operand),
		                             operand->length);
	}
	return NULL;
}

void
dp_op_begin_marked_properties(DpInterpreter *in, const double *v)
{
	const DpOperand *first = in->operands.n > 0 ? dp_operands_get(&in->operands, 0) : NULL;
	const char *properties = dp_operands_name(&in->operands, 0);
	gboolean named = properties != NULL && in->operands.n >= 2;
	const DpMarked *marked = named ? dp_resources_marked(in->resources, properties) : NULL;
	g_autofree char *text = NULL;
	const char *tag = NULL;
	guint32 flags;

	if (first != NULL && first->kind == DP_TOKEN_NAME)
		tag = (const char *)dp_operands_bytes(&in->operands, first);
	flags = tag_flags(tag);
	in->page->obscure = in->page->obscure || g_strcmp0(tag, "/OC") == 0;
	if (marked != NULL && marked->off && g_strcmp0(tag, "/OC") == 0)
		flags |= DP_RUN_LAYER_OFF;
	if (!named)
		text = inline_text(in);
	else if (marked != NULL)
		text = g_strdup(marked->actual_text);
	if (text != NULL && in->marks->len < DP_LIMIT_MARKED_DEPTH) {
		flags |= DP_RUN_ACTUAL_TEXT;
		if (in->mark_counts[REPLACED] == 0)
			dp_replacement_begin(in, text);
	}
	dp_interpreter_mark(in, flags);
}

void
dp_op_end_marked(DpInterpreter *in, const double *v)
{
	dp_interpreter_unmark(in, in->mark_floor);
}
