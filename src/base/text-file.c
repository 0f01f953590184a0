/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text-file.h"

#include <deskproof/error.h>

#include <string.h>

#define BOM "\xEF\xBB\xBF"

typedef enum { NEITHER, LITTLE, BIG } Order;

/* By the byte order mark; else by the zero bytes, which UTF-8 text never has: in UTF-16 one half of
 * most letters, of spaces and of line ends is zero, and always the same half. */
static Order
byte_order(const guint8 *data, gsize length)
{
	gsize n_zeros[2] = {0, 0};

	if (length < 2 || length % 2 != 0)
		return NEITHER;
	if (data[0] == 0xFF && data[1] == 0xFE)
		return LITTLE;
	if (data[0] == 0xFE && data[1] == 0xFF)
		return BIG;
	for (gsize i = 0; i < length; i++)
		n_zeros[i % 2] += data[i] == 0;
	if (n_zeros[0] == 0 && n_zeros[1] > 0)
		return LITTLE;
	return n_zeros[1] == 0 && n_zeros[0] > 0 ? BIG : NEITHER;
}

/* (nullable): NULL for invalid UTF-16, or a character U+0000. */
static char *
from_utf16(const guint8 *data, gsize length, Order order)
{
	g_autofree gunichar2 *units = g_new(gunichar2, length / 2 + 1);
	g_autofree char *text = NULL;
	glong n_read = 0, n_written = 0;

	for (gsize i = 0; i < length / 2; i++) {
		guint8 low = data[2 * i + (order == BIG)], high = data[2 * i + (order == LITTLE)];

		units[i] = (gunichar2)(high << 8 | low);
	}
	text = g_utf16_to_utf8(units, (glong)(length / 2), &n_read, &n_written, NULL);
	return text != NULL && n_read == (glong)(length / 2) && strlen(text) == (gsize)n_written
	           ? g_steal_pointer(&text)
	           : NULL;
}

static char *
without_mark(char *text)
{
	if (g_str_has_prefix(text, BOM))
		memmove(text, text + strlen(BOM), strlen(text + strlen(BOM)) + 1);
	return text;
}

/* A character of UTF-8 beyond ASCII is at least two bytes that fit together; letters of
 * Windows-1252 rarely do. So with as many such characters as bytes that are none, it is a damaged
 * text in UTF-8, and each of its letters would become two. */
static gboolean
is_damaged(const char *data, gsize length, guint *line)
{
	guint n_lines = 1, n_good = 0, n_bad = 0;

	for (const char *p = data, *end = data + length; p < end;) {
		gunichar c = g_utf8_get_char_validated(p, end - p);
		gboolean good = c != (gunichar)-1 && c != (gunichar)-2;

		if (!good && n_bad++ == 0)
			*line = n_lines;
		n_good += good && c >= 0x80;
		n_lines += *p == '\n' || (*p == '\r' && p[1] != '\n');
		p += good ? g_utf8_skip[(guchar)*p] : 1;
	}
	return n_good >= n_bad;
}

/* What no text has says that the file is none: a spreadsheet's own, a picture. */
static gboolean
is_text(const char *data, gsize length)
{
	for (gsize i = 0; i < length; i++) {
		if (g_ascii_iscntrl(data[i]) && strchr("\t\n\v\f\r", data[i]) == NULL)
			return FALSE;
		if (data[i] == '\0')
			return FALSE;
	}
	return TRUE;
}

/* (nullable): NULL with @error, or where a byte is no letter of it. */
static char *
from_windows(const char *data, gsize length, GError **error)
{
	guint line = 0;

	if (!is_text(data, length))
		return NULL;
	if (!is_damaged(data, length, &line))
		return g_convert(data, (gssize)length, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
	g_set_error(error, DP_ERROR, DP_ERROR_FORMAT,
	            "is in UTF-8, but line %u has a byte that is not: save it as UTF-8 again",
	            line);
	return NULL;
}

static char *
from_unicode(char **data, gsize length)
{
	Order order = byte_order((const guint8 *)*data, length);

	if (order != NEITHER)
		return from_utf16((const guint8 *)*data, length, order);
	return g_utf8_validate_len(*data, length, NULL) /* this also rejects zero bytes */
	           ? g_steal_pointer(data)
	           : NULL;
}

char *
dp_text_file_take(char *data, gsize length, gboolean *windows, GError **error)
{
	g_autofree char *taken = data, *text = from_unicode(&taken, length);
	g_autoptr(GError) cause = NULL;

	if (windows != NULL)
		*windows = FALSE;
	if (text == NULL && windows != NULL) {
		text = from_windows(taken, length, &cause);
		*windows = text != NULL;
	}
	if (text != NULL)
		return without_mark(g_steal_pointer(&text));
	if (cause == NULL)
		cause = g_error_new(DP_ERROR, DP_ERROR_FORMAT,
		                    "is not in UTF-8 or UTF-16%s, so its letters cannot be read: "
		                    "save it as UTF-8",
		                    windows != NULL ? ", nor in Windows-1252" : "");
	g_propagate_error(error, g_steal_pointer(&cause));
	return NULL;
}

char *
dp_text_file_decode(const char *data, gsize length, GError **error)
{
	char *copy = g_malloc(length + 1);

	memcpy(copy, data, length);
	copy[length] = '\0';
	return dp_text_file_take(copy, length, NULL, error);
}
