/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/** dp_columns_assign: sets the column of every line, and the edges of the document and of each
 * page. */
void dp_columns_assign(DpLayout *layout);
