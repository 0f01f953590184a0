/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/syntax/text-string.h"

#include <string.h>

#include "pdf/syntax/utf16.h"

#define ESCAPE 0x1B

/* Where PDFDocEncoding differs from Latin-1 (ISO 32000-1, D.2). */
static const guint16 LOW[] = {0x02D8, 0x02C7, 0x02C6, 0x02D9, 0x02DD, 0x02DB, 0x02DA, 0x02DC};
static const guint16 HIGH[] = {
    0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039, 0x203A, 0x2212,
    0x2030, 0x201E, 0x201C, 0x201D, 0x2018, 0x2019, 0x201A, 0x2122, 0xFB01, 0xFB02, 0x0141,
    0x0152, 0x0160, 0x0178, 0x017D, 0x0131, 0x0142, 0x0153, 0x0161, 0x017E, 0xFFFD, 0x20AC,
};

static gunichar
document_character(guint8 byte)
{
	if (byte >= 0x18 && byte < 0x20)
		return LOW[byte - 0x18];
	if (byte >= 0x80 && byte <= 0xA0)
		return HIGH[byte - 0x80];
	return byte;
}

/* Drops language codes, which are between two escapes (7.9.2.2). */
static char *
without_escapes(const char *text, gsize length)
{
	GString *plain = g_string_sized_new(length);
	gboolean escaped = FALSE;

	for (gsize i = 0; i < length; i++) {
		if (text[i] == ESCAPE)
			escaped = !escaped;
		else if (!escaped && text[i] != '\0')
			g_string_append_c(plain, text[i]);
	}
	return g_string_free(plain, FALSE);
}

static gboolean
is_wide(const guint8 *bytes, gsize length)
{
	return length >= 2 &&
	       (memcmp(bytes, "\xFE\xFF", 2) == 0 || memcmp(bytes, "\xFF\xFE", 2) == 0);
}

char *
dp_text_string_decode(const guint8 *bytes, gsize length)
{
	g_autofree char *wide = NULL;
	GString *text;

	if (is_wide(bytes, length)) {
		gsize left = length - 2;

		wide = dp_utf16_to_utf8(bytes + 2, &left, bytes[0] == 0xFE);
		return without_escapes(wide, left);
	}
	if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
		wide = g_utf8_make_valid((const char *)bytes + 3, (gssize)length - 3);
		return without_escapes(wide, strlen(wide));
	}
	text = g_string_sized_new(length);
	for (gsize i = 0; i < length; i++) {
		if (bytes[i] != '\0')
			g_string_append_unichar(text, document_character(bytes[i]));
	}
	return g_string_free(text, FALSE);
}

GString *
dp_text_string_whole(const guint8 *bytes, gsize length)
{
	GString *text;

	if (is_wide(bytes, length)) {
		gsize left = length - 2;
		g_autofree char *wide = dp_utf16_to_utf8(bytes + 2, &left, bytes[0] == 0xFE);

		return g_string_new_len(wide, (gssize)left);
	}
	if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
		return g_string_new_len((const char *)bytes + 3, (gssize)length - 3);
	text = g_string_sized_new(length);
	for (gsize i = 0; i < length; i++) {
		gboolean undefined = bytes[i] == 0x7F || bytes[i] == 0xAD;

		g_string_append_unichar(text, undefined ? 0xFFFD : document_character(bytes[i]));
	}
	return text;
}
