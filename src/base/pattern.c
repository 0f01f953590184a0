/* SPDX-License-Identifier: GPL-3.0-or-later */
#define PCRE2_CODE_UNIT_WIDTH 8
#include "base/pattern.h"

#include <deskproof/error.h>

#include <pcre2.h>
#include <string.h>

#include "base/bound.h"
#include "base/kept.h"
#include "base/limits.h"
#include "base/needs.h"
#include "base/pattern-options.h"

struct _DpPattern {
	char *expression;
	pcre2_code *code;
	guint32 steps;    /* at one start position */
	gboolean repeats; /* counted, and it has a back-reference */
};

/* The working memory of a search: one per thread, for all its patterns. */
typedef struct {
	pcre2_match_data *match;
	pcre2_match_context *context;
	guint32 steps; /* the limit set in the context */
	gsize last;
	const DpPattern *pattern; /* being searched for */
	guint64 taken;            /* of a counted pattern: steps, over all start positions */
	gsize at;                 /* position of the last step */
} Scratch;

#define BYTES_OF_A_STEP 4 /* a repeat passes at least this many bytes in the time of a step */

/* The bytes that back-references may compare before they differ. */
static gsize
longest_group(const pcre2_callout_block *callout)
{
	gsize longest = 0;

	for (guint32 i = 1; i < callout->capture_top; i++) {
		const PCRE2_SIZE *span = callout->offset_vector + 2 * i;

		if (span[0] != PCRE2_UNSET && span[1] > span[0])
			longest = MAX(longest, span[1] - span[0]);
	}
	return longest;
}

/* Called before each item of a counted pattern. */
static int
count_step(pcre2_callout_block *callout, void *data)
{
	Scratch *scratch = data;
	gsize at = callout->current_position;
	gsize bytes = at > scratch->at ? at - scratch->at : scratch->at - at;

	if (scratch->pattern->repeats)
		bytes += longest_group(callout);
	scratch->at = at;
	scratch->taken += 1 + bytes / BYTES_OF_A_STEP;
	return scratch->taken <= DP_LIMIT_PATTERN_SEARCH ? 0 : PCRE2_ERROR_CALLOUT;
}

static void
scratch_free(gpointer data)
{
	Scratch *scratch = data;

	pcre2_match_context_free(scratch->context);
	pcre2_match_data_free(scratch->match);
	g_free(scratch);
}

static GPrivate thread_scratch = G_PRIVATE_INIT(scratch_free);

/* Of a match only the whole range is needed, no groups. */
static Scratch *
scratch_new(void)
{
	Scratch *scratch = g_new0(Scratch, 1);

	scratch->match = pcre2_match_data_create(1, NULL);
	scratch->context = pcre2_match_context_create(NULL);
	scratch->last = PCRE2_UNSET;
	pcre2_set_depth_limit(scratch->context, DP_LIMIT_PATTERN_DEPTH);
	pcre2_set_heap_limit(scratch->context, DP_LIMIT_PATTERN_HEAP_KIB);
	pcre2_set_callout(scratch->context, count_step, scratch);
	g_private_set(&thread_scratch, scratch);
	return scratch;
}

static Scratch *
scratch_for(const DpPattern *pattern, gsize last)
{
	Scratch *scratch = g_private_get(&thread_scratch);

	if (scratch == NULL)
		scratch = scratch_new();
	if (scratch->steps != pattern->steps)
		pcre2_set_match_limit(scratch->context, pattern->steps);
	if (scratch->last != last)
		pcre2_set_offset_limit(scratch->context, last);
	scratch->steps = pattern->steps;
	scratch->last = last;
	scratch->pattern = pattern;
	scratch->taken = scratch->at = 0;
	return scratch;
}

/* A thread's searches share their backtracking memory. With few groups a pattern meets the depth
 * limit long before the memory limit, whatever was searched for before. */
static gboolean
check_groups(const DpPattern *pattern, GError **error)
{
	guint32 n = 0;

	pcre2_pattern_info(pattern->code, PCRE2_INFO_CAPTURECOUNT, &n);
	if (n <= DP_LIMIT_PATTERN_GROUPS)
		return TRUE;
	g_set_error(error, DP_ERROR, DP_ERROR_FORMAT,
	            "the pattern has %u groups, more than the %u that it may have", n,
	            DP_LIMIT_PATTERN_GROUPS);
	return FALSE;
}

/* (transfer full): takes @code. */
static DpPattern *
pattern_of(const char *expression, pcre2_code *code)
{
	DpPattern *pattern = g_new0(DpPattern, 1);

	pattern->expression = g_strdup(expression);
	pattern->code = code;
	pattern->steps = DP_LIMIT_PATTERN_MATCH;
	return pattern;
}

static DpPattern *
compile(const char *expression, guint32 options, GError **error)
{
	g_autoptr(DpPattern) pattern = NULL;
	PCRE2_SIZE offset = 0;
	int mistake = 0;
	pcre2_code *code = pcre2_compile((PCRE2_SPTR)expression, PCRE2_ZERO_TERMINATED, options,
	                                 &mistake, &offset, NULL);

	if (code == NULL) {
		char message[160];

		pcre2_get_error_message(mistake, (PCRE2_UCHAR *)message, sizeof message);
		g_set_error(error, DP_ERROR, DP_ERROR_FORMAT,
		            "the pattern is wrong at character %u: %s", (guint)offset + 1, message);
		return NULL;
	}
	pattern = pattern_of(expression, code);
	return check_groups(pattern, error) ? g_steal_pointer(&pattern) : NULL;
}

DpPattern *
dp_pattern_new(const char *expression, GError **error)
{
	return compile(expression, DP_PATTERN_CHECKING, error);
}

DpPattern *
dp_pattern_new_trusting(const char *expression, GError **error)
{
	return compile(expression, DP_PATTERN_TRUSTING, error);
}

DpPattern *
dp_pattern_new_limited(const char *expression, GError **error)
{
	return compile(expression, DP_PATTERN_CHECKING | PCRE2_USE_OFFSET_LIMIT, error);
}

DpPattern *
dp_pattern_new_counted(const char *expression, GError **error)
{
	DpPattern *pattern = compile(
	    expression, DP_PATTERN_CHECKING | PCRE2_USE_OFFSET_LIMIT | PCRE2_AUTO_CALLOUT, error);
	guint32 n = 0;

	if (pattern != NULL) {
		pcre2_pattern_info(pattern->code, PCRE2_INFO_BACKREFMAX, &n);
		pattern->repeats = n > 0;
	}
	return pattern;
}

void
dp_pattern_free(DpPattern *pattern)
{
	if (pattern == NULL)
		return;
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
	              {PCRE2_ERROR_HEAPLIMIT, DP_BOUND_PATTERN_HEAP},
	              {PCRE2_ERROR_CALLOUT, DP_BOUND_PATTERN_SEARCH}};

	for (guint i = 0; i < G_N_ELEMENTS(BOUNDS); i++) {
		if (code == BOUNDS[i].code)
			dp_bound_met(BOUNDS[i].bound);
	}
}

/* Interprets the result of pcre2_match() and sets the match. */
static gboolean
conclude(const DpPattern *pattern, const Scratch *scratch, int code, gsize *start, gsize *end,
         GError **error)
{
	if (code >= 0) {
		PCRE2_SIZE *span = pcre2_get_ovector_pointer(scratch->match);

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
	return dp_pattern_search_until(pattern, text, from, PCRE2_UNSET, start, end, error);
}

gboolean
dp_pattern_search_until(const DpPattern *pattern, const char *text, gsize from, gsize last,
                        gsize *start, gsize *end, GError **error)
{
	const Scratch *scratch = scratch_for(pattern, last);
	int code = pcre2_match(pattern->code, (PCRE2_SPTR)text, strlen(text), from, 0,
	                       scratch->match, scratch->context);

	return conclude(pattern, scratch, code, start, end, error);
}

gboolean
dp_pattern_search_within(const DpPattern *pattern, const char *text, gsize length, gsize first,
                         gsize last, gsize *start, gsize *end, GError **error)
{
	const Scratch *scratch = scratch_for(pattern, last);
	int code = pcre2_match(pattern->code, (PCRE2_SPTR)text, length, first, PCRE2_NO_UTF_CHECK,
	                       scratch->match, scratch->context);

	return conclude(pattern, scratch, code, start, end, error);
}

guint64
dp_pattern_steps(void)
{
	const Scratch *scratch = g_private_get(&thread_scratch);

	return scratch != NULL ? scratch->taken : 0;
}

void
dp_pattern_limit_steps(DpPattern *pattern, guint32 steps)
{
	pattern->steps = steps;
}

gboolean
dp_pattern_matches(const DpPattern *pattern, const char *text)
{
	return dp_pattern_search(pattern, text, 0, NULL, NULL, NULL);
}

static void
pattern_release(gpointer pattern)
{
	dp_pattern_free(pattern);
}

/* (nullable): NULL for what another PCRE2 compiled. */
static DpPattern *
read_compiled(const char *expression, const char *compiled)
{
	pcre2_code *code = NULL;
	guint32 link = 0;

	pcre2_config(PCRE2_CONFIG_LINKSIZE, &link);
	if (compiled == NULL || (guint8)compiled[0] != link ||
	    pcre2_serialize_decode(&code, 1, (const uint8_t *)compiled + DP_PATTERN_HEAD, NULL) !=
	        1)
		return NULL;
	return pattern_of(expression, code);
}

static const DpPattern *
make_kept(DpPattern **slot, const char *expression, const char *compiled, DpPatternMaker make)
{
	g_autoptr(GError) error = NULL;
	DpPattern *pattern = read_compiled(expression, compiled);

	if (pattern == NULL)
		pattern = make(expression, &error);
	if (pattern == NULL)
		g_error("%s: %s", expression, error->message);
	return dp_keep((gpointer *)slot, pattern, pattern_release);
}

const DpPattern *
dp_pattern_keep(DpPattern **slot, const char *expression, const char *compiled, DpPatternMaker make)
{
	const DpPattern *pattern = g_atomic_pointer_get(slot);

	return pattern != NULL ? pattern : make_kept(slot, expression, compiled, make);
}

const DpPattern *
dp_lazy_pattern(DpLazyPattern *lazy)
{
	return dp_pattern_keep(&lazy->pattern, lazy->expression, lazy->compiled, dp_pattern_new);
}

/* Whether the text must be searched. */
static gboolean
may_match(const DpLazyPattern *lazy, const char *text)
{
	DpTrigramSet set;

	if (lazy->needs == NULL)
		return TRUE;
	dp_trigram_set_of(text, strlen(text), &set);
	return dp_needs_may_be_in(lazy->needs, &set);
}

gboolean
dp_lazy_pattern_search(DpLazyPattern *lazy, const char *text, gsize from, gsize *start, gsize *end)
{
	return may_match(lazy, text) &&
	       dp_pattern_search(dp_lazy_pattern(lazy), text, from, start, end, NULL);
}

gboolean
dp_lazy_pattern_matches(DpLazyPattern *lazy, const char *text)
{
	return dp_lazy_pattern_search(lazy, text, 0, NULL, NULL);
}
