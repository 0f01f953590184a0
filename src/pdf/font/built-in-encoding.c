/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/font/built-in-encoding.h"

#include "pdf/font/encoding.h"
#include "pdf/font/glyph-name.h"

static void
set_new(DpCharMap *map, guint32 code, const gunichar *chars, guint n)
{
	if (dp_char_map_find(map, code) == 0)
		dp_char_map_set(map, code, chars, n);
}

void
dp_built_in_set_name(DpCharMap *map, guint32 code, const char *name, gsize length)
{
	gunichar chars[DP_GLYPH_NAME_MAX_CHARS];
	guint n = dp_glyph_name_characters(name, length, chars);

	set_new(map, code, chars, n);
}

void
dp_built_in_set_standard(DpCharMap *map)
{
	for (guint code = 0; code < DP_BUILT_IN_CODES; code++) {
		gunichar c = dp_encoding_character("/StandardEncoding", (guint8)code);

		set_new(map, code, &c, 1);
	}
}
