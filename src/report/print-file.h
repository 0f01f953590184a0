/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "report/print-font.h"

/*
 * A printed report while it is written. Its pages are filled from the top: everything that is
 * printed comes below what was printed before, and begins a new page where it does not fit. Lengths
 * are points, from the bottom left as libharu has them.
 */

#define DP_PRINT_MARGIN 48.0

/** DpPrintTarget: where a link leads. */
typedef struct {
	HPDF_Page page; /* NULL: nowhere yet */
	double y;
} DpPrintTarget;

/** DpPrintLink: within the report. */
typedef struct {
	HPDF_Page page;
	HPDF_Rect rect;
	guint target; /* an index */
} DpPrintLink;

typedef struct {
	const DpHaru *haru;
	HPDF_Doc pdf;
	HPDF_STATUS failed; /* the first error; what follows it writes nothing */
	DpPrintFonts fonts;
	double width, height; /* of the paper on which the next pages are printed */
	HPDF_Page page;       /* the last one; NULL before the first */
	double y;             /* of the lowest thing on it */
	GPtrArray *pages;     /* of HPDF_Page */
	GArray *targets, *links;
	gboolean has_respelt;               /* characters that the fonts lack */
	guint findings_left, pictures_left; /* how many more may be printed */
} DpPrint;

/** dp_print_init: FALSE with @error without libharu or memory. */
gboolean dp_print_init(DpPrint *print, GError **error);
void dp_print_clear(DpPrint *print);

/** dp_print_page: begins a page. After an error the last one stays, NULL before the first. */
void dp_print_page(DpPrint *print);

/** dp_print_need: begins a page unless @height fits on this one. Whether it did. */
gboolean dp_print_need(DpPrint *print, double height);

/** dp_print_skip: leaves @height empty, except at the top of a page. */
void dp_print_skip(DpPrint *print, double height);

/** dp_print_breadth: what is between the margins. */
double dp_print_breadth(const DpPrint *print);

/** dp_print_colour: for what is filled, or for what is drawn; 0xRRGGBB. */
void dp_print_fill(DpPrint *print, guint32 colour);
void dp_print_stroke(DpPrint *print, guint32 colour);

/** dp_print_save: the bytes of the file, or NULL with @error. (transfer full) */
GBytes *dp_print_save(DpPrint *print, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpPrint, dp_print_clear)
