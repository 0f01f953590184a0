/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#define DP_VERSION "0.1.0"

/** dp_version: the version of the library in use; static. */
const char *dp_version(void);
