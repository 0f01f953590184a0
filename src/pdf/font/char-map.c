/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/font/char-map.h"

#include <string.h>

/* Codes of more than two bytes are rare; poppler handles them. */
#define MAX_CODE 0xFFFFu

/*
 * Nearly every code maps to one character, stored in the entry itself. Longer sequences are in the
 * pool: the entry holds their position and length. For a denied code, the character of the glyph's
 * name follows them.
 */
#define POOLED 0x80000000u
#define COUNT_BITS 4

static const struct {
	gunichar ligature;
	gunichar parts[3];
} LIGATURES[] = {
    {0xFB00, {'f', 'f'}},      {0xFB01, {'f', 'i'}},      {0xFB02, {'f', 'l'}},
    {0xFB03, {'f', 'f', 'i'}}, {0xFB04, {'f', 'f', 'l'}}, {0xFB05, {'s', 't'}},
    {0xFB06, {'s', 't'}},
};

static guint32
place_of(guint32 found)
{
	return (found & ~(POOLED | DP_CHAR_MAP_DENIED)) >> COUNT_BITS;
}

static guint
take_apart(gunichar c, gunichar *out)
{
	const gunichar *parts;

	if (c < 0xFB00 || c > 0xFB06) {
		*out = c < ' ' ? ' ' : c;
		return 1;
	}
	parts = LIGATURES[c - 0xFB00].parts;
	memcpy(out, parts, sizeof LIGATURES->parts);
	return parts[2] != 0 ? 3 : 2;
}

void
dp_char_map_init(DpCharMap *map)
{
	map->codes = g_array_new(FALSE, TRUE, sizeof(guint32));
	map->pool = g_array_new(FALSE, FALSE, sizeof(gunichar));
}

void
dp_char_map_clear(DpCharMap *map)
{
	g_clear_pointer(&map->codes, g_array_unref);
	g_clear_pointer(&map->pool, g_array_unref);
}

void
dp_char_map_set(DpCharMap *map, guint32 code, const gunichar *chars, guint n)
{
	gunichar all[DP_CHAR_MAP_MAX_CHARS + 3];
	guint32 value;
	guint n_all = 0;

	for (guint i = 0; i < n && n_all < DP_CHAR_MAP_MAX_CHARS; i++) {
		if (chars[i] != 0 && g_unichar_validate(chars[i]))
			n_all += take_apart(chars[i], all + n_all);
	}
	n_all = MIN(n_all, DP_CHAR_MAP_MAX_CHARS);
	if (n_all == 0 || code > MAX_CODE)
		return;
	value = all[0];
	if (n_all > 1) {
		value = POOLED | map->pool->len << COUNT_BITS | n_all;
		g_array_append_vals(map->pool, all, n_all);
	}
	if (code >= map->codes->len)
		g_array_set_size(map->codes, code + 1);
	g_array_index(map->codes, guint32, code) = value;
}

void
dp_char_map_unset(DpCharMap *map, guint32 code)
{
	if (code < map->codes->len)
		g_array_index(map->codes, guint32, code) = 0;
}

guint32
dp_char_map_find(const DpCharMap *map, guint32 code)
{
	return code < map->codes->len ? g_array_index(map->codes, guint32, code) : 0;
}

const gunichar *
dp_char_map_chars(const DpCharMap *map, const guint32 *found, guint *n)
{
	*n = 1;
	if ((*found & POOLED) == 0)
		return found;
	*n = *found & ((1u << COUNT_BITS) - 1);
	return &g_array_index(map->pool, gunichar, place_of(*found));
}

void
dp_char_map_deny(DpCharMap *map, guint32 code, gunichar named)
{
	guint32 found = dp_char_map_find(map, code);
	gunichar all[DP_CHAR_MAP_MAX_CHARS + 1];
	const gunichar *chars;
	guint n;

	if (found == 0)
		return;
	chars = dp_char_map_chars(map, &found, &n);
	memcpy(all, chars, n * sizeof *all);
	all[n] = named;
	g_array_index(map->codes, guint32, code) =
	    POOLED | DP_CHAR_MAP_DENIED | map->pool->len << COUNT_BITS | n;
	g_array_append_vals(map->pool, all, n + 1);
}

gunichar
dp_char_map_named(const DpCharMap *map, guint32 found)
{
	if ((found & DP_CHAR_MAP_DENIED) == 0)
		return 0;
	return g_array_index(map->pool, gunichar,
	                     place_of(found) + (found & ((1u << COUNT_BITS) - 1)));
}
