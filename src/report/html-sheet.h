/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/html-paper.h"

/** dp_html_sheets: appends the pictures of pages with their places, and which pages are not shown;
 * nothing if no pictures were asked for. */
void dp_html_sheets(GString *out, const DpHtmlPaper *paper);
