/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "base/csv-reader.h"

#define MOST 4

/* Records apart by "/", fields by "|"; or what is wrong, behind "!". */
static const struct {
	const char *name, *text, *read;
} TABLES[] = {
    {"plain", "a,b\nc,d\n", "1:a|b/2:c|d/"},
    {"no-last-line-end", "a,b", "1:a|b/"},
    {"byte-order-mark",
     "\xEF\xBB\xBF"
     "a\n",
     "1:a/"},
    {"line-ends", "a\r\nb\rc\nd", "1:a/2:b/3:c/4:d/"},
    {"empty-lines", "\n\na\n\nb\n\n", "3:a/5:b/"},
    {"empty-fields", ",\n,,\n", "1:|/2:||/"},
    {"quotes", "\"a,b\",\"say \"\"x\"\"\",\"\"\n", "1:a,b|say \"x\"|/"},
    {"lines-in-quotes", "\"a\r\nb\nc\",d\ne\n", "1:a\r\nb\nc|d/4:e/"},
    {"nothing", "", ""},
    {"quote-inside", "a\nb\"c\n", "1:a/!line 2: a field that contains a quote"},
    {"quote-not-closed", "a\n\"b\n\nc", "1:a/!line 2: the quote that begins here"},
    {"after-quote", "\"a\" ,b\n", "!line 1: after a closing quote"},
    {"too-many", "a,b,c,d\na,b,c,d,e\n", "1:a|b|c|d/!line 2: the line has more than 4 fields"},
};

static void
test_tables(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(TABLES); i++) {
		g_autoptr(GString) read = g_string_new(NULL);
		g_autoptr(GError) error = NULL;
		GPtrArray *record;
		DpCsvReader reader;
		gboolean wide;
		guint line;

		dp_csv_reader_init(&reader, TABLES[i].text, NULL);
		while ((record = dp_csv_reader_next(&reader, MOST, &line, &error)) != NULL) {
			g_string_append_printf(read, "%u:", line);
			for (guint k = 0; k < record->len; k++)
				g_string_append_printf(read, "%s%s", k > 0 ? "|" : "",
				                       (char *)record->pdata[k]);
			g_string_append(read, "/");
			g_ptr_array_unref(record);
		}
		g_test_message("%s: %s", TABLES[i].name, read->str);
		if (error == NULL) {
			g_assert_cmpstr(read->str, ==, TABLES[i].read);
			continue;
		}
		wide = strstr(TABLES[i].read, "more than") != NULL;
		g_assert_error(error, DP_ERROR, (wide ? DP_ERROR_LIMIT : DP_ERROR_FORMAT));
		g_string_append_printf(read, "!%s", error->message);
		g_assert_true(g_str_has_prefix(read->str, TABLES[i].read));
	}
}

/* Of a record that is read again, one field alone. */
static void
test_cells(void)
{
	static const struct {
		const char *record;
		guint column;
		const char *cell;
	} CELLS[] = {
	    {"a,b,c\nd", 0, "a"},
	    {"a,b,c\nd", 2, "c"},
	    {"a,b,c\nd", 3, ""},
	    {"a,\"b,\n\"\"\",c\nd", 1, "b,\n\""},
	    {"a,\"b,\n\",c\nd", 2, "c"},
	    {"a,,c", 1, ""},
	    {"a", 5, ""},
	    {"a;b", 0, "a;b"},
	};
	g_autoptr(GString) cell = g_string_new("before");

	for (guint i = 0; i < G_N_ELEMENTS(CELLS); i++) {
		dp_csv_reader_cell(CELLS[i].record, ',', CELLS[i].column, cell);
		g_assert_cmpstr(cell->str, ==, CELLS[i].cell);
	}
}

/* Where a record begins, and that its line is the one that the reader had for it. */
static void
test_places(void)
{
	const char *text = "a\r\n\r\n\"b\r\n\rc\nd\",e\rf";
	const guint lines[] = {1, 3, 7};
	DpCsvReader reader;
	guint line = 0;

	dp_csv_reader_init(&reader, text, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
		g_autoptr(GPtrArray) record = dp_csv_reader_next(&reader, MOST, &line, NULL);

		g_assert_cmpstr(record->pdata[0], ==, i == 0 ? "a" : i == 1 ? "b\r\n\rc\nd" : "f");
		g_assert_cmpuint(line, ==, lines[i]);
		g_assert_cmpuint(dp_csv_reader_count_lines(text, reader.record) + 1, ==, line);
	}
}

static gboolean
knows(const char *heading)
{
	static const char *const NAMES[] = {"file", "track", "a;b", NULL};

	return g_strv_contains(NAMES, heading);
}

/* By which character the fields of the first line are apart; then the first field of the next. */
static void
test_separators(void)
{
	static const struct {
		const char *name, *text;
		char separator;
		const char *next;
		guint line;
	} HEADS[] = {
	    {"comma", "file,track\na;b,c\n", ',', "a;b", 2},
	    {"semicolon", "file;track\n\"a;,\";c\n", ';', "a;,", 2},
	    {"tab", "file\ttrack\na, b\tc\n", '\t', "a, b", 2},
	    {"one-column", "file\na;b\n", ',', "a;b", 2},
	    {"one-known-of-two", "title;file\na,b;c\n", ';', "a,b", 2},
	    {"none-known", "title;name\na;b,c\n", ',', "a;b", 2},
	    {"quoted", "\"file\";\"track\"\na,b;c\n", ';', "a,b", 2},
	    {"separator-in-quotes", "\"a;b\",file\nx;y,z\n", ',', "x;y", 2},
	    {"spaces", " file ; track \na,b;c\n", ';', "a,b", 2},
	    {"mixed", "file,title;track\na;b,c\n", ',', "a;b", 2},
	    {"more-of-the-last", "file,title;track;file\na,b;c\n", ';', "a,b", 2},
	    {"mark-and-empty-lines", "\xEF\xBB\xBF\r\n\r\nfile;track\r\na;b\r\n", ';', "a", 4},
	    {"named", "sep=;\r\nfile,track\r\na,b;c\r\n", ';', "a,b", 3},
	    {"named-bar", "SEP=|\nfile|track\na;b|c\n", '|', "a;b", 3},
	    {"named-in-quotes", "\"sep=\t\"\nfile\ttrack\na\tb\n", '\t', "a", 3},
	    {"bar-only-by-name", "file|track\na|b\n", ',', "a|b", 2},
	    {"named-otherwise", "sep=:\nfile:track\n", ',', "file:track", 2},
	    {"named-with-more", "sep=;x\nfile;track\n", ',', "file;track", 2},
	    {"named-at-the-end", "sep=;", ',', NULL, 0},
	    {"nothing", "", ',', NULL, 0},
	};

	for (guint i = 0; i < G_N_ELEMENTS(HEADS); i++) {
		g_autoptr(GPtrArray) head = NULL, next = NULL;
		DpCsvReader reader;
		guint line = 0;

		g_test_message("%s", HEADS[i].name);
		dp_csv_reader_init(&reader, HEADS[i].text, knows);
		g_assert_cmpint(reader.separator, ==, HEADS[i].separator);
		head = dp_csv_reader_next(&reader, MOST, &line, NULL);
		next = dp_csv_reader_next(&reader, MOST, &line, NULL);
		if (HEADS[i].next == NULL) {
			g_assert_null(next);
			continue;
		}
		g_assert_cmpstr(next->pdata[0], ==, HEADS[i].next);
		g_assert_cmpuint(line, ==, HEADS[i].line);
	}
}

/* What is asked for after a quote is what the table has. */
static void
test_after_quote(void)
{
	g_autoptr(GError) error = NULL;
	DpCsvReader reader;
	guint line;

	dp_csv_reader_init(&reader, "file;track\n\"a\",b\n", knows);
	g_ptr_array_unref(dp_csv_reader_next(&reader, MOST, &line, NULL));
	g_assert_null(dp_csv_reader_next(&reader, MOST, &line, &error));
	g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
	g_assert_cmpstr(
	    error->message, ==,
	    "line 2: after a closing quote there must be a semicolon or the line's end");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/csv-reader/tables", test_tables);
	g_test_add_func("/csv-reader/cells", test_cells);
	g_test_add_func("/csv-reader/places", test_places);
	g_test_add_func("/csv-reader/separators", test_separators);
	g_test_add_func("/csv-reader/after-quote", test_after_quote);
	return g_test_run();
}
