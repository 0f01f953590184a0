/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/text-writer.h"

#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "pdf/content/accent.h"

/* Of the size: a gap this wide is a space; a wider one, or one this far back, ends the row. */
#define WORD_GAP 0.15
#define ROW_GAP 3.0
#define ROW_BACK 1.5
/* Of the size: sub- and superscripts are this near the baseline of their row. */
#define ROW_SHIFT 0.6
/* TeX's large brackets and sums have a baseline far from the row they belong to. */
#define HANGING_SHIFT 2.5
/* Text smaller than this share of the row's size is not a script of that row. */
#define SCRIPT_SIZE 0.45
/* Of the size: the extent of a cell above and below the baseline. */
#define ASCENT 0.75
#define DESCENT 0.22
/* … and of ink at most, as for DP_RUN_OFF_PAGE: a run that is not off the page is read. */
#define INK_ASCENT 1.0
#define INK_DESCENT 0.35
/* Of the narrower of two glyphs: an accent overlaps its letter by at least this. */
#define ACCENT_OVERLAP 0.6
/* Cosine of the largest angle between lines of one row. */
#define SAME_DIRECTION 0.99

static guint16
glyph_flags(const DpRun *run)
{
	guint16 flags = DP_GLYPH_MATCHED;

	if (run->render_mode == 3 || run->render_mode == 7)
		flags |= DP_GLYPH_INVISIBLE;
	if ((run->flags & DP_RUN_ROTATED) != 0)
		flags |= DP_GLYPH_ROTATED;
	if ((run->flags & DP_RUN_IN_FORM) != 0)
		flags |= DP_GLYPH_IN_FORM;
	return flags;
}

/* Recognises TeX's extension fonts by name. */
static gboolean
is_hanging(const DpFont *font)
{
	static const char *const PARTS[] = {"CMEX", "EUEX", "txex", "pxex", "MathExt", "MnSymbolE"};

	for (guint i = 0; i < G_N_ELEMENTS(PARTS); i++) {
		if (strstr(font->name, PARTS[i]) != NULL)
			return TRUE;
	}
	return FALSE;
}

static DpRect
cell_reach(const DpShownRun *run, double ascent, double descent)
{
	double up_x = ascent * run->ux, up_y = ascent * run->uy;
	double down_x = -descent * run->ux, down_y = -descent * run->uy;

	return (DpRect){MIN(up_x, down_x), MIN(up_y, down_y), MAX(up_x, down_x), MAX(up_y, down_y)};
}

static void
line_init(DpTextLine *line, const DpPage *page, const GPtrArray *fonts, const DpShown *shown,
          guint32 index)
{
	const DpRun *run = &g_array_index(page->runs, DpRun, index);
	const DpShownRun *below = &g_array_index(shown->runs, DpShownRun, index);
	double length = hypot(below->dx, below->dy);

	*line = (DpTextLine){.run = run, .shown = below};
	line->dx = length > 0 ? below->dx / length : 1;
	line->dy = length > 0 ? below->dy / length : 0;
	line->reach = cell_reach(below, ASCENT, DESCENT);
	line->ink = cell_reach(below, INK_ASCENT, INK_DESCENT);
	line->hanging = is_hanging(g_ptr_array_index(fonts, run->font));
	line->glyph = (DpGlyph){.size = run->size,
	                        .stretch = run->stretch,
	                        .run = index,
	                        .font = run->font,
	                        .flags = glyph_flags(run)};
}

static void
append(DpTextWriter *writer, DpGlyph *glyph)
{
	GArray *glyphs = writer->page->glyphs;

	if (glyphs->len >= DP_LIMIT_GLYPHS_PER_PAGE) {
		dp_page_cut(writer->page, DP_BOUND_GLYPHS);
		return;
	}
	glyph->text_offset = (guint32)writer->text->len;
	if (glyph->character < 128)
		g_string_append_c(writer->text, (char)glyph->character);
	else
		g_string_append_unichar(writer->text, glyph->character);
	g_array_set_size(glyphs, glyphs->len + 1);
	g_array_index(glyphs, DpGlyph, glyphs->len - 1) = *glyph;
}

static void
append_space(DpTextWriter *writer, gunichar c)
{
	DpGlyph glyph = {.baseline = NAN,
	                 .stretch = 1,
	                 .character = c,
	                 .run = G_MAXUINT32,
	                 .font = DP_FONT_NONE,
	                 .flags = DP_GLYPH_SPACE};

	append(writer, &glyph);
}

/* The previous glyph, if the glyph at @rect is over or under it: an accent and its letter. */
static DpGlyph *
overlapped(const DpTextWriter *writer, const DpRect *rect)
{
	GArray *glyphs = writer->page->glyphs;
	DpGlyph *last = glyphs->len > 0 ? &g_array_index(glyphs, DpGlyph, glyphs->len - 1) : NULL;
	DpRect both;

	if (last == NULL || writer->space || (last->flags & DP_GLYPH_SPACE) != 0)
		return NULL;
	both = dp_rect_intersect(&last->rect, rect);
	return dp_rect_width(&both) >
	               ACCENT_OVERLAP * MIN(dp_rect_width(&last->rect), dp_rect_width(rect))
	           ? last
	           : NULL;
}

/* An accent is narrow: a gap before the accent may not be a gap before its letter. */
static void
drop_accent_gap(DpTextWriter *writer, const DpGlyph *letter)
{
	GArray *glyphs = writer->page->glyphs;
	const DpGlyph *space, *before;

	if (glyphs->len < 2)
		return;
	space = &g_array_index(glyphs, DpGlyph, glyphs->len - 1);
	before = &g_array_index(glyphs, DpGlyph, glyphs->len - 2);
	if (space->character != ' ' ||
	    fabs(letter->rect.x0 - before->rect.x1) > WORD_GAP * letter->size)
		return;
	g_string_truncate(writer->text, space->text_offset);
	g_array_set_size(glyphs, glyphs->len - 1);
}

/* Composes an accent and a letter, in either painting order. */
static gboolean
compose(DpTextWriter *writer, const DpGlyph *glyph, gboolean accent)
{
	DpGlyph *last = overlapped(writer, &glyph->rect);
	DpGlyph both = *glyph;

	if (last == NULL || accent == writer->accent ||
	    !g_unichar_isalpha(accent ? last->character : glyph->character))
		return FALSE;
	if (accent)
		both = *last;
	both.character =
	    dp_accent_compose(accent ? glyph->character : last->character, both.character);
	g_string_truncate(writer->text, last->text_offset);
	g_array_set_size(writer->page->glyphs, writer->page->glyphs->len - 1);
	if (!accent)
		drop_accent_gap(writer, glyph);
	append(writer, &both);
	return TRUE;
}

static gboolean
continues_row(const DpTextRow *row, const DpTextLine *line, double x, double y, double gap)
{
	double size = MAX(row->size, line->run->size);
	double small = MIN(row->size, line->run->size);
	double across = (x - row->x) * row->dy - (y - row->y) * row->dx;
	double shift = line->hanging ? HANGING_SHIFT : ROW_SHIFT;

	return row->form == line->run->form && fabs(across) < shift * size &&
	       small > SCRIPT_SIZE * size && gap < ROW_GAP * size && gap > -ROW_BACK * size &&
	       row->dx * line->dx + row->dy * line->dy > SAME_DIRECTION;
}

/* Ends the row, or inserts a space before a glyph at (@x, @y), if the gap requires it. */
static void
separate(DpTextWriter *writer, const DpTextLine *line, double x, double y)
{
	DpTextRow *row = &writer->row;
	double gap = (x - row->end_x) * row->dx + (y - row->end_y) * row->dy;

	if (row->begun && continues_row(row, line, x, y, gap)) {
		if (writer->space || (!writer->unspaced && gap > WORD_GAP * line->run->size))
			append_space(writer, ' ');
		row->size = MAX(row->size, line->run->size);
		return;
	}
	if (row->begun)
		append_space(writer, '\n');
	*row = (DpTextRow){.begun = TRUE,
	                   .x = x,
	                   .y = y,
	                   .dx = line->dx,
	                   .dy = line->dy,
	                   .size = line->run->size,
	                   .form = line->run->form};
}

gboolean
dp_text_writer_is_space(gunichar c)
{
	return c <= ' ' || c == 0xA0 || (c >= 128 && g_unichar_isspace(c));
}

/* Where a glyph begins and ends on its baseline. */
typedef struct {
	double x0, y0, x1, y1;
} Extent;

static Extent
extent_of(const DpShownRun *run, double from, double width)
{
	double x = run->x + from * run->dx, y = run->y + from * run->dy;

	return (Extent){x, y, x + width * run->dx, y + width * run->dy};
}

static DpRect
cell(const DpRect *reach, const Extent *extent)
{
	return (DpRect){
	    MIN(extent->x0, extent->x1) + reach->x0, MIN(extent->y0, extent->y1) + reach->y0,
	    MAX(extent->x0, extent->x1) + reach->x1, MAX(extent->y0, extent->y1) + reach->y1};
}

static void
end_at(DpTextWriter *writer, const Extent *extent)
{
	writer->row.end_x = extent->x1;
	writer->row.end_y = extent->y1;
}

static void
add_character(DpTextWriter *writer, gunichar c, const Extent *extent)
{
	DpTextLine *line = &writer->line;
	gboolean accent = dp_accent_is(c);

	line->glyph.rect = cell(&line->reach, extent);
	line->glyph.baseline = extent->y0;
	line->glyph.character = c;
	if (!(accent || writer->accent) || !compose(writer, &line->glyph, accent)) {
		separate(writer, line, extent->x0, extent->y0);
		append(writer, &line->glyph);
	}
	writer->accent = accent;
	writer->space = FALSE;
	end_at(writer, extent);
}

void
dp_text_writer_add(DpTextWriter *writer, const DpShownGlyph *glyph, const gunichar *chars, guint n)
{
	double width = glyph->width / n;

	for (guint i = 0; i < n; i++) {
		Extent extent = extent_of(writer->line.shown, glyph->at + i * width, width);

		if (dp_text_writer_is_space(chars[i]))
			writer->space = TRUE;
		else
			add_character(writer, chars[i], &extent);
	}
}

void
dp_text_writer_widen(DpTextWriter *writer, const DpShownGlyph *glyph)
{
	GArray *glyphs = writer->page->glyphs;
	DpGlyph *last = glyphs->len > 0 ? &g_array_index(glyphs, DpGlyph, glyphs->len - 1) : NULL;
	Extent extent = extent_of(writer->line.shown, glyph->at, glyph->width);
	DpRect rect = cell(&writer->line.reach, &extent);

	if (last == NULL || last->run != writer->line.glyph.run)
		return;
	dp_rect_unite(&last->rect, &rect);
	end_at(writer, &extent);
}

gboolean
dp_text_writer_is_on_page(const DpTextWriter *writer, const DpShownGlyph *glyph)
{
	Extent extent = extent_of(writer->line.shown, glyph->at, glyph->width);
	DpRect rect = cell(&writer->line.ink, &extent);

	return rect.x1 >= 0 && rect.x0 <= writer->page->width && rect.y1 >= 0 &&
	       rect.y0 <= writer->page->height;
}

void
dp_text_writer_begin(DpTextWriter *writer, const DpShown *shown, guint32 index)
{
	line_init(&writer->line, writer->page, writer->fonts, shown, index);
}

/* Allocates memory for @more glyphs at once: most pages have some thousand. */
static void
reserve(GArray *glyphs, guint more)
{
	guint n = glyphs->len;

	g_array_set_size(glyphs, n + more);
	g_array_set_size(glyphs, n);
}

void
dp_text_writer_init(DpTextWriter *writer, DpPage *page, const GPtrArray *fonts, guint expected)
{
	*writer =
	    (DpTextWriter){.page = page, .fonts = fonts, .text = g_string_sized_new(expected)};
	reserve(page->glyphs, expected);
}

void
dp_text_writer_finish(DpTextWriter *writer)
{
	g_free(writer->page->text);
	writer->page->text = g_string_free(writer->text, FALSE);
	writer->text = NULL;
}
