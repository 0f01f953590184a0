/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/outlined.h"

#include <math.h>

#include "base/median.h"
#include "layout/prose-form.h"

#define MIN_FILLS 500  /* half a column has 20 rows of 25 letters */
#define MIN_HEIGHT 0.3 /* points: a full stop of the smallest type */
#define MAX_HEIGHT 24.0
#define MAX_WIDTH 30.0
#define MIN_ALPHA 0.5f
/* The height of small letters, of the size, in the text fonts where it is least, such as Computer
 * Modern. */
#define X_HEIGHT 0.43

/* Of the small letters' height. */
#define WORD_GAP 0.35 /* a space is a quarter of the size: 0.58 of that height, or more */
#define ROW_GAP 5.0   /* farther apart, two letters are in two columns */
#define ROW_BACK 1.0
/* Between the lower ends of two letters of a row: descenders, quotation marks. */
#define SHIFT 0.8

/* One row of letters: their rectangles, borrowed one after the other from the page's fills. */
typedef struct {
	GArray *rects;   /* of DpRect */
	GArray *heights; /* of double, of the same letters */
	GArray *glyphs;  /* of DpGlyph: all rows that were read */
} Reader;

static gboolean
is_letter(const DpFill *fill)
{
	return fill->filled && dp_rect_height(&fill->rect) >= MIN_HEIGHT &&
	       dp_rect_height(&fill->rect) <= MAX_HEIGHT &&
	       dp_rect_width(&fill->rect) <= MAX_WIDTH && fill->alpha >= MIN_ALPHA;
}

/* The row's own height is not known before its end: that of the taller of the two letters. */
static gboolean
continues(const Reader *reader, const DpRect *rect)
{
	const DpRect *last;
	double height, gap;

	if (reader->rects->len == 0)
		return TRUE;
	last = &g_array_index(reader->rects, DpRect, reader->rects->len - 1);
	height = MAX(dp_rect_height(rect), dp_rect_height(last));
	gap = rect->x0 - last->x1;
	return MIN(rect->y1, last->y1) > MAX(rect->y0, last->y0) - SHIFT * height &&
	       fabs(rect->y1 - last->y1) < MAX_HEIGHT / 2 && gap < ROW_GAP * height &&
	       gap > -ROW_BACK * height;
}

static void
add_space(Reader *reader)
{
	DpGlyph space = {.character = ' ', .flags = DP_GLYPH_SPACE, .run = G_MAXUINT32};

	g_array_append_val(reader->glyphs, space);
}

/* The small letters are most of a row's, so the median is theirs; most letters are on the baseline.
 */
static void
end_row(Reader *reader)
{
	g_autoptr(GArray) bottoms = g_array_new(FALSE, FALSE, sizeof(double));
	double height, baseline;

	if (reader->rects->len == 0)
		return;
	for (guint i = 0; i < reader->rects->len; i++)
		g_array_append_val(bottoms, g_array_index(reader->rects, DpRect, i).y1);
	height = dp_median((double *)(void *)reader->heights->data, reader->heights->len);
	baseline = dp_median((double *)(void *)bottoms->data, bottoms->len);
	for (guint i = 0; i < reader->rects->len; i++) {
		DpGlyph letter = {.rect = g_array_index(reader->rects, DpRect, i),
		                  .baseline = baseline,
		                  .size = height / X_HEIGHT,
		                  .stretch = 1,
		                  .character = 'n',
		                  .font = DP_FONT_NONE,
		                  .run = G_MAXUINT32};

		if (i > 0 && letter.rect.x0 - g_array_index(reader->rects, DpRect, i - 1).x1 >
		                 WORD_GAP * height)
			add_space(reader);
		g_array_append_val(reader->glyphs, letter);
	}
	add_space(reader);
	g_array_set_size(reader->rects, 0);
	g_array_set_size(reader->heights, 0);
}

static void
read_letters(const DpPage *page, GArray *glyphs)
{
	g_autoptr(GArray) rects = g_array_new(FALSE, FALSE, sizeof(DpRect));
	g_autoptr(GArray) heights = g_array_new(FALSE, FALSE, sizeof(double));
	Reader reader = {rects, heights, glyphs};

	for (guint i = 0; i < page->fills->len; i++) {
		const DpFill *fill = &g_array_index(page->fills, DpFill, i);
		double height = dp_rect_height(&fill->rect);

		if (!is_letter(fill))
			continue;
		if (!continues(&reader, &fill->rect))
			end_row(&reader);
		g_array_append_val(rects, fill->rect);
		g_array_append_val(heights, height);
	}
	end_row(&reader);
}

GArray *
dp_outlined_blocks(const DpPage *page)
{
	g_autoptr(DpPage) letters = NULL;
	GArray *blocks;

	if (page->fills->len < MIN_FILLS)
		return NULL;
	letters = dp_page_new(page->number);
	letters->width = page->width;
	letters->height = page->height;
	read_letters(page, letters->glyphs);
	blocks = dp_page_set_blocks(letters);
	for (guint i = 0; blocks != NULL && i < blocks->len; i++) {
		DpSetBlock *block = &g_array_index(blocks, DpSetBlock, i);

		block->size = MIN(block->size, block->leading);
	}
	return blocks;
}
