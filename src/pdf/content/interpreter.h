/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/graphics.h"
#include "pdf/content/operands.h"
#include "pdf/content/page.h"
#include "pdf/content/path.h"
#include "pdf/content/resources.h"
#include "pdf/content/shown.h"

/**
 * DpInterpreter:
 *
 * Executes the operators of a page's content (ISO 32000-1, annex A) and records in a DpPage what
 * they paint. It does not draw.
 */
typedef struct {
	DpPage *page;     /* borrowed, filled */
	DpShown *shown;   /* (nullable): borrowed, filled; set it after dp_interpreter_init() */
	GPtrArray *fonts; /* of DpFont, borrowed: the document's; fonts that paint are added */
	DpRect bounds;    /* the visible page */
	DpResources *resources; /* borrowed: the current ones */

	DpMatrix base; /* of the current content stream: the origin of its patterns, 8.7.3.1 */
	DpGraphics graphics;
	DpGraphicsStack stack;
	guint stack_floor;   /* states saved by the callers of the current form */
	DpMatrix text, line; /* Tm and Tlm, 9.4.1 */
	DpPath path;
	gboolean clips; /* W or W* preceded the painting operator */

	GArray *marks; /* of guint32: the run flags that each open marked content adds */
	guint n_lost_marks, mark_floor;
	gsize replaced_bytes;       /* of all replacements on the page so far */
	DpReplacement *replacement; /* (nullable): borrowed from the page: the open one */
	guint mark_counts[3]; /* how many open marked contents add each flag, see marked-operators.c
	                       */

	DpOperands operands;
	guint32 form, outermost_form; /* index into DpPage.forms, or G_MAXUINT32 */
	guint depth;
	guint64 open_forms[16]; /* object ids of the forms being run */
	guint n_form_runs;
	guint32 order;
	guint n_operators;
	gsize bytes_left; /* of DP_LIMIT_STREAM_BYTES for the page */
	gboolean stopped; /* a bound was met */
	GHashTable *uses; /* font and outermost form to index of DpPage.font_uses */
} DpInterpreter;

/** dp_interpreter_init: @ctm maps user space to the visible page. All arguments are borrowed. */
void dp_interpreter_init(DpInterpreter *in, DpPage *page, GPtrArray *fonts, DpResources *resources,
                         const DpMatrix *ctm);
void dp_interpreter_clear(DpInterpreter *in);

/** dp_interpreter_run: runs one content stream. If a bound is met it stops and marks the page
 * truncated. */
void dp_interpreter_run(DpInterpreter *in, GBytes *content);

/** dp_interpreter_stop: records that @bound was met; no further operator is run. */
void dp_interpreter_stop(DpInterpreter *in, DpBound bound);

/** DpOperator: the last @n_numbers operands must be numbers; they are passed as @v. */
typedef struct {
	const char *name;
	guint8 n_numbers;
	void (*run)(DpInterpreter *in, const double *v);
} DpOperator;

/** dp_operator_find: (nullable): static. */
const DpOperator *dp_operator_find(const guint8 *name, gsize length);

/** dp_interpreter_flags: the run flags that the enclosing forms and marked content add. */
guint32 dp_interpreter_flags(const DpInterpreter *in);

/* Begins marked content that adds @flags, and ends it. */
void dp_interpreter_mark(DpInterpreter *in, guint32 flags);
void dp_interpreter_unmark(DpInterpreter *in, guint floor);

/** dp_interpreter_clip: intersects the clip with @bounds, on the visible page. */
void dp_interpreter_clip(DpInterpreter *in, const DpRect *bounds);

/** dp_interpreter_visible: reduces @rect to its part inside clip and page; FALSE if it has none. */
gboolean dp_interpreter_visible(const DpInterpreter *in, DpRect *rect);

/** dp_interpreter_paint_form: runs the content of a form; @form: borrowed. */
void dp_interpreter_paint_form(DpInterpreter *in, DpXObject *form);

/** dp_interpreter_paint_cell: paints the current pattern over @bounds, if it has text. */
void dp_interpreter_paint_cell(DpInterpreter *in, const DpRect *bounds);

/** dp_interpreter_add_image: records an image in the unit square (8.9.4); @object is its id, or 0.
 */
void dp_interpreter_add_image(DpInterpreter *in, guint64 object, guint32 width, guint32 height,
                              gboolean mask, gboolean translucent);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpInterpreter, dp_interpreter_clear)
