/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/block.h"

/* Which lines are one block, and which blocks are prose: six lines of a paragraph, of which some
 * are changed. Cases in pairs: one on each side of a limit. */

#define N_LINES 6
#define N_GLYPHS 48
#define SIZE 10.0
#define LEADING 12.0
#define LEFT 72.0
#define RIGHT 312.0
#define MAX_EDITS 2

typedef enum {
	NOTHING,
	STEP, /* from the line above */
	TYPE, /* size */
	X0,
	X1,
	GLYPHS,
	MAIN, /* glyphs at its size on its baseline */
	WORDS,
	DIGITS,
	RAGGED,         /* the document's right edges do not agree */
	LAYOUT_LEADING, /* the document's leading */
} Field;

typedef struct {
	Field field;
	double value;
	guint first, n; /* lines, from 0 */
} Edit;

typedef struct {
	const char *name;
	guint n_blocks;
	gboolean prose; /* the first block is */
	double steady;  /* of the first block */
	Edit edits[MAX_EDITS];
} Case;

static const Case CASES[] = {
    {"paragraph", 1, TRUE, 1, {{STEP, 12, 1, 1}}},
    /* what begins a new block */
    {"hardly-larger", 1, TRUE, 1, {{TYPE, 10.39, 3, 1}}},
    {"larger", 2, TRUE, 1, {{TYPE, 10.41, 3, 1}}},
    {"first-step-wide", 1, TRUE, 0.8, {{STEP, 17.4, 1, 1}}},
    {"first-step-too-wide", 2, FALSE, 0, {{STEP, 17.6, 1, 1}}},
    {"step-wide", 1, TRUE, 0.8, {{STEP, 15.3, 3, 1}}},
    {"step-too-wide", 2, TRUE, 1, {{STEP, 15.4, 3, 1}}},
    {"double-spacing", 1, TRUE, 1, {{STEP, 23, 1, 5}, {LAYOUT_LEADING, 22, 0, 1}}},
    {"farther-than-double-spacing", 6, FALSE, 0, {{STEP, 23.2, 1, 5}, {LAYOUT_LEADING, 22, 0, 1}}},
    /* what is a distance of lines, and the usual one */
    {"row-of-a-formula", 1, TRUE, 1, {{STEP, 7.9, 3, 1}}},
    {"lines-close", 1, TRUE, 0.8, {{STEP, 8.1, 3, 1}}},
    {"first-row-of-a-formula", 1, TRUE, 1, {{STEP, 7.9, 1, 1}}},
    {"first-lines-close", 2, TRUE, 1, {{STEP, 8.1, 1, 1}}},
    {"short-line", 1, TRUE, 1, {{STEP, 14, 3, 1}, {MAIN, 18, 3, 1}}},
    {"line-of-text", 1, TRUE, 0.8, {{STEP, 14, 3, 1}, {MAIN, 19, 3, 1}}},
    {"same-step", 1, TRUE, 1, {{STEP, 12.11, 3, 1}}},
    {"other-step", 1, TRUE, 0.8, {{STEP, 12.13, 3, 1}}},
    /* what runs across the measure */
    {"reaches-the-edge", 1, TRUE, 1, {{X1, 309.1, 0, 6}}},
    {"short-of-the-edge", 1, FALSE, 1, {{X1, 308.9, 0, 6}}},
    {"indented", 1, TRUE, 1, {{X0, 110.3, 0, 6}}},
    {"indented-too-deep", 1, FALSE, 1, {{X0, 110.5, 0, 6}}},
    {"some-digits", 1, TRUE, 1, {{DIGITS, 14, 0, 6}}},
    {"digits", 1, FALSE, 1, {{DIGITS, 15, 0, 6}}},
    {"main-size", 1, TRUE, 1, {{MAIN, 24, 0, 6}}},
    {"other-sizes", 1, FALSE, 1, {{MAIN, 23, 0, 6}}},
    {"dense", 1, TRUE, 1, {{GLYPHS, 32, 0, 6}}},
    {"sparse", 1, FALSE, 1, {{GLYPHS, 31, 0, 6}}},
    {"three-words", 1, TRUE, 1, {{WORDS, 3, 0, 6}}},
    {"two-words", 1, FALSE, 1, {{WORDS, 2, 0, 6}}},
    {"half-the-lines", 1, TRUE, 1, {{X1, 200, 3, 3}}},
    {"fewer-lines", 1, FALSE, 1, {{X1, 200, 2, 4}}},
    {"half-of-the-lines-but-one", 2, FALSE, 1, {{TYPE, 10.41, 5, 1}, {X1, 200, 2, 4}}},
    {"ragged", 1, TRUE, 1, {{RAGGED, 1, 0, 1}, {X1, 259.3, 0, 6}}},
    {"too-ragged", 1, FALSE, 1, {{RAGGED, 1, 0, 1}, {X1, 259.1, 0, 6}}},
};

static DpLine *
line_new(void)
{
	DpLine *line = g_new0(DpLine, 1);

	line->page = line->column = 1;
	line->size = SIZE;
	line->baseline = LEADING; /* the step, until all are known */
	line->rect = (DpRect){LEFT, 0, RIGHT, 0};
	line->n_glyphs = line->n_main = N_GLYPHS;
	line->n_words = 8;
	line->text = g_strdup("lamps wear out slowly and so do those who light");
	return line;
}

static void
change_line(DpLine *line, const Edit *edit)
{
	switch (edit->field) {
	case STEP:
		line->baseline = edit->value;
		break;
	case TYPE:
		line->size = edit->value;
		break;
	case X0:
		line->rect.x0 = edit->value;
		break;
	case X1:
		line->rect.x1 = edit->value;
		break;
	case GLYPHS:
		line->n_glyphs = line->n_main = edit->value;
		break;
	case MAIN:
		line->n_main = edit->value;
		break;
	case WORDS:
		line->n_words = edit->value;
		break;
	case DIGITS:
		g_free(line->text);
		line->text = g_strnfill(edit->value, '7');
		break;
	default:
		break;
	}
}

static void
change(DpLayout *layout, GPtrArray *lines, const Edit *edit)
{
	if (edit->field == RAGGED)
		layout->edges.justified = FALSE;
	if (edit->field == LAYOUT_LEADING)
		layout->leading = edit->value;
	for (guint i = edit->first; i < edit->first + edit->n; i++)
		change_line(lines->pdata[i], edit);
}

static void
place_lines(GPtrArray *lines)
{
	double y = 100;

	for (guint i = 0; i < lines->len; i++) {
		DpLine *line = lines->pdata[i];

		y += line->baseline;
		line->baseline = line->rect.y1 = y;
		line->rect.y0 = y - 7;
	}
}

static void
test_block(gconstpointer data)
{
	const Case *one = data;
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	g_autoptr(GPtrArray) pages = g_ptr_array_new();
	g_autoptr(GArray) blocks = g_array_new(FALSE, FALSE, sizeof(DpBlock));
	DpLayout layout = {.pages = pages,
	                   .size = SIZE,
	                   .leading = LEADING,
	                   .edges = {.n = 1, .left = {LEFT}, .right = {RIGHT}, .justified = TRUE}};
	DpRole roles[N_LINES] = {0};
	DpStructure structure = {
	    .layout = &layout, .lines = lines, .blocks = blocks, .roles = roles};
	const DpBlock *first;

	for (guint i = 0; i < N_LINES; i++)
		g_ptr_array_add(lines, line_new());
	for (guint i = 0; i < MAX_EDITS; i++)
		change(&layout, lines, &one->edits[i]);
	place_lines(lines);
	dp_blocks_find(&structure);
	first = &g_array_index(blocks, DpBlock, 0);
	g_assert_cmpuint(blocks->len, ==, one->n_blocks);
	g_assert_cmpint(first->prose, ==, one->prose);
	g_assert_cmpfloat_with_epsilon(first->steady, one->steady, 0.01);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strconcat("/block/", CASES[i].name, NULL);

		g_test_add_data_func(path, &CASES[i], test_block);
	}
	return g_test_run();
}
