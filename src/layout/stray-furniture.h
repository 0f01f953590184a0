/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/**
 * dp_stray_furniture_mark: sets the kind of heads and feet that stand on one page only, or with
 * other words on each: a paper of three pages has two running heads, and a notice may stand below
 * its last page alone. Known by where other pages begin and end. After what returns was marked.
 */
void dp_stray_furniture_mark(DpLayout *layout);
