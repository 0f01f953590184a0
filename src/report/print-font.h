/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/haru.h"

/*
 * The fonts of a printed report. They are looked for where fonts are installed, and embedded; the
 * report has no bytes of a font but of the characters that it uses. Without them it uses a font
 * that every reader of PDF has, whose characters are those of Windows-1252.
 */

typedef enum {
	DP_PRINT_PLAIN,
	DP_PRINT_BOLD,
	DP_PRINT_FURTHER, /* for scripts that the others lack; perhaps not installed */
	DP_N_PRINT_FACES,
} DpPrintFace;

/** DpPrintFonts: for one document, which owns them. */
typedef struct {
	const DpHaru *haru;
	HPDF_Font fonts[DP_N_PRINT_FACES];
	HPDF_FontDef files[DP_N_PRINT_FACES]; /* (nullable): NULL if the font is not embedded */
	gboolean are_embedded;
} DpPrintFonts;

/** dp_print_fonts_load: a font whose file is missing or damaged is one that is not installed; the
 * document's error is then reset. */
void dp_print_fonts_load(DpPrintFonts *fonts, const DpHaru *haru, HPDF_Doc pdf);

/** dp_print_fonts_have: whether a character can be printed. */
gboolean dp_print_fonts_have(const DpPrintFonts *fonts, gunichar c);

/** dp_print_fonts_face: @face, or another one that has @c, which one of the fonts must have. */
DpPrintFace dp_print_fonts_face(const DpPrintFonts *fonts, DpPrintFace face, gunichar c);

/** dp_print_fonts_advance: the width of a character that the fonts have; in sizes of the type. */
double dp_print_fonts_advance(const DpPrintFonts *fonts, DpPrintFace face, gunichar c);

/** dp_print_fonts_encode: @length bytes of @text, as the font of that face has it. (transfer full)
 */
char *dp_print_fonts_encode(const DpPrintFonts *fonts, DpPrintFace face, const char *text,
                            gsize length);
