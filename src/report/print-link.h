/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/print-file.h"

/*
 * Links and bookmarks. A link within the report may come before its target is printed, so links are
 * made when everything is.
 */

/** dp_print_targets: makes @n targets; returns the index of the first. */
guint dp_print_targets(DpPrint *print, guint n);

/** dp_print_arrive: what is printed next is the target. */
void dp_print_arrive(DpPrint *print, guint target);

/** dp_print_link: @rect of this page leads to @target. */
void dp_print_link(DpPrint *print, HPDF_Rect rect, guint target);

/** dp_print_links: makes all links whose target was printed. */
void dp_print_links(DpPrint *print);

/** dp_print_web_link: @rect of this page leads to @url, unless it is no plain ASCII. */
void dp_print_web_link(DpPrint *print, HPDF_Rect rect, const char *url);

/** dp_print_bookmark: (nullable): a bookmark of what is printed next, below @above (nullable).
 * Borrowed from the document. */
HPDF_Outline dp_print_bookmark(DpPrint *print, HPDF_Outline above, const char *title);

/** dp_print_describe: the title of the file, and its language. */
void dp_print_describe(DpPrint *print, const char *title);
