/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text-pieces.h"

#include <string.h>

#include "base/limits.h"

#define SHARED 512      /* characters that two pieces have in common */
#define LONGEST_WORD 64 /* characters: a longer one is cut */

/* The beginning of the word that is at @at, or @at if it begins too far before it. */
static const char *
word_before(const char *text, const char *at)
{
	const char *p = at;

	for (guint i = 0; p > text && i < LONGEST_WORD; i++) {
		if (p[-1] == ' ')
			return p;
		p = g_utf8_prev_char(p);
	}
	return p == text ? p : at;
}

GArray *
dp_text_pieces(const char *text)
{
	GArray *pieces = g_array_new(FALSE, FALSE, sizeof(DpTextPiece));
	const char *at = text, *fresh = text, *stop = text + strlen(text);
	glong left = g_utf8_strlen(text, -1);

	while (fresh < stop) {
		gboolean last = left <= (glong)DP_LIMIT_METADATA_CHARS;
		const char *end =
		    last ? stop
		         : word_before(text, g_utf8_offset_to_pointer(at, DP_LIMIT_METADATA_CHARS));
		DpTextPiece piece = {(gsize)(at - text), (gsize)(end - text),
		                     (gsize)(fresh - text)};

		g_array_append_val(pieces, piece);
		if (!last) {
			const char *next =
			    word_before(text, g_utf8_offset_to_pointer(end, -SHARED));

			left -= g_utf8_pointer_to_offset(at, next);
			at = next;
		}
		fresh = end;
	}
	return pieces;
}
