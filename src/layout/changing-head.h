/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/** dp_changing_heads_mark: sets the kind of running heads whose words change from page to page:
 * they stand well above the first line, at one height. */
void dp_changing_heads_mark(DpLayout *layout);
