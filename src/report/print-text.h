/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/print-file.h"

/** DpPrintStyle: how text is set. */
typedef struct {
	DpPrintFace face;
	double size;    /* points */
	guint32 colour; /* 0xRRGGBB */
} DpPrintStyle;

extern const DpPrintStyle DP_PRINT_BODY, DP_PRINT_STRONG, DP_PRINT_DIM, DP_PRINT_HEAD,
    DP_PRINT_TITLE;

/** DpPrintText: a paragraph. */
typedef struct {
	const char *text; /* from anywhere */
	const DpPrintStyle *style;
	double left;     /* from the left margin; it goes up to the right one */
	const char *url; /* (nullable): where it leads */
} DpPrintText;

/** dp_print_leading: from one baseline to the next. */
double dp_print_leading(const DpPrintStyle *style);

/**
 * dp_print_wrap: @text in lines of at most @width, as they can be printed: control characters and
 * marks of direction become U+FFFD, and what the fonts lack is spelt in Latin letters, or as its
 * code point. Cut at DP_LIMIT_PRINT_CHARS.
 *
 * Returns: (transfer full) (element-type char *): at least one line
 */
GPtrArray *dp_print_wrap(DpPrint *print, const DpPrintStyle *style, double width, const char *text);

/** dp_print_line: prints a line of dp_print_wrap() with its left end at @x of its page, and its
 * baseline at @y. */
void dp_print_line(DpPrint *print, const DpPrintStyle *style, double x, double y, const char *line);

/** dp_print_line_width: of a line of dp_print_wrap(). */
double dp_print_line_width(const DpPrint *print, const DpPrintStyle *style, const char *line);

/** dp_print_text: prints a paragraph, on several pages if need be. */
void dp_print_text(DpPrint *print, const DpPrintText *text);

/** dp_print_paragraph: between the margins. */
void dp_print_paragraph(DpPrint *print, const DpPrintStyle *style, const char *text);

/** dp_print_entry: a name, and beside it @text; nothing if @text is NULL or empty. */
void dp_print_entry(DpPrint *print, const char *name, const char *text);

/** dp_print_entries: @terms: (element-type DpTerm) */
void dp_print_entries(DpPrint *print, const GArray *terms);

/** DP_PRINT_ENTRY_LEFT: where the text of an entry begins, from the left margin. */
#define DP_PRINT_ENTRY_LEFT 76.0
