/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/markup.h"
#include "pdf/syntax/object.h"

/** dp_outline_add: a bookmark for @markup with one for each comment below it, before the document's
 * own. @pages: of DpObject */
void dp_outline_add(const DpObject *catalog, const DpMarkup *markup, const GArray *pages);
