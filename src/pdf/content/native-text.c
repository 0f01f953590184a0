/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/native-text.h"

#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "pdf/content/accent.h"
#include "pdf/content/overprint.h"

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

/* One glyph in this many may be unknown: pieces of large brackets, logos. */
#define UNKNOWN_SHARE 20

static const gunichar UNKNOWN = 0xFFFD;

/* The row being written: the text on one baseline, with its scripts. */
typedef struct {
	gboolean begun;
	double x, y;         /* a point on its baseline */
	double dx, dy;       /* its direction, a unit vector */
	double end_x, end_y; /* of its last glyph */
	double size;
	guint32 form;
} Row;

typedef struct {
	DpPage *page;
	const GPtrArray *fonts;
	GString *text;
	Row row;
	gboolean unknown; /* also write glyphs whose characters are unknown */
	gboolean space;   /* a space was shown after the last glyph */
	gboolean accent;  /* the last glyph shown is an accent */
} Writer;

/* The current run, and the values that all its glyphs share. */
typedef struct {
	const DpRun *run;
	const DpShownRun *shown;
	double dx, dy;    /* its direction, a unit vector */
	gboolean hanging; /* large brackets, see HANGING_SHIFT */
	DpRect reach;     /* of a cell, relative to its baseline */
	DpRect ink;       /* of a letter's ink at most, likewise */
	DpGlyph glyph;
} Line;

static gboolean
is_difficult(const DpRun *run, const GPtrArray *fonts)
{
	const DpFont *font;

	if ((run->flags & DP_RUN_ACTUAL_TEXT) != 0 || run->font >= fonts->len)
		return TRUE;
	/* The size of such a font is a guess; leave the guess to poppler. */
	font = g_ptr_array_index(fonts, run->font);
	return font->own_units;
}

static gboolean
can_read(const DpShown *shown, const GPtrArray *fonts, const DpPage *page)
{
	if (shown->difficult || shown->full ||
	    shown->n_unknown * UNKNOWN_SHARE > shown->glyphs->len)
		return FALSE;
	for (guint i = 0; i < page->runs->len; i++) {
		if (is_difficult(&g_array_index(page->runs, DpRun, i), fonts))
			return FALSE;
	}
	return TRUE;
}

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
line_init(Line *line, const DpPage *page, const GPtrArray *fonts, const DpShown *shown,
          guint32 index)
{
	const DpRun *run = &g_array_index(page->runs, DpRun, index);
	const DpShownRun *below = &g_array_index(shown->runs, DpShownRun, index);
	double length = hypot(below->dx, below->dy);

	*line = (Line){.run = run, .shown = below};
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
append(Writer *writer, DpGlyph *glyph)
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
append_space(Writer *writer, gunichar c)
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
overlapped(const Writer *writer, const DpRect *rect)
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
drop_accent_gap(Writer *writer, const DpGlyph *letter)
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
compose(Writer *writer, const DpGlyph *glyph, gboolean accent)
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
continues_row(const Row *row, const Line *line, double x, double y, double gap)
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
separate(Writer *writer, const Line *line, double x, double y)
{
	Row *row = &writer->row;
	double gap = (x - row->end_x) * row->dx + (y - row->end_y) * row->dy;

	if (row->begun && continues_row(row, line, x, y, gap)) {
		if (writer->space || gap > WORD_GAP * line->run->size)
			append_space(writer, ' ');
		row->size = MAX(row->size, line->run->size);
		return;
	}
	if (row->begun)
		append_space(writer, '\n');
	*row = (Row){.begun = TRUE,
	             .x = x,
	             .y = y,
	             .dx = line->dx,
	             .dy = line->dy,
	             .size = line->run->size,
	             .form = line->run->form};
}

static DpRect
cell(const DpRect *reach, double x0, double y0, double x1, double y1)
{
	return (DpRect){MIN(x0, x1) + reach->x0, MIN(y0, y1) + reach->y0, MAX(x0, x1) + reach->x1,
	                MAX(y0, y1) + reach->y1};
}

static gboolean
is_space(gunichar c)
{
	return c <= ' ' || c == 0xA0 || (c >= 128 && g_unichar_isspace(c));
}

/* The characters of one glyph share its advance width. */
static void
write_chars(Writer *writer, Line *line, const DpShownGlyph *shown, const gunichar *chars, guint n)
{
	const DpShownRun *run = line->shown;
	double width = shown->width / n;

	for (guint i = 0; i < n; i++) {
		double from = shown->at + i * width;
		double x0 = run->x + from * run->dx, y0 = run->y + from * run->dy;
		double x1 = x0 + width * run->dx, y1 = y0 + width * run->dy;
		gboolean accent;

		if (is_space(chars[i])) {
			writer->space = TRUE;
			continue;
		}
		line->glyph.rect = cell(&line->reach, x0, y0, x1, y1);
		line->glyph.baseline = y0;
		line->glyph.character = chars[i];
		accent = dp_accent_is(chars[i]);
		if (!(accent || writer->accent) || !compose(writer, &line->glyph, accent)) {
			separate(writer, line, x0, y0);
			append(writer, &line->glyph);
		}
		writer->accent = accent;
		writer->row.end_x = x1;
		writer->row.end_y = y1;
		writer->space = FALSE;
	}
}

/* If a run is partly off the page, only its glyphs on the page count; also those whose baseline is
 * beyond the edge, but not all of their ink. */
static gboolean
is_on_page(const DpPage *page, const Line *line, const DpShownGlyph *shown)
{
	const DpShownRun *run = line->shown;
	double x0 = run->x + shown->at * run->dx, y0 = run->y + shown->at * run->dy;
	DpRect rect =
	    cell(&line->ink, x0, y0, x0 + shown->width * run->dx, y0 + shown->width * run->dy);

	return rect.x1 >= 0 && rect.x0 <= page->width && rect.y1 >= 0 && rect.y0 <= page->height;
}

static void
write_run(Writer *writer, const DpShown *shown, guint32 index)
{
	guint end = dp_shown_run_end(shown, index);
	Line line;

	line_init(&line, writer->page, writer->fonts, shown, index);
	for (guint i = line.shown->first; i < end; i++) {
		const DpShownGlyph *glyph = &g_array_index(shown->glyphs, DpShownGlyph, i);
		const gunichar *chars = &UNKNOWN;
		guint n = 1;

		if ((glyph->found == 0 && !writer->unknown) ||
		    !is_on_page(writer->page, &line, glyph))
			continue;
		if (glyph->found != 0)
			chars = dp_decoder_chars(line.shown->decoder, &glyph->found, &n);
		write_chars(writer, &line, glyph, chars, n);
	}
}

/* Allocates memory for @more glyphs at once: most pages have some thousand. */
static void
reserve(GArray *glyphs, guint more)
{
	guint n = glyphs->len;

	g_array_set_size(glyphs, n + more);
	g_array_set_size(glyphs, n);
}

static void
write_page(const DpShown *shown, const GPtrArray *fonts, DpPage *page, gboolean unknown)
{
	Writer writer = {.page = page, .fonts = fonts, .unknown = unknown};
	g_auto(DpOverprint) overprint = {NULL};
	guint expected;

	dp_overprint_init(&overprint, shown, page);
	expected = shown->glyphs->len + shown->glyphs->len / 4; /* with spaces */
	writer.text = g_string_sized_new(expected);
	reserve(page->glyphs, expected);
	for (guint32 i = 0; i < page->runs->len && i < shown->runs->len; i++) {
		const DpRun *run = &g_array_index(page->runs, DpRun, i);

		if ((run->flags & (DP_RUN_LAYER_OFF | DP_RUN_OFF_PAGE)) == 0 &&
		    !dp_overprint_is_repeated(&overprint, i))
			write_run(&writer, shown, i);
	}
	g_free(page->text);
	page->text = g_string_free(writer.text, FALSE);
}

gboolean
dp_native_text_read(const DpShown *shown, const GPtrArray *fonts, DpPage *page)
{
	if (!can_read(shown, fonts, page))
		return FALSE;
	write_page(shown, fonts, page, FALSE);
	return TRUE;
}

gboolean
dp_native_text_read_known(const DpShown *shown, const GPtrArray *fonts, DpPage *page)
{
	if (shown->runs == NULL || shown->difficult)
		return FALSE;
	for (guint i = 0; i < page->runs->len; i++) {
		if (g_array_index(page->runs, DpRun, i).font >= fonts->len)
			return FALSE;
	}
	g_array_set_size(page->glyphs, 0);
	write_page(shown, fonts, page, TRUE);
	return TRUE;
}
