/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/** dp_glyph_ink_is_none: whether no glyph procedure of @font, a Type 3 font, paints anything. */
gboolean dp_glyph_ink_is_none(const DpObject *font);
