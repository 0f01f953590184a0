/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/syntax/filter.h"

#include <string.h>

#include "base/inflate.h"
#include "pdf/syntax/predictor.h"

/*
 * qpdf would decode these too, but without a bound: a few kilobytes could become gigabytes, and
 * filters can be stacked.
 */
typedef struct {
	const guint8 *data;
	gsize length;
	gsize limit;
	const DpObject *parameters;
} Input;

static gboolean
put(GByteArray *out, const Input *input, guint8 byte)
{
	if (out->len >= input->limit)
		return FALSE;
	g_byte_array_append(out, &byte, 1);
	return TRUE;
}

static void
decode_hex(const Input *input, GByteArray *out)
{
	int high = -1;

	for (gsize i = 0; i < input->length && input->data[i] != '>'; i++) {
		int digit = g_ascii_xdigit_value((char)input->data[i]);

		if (digit < 0)
			continue;
		if (high >= 0 && !put(out, input, (guint8)(high << 4 | digit)))
			return;
		high = high >= 0 ? -1 : digit;
	}
	if (high >= 0)
		put(out, input, (guint8)(high << 4));
}

/* The last group may be short: n characters encode n - 1 bytes (7.4.3). */
static gboolean
put_group(GByteArray *out, const Input *input, const guint8 *digits, guint n)
{
	guint32 value = 0;

	for (guint i = 0; i < 5; i++)
		value = value * 85 + (i < n ? digits[i] : 84);
	for (guint i = 0; i + 1 < n; i++) {
		if (!put(out, input, (guint8)(value >> (24 - 8 * i))))
			return FALSE;
	}
	return TRUE;
}

static void
decode_ascii85(const Input *input, GByteArray *out)
{
	static const guint8 ZEROS[5] = {0};
	guint8 digits[5];
	guint n = 0;
	gboolean room = TRUE;

	for (gsize i = 0; i < input->length && input->data[i] != '~' && room; i++) {
		guint8 c = input->data[i];

		if (c == 'z' && n == 0)
			room = put_group(out, input, ZEROS, 5);
		else if (c >= '!' && c <= 'u')
			digits[n++] = c - '!';
		if (n < 5)
			continue;
		room = put_group(out, input, digits, 5);
		n = 0;
	}
	if (n > 1 && room)
		put_group(out, input, digits, n);
}

/* 7.4.5: a length below 128 copies, one above repeats, 128 ends. */
static void
decode_run_length(const Input *input, GByteArray *out)
{
	for (gsize i = 0;
	     i + 1 < input->length && input->data[i] != 128 && out->len < input->limit;) {
		guint8 length = input->data[i++];
		gsize n = length < 128 ? length + 1u : 257u - length;
		gsize kept = MIN(n, input->limit - out->len);

		if (length < 128) {
			kept = MIN(kept, input->length - i);
			g_byte_array_append(out, input->data + i, (guint)kept);
			i += n;
		} else {
			g_byte_array_set_size(out, (guint)(out->len + kept));
			memset(out->data + out->len - kept, input->data[i++], kept);
		}
	}
}

#define LZW_CLEAR 256u
#define LZW_END 257u
#define LZW_CODES 4096u

typedef struct {
	struct {
		guint16 previous;
		guint8 last;
	} table[LZW_CODES];
	guint n;        /* codes known */
	guint previous; /* the preceding code, or LZW_CODES */
} Lzw;

/* Appends the string of @code, built backwards in @string. Returns its first byte. */
static guint8
put_lzw(const Lzw *lzw, guint code, GByteArray *out, const Input *input)
{
	guint8 string[LZW_CODES];
	guint length = 0;

	while (code > LZW_END && length + 1 < LZW_CODES) {
		string[length++] = lzw->table[code].last;
		code = lzw->table[code].previous;
	}
	string[length++] = (guint8)code;
	for (guint i = length; i > 0 && put(out, input, string[i - 1]); i--)
		;
	return (guint8)code;
}

static guint8
first_byte(const Lzw *lzw, guint code)
{
	for (guint i = 0; code > LZW_END && i < LZW_CODES; i++)
		code = lzw->table[code].previous;
	return (guint8)code;
}

static gboolean
take_lzw(Lzw *lzw, guint code, GByteArray *out, const Input *input)
{
	guint8 first;

	if (code == LZW_CLEAR) {
		lzw->n = LZW_END + 1;
		lzw->previous = LZW_CODES;
		return TRUE;
	}
	if (code == LZW_END || code > lzw->n || (code == lzw->n && lzw->previous == LZW_CODES))
		return FALSE;
	/* An unknown code can only be the next one: the previous string plus its own first byte. */
	first = first_byte(lzw, code < lzw->n ? code : lzw->previous);
	if (lzw->previous != LZW_CODES && lzw->n < LZW_CODES) {
		lzw->table[lzw->n].previous = (guint16)lzw->previous;
		lzw->table[lzw->n++].last = first;
	}
	if (code >= lzw->n)
		return FALSE;
	put_lzw(lzw, code, out, input);
	lzw->previous = code;
	return out->len < input->limit;
}

static void
decode_lzw(const Input *input, GByteArray *out)
{
	g_autofree Lzw *lzw = g_new0(Lzw, 1);
	guint early = dp_object_get_number(input->parameters, "/EarlyChange", 1) != 0;
	guint32 bits = 0;
	guint n_bits = 0;

	lzw->n = LZW_END + 1;
	lzw->previous = LZW_CODES;
	for (gsize i = 0; i < input->length; i++) {
		guint next = lzw->n + early;
		guint width = next < 512 ? 9 : next < 1024 ? 10 : next < 2048 ? 11 : 12;

		bits = bits << 8 | input->data[i];
		n_bits += 8;
		if (n_bits < width)
			continue;
		n_bits -= width;
		if (!take_lzw(lzw, bits >> n_bits & ((1u << width) - 1), out, input))
			return;
	}
}

/* Skips the header of RFC 1950, so the checksum is not verified: some producers get it wrong, and
 * viewers ignore it. */
static void
decode_flate(const Input *input, GByteArray *out)
{
	const guint8 *data = input->data;
	Input bare = *input;
	gsize header = 0;

	if (input->length == 0)
		return;
	if (input->length >= 2 && (data[0] & 0x0F) == 8 && (data[0] << 8 | data[1]) % 31 == 0)
		header = (data[1] & 0x20) != 0 ? MIN(input->length, 6) : 2;
	bare.data += header;
	bare.length -= header;
	dp_inflate(DP_INFLATE_RAW, bare.data, bare.length, bare.limit, out);
}

static const struct {
	const char *name, *shorthand;
	void (*decode)(const Input *input, GByteArray *out);
	gboolean predicted;
} FILTERS[] = {
    {"/FlateDecode", "/Fl", decode_flate, TRUE},
    {"/LZWDecode", "/LZW", decode_lzw, TRUE},
    {"/ASCII85Decode", "/A85", decode_ascii85, FALSE},
    {"/ASCIIHexDecode", "/AHx", decode_hex, FALSE},
    {"/RunLengthDecode", "/RL", decode_run_length, FALSE},
};

GBytes *
dp_filter_decode(const char *name, const DpObject *parameters, GBytes *data, gsize limit)
{
	Input input = {.limit = limit, .parameters = parameters};

	input.data = g_bytes_get_data(data, &input.length);
	if (strcmp(name, "/Crypt") == 0) /* qpdf has decrypted it */
		return g_bytes_ref(data);
	for (guint i = 0; i < G_N_ELEMENTS(FILTERS); i++) {
		GByteArray *out;

		if (strcmp(name, FILTERS[i].name) != 0 && strcmp(name, FILTERS[i].shorthand) != 0)
			continue;
		out = g_byte_array_sized_new((guint)MIN(2 * input.length, limit));
		FILTERS[i].decode(&input, out);
		if (FILTERS[i].predicted)
			dp_predictor_undo(parameters, out);
		return g_byte_array_free_to_bytes(out);
	}
	return NULL;
}
