/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/*
 * How our own patterns are compiled, by the program and while it is built (pattern-writer.h).
 * Include it after <pcre2.h>.
 */

/* Bytes before what PCRE2 writes, which keep its alignment. The first is PCRE2_CONFIG_LINKSIZE:
 * PCRE2 itself looks at its version and at the sizes of words alone. */
#define DP_PATTERN_HEAD 8

#define DP_PATTERN_ALWAYS                                                                          \
	(PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C)
#define DP_PATTERN_CHECKING (DP_PATTERN_ALWAYS | PCRE2_MATCH_INVALID_UTF) /* dp_pattern_new() */
#define DP_PATTERN_TRUSTING (DP_PATTERN_ALWAYS | PCRE2_USE_OFFSET_LIMIT)  /* ..._new_trusting() */
