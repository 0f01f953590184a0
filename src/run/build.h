/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* DP_BUILD_SANITIZED: the address sanitizer reserves terabytes of address space and makes calls of
 * its own: neither the memory limit nor the list of calls can be had with it. */
#if defined(__SANITIZE_ADDRESS__)
#define DP_BUILD_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define DP_BUILD_SANITIZED 1
#endif
#endif
#ifndef DP_BUILD_SANITIZED
#define DP_BUILD_SANITIZED 0
#endif
