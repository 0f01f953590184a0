/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/** dp_warm_up: reads a small PDF made in memory, so that whoever is forked from here finds types
 * registered, fonts configured and tables made. */
void dp_warm_up(void);
