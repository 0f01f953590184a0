/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DP_FONT_NONE: the index of an unknown font. */
#define DP_FONT_NONE G_MAXUINT16

/** DpFontKind: the font's type (ISO 32000-1, 9.6 and 9.7). */
typedef enum {
	DP_FONT_UNKNOWN,
	DP_FONT_TYPE1,
	DP_FONT_TYPE1C,
	DP_FONT_MMTYPE1,
	DP_FONT_TRUETYPE,
	DP_FONT_OPENTYPE,
	DP_FONT_CID_TYPE0,
	DP_FONT_CID_TYPE0C,
	DP_FONT_CID_TRUETYPE,
	DP_FONT_TYPE3,
} DpFontKind;

/** DpFont: one font dictionary that painted at least one glyph. */
typedef struct {
	char *name; /* BaseFont without subset tag; "" for a nameless Type 3 font */
	DpFontKind kind;
	gboolean embedded;    /* has a font program; always TRUE for a Type 3 font */
	gboolean subset;      /* the name has a subset tag */
	gboolean has_unicode; /* has a ToUnicode map or an encoding with known glyph names */
	gboolean blank;       /* a Type 3 font none of whose glyphs paints anything */
	gboolean own_units; /* a Type 3 font (9.6.5) without 1000 units per em: Tf's size may not be
	                       the font's */
} DpFont;

/** dp_font_kind_name: "Type 1", "Type 3", "TrueType (CID)", …; static. */
const char *dp_font_kind_name(DpFontKind kind);

void dp_font_free(DpFont *font);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpFont, dp_font_free)
