/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/** dp_warm_up: reads a small PDF made in memory, so that forked processes inherit registered types,
 * configured fonts and computed tables. */
void dp_warm_up(void);
