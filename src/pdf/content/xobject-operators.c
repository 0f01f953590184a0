/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/limits.h"
#include "pdf/content/operators.h"

G_STATIC_ASSERT(G_N_ELEMENTS(((DpInterpreter *)NULL)->open_forms) >= DP_LIMIT_FORM_DEPTH);

/* Samples per inch of the unit square, which the image fills. */
static float
resolution(const DpMatrix *ctm, guint32 width, guint32 height)
{
	double across = dp_matrix_x_scale(ctm), down = dp_matrix_y_scale(ctm);

	return across > 0 && down > 0 ? (float)(72 * MIN(width / across, height / down)) : 0;
}

#define TURNED 1e-9

/* An upright rectangle is not upright there. */
static gboolean
is_turned(const DpMatrix *ctm)
{
	return MAX(fabs(ctm->a), fabs(ctm->d)) > TURNED && MAX(fabs(ctm->b), fabs(ctm->c)) > TURNED;
}

/* y grows downwards on the visible page, and upwards in an image's unit square (8.9.3). */
static gboolean
is_upright(const DpMatrix *ctm)
{
	return !is_turned(ctm) && ctm->a > 0 && ctm->d < 0;
}

void
dp_interpreter_add_image(DpInterpreter *in, guint64 object, guint32 width, guint32 height,
                         gboolean mask, gboolean translucent)
{
	const DpRect unit = {0, 0, 1, 1};
	DpImage image = {dp_matrix_bounds(&in->graphics.ctm, &unit),
	                 width,
	                 height,
	                 ++in->order,
	                 (float)(in->graphics.fill_alpha * in->graphics.group_alpha),
	                 resolution(&in->graphics.ctm, width, height),
	                 mask,
	                 translucent || in->graphics.soft_mask || in->graphics.blend ||
	                     in->graphics.veiled,
	                 object};

	image.whole = image.rect;
	image.upright = is_upright(&in->graphics.ctm) && !in->graphics.clip_shaped;
	if ((dp_interpreter_flags(in) & DP_RUN_LAYER_OFF) != 0 ||
	    !dp_interpreter_visible(in, &image.rect))
		return;
	if (in->page->images->len >= DP_LIMIT_IMAGES) {
		dp_page_cut(in->page, DP_BOUND_IMAGES);
		return;
	}
	g_array_append_val(in->page->images, image);
}

/* State that a form must not change for its caller (ISO 32000-1, 8.10.1). */
typedef struct {
	DpGraphics graphics;
	DpResources *resources;
	DpMatrix base, text, line;
	guint stack_floor, mark_floor, n_lost_states, n_lost_marks;
	guint32 form, outermost_form;
} Surroundings;

static void
leave(DpInterpreter *in, Surroundings *around)
{
	g_array_set_size(in->stack.saved, in->stack_floor);
	while (in->marks->len > in->mark_floor) {
		in->n_lost_marks = 0;
		dp_interpreter_unmark(in, in->mark_floor);
	}
	in->graphics = around->graphics;
	in->resources = around->resources;
	in->base = around->base;
	in->text = around->text;
	in->line = around->line;
	in->stack_floor = around->stack_floor;
	in->mark_floor = around->mark_floor;
	in->stack.n_lost = around->n_lost_states;
	in->n_lost_marks = around->n_lost_marks;
	in->form = around->form;
	in->outermost_form = around->outermost_form;
	in->depth--;
	dp_path_reset(&in->path);
}

static void
enter(DpInterpreter *in, const DpXObject *xobject, Surroundings *around)
{
	*around =
	    (Surroundings){in->graphics,     in->resources,   in->base,          in->text,
	                   in->line,         in->stack_floor, in->mark_floor,    in->stack.n_lost,
	                   in->n_lost_marks, in->form,        in->outermost_form};
	in->stack_floor = in->stack.saved->len;
	in->mark_floor = in->marks->len;
	in->stack.n_lost = 0;
	in->n_lost_marks = 0;
	in->open_forms[in->depth++] = xobject->id;
	if (xobject->resources != NULL)
		in->resources = xobject->resources;
	dp_path_reset(&in->path);
}

/* A transparency group is composited as a whole, so its content starts opaque (11.6.6). */
static void
set_up_graphics(DpInterpreter *in, const DpXObject *xobject)
{
	DpGraphics *graphics = &in->graphics;

	graphics->ctm = dp_matrix_multiply(&xobject->matrix, &graphics->ctm);
	in->base = graphics->ctm;
	if (xobject->has_bbox) {
		DpRect bounds = dp_matrix_bounds(&graphics->ctm, &xobject->bbox);

		dp_interpreter_clip(in, &bounds);
		graphics->clip_shaped = graphics->clip_shaped || is_turned(&graphics->ctm);
	}
	if (xobject->group) {
		graphics->group_alpha *= graphics->fill_alpha;
		graphics->fill_alpha = graphics->stroke_alpha = 1;
		graphics->blended |= graphics->blend && !graphics->darkens;
		graphics->isolated |= xobject->isolated && !graphics->darkens;
		graphics->veiled |= graphics->blend || graphics->soft_mask;
	}
}

static void
add_form(DpInterpreter *in)
{
	DpForm form = {in->bounds, in->depth, in->form, in->order, in->order};

	if (!dp_interpreter_visible(in, &form.rect))
		form.rect = (DpRect){0, 0, 0, 0};
	g_array_append_val(in->page->forms, form);
	in->form = in->page->forms->len - 1;
	if (in->outermost_form == G_MAXUINT32)
		in->outermost_form = in->form;
}

static gboolean
may_enter(DpInterpreter *in, const DpXObject *xobject)
{
	for (guint i = 0; i < in->depth; i++) {
		if (in->open_forms[i] == xobject->id)
			return FALSE;
	}
	if (in->depth >= DP_LIMIT_FORM_DEPTH)
		dp_page_cut(in->page, DP_BOUND_FORM_DEPTH);
	else if (++in->n_form_runs > DP_LIMIT_FORM_RUNS)
		dp_page_cut(in->page, DP_BOUND_FORM_RUNS);
	else
		return TRUE;
	return FALSE;
}

void
dp_interpreter_paint_form(DpInterpreter *in, DpXObject *xobject)
{
	gboolean fresh = xobject->content == NULL;
	Surroundings around;
	guint32 form;

	if (!may_enter(in, xobject) || !dp_xobject_load(xobject, in->resources, in->bytes_left))
		return;
	if (xobject->cut)
		dp_page_cut(in->page, DP_BOUND_CONTENT_BYTES);
	if (fresh)
		in->bytes_left -= MIN(g_bytes_get_size(xobject->content), in->bytes_left);
	enter(in, xobject, &around);
	set_up_graphics(in, xobject);
	add_form(in);
	form = in->form;
	dp_interpreter_run(in, xobject->content);
	g_array_index(in->page->forms, DpForm, form).last = in->order;
	leave(in, &around);
}

void
dp_op_paint_xobject(DpInterpreter *in, const double *v)
{
	const char *name = dp_operands_name(&in->operands, 0);
	DpXObject *xobject = name != NULL ? dp_resources_xobject(in->resources, name) : NULL;
	guint floor = in->marks->len;

	if (xobject == NULL)
		return;
	dp_operands_reset(&in->operands);
	in->page->obscure = in->page->obscure || xobject->optional;
	if (xobject->off)
		dp_interpreter_mark(in, DP_RUN_LAYER_OFF);
	if (xobject->kind == DP_XOBJECT_IMAGE)
		dp_interpreter_add_image(in, xobject->id, xobject->width, xobject->height,
		                         xobject->mask, xobject->translucent);
	else if (xobject->kind == DP_XOBJECT_FORM)
		dp_interpreter_paint_form(in, xobject);
	if (xobject->off)
		dp_interpreter_unmark(in, floor);
}
