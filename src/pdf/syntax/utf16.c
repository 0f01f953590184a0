/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/syntax/utf16.h"

#define IS_HIGH(unit) ((unit) >= 0xD800 && (unit) < 0xDC00)
#define IS_LOW(unit) ((unit) >= 0xDC00 && (unit) < 0xE000)
#define REPLACEMENT 0xFFFD

/* Not with iconv: its tables are loadable modules, and a confined process may not load code. */
char *
dp_utf16_to_utf8(const guint8 *data, gsize *length, gboolean big_endian)
{
	GString *text = g_string_sized_new(*length / 2);
	gunichar high = 0;

	for (gsize i = 0; i + 1 < *length; i += 2) {
		gunichar unit = (gunichar)data[i + !big_endian] << 8 | data[i + big_endian];

		if (high != 0 && IS_LOW(unit))
			unit = 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00);
		else if (high != 0)
			g_string_append_unichar(text, REPLACEMENT);
		high = IS_HIGH(unit) ? unit : 0;
		if (high == 0)
			g_string_append_unichar(text, IS_LOW(unit) ? REPLACEMENT : unit);
	}
	*length = text->len;
	return g_string_free(text, FALSE);
}
