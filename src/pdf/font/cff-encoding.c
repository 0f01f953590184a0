/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/font/cff-encoding.h"

#include <string.h>

#include "base/big-endian.h"
#include "base/limits.h"
#include "pdf/font/built-in-encoding.h"
#include "pdf/font/cff-string.h"
#include "pdf/syntax/stream.h"

/* Operators of a Top DICT (table 9); two of two bytes have this one first. */
#define ESCAPE 12u
#define OP_CHARSET 15u
#define OP_ENCODING 16u
#define OP_CHAR_STRINGS 17u
#define OP_ROS (ESCAPE << 8 | 30u)

#define ISO_ADOBE 0u          /* a predefined charset (13) */
#define ISO_ADOBE_GLYPHS 229u /* numbered as their names */
#define LAST_PREDEFINED_CHARSET 2u
#define STANDARD 0u /* a predefined encoding (12) */
#define EXPERT 1u
#define SUPPLEMENT 0x80u /* flag of an encoding's format */

typedef struct {
	const guint8 *data;
	gsize length;
} Bytes;

/* A big-endian number that moves @at on. Returns: FALSE if the data end before. */
static gboolean
take(const Bytes *bytes, gsize *at, guint size, guint32 *number)
{
	*number = 0;
	if (*at > bytes->length || bytes->length - *at < size)
		return FALSE;
	*number = (guint32)dp_big_endian(bytes->data + *at, size);
	*at += size;
	return TRUE;
}

/* A list of byte strings (5). */
typedef struct {
	guint32 count, offset_size;
	gsize offsets; /* where its list of them is */
	gsize origin;  /* what they count from */
	gsize end;
} Index;

static gboolean
offset_of(const Bytes *bytes, const Index *index, guint32 item, gsize *offset)
{
	gsize at = index->offsets + (gsize)item * index->offset_size;
	guint32 number;

	if (!take(bytes, &at, index->offset_size, &number))
		return FALSE;
	*offset = index->origin + number;
	return TRUE;
}

static gboolean
read_index(const Bytes *bytes, gsize at, Index *index)
{
	*index = (Index){0};
	if (!take(bytes, &at, 2, &index->count))
		return FALSE;
	index->end = at;
	if (index->count == 0)
		return TRUE;
	if (!take(bytes, &at, 1, &index->offset_size) || index->offset_size < 1 ||
	    index->offset_size > 4)
		return FALSE;
	index->offsets = at;
	index->origin = at + ((gsize)index->count + 1) * index->offset_size - 1;
	return offset_of(bytes, index, index->count, &index->end);
}

static gboolean
find_item(const Bytes *bytes, const Index *index, guint32 item, Bytes *found)
{
	gsize from, to;

	if (item >= index->count || !offset_of(bytes, index, item, &from) ||
	    !offset_of(bytes, index, item + 1, &to) || from > to || to > bytes->length)
		return FALSE;
	*found = (Bytes){bytes->data + from, to - from};
	return TRUE;
}

typedef struct {
	Bytes bytes;
	Index strings;
	guint32 charset, encoding; /* their places, or the number of a predefined one */
	guint32 char_strings;      /* its place */
	gboolean by_number;        /* its glyphs have numbers, and no names */
	guint32 n_glyphs;
	GArray *names; /* of guint16, the number of each glyph's name; 0: unknown */
} Font;

static void
font_clear(Font *font)
{
	g_clear_pointer(&font->names, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Font, font_clear)

static void
set_operator(Font *font, guint32 code, guint32 operand)
{
	if (code == OP_CHARSET)
		font->charset = operand;
	else if (code == OP_ENCODING)
		font->encoding = operand;
	else if (code == OP_CHAR_STRINGS)
		font->char_strings = operand;
	else if (code == OP_ROS)
		font->by_number = TRUE;
}

/* The digits of a real number end with a half byte of ones. */
static gboolean
skip_real(const Bytes *dict, gsize *at)
{
	guint32 digits;

	do {
		if (!take(dict, at, 1, &digits))
			return FALSE;
	} while ((digits & 0xF) != 0xF && digits >> 4 != 0xF);
	return TRUE;
}

/* An operand that begins with the byte @first (table 3); offsets are not negative. */
static gboolean
take_operand(const Bytes *dict, gsize *at, guint32 first, guint32 *operand)
{
	guint32 second = 0;

	*operand = 0;
	if (first == 28 || first == 29)
		return take(dict, at, first == 28 ? 2 : 4, operand);
	if (first == 30)
		return skip_real(dict, at);
	if (first >= 247 && !take(dict, at, 1, &second))
		return FALSE;
	if (first < 247)
		*operand = MAX(first, 139) - 139;
	else if (first < 251)
		*operand = (first - 247) * 256 + second + 108;
	return TRUE;
}

static void
read_top(Font *font, const Bytes *dict)
{
	guint32 operand = 0, first, second;
	gsize at = 0;

	while (take(dict, &at, 1, &first)) {
		if (first > 21) {
			if (!take_operand(dict, &at, first, &operand))
				return;
			continue;
		}
		if (first == ESCAPE) {
			if (!take(dict, &at, 1, &second))
				return;
			first = ESCAPE << 8 | second;
		}
		set_operator(font, first, operand);
	}
}

/* @n glyphs whose names have consecutive numbers. */
static void
add_names(Font *font, guint32 first, guint32 n)
{
	for (guint32 i = 0; i < n && font->names->len < font->n_glyphs; i++) {
		guint16 name = (guint16)MIN(first + i, G_MAXUINT16);

		g_array_append_val(font->names, name);
	}
}

/* The names of all glyphs but the first, which is .notdef (13). */
static void
read_charset(Font *font)
{
	gsize at = font->charset;
	guint32 format, first, more = 0;

	add_names(font, 0, 1);
	if (font->charset == ISO_ADOBE)
		add_names(font, 1, ISO_ADOBE_GLYPHS - 1);
	if (font->charset <= LAST_PREDEFINED_CHARSET || !take(&font->bytes, &at, 1, &format) ||
	    format > 2)
		return;
	while (font->names->len < font->n_glyphs && take(&font->bytes, &at, 2, &first) &&
	       take(&font->bytes, &at, format, &more))
		add_names(font, first, more + 1);
}

static void
set_code(const Font *font, DpCharMap *map, guint32 code, guint32 name)
{
	const char *standard = dp_cff_standard_string(name);
	Bytes own;

	if (code >= DP_BUILT_IN_CODES || name == 0)
		return;
	if (standard != NULL)
		dp_built_in_set_name(map, code, standard, strlen(standard));
	else if (find_item(&font->bytes, &font->strings, name - DP_CFF_STANDARD_STRINGS, &own))
		dp_built_in_set_name(map, code, (const char *)own.data, own.length);
}

static void
set_glyph(const Font *font, DpCharMap *map, guint32 code, guint32 glyph)
{
	if (glyph < font->names->len)
		set_code(font, map, code, g_array_index(font->names, guint16, glyph));
}

/* Codes of glyphs that have one already. */
static void
read_supplement(const Font *font, DpCharMap *map, gsize at)
{
	guint32 n, code, name;

	if (!take(&font->bytes, &at, 1, &n))
		return;
	for (; n > 0 && take(&font->bytes, &at, 1, &code) && take(&font->bytes, &at, 2, &name); n--)
		set_code(font, map, code, name);
}

/* Either a code for each glyph, or the first of several, and how many follow (12). */
static void
read_codes(const Font *font, DpCharMap *map)
{
	gsize at = font->encoding;
	guint32 format, n, code, more = 0, glyph = 1;
	guint more_size;

	if (!take(&font->bytes, &at, 1, &format) || (format & ~SUPPLEMENT) > 1 ||
	    !take(&font->bytes, &at, 1, &n))
		return;
	more_size = format & 1;
	for (; n > 0 && take(&font->bytes, &at, 1, &code) &&
	       take(&font->bytes, &at, more_size, &more);
	     n--) {
		for (guint32 i = 0; i <= more; i++)
			set_glyph(font, map, code + i, glyph++);
	}
	if ((format & SUPPLEMENT) != 0)
		read_supplement(font, map, at);
}

/* The header, and the lists after it (2): names of fonts, top dictionaries, strings. */
static gboolean
read_font(Font *font)
{
	const Bytes *bytes = &font->bytes;
	Index list;
	Bytes top;

	if (bytes->length < 4 || bytes->data[0] != 1 || !read_index(bytes, bytes->data[2], &list) ||
	    !read_index(bytes, list.end, &list) || !find_item(bytes, &list, 0, &top) ||
	    !read_index(bytes, list.end, &font->strings))
		return FALSE;
	read_top(font, &top);
	if (font->by_number || !read_index(bytes, font->char_strings, &list))
		return FALSE;
	font->n_glyphs = list.count;
	font->names = g_array_new(FALSE, FALSE, sizeof(guint16));
	return TRUE;
}

/* The table "CFF " of an OpenType file; another file is the program itself. */
static Bytes
program_in(const Bytes *file)
{
	static const char TAG[] = "CFF ";
	guint32 n, offset, length;
	gsize at = 4;

	if (file->length < 4 || memcmp(file->data, "OTTO", 4) != 0 || !take(file, &at, 2, &n))
		return *file;
	at = 12;
	for (; n > 0 && file->length >= at + 16; n--, at += 16) {
		gsize place = at + 8;

		if (memcmp(file->data + at, TAG, strlen(TAG)) == 0 &&
		    take(file, &place, 4, &offset) && take(file, &place, 4, &length) &&
		    offset <= file->length)
			return (Bytes){file->data + offset, MIN(length, file->length - offset)};
	}
	return (Bytes){NULL, 0};
}

void
dp_cff_encoding_read(DpCharMap *map, const DpObject *program)
{
	g_autoptr(GBytes) stream = dp_stream_read(program, DP_LIMIT_CFF_BYTES);
	g_auto(Font) font = {.bytes = {NULL, 0}};
	Bytes file = {NULL, 0};

	if (stream == NULL)
		return;
	file.data = g_bytes_get_data(stream, &file.length);
	font.bytes = program_in(&file);
	if (!read_font(&font))
		return;
	if (font.encoding == STANDARD) {
		dp_built_in_set_standard(map);
	} else if (font.encoding != EXPERT) {
		read_charset(&font);
		read_codes(&font, map);
	}
}
