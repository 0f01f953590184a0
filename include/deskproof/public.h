/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/** DP_PUBLIC: before a function that the library exports. It is built with -fvisibility=hidden, so
 * that others are no part of its binary interface. */
#define DP_PUBLIC __attribute__((visibility("default")))
