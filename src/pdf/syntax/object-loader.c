/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/inflate.h"
#include "base/limits.h"
#include "pdf/syntax/object-file-private.h"
#include "pdf/syntax/predicted-row.h"

DpXrefEntry *
dp_object_file_entry(const DpObjectFile *file, guint64 number)
{
	DpXrefEntry *entry =
	    number < file->entries->len ? &g_array_index(file->entries, DpXrefEntry, number) : NULL;

	return entry != NULL && entry->kind >= DP_ENTRY_AT ? entry : NULL;
}

static const DpValue *
keep(DpObjectFile *file, const DpValue *value)
{
	DpValue *kept = dp_arena_take(file->arena, sizeof *kept);

	*kept = *value;
	return kept;
}

static void
parser_begin(DpValueParser *parser, const DpObjectFile *file, gsize offset)
{
	dp_value_parser_init(parser, file->arena, file->data, file->length, offset);
	parser->n_values = file->n_values;
}

/* A stream's length is a number, or an object that is one. That object may be in a stream, which
 * has a length too. */
static gboolean
read_length(DpObjectFile *file, const DpValue *dict, guint64 *length)
{
	const DpValue *value = dp_value_get(dict, "/Length");

	if (value != NULL && value->kind == DP_KIND_REFERENCE) {
		if (file->n_lengths >= DP_LIMIT_STRICT_LENGTHS)
			return FALSE;
		file->n_lengths++;
		value = dp_object_file_load(file, value->as.object, value->n);
		file->n_lengths--;
	}
	return dp_value_whole(value, file->length, length);
}

/* The lexer is after the keyword "stream". */
static gboolean
read_stream(DpObjectFile *file, DpValueParser *parser, DpValue *value)
{
	DpLexer *lexer = &parser->lexer;
	gsize at = lexer->position;
	guint64 length;
	DpStreamValue *stream;

	if (at < file->length && file->data[at] == '\r')
		at++;
	if (at >= file->length || file->data[at] != '\n')
		return FALSE;
	at++;
	if (!read_length(file, value, &length) || length > file->length - at)
		return FALSE;
	stream = dp_arena_take(file->arena, sizeof *stream);
	*stream = (DpStreamValue){keep(file, value), at, (gsize)length};
	*value = (DpValue){.kind = DP_KIND_STREAM, .as.stream = stream};
	lexer->position = at + (gsize)length;
	return dp_value_parser_word(parser, "endstream");
}

/* The rest of an object, after "12 0 obj". */
static gboolean
read_body(DpObjectFile *file, DpValueParser *parser, DpValue *value)
{
	DpLexer *lexer = &parser->lexer;
	gsize after;

	if (!dp_value_parser_read(parser, value))
		return FALSE;
	after = lexer->position;
	if (dp_value_parser_word(parser, "endobj"))
		return TRUE;
	lexer->position = after;
	return value->kind == DP_KIND_DICT && dp_value_parser_word(parser, "stream") &&
	       read_stream(file, parser, value) && dp_value_parser_word(parser, "endobj");
}

const DpValue *
dp_object_file_parse_at(DpObjectFile *file, gsize offset, guint32 *number, guint32 *generation)
{
	g_auto(DpValueParser) parser = {.stack = NULL};
	guint64 numbers[2];
	DpValue value;
	gboolean good;

	/* The offset is that of the number, not of space before it. */
	if (offset >= file->length || !g_ascii_isdigit(file->data[offset]))
		return NULL;
	parser_begin(&parser, file, offset);
	good = dp_value_parser_number(&parser, &numbers[0]) &&
	       dp_value_parser_number(&parser, &numbers[1]) &&
	       dp_value_parser_word(&parser, "obj") && read_body(file, &parser, &value);
	file->n_values = MAX(file->n_values, parser.n_values);
	*number = good ? (guint32)MIN(numbers[0], G_MAXUINT32) : 0;
	*generation = good ? (guint32)MIN(numbers[1], G_MAXUINT32) : 0;
	return good ? keep(file, &value) : NULL;
}

GBytes *
dp_object_file_bytes(const DpObjectFile *file, const DpValue *stream)
{
	return g_bytes_new_from_bytes(file->bytes, stream->as.stream->offset,
	                              stream->as.stream->length);
}

#define PNG 10
#define LAST_PNG 15
#define MOST_COLUMNS 64

/* /DecodeParms of rows of bytes that PNG's filters predict; nothing else is used for
 * cross-references. @row: (out): bytes of a row */
static gboolean
read_row(const DpValue *parameters, gsize *row)
{
	guint64 predictor, columns;

	if (parameters->kind != DP_KIND_DICT || parameters->n != 2 ||
	    !dp_value_whole(dp_value_get(parameters, "/Predictor"), LAST_PNG, &predictor) ||
	    !dp_value_whole(dp_value_get(parameters, "/Columns"), MOST_COLUMNS, &columns) ||
	    predictor < PNG || columns < 1)
		return FALSE;
	*row = (gsize)columns;
	return TRUE;
}

/* (nullable): without loss; other filters than Flate are hardly ever used for objects. */
static GBytes *
unpack(const DpObjectFile *file, const DpValue *stream)
{
	const DpValue *dict = stream->as.stream->dict;
	const DpValue *filter = dp_value_get(dict, "/Filter");
	const DpValue *parameters = dp_value_get(dict, "/DecodeParms");
	g_autoptr(GByteArray) out = NULL;
	gsize row = 0;

	if (filter == NULL && parameters == NULL)
		return dp_object_file_bytes(file, stream);
	if (!dp_value_is_name(filter, "/FlateDecode") ||
	    (parameters != NULL && !read_row(parameters, &row)))
		return NULL;
	out = g_byte_array_new();
	if (dp_inflate(DP_INFLATE_ZLIB, file->data + stream->as.stream->offset,
	               stream->as.stream->length, DP_LIMIT_STRICT_STREAM, out) != DP_INFLATE_DONE)
		return NULL;
	if (row > 0 && out->len % (row + 1) != 0)
		return NULL;
	if (row > 0)
		dp_rows_undo(out, row, 1);
	return g_byte_array_free_to_bytes(g_steal_pointer(&out));
}

GBytes *
dp_object_file_unpack(DpObjectFile *file, const DpValue *stream)
{
	GBytes *bytes = unpack(file, stream);

	file->n_unpacked += bytes != NULL ? g_bytes_get_size(bytes) : 0;
	if (file->n_unpacked > DP_LIMIT_STRICT_STREAM)
		g_clear_pointer(&bytes, g_bytes_unref);
	return bytes;
}

/* The same of an object stream: kept, because its values refer to it. */
static GBytes *
unpack_objects(DpObjectFile *file, guint64 number, const DpValue *stream)
{
	GBytes *bytes = dp_object_file_unpack(file, stream);

	if (bytes != NULL)
		g_hash_table_insert(file->streams, GUINT_TO_POINTER((guint)number), bytes);
	return bytes;
}

/* An object stream (7.5.7): numbers and places of its objects, and then these. */
typedef struct {
	guint64 number; /* its own */
	guint64 n;      /* of its objects */
	guint64 first;  /* where the first one is */
	const guint8 *data;
	gsize length;
} Holder;

static gboolean
holder_open(DpObjectFile *file, guint64 number, Holder *holder)
{
	const DpXrefEntry *entry = dp_object_file_entry(file, number);
	const DpValue *stream, *dict;
	GBytes *bytes;

	if (entry == NULL || entry->kind != DP_ENTRY_AT)
		return FALSE;
	stream = dp_object_file_load(file, number, entry->generation);
	if (stream == NULL || stream->kind != DP_KIND_STREAM)
		return FALSE;
	dict = stream->as.stream->dict;
	*holder = (Holder){.number = number};
	if (!dp_value_is_name(dp_value_get(dict, "/Type"), "/ObjStm") ||
	    !dp_value_whole(dp_value_get(dict, "/N"), DP_LIMIT_STRICT_OBJECTS, &holder->n) ||
	    !dp_value_whole(dp_value_get(dict, "/First"), DP_LIMIT_STRICT_STREAM, &holder->first))
		return FALSE;
	bytes = unpack_objects(file, number, stream);
	if (bytes != NULL)
		holder->data = g_bytes_get_data(bytes, &holder->length);
	return bytes != NULL;
}

/* Parses object @index of the stream, if the cross-references say that it is there. */
static gboolean
parse_held(DpObjectFile *file, const Holder *holder, guint32 index, guint64 number, guint64 offset)
{
	DpXrefEntry *entry = dp_object_file_entry(file, number);
	g_auto(DpValueParser) parser = {.stack = NULL};
	DpValue value;

	if (offset > holder->length || holder->first + offset >= holder->length)
		return FALSE;
	if (entry == NULL || entry->kind != DP_ENTRY_IN_STREAM || entry->at != holder->number ||
	    entry->index != index)
		return TRUE;
	dp_value_parser_init(&parser, file->arena, holder->data, holder->length,
	                     (gsize)(holder->first + offset));
	parser.n_values = file->n_values;
	if (!dp_value_parser_read(&parser, &value))
		return FALSE;
	file->n_values = parser.n_values;
	entry->begun = TRUE;
	entry->value = keep(file, &value);
	return TRUE;
}

/* All objects of the stream that the cross-references name are parsed in one pass. */
static gboolean
parse_stream(DpObjectFile *file, guint64 number)
{
	g_auto(DpValueParser) places = {.stack = NULL};
	Holder holder;

	if (!holder_open(file, number, &holder))
		return FALSE;
	dp_value_parser_init(&places, file->arena, holder.data, holder.length, 0);
	for (guint32 i = 0; i < holder.n; i++) {
		guint64 held, offset;

		if (!dp_value_parser_number(&places, &held) ||
		    !dp_value_parser_number(&places, &offset) ||
		    places.lexer.position > holder.first ||
		    !parse_held(file, &holder, i, held, offset))
			return FALSE;
	}
	return TRUE;
}

const DpValue *
dp_object_file_load(DpObjectFile *file, guint64 number, guint32 generation)
{
	DpXrefEntry *entry = dp_object_file_entry(file, number);
	guint32 named, its;

	if (entry == NULL || entry->generation != generation || (entry->begun && !entry->value))
		return NULL;
	if (entry->value != NULL)
		return entry->value;
	entry->begun = TRUE;
	if (entry->kind == DP_ENTRY_IN_STREAM)
		return parse_stream(file, entry->at) ? entry->value : NULL;
	entry->value = dp_object_file_parse_at(file, entry->at, &named, &its);
	return entry->value != NULL && named == number && its == generation ? entry->value : NULL;
}
