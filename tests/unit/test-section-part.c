/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "structure/contents-table.h"
#include "structure/heading.h"
#include "structure/run-in-part.h"
#include "structure/section-part.h"

/* Which section each line of a paper is in. A line is written with a sign before it that says how
 * it is set: "#" a heading, "+", "-" and "=" smaller ones, "_" an entry of the reference list,
 * "*" text whose head, up to the stop, is bold, "/" text that is italic but for one letter, "|" but
 * for two; anything else is text, with space above after a "^". */

#define BODY_SIZE 10.0
#define LEADING 12.0
#define MAX_LINES 32
#define N_PAGES 30

typedef struct {
	const char *name;
	const char *lines[MAX_LINES];
	const char *want;    /* a letter a line, as in KINDS */
	const char *doubted; /* a letter a line: s, p, b, n as in DOUBTS; NULL: none */
} Paper;

#define SECTIONS "#1 Introduction", "text", "#2 Design", "text", "#3 Conclusion", "text"

static const Paper PAPERS[] = {
    {"plain", {SECTIONS, "#References", "_entry"}, "......RR"},
    {"statement", {SECTIONS, "#Usage of AI Tools", "text", "#References", "_entry"}, "......uuRR"},
    {"statement-of-parts",
     {SECTIONS, "#Ethics Statement", "text", "=Intended Use", "text", "#References", "_entry"},
     "......EEEERR"},
    {"statement-of-smaller-parts",
     {SECTIONS, "#Ethics Statement", "text", "-Intended Use", "text", "#References", "_entry"},
     "......EEEERR"},
    {"statement-and-hardly-smaller",
     {SECTIONS, "#Ethics Statement", "text", "+Intended Use", "text", "#References", "_entry"},
     "......EE..RR"},
    {"statement-and-more",
     {SECTIONS, "#Ethics Statement", "text", "#Intended Use", "text", "#References", "_entry"},
     "......EE..RR"},
    {"appendix", {SECTIONS, "#References", "_entry", "#A Proofs", "text"}, "......RRAA"},
    /* numbered notes to the text: an appendix by their place, in doubt */
    {"notes",
     {SECTIONS, "#References", "_entry", "#Notes", "1. A tide", "more", "2. A lock"},
     "......RRAAAA",
     "........nnnn"},
    {"notes-raised",
     {SECTIONS, "#References", "_entry", "#Endnotes", "1A tide", "2A lock"},
     "......RRAAA",
     "........nnn"},
    {"notes-in-brackets",
     {SECTIONS, "#References", "_entry", "#End Notes", "[1] A tide", "[2] A lock"},
     "......RRAAA",
     "........nnn"},
    {"notes-in-german",
     {SECTIONS, "#References", "_entry", "#Anmerkungen", "1 Gezeiten", "2 Schleusen"},
     "......RRAAA",
     "........nnn"},
    {"notes-without-sections-numbers",
     {"#Introduction", "text", "#Conclusion", "text", "#References", "_entry", "#Notes",
      "1. A tide", "2. A lock"},
     "....RR...",
     "......nnn"},
    {"notes-then-more",
     {SECTIONS, "#References", "_entry", "#Notes", "1. A tide", "2. A lock", "#Deferred Material",
      "text"},
     "......RRAAAAA",
     "........nnn.."},
    {"notes-of-eight-lines",
     {SECTIONS, "#References", "_entry", "#Notes", "1. A tide", "more",      "more",
      "more",   "more",        "more",   "more",   "more",      "2. A lock", "more",
      "more",   "more",        "more",   "more",   "more",      "more"},
     "......RRAAAAAAAAAAAAAAAAA",
     "........nnnnnnnnnnnnnnnnn"},
    {"notes-of-more-lines",
     {SECTIONS, "#References", "_entry", "#Notes", "1. A tide", "more", "more",
      "more",   "more",        "more",   "more",   "more",      "more", "2. A lock",
      "more",   "more",        "more",   "more",   "more",      "more", "more"},
     "......RRAAAAAAAAAAAAAAAAAA"},
    {"one-note", {SECTIONS, "#References", "_entry", "#Notes", "1. A tide", "more"}, "......RRAAA"},
    {"notes-without-numbers",
     {SECTIONS, "#References", "_entry", "#Notes", "A tide", "A lock"},
     "......RRAAA"},
    {"notes-that-begin-late",
     {SECTIONS, "#References", "_entry", "#Notes", "We add this", "1. A tide", "2. A lock"},
     "......RRAAAA"},
    {"numbered-material",
     {SECTIONS, "#References", "_entry", "#Deferred Material", "1. A tide", "2. A lock"},
     "......RRAAA"},
    {"notes-before-references",
     {SECTIONS, "#Notes", "1. A tide", "2. A lock", "#References", "_entry"},
     ".........RR"},
    /* the main text's numbers go on in an appendix, as main text in doubt */
    {"numbers-go-on",
     {SECTIONS, "#References", "_entry", "#A Proofs", "text", "#4 More Results", "text"},
     "......RRAA..",
     "..........pp"},
    {"numbers-go-on-twice",
     {SECTIONS, "#References", "_entry", "#A Proofs", "text", "#4 More Results", "text", "#5 Data",
      "text", "#B Lemmas", "text"},
     "......RRAA....AA",
     "..........pppp.."},
    {"numbers-go-on-in-supplement",
     {SECTIONS, "#References", "_entry", "#Supplementary Material", "text", "#4 More Results",
      "text"},
     "......RRSS..",
     "..........pp"},
    {"numbers-go-on-under-title",
     {SECTIONS, "#References", "_entry", "#Lamps and Ledgers", "#Supplementary Material",
      "#4 More Results", "text"},
     "......RRASSS"},
    {"numbers-leap",
     {SECTIONS, "#References", "_entry", "#A Proofs", "text", "#5 More Results", "text"},
     "......RRAAAA"},
    {"numbers-begin-anew",
     {SECTIONS, "#References", "_entry", "#Supplementary Material", "#1 Proofs", "#2 Data",
      "#3 Plots", "#4 Runs", "text"},
     "......RRSSSSSS"},
    {"numbered-appendix-goes-on",
     {SECTIONS, "#References", "_entry", "#4 Appendix", "text", "#5 Data", "text"},
     "......RRAAAA"},
    /* after the references the head of a paragraph begins an appendix if it says so */
    {"run-in-appendix",
     {SECTIONS, "#References", "_entry", "*Appendix. We show more", "text"},
     "......RRAA"},
    {"run-in-letter",
     {SECTIONS, "#References", "_entry", "*Appendix A. We show more", "text", "*Cost. Small",
      "text"},
     "......RRAAAA"},
    {"run-in-title",
     {SECTIONS, "#References", "_entry", "*A Longer runs. We show more", "text",
      "*B Further runs. Some", "text"},
     "......RRAAAA"},
    {"run-in-title-of-b",
     {SECTIONS, "#References", "_entry", "*B Longer runs. We show more", "text"},
     "......RR.."},
    {"run-in-initial",
     {SECTIONS, "#References", "_entry", "*A van der Orvik. She is here", "text"},
     "......RR.."},
    {"run-in-name",
     {SECTIONS, "#References", "_entry", "*Jane Tamsin. She is here", "text"},
     "......RR.."},
    {"run-in-appendix-before-list",
     {SECTIONS, "*Appendix. We show more", "text", "#References", "_entry"},
     "........RR"},
    {"lettered-limitations",
     {SECTIONS, "#References", "_entry", "#A Proofs", "text", "#B Limitations", "text"},
     "......RRAAAA"},
    {"lettered-impact-first",
     {SECTIONS, "#References", "_entry", "#A Broader Impact", "text"},
     "......RRAA"},
    {"abstract-in-appendix",
     {SECTIONS, "#References", "_entry", "#A Artifact Appendix", "=A.1 Abstract", "text"},
     "......RRAAA"},
    {"thanks-in-appendix",
     {SECTIONS, "#References", "_entry", "#Appendix A: Proofs", "text", "#Acknowledgments", "text"},
     "......RRAATT"},
    {"statement-behind",
     {SECTIONS, "#References", "_entry", "#Ethics Statement", "text"},
     "......RREE"},
    {"lettered-before",
     {SECTIONS, "#A Proofs", "text", "#B Limitations", "text", "#References", "_entry"},
     "......AAAARR"},
    {"lettered-before-hardly-smaller",
     {SECTIONS, "+A Tale of Two Lamps", "text", "#References", "_entry"},
     "......AARR"},
    {"lettered-before-a-little-smaller",
     {SECTIONS, "-A Tale of Two Lamps", "text", "#References", "_entry"},
     "........RR"},
    {"lettered-before-smaller",
     {SECTIONS, "=A Tale of Two Lamps", "text", "#References", "_entry"},
     "........RR"},
    /* a table of contents, whose lines are no headings, is a part of the appendix that it lists */
    {"contents",
     {SECTIONS, "#References", "_entry", "#Contents", "#1 Introduction 1", "#A Proofs 9",
      "B Data . . . . 11", "#A Proofs", "text"},
     "......RRAAAAAA"},
    {"contents-in-two-columns",
     {SECTIONS, "#References", "_entry", "#Contents", "A.1 Proofs . . . . .",
      "A.2 Lemmas . . . . .", ". . . 9", ". . . 11", "#A Proofs", "text"},
     "......RRAAAAAAA"},
    {"contents-with-four-bare-lines",
     {SECTIONS, "#References", "_entry", "#Contents", "A Proofs 9", "bare", "bare", "bare", "bare",
      "B Data 10", "C Code 12", "#A Proofs", "text"},
     "......RRAAAAAAAAAA"},
    {"contents-with-five-bare-lines",
     {SECTIONS, "#References", "_entry", "#Contents", "A Proofs 9", "bare", "bare", "bare", "bare",
      "bare", "B Data 10", "C Code 12", "#A Proofs", "text"},
     "......RR.........AA",
     "........bbbbbbbbb.."},
    {"contents-and-text",
     {SECTIONS, "#References", "_entry", "#Contents", "A Proofs 9", "B Data 11", "C Code 12",
      "text", "#A Proofs", "text"},
     "......RR.....AA",
     "........bbbbb.."},
    {"contents-of-two-lines",
     {SECTIONS, "#References", "_entry", "#Contents", "A Proofs 9", "B Data 11", "#A Proofs",
      "text"},
     "......RR...AA",
     "........bbb.."},
    {"contents-of-three-lines",
     {SECTIONS, "#References", "_entry", "#Contents", "A Proofs 9", "B Data 11", "C Code 11",
      "#A Proofs", "text"},
     "......RRAAAAAA"},
    {"contents-with-falling-numbers",
     {SECTIONS, "#References", "_entry", "#Contents", "A Proofs 9", "B Data 11", "C Code 10",
      "#A Proofs", "text"},
     "......RR....AA",
     "........bbbb.."},
    {"contents-beyond-the-last-page",
     {SECTIONS, "#References", "_entry", "#Contents", "A Proofs 9", "B Data 11", "C Code 31",
      "#A Proofs", "text"},
     "......RR....AA",
     "........bbbb.."},
    {"numbers-under-another-heading",
     {SECTIONS, "#References", "_entry", "#7 Results", "A loss of 9", "A gain of 11",
      "A gain of 12", "#A Proofs", "text"},
     "......RR....AA"},
    {"label-on-page-one",
     {"#Supplementary Material", SECTIONS, "#References", "_entry"},
     ".......RR"},
    {"label-in-the-middle",
     {"#1 Introduction", "text", "#Appendix", "text", "#2 Design", "text", "#3 Conclusion",
      "#References", "_entry"},
     ".......RR"},
    {"appendix-discusses",
     {SECTIONS, "#Appendix A: Proofs", "text", "#Discussion", "text", "#References", "_entry"},
     "......AAAARR"},
    {"few-numbers-and-a-discussion",
     {"#1 Introduction", "text", "#2 Design", "text", "#Appendix A: Proofs", "text", "#Discussion",
      "text", "#References", "_entry"},
     "........RR"},
    {"own-numbers",
     {SECTIONS, "#Appendix", "#1 Proofs", "text", "#2 Data", "text", "#References", "_entry"},
     "......AAAAARR"},
    {"sentence",
     {SECTIONS, "^Appendices A and B hold the proofs", "text", "#References", "_entry"},
     "........RR"},
    {"sentence-behind",
     {SECTIONS, "#References", "_entry", "^Supplemental material is available online"},
     "......RR."},
    {"roman-subsection",
     {"#I. INTRODUCTION", "text", "#II. DESIGN", "text", "#III. CONCLUSION", "=A. Further Work",
      "text", "#REFERENCES", "_entry"},
     ".......RR"},
    {"run-in",
     {SECTIONS, "*Ethics statement. We asked nobody", "text", "#References", "_entry"},
     "......EERR"},
    {"run-in-ends",
     {SECTIONS, "*Ethics statement. We asked nobody", "text", "*Cost. It is small", "text",
      "#References", "_entry"},
     "......EE..RR"},
    /* a head on a line of its own, of 17 letters */
    {"statement-in-italics",
     {SECTIONS, "/Ethics statement.", "text", "#References", "_entry"},
     "......EERR"},
    {"statement-in-italics-without-stop",
     {SECTIONS, "/Ethics statement", "text", "#References", "_entry"},
     "......EERR"},
    {"statement-in-italics-ends",
     {SECTIONS, "/Ethics statement.", "text", "*Cost. It is small", "#References", "_entry"},
     "......EE.RR"},
    {"statement-hardly-in-italics",
     {SECTIONS, "|Ethics statement.", "text", "#References", "_entry"},
     "........RR",
     "......ss.."},
    {"sentence-in-italics",
     {SECTIONS, "/Nobody counts lamps.", "text", "#References", "_entry"},
     "........RR"},
    /* in no type of its own */
    {"plain-run-in",
     {SECTIONS, "Ethics statement. We asked nobody", "text", "#References", "_entry"},
     "........RR",
     "......ss.."},
    {"plain-run-in-after-statement",
     {SECTIONS, "*Ethics statement. We asked nobody", "Reproducibility. The code is here",
      "#References", "_entry"},
     "......EERR"},
    {"plain-run-in-before-main-text",
     {"#1 Introduction", "Ethics statement. We asked nobody", "#2 Design", "text", "#3 Conclusion",
      "#References", "_entry"},
     ".....RR"},
    {"plain-run-in-of-text",
     {SECTIONS, "Cost. It is small", "text", "#References", "_entry"},
     "........RR"},
    {"run-in-in-the-text",
     {"#1 Introduction", "*Ethics statement. We asked nobody", "#2 Design", "text", "#3 Conclusion",
      "#References", "_entry"},
     ".....RR"},
    {"subsection-ends",
     {"#1 Introduction", "=1.1 Limitations", "text", "=1.2 Plan", "text", "#2 Design",
      "#References", "_entry"},
     ".LL...RR"},
    {"checklist",
     {SECTIONS, "#References", "_entry", "#NeurIPS Paper Checklist", "#1. Claims", "text"},
     "......RRCCC"},
    {"unknown-statement",
     {SECTIONS, "#Societal Consequences", "text", "#References", "_entry"},
     "........RR",
     "......ss.."},
    {"no-statement", {SECTIONS, "#Epilogue", "text", "#References", "_entry"}, "........RR"},
    {"statement-words-in-the-text",
     {"#1 Introduction", "text", "#2 Data and Impact", "text", "#3 Conclusion", "#References",
      "_entry"},
     ".....RR"},
    {"run-in-unknown-statement",
     {SECTIONS, "*Societal consequences. None", "text", "*Cost. It is small", "#References",
      "_entry"},
     ".........RR",
     "......ss..."},
    {"unset-label",
     {SECTIONS, "^Supplementary Material", "text", "text", "#References", "_entry"},
     ".........RR",
     "......ppp.."},
    {"notice",
     {SECTIONS, "#Supplementary Material", "It is online", "#References", "_entry"},
     "........RR",
     "......pp.."},
    {"notice-of-five-lines",
     {SECTIONS, "#Supplementary Material", "It is online", "text", "text", "text", "text",
      "#References", "_entry"},
     "............RR",
     "......pppppp.."},
    {"no-notice",
     {SECTIONS, "#Supplementary Material", "It is online", "text", "text", "text", "text", "text",
      "#References", "_entry"},
     "......SSSSSSSRR"},
    {"index", {SECTIONS, "#References", "_entry", "#Index", "text"}, "......RR..", "........bb"},
    {"tables-behind",
     {SECTIONS, "#References", "_entry", "#4 Tables", "text"},
     "......RR..",
     "........bb"},
};

static const struct {
	char letter;
	DpSectionKind kind;
} KINDS[] = {
    {'.', DP_SECTION_MAIN},        {'R', DP_SECTION_REFERENCES}, {'A', DP_SECTION_APPENDIX},
    {'S', DP_SECTION_SUPPLEMENT},  {'E', DP_SECTION_ETHICS},     {'T', DP_SECTION_ACKNOWLEDGMENTS},
    {'L', DP_SECTION_LIMITATIONS}, {'C', DP_SECTION_CHECKLIST},  {'u', DP_SECTION_LLM_USE},
};

static const char DOUBTS[] = {
    [DP_DOUBT_NONE] = '.',        [DP_DOUBT_STATEMENT] = 's', [DP_DOUBT_PART] = 'p',
    [DP_DOUBT_BACK_MATTER] = 'b', [DP_DOUBT_NOTES] = 'n',
};

static char
letter_of(DpSectionKind kind)
{
	for (guint i = 0; i < G_N_ELEMENTS(KINDS); i++) {
		if (KINDS[i].kind == kind)
			return KINDS[i].letter;
	}
	return '?';
}

/* Of a heading with that sign before it; 0: no heading. */
static double
heading_size(char sign)
{
	static const char SIGNS[] = "#+-=";
	static const double SIZES[] = {12, 11.53, 11.51, BODY_SIZE};
	const char *at = strchr(SIGNS, sign);

	return at != NULL && sign != '\0' ? SIZES[at - SIGNS] : 0;
}

static void
add_line(GPtrArray *lines, const char *text, double *baseline)
{
	DpLine *line = g_new0(DpLine, 1);
	gboolean heading = heading_size(text[0]) > 0;
	const char *words = text + (heading || strchr("_*/|^", text[0]) != NULL ? 1 : 0);

	*baseline += heading || text[0] == '^' ? 2 * LEADING : LEADING;
	line->page = line->column = 1;
	line->size = heading ? heading_size(text[0]) : BODY_SIZE;
	line->n_glyphs = line->n_main = (guint)strlen(words);
	line->n_bold = heading ? line->n_glyphs : 0;
	if (text[0] == '*')
		line->n_bold = (guint)strcspn(words, ".");
	if (text[0] == '/' || text[0] == '|')
		line->n_italic = line->n_glyphs - (text[0] == '/' ? 1 : 2);
	line->n_words = 5;
	line->baseline = *baseline;
	line->text = g_strdup(words);
	g_ptr_array_add(lines, line);
}

static void
find_references(DpStructure *structure, const Paper *paper)
{
	for (guint i = 0; i < structure->lines->len; i++) {
		if (paper->lines[i][0] != '_')
			continue;
		if (structure->references_first == DP_NO_LINE)
			structure->references_first = i;
		structure->references_heading = structure->references_first - 1;
		structure->references_last = structure->references_tail = i;
	}
}

static void
test_paper(gconstpointer data)
{
	const Paper *paper = data;
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	g_autoptr(GPtrArray) sections =
	    g_ptr_array_new_with_free_func((GDestroyNotify)dp_section_free);
	g_autoptr(GString) got = g_string_new(NULL);
	g_autoptr(GPtrArray) pages = g_ptr_array_new();
	DpLayout layout = {.pages = pages, .size = BODY_SIZE, .leading = LEADING};
	g_autoptr(GPtrArray) entries = g_ptr_array_new();
	g_autoptr(GArray) blocks = g_array_new(FALSE, TRUE, sizeof(DpBlock));
	DpStructure structure = {.layout = &layout,
	                         .lines = lines,
	                         .sections = sections,
	                         .entries = entries,
	                         .blocks = blocks};
	DpRole roles[MAX_LINES] = {0};
	DpSectionKind kinds[MAX_LINES] = {0};
	DpDoubt doubts[MAX_LINES] = {0};
	double baseline = 0;

	for (guint i = 0; i < MAX_LINES && paper->lines[i] != NULL; i++)
		add_line(lines, paper->lines[i], &baseline);
	structure.roles = roles;
	structure.kinds = kinds;
	structure.doubts = doubts;
	structure.abstract_first = structure.references_heading = DP_NO_LINE;
	structure.references_first = structure.references_last = DP_NO_LINE;
	structure.references_tail = DP_NO_LINE;
	g_ptr_array_set_size(pages, N_PAGES);
	dp_headings_find(&structure);
	dp_contents_tables_find(&structure);
	for (guint i = 0; i < lines->len; i++)
		roles[i] = roles[i] == DP_ROLE_OTHER ? DP_ROLE_BODY : roles[i];
	find_references(&structure, paper);
	dp_run_in_parts_find(&structure);
	dp_section_parts_assign(&structure);
	for (guint i = 0; i < lines->len; i++)
		g_string_append_c(got, letter_of(kinds[i]));
	g_assert_cmpstr(got->str, ==, paper->want);
	g_string_truncate(got, 0);
	for (guint i = 0; i < lines->len; i++)
		g_string_append_c(got, DOUBTS[doubts[i]]);
	if (paper->doubted != NULL)
		g_assert_cmpstr(got->str, ==, paper->doubted);
	else
		g_assert_cmpuint(strspn(got->str, "."), ==, lines->len);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(PAPERS); i++) {
		g_autofree char *path = g_strdup_printf("/section/part/%s", PAPERS[i].name);

		g_test_add_data_func(path, &PAPERS[i], test_paper);
	}
	return g_test_run();
}
