/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* DP_BUILD_COUNTED: the build of scripts/coverage, whose sandbox does not confine. */
#ifndef DP_BUILD_COUNTED
#define DP_BUILD_COUNTED 0
#endif
