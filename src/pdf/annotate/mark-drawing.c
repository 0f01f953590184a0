/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/annotate/mark-drawing.h"

#include "pdf/annotate/builder.h"
#include "pdf/annotate/tone.h"

/* Points. */
#define UNDERLINE 0.8
#define FRAME 0.9
#define BLOCK 0.6
#define RULE 1.4
#define ROOM 2.5 /* between what is framed and its frame; above the line under a rule */
#define NUMBER_SIZE 5.5
#define NUMBER_GAP 1.5   /* between a number and its mark */
#define NUMBER_SPACE 2.5 /* between two numbers: "2 1" is not "21" */
#define NUMBER_HEIGHT 6.0
#define TAB_TEXT 6.0
#define TAB_EDGE 1.0 /* between a tab and the page's edge */
#define TAB_PAD 3.0  /* before and after its text */
#define TAB_BASE 2.4 /* from its long side to the baseline */
#define STAMP_Y0 2.5
#define STAMP_Y1 12.5
#define STAMP_TEXT 6.5
#define STAMP_PAD 5.0
#define NOTE_WIDTH 12.0

static DpRect
widened(const DpRect *rect, double by)
{
	return (DpRect){rect->x0 - by, rect->y0 - by, rect->x1 + by, rect->y1 + by};
}

/* Moves left from number to number, so that none hides another. */
static DpRect
free_place(const DpDrawing *drawing, DpRect wanted)
{
	double width = dp_rect_width(&wanted);

	for (guint i = 0; i < drawing->numbers->len; i++) {
		const DpRect *taken = &g_array_index(drawing->numbers, DpRect, i);
		DpRect both = dp_rect_intersect(taken, &wanted);

		if (dp_rect_is_empty(&both))
			continue;
		wanted.x1 = taken->x0 - NUMBER_SPACE;
		wanted.x0 = wanted.x1 - width;
	}
	return wanted;
}

/* Left of the mark, or inside its frame if the page ends there. */
static DpRect
place_number(DpDrawing *drawing, const DpRect *mark, const char *number)
{
	double width = dp_canvas_text_width(number, NUMBER_SIZE);
	DpRect place = {mark->x0 - NUMBER_GAP - width, mark->y0, mark->x0 - NUMBER_GAP,
	                mark->y0 + NUMBER_HEIGHT};

	place = free_place(drawing, place);
	if (place.x0 < 0)
		place = (DpRect){mark->x0 + NUMBER_GAP, mark->y0, mark->x0 + NUMBER_GAP + width,
		                 mark->y0 + NUMBER_HEIGHT};
	g_array_append_val(drawing->numbers, place);
	return place;
}

static void
draw_number(DpCanvas *canvas, const DpRect *place, const char *number)
{
	dp_canvas_text(canvas, place->x0, place->y1 - 1, NUMBER_SIZE, DP_DIRECTION_RIGHT, number);
}

/* 12.5.6.10; in the order that viewers expect: both upper corners, then both lower ones. */
static void
append_quad(const DpLeaf *leaf, GString *keys, const DpRect *rect)
{
	g_string_append(keys, "/QuadPoints[");
	dp_leaf_append_point(leaf, keys, rect->x0, rect->y0);
	dp_leaf_append_point(leaf, keys, rect->x1, rect->y0);
	dp_leaf_append_point(leaf, keys, rect->x0, rect->y1);
	dp_leaf_append_point(leaf, keys, rect->x1, rect->y1);
	g_string_append_c(keys, ']');
}

static void
append_ends(const DpLeaf *leaf, GString *keys, const DpRect *rect)
{
	g_string_append(keys, "/L[");
	dp_leaf_append_point(leaf, keys, rect->x0, rect->y0);
	dp_leaf_append_point(leaf, keys, rect->x1, rect->y0);
	g_string_append_c(keys, ']');
}

/* The form of a kind of mark: what it covers, from the place, and how it is drawn there. */
typedef struct {
	const char *subtype;
	void (*outline)(const DpLeaf *leaf, DpRect *rect);
	void (*draw)(DpCanvas *canvas, const DpRect *rect);
	void (*keys)(const DpLeaf *leaf, GString *keys, const DpRect *rect); /* (nullable) */
	double reach; /* of lines beyond the outline */
} Form;

static void
outline_text(const DpLeaf *leaf, DpRect *rect)
{
	*rect = dp_leaf_clip(leaf, rect);
}

static void
draw_text(DpCanvas *canvas, const DpRect *rect)
{
	dp_canvas_tint(canvas, rect);
	dp_canvas_line(canvas, rect->x0, rect->x1, rect->y1 + UNDERLINE / 2, UNDERLINE);
}

static void
outline_region(const DpLeaf *leaf, DpRect *rect)
{
	DpRect frame = widened(rect, ROOM);

	*rect = dp_leaf_clip(leaf, &frame);
}

static void
draw_region(DpCanvas *canvas, const DpRect *rect)
{
	dp_canvas_frame(canvas, rect, FRAME);
}

static void
draw_block(DpCanvas *canvas, const DpRect *rect)
{
	dp_canvas_dash(canvas, "[3 3]");
	dp_canvas_frame(canvas, rect, BLOCK);
}

/* Across the page; of two columns, only from the line's own on. */
static void
outline_rule(const DpLeaf *leaf, DpRect *rect)
{
	DpRect line = dp_leaf_clip(leaf, rect);
	double y = MAX(line.y0 - ROOM, 0);
	gboolean first = (line.x0 + line.x1) / 2 <= leaf->geometry.width / 2 ||
	                 line.x0 <= leaf->geometry.width / 4;

	*rect = (DpRect){first ? 0 : line.x0, y, leaf->geometry.width, y};
}

static void
draw_rule(DpCanvas *canvas, const DpRect *rect)
{
	dp_canvas_line(canvas, rect->x0, rect->x1, rect->y0, RULE);
}

static const Form FORMS[DP_N_MARK_KINDS] = {
    [DP_MARK_TEXT] = {"Highlight", outline_text, draw_text, append_quad, UNDERLINE},
    [DP_MARK_REGION] = {"Square", outline_region, draw_region, NULL, FRAME},
    [DP_MARK_BLOCK] = {"Square", outline_text, draw_block, NULL, BLOCK},
    [DP_MARK_RULE] = {"Line", outline_rule, draw_rule, append_ends, RULE},
};

static const DpObject *
text_of(const DpDrawing *drawing, guint number)
{
	return &g_array_index(drawing->leaf->ink->texts, DpObject, number - 1);
}

DpObject
dp_drawing_mark(DpDrawing *drawing, const DpComment *comment, guint number, guint index)
{
	const DpMark *mark = &g_array_index(comment->marks, DpMark, index);
	const Form *form = &FORMS[mark->kind];
	g_autofree char *name = g_strdup_printf("deskproof-%u-%u", number, index + 1);
	g_autofree char *shown = g_strdup_printf("%u", number);
	g_autoptr(GString) keys = g_string_new(NULL);
	DpAnnotationDraft draft = {form->subtype, dp_tone_colour(comment->tone), name,
	                           comment->rule, text_of(drawing, number),      NULL,
	                           NULL};
	g_auto(DpCanvas) canvas = {.operators = NULL};
	DpRect rect = mark->rect, place, area;

	if (form->draw == NULL)
		return DP_OBJECT_NONE;
	form->outline(drawing->leaf, &rect);
	place = place_number(drawing, &rect, shown);
	area = widened(&rect, form->reach);
	dp_rect_unite(&area, &place);
	dp_canvas_init(&canvas, &area);
	dp_canvas_use(&canvas, comment->tone);
	form->draw(&canvas, &rect);
	draw_number(&canvas, &place, shown);
	if (form->keys != NULL)
		form->keys(drawing->leaf, keys, &rect);
	draft.keys = keys->str;
	return dp_leaf_add(drawing->leaf, &draft, &canvas);
}

double
dp_drawing_tab_length(const DpComment *comment)
{
	return dp_canvas_text_width(comment->label, TAB_TEXT) + 2 * TAB_PAD;
}

/* Read from the outside: upwards at the left edge, downwards at the right one. */
static void
draw_label(DpCanvas *canvas, const DpTab *tab, const DpRect *rect, const char *label)
{
	if (tab->brief) {
		double width = dp_canvas_text_width(label, TAB_TEXT);

		dp_canvas_text(canvas, (rect->x0 + rect->x1 - width) / 2, rect->y1 - TAB_BASE,
		               TAB_TEXT, DP_DIRECTION_RIGHT, label);
	} else if (tab->right) {
		dp_canvas_text(canvas, rect->x0 + TAB_BASE, rect->y0 + TAB_PAD, TAB_TEXT,
		               DP_DIRECTION_DOWN, label);
	} else {
		dp_canvas_text(canvas, rect->x1 - TAB_BASE, rect->y1 - TAB_PAD, TAB_TEXT,
		               DP_DIRECTION_UP, label);
	}
}

void
dp_drawing_tab(DpDrawing *drawing, const DpComment *comment, const DpTab *tab,
               const DpObject *first)
{
	const DpLeaf *leaf = drawing->leaf;
	double x0 = tab->right ? leaf->geometry.width - TAB_EDGE - DP_TAB_WIDTH : TAB_EDGE;
	DpRect rect = {x0, tab->y0, x0 + DP_TAB_WIDTH, tab->y1};
	g_autofree char *name =
	    g_strdup_printf("deskproof-%u-page-%u", tab->comment + 1, leaf->number);
	g_autofree char *number = g_strdup_printf("%u", tab->comment + 1);
	DpAnnotationDraft draft = {
	    "Stamp",       dp_tone_colour(comment->tone),      name,
	    comment->rule, text_of(drawing, tab->comment + 1), "/Name/Deskproof",
	    first};
	g_auto(DpCanvas) canvas = {.operators = NULL};
	g_auto(DpObject) added = DP_OBJECT_NONE;

	dp_canvas_init(&canvas, &rect);
	dp_canvas_use(&canvas, comment->tone);
	dp_canvas_fill(&canvas, &rect);
	dp_canvas_use_white(&canvas);
	draw_label(&canvas, tab, &rect, tab->brief ? number : comment->label);
	added = dp_leaf_add(drawing->leaf, &draft, &canvas);
}

/* A sheet with three lines. */
static void
draw_note(DpDrawing *drawing, const DpMarkup *markup, double x1)
{
	DpRect rect = {x1 - NOTE_WIDTH, STAMP_Y0, x1, STAMP_Y1};
	g_auto(DpObject) text = dp_build_text(drawing->leaf->page.qpdf, markup->note);
	DpAnnotationDraft draft = {"Text",
	                           dp_tone_colour(markup->tone),
	                           "deskproof-note",
	                           "deskproof",
	                           &text,
	                           "/Name/Note/Open false",
	                           NULL};
	g_auto(DpCanvas) canvas = {.operators = NULL};
	g_auto(DpObject) added = DP_OBJECT_NONE;

	dp_canvas_init(&canvas, &rect);
	dp_canvas_use(&canvas, markup->tone);
	dp_canvas_fill(&canvas, &rect);
	dp_canvas_use_white(&canvas);
	for (guint i = 0; i < 3; i++) {
		double y = STAMP_Y0 + 2.2 + 2.4 * i;

		dp_canvas_fill(&canvas, &(DpRect){rect.x0 + 2.5, y, rect.x1 - 2.5, y + 1});
	}
	added = dp_leaf_add(drawing->leaf, &draft, &canvas);
}

void
dp_drawing_stamp(DpDrawing *drawing, const DpMarkup *markup)
{
	double width = dp_canvas_text_width(markup->stamp, STAMP_TEXT) + 2 * STAMP_PAD;
	double x0 = MAX((drawing->leaf->geometry.width - width) / 2, NOTE_WIDTH + 2);
	DpRect rect = {x0, STAMP_Y0, x0 + width, STAMP_Y1};
	g_auto(DpObject) text = dp_build_text(drawing->leaf->page.qpdf, markup->stamp);
	DpAnnotationDraft draft = {"Stamp",
	                           dp_tone_colour(markup->tone),
	                           "deskproof-verdict",
	                           "deskproof",
	                           &text,
	                           "/Name/Deskproof",
	                           NULL};
	g_auto(DpCanvas) canvas = {.operators = NULL};
	g_auto(DpObject) added = DP_OBJECT_NONE;

	dp_canvas_init(&canvas, &rect);
	dp_canvas_use(&canvas, markup->tone);
	dp_canvas_fill(&canvas, &rect);
	dp_canvas_use_white(&canvas);
	dp_canvas_text(&canvas, x0 + STAMP_PAD, STAMP_Y1 - 2.8, STAMP_TEXT, DP_DIRECTION_RIGHT,
	               markup->stamp);
	added = dp_leaf_add(drawing->leaf, &draft, &canvas);
	if (markup->note != NULL)
		draw_note(drawing, markup, x0 - 2);
}
