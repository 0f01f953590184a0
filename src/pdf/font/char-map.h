/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DP_CHAR_MAP_MAX_CHARS: the most characters that one code maps to. */
#define DP_CHAR_MAP_MAX_CHARS 15u

/** DpCharMap: maps a font's codes to characters, where known. */
typedef struct {
	GArray *codes; /* of guint32, by code; 0: unknown */
	GArray *pool;  /* of gunichar */
} DpCharMap;

void dp_char_map_init(DpCharMap *map);
void dp_char_map_clear(DpCharMap *map);

/** dp_char_map_set: splits ligatures, turns controls into spaces; replaces earlier characters. */
void dp_char_map_set(DpCharMap *map, guint32 code, const gunichar *chars, guint n);

/** dp_char_map_unset: makes the code's characters unknown. */
void dp_char_map_unset(DpCharMap *map, guint32 code);

/** dp_char_map_find: a handle for dp_char_map_chars(); 0 if the characters are unknown. */
guint32 dp_char_map_find(const DpCharMap *map, guint32 code);

/** dp_char_map_chars: @n characters. @found must not be 0, nor move while they are used. Borrowed.
 */
const gunichar *dp_char_map_chars(const DpCharMap *map, const guint32 *found, guint *n);

/** dp_char_map_deny: the glyph name of @code means @named, which contradicts the characters set. */
void dp_char_map_deny(DpCharMap *map, guint32 code, gunichar named);

/** DP_CHAR_MAP_DENIED: flag in the handles that dp_char_map_find() returns for such codes. */
#define DP_CHAR_MAP_DENIED 0x40000000u

/** dp_char_map_named: the character of the glyph's name; 0 unless the code is denied. */
gunichar dp_char_map_named(const DpCharMap *map, guint32 found);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpCharMap, dp_char_map_clear)
