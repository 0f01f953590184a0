/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"

/** DpTurn: how a sheet is turned to read its text. */
typedef enum {
	DP_TURN_NONE,
	DP_TURN_RIGHT, /* by 90 degrees clockwise: the text runs upwards */
	DP_TURN_LEFT,  /* the text runs downwards */
} DpTurn;

/** dp_page_turn: the direction of nearly all text of the page, which has no /Rotate for it. */
DpTurn dp_page_turn(const DpPage *page);

/** dp_page_turned: (transfer full): a copy of @page on the axes of the turned sheet, without its
 * replacements. */
DpPage *dp_page_turned(const DpPage *page, DpTurn turn);

/** dp_rect_turned_back: from the turned sheet to the visible page; @height: of the turned sheet,
 * @width: its width. */
DpRect dp_rect_turned_back(DpTurn turn, double width, double height, const DpRect *rect);
