/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/font/font.h"

/** DpTypeTraits: a font's style and use, from its name and kind. */
typedef enum {
	DP_TYPEFACE_BOLD = 1 << 0,
	DP_TYPEFACE_ITALIC = 1 << 1,
	DP_TYPEFACE_MONO = 1 << 2,
	DP_TYPEFACE_MATHS = 1 << 3,
	DP_TYPEFACE_TYPE3 = 1 << 4, /* its size is a guess */
} DpTypeTraits;

/** dp_type_traits_of: a set of DpTypeTraits flags. */
guint dp_type_traits_of(const DpFont *font);
