/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/**
 * dp_stray_furniture_mark: marks heads and feet that are on one page only, or have other words on
 * each: a paper of three pages has two running heads, and a notice may be on its last page only.
 * Uses where other pages begin and end. Call it after repeated furniture was marked.
 */
void dp_stray_furniture_mark(DpLayout *layout);
