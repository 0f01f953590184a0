/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* DP_BUILD_SANITIZED: the address and thread sanitizers reserve terabytes of address space and make
 * system calls of their own, so the memory limit and the list of calls are off in such builds. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define DP_BUILD_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define DP_BUILD_SANITIZED 1
#endif
#endif
#if defined(__SANITIZE_THREAD__)
#define DP_BUILD_THREAD_SANITIZED 1
#else
#define DP_BUILD_THREAD_SANITIZED 0
#endif
#ifndef DP_BUILD_SANITIZED
#define DP_BUILD_SANITIZED 0
#endif
