/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/syntax/object.h"

/** DpGeometry: maps a page's user space to its visible page (ISO 32000-1, 7.7.3 and 14.11.2). */
typedef struct {
	double width, height; /* visible page, points */
	DpRect media_box;     /* in visible-page coordinates */
	int rotate;           /* 0, 90, 180, 270 */
	double user_unit;
	DpMatrix matrix; /* user space to visible page */
} DpGeometry;

/** dp_geometry_init: reads a page dictionary; without boxes it is US Letter, as in poppler. */
void dp_geometry_init(DpGeometry *geometry, const DpObject *page);

/** dp_geometry_enlarge: extends the visible page by @margin user-space units on every side. */
void dp_geometry_enlarge(DpGeometry *geometry, double margin);

/** dp_geometry_inherited: @key of the page or of its nearest ancestor that has it (7.7.3.4).
 * (owned) */
DpObject dp_geometry_inherited(const DpObject *page, const char *key);
