/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpPattern: a compiled PCRE2 pattern that cannot run away (limits.h: DP_LIMIT_PATTERN_*). Threads
 * may search with one at the same time; what a search writes to is its thread's own. */
typedef struct _DpPattern DpPattern;

/**
 * dp_pattern_new:
 * @expression: PCRE2 syntax, UTF-8; case is ignored unless it begins with "(?-i)"; in it `.` does
 * not match a line end and `^`, `$` match at line ends
 *
 * Returns: NULL with an @error of code DP_ERROR_FORMAT that says what is wrong at which character
 */
DpPattern *dp_pattern_new(const char *expression, GError **error);
void dp_pattern_free(DpPattern *pattern);
const char *dp_pattern_expression(const DpPattern *pattern);

/**
 * dp_pattern_search:
 * @from: byte offset to begin at
 * @start, @end: (out) (optional): byte offsets of the match
 *
 * Returns: TRUE on a match; FALSE without @error when there is none, FALSE with one of code
 *   DP_ERROR_LIMIT when the pattern needs more than its limits
 */
gboolean dp_pattern_search(const DpPattern *pattern, const char *text, gsize from, gsize *start,
                           gsize *end, GError **error);

/**
 * dp_pattern_new_trusting: the same, for dp_pattern_search_within() alone: its text is not looked
 * through for broken UTF-8 at every search.
 */
DpPattern *dp_pattern_new_trusting(const char *expression, GError **error);

/**
 * dp_pattern_new_counted: the same, for either search; one takes DP_LIMIT_PATTERN_SEARCH steps at
 * most, while PCRE2's own limits are of one place where a match may begin, and count no letter that
 * a repeat runs over. For what nothing ends from outside: rules, on text as long as a stranger
 * makes it.
 */
DpPattern *dp_pattern_new_counted(const char *expression, GError **error);

/** dp_pattern_steps: that this thread's last search took; 0 when its pattern is not counted. */
guint64 dp_pattern_steps(void);

/**
 * dp_pattern_search_within: the first match that begins at bytes @first to @last.
 * @text: sound UTF-8; what stands before @first is seen by lookbehinds, nothing from @length on is
 * @start, @end: (out): byte offsets of the match
 *
 * Returns: as dp_pattern_search()
 */
gboolean dp_pattern_search_within(const DpPattern *pattern, const char *text, gsize length,
                                  gsize first, gsize last, gsize *start, gsize *end,
                                  GError **error);

/** dp_pattern_limit_steps: of one place where a match may begin, instead of
 * DP_LIMIT_PATTERN_MATCH. Before other threads see @pattern. */
void dp_pattern_limit_steps(DpPattern *pattern, guint32 steps);

/** dp_pattern_matches: whether it occurs anywhere in @text; a pattern at its limit does not. */
gboolean dp_pattern_matches(const DpPattern *pattern, const char *text);

typedef DpPattern *(*DpPatternMaker)(const char *expression, GError **error);

/** dp_pattern_keep: (transfer none): the pattern in @slot, which is static memory and NULL before
 * the first call. An @expression of our own that is wrong is a defect. Safe from any thread. */
const DpPattern *dp_pattern_keep(DpPattern **slot, const char *expression, DpPatternMaker make);

/** DpLazyPattern: a pattern of our own in static memory: compiled when first asked for, and kept.
 * One that is wrong is a defect. Safe from any thread. */
typedef struct {
	const char *expression;
	DpPattern *pattern; /* NULL until then */
} DpLazyPattern;

#define DP_LAZY_PATTERN(text)                                                                      \
	{                                                                                          \
		(text), NULL                                                                       \
	}

const DpPattern *dp_lazy_pattern(DpLazyPattern *lazy);
gboolean dp_lazy_pattern_matches(DpLazyPattern *lazy, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPattern, dp_pattern_free)
