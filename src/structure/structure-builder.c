/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "base/histogram.h"
#include "layout/size.h"
#include "structure/balanced-list.h"
#include "structure/block.h"
#include "structure/caption.h"
#include "structure/contents-table.h"
#include "structure/doubt.h"
#include "structure/float.h"
#include "structure/front-matter.h"
#include "structure/heading.h"
#include "structure/list-form.h"
#include "structure/reference-list.h"
#include "structure/role.h"
#include "structure/run-in-part.h"
#include "structure/section-part.h"
#include "structure/structure.h"

static void
collect_lines(DpStructure *structure)
{
	for (guint i = 0; i < structure->layout->pages->len; i++) {
		const DpPageLayout *page = structure->layout->pages->pdata[i];
		guint from = structure->lines->len;

		for (guint k = 0; page != NULL && k < page->lines->len; k++) {
			DpLine *line = page->lines->pdata[k];

			if (line->kind == DP_LINE_TEXT && line->text[0] != '\0')
				g_ptr_array_add(structure->lines, line);
		}
		if (structure->layout->n_columns == 2)
			dp_balanced_list_order(structure, from);
	}
}

/* The body size and leading: those of prose before the references, or of all prose if that is too
 * little. */
static void
measure_body(DpStructure *structure)
{
	guint end = structure->references_heading != DP_NO_LINE ? structure->references_heading
	                                                        : structure->lines->len;
	g_autoptr(DpHistogram) sizes = dp_histogram_new(0.08), steps = dp_histogram_new(0.06);

	for (guint i = 0; i < structure->blocks->len; i++) {
		const DpBlock *block = &g_array_index(structure->blocks, DpBlock, i);

		if (block->first >= end || !block->prose ||
		    dp_structure_line(structure, block->first)->in_form)
			continue;
		dp_histogram_add(sizes, block->size, block->last - block->first + 1);
	}
	if (!dp_histogram_mode(sizes, &structure->size, NULL))
		structure->size = structure->layout->size;
	for (guint i = 0; i < structure->blocks->len; i++) {
		const DpBlock *block = &g_array_index(structure->blocks, DpBlock, i);

		if (block->first < end && block->prose &&
		    dp_size_equals(block->size, structure->size))
			dp_histogram_add(steps, block->leading, block->last - block->first);
	}
	if (!dp_histogram_mode(steps, &structure->leading, NULL))
		structure->leading = structure->layout->leading;
}

DpStructure *
dp_structure_new(const DpLayout *layout)
{
	DpStructure *structure = g_new0(DpStructure, 1);

	structure->layout = layout;
	structure->lines = g_ptr_array_new();
	structure->sections = g_ptr_array_new_with_free_func((GDestroyNotify)dp_section_free);
	structure->entries = g_ptr_array_new();
	structure->captions = g_ptr_array_new();
	structure->blocks = g_array_new(FALSE, TRUE, sizeof(DpBlock));
	collect_lines(structure);
	structure->roles = g_new0(DpRole, structure->lines->len + 1);
	structure->kinds = g_new0(DpSectionKind, structure->lines->len + 1);
	structure->doubts = g_new0(DpDoubt, structure->lines->len + 1);
	dp_front_matter_find(structure);
	dp_captions_find(structure);
	dp_headings_find(structure);
	dp_contents_tables_find(structure);
	dp_blocks_find(structure);
	dp_references_find(structure);
	measure_body(structure);
	dp_roles_assign(structure);
	dp_floats_assign(structure);
	dp_run_in_parts_find(structure);
	dp_section_parts_assign(structure);
	dp_doubts_assign(structure);
	return structure;
}

void
dp_structure_free(DpStructure *structure)
{
	if (structure == NULL)
		return;
	g_ptr_array_unref(structure->lines);
	g_ptr_array_unref(structure->sections);
	g_ptr_array_unref(structure->entries);
	g_ptr_array_unref(structure->captions);
	g_array_unref(structure->blocks);
	g_free(structure->roles);
	g_free(structure->kinds);
	g_free(structure->doubts);
	dp_list_form_free(structure->list_form);
	g_free(structure);
}
