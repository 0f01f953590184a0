/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/searcher.h"

#include <string.h>

#include "base/limits.h"
#include "base/mirror.h"
#include "base/pattern.h"
#include "base/repeat.h"
#include "base/unmask.h"
#include "engine/orders.h"
#include "engine/phrases.h"
#include "engine/quotation.h"
#include "engine/spaced-letters.h"
#include "venue/rule-limits.h"

/*
 * A paper has a hundred thousand letters and a list a few hundred words, so the first three bytes
 * of each word of the text are looked up; a pattern runs only around a word of its "near". If such
 * words are close together, the text around them overlaps: each position is tried once.
 */

#define BUCKETS 1024u
#define PREFIX 3u
#define AROUND 360       /* bytes before the word where a match may begin, and seen after it */
#define COMMAND_REACH 16 /* longer than the longest words that make a command */
#define NOTHING G_MAXUINT32

#define DEAR "a pattern asks for more steps than it may take"
#define FULL "more such words were found in one text than are looked at"

typedef struct {
	const char *word; /* borrowed from the wording */
	gsize length;
	guint32 wording, next;
} Near;

typedef struct {
	const DpWording *wording;
	DpPattern *pattern; /* compiled when first needed */
	gsize tried;        /* in this text: no match begins before it */
} Entry;

struct _DpSearcher {
	GArray *entries; /* of Entry */
	GArray *nears;   /* of Near */
	DpPhrases *phrases;
	guint32 buckets[BUCKETS];
	GPtrArray *further, *allowed; /* of DpPattern, owned */
	DpBudget *budget;
	const char *cut; /* (nullable): why this text was not searched completely */
};

static guint
bucket(const char *p)
{
	const guint8 *b = (const guint8 *)p;

	return (b[0] * 131u + b[1] * 31u + b[2]) % BUCKETS;
}

static void
add_wording(DpSearcher *searcher, const DpWording *wording)
{
	Entry entry = {wording, NULL, 0};

	if (wording->orders != NULL) {
		dp_phrases_add(searcher->phrases, wording->orders);
		return;
	}
	for (guint i = 0; wording->near[i] != NULL; i++) {
		guint32 *head = &searcher->buckets[bucket(wording->near[i])];
		Near near = {wording->near[i], strlen(wording->near[i]), searcher->entries->len,
		             *head};

		*head = searcher->nears->len;
		g_array_append_val(searcher->nears, near);
	}
	g_array_append_val(searcher->entries, entry);
}

static void
free_pattern(gpointer pattern)
{
	dp_pattern_free(pattern);
}

static void
clear_entry(gpointer data)
{
	dp_pattern_free(((Entry *)data)->pattern);
}

/* (nullable): NULL for an invalid expression, which loading the venue file has reported. */
static DpPattern *
new_pattern(const char *expression, DpPatternMaker make)
{
	DpPattern *pattern = make(expression, NULL);

	if (pattern != NULL)
		dp_pattern_limit_steps(pattern, DP_LIMIT_WORDING_STEPS);
	return pattern;
}

static GPtrArray *
compile(const DpVenueRule *rule, const char *name)
{
	const DpParam *param = dp_venue_rule_param(rule, name);
	GPtrArray *patterns = g_ptr_array_new_with_free_func(free_pattern);

	for (guint i = 0; param != NULL && i < param->texts->len; i++)
		g_ptr_array_add(patterns,
		                new_pattern(param->texts->pdata[i], dp_pattern_new_counted));
	return patterns;
}

DpSearcher *
dp_searcher_new(const DpVenueRule *rule, DpBudget *budget)
{
	DpSearcher *searcher = g_new0(DpSearcher, 1);

	searcher->budget = budget;
	searcher->entries = g_array_new(FALSE, FALSE, sizeof(Entry));
	searcher->nears = g_array_new(FALSE, FALSE, sizeof(Near));
	searcher->phrases = dp_phrases_new();
	g_array_set_clear_func(searcher->entries, clear_entry);
	for (guint i = 0; i < BUCKETS; i++)
		searcher->buckets[i] = NOTHING;
	for (guint i = 0; rule->wordings != NULL && i < rule->wordings->len; i++) {
		const GPtrArray *list = rule->wordings->pdata[i];

		for (guint k = 0; k < list->len; k++)
			add_wording(searcher, list->pdata[k]);
	}
	searcher->further = compile(rule, "patterns");
	searcher->allowed = compile(rule, "allow");
	return searcher;
}

void
dp_searcher_free(DpSearcher *searcher)
{
	if (searcher == NULL)
		return;
	g_array_unref(searcher->entries);
	g_array_unref(searcher->nears);
	dp_phrases_free(searcher->phrases);
	g_ptr_array_unref(searcher->further);
	g_ptr_array_unref(searcher->allowed);
	g_free(searcher);
}

gboolean
dp_searcher_allows(const DpSearcher *searcher, const char *folded)
{
	gsize length = strlen(folded), start, end;

	for (guint i = 0; i < searcher->allowed->len; i++) {
		if (searcher->allowed->pdata[i] != NULL &&
		    dp_pattern_search_within(searcher->allowed->pdata[i], folded, length, 0, length,
		                             &start, &end, NULL))
			return TRUE;
	}
	return FALSE;
}

/* After a subject the same words only say what somebody does: "users give high ratings". */
static gboolean
is_command(const char *text, gsize start)
{
	static const char *const BEFORE[] = {" please",     " now",         " you must",
	                                     " you will",   " you should",  " you shall",
	                                     " you are to", " you have to", " you to"};
	gsize from = start > COMMAND_REACH ? start - COMMAND_REACH : 0;
	g_autofree char *words = g_strndup(text + from, start - from);
	g_autofree char *before = g_strconcat(" ", g_strchomp(words), NULL);
	char last = before[strlen(before) - 1];

	if (!g_ascii_isalnum(last))
		return strchr(",-/'", last) == NULL;
	for (guint i = 0; i < G_N_ELEMENTS(BEFORE); i++) {
		if (g_str_has_suffix(before, BEFORE[i]))
			return TRUE;
	}
	return FALSE;
}

static void
add_hit(const DpSearcher *searcher, GArray *hits, const char *text, gsize length,
        DpWordingKind kind, gsize start, gsize end)
{
	g_autofree char *words = g_strndup(text + start, end - start);
	DpHit hit = {.kind = kind,
	             .start = start,
	             .end = end,
	             .quoted = dp_quotation_covers(text, length, start, end),
	             .command = !g_ascii_isalnum(text[start]) || is_command(text, start)};

	if (!dp_searcher_allows(searcher, words))
		g_array_append_val(hits, hit);
}

static gsize
whole_character(const char *text, gsize at, int step)
{
	while (at > 0 && ((guint8)text[at] & 0xC0) == 0x80)
		at += (gsize)step;
	return at;
}

static void
spend(DpSearcher *searcher, gsize steps)
{
	if (!dp_budget_spend(searcher->budget, steps))
		searcher->cut = dp_budget_reason(searcher->budget);
}

/* Whether to search on in this text. */
static gboolean
goes_on(DpSearcher *searcher, const GArray *hits)
{
	if (searcher->cut == NULL && hits->len >= DP_LIMIT_WORDING_HITS)
		searcher->cut = FULL;
	return searcher->cut == NULL;
}

/* Whether a match begins at bytes @first to @last; each position is paid for. */
static gboolean
search_places(DpSearcher *searcher, const DpPattern *pattern, const char *text, gsize length,
              gsize first, gsize last, gsize *start, gsize *end)
{
	g_autoptr(GError) error = NULL;
	gboolean found;

	spend(searcher, last + 1 - first);
	if (searcher->cut != NULL)
		return FALSE;
	found = dp_pattern_search_within(pattern, text, length, first, last, start, end, &error);
	spend(searcher, dp_pattern_steps());
	if (error != NULL)
		searcher->cut = DEAR;
	return found && *end > *start;
}

static void
try_around(DpSearcher *searcher, GArray *hits, const char *text, gsize length, gsize at,
           guint32 index)
{
	Entry *entry = &g_array_index(searcher->entries, Entry, index);
	gsize first = whole_character(text, at > AROUND ? at - AROUND : 0, -1);
	gsize last = whole_character(text, MIN(at + AROUND, length), -1);
	gsize sight = whole_character(text, MIN(last + AROUND, length), -1), start, end;

	first = MAX(first, entry->tried);
	if (entry->pattern == NULL)
		entry->pattern = new_pattern(entry->wording->match, dp_pattern_new_trusting);
	while (entry->pattern != NULL && first <= last && goes_on(searcher, hits) &&
	       search_places(searcher, entry->pattern, text, sight, first, last, &start, &end)) {
		add_hit(searcher, hits, text, length, entry->wording->kind, start, end);
		first = end;
	}
	entry->tried = MAX(first, last < length ? last + 1 : length);
}

static void
look_up(DpSearcher *searcher, GArray *hits, const char *text, gsize length, gsize at)
{
	gsize compared = 0;

	for (guint32 i = searcher->buckets[bucket(text + at)]; i != NOTHING;) {
		const Near *near = &g_array_index(searcher->nears, Near, i);

		if (strncmp(text + at, near->word, near->length) == 0)
			try_around(searcher, hits, text, length, at, near->wording);
		i = near->next;
		compared++;
	}
	spend(searcher, compared);
}

static void
search_further(DpSearcher *searcher, GArray *hits, const char *text, gsize length)
{
	for (guint i = 0; i < searcher->further->len; i++) {
		const DpPattern *pattern = searcher->further->pdata[i];
		gsize start, first = 0;

		while (
		    pattern != NULL && goes_on(searcher, hits) &&
		    search_places(searcher, pattern, text, length, first, length, &start, &first))
			add_hit(searcher, hits, text, length, DP_WORDING_FAVOUR, start, first);
	}
}

static void
add_orders(DpSearcher *searcher, GArray *hits, const char *text, gsize length)
{
	guint first = hits->len;

	if (!dp_orders_find(searcher->phrases, text, hits, searcher->budget))
		searcher->cut = dp_budget_reason(searcher->budget);
	goes_on(searcher, hits);
	for (guint i = first; i < hits->len; i++) {
		DpHit *hit = &g_array_index(hits, DpHit, i);
		g_autofree char *words = g_strndup(text + hit->start, hit->end - hit->start);

		hit->quoted = dp_quotation_covers(text, length, hit->start, hit->end);
		if (dp_searcher_allows(searcher, words))
			g_array_remove_index(hits, i--);
	}
}

gboolean
dp_searcher_drawn_out(DpSearcher *searcher, const char *folded, DpHit *hit)
{
	return dp_orders_find_drawn_out(searcher->phrases, folded, hit, searcher->budget);
}

/* A word begins after any byte that is not a letter; in scripts without spaces, everywhere. */
static gboolean
begins(const char *text, gsize at)
{
	guint8 c = (guint8)text[at];

	if (c >= 0x80)
		return (c & 0xC0) != 0x80;
	return at == 0 || !g_ascii_isalnum(text[at - 1]) || !g_ascii_isalnum((char)c);
}

char *
dp_searcher_read(DpSearcher *searcher, const char *text)
{
	char *folded = dp_text_add_mirrored(dp_text_without_repeats(dp_text_unmask(text)));

	return dp_spaced_letters_add(searcher->phrases, folded, searcher->budget);
}

GArray *
dp_searcher_run(DpSearcher *searcher, const char *folded, const char **cut)
{
	GArray *hits = g_array_new(FALSE, FALSE, sizeof(DpHit));
	gsize length = strlen(folded);

	searcher->cut = NULL;
	spend(searcher, length);
	for (guint i = 0; i < searcher->entries->len; i++)
		g_array_index(searcher->entries, Entry, i).tried = 0;
	for (gsize at = 0; at + PREFIX <= length && goes_on(searcher, hits); at++) {
		if (begins(folded, at))
			look_up(searcher, hits, folded, length, at);
	}
	search_further(searcher, hits, folded, length);
	if (searcher->cut == NULL)
		add_orders(searcher, hits, folded, length);
	*cut = searcher->cut;
	return hits;
}
