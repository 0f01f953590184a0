/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/print-paper.h"

/** DP_PRINT_MARKS_ENLARGED: for dp_marked_pages_new(): pages are printed so small. */
#define DP_PRINT_MARKS_ENLARGED 2.2

/** dp_print_sheets: prints the pictures of the pages with findings, two beside each other, with the
 * places drawn. */
void dp_print_sheets(const DpPrintPaper *paper);
