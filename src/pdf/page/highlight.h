/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/page/appearances.h"

/** dp_highlight_read: adds what @annotation paints to the tints of the page of @appearances.
 * Returns: FALSE, and adds nothing, unless it is a highlight whose appearance (ISO 32000-1, 12.5.5)
 * only multiplies what is below with known colours. */
gboolean dp_highlight_read(DpAppearances *appearances, const DpObject *annotation,
                           const char *subtype);
