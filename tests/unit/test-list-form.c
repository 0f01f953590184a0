/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/list-form.h"

/* How a list is set, learnt from entries of two lines each, every sign at its edge. The column is
 * 240 pt wide. */

#define LEFT 72.0
#define WIDTH 240.0
#define SIZE 10.0
#define LEADING 12.0
#define N_LINES 16

#define FIRST "A. Orvik and B. Tamsin. Lamps and ledgers, in Proc. of"
#define REST "Quiet Systems, pp. 11-24, 2019."

typedef struct {
	const char *name;
	double indent; /* of second lines */
	double width;  /* of first lines, up to the column's left edge */
	double step;   /* from entry to entry */
	DpListMethod method;
	gboolean hanging;
} List;

static const List LISTS[] = {
    {"hanging", 3.1, WIDTH, LEADING, DP_LIST_BY_INDENT, TRUE},
    {"hardly-hanging", 2.9, WIDTH, LEADING, DP_LIST_BY_WORDS, FALSE},
    {"far-hanging", 71, WIDTH, LEADING, DP_LIST_BY_INDENT, TRUE},
    {"too-far", 73, WIDTH, LEADING, DP_LIST_BY_WORDS, FALSE},
    {"first-lines-full", 10, 193, LEADING, DP_LIST_BY_INDENT, TRUE},
    {"first-lines-short", 10, 191, LEADING, DP_LIST_BY_WORDS, FALSE},
    {"spaced", 0, WIDTH, 13.5, DP_LIST_BY_SPACE, FALSE},
    {"hardly-spaced", 0, WIDTH, 13.4, DP_LIST_BY_WORDS, FALSE},
};

static void
add_line(GPtrArray *lines, const List *list, double *baseline)
{
	gboolean first = lines->len % 2 == 0;
	DpLine *line = g_new0(DpLine, 1);
	double left = LEFT + (first ? 0 : list->indent);

	*baseline += first ? list->step : LEADING;
	line->page = line->column = 1;
	line->size = SIZE;
	line->text = g_strdup(first ? FIRST : REST);
	line->n_glyphs = line->n_main = first ? 45 : 26;
	line->baseline = *baseline;
	line->rect = (DpRect){left, *baseline - 7, LEFT + (first ? list->width : 150), *baseline};
	g_ptr_array_add(lines, line);
}

static void
test_list(gconstpointer data)
{
	const List *list = data;
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	g_autoptr(GPtrArray) pages = g_ptr_array_new();
	g_autoptr(DpListForm) form = NULL;
	DpPageLayout page = {.number = 1, .width = 612, .height = 792, .lines = lines};
	DpLayout layout = {.pages = pages, .size = SIZE, .leading = LEADING};
	DpRole roles[N_LINES] = {0};
	DpStructure structure = {.layout = &layout, .lines = lines, .roles = roles};
	DpLine other = {.page = 1, .column = 1, .size = 10.39};
	double baseline = 100;

	page.edges.n = layout.edges.n = 1;
	page.edges.left[0] = layout.edges.left[0] = LEFT;
	page.edges.right[0] = layout.edges.right[0] = LEFT + WIDTH;
	g_ptr_array_add(pages, &page);
	while (lines->len < N_LINES)
		add_line(lines, list, &baseline);
	form = dp_list_form_new(&structure, 0, N_LINES - 1);
	g_assert_cmpint(form->method, ==, list->method);
	g_assert_cmpint(form->hanging, ==, list->hanging);
	g_assert_cmpfloat_with_epsilon(form->step, LEADING, 0.2);
	g_assert_true(dp_list_form_has_size(form, &other));
	other.size = 10.41;
	g_assert_false(dp_list_form_has_size(form, &other));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(LISTS); i++) {
		g_autofree char *path = g_strconcat("/list-form/", LISTS[i].name, NULL);

		g_test_add_data_func(path, &LISTS[i], test_list);
	}
	return g_test_run();
}
