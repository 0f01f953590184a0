/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/**
 * dp_order_lines: sorts a page's lines into reading order: what spans the columns cuts the page
 * into zones; in each zone one column after the other, from the top. Line numbers and turned text
 * go last.
 */
void dp_order_lines(DpPageLayout *page);
