/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/print-text.h"

/** DpPrintColumn: of a table. */
typedef struct {
	const char *title;
	double share; /* of the breadth; all shares together are 1 */
} DpPrintColumn;

/** DpPrintCell: of a row. */
typedef struct {
	const char *text;          /* (nullable) */
	const DpPrintStyle *style; /* NULL: DP_PRINT_BODY */
	const char *below;         /* (nullable): smaller, under the text */
} DpPrintCell;

#define DP_PRINT_COLUMNS 6 /* at most */

typedef struct {
	DpPrint *print;
	const DpPrintColumn *columns;
	guint n_columns;
} DpPrintTable;

/** dp_print_table_begin: prints the head, which is repeated on each page. */
void dp_print_table_begin(const DpPrintTable *table);

/** dp_print_table_row: @cells: one for each column. @target: where the row leads, or -1. */
void dp_print_table_row(const DpPrintTable *table, const DpPrintCell *cells, int target);
