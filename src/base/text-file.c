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

char *
dp_text_file_take(char *data, gsize length, GError **error)
{
	g_autofree char *taken = data, *text = NULL;
	Order order = byte_order((const guint8 *)data, length);

	if (order != NEITHER)
		text = from_utf16((const guint8 *)data, length, order);
	else if (g_utf8_validate_len(data, length, NULL)) /* this also rejects zero bytes */
		text = g_steal_pointer(&taken);
	if (text != NULL)
		return without_mark(g_steal_pointer(&text));
	g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT,
	                    "is not in UTF-8 or UTF-16, so its letters cannot be read: save it "
	                    "as UTF-8");
	return NULL;
}

char *
dp_text_file_decode(const char *data, gsize length, GError **error)
{
	char *copy = g_malloc(length + 1);

	memcpy(copy, data, length);
	copy[length] = '\0';
	return dp_text_file_take(copy, length, error);
}
