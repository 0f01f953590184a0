/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpZone: what a part of a page was taken for. */
typedef enum {
	DP_ZONE_BLOCK, /* all text of the page: around its paragraphs, title, tables and figures */
	DP_ZONE_COLUMN,
	DP_ZONE_BASELINE,
	DP_ZONE_TITLE,
	DP_ZONE_AUTHORS,
	DP_ZONE_ABSTRACT,
	DP_ZONE_HEADING,
	DP_ZONE_BODY,
	DP_ZONE_CAPTION,
	DP_ZONE_FIGURE,
	DP_ZONE_TABLE,
	DP_ZONE_FOOTNOTE,
	DP_ZONE_REFERENCES,
	DP_ZONE_APPENDIX,
	DP_ZONE_OTHER, /* displayed formulas, programs, stray words */
	DP_ZONE_HEAD,  /* running heads and feet */
	DP_ZONE_FOLIO,
	DP_ZONE_LINE_NUMBERS,
	DP_ZONE_TURNED, /* text on its side, which belongs to nothing */
	DP_ZONE_HIDDEN,
	DP_N_ZONES,
} DpZone;

/** dp_zone_name: its label in the fact zone.size: "running-head"; static. */
const char *dp_zone_name(DpZone zone);

/** dp_zone_title: for readers: "running head"; static. */
const char *dp_zone_title(DpZone zone);

/** dp_zone_letters: two letters that stand for it in a drawing: "Rh"; static. */
const char *dp_zone_letters(DpZone zone);

/** dp_zone_named: DP_N_ZONES if none has that @name (nullable). */
DpZone dp_zone_named(const char *name);
