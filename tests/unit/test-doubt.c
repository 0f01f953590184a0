/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/structure.h"

/* What makes lines doubtful, each at its limit: paragraphs after a heading, before or after a
 * reference list, in a column 240 pt wide whose body is 10 pt on 12 pt. */

#define LEFT 72.0
#define RIGHT 312.0
#define SIZE 10.0
#define LEADING 12.0

typedef enum { BEFORE_LIST, AFTER_LIST, AFTER_LIST_AND_HEADING } Where;

typedef struct {
	const char *name;
	Where where;
	double size, leading;
	double hang;      /* of all lines but the first */
	double width;     /* of each line */
	const char *text; /* of each line */
	gboolean prose;
	DpDoubt doubt;
} Paragraph;

#define WORDS "words of a paragraph that goes on for a whole line of it"
/* eight words: a comma in every fourth is 0.25 */
#define NAMES "Ada Orvik, Finn Dale, B. Corr, E. Holt"
#define FEW_NAMES "Ada Orvik and Finn, B. Corr saw it"

static const Paragraph PARAGRAPHS[] = {
    {"running", BEFORE_LIST, 10, 12, 0, 240, WORDS, TRUE, DP_DOUBT_NONE},
    {"stretched-page", BEFORE_LIST, 10, 13.1, 0, 240, WORDS, TRUE, DP_DOUBT_NONE},
    {"wide-leading", BEFORE_LIST, 10, 13.3, 0, 240, WORDS, TRUE, DP_DOUBT_NOT_RUNNING},
    {"no-leading", BEFORE_LIST, 10, 0, 0, 240, WORDS, TRUE, DP_DOUBT_NONE},
    {"nearly-its-size", BEFORE_LIST, 9.7, 12, 0, 240, WORDS, TRUE, DP_DOUBT_NONE},
    {"smaller", BEFORE_LIST, 9.5, 12, 0, 240, WORDS, TRUE, DP_DOUBT_NOT_RUNNING},
    {"sentences", BEFORE_LIST, 10, 12, 0, 180, WORDS, FALSE, DP_DOUBT_NONE},
    {"labels", BEFORE_LIST, 10, 12, 0, 90, WORDS, FALSE, DP_DOUBT_NOT_RUNNING},
    {"items", BEFORE_LIST, 10, 12, 10, 230, WORDS, TRUE, DP_DOUBT_NONE},
    {"hanging", AFTER_LIST_AND_HEADING, 10, 12, 10, 230, WORDS, TRUE, DP_DOUBT_LIST_FORM},
    {"hardly-hanging", AFTER_LIST_AND_HEADING, 10, 12, 4.9, 230, WORDS, TRUE, DP_DOUBT_NONE},
    {"names", AFTER_LIST_AND_HEADING, 10, 12, 0, 240, NAMES, TRUE, DP_DOUBT_LIST_FORM},
    {"few-names", AFTER_LIST_AND_HEADING, 10, 12, 0, 240, FEW_NAMES, TRUE, DP_DOUBT_NONE},
    {"names-in-text", BEFORE_LIST, 10, 12, 0, 240, NAMES, TRUE, DP_DOUBT_NONE},
    {"no-heading", AFTER_LIST, 10, 12, 0, 240, WORDS, TRUE, DP_DOUBT_NO_HEADING},
    {"heading", AFTER_LIST_AND_HEADING, 10, 12, 0, 240, WORDS, TRUE, DP_DOUBT_NONE},
};

#define N_LINES 5
#define N_LIST 2 /* a heading and an entry */

static DpLine *
line_new(const Paragraph *paragraph, guint index)
{
	g_auto(GStrv) words = g_strsplit(paragraph->text, " ", -1);
	DpLine *line = g_new0(DpLine, 1);
	double left = LEFT + (index > 0 ? paragraph->hang : 0);

	line->page = line->column = 1;
	line->size = paragraph->size;
	line->text = g_strdup(paragraph->text);
	line->n_glyphs = line->n_main = 50;
	line->n_words = g_strv_length(words);
	line->baseline = 100 + paragraph->leading * index;
	line->rect = (DpRect){left, line->baseline - 7, left + paragraph->width, line->baseline};
	return line;
}

/* The list's two lines come first, or after all others. */
static void
test_paragraph(gconstpointer data)
{
	const Paragraph *paragraph = data;
	gboolean after = paragraph->where != BEFORE_LIST;
	guint first = after ? N_LIST : 0, last = first + N_LINES - 1;
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	g_autoptr(GPtrArray) pages = g_ptr_array_new(), sections = g_ptr_array_new();
	g_autoptr(GArray) blocks = g_array_new(FALSE, TRUE, sizeof(DpBlock));
	DpPageLayout page = {.number = 1, .width = 612, .height = 792};
	DpLayout layout = {.pages = pages, .size = SIZE, .leading = LEADING};
	DpRole roles[N_LINES + N_LIST] = {0};
	DpSectionKind kinds[N_LINES + N_LIST] = {0};
	DpDoubt doubts[N_LINES + N_LIST] = {0};
	DpSection section = {.kind = DP_SECTION_MAIN, .first = first};
	DpBlock block = {.first = first,
	                 .last = last,
	                 .size = paragraph->size,
	                 .leading = paragraph->leading,
	                 .prose = paragraph->prose,
	                 .rect = {LEFT, 90, RIGHT, 200}};
	DpStructure structure = {.layout = &layout,
	                         .lines = lines,
	                         .roles = roles,
	                         .kinds = kinds,
	                         .doubts = doubts,
	                         .sections = sections,
	                         .blocks = blocks,
	                         .size = SIZE,
	                         .leading = LEADING,
	                         .references_heading = after ? 0 : N_LINES,
	                         .references_first = after ? 1 : N_LINES + 1,
	                         .references_last = after ? 1 : N_LINES + 1};

	page.edges.n = 1;
	page.edges.left[0] = LEFT;
	page.edges.right[0] = RIGHT;
	g_ptr_array_add(pages, &page);
	for (guint i = 0; i < N_LINES + N_LIST; i++)
		g_ptr_array_add(lines, line_new(paragraph, i >= first ? i - first : 0));
	for (guint i = first; i <= last; i++)
		roles[i] = paragraph->prose ? DP_ROLE_BODY : DP_ROLE_OTHER;
	g_array_append_val(blocks, block);
	if (paragraph->where == AFTER_LIST_AND_HEADING)
		g_ptr_array_add(sections, &section);
	dp_doubts_assign(&structure);
	for (guint i = first; i <= last; i++)
		g_assert_cmpint(doubts[i], ==, paragraph->doubt);
	g_assert_true((dp_doubt_clause(paragraph->doubt) == NULL) ==
	              (paragraph->doubt == DP_DOUBT_NONE));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(PARAGRAPHS); i++) {
		g_autofree char *path = g_strdup_printf("/doubt/%s", PARAGRAPHS[i].name);

		g_test_add_data_func(path, &PARAGRAPHS[i], test_paragraph);
	}
	return g_test_run();
}
