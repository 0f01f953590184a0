/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/** DP_PUBLIC: marks an exported function. The library is built with -fvisibility=hidden, so all
 * others are not part of its ABI. */
#define DP_PUBLIC __attribute__((visibility("default")))
