/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/synctex/synctex.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "pdf/synctex/record.h"

#define POINTS_PER_SP (72.0 / 72.27 / 65536)
#define MAGNIFICATION 1000.0 /* thousandths */

/* Reader: the state at a line. A file is read from its first line to its last. */
typedef struct {
	DpSynctex *synctex;
	const GArray *wanted;
	const char *fault; /* (nullable): static: why the file is not used: a clause */
	gboolean too_large;
	gint32 unit, magnification, x_offset, y_offset;
	gboolean keeps;    /* in a page that is wanted */
	gboolean in_sheet; /* in a page, not in a form or between pages */
	gboolean ended;    /* the postamble was reached */
	guint32 box;       /* the innermost open one */
	gint32 last_v;     /* to which "=" refers */
} Reader;

static gboolean
is_wanted(const Reader *reader, guint number)
{
	for (guint i = 0; i < reader->wanted->len; i++) {
		if (g_array_index(reader->wanted, guint32, i) == number)
			return TRUE;
	}
	return FALSE;
}

static void
begin_sheet(Reader *reader, const char *line)
{
	DpSynctexSheet sheet = {.first = reader->synctex->records->len};
	guint32 number = 0;

	reader->in_sheet = TRUE;
	reader->synctex->n_sheets++;
	reader->box = DP_SYNCTEX_PAGE;
	reader->keeps = dp_record_number(&line, &number) && is_wanted(reader, number);
	sheet.number = number;
	if (reader->keeps)
		g_array_append_val(reader->synctex->sheets, sheet);
}

static void
end_sheet(Reader *reader)
{
	reader->in_sheet = reader->keeps = FALSE;
}

static DpSynctexSheet *
open_sheet(const Reader *reader)
{
	const GArray *sheets = reader->synctex->sheets;

	return &g_array_index(sheets, DpSynctexSheet, sheets->len - 1);
}

static void
close_box(Reader *reader)
{
	guint first;

	if (!reader->keeps || reader->box == DP_SYNCTEX_PAGE)
		return;
	first = open_sheet(reader)->first;
	reader->box =
	    g_array_index(reader->synctex->records, DpSynctexRecord, first + reader->box).parent;
}

static void
add_record(Reader *reader, const char *line)
{
	GArray *records = reader->synctex->records;
	DpSynctexRecord record = {.parent = reader->box};

	if (!dp_record_parse(line, reader->last_v, &record))
		return;
	reader->last_v = record.v;
	if (records->len >= DP_LIMIT_SYNCTEX_RECORDS) {
		reader->too_large = TRUE;
		reader->fault = "it has too many records";
		return;
	}
	g_array_append_val(records, record);
	if (line[0] == '(' || line[0] == '[')
		reader->box = open_sheet(reader)->n;
	open_sheet(reader)->n++;
}

/* "Input:3:/home/me/paper/main.tex"; also between pages, when TeX opens a file. */
static void
add_input(Reader *reader, const char *text)
{
	GHashTable *inputs = reader->synctex->inputs;
	guint32 tag;

	if (!dp_record_number(&text, &tag) || *text != ':')
		return;
	if (g_hash_table_size(inputs) >= DP_LIMIT_SYNCTEX_INPUTS) {
		reader->too_large = TRUE;
		reader->fault = "it names too many files";
		return;
	}
	if (!g_hash_table_contains(inputs, GUINT_TO_POINTER(tag)))
		g_hash_table_insert(inputs, GUINT_TO_POINTER(tag), g_strdup(text + 1));
}

static gboolean
read_setting(Reader *reader, const char *line)
{
	const struct {
		const char *name;
		gint32 *value;
	} settings[] = {{"Unit:", &reader->unit},
	                {"Magnification:", &reader->magnification},
	                {"X Offset:", &reader->x_offset},
	                {"Y Offset:", &reader->y_offset}};

	for (guint i = 0; i < G_N_ELEMENTS(settings); i++) {
		const char *text;

		if (!g_str_has_prefix(line, settings[i].name))
			continue;
		text = line + strlen(settings[i].name);
		/* A post scriptum overrides settings, with lengths that other programs wrote. */
		if (reader->ended || !dp_record_length(&text, settings[i].value) || *text != '\0')
			reader->fault = "its unit or offset cannot be read";
		return TRUE;
	}
	return FALSE;
}

static void
read_outside(Reader *reader, const char *line)
{
	if (g_str_has_prefix(line, "Input:"))
		add_input(reader, line + strlen("Input:"));
	else if (g_str_has_prefix(line, "Postamble:"))
		reader->ended = TRUE;
	else if (line[0] == '{' && !reader->ended)
		begin_sheet(reader, line + 1);
	else
		read_setting(reader, line);
}

static void
read_line(Reader *reader, const char *line)
{
	if (!reader->in_sheet)
		read_outside(reader, line);
	else if (line[0] == '}')
		end_sheet(reader);
	else if (line[0] == ')' || line[0] == ']')
		close_box(reader);
	else if (g_str_has_prefix(line, "Input:"))
		add_input(reader, line + strlen("Input:"));
	else if (reader->keeps)
		add_record(reader, line);
}

/* A line that is too long is skipped; a zero byte ends a line's text. */
static void
read_lines(Reader *reader, const char *text, gsize length)
{
	char line[DP_LIMIT_SYNCTEX_LINE + 1];

	while (length > 0 && reader->fault == NULL) {
		const char *end = memchr(text, '\n', length);
		gsize whole = end != NULL ? (gsize)(end - text) : length;
		gsize size = whole > 0 && text[whole - 1] == '\r' ? whole - 1 : whole;

		if (size <= DP_LIMIT_SYNCTEX_LINE) {
			memcpy(line, text, size);
			line[size] = '\0';
			read_line(reader, line);
		}
		whole += end != NULL ? 1 : 0;
		text += whole;
		length -= whole;
	}
}

/* Of TeX's, the preamble has all settings; without its end, TeX is still writing it or was ended.
 */
static const char *
find_fault(const Reader *reader)
{
	if (reader->fault != NULL)
		return reader->fault;
	if (!reader->ended || reader->in_sheet)
		return "it has no end; TeX may still be writing it, or was stopped";
	if (reader->unit < 1 || reader->magnification < 1)
		return "its unit or offset cannot be read";
	return NULL;
}

static void
set_units(Reader *reader)
{
	double unit = reader->unit * POINTS_PER_SP;

	reader->synctex->unit = unit * reader->magnification / MAGNIFICATION;
	reader->synctex->x_offset = reader->x_offset * unit;
	reader->synctex->y_offset = reader->y_offset * unit;
}

static DpSynctex *
synctex_alloc(void)
{
	DpSynctex *synctex = g_new0(DpSynctex, 1);

	synctex->inputs = g_hash_table_new_full(g_direct_hash, g_direct_equal, NULL, g_free);
	synctex->records = g_array_new(FALSE, FALSE, sizeof(DpSynctexRecord));
	synctex->sheets = g_array_new(FALSE, FALSE, sizeof(DpSynctexSheet));
	return synctex;
}

DpSynctex *
dp_synctex_new(GBytes *text, const GArray *wanted, GError **error)
{
	static const char FIRST[] = "SyncTeX Version:1";
	g_autoptr(DpSynctex) synctex = synctex_alloc();
	Reader reader = {.synctex = synctex, .wanted = wanted, .unit = 1, .magnification = 1000};
	gsize length;
	const char *data = g_bytes_get_data(text, &length);

	if (length < strlen(FIRST) || memcmp(data, FIRST, strlen(FIRST)) != 0)
		reader.fault = "it does not begin as version 1 of the format does";
	read_lines(&reader, data, length);
	reader.fault = find_fault(&reader);
	if (reader.fault == NULL) {
		set_units(&reader);
		return g_steal_pointer(&synctex);
	}
	g_set_error(error, DP_ERROR, reader.too_large ? DP_ERROR_LIMIT : DP_ERROR_FORMAT,
	            "The SyncTeX file cannot be used: %s.", reader.fault);
	return NULL;
}

void
dp_synctex_free(DpSynctex *synctex)
{
	if (synctex == NULL)
		return;
	g_hash_table_unref(synctex->inputs);
	g_array_unref(synctex->records);
	g_array_unref(synctex->sheets);
	g_free(synctex);
}

const DpSynctexSheet *
dp_synctex_sheet(const DpSynctex *synctex, guint number)
{
	for (guint i = 0; i < synctex->sheets->len; i++) {
		const DpSynctexSheet *sheet = &g_array_index(synctex->sheets, DpSynctexSheet, i);

		if (sheet->number == number)
			return sheet;
	}
	return NULL;
}
