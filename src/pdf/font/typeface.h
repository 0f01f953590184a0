/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/font/cmap.h"
#include "pdf/font/decoder.h"
#include "pdf/font/font.h"

/** DpTypeface: a font dictionary as the interpreter needs it: what it is, and how wide its glyphs.
 */
typedef struct {
	DpFont *font; /* owned until the document takes it; then borrowed */
	gboolean owns_font;
	double em;         /* of what Tf's size is multiplied by; 1, but of some Type 3 fonts */
	guint16 index;     /* into the document's fonts, or DP_FONT_NONE until it paints */
	float simple[256]; /* advance of each code, in text space for size 1; not of Type 0 */
	DpCMap *cmap;      /* Type 0; else NULL */
	GArray *cids;      /* Type 0: of float, advance by CID */
	float cid_default;
	DpDecoder *decoder;
} DpTypeface;

/** dp_typeface_new: reads a font dictionary; never fails: what is missing is guessed. */
DpTypeface *dp_typeface_new(const DpObject *dict);
void dp_typeface_free(DpTypeface *typeface);

/** DpAdvance: what showing a string moves by, for size 1 and without Tc, Tw, Tz. */
typedef struct {
	double width;
	guint32 n_glyphs;
	guint32 n_spaces; /* single-byte codes 32, to which Tw applies (9.3.3) */
} DpAdvance;

DpAdvance dp_typeface_measure(const DpTypeface *typeface, const guint8 *bytes, gsize length);

gboolean dp_typeface_is_vertical(const DpTypeface *typeface);

/** dp_font_name_clean: without subset tag and CMap suffix; @subset (out) (optional). */
char *dp_font_name_clean(const char *name, gboolean *subset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpTypeface, dp_typeface_free)
