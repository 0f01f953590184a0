/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/annotate/zone-pen.h"

#define SOLID "[]"
#define DASHED "[4 2]"
#define DOTTED "[0.8 1.6]"
#define DASH_DOTTED "[6 1.6 0.8 1.6]"
#define LONG "[9 2.5]"

#define BLACK "0.15 0.15 0.15"
#define GREY "0.43 0.43 0.43"
#define BLUE "0 0.36 0.62"
#define VERMILION "0.74 0.29 0"
#define GREEN "0 0.47 0.34"
#define PURPLE "0.58 0.2 0.49"
#define ORANGE "0.6 0.4 0"
#define PALE_BLUE "0.34 0.6 0.82" /* a baseline crosses letters: it is thin and pale */
#define FINE "[0.5 1.5]"
#define RED "0.8 0.05 0.15"

static const DpZonePen PENS[DP_N_ZONES] = {
    [DP_ZONE_BLOCK] = {BLACK, LONG, 0.5},        [DP_ZONE_COLUMN] = {BLACK, DOTTED, 0.5},
    [DP_ZONE_BASELINE] = {PALE_BLUE, FINE, 0.4}, [DP_ZONE_TITLE] = {VERMILION, DASH_DOTTED, 0.9},
    [DP_ZONE_AUTHORS] = {PURPLE, DOTTED, 0.9},   [DP_ZONE_ABSTRACT] = {GREEN, DASH_DOTTED, 0.7},
    [DP_ZONE_HEADING] = {VERMILION, SOLID, 0.9}, [DP_ZONE_BODY] = {BLUE, SOLID, 0.6},
    [DP_ZONE_CAPTION] = {GREEN, SOLID, 0.7},     [DP_ZONE_FIGURE] = {ORANGE, LONG, 0.7},
    [DP_ZONE_TABLE] = {ORANGE, DASHED, 0.7},     [DP_ZONE_FOOTNOTE] = {BLUE, DOTTED, 0.9},
    [DP_ZONE_REFERENCES] = {PURPLE, SOLID, 0.7}, [DP_ZONE_APPENDIX] = {BLUE, DASHED, 0.7},
    [DP_ZONE_OTHER] = {GREY, DASHED, 0.5},       [DP_ZONE_HEAD] = {GREY, SOLID, 0.5},
    [DP_ZONE_FOLIO] = {GREY, DOTTED, 0.7},       [DP_ZONE_LINE_NUMBERS] = {GREY, DASH_DOTTED, 0.5},
    [DP_ZONE_TURNED] = {GREY, LONG, 0.5},        [DP_ZONE_HIDDEN] = {RED, SOLID, 1.4},
};

const DpZonePen *
dp_zone_pen(DpZone zone)
{
	return &PENS[zone];
}
