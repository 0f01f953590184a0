/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/list-form.h"

/* What makes lines doubtful, each at its limit: paragraphs after a heading, before or after a
 * reference list, in a column 240 pt wide whose body is 10 pt on 12 pt. */

#define LEFT 72.0
#define RIGHT 312.0
#define SIZE 10.0
#define LEADING 12.0

typedef enum { BEFORE_LIST, AFTER_LIST, AFTER_LIST_AND_HEADING } Where;

/* The list before or after: most are set smaller than the body and hang. */
typedef enum { HANGING_LIST, SMALL_LIST, NUMBERED_LIST, PLAIN_LIST } List;

typedef struct {
	const char *name;
	Where where;
	double size, leading;
	double hang;      /* of the lines below the first */
	double width;     /* of each line */
	const char *text; /* of each line */
	gboolean prose;
	DpDoubt doubt;
	List list;
	guint flush; /* lines below the first that do not hang */
	guint cited; /* lines that have the words of a citation in place of the text */
	guint maths; /* glyphs of each line */
} Paragraph;

#define WORDS "words of a paragraph that goes on for a whole line of it"
#define CITATION "J. Orvik and B. Dale. 2019. Lamps, pp. 3-9"
#define NUMBERED "[3] words of a paragraph that goes on for a line"
/* eight words: a comma in every fourth is 0.25 */
#define NAMES "Ada Orvik and Finn Dale, B. Corr, Holt"
#define FEW_NAMES "Ada Orvik and Finn Dale, Bo Corr, Emmi Holt"

#define N_LINES 10
#define BEFORE BEFORE_LIST
#define AFTER AFTER_LIST_AND_HEADING

static const Paragraph PARAGRAPHS[] = {
    {"running", BEFORE, 10, 12, 0, 240, WORDS, TRUE, DP_DOUBT_NONE},
    {"stretched-page", BEFORE, 10, 13.19, 0, 240, WORDS, TRUE, DP_DOUBT_NONE},
    {"wide-leading", BEFORE, 10, 13.21, 0, 240, WORDS, TRUE, DP_DOUBT_NOT_RUNNING},
    {"no-leading", BEFORE, 10, 0, 0, 240, WORDS, TRUE, DP_DOUBT_NONE},
    {"nearly-its-size", BEFORE, 9.61, 12, 0, 240, WORDS, TRUE, DP_DOUBT_NONE},
    {"smaller", BEFORE, 9.59, 12, 0, 240, WORDS, TRUE, DP_DOUBT_NOT_RUNNING},
    {"sentences", BEFORE, 10, 12, 0, 97, WORDS, FALSE, DP_DOUBT_NONE},
    {"labels", BEFORE, 10, 12, 0, 95, WORDS, FALSE, DP_DOUBT_NOT_RUNNING},
    {"some-sentences", BEFORE, 10, 12, 60, 180, WORDS, FALSE, DP_DOUBT_NONE, .flush = 5},
    {"few-sentences", BEFORE, 10, 12, 60, 180, WORDS, FALSE, DP_DOUBT_NOT_RUNNING, .flush = 4},
    {"indented-sentences", BEFORE, 10, 12, 47, 180, WORDS, FALSE, DP_DOUBT_NONE},
    {"items-within-items", BEFORE, 10, 12, 49, 180, WORDS, FALSE, DP_DOUBT_NOT_RUNNING},
    {"three-words", BEFORE, 10, 12, 0, 180, "lamps wear out", FALSE, DP_DOUBT_NONE},
    {"two-words", BEFORE, 10, 12, 0, 180, "lamps wear", FALSE, DP_DOUBT_NOT_RUNNING},
    {"some-maths", BEFORE, 10, 12, 0, 180, WORDS, FALSE, DP_DOUBT_NONE, .maths = 20},
    {"formulas", BEFORE, 10, 12, 0, 180, WORDS, FALSE, DP_DOUBT_NOT_RUNNING, .maths = 21},
    {"items", BEFORE, 10, 12, 10, 230, WORDS, TRUE, DP_DOUBT_NONE},
    {"hanging", AFTER, 10, 12, 10, 230, WORDS, TRUE, DP_DOUBT_LIST_FORM},
    {"partly-hanging", AFTER, 10, 12, 10, 230, WORDS, TRUE, DP_DOUBT_LIST_FORM, .flush = 3},
    {"hardly-hanging", AFTER, 10, 12, 10, 230, WORDS, TRUE, DP_DOUBT_NONE, .flush = 4},
    {"hanging-about-as-far", AFTER, 10, 12, 12.4, 230, WORDS, TRUE, DP_DOUBT_LIST_FORM},
    {"hanging-farther", AFTER, 10, 12, 12.6, 230, WORDS, TRUE, DP_DOUBT_NONE},
    {"hanging-but-larger", AFTER, 10, 12, 10, 230, WORDS, TRUE, DP_DOUBT_NONE, SMALL_LIST},
    {"hanging-after-flush", AFTER, 10, 12, 10, 230, WORDS, TRUE, DP_DOUBT_NONE, PLAIN_LIST},
    {"numbered", AFTER, 10, 12, 0, 240, NUMBERED, TRUE, DP_DOUBT_LIST_FORM, NUMBERED_LIST},
    {"not-numbered", AFTER, 10, 12, 0, 240, WORDS, TRUE, DP_DOUBT_NONE, NUMBERED_LIST},
    {"cites", AFTER, 10, 12, 0, 240, WORDS, TRUE, DP_DOUBT_LIST_FORM, PLAIN_LIST, .cited = 3},
    {"cites-little", AFTER, 10, 12, 0, 240, WORDS, TRUE, DP_DOUBT_NONE, PLAIN_LIST, .cited = 2},
    {"names", AFTER, 10, 12, 0, 240, NAMES, TRUE, DP_DOUBT_LIST_FORM},
    {"a-name-a-line", AFTER, 10, 12, 0, 240, "Orvik,", TRUE, DP_DOUBT_LIST_FORM},
    {"few-names", AFTER, 10, 12, 0, 240, FEW_NAMES, TRUE, DP_DOUBT_NONE},
    {"larger-names", AFTER, 10, 12, 0, 240, NAMES, TRUE, DP_DOUBT_NONE, SMALL_LIST},
    {"names-in-text", BEFORE, 10, 12, 0, 240, NAMES, TRUE, DP_DOUBT_NONE},
    {"no-heading", AFTER_LIST, 10, 12, 0, 240, WORDS, TRUE, DP_DOUBT_NO_HEADING},
    {"heading", AFTER, 10, 12, 0, 240, WORDS, TRUE, DP_DOUBT_NONE},
};

/* Entries begin at the column's edge, and go on 10 pt right of it or there, too. */
static const DpListForm FORMS[] = {
    [HANGING_LIST] = {.method = DP_LIST_BY_INDENT, .size = 10, .rest = 10, .hanging = TRUE},
    [SMALL_LIST] = {.method = DP_LIST_BY_INDENT, .size = 9, .rest = 10, .hanging = TRUE},
    [NUMBERED_LIST] = {.method = DP_LIST_BY_LABEL,
                       .style = DP_LABEL_BRACKETS,
                       .size = 10,
                       .rest = 10,
                       .hanging = TRUE},
    [PLAIN_LIST] = {.method = DP_LIST_BY_SPACE, .size = 10},
};

#define N_LIST 2 /* a heading and an entry */

static DpLine *
line_new(const Paragraph *paragraph, guint index)
{
	const char *text = index < paragraph->cited ? CITATION : paragraph->text;
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	DpLine *line = g_new0(DpLine, 1);
	double left = LEFT + (index > paragraph->flush ? paragraph->hang : 0);

	line->page = line->column = 1;
	line->size = paragraph->size;
	line->text = g_strdup(text);
	line->n_glyphs = line->n_main = 50;
	line->n_maths = paragraph->maths;
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
	DpListForm form = FORMS[paragraph->list];
	DpStructure structure = {.layout = &layout,
	                         .lines = lines,
	                         .roles = roles,
	                         .kinds = kinds,
	                         .doubts = doubts,
	                         .sections = sections,
	                         .blocks = blocks,
	                         .size = SIZE,
	                         .leading = LEADING,
	                         .list_form = &form,
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
