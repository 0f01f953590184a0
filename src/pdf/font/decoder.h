/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/font/font.h"
#include "pdf/syntax/object.h"

/** DpDecoder: maps a font's codes to characters (ISO 32000-1, 9.10). */
typedef struct _DpDecoder DpDecoder;

/** dp_decoder_new: reads the font dictionary @dict; what it lacks stays unknown. */
DpDecoder *dp_decoder_new(const DpObject *dict, DpFontKind kind);
void dp_decoder_free(DpDecoder *decoder);

/** dp_decoder_find: a handle for dp_decoder_chars(); 0 if the characters are unknown. */
guint32 dp_decoder_find(DpDecoder *decoder, guint32 code);

/** dp_decoder_chars: @n characters. @found must not be 0, nor move while they are used. Borrowed.
 */
const gunichar *dp_decoder_chars(const DpDecoder *decoder, const guint32 *found, guint *n);

/** dp_decoder_is_final: whether nobody knows what it does not: the glyphs of a Type 3 font have
 * only names. */
gboolean dp_decoder_is_final(const DpDecoder *decoder);

/** dp_decoder_named: the glyph name's character, if it contradicts /ToUnicode; else 0. */
gunichar dp_decoder_named(const DpDecoder *decoder, guint32 found);

/** dp_decoder_is_denied: whether any code is contradicted by its glyph name. */
gboolean dp_decoder_is_denied(const DpDecoder *decoder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpDecoder, dp_decoder_free)
