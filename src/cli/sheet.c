/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sheet.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/csv-writer.h"
#include "base/limits.h"

#define LETTERS 26
#define MOST_ROWS 1048576u /* of a sheet, by Excel */

void
dp_sheet_name_free(DpSheetName *name)
{
	g_free(name->name);
	g_free(name->id);
	g_free(name);
}

/* Programs differ in the prefix by which they call one namespace. */
static const char *
local(const char *name)
{
	const char *colon = strchr(name, ':');

	return colon != NULL ? colon + 1 : name;
}

static gboolean
is(const char *name, const char *wanted)
{
	return strcmp(local(name), wanted) == 0;
}

/* (nullable): borrowed */
static const char *
attribute(const char **names, const char **values, const char *wanted)
{
	for (guint i = 0; names[i] != NULL; i++) {
		if (is(names[i], wanted))
			return values[i];
	}
	return NULL;
}

static gboolean
parse(const GMarkupParser *parser, gpointer data, GBytes *xml, GError **error)
{
	g_autoptr(GError) why = NULL;
	gsize length;
	const char *text = g_bytes_get_data(xml, &length);
	g_autoptr(GMarkupParseContext) context =
	    g_markup_parse_context_new(parser, G_MARKUP_TREAT_CDATA_AS_TEXT, data, NULL);

	if (g_markup_parse_context_parse(context, text, (gssize)length, &why) &&
	    g_markup_parse_context_end_parse(context, &why))
		return TRUE;
	if (why->domain == DP_ERROR)
		g_propagate_error(error, g_steal_pointer(&why));
	else
		g_set_error(error, DP_ERROR, DP_ERROR_FORMAT,
		            "A part has XML that cannot be read: %s", why->message);
	return FALSE;
}

static void
start_of_workbook(GMarkupParseContext *context G_GNUC_UNUSED, const char *element,
                  const char **names, const char **values, gpointer data,
                  GError **error G_GNUC_UNUSED)
{
	GPtrArray *sheets = data;
	const char *name = attribute(names, values, "name"), *id = attribute(names, values, "id");
	DpSheetName *sheet;

	if (!is(element, "sheet") || name == NULL || id == NULL)
		return;
	sheet = g_new0(DpSheetName, 1);
	sheet->name = g_strdup(name);
	sheet->id = g_strdup(id);
	g_ptr_array_add(sheets, sheet);
}

static void
free_name(gpointer name)
{
	dp_sheet_name_free(name);
}

GPtrArray *
dp_sheet_names(GBytes *xml, GError **error)
{
	static const GMarkupParser PARSER = {.start_element = start_of_workbook};
	g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func(free_name);

	return parse(&PARSER, sheets, xml, error) ? g_steal_pointer(&sheets) : NULL;
}

static void
start_of_relationships(GMarkupParseContext *context G_GNUC_UNUSED, const char *element,
                       const char **names, const char **values, gpointer data,
                       GError **error G_GNUC_UNUSED)
{
	GHashTable *targets = data;
	const char *id = attribute(names, values, "Id"),
	           *target = attribute(names, values, "Target");

	if (is(element, "Relationship") && id != NULL && target != NULL)
		g_hash_table_replace(targets, g_strdup(id), g_strdup(target));
}

GHashTable *
dp_sheet_targets(GBytes *xml, GError **error)
{
	static const GMarkupParser PARSER = {.start_element = start_of_relationships};
	g_autoptr(GHashTable) targets =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);

	return parse(&PARSER, targets, xml, error) ? g_steal_pointer(&targets) : NULL;
}

/* Value: the text of what is being read. It is first in what a parser is given. */
typedef struct {
	GString *text;
	guint readings; /* open elements that have a reading in kana */
	gboolean open;  /* an element whose text counts */
} Value;

static void
start_value(Value *value, const char *element)
{
	value->readings += is(element, "rPh");
	value->open = is(element, "v") || (is(element, "t") && value->readings == 0);
}

static void
end_value(Value *value, const char *element)
{
	value->readings -= is(element, "rPh");
	value->open = FALSE;
}

static void
add_text(GMarkupParseContext *context G_GNUC_UNUSED, const char *text, gsize length, gpointer data,
         GError **error G_GNUC_UNUSED)
{
	Value *value = data;

	if (value->open)
		g_string_append_len(value->text, text, (gssize)length);
}

/* Texts: the shared texts while they are read. */
typedef struct {
	Value value;
	GPtrArray *texts;
} Texts;

static void
start_of_text(GMarkupParseContext *context G_GNUC_UNUSED, const char *element,
              const char **names G_GNUC_UNUSED, const char **values G_GNUC_UNUSED, gpointer data,
              GError **error G_GNUC_UNUSED)
{
	Texts *texts = data;

	start_value(&texts->value, element);
	if (is(element, "si"))
		g_string_truncate(texts->value.text, 0);
}

static void
end_of_text(GMarkupParseContext *context G_GNUC_UNUSED, const char *element, gpointer data,
            GError **error G_GNUC_UNUSED)
{
	Texts *texts = data;
	const GString *text = texts->value.text;

	end_value(&texts->value, element);
	if (is(element, "si"))
		g_ptr_array_add(texts->texts, g_strndup(text->str, text->len));
}

GPtrArray *
dp_sheet_strings(GBytes *xml, GError **error)
{
	static const GMarkupParser PARSER = {
	    .start_element = start_of_text, .end_element = end_of_text, .text = add_text};
	g_autoptr(GPtrArray) strings = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GString) text = g_string_new(NULL);
	Texts texts = {{.text = text}, strings};

	return parse(&PARSER, &texts, xml, error) ? g_steal_pointer(&strings) : NULL;
}

/* Table: a sheet while it is read. */
typedef struct {
	Value value; /* of the cell */
	const GPtrArray *strings;
	GString *out;
	guint rows, read;   /* that have a value: wanted, or 0 for all; read */
	guint line;         /* lines of @out: so a complaint names a row by its number */
	gsize start;        /* of the row in @out */
	guint column;       /* of the row, that the next cell without a name is in */
	char type;          /* of the cell: 's': the index of a text; 'n': a number; 't': a text */
	gboolean has_value; /* the row */
} Table;

static gboolean
is_full(const Table *table)
{
	return table->rows > 0 && table->read >= table->rows;
}

/* A cell is called by its column's letters and its row's number: AB12. @column: 0-based. */
static gboolean
read_column(const char *name, guint *column)
{
	guint n = 0;

	for (; g_ascii_isalpha(*name) && n <= DP_LIMIT_PAPERS_FILE_COLUMNS; name++)
		n = n * LETTERS + (guint)(g_ascii_toupper(*name) - 'A') + 1;
	if (n > 0)
		*column = n - 1;
	return *column < DP_LIMIT_PAPERS_FILE_COLUMNS;
}

static char
type_of(const char *type)
{
	if (type == NULL)
		return 'n';
	return strcmp(type, "s") == 0 ? 's' : strcmp(type, "n") == 0 ? 'n' : 't';
}

static void
start_cell(Table *table, const char *name, const char *type, GError **error)
{
	guint column = table->column;

	if (!read_column(name != NULL ? name : "", &column)) {
		g_set_error(error, DP_ERROR, DP_ERROR_LIMIT, "The sheet has more than %u columns.",
		            DP_LIMIT_PAPERS_FILE_COLUMNS);
		return;
	}
	if (column < table->column) {
		g_set_error(error, DP_ERROR, DP_ERROR_FORMAT,
		            "The sheet has cells in row %u that are not in their order.",
		            table->line + 1);
		return;
	}
	/* an empty cell may be left out */
	for (; table->column < column; table->column++)
		g_string_append_c(table->out, ',');
	table->type = type_of(type);
	g_string_truncate(table->value.text, 0);
}

static void
start_row(Table *table, const char *number)
{
	guint64 n = 0;

	if (number != NULL && g_ascii_string_to_unsigned(number, 10, 1, MOST_ROWS, &n, NULL)) {
		for (; table->line + 1 < n; table->line++)
			g_string_append_c(table->out, '\n');
	}
	table->start = table->out->len;
	table->column = 0;
	table->has_value = FALSE;
}

static void
start_of_cell(GMarkupParseContext *context G_GNUC_UNUSED, const char *element, const char **names,
              const char **values, gpointer data, GError **error)
{
	Table *table = data;

	start_value(&table->value, element);
	if (is(element, "row"))
		start_row(table, attribute(names, values, "r"));
	if (is(element, "c"))
		start_cell(table, attribute(names, values, "r"), attribute(names, values, "t"),
		           error);
}

/* Google Sheets writes a whole number as 12.0. */
static void
tidy_number(GString *number)
{
	if (number->len > 2 && strcmp(number->str + number->len - 2, ".0") == 0)
		g_string_truncate(number, number->len - 2);
}

static gboolean
end_cell(Table *table, GError **error)
{
	const char *text = table->value.text->str;
	guint64 index = 0;

	if (table->type == 's' && *text != '\0') {
		if (!g_ascii_string_to_unsigned(text, 10, 0, G_MAXUINT32, &index, NULL) ||
		    index >= table->strings->len) {
			g_set_error(error, DP_ERROR, DP_ERROR_FORMAT,
			            "The sheet has a cell in row %u whose text is missing.",
			            table->line + 1);
			return FALSE;
		}
		text = table->strings->pdata[index];
	}
	if (table->type == 'n')
		tidy_number(table->value.text);
	table->has_value |= *text != '\0';
	dp_csv_append_cell(table->out, text);
	g_string_append_c(table->out, ',');
	table->column++;
	return TRUE;
}

static void
end_row(Table *table)
{
	if (table->has_value)
		g_string_truncate(table->out, table->out->len - 1); /* the last comma */
	else
		g_string_truncate(table->out, table->start);
	g_string_append_c(table->out, '\n');
	table->line++;
	table->read += table->has_value;
}

static void
end_of_cell(GMarkupParseContext *context G_GNUC_UNUSED, const char *element, gpointer data,
            GError **error)
{
	Table *table = data;

	end_value(&table->value, element);
	if (is(element, "c") && !end_cell(table, error))
		return;
	if (is(element, "row"))
		end_row(table);
	if (is_full(table))
		g_set_error_literal(error, DP_ERROR, DP_ERROR_LIMIT, "There are more rows.");
	else if (table->out->len > DP_LIMIT_PAPERS_FILE_BYTES)
		g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
		            "The sheet has more than %u MB of text.",
		            DP_LIMIT_PAPERS_FILE_BYTES / (1024 * 1024));
}

char *
dp_sheet_table(GBytes *xml, const GPtrArray *strings, guint rows, GError **error)
{
	static const GMarkupParser PARSER = {
	    .start_element = start_of_cell, .end_element = end_of_cell, .text = add_text};
	g_autoptr(GString) out = g_string_new(NULL), text = g_string_new(NULL);
	g_autoptr(GError) why = NULL;
	Table table = {.value = {.text = text}, .strings = strings, .out = out, .rows = rows};

	/* with the rows that are wanted, an error is only how the parser ends */
	if (parse(&PARSER, &table, xml, &why) || is_full(&table))
		return g_string_free(g_steal_pointer(&out), FALSE);
	g_propagate_error(error, g_steal_pointer(&why));
	return NULL;
}
