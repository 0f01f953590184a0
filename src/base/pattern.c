/* SPDX-License-Identifier: GPL-3.0-or-later */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "base/pattern.h"

#include <deskproof/error.h>

#include <pcre2.h>
#include <string.h>

#include "base/bound.h"
#include "base/limits.h"

struct _DpPattern {
	char *expression;
	pcre2_code *code;
	pcre2_match_data *match;
	pcre2_match_context *context;
};

static DpPattern *
compile(const char *expression, guint32 further, GError **error)
{
	const guint32 options = PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_MULTILINE |
	                        PCRE2_NEVER_BACKSLASH_C | further;
	g_autoptr(DpPattern) pattern = g_new0(DpPattern, 1);
	PCRE2_SIZE offset = 0;
	int code = 0;

	pattern->expression = g_strdup(expression);
	pattern->code = pcre2_compile((PCRE2_SPTR)expression, PCRE2_ZERO_TERMINATED, options, &code,
	                              &offset, NULL);
	if (pattern->code == NULL) {
		char message[160];

		pcre2_get_error_message(code, (PCRE2_UCHAR *)message, sizeof message);
		g_set_error(error, DP_ERROR, DP_ERROR_FORMAT,
		            "the pattern is wrong at character %u: %s", (guint)offset + 1, message);
		return NULL;
	}
	pattern->match = pcre2_match_data_create_from_pattern(pattern->code, NULL);
	pattern->context = pcre2_match_context_create(NULL);
	pcre2_set_match_limit(pattern->context, DP_LIMIT_PATTERN_MATCH);
	pcre2_set_depth_limit(pattern->context, DP_LIMIT_PATTERN_DEPTH);
	pcre2_set_heap_limit(pattern->context, DP_LIMIT_PATTERN_HEAP_KIB);
	return g_steal_pointer(&pattern);
}

DpPattern *
dp_pattern_new(const char *expression, GError **error)
{
	return compile(expression, PCRE2_MATCH_INVALID_UTF, error);
}

DpPattern *
dp_pattern_new_trusting(const char *expression, GError **error)
{
	return compile(expression, PCRE2_USE_OFFSET_LIMIT, error);
}

void
dp_pattern_free(DpPattern *pattern)
{
	if (pattern == NULL)
		return;
	pcre2_match_context_free(pattern->context);
	pcre2_match_data_free(pattern->match);
	pcre2_code_free(pattern->code);
	g_free(pattern->expression);
	g_free(pattern);
}

const char *
dp_pattern_expression(const DpPattern *pattern)
{
	return pattern->expression;
}

static void
note_bound(int code)
{
	static const struct {
		int code;
		DpBound bound;
	} BOUNDS[] = {{PCRE2_ERROR_MATCHLIMIT, DP_BOUND_PATTERN_STEPS},
	              {PCRE2_ERROR_DEPTHLIMIT, DP_BOUND_PATTERN_DEPTH},
	              {PCRE2_ERROR_HEAPLIMIT, DP_BOUND_PATTERN_HEAP}};

	for (guint i = 0; i < G_N_ELEMENTS(BOUNDS); i++) {
		if (code == BOUNDS[i].code)
			dp_bound_met(BOUNDS[i].bound);
	}
}

/* What pcre2_match() returned, and where the match is. */
static gboolean
conclude(const DpPattern *pattern, int code, gsize *start, gsize *end, GError **error)
{
	if (code >= 0) {
		PCRE2_SIZE *span = pcre2_get_ovector_pointer(pattern->match);

		if (start != NULL)
			*start = span[0];
		if (end != NULL)
			*end = span[1];
		return TRUE;
	}
	note_bound(code);
	if (code != PCRE2_ERROR_NOMATCH)
		g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
		            "the pattern \"%s\" needs more steps than it may take",
		            pattern->expression);
	return FALSE;
}

gboolean
dp_pattern_search(const DpPattern *pattern, const char *text, gsize from, gsize *start, gsize *end,
                  GError **error)
{
	int code = pcre2_match(pattern->code, (PCRE2_SPTR)text, strlen(text), from, 0,
	                       pattern->match, pattern->context);

	return conclude(pattern, code, start, end, error);
}

gboolean
dp_pattern_search_within(const DpPattern *pattern, const char *text, gsize length, gsize first,
                         gsize last, gsize *start, gsize *end, GError **error)
{
	int code;

	pcre2_set_offset_limit(pattern->context, last);
	code = pcre2_match(pattern->code, (PCRE2_SPTR)text, length, first, PCRE2_NO_UTF_CHECK,
	                   pattern->match, pattern->context);
	return conclude(pattern, code, start, end, error);
}

void
dp_pattern_limit_steps(DpPattern *pattern, guint32 steps)
{
	pcre2_set_match_limit(pattern->context, steps);
}

gboolean
dp_pattern_matches(const DpPattern *pattern, const char *text)
{
	return dp_pattern_search(pattern, text, 0, NULL, NULL, NULL);
}

const DpPattern *
dp_lazy_pattern(DpLazyPattern *lazy)
{
	g_autoptr(GError) error = NULL;

	if (lazy->pattern == NULL)
		lazy->pattern = dp_pattern_new(lazy->expression, &error);
	if (lazy->pattern == NULL)
		g_error("%s: %s", lazy->expression, error->message);
	return lazy->pattern;
}

gboolean
dp_lazy_pattern_matches(DpLazyPattern *lazy, const char *text)
{
	return dp_pattern_matches(dp_lazy_pattern(lazy), text);
}
