/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/author-line.h"
#include "facts/layout/collect.h"

/* Which lines under a title are the authors', and when nobody can tell. */

#define SIZE 10.0

typedef struct {
	const char *name;
	const char *lines[6]; /* under the title */
	guint n_names;
	gboolean unknown; /* wanted: nobody can tell, since paragraphs are there */
} Page;

#define WORDS "words of a paragraph that goes on for a line"
/* "the scheduler keeps a queue of small tasks" */
#define CYRILLIC                                                                                   \
	"\u043f\u043b\u0430\u043d \u0434\u0435\u0440\u0436\u0438\u0442 "                           \
	"\u043e\u0447\u0435\u0440\u0435\u0434\u044c \u0438\u0437 \u0437\u0430\u0434\u0430\u0447"
/* 29 ideographs and 30: "consensus keeps the data of all nodes equal, in other words …" */
#define FEWER_IDEOGRAPHS                                                                           \
	"\u5171\u8bc6\u7b97\u6cd5\u7684\u5e94\u7528\u662f\u4e3a\u4e86\u7ef4\u62a4\u5404\u8282"     \
	"\u70b9\u6570\u636e\u7684\u4e00\u81f4\u6027\u6362\u53e5\u8bdd\u8bf4\u5c31\u662f\u96c6"     \
	"\u7fa4"
#define IDEOGRAPHS FEWER_IDEOGRAPHS "\u91cc"
/* "Department of Computer Science, Tsinghua University, Beijing" */
#define ADDRESS                                                                                    \
	"\u6e05\u534e\u5927\u5b66\u8ba1\u7b97\u673a\u79d1\u5b66\u4e0e\u6280\u672f\u7cfb "          \
	"\u5317\u4eac"

static const Page PAGES[] = {
    {"names", {"Ada Orvik", "Bo Tamsin", NULL}, 2, FALSE},
    {"prose", {WORDS, WORDS, WORDS, WORDS, NULL}, 0, TRUE},
    {"prose-in-cyrillic", {CYRILLIC, CYRILLIC, CYRILLIC, CYRILLIC, NULL}, 0, TRUE},
    {"prose-without-spaces", {IDEOGRAPHS, IDEOGRAPHS, IDEOGRAPHS, IDEOGRAPHS, NULL}, 0, TRUE},
    {"too-few-for-prose",
     {FEWER_IDEOGRAPHS, FEWER_IDEOGRAPHS, FEWER_IDEOGRAPHS, FEWER_IDEOGRAPHS, NULL},
     4,
     FALSE},
    {"addresses-without-spaces", {ADDRESS, ADDRESS, ADDRESS, ADDRESS, NULL}, 4, FALSE},
};

static void
add_line(GPtrArray *lines, const char *text)
{
	DpLine *line = g_new0(DpLine, 1);

	line->page = 1;
	line->column = 1;
	line->size = SIZE;
	line->baseline = 100 + 12.0 * lines->len;
	line->text = g_strdup(text);
	g_ptr_array_add(lines, line);
}

static void
test_page(gconstpointer data)
{
	const Page *page = data;
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	g_autoptr(GPtrArray) pages = g_ptr_array_new(), captions = g_ptr_array_new();
	g_autofree DpRole *roles = NULL;
	DpPageLayout first = {.number = 1, .width = 612, .height = 792};
	DpLayout layout = {.pages = pages, .size = SIZE};
	DpStructure structure = {.layout = &layout, .lines = lines, .captions = captions};
	g_autoptr(DpFacts) facts = dp_facts_new();

	first.lines = lines;
	g_ptr_array_add(pages, &first);
	add_line(lines, "Tidal Clocks Made Simple");
	for (guint i = 0; page->lines[i] != NULL; i++)
		add_line(lines, page->lines[i]);
	structure.roles = roles = g_new0(DpRole, lines->len);
	structure.main_first = lines->len;
	roles[0] = DP_ROLE_TITLE;
	for (guint i = 1; i < lines->len; i++)
		roles[i] = DP_ROLE_AUTHORS;
	dp_collect_authors(facts, &structure);
	g_assert_cmpuint(dp_facts_count(facts, "authors.names"), ==, page->n_names);
	g_assert_true((dp_facts_unknown(facts, "authors.names") != NULL) == page->unknown);
}

/* What a line says, and what else is known of it. */
static void
test_labels(void)
{
	static const struct {
		const char *line, *label;
	} LINES[] = {
	    {"ada@lowmere.example", "email"},
	    {"Ada Orvik, ada@lowmere.example", "email person"},
	    {"Lowmere University", "institution person named"},
	    {"Department of Tides", "institution"},
	    {"Lowmere Labs", "institution person named"},
	    {"Clocks for Harbours", "other"},
	    {"Systems of Ada Orvik1", "institution marked person"},
	    {"Clocks of Ada Orvik1", "name marked person"},
	    {"Orvik", "name"},
	    {"Ada van der Orvik", "name person"},
	    {"Ada Orvik1, Bo Tamsin2", "name marked person"},
	    {"we show how lamps of a harbour wait in rows", "other prose"},
	    {"", "name"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(LINES); i++) {
		g_autofree char *label = dp_author_line_label(LINES[i].line);

		g_test_message("%s", LINES[i].line);
		g_assert_cmpstr(label, ==, LINES[i].label);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(PAGES); i++) {
		g_autofree char *path = g_strconcat("/authors/", PAGES[i].name, NULL);

		g_test_add_data_func(path, &PAGES[i], test_page);
	}
	g_test_add_func("/authors/labels", test_labels);
	return g_test_run();
}
