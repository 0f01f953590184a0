/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/limits.h"
#include "fixtures/archive.h"
#include "fixtures/program.h"

/* Workbooks as EasyChair, Excel and Google Sheets write them. Both papers have Ada Orvik in their
 * properties, and only paper 12 has her as an author. */

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define SPACES "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define SHEET(rows) HEAD "<worksheet " SPACES "><sheetData>" rows "</sheetData></worksheet>"
#define BOOK(sheets)                                                                               \
	HEAD "<workbook " SPACES " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/"    \
	     "2006/relationships\"><sheets>" sheets "</sheets></workbook>"
#define TAB(name, id) "<sheet name=\"" name "\" sheetId=\"1\" r:id=\"" id "\"/>"
#define TARGETS(list)                                                                              \
	HEAD "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"              \
	     "relationships\">" list "</Relationships>"
#define TARGET(id, file) "<Relationship Id=\"" id "\" Type=\"t\" Target=\"" file "\"/>"
#define WORD(cell, text) "<c r=\"" cell "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define NUMBER(cell, text) "<c r=\"" cell "\"><v>" text "</v></c>"
#define NAMED(cell, index) "<c r=\"" cell "\" t=\"s\"><v>" index "</v></c>"
#define ONE_TARGET TARGETS(TARGET("a", "worksheets/sheet1.xml"))
#define PERSONS                                                                                    \
	"<row r=\"1\">" WORD("A1", "paper") WORD("B1", "given_name") WORD("C1", "family_name")     \
	    WORD("D1", "email") "</row>"
#define ADA_AND_BO                                                                                 \
	PERSONS "<row r=\"2\">" NUMBER("A2", "12") WORD("B2", "Ada")                               \
	    WORD("C2", "Orvik") "</row>"                                                           \
	                        "<row r=\"3\">" NUMBER("A3", "13") WORD("B3", "Bo")                \
	                            WORD("C3", "Tamsin") "</row>"

#define MOST_PARTS 6

typedef struct {
	const char *name, *text;
} Part;

static const struct {
	const char *name;
	Part parts[MOST_PARTS];
	int exit;
	const char *err, *also; /* also: nullable */
} BOOKS[] = {
    {"authors",
     {{"xl/workbook.xml", BOOK(TAB("Submissions", "a") TAB("Authors", "b") TAB("Reviews", "c"))},
      {"xl/_rels/workbook.xml.rels",
       TARGETS(TARGET("a", "worksheets/sheet1.xml") TARGET("b", "/xl/worksheets/sheet2.xml")
                   TARGET("c", "worksheets/sheet3.xml"))},
      {"xl/sharedStrings.xml",
       HEAD "<sst " SPACES "><si><t>submission #</t></si><si><t>first name</t></si>"
            "<si><r><t>last </t></r><r><t>name</t></r><rPh sb=\"0\" eb=\"1\"><t>kana</t>"
            "</rPh></si><si><t>email</t></si><si><t>Or&#118;ik</t></si></sst>"},
      {"xl/worksheets/sheet1.xml",
       SHEET("<row r=\"1\">" WORD("A1", "#") WORD("B1", "title")
                 WORD("C1", "authors") "</row>"
                                       "<row r=\"2\">" NUMBER("A2", "12") WORD("B2", "Tides")
                                           WORD("C2", "Bo Tamsin") "</row>")},
      {"xl/worksheets/sheet2.xml",
       SHEET("<row r=\"1\">" NAMED("A1", "0") NAMED("B1", "1") NAMED("C1", "2")
                 NAMED("D1", "3") "</row><row r=\"3\">" NUMBER("A3", "12.0") WORD("B3", "Ada")
                     NAMED("C3", "4") "</row><row r=\"4\">" NUMBER("A4", "13") "<c r=\"B4\"/>" WORD(
                         "C4", "Tamsin") "</row><row r=\"5\"><c r=\"A5\" s=\"1\"/><c r=\"B5\" "
                                         "s=\"1\"/></row>")},
      {"xl/worksheets/sheet3.xml",
       SHEET("<row r=\"1\">" WORD("A1", "#") WORD("B1", "submission #") "</row>")}},
     1,
     "2 papers: 1 passed, 1 failed",
     "book.xlsx has 3 sheets; “Authors” is read\n"},
    {"prefixed",
     {{"xl/workbook.xml", "<x:workbook xmlns:x=\"m\" xmlns:r=\"r\"><x:sheets><x:sheet name=\"S\" "
                          "r:id=\"a\"/></x:sheets></x:workbook>"},
      {"xl/_rels/workbook.xml.rels", ONE_TARGET},
      {"xl/worksheets/sheet1.xml",
       "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row><x:c t=\"str\"><x:v>paper</x:v></x:c>"
       "<x:c t=\"str\"><x:v>name</x:v></x:c></x:row><x:row><x:c><x:v>12</x:v></x:c>"
       "<x:c t=\"str\"><x:v>Ada Orvik</x:v></x:c></x:row><x:row><x:c><x:v>13</x:v></x:c>"
       "<x:c t=\"str\"><x:f>A1</x:f><x:v><![CDATA[Bo Tamsin]]></x:v></x:c></x:row>"
       "</x:sheetData></x:worksheet>"}},
     1,
     "2 papers: 1 passed, 1 failed",
     NULL},
    {"line",
     {{"xl/workbook.xml", BOOK(TAB("S", "a"))},
      {"xl/_rels/workbook.xml.rels", ONE_TARGET},
      {"xl/worksheets/sheet1.xml",
       SHEET(PERSONS "<row r=\"7\">" WORD("A7", "twelve") WORD("B7", "Ada") "</row>")}},
     2,
     "book.xlsx:7: \"twelve\" is not the number of a paper",
     NULL},
    {"no-workbook",
     {{"paper.pdf", "%PDF"}},
     2,
     "book.xlsx: This is no workbook: it has no xl/workbook.xml.\n",
     NULL},
    {"no-sheet",
     {{"xl/workbook.xml", BOOK("")}, {"xl/_rels/workbook.xml.rels", TARGETS("")}},
     2,
     "book.xlsx: This is no workbook: it has no sheet.\n",
     NULL},
    {"lost-sheet",
     {{"xl/workbook.xml", BOOK(TAB("S", "a"))}, {"xl/_rels/workbook.xml.rels", ONE_TARGET}},
     2,
     "book.xlsx: This is no workbook: it has no xl/worksheets/sheet1.xml.\n",
     NULL},
    {"lost-text",
     {{"xl/workbook.xml", BOOK(TAB("S", "a"))},
      {"xl/_rels/workbook.xml.rels", ONE_TARGET},
      {"xl/sharedStrings.xml", HEAD "<sst " SPACES "><si><t>paper</t></si></sst>"},
      {"xl/worksheets/sheet1.xml",
       SHEET("<row r=\"1\">" NAMED("A1", "0") NAMED("B1", "1") "</row>")}},
     2,
     "book.xlsx: The sheet has a cell in row 1 whose text is missing.\n",
     NULL},
    {"cut",
     {{"xl/workbook.xml", BOOK(TAB("S", "a"))},
      {"xl/_rels/workbook.xml.rels", ONE_TARGET},
      {"xl/worksheets/sheet1.xml", HEAD "<worksheet " SPACES "><sheetData><row>"}},
     2,
     "book.xlsx: A part has XML that cannot be read: ",
     NULL},
    /* what a row further down has does not make another sheet the best */
    {"cut-later",
     {{"xl/workbook.xml", BOOK(TAB("Other", "b") TAB("Authors", "a"))},
      {"xl/_rels/workbook.xml.rels",
       TARGETS(TARGET("a", "worksheets/sheet1.xml") TARGET("b", "worksheets/sheet2.xml"))},
      {"xl/worksheets/sheet1.xml", HEAD "<worksheet " SPACES "><sheetData>" ADA_AND_BO "<row>"},
      {"xl/worksheets/sheet2.xml",
       SHEET("<row r=\"1\">" WORD("A1", "paper") WORD("B1", "track") "</row>")}},
     2,
     "book.xlsx: A part has XML that cannot be read: ",
     "book.xlsx has 2 sheets; “Authors” is read\n"},
    {"wide-other",
     {{"xl/workbook.xml", BOOK(TAB("Wide", "b") TAB("Authors", "a"))},
      {"xl/_rels/workbook.xml.rels",
       TARGETS(TARGET("a", "worksheets/sheet1.xml") TARGET("b", "worksheets/sheet2.xml"))},
      {"xl/worksheets/sheet1.xml", SHEET(ADA_AND_BO)},
      {"xl/worksheets/sheet2.xml", SHEET("<row r=\"1\">" WORD("BM1", "x") "</row>")}},
     1,
     "the sheet “Wide” is not read: The sheet has more than 64 columns.\n",
     "2 papers: 1 passed, 1 failed"},
    {"disordered",
     {{"xl/workbook.xml", BOOK(TAB("S", "a"))},
      {"xl/_rels/workbook.xml.rels", ONE_TARGET},
      {"xl/worksheets/sheet1.xml",
       SHEET(PERSONS "<row r=\"2\">" WORD("B2", "Ada") NUMBER("A2", "12") "</row>")}},
     2,
     "book.xlsx: The sheet has cells in row 2 that are not in their order.\n",
     NULL},
    {"widest",
     {{"xl/workbook.xml", BOOK(TAB("S", "a"))},
      {"xl/_rels/workbook.xml.rels", ONE_TARGET},
      {"xl/worksheets/sheet1.xml", SHEET(ADA_AND_BO "<row r=\"4\">" WORD("BL4", "x") "</row>")}},
     2,
     "book.xlsx:4: the row has 64 fields",
     NULL},
    {"too-wide",
     {{"xl/workbook.xml", BOOK(TAB("S", "a"))},
      {"xl/_rels/workbook.xml.rels", ONE_TARGET},
      {"xl/worksheets/sheet1.xml", SHEET(ADA_AND_BO "<row r=\"4\">" WORD("BM4", "x") "</row>")}},
     2,
     "book.xlsx: The sheet has more than 64 columns.\n",
     NULL},
};

G_STATIC_ASSERT(DP_LIMIT_PAPERS_FILE_COLUMNS == 64); /* column BL */

static void
write_book(const Part *parts)
{
	FixtureEntry entries[MOST_PARTS + 1] = {{NULL, NULL, NULL}};
	g_autofree char *path = program_path("book.xlsx");

	for (guint i = 0; i < MOST_PARTS && parts[i].name != NULL; i++)
		entries[i] = (FixtureEntry){
		    parts[i].name, g_bytes_new_static(parts[i].text, strlen(parts[i].text)), NULL};
	fixture_archive_write(path, entries);
	for (guint i = 0; i < MOST_PARTS && entries[i].name != NULL; i++)
		g_bytes_unref(entries[i].bytes);
}

#define BATCH "batch --venue names --results r.db --papers book.xlsx paper12.pdf paper13.pdf"

static void
test_book(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);

	write_book(BOOKS[i].parts);
	g_auto(Ending) ending = program_run(BATCH);

	g_assert_cmpint(ending.exit, ==, BOOKS[i].exit);
	assert_holds("stderr", ending.err, BOOKS[i].err);
	if (BOOKS[i].also != NULL)
		assert_holds("stderr", ending.err, BOOKS[i].also);
}

/* A workbook with @n sheets, of which the last has the table. */
static void
write_sheets(guint n)
{
	g_autoptr(GString) book = g_string_new(NULL);
	g_autofree char *text = NULL;

	for (guint i = 1; i < n; i++)
		g_string_append(book, TAB("Other", "none"));
	g_string_append(book, TAB("Last", "a"));
	text = g_strdup_printf("<workbook>%s</workbook>", book->str);
	write_book((const Part[MOST_PARTS]){{"xl/workbook.xml", text},
	                                    {"xl/_rels/workbook.xml.rels", ONE_TARGET},
	                                    {"xl/worksheets/sheet1.xml", SHEET(ADA_AND_BO)}});
}

static void
test_sheets(void)
{
	write_sheets(DP_LIMIT_WORKBOOK_SHEETS);
	g_auto(Ending) most = program_run(BATCH);
	write_sheets(DP_LIMIT_WORKBOOK_SHEETS + 1);
	g_auto(Ending) more = program_run(BATCH);

	g_assert_cmpint(most.exit, ==, 1);
	assert_holds("stderr", most.err, "64 sheets; “Last” is read");
	g_assert_cmpint(more.exit, ==, 2);
	assert_holds("stderr", more.err, "The workbook has more than 64 sheets.");
}

/* Unpacked, it has more than a table may have. */
static void
test_bomb(void)
{
	gsize length = DP_LIMIT_PAPERS_FILE_BYTES + 1;
	g_autofree char *spaces = g_strnfill(length, ' ');

	write_book((const Part[MOST_PARTS]){{"xl/workbook.xml", spaces}});
	g_auto(Ending) ending = program_run(BATCH);

	g_assert_cmpint(ending.exit, ==, 2);
	assert_holds("stderr", ending.err, "has more than 64 MB: xl/workbook.xml.");
}

static void
set_up(void)
{
	static const char *const PAPERS[] = {"paper12.pdf", "paper13.pdf"};
	FixturePaper paper = FIXTURE_PAPER;

	program_set_up();
	program_write("rules/names.yaml",
	              "schema: 1\nid: names\ntitle: Names\nrules:\n"
	              "  anonymity-roster: {severity: error" PROGRAM_CITE,
	              -1);
	paper.author_property = "Ada Orvik";
	for (guint i = 0; i < G_N_ELEMENTS(PAPERS); i++) {
		paper.lines = 120 + i;
		paper.words = 1 + 1000003 * i;
		program_write_paper(PAPERS[i], &paper);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	set_up();
	for (guint i = 0; i < G_N_ELEMENTS(BOOKS); i++) {
		g_autofree char *path = g_strconcat("/workbook/", BOOKS[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_book);
	}
	g_test_add_func("/workbook/sheets", test_sheets);
	g_test_add_func("/workbook/bomb", test_bomb);
	return program_test_run();
}
