/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpPattern: a compiled PCRE2 pattern with bounded run time (limits.h: DP_LIMIT_PATTERN_*).
 * Threads may search with one pattern concurrently; each thread has its own working memory. */
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
 * dp_pattern_new_trusting: the same, for dp_pattern_search_within() only: skips the UTF-8 check of
 * the text at each search.
 */
DpPattern *dp_pattern_new_trusting(const char *expression, GError **error);

/** dp_pattern_new_limited: the same, for dp_pattern_search_until(). */
DpPattern *dp_pattern_new_limited(const char *expression, GError **error);

/** dp_pattern_search_until: like dp_pattern_search(), but the search for a match begins at byte
 * @last at the latest; the match may report a later start ("\K"). */
gboolean dp_pattern_search_until(const DpPattern *pattern, const char *text, gsize from, gsize last,
                                 gsize *start, gsize *end, GError **error);

/**
 * dp_pattern_new_counted: the same, for either search, with at most DP_LIMIT_PATTERN_SEARCH steps
 * per search. PCRE2's own limits apply to each start position separately, and do not count the
 * letters that a repeat passes. Use it where nothing else ends a search: rules, on text of any
 * length.
 */
DpPattern *dp_pattern_new_counted(const char *expression, GError **error);

/** dp_pattern_steps: steps of this thread's last search; 0 if its pattern is not counted. */
guint64 dp_pattern_steps(void);

/**
 * dp_pattern_search_within: the first match that starts at bytes @first to @last.
 * @text: valid UTF-8; lookbehinds see the text before @first, nothing sees it from @length on
 * @start, @end: (out): byte offsets of the match
 *
 * Returns: as dp_pattern_search()
 */
gboolean dp_pattern_search_within(const DpPattern *pattern, const char *text, gsize length,
                                  gsize first, gsize last, gsize *start, gsize *end,
                                  GError **error);

/** dp_pattern_limit_steps: limit for one start position, instead of DP_LIMIT_PATTERN_MATCH. Call it
 * before other threads use @pattern. */
void dp_pattern_limit_steps(DpPattern *pattern, guint32 steps);

/** dp_pattern_matches: whether it matches anywhere in @text; FALSE if a limit was met. */
gboolean dp_pattern_matches(const DpPattern *pattern, const char *text);

typedef DpPattern *(*DpPatternMaker)(const char *expression, GError **error);

/**
 * dp_pattern_keep: (transfer none): the pattern in @slot, which is static and NULL before the first
 * call. Callable from any thread.
 * @expression: our own: an error in it is a defect
 * @compiled: (nullable): what dp_pattern_write() wrote of it during the build, as @make would
 *   compile it; not used if another PCRE2 runs
 */
const DpPattern *dp_pattern_keep(DpPattern **slot, const char *expression, const char *compiled,
                                 DpPatternMaker make);

/** DpLazyPattern: one of our own patterns, static: compiled when a text has what it needs, and
 * kept. An error in it is a defect. Callable from any thread. */
typedef struct {
	const char *expression;
	const char *needs;    /* (nullable): of the expression (base/needs.h) */
	const char *compiled; /* (nullable): see dp_pattern_keep() */
	DpPattern *pattern;   /* NULL until then */
} DpLazyPattern;

#define DP_LAZY_PATTERN(text) DP_LAZY_PATTERN_COMPILED(text, NULL, NULL)
#define DP_LAZY_PATTERN_COMPILED(text, needs, compiled)                                            \
	{                                                                                          \
		(text), (needs), (compiled), NULL                                                  \
	}

const DpPattern *dp_lazy_pattern(DpLazyPattern *lazy);

/** dp_lazy_pattern_search: as dp_pattern_search(); a limit that was met is no match. */
gboolean dp_lazy_pattern_search(DpLazyPattern *lazy, const char *text, gsize from, gsize *start,
                                gsize *end);
gboolean dp_lazy_pattern_matches(DpLazyPattern *lazy, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPattern, dp_pattern_free)
