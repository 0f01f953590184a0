/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/role.h"

/* What a block is that lies between two rules and is no paragraph across the measure. */

typedef struct {
	const char *name;
	gboolean abstract; /* an abstract's heading is the line above */
	DpRole between; /* of a line between that and the block; DP_ROLE_OTHER: none of its own */
	guint page;     /* of the block */
	gboolean in_form;
	DpRole wanted;
} Case;

static const Case CASES[] = {
    {"abstract", TRUE, DP_ROLE_OTHER, 1, FALSE, DP_ROLE_ABSTRACT},
    {"no-abstract", FALSE, DP_ROLE_OTHER, 1, FALSE, DP_ROLE_TABLE},
    {"below-the-next-heading", TRUE, DP_ROLE_HEADING, 1, FALSE, DP_ROLE_TABLE},
    {"below-a-caption", TRUE, DP_ROLE_CAPTION, 1, FALSE, DP_ROLE_TABLE},
    {"on-the-next-page", TRUE, DP_ROLE_OTHER, 2, FALSE, DP_ROLE_TABLE},
    {"in-a-figure", TRUE, DP_ROLE_OTHER, 1, TRUE, DP_ROLE_FIGURE},
};

static void
add_line(GPtrArray *lines, guint page, double baseline, gboolean in_form)
{
	DpLine *line = g_new0(DpLine, 1);

	line->page = page;
	line->size = 10;
	line->in_form = in_form;
	line->baseline = baseline;
	line->rect = (DpRect){144, baseline - 8, 400, baseline + 2};
	line->text = g_strdup("a tide clock has one hand");
	g_ptr_array_add(lines, line);
}

static void
test_case(gconstpointer data)
{
	const Case *c = data;
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	g_autoptr(GPtrArray) pages = g_ptr_array_new();
	g_autoptr(GArray) rules = g_array_new(FALSE, FALSE, sizeof(DpRect));
	g_autoptr(GArray) figures = g_array_new(FALSE, FALSE, sizeof(DpFigure));
	g_autoptr(GArray) blocks = g_array_new(FALSE, FALSE, sizeof(DpBlock));
	DpRole roles[] = {c->abstract ? DP_ROLE_HEADING : DP_ROLE_BODY, c->between, DP_ROLE_OTHER,
	                  DP_ROLE_OTHER};
	DpRect above = {108, 80, 504, 81}, below = {108, 400, 300, 400.4};
	DpPageLayout first = {
	    .number = 1, .width = 612, .height = 792, .rules = rules, .figures = figures};
	DpPageLayout second = first;
	DpLayout layout = {.pages = pages, .size = 10};
	DpStructure structure = {.layout = &layout,
	                         .lines = lines,
	                         .roles = roles,
	                         .blocks = blocks,
	                         .size = 10,
	                         .abstract_first = c->abstract ? 0 : DP_NO_LINE};
	DpBlock block = {2, 3, DP_ROLE_OTHER, 10, 11, 1, {144, 232, 400, 253}, FALSE};

	second.number = 2;
	g_ptr_array_add(pages, &first);
	g_ptr_array_add(pages, &second);
	g_array_append_val(rules, above);
	g_array_append_val(rules, below);
	g_array_append_val(blocks, block);
	add_line(lines, 1, 200, FALSE);
	add_line(lines, 1, 220, FALSE);
	add_line(lines, c->page, 240, c->in_form);
	add_line(lines, c->page, 251, c->in_form);
	dp_roles_assign(&structure);
	g_assert_cmpstr(dp_role_name(roles[2]), ==, dp_role_name(c->wanted));
	g_assert_cmpstr(dp_role_name(roles[3]), ==, dp_role_name(c->wanted));
}

/* Whom the authors thank, in smaller type at the end of a column and under no rule or mark. */
static const struct {
	const char *text;
	double size;
	DpRole wanted;
} THANKS[] = {
    {"Supported by the Lowmere Foundation under Grant 12.", 8, DP_ROLE_FOOTNOTE},
    {"Partially supported by the Lowmere Foundation.", 8, DP_ROLE_FOOTNOTE},
    {"Work supported in part by the Lowmere Foundation.", 8, DP_ROLE_FOOTNOTE},
    {"Funding This material is based upon work of the Foundation.", 8, DP_ROLE_FOOTNOTE},
    {"The submitted manuscript has been created by the Foundation.", 8, DP_ROLE_FOOTNOTE},
    {"Supported by the Lowmere Foundation under Grant 12.", 10, DP_ROLE_BODY},
    {"Supported formats are told by the first word of a file.", 8, DP_ROLE_BODY},
    {"This material is harder than the paper says it is.", 8, DP_ROLE_BODY},
};

static void
test_thanks(gconstpointer data)
{
	guint row = GPOINTER_TO_UINT(data);
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	g_autoptr(GPtrArray) pages = g_ptr_array_new();
	g_autoptr(GArray) rules = g_array_new(FALSE, FALSE, sizeof(DpRect));
	g_autoptr(GArray) figures = g_array_new(FALSE, FALSE, sizeof(DpFigure));
	g_autoptr(GArray) blocks = g_array_new(FALSE, FALSE, sizeof(DpBlock));
	DpRole roles[] = {DP_ROLE_OTHER, DP_ROLE_OTHER};
	DpPageLayout page = {
	    .number = 1, .width = 612, .height = 792, .rules = rules, .figures = figures};
	DpLayout layout = {.pages = pages, .size = 10};
	DpStructure structure = {.layout = &layout,
	                         .lines = lines,
	                         .roles = roles,
	                         .blocks = blocks,
	                         .size = 10,
	                         .abstract_first = DP_NO_LINE};
	DpBlock block = {.last = 1, .size = THANKS[row].size, .leading = 9, .prose = TRUE};

	g_ptr_array_add(pages, &page);
	g_array_append_val(blocks, block);
	add_line(lines, 1, 640, FALSE);
	add_line(lines, 1, 649, FALSE);
	for (guint i = 0; i < lines->len; i++) {
		DpLine *line = lines->pdata[i];

		line->size = THANKS[row].size;
		g_free(line->text);
		line->text = g_strdup(THANKS[row].text);
	}
	dp_roles_assign(&structure);
	g_assert_cmpstr(dp_role_name(roles[0]), ==, dp_role_name(THANKS[row].wanted));
}

/* Whether a short rule in the margin's line, @gap above a block of 8 pt, is that of footnotes. */
static gboolean
is_footnote_rule(double gap)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	g_autoptr(GPtrArray) pages = g_ptr_array_new();
	g_autoptr(GArray) rules = g_array_new(FALSE, FALSE, sizeof(DpRect));
	const DpRect rule = {144, 600 - gap, 204, 600.4 - gap};
	DpPageLayout page = {.number = 1,
	                     .rules = rules,
	                     .edges = {.n = 1, .left = {144}, .right = {400}, .justified = TRUE}};
	DpLayout layout = {.pages = pages, .size = 10};
	DpStructure structure = {.layout = &layout, .lines = lines};
	DpBlock block = {.rect = {144, 600, 400, 620}};

	g_ptr_array_add(pages, &page);
	g_array_append_val(rules, rule);
	add_line(lines, 1, 608, FALSE);
	((DpLine *)lines->pdata[0])->size = 8;
	return dp_block_has_footnote_rule(&structure, &block);
}

static void
test_footnote_rule(void)
{
	/* 1.89 and 1.91 of the size */
	g_assert_true(is_footnote_rule(15.1));
	g_assert_false(is_footnote_rule(15.3));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strconcat("/role/", CASES[i].name, NULL);

		g_test_add_data_func(path, &CASES[i], test_case);
	}
	for (guint i = 0; i < G_N_ELEMENTS(THANKS); i++) {
		g_autofree char *path = g_strdup_printf("/role/thanks/%u", i);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_thanks);
	}
	g_test_add_func("/role/footnote-rule", test_footnote_rule);
	return g_test_run();
}
