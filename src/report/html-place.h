/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/html-paper.h"

/** dp_html_places: appends the places of finding @index as an entry of a `dl`; nothing if it has
 * none. */
void dp_html_places(GString *out, const DpHtmlPaper *paper, guint index);
