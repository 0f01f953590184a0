/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/** dp_head_form_is_numbered: a section's heading with its number. A page's number does not count:
 * running heads have it. @size: points, of the body. Thread-safe. */
gboolean dp_head_form_is_numbered(const DpLine *line, double size);

/** dp_head_form_is_prose: a full line of a paragraph. @size: points, of the body. */
gboolean dp_head_form_is_prose(const DpLine *line, double size);

/** dp_head_form_is_heading: in print that headings are set in, larger or bolder than the body or in
 * capitals. Running heads use it, too. @size: points, of the body. */
gboolean dp_head_form_is_heading(const DpLine *line, double size);

/** dp_head_form_lowest: points, the baseline of the page's lowest running head that is known; NAN:
 * none is. */
double dp_head_form_lowest(const DpPageLayout *page);

/** dp_head_form_is_below: whether the line is below a head at baseline @head, too far to be the
 * head's next line; FALSE when @head is NAN. */
gboolean dp_head_form_is_below(const DpLine *line, double head);
