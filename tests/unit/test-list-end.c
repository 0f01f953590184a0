/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/list-end.h"

/* What ends a reference list, each at its limit. Lines are written with a letter each: "e" of an
 * entry, with a sign of one; "t" of text, without any. */

#define LEFT 72.0
#define SIZE 10.0
#define LEADING 12.0
#define HANG 10.0
#define MAX_LINES 64

#define ENTRY "A. Orvik and B. Tamsin. Lamps. In Proc. of QS, pp. 3-9, 2019."
#define TEXT "words of a paragraph that goes on for a whole line of it"

typedef struct {
	GPtrArray *lines, *sections, *entries, *pages;
	GArray *blocks;
	DpLayout layout;
	DpRole roles[MAX_LINES];
	DpStructure structure;
} Paper;

static void
paper_init(Paper *paper)
{
	*paper = (Paper){.lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free),
	                 .sections = g_ptr_array_new(),
	                 .entries = g_ptr_array_new(),
	                 .pages = g_ptr_array_new(),
	                 .blocks = g_array_new(FALSE, TRUE, sizeof(DpBlock)),
	                 .layout = {.size = SIZE, .leading = LEADING}};
	paper->layout.pages = paper->pages;
	paper->structure = (DpStructure){.layout = &paper->layout,
	                                 .lines = paper->lines,
	                                 .sections = paper->sections,
	                                 .entries = paper->entries,
	                                 .blocks = paper->blocks,
	                                 .roles = paper->roles,
	                                 .size = SIZE,
	                                 .leading = LEADING};
}

static void
paper_clear(Paper *paper)
{
	g_ptr_array_unref(paper->lines);
	g_ptr_array_unref(paper->sections);
	g_ptr_array_unref(paper->entries);
	g_ptr_array_unref(paper->pages);
	g_array_unref(paper->blocks);
}

static void
add_line(Paper *paper, const char *text, double step)
{
	const GPtrArray *lines = paper->lines;
	DpLine *line = g_new0(DpLine, 1);

	line->page = line->column = 1;
	line->size = SIZE;
	line->text = g_strdup(text);
	line->n_glyphs = line->n_main = 50;
	line->baseline =
	    (lines->len > 0 ? dp_structure_line(&paper->structure, lines->len - 1)->baseline
	                    : 100) +
	    step;
	line->rect = (DpRect){LEFT, line->baseline - 7, LEFT + 240, line->baseline};
	g_ptr_array_add(paper->lines, line);
}

/* A block of running text, @signs of its lines with signs of an entry. */
static void
add_block(Paper *paper, guint n, guint signs)
{
	DpBlock block = {.first = paper->lines->len,
	                 .last = paper->lines->len + n - 1,
	                 .size = SIZE,
	                 .leading = LEADING,
	                 .prose = TRUE};

	for (guint i = 0; i < n; i++)
		add_line(paper, i < signs ? ENTRY : TEXT, LEADING);
	g_array_append_val(paper->blocks, block);
}

static const struct {
	const char *name;
	guint n, signs;           /* lines of the first paragraph, and how many show signs */
	guint n_more, more_signs; /* … of the second */
	gboolean ends;
} TEXTS[] = {
    {"paragraph", 5, 0, 0, 0, TRUE},       {"short-paragraph", 4, 0, 0, 0, FALSE},
    {"few-signs", 20, 3, 0, 0, TRUE},      {"some-signs", 17, 3, 0, 0, FALSE},
    {"list-goes-on", 10, 0, 10, 7, FALSE}, {"text-goes-on", 10, 0, 10, 6, TRUE},
};

/* A list of three lines, then paragraphs. */
static void
test_text(gconstpointer data)
{
	guint index = GPOINTER_TO_UINT(data), last;
	Paper paper;

	paper_init(&paper);
	for (guint i = 0; i < 3; i++)
		add_line(&paper, ENTRY, LEADING);
	add_block(&paper, TEXTS[index].n, TEXTS[index].signs);
	if (TEXTS[index].n_more > 0)
		add_block(&paper, TEXTS[index].n_more, TEXTS[index].more_signs);
	last = paper.lines->len - 1;
	g_assert_cmpuint(dp_list_end_by_text(&paper.structure, 0, last), ==,
	                 TEXTS[index].ends ? 2 : last);
	paper_clear(&paper);
}

static const struct {
	const char *name, *entries; /* "e" one, "t" what is none, of a line each */
	double step;                /* to a second line of the last one; 0: it has none */
	guint last;                 /* the list's last line */
} LISTS[] = {
    {"all-good", "eee", 0, 2},     {"none-after", "eett", 0, 1}, {"four-bad", "etttte", 0, 5},
    {"five-bad", "ettttte", 0, 0}, {"goes-on", "eee", 22.7, 3},  {"far-below", "eee", 22.9, 2},
};

static void
test_list(gconstpointer data)
{
	guint index = GPOINTER_TO_UINT(data);
	char good[] = ENTRY, bad[] = TEXT;
	g_autoptr(GArray) offsets = g_array_new(FALSE, TRUE, sizeof(double));
	DpListForm form = {.method = DP_LIST_BY_INDENT,
	                   .size = SIZE,
	                   .step = LEADING,
	                   .rest = HANG,
	                   .hanging = TRUE,
	                   .offsets = offsets};
	DpEntry entries[MAX_LINES] = {0};
	Paper paper;

	paper_init(&paper);
	for (const char *e = LISTS[index].entries; *e != '\0'; e++) {
		DpEntry *entry = &entries[paper.entries->len];

		add_line(&paper, *e == 'e' ? ENTRY : TEXT, LEADING);
		entry->first = entry->last = paper.lines->len - 1;
		entry->text = *e == 'e' ? good : bad;
		g_ptr_array_add(paper.entries, entry);
	}
	if (LISTS[index].step > 0) {
		add_line(&paper, ENTRY, LISTS[index].step);
		entries[paper.entries->len - 1].last++;
	}
	form.last = paper.structure.references_last = paper.lines->len - 1;
	g_array_set_size(offsets, paper.lines->len);
	g_assert_cmpuint(dp_list_end_trim(&paper.structure, &form), ==, LISTS[index].last);
	paper_clear(&paper);
}

/* Words of a line, and whether it may be one of a team's names. */
static const struct {
	const char *name, *text;
	gboolean names;
} NAMES[] = {
    {"three-words", "Ada Orvik, Bo", FALSE},
    {"four-words", "Ada Orvik, Bo Tamsin", TRUE},
    {"five-words-a-comma", "Ada Eve Orvik, Bo Tamsin", TRUE},
    {"six-words-a-comma", "Ada Eve Orvik, Bo Ida Tamsin", FALSE},
    {"seven-capitals-of-ten", "Ada van der Orvik, Bo Ida Eve Tamsin, Dag de", TRUE},
    {"six-capitals-of-ten", "Ada van der Orvik, Bo von Eve Tamsin, Dag de", FALSE},
};

/* A paragraph of them is no part of the list when none of its lines shows a sign. */
static void
test_names(gconstpointer data)
{
	guint index = GPOINTER_TO_UINT(data);
	DpBlock block = {.first = 0, .last = 4, .size = SIZE, .leading = LEADING, .prose = TRUE};
	Paper paper;

	paper_init(&paper);
	for (guint i = block.first; i <= block.last; i++)
		add_line(&paper, NAMES[index].text, LEADING);
	g_assert_cmpint(dp_list_block_is_foreign(&paper.structure, &block), ==,
	                !NAMES[index].names);
	paper_clear(&paper);
}

/* Two entries; of the @n lines of the second, @fitting are at the list's edges. */
static void
test_edges(void)
{
	static const struct {
		guint n, fitting, last;
	} ENTRIES[] = {{2, 1, 1}, {4, 2, 1}, {5, 2, 0}};

	for (guint i = 0; i < G_N_ELEMENTS(ENTRIES); i++) {
		char good[] = ENTRY;
		g_autoptr(GArray) offsets = g_array_new(FALSE, TRUE, sizeof(double));
		DpEntry first = {.text = good},
		        second = {.first = 1, .last = ENTRIES[i].n, .text = good};
		DpListForm form = {.method = DP_LIST_BY_INDENT,
		                   .size = SIZE,
		                   .step = LEADING,
		                   .rest = HANG,
		                   .hanging = TRUE,
		                   .last = ENTRIES[i].n,
		                   .offsets = offsets};
		Paper paper;

		paper_init(&paper);
		for (guint k = 0; k <= ENTRIES[i].n; k++)
			add_line(&paper, ENTRY, LEADING);
		g_ptr_array_add(paper.entries, &first);
		g_ptr_array_add(paper.entries, &second);
		g_array_set_size(offsets, paper.lines->len);
		for (guint k = 1 + ENTRIES[i].fitting; k <= ENTRIES[i].n; k++)
			g_array_index(offsets, double, k) = 60;
		paper.structure.references_last = ENTRIES[i].n;
		dp_list_end_trim(&paper.structure, &form);
		g_assert_cmpuint(paper.entries->len, ==, ENTRIES[i].last + 1);
		paper_clear(&paper);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
		g_autofree char *path = g_strconcat("/list-end/by-text/", TEXTS[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_text);
	}
	for (guint i = 0; i < G_N_ELEMENTS(LISTS); i++) {
		g_autofree char *path = g_strconcat("/list-end/trim/", LISTS[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_list);
	}
	for (guint i = 0; i < G_N_ELEMENTS(NAMES); i++) {
		g_autofree char *path = g_strconcat("/list-end/names/", NAMES[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_names);
	}
	g_test_add_func("/list-end/edges", test_edges);
	return g_test_run();
}
