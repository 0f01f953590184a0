/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/big-endian.h"
#include "base/limits.h"
#include "pdf/syntax/object-file-private.h"

/* Bytes at the end in which the last "startxref" is. */
#define TAIL 1024
#define START "startxref"
#define MARKER "%%EOF"
#define ENTRY_BYTES 20u /* of a table (7.5.4) */
#define FIELDS 3u       /* of a stream (7.5.8) */
#define FIELD_BYTES 8u  /* at most */

/* A chain of sections, newest first. */
typedef struct {
	DpObjectFile *file;
	GHashTable *seen; /* offsets: a section is read once */
} Chain;

static gboolean
add_entry(Chain *chain, guint64 number, const DpXrefEntry *entry)
{
	GArray *entries = chain->file->entries;
	DpXrefEntry *slot;

	if (number >= DP_LIMIT_STRICT_OBJECTS)
		return FALSE;
	if (number >= entries->len)
		g_array_set_size(entries, (guint)number + 1);
	slot = &g_array_index(entries, DpXrefEntry, number);
	/* a newer section has said what the object is */
	if (slot->kind == DP_ENTRY_UNKNOWN)
		*slot = *entry;
	return TRUE;
}

static gboolean
read_digits(const guint8 *text, guint n, guint64 *number)
{
	*number = 0;
	for (guint i = 0; i < n; i++) {
		if (!g_ascii_isdigit(text[i]))
			return FALSE;
		*number = *number * 10 + (text[i] - '0');
	}
	return TRUE;
}

/* "0000000017 00000 n" and two bytes that end the line. */
static gboolean
read_row(Chain *chain, const guint8 *row, guint64 number)
{
	guint64 offset, generation;
	DpXrefEntry entry = {.kind = DP_ENTRY_FREE};
	char end[2] = {(char)row[18], (char)row[19]};

	if (!read_digits(row, 10, &offset) || row[10] != ' ' ||
	    !read_digits(row + 11, 5, &generation) || row[16] != ' ' ||
	    (memcmp(end, " \n", 2) != 0 && memcmp(end, " \r", 2) != 0 &&
	     memcmp(end, "\r\n", 2) != 0))
		return FALSE;
	if (row[17] == 'n') {
		entry.kind = DP_ENTRY_AT;
		entry.at = (gsize)offset;
		entry.generation = (guint32)generation;
	} else if (row[17] != 'f') {
		return FALSE;
	}
	return (number > 0 || row[17] == 'f') && add_entry(chain, number, &entry);
}

/* The lexer is after the keyword "xref"; leaves it after the keyword "trailer". */
static gboolean
read_table(Chain *chain, DpValueParser *parser)
{
	const DpObjectFile *file = chain->file;
	DpLexer *lexer = &parser->lexer;

	for (;;) {
		gsize before;
		guint64 first, n;

		dp_lexer_skip_space(lexer);
		before = lexer->position;
		if (!dp_value_parser_number(parser, &first)) {
			lexer->position = before;
			return dp_value_parser_word(parser, "trailer");
		}
		if (!dp_value_parser_number(parser, &n) || n > DP_LIMIT_STRICT_OBJECTS)
			return FALSE;
		dp_lexer_skip_space(lexer);
		if (n * ENTRY_BYTES > file->length - lexer->position)
			return FALSE;
		for (guint64 i = 0; i < n; i++) {
			if (!read_row(chain, file->data + lexer->position, first + i))
				return FALSE;
			lexer->position += ENTRY_BYTES;
		}
	}
}

/* One row of a cross-reference stream; without a first field, it is of type 1. */
static gboolean
read_stream_row(Chain *chain, const guint8 *row, const guint64 *widths, guint64 number)
{
	guint64 type = widths[0] > 0 ? dp_big_endian(row, widths[0]) : 1;
	guint64 second = dp_big_endian(row + widths[0], widths[1]);
	guint64 third = dp_big_endian(row + widths[0] + widths[1], widths[2]);
	DpXrefEntry entry = {.kind = DP_ENTRY_FREE};

	if (second > G_MAXUINT32 || third > G_MAXUINT16)
		return FALSE;
	if (type == 1)
		entry = (DpXrefEntry){DP_ENTRY_AT, (guint32)third, (gsize)second, 0, FALSE, NULL};
	else if (type == 2)
		entry = (DpXrefEntry){DP_ENTRY_IN_STREAM, 0,     (gsize)second,
		                      (guint32)third,     FALSE, NULL};
	else if (type != 0)
		return FALSE;
	return (number > 0 || type == 0) && add_entry(chain, number, &entry);
}

typedef struct {
	const guint8 *data;
	gsize length, at;
} Rows;

static gboolean
read_rows(Chain *chain, Rows *rows, const guint64 *widths, guint64 first, guint64 n)
{
	gsize size = (gsize)(widths[0] + widths[1] + widths[2]);

	if (size == 0 || n > (rows->length - rows->at) / size)
		return FALSE;
	for (guint64 i = 0; i < n; i++, rows->at += size) {
		if (!read_stream_row(chain, rows->data + rows->at, widths, first + i))
			return FALSE;
	}
	return TRUE;
}

/* /Index: pairs of the first number and how many follow; without it, all. */
static gboolean
read_index(Chain *chain, Rows *rows, const guint64 *widths, const DpValue *dict)
{
	const DpValue *index = dp_value_get(dict, "/Index");
	guint64 first = 0, n;

	if (index == NULL)
		return dp_value_whole(dp_value_get(dict, "/Size"), DP_LIMIT_STRICT_OBJECTS, &n) &&
		       read_rows(chain, rows, widths, 0, n) && rows->at == rows->length;
	if (index->kind != DP_KIND_ARRAY || index->n % 2 != 0)
		return FALSE;
	for (guint i = 0; i < index->n; i += 2) {
		if (!dp_value_whole(&index->as.items[i], DP_LIMIT_STRICT_OBJECTS, &first) ||
		    !dp_value_whole(&index->as.items[i + 1], DP_LIMIT_STRICT_OBJECTS, &n) ||
		    !read_rows(chain, rows, widths, first, n))
			return FALSE;
	}
	return rows->at == rows->length;
}

/* (nullable): the dictionary of the cross-reference stream at @offset, after its rows. */
static const DpValue *
read_stream(Chain *chain, gsize offset)
{
	guint32 number, generation;
	const DpValue *value = dp_object_file_parse_at(chain->file, offset, &number, &generation);
	const DpValue *dict, *type, *fields;
	g_autoptr(GBytes) bytes = NULL;
	guint64 widths[FIELDS];
	Rows rows = {NULL, 0, 0};

	if (value == NULL || value->kind != DP_KIND_STREAM)
		return NULL;
	dict = value->as.stream->dict;
	type = dp_value_get(dict, "/Type");
	fields = dp_value_get(dict, "/W");
	if (!dp_value_is_name(type, "/XRef") || fields == NULL || fields->kind != DP_KIND_ARRAY ||
	    fields->n != FIELDS)
		return NULL;
	for (guint i = 0; i < FIELDS; i++) {
		if (!dp_value_whole(&fields->as.items[i], FIELD_BYTES, &widths[i]))
			return NULL;
	}
	bytes = dp_object_file_unpack(chain->file, value);
	if (bytes == NULL)
		return NULL;
	rows.data = g_bytes_get_data(bytes, &rows.length);
	return read_index(chain, &rows, widths, dict) ? dict : NULL;
}

/* (nullable): the trailer of the section at @offset, after its entries. */
static const DpValue *
read_section(Chain *chain, gsize offset)
{
	DpObjectFile *file = chain->file;
	g_auto(DpValueParser) parser = {.stack = NULL};
	DpValue dict, *kept;

	if (offset >= file->length || !g_hash_table_add(chain->seen, GSIZE_TO_POINTER(offset)) ||
	    g_hash_table_size(chain->seen) > DP_LIMIT_STRICT_SECTIONS)
		return NULL;
	if (g_ascii_isdigit(file->data[offset]))
		return read_stream(chain, offset);
	dp_value_parser_init(&parser, file->arena, file->data, file->length, offset);
	if (file->data[offset] != 'x' || !dp_value_parser_word(&parser, "xref") ||
	    !read_table(chain, &parser) || !dp_value_parser_read(&parser, &dict) ||
	    dict.kind != DP_KIND_DICT || !dp_value_parser_word(&parser, START) ||
	    dp_value_get(&dict, "/XRefStm") != NULL)
		return NULL;
	kept = dp_arena_take(file->arena, sizeof *kept);
	*kept = dict;
	return kept;
}

static gboolean
is_space(guint8 c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

/* The offset that the end of the file names: "startxref", a number, "%%EOF", and nothing else. */
static gboolean
find_start(const DpObjectFile *file, gsize *offset)
{
	g_auto(DpValueParser) parser = {.stack = NULL};
	gsize end = file->length, tail;
	const guint8 *found = NULL;
	guint64 number;

	while (end > 0 && is_space(file->data[end - 1]))
		end--;
	if (end < strlen(MARKER) ||
	    memcmp(file->data + end - strlen(MARKER), MARKER, strlen(MARKER)) != 0)
		return FALSE;
	end -= strlen(MARKER);
	tail = end - MIN(end, TAIL);
	for (const guint8 *p = file->data + tail; p != NULL;) {
		p = memmem(p, (gsize)(file->data + end - p), START, strlen(START));
		found = p != NULL ? p : found;
		p = p != NULL ? p + strlen(START) : NULL;
	}
	if (found == NULL)
		return FALSE;
	dp_value_parser_init(&parser, file->arena, file->data, end,
	                     (gsize)(found + strlen(START) - file->data));
	if (!dp_value_parser_number(&parser, &number))
		return FALSE;
	dp_lexer_skip_space(&parser.lexer);
	*offset = (gsize)number;
	return parser.lexer.position == end && number > 0;
}

gboolean
dp_object_file_read_sections(DpObjectFile *file)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(NULL, NULL);
	Chain chain = {file, seen};
	guint64 offset, size = 0, its_size;
	gsize start;

	if (!find_start(file, &start))
		return FALSE;
	for (offset = start; offset > 0;) {
		const DpValue *trailer = read_section(&chain, (gsize)offset);

		if (trailer == NULL || dp_value_get(trailer, "/Encrypt") != NULL ||
		    !dp_value_whole(dp_value_get(trailer, "/Size"), DP_LIMIT_STRICT_OBJECTS,
		                    &its_size))
			return FALSE;
		if (file->trailer == NULL) {
			file->trailer = trailer;
			size = its_size;
		}
		offset = 0;
		if (dp_value_get(trailer, "/Prev") != NULL &&
		    (!dp_value_whole(dp_value_get(trailer, "/Prev"), file->length, &offset) ||
		     offset == 0))
			return FALSE;
	}
	return file->entries->len == size;
}
