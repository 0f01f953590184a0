/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DP_CHAR_MAP_MAX_CHARS: one code stands for no more characters than these. */
#define DP_CHAR_MAP_MAX_CHARS 15u

/** DpCharMap: the characters that the codes of a font stand for, as far as they are known. */
typedef struct {
	GArray *codes; /* of guint32, by code; 0: not known */
	GArray *pool;  /* of gunichar */
} DpCharMap;

void dp_char_map_init(DpCharMap *map);
void dp_char_map_clear(DpCharMap *map);

/** dp_char_map_set: ligatures come apart, controls become spaces; a later call counts. */
void dp_char_map_set(DpCharMap *map, guint32 code, const gunichar *chars, guint n);

/** dp_char_map_unset: the code's characters are not known any more. */
void dp_char_map_unset(DpCharMap *map, guint32 code);

/** dp_char_map_find: what dp_char_map_chars() wants; 0 where the characters are not known. */
guint32 dp_char_map_find(const DpCharMap *map, guint32 code);

/** dp_char_map_chars: @n of them; @found is not 0 and must stay where it is. Borrowed. */
const gunichar *dp_char_map_chars(const DpCharMap *map, const guint32 *found, guint *n);

/** dp_char_map_deny: the font's name of @code's glyph is @named, and says another letter than the
 * characters that are set. */
void dp_char_map_deny(DpCharMap *map, guint32 code, gunichar named);

/** DP_CHAR_MAP_DENIED: set in what dp_char_map_find() gives for such a code. */
#define DP_CHAR_MAP_DENIED 0x40000000u

/** dp_char_map_named: what the name of the glyph says; 0 where nothing else is known. */
gunichar dp_char_map_named(const DpCharMap *map, guint32 found);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpCharMap, dp_char_map_clear)
