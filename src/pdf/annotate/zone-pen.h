/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/zone.h"

/** DpZonePen: how zones of one kind are drawn. Colours differ for readers who do not tell red from
 * green (they are darkened ones of Okabe and Ito), and zones of like colours in their lines; all
 * are legible as thin lines on white. */
typedef struct {
	const char *colour; /* red, green, blue in PDF syntax */
	const char *dash;   /* a dash array */
	double width;       /* of the line, points */
} DpZonePen;

/** dp_zone_pen: static. */
const DpZonePen *dp_zone_pen(DpZone zone);
