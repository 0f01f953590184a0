/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/poppler/join.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "pdf/font/typeface.h"

/*
 * Runs along the x axis are sorted by y, runs along the y axis by x, so that binary search finds
 * those near a character. The few oblique runs are all compared.
 */
typedef struct {
	double key;
	guint32 run;
} Entry;

typedef enum { LEVEL, UPRIGHT, ASLANT, N_DIRECTIONS } Direction;

typedef struct {
	const GArray *runs;
	const GPtrArray *fonts;
	GHashTable *names; /* font name to index + 1 of the first font of that name; only for lookup
	                    */
	GArray *namesakes; /* of guint, by font: that index */
	GArray *entries[N_DIRECTIONS]; /* of Entry */
	double reach;                  /* of the oblique runs */
	guint64 budget; /* comparisons left: hostile pages stack all runs on one line */
} Index;

/* Points, and share of the size, by which a character may miss its run. */
#define ALONG_SLACK 0.6
#define ACROSS_SLACK 0.6
/* Runs that differ more in size (ratio) do not match, unless the font is Type 3, whose size is a
 * guess. */
#define MAX_SIZE_RATIO 1.6
#define SAME_SIZE_RATIO 1.02
#define TRUSTED_SIZE_RATIO 1.2

static int
compare_entries(gconstpointer a, gconstpointer b)
{
	const Entry *one = a, *two = b;

	if (one->key != two->key)
		return one->key < two->key ? -1 : 1;
	return one->run < two->run ? -1 : one->run > two->run;
}

static Direction
direction_of(const DpRun *run)
{
	double dx = fabs(run->x1 - run->x0), dy = fabs(run->y1 - run->y0);

	if (dy <= 0.01 * dx || (dx < 0.01 && dy < 0.01))
		return LEVEL;
	return dx <= 0.01 * dy ? UPRIGHT : ASLANT;
}

/* Fonts are compared for every character, so compare numbers; many dictionaries share a name. */
static guint
namesake(const Index *index, const char *name)
{
	return name != NULL ? GPOINTER_TO_UINT(g_hash_table_lookup(index->names, name)) : 0;
}

static void
index_names(Index *index)
{
	for (guint i = 0; i < index->fonts->len; i++) {
		const DpFont *font = g_ptr_array_index(index->fonts, i);
		guint first = namesake(index, font->name);

		if (first == 0) {
			first = i + 1;
			g_hash_table_insert(index->names, font->name, GUINT_TO_POINTER(first));
		}
		g_array_append_val(index->namesakes, first);
	}
}

static void
index_runs(Index *index)
{
	for (guint i = 0; i < index->runs->len; i++) {
		const DpRun *run = &g_array_index(index->runs, DpRun, i);
		Direction direction = direction_of(run);
		Entry entry = {direction == UPRIGHT ? run->x0 : MIN(run->y0, run->y1), i};

		if (direction == ASLANT)
			index->reach = MAX(index->reach, fabs(run->y1 - run->y0) + run->size);
		g_array_append_val(index->entries[direction], entry);
	}
	for (guint i = 0; i < N_DIRECTIONS; i++)
		g_array_sort(index->entries[i], compare_entries);
}

static void
index_init(Index *index, const DpPage *page, const GPtrArray *fonts)
{
	*index = (Index){.runs = page->runs, .fonts = fonts, .budget = DP_LIMIT_GLYPH_TESTS};
	index->names = g_hash_table_new(g_str_hash, g_str_equal);
	index->namesakes = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint i = 0; i < N_DIRECTIONS; i++)
		index->entries[i] = g_array_new(FALSE, FALSE, sizeof(Entry));
	index_names(index);
	index_runs(index);
}

static void
index_clear(Index *index)
{
	for (guint i = 0; i < N_DIRECTIONS; i++)
		g_clear_pointer(&index->entries[i], g_array_unref);
	g_clear_pointer(&index->names, g_hash_table_unref);
	g_clear_pointer(&index->namesakes, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Index, index_clear)

static guint
first_from(const GArray *entries, double key)
{
	guint low = 0, high = entries->len;

	while (low < high) {
		guint middle = low + (high - low) / 2;

		if (g_array_index(entries, Entry, middle).key < key)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static double
ratio(double a, double b)
{
	if (!(a > 0 && b > 0))
		return 1;
	return a > b ? a / b : b / a;
}

static gboolean
is_between(double value, double a, double b, double slack)
{
	return value >= MIN(a, b) - slack && value <= MAX(a, b) + slack;
}

/* The character's cell is on the run's baseline: its middle along it, its height across it. */
static gboolean
lies_on(const DpGlyph *glyph, const DpRun *run, Direction direction)
{
	const DpRect *rect = &glyph->rect;
	double x = (rect->x0 + rect->x1) / 2, y = (rect->y0 + rect->y1) / 2;

	switch (direction) {
	case LEVEL:
		return is_between(x, run->x0, run->x1, ALONG_SLACK) &&
		       is_between(run->y0, rect->y0, rect->y1, ACROSS_SLACK);
	case UPRIGHT:
		return is_between(y, run->y0, run->y1, ALONG_SLACK) &&
		       is_between(run->x0, rect->x0, rect->x1, ACROSS_SLACK);
	default:
		return is_between(x, run->x0, run->x1, run->size) &&
		       is_between(y, run->y0, run->y1, run->size) &&
		       fabs((run->x1 - run->x0) * (y - run->y0) -
		            (run->y1 - run->y0) * (x - run->x0)) <=
		           run->size * hypot(run->x1 - run->x0, run->y1 - run->y0);
	}
}

/* How well a run matches a character; smaller is better, paint order breaks ties. */
typedef struct {
	const DpRun *run;
	guint32 index;
	double size;    /* ratio of the sizes */
	gboolean named; /* the font names agree */
} Match;

static gboolean
is_better(const Match *match, const Match *best)
{
	double near = MAX(match->size, SAME_SIZE_RATIO), best_near;

	if (best->run == NULL)
		return TRUE;
	best_near = MAX(best->size, SAME_SIZE_RATIO);
	if (match->named != best->named)
		return match->named;
	if (near != best_near)
		return near < best_near;
	return match->index > best->index;
}

static void
consider(const Index *index, const DpGlyph *glyph, guint name, guint32 i, Direction direction,
         Match *best)
{
	const DpRun *run = &g_array_index(index->runs, DpRun, i);
	Match match = {run, i, 1, FALSE};
	gboolean guessed = FALSE;

	if (!lies_on(glyph, run, direction))
		return;
	if (run->font < index->namesakes->len) {
		const DpFont *font = g_ptr_array_index(index->fonts, run->font);

		match.named = name == g_array_index(index->namesakes, guint, run->font);
		guessed = font->kind == DP_FONT_TYPE3;
	}
	if (!guessed)
		match.size = ratio(glyph->size, run->size);
	if (match.size <= MAX_SIZE_RATIO && is_better(&match, best))
		*best = match;
}

static void
search(Index *index, const DpGlyph *glyph, guint name, Direction direction, Match *best)
{
	const GArray *entries = index->entries[direction];
	double slack = direction == ASLANT ? index->reach : ACROSS_SLACK;
	double low = direction == UPRIGHT ? glyph->rect.x0 : glyph->rect.y0;
	double high = direction == UPRIGHT ? glyph->rect.x1 : glyph->rect.y1;
	guint from = first_from(entries, low - slack);

	for (guint i = from; i < entries->len && index->budget > 0; i++, index->budget--) {
		const Entry *entry = &g_array_index(entries, Entry, i);

		if (entry->key > high + slack)
			return;
		consider(index, glyph, name, entry->run, direction, best);
	}
}

static double
baseline_at(const DpRun *run, const DpGlyph *glyph)
{
	double length = run->x1 - run->x0;
	double part = fabs(length) > 0.01 ? (glyph->rect.x0 - run->x0) / length : 0;

	if (direction_of(run) == LEVEL)
		return run->y0;
	return run->y0 + CLAMP(part, 0, 1) * (run->y1 - run->y0);
}

static void
take_from(DpGlyph *glyph, const Match *match)
{
	const DpRun *run = match->run;

	glyph->flags |= DP_GLYPH_MATCHED;
	if (run->render_mode == 3 || run->render_mode == 7)
		glyph->flags |= DP_GLYPH_INVISIBLE;
	if ((run->flags & DP_RUN_ROTATED) != 0)
		glyph->flags |= DP_GLYPH_ROTATED;
	if ((run->flags & DP_RUN_IN_FORM) != 0)
		glyph->flags |= DP_GLYPH_IN_FORM;
	glyph->baseline = baseline_at(run, glyph);
	glyph->stretch = run->stretch;
	glyph->run = match->index;
	glyph->font = run->font;
	if (match->size < TRUSTED_SIZE_RATIO && ratio(run->size, glyph->size) < TRUSTED_SIZE_RATIO)
		glyph->size = run->size;
}

static void
join_glyph(Index *index, DpGlyph *glyph, guint name)
{
	Match best = {NULL};

	for (Direction direction = LEVEL; direction < N_DIRECTIONS; direction++)
		search(index, glyph, name, direction, &best);
	if (best.run != NULL)
		take_from(glyph, &best);
}

void
dp_join_page(DpDocument *document, DpPage *page, const GArray *text_fonts)
{
	g_auto(Index) index = {NULL};

	index_init(&index, page, document->fonts);
	for (guint i = 0; i < text_fonts->len; i++) {
		const DpTextFont *font = &g_array_index(text_fonts, DpTextFont, i);
		g_autofree char *name =
		    font->name != NULL ? dp_font_name_clean(font->name, NULL) : NULL;
		guint number = namesake(&index, name);

		for (guint j = font->start; j < font->end; j++) {
			DpGlyph *glyph = &g_array_index(page->glyphs, DpGlyph, j);

			if ((glyph->flags & DP_GLYPH_SPACE) != 0 &&
			    glyph->rect.x1 <= glyph->rect.x0)
				continue;
			join_glyph(&index, glyph, number);
			if (glyph->font == DP_FONT_NONE && name != NULL)
				glyph->font = dp_document_font_named(document, name);
		}
	}
	if (index.budget == 0)
		dp_page_cut(page, DP_BOUND_GLYPH_TESTS);
}
