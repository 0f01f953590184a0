/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/font/cmap.h"
#include "pdf/font/decoder.h"
#include "pdf/font/font.h"

/** DpTypeface: a font dictionary as the interpreter needs it: the font and its advance widths. */
typedef struct {
	DpFont *font; /* owned until the document takes it; then borrowed */
	gboolean owns_font;
	double em;         /* em as a multiple of Tf's size; 1 except for some Type 3 fonts */
	guint16 index;     /* in the document's fonts; DP_FONT_NONE until it paints */
	float simple[256]; /* advance by code, in text space for size 1; not for Type 0 */
	DpCMap *cmap;      /* Type 0; else NULL */
	GArray *cids;      /* Type 0: of float, advance by CID */
	float cid_default;
	DpDecoder *decoder;
} DpTypeface;

/** dp_typeface_new: reads a font dictionary; never fails: missing values are guessed. */
DpTypeface *dp_typeface_new(const DpObject *dict);
void dp_typeface_free(DpTypeface *typeface);

/** DpAdvance: the advance of a shown string, for size 1 and without Tc, Tw, Tz. */
typedef struct {
	double width;
	guint32 n_glyphs;
	guint32 n_spaces; /* single-byte codes 32: Tw applies to them (9.3.3) */
} DpAdvance;

DpAdvance dp_typeface_measure(const DpTypeface *typeface, const guint8 *bytes, gsize length);

gboolean dp_typeface_is_vertical(const DpTypeface *typeface);

/** dp_font_name_clean: without subset tag and CMap suffix; @subset (out) (optional). */
char *dp_font_name_clean(const char *name, gboolean *subset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpTypeface, dp_typeface_free)
