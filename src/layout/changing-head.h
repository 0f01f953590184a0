/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/** dp_changing_heads_mark: marks running heads whose words change from page to page: they are well
 * above the first line, at one height. */
void dp_changing_heads_mark(DpLayout *layout);
