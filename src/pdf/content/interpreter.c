/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/interpreter.h"

#include "base/limits.h"

void
dp_interpreter_init(DpInterpreter *in, DpPage *page, GPtrArray *fonts, DpResources *resources,
                    const DpMatrix *ctm)
{
	*in = (DpInterpreter){
	    .page = page,
	    .fonts = fonts,
	    .bounds = {0, 0, page->width, page->height},
	    .resources = resources,
	    .text = DP_MATRIX_IDENTITY,
	    .line = DP_MATRIX_IDENTITY,
	    .form = G_MAXUINT32,
	    .outermost_form = G_MAXUINT32,
	    .bytes_left = DP_LIMIT_STREAM_BYTES,
	};
	in->base = *ctm;
	dp_graphics_init(&in->graphics, ctm);
	dp_graphics_stack_init(&in->stack);
	dp_path_init(&in->path);
	dp_operands_init(&in->operands);
	in->marks = g_array_new(FALSE, FALSE, sizeof(guint32));
	in->uses = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
}

void
dp_interpreter_clear(DpInterpreter *in)
{
	dp_graphics_stack_clear(&in->stack);
	dp_path_clear(&in->path);
	dp_operands_clear(&in->operands);
	g_clear_pointer(&in->marks, g_array_unref);
	g_clear_pointer(&in->uses, g_hash_table_unref);
}

void
dp_interpreter_stop(DpInterpreter *in, DpBound bound)
{
	in->stopped = TRUE;
	dp_page_cut(in->page, bound);
}

void
dp_interpreter_clip(DpInterpreter *in, const DpRect *bounds)
{
	in->graphics.clip = dp_rect_intersect(&in->graphics.clip, bounds);
}

gboolean
dp_interpreter_visible(const DpInterpreter *in, DpRect *rect)
{
	*rect = dp_rect_intersect(rect, &in->graphics.clip);
	*rect = dp_rect_intersect(rect, &in->bounds);
	return !dp_rect_is_empty(rect);
}
