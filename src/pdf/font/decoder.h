/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/font/font.h"
#include "pdf/syntax/object.h"

/** DpDecoder: which characters the codes of a font stand for (ISO 32000-1, 9.10). */
typedef struct _DpDecoder DpDecoder;

/** dp_decoder_new: of the font dictionary @dict; what it does not say stays unknown. */
DpDecoder *dp_decoder_new(const DpObject *dict, DpFontKind kind);
void dp_decoder_free(DpDecoder *decoder);

/** dp_decoder_find: what dp_decoder_chars() wants; 0 where the characters are not known. */
guint32 dp_decoder_find(DpDecoder *decoder, guint32 code);

/** dp_decoder_chars: @n of them; @found is not 0 and must stay where it is. Borrowed. */
const gunichar *dp_decoder_chars(const DpDecoder *decoder, const guint32 *found, guint *n);

/** dp_decoder_named: what the name of the glyph says, where it is another letter; 0: nothing else.
 */
gunichar dp_decoder_named(const DpDecoder *decoder, guint32 found);

/** dp_decoder_is_denied: whether some code has such a name. */
gboolean dp_decoder_is_denied(const DpDecoder *decoder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpDecoder, dp_decoder_free)
