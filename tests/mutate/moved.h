/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/** dp_moved: @value, or another one if DP_MOVED_LIMIT is "NAME=VALUE" and names limit @index. That
 * it was read is recorded for DP_LIMITS_READ. */
double dp_moved(unsigned index, double value);
