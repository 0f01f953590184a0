/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/synctex/sheet-search.h"

#include "pdf/synctex/own-source.h"

/* In points. A place is the box of its letters, a little higher than they are. */
#define SLACK 2.0          /* how far a letter may be out of its box */
#define ABOVE_BASELINE 1.5 /* the least height of a line of letters */
#define BELOW_BASELINE 1.0 /* how far a box without descenders may end above its baseline */
#define AFTER_START 0.75   /* a space that ends nearer than this precedes the place */
#define DEPTH_OF_ONE 0.75  /* how deep one line goes at most, to how high it is */
#define FIGURE_HEIGHT 2.0  /* how high a figure is at least, to how high the text in it is */
#define KERN 1.0           /* narrower ones are between letters, not words */
/* The boxes of a page that hold its text are nearly as high as all of it; head and foot are not. */
#define BODY_SHARE 0.6

#define NONE DP_SYNCTEX_PAGE

/* What is known of a record for the place that is searched for; flags. */
enum {
	REACHED = 1 << 0, /* a box around the place, in boxes that are so too */
	TEXT = 1 << 1,    /* has spaces or formulas directly in it */
	INNER = 1 << 2,   /* a line of text in it fits as well */
};

struct _DpSheetSearch {
	const DpSynctex *synctex;
	const DpSynctexRecord *records;
	guint n;
	guint body; /* the box with the text of the page, NONE if not known */
	guint8 *known;
};

static gboolean
is_box(const DpSynctexRecord *record)
{
	return record->kind == DP_SYNCTEX_HORIZONTAL || record->kind == DP_SYNCTEX_VERTICAL;
}

static DpRect
rect_of(const DpSheetSearch *search, const DpSynctexRecord *box)
{
	const DpSynctex *s = search->synctex;
	double x = box->h * s->unit + s->x_offset, y = box->v * s->unit + s->y_offset;

	return (DpRect){x, y - box->height * s->unit, x + box->width * s->unit,
	                y + box->depth * s->unit};
}

static double
baseline_of(const DpSheetSearch *search, const DpSynctexRecord *record)
{
	return record->v * search->synctex->unit + search->synctex->y_offset;
}

/* Page styles are set when a page is full, with the line where TeX is then. So are the boxes around
 * the text: the outermost, and in it each that is nearly as high. */
static guint
find_body(const DpSheetSearch *search)
{
	guint body = 0;

	if (search->n == 0 || search->records[0].kind != DP_SYNCTEX_VERTICAL)
		return NONE;
	for (guint i = 1; i < search->n; i++) {
		const DpSynctexRecord *box = &search->records[i];

		if (box->kind == DP_SYNCTEX_VERTICAL && box->parent == body &&
		    box->height >= BODY_SHARE * search->records[0].height)
			body = i;
	}
	return body;
}

DpSheetSearch *
dp_sheet_search_new(const DpSynctex *synctex, const DpSynctexSheet *sheet)
{
	DpSheetSearch *search = g_new0(DpSheetSearch, 1);

	search->synctex = synctex;
	search->n = sheet->n;
	search->records = &g_array_index(synctex->records, DpSynctexRecord, sheet->first);
	search->known = g_new(guint8, MAX(sheet->n, 1));
	search->body = find_body(search);
	return search;
}

void
dp_sheet_search_free(DpSheetSearch *search)
{
	if (search == NULL)
		return;
	g_free(search->known);
	g_free(search);
}

/* Whether what is at @place can be in @box. Boxes of no width or height hold what sticks out of
 * them, such as a mark in the margin; and what is in a vertical box may be moved out of it, as some
 * classes do with all of a page. */
static gboolean
covers(DpSynctexKind kind, const DpRect *box, const DpRect *place)
{
	if (kind == DP_SYNCTEX_VERTICAL)
		return TRUE;
	return (box->x1 <= box->x0 ||
	        (box->x0 - SLACK <= place->x1 && place->x0 <= box->x1 + SLACK)) &&
	       (box->y1 <= box->y0 ||
	        (box->y0 - SLACK <= place->y1 && place->y0 <= box->y1 + SLACK));
}

/* TeX does not know that the content of a box is drawn smaller or turned, so where it says that
 * this content is, is wrong. */
static gboolean
is_transformed(const DpSheetSearch *search, const DpSynctexRecord *box)
{
	const DpSynctexRecord *parent;

	if (box->parent == NONE || box->kind != DP_SYNCTEX_HORIZONTAL)
		return FALSE;
	parent = &search->records[box->parent];
	return parent->kind == DP_SYNCTEX_HORIZONTAL && parent->width > 0 &&
	       (box->width - parent->width) * search->synctex->unit > SLACK;
}

static void
reach(DpSheetSearch *search, const DpRect *place)
{
	for (guint i = 0; i < search->n; i++) {
		const DpSynctexRecord *record = &search->records[i];
		guint parent = record->parent;
		gboolean inside = parent == NONE || (search->known[parent] & REACHED) != 0;

		search->known[i] = 0;
		if (!inside)
			continue;
		if (is_box(record)) {
			DpRect box = rect_of(search, record);

			if (covers(record->kind, &box, place) && !is_transformed(search, record))
				search->known[i] = REACHED;
		} else if (parent != NONE) {
			search->known[parent] |= TEXT;
		}
	}
}

/* Whether @box is a line of text at the first line of @place. */
static gboolean
is_line(const DpSheetSearch *search, guint i, const DpRect *place)
{
	const DpSynctexRecord *box = &search->records[i];
	double y = baseline_of(search, box);
	DpRect rect;

	if (box->kind != DP_SYNCTEX_HORIZONTAL || search->known[i] != (REACHED | TEXT) ||
	    y < place->y0 + ABOVE_BASELINE || y > place->y1 + BELOW_BASELINE)
		return FALSE;
	rect = rect_of(search, box);
	return rect.x1 > rect.x0 || ABS(rect.x0 - place->x0) <= SLACK;
}

/* The first line, and of boxes on one line the innermost. Children have larger numbers. */
static guint
find_line(DpSheetSearch *search, const DpRect *place)
{
	guint found = NONE;

	for (guint i = search->n; i-- > 0;) {
		const DpSynctexRecord *box = &search->records[i];
		gboolean fits = is_line(search, i, place);

		if (fits && (found == NONE || box->v < search->records[found].v))
			found = i;
		if ((fits || (search->known[i] & INNER) != 0) && box->parent != NONE)
			search->known[box->parent] |= INNER;
	}
	return found;
}

static gboolean
holds(const DpRect *box, const DpRect *place)
{
	return box->x0 - SLACK <= place->x0 && place->x1 <= box->x1 + SLACK &&
	       box->y0 - SLACK <= place->y0 && place->y1 <= box->y1 + SLACK;
}

static gboolean
is_figure(const DpSheetSearch *search, guint i, const DpRect *place)
{
	DpRect rect = rect_of(search, &search->records[i]);

	return search->records[i].kind == DP_SYNCTEX_HORIZONTAL &&
	       dp_rect_height(&rect) >= FIGURE_HEIGHT * dp_rect_height(place);
}

/* A figure, or what is drawn smaller: the smallest box around all of the place, if that is part of
 * a line and much higher. TeX knows nothing of what is in a figure. */
static guint
find_figure(const DpSheetSearch *search, const DpRect *place)
{
	guint found = NONE;
	double least = 0;

	for (guint i = 0; i < search->n; i++) {
		DpRect rect = rect_of(search, &search->records[i]);
		double area = (rect.x1 - rect.x0) * (rect.y1 - rect.y0);

		if ((search->known[i] & REACHED) == 0 || !holds(&rect, place) || area <= 0 ||
		    (found != NONE && area > least))
			continue;
		found = i;
		least = area;
	}
	return found != NONE && is_figure(search, found, place) ? found : NONE;
}

static gboolean
is_kern(const DpSheetSearch *search, const DpSynctexRecord *record)
{
	double width = ABS(record->width * search->synctex->unit);

	return record->kind == DP_SYNCTEX_KERN && width > 0 && width < KERN;
}

/* A place of several lines of print begins somewhere on the first, but surely has its end. */
static gboolean
goes_on(const DpRect *place, double baseline)
{
	return place->y1 - baseline > DEPTH_OF_ONE * (baseline - place->y0);
}

/* The last space of a line may be made for the paragraph, and then has the line of its end. */
static guint
last_space(const DpSheetSearch *search, guint line, guint last, guint before)
{
	return search->records[last].line == search->records[line].line ? before : last;
}

/* A space has the line on which the word before it ends; a box of a paragraph has the line where
 * the paragraph ends. So it is the first space that ends after the place begins. */
static guint
find_space(const DpSheetSearch *search, guint line, const DpRect *place)
{
	const DpSynctex *s = search->synctex;
	gboolean to_end = goes_on(place, baseline_of(search, &search->records[line]));
	guint found = NONE, last = line, before = line;

	for (guint i = line + 1; i < search->n; i++) {
		const DpSynctexRecord *record = &search->records[i];

		if (record->parent == NONE || record->parent < line)
			break;
		if (record->parent != line || is_box(record) || is_kern(search, record))
			continue;
		before = last;
		last = i;
		if (found == NONE && record->h * s->unit + s->x_offset > place->x0 + AFTER_START)
			found = i;
	}
	return to_end || found == NONE || found == last ? last_space(search, line, last, before)
	                                                : found;
}

static const char *
file_of(const DpSheetSearch *search, guint i)
{
	return g_hash_table_lookup(search->synctex->inputs,
	                           GUINT_TO_POINTER(search->records[i].tag));
}

/* The record itself, or the box around it that was made by the author's own source. */
static guint
find_own(const DpSheetSearch *search, guint i, guint line)
{
	const char *file = file_of(search, i);

	if (file != NULL && dp_source_is_own(file))
		return i;
	while (line != NONE) {
		file = file_of(search, line);
		if (file != NULL && dp_source_is_own(file))
			return line;
		line = search->records[line].parent;
	}
	return NONE;
}

static gboolean
is_in(const DpSheetSearch *search, guint i, guint box)
{
	while (i != NONE && i != box)
		i = search->records[i].parent;
	return i == box;
}

static gboolean
is_of_page_style(const DpSheetSearch *search, guint own, guint line)
{
	const DpSynctexRecord *page = &search->records[0], *record = &search->records[own];

	return search->body != NONE && record->tag == page->tag && record->line == page->line &&
	       !is_in(search, line, search->body);
}

/* A label of a list or a line of code may begin left of the line that it is in. */
static guint
find_box(DpSheetSearch *search, const DpRect *place)
{
	DpRect start = {place->x0, place->y0, place->x0, place->y1};
	guint found;

	reach(search, &start);
	found = find_line(search, &start);
	if (found != NONE)
		return found;
	reach(search, place);
	return find_line(search, place);
}

const char *
dp_sheet_search_find(DpSheetSearch *search, const DpRect *place, guint *line)
{
	guint box = find_box(search, place), at, own;

	at = box != NONE ? find_space(search, box, place) : NONE;
	if (box == NONE)
		box = at = find_figure(search, place);
	own = box != NONE ? find_own(search, at, box) : NONE;
	if (own == NONE || search->records[own].line == 0 || is_of_page_style(search, own, box))
		return NULL;
	*line = search->records[own].line;
	return file_of(search, own);
}
