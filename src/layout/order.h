/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/**
 * dp_order_lines: sorts a page's lines into reading order. Lines that span the columns split the
 * page into zones; within a zone, columns follow each other, each from the top. Line numbers and
 * turned text come last.
 */
void dp_order_lines(DpPageLayout *page);

/** dp_order_number: counts the lines of text in each column of a page, as a reader would: without
 * furniture and without the words of figures. @n_columns: the document's. */
void dp_order_number(DpPageLayout *page, guint n_columns);
