/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/banal-page.h"

#include <math.h>
#include <string.h>

#include "base/limits.h"

/* banal rounds the edges of text outwards to this grid: HotCRP's tolerance of 9 pt allows for it.
 */
#define GRID 4
/* A first page with fewer letters than this is a cover to banal. */
#define COVER_LETTERS 800
/* A line that sticks out farther than this is text in the margin: half an inch, as in text-block.
 */
#define FAR_OUT 36.0

/* Sketch: a page, and what its members are made from. */
typedef struct {
	DpBanalPage page;
	DpRect text;                /* zero: nothing was seen */
	DpRect outer, lines;        /* empty: nothing was seen */
	double far_left, far_right; /* of single lines */
	double number_bottom;
	double weights[2]; /* the heaviest main text's for size and leading */
	guint text_lines, float_lines;
} Sketch;

typedef struct {
	const DpFacts *facts;
	GArray *pages; /* of Sketch */
} Sketches;

typedef void Take(Sketch *sketch, const DpObservation *seen);

static void
take_all(Sketches *sketches, const char *fact, Take *take)
{
	for (guint i = 0; i < dp_facts_count(sketches->facts, fact); i++) {
		const DpObservation *seen = dp_facts_get(sketches->facts, fact, i);
		guint page = seen->place.page;

		if (page > 0 && page <= sketches->pages->len)
			take(&g_array_index(sketches->pages, Sketch, page - 1), seen);
	}
}

static void
take_width(Sketch *sketch, const DpObservation *seen)
{
	sketch->page.width = (guint)lround(seen->number);
}

static void
take_height(Sketch *sketch, const DpObservation *seen)
{
	sketch->page.height = (guint)lround(seen->number);
}

static void
take_left(Sketch *sketch, const DpObservation *seen)
{
	sketch->text.x0 = seen->number;
}

static void
take_right(Sketch *sketch, const DpObservation *seen)
{
	sketch->text.x1 = seen->number;
}

static void
take_top(Sketch *sketch, const DpObservation *seen)
{
	sketch->text.y0 = seen->number;
}

static void
take_bottom(Sketch *sketch, const DpObservation *seen)
{
	sketch->text.y1 = seen->number;
}

static void
take_furniture(Sketch *sketch, const DpObservation *seen)
{
	if (seen->place.has_rect)
		dp_rect_unite(&sketch->outer, &seen->place.rect);
}

static void
take_folio(Sketch *sketch, const DpObservation *seen)
{
	if (seen->place.has_rect)
		sketch->number_bottom = MAX(sketch->number_bottom, seen->place.rect.y1);
}

static void
take_columns(Sketch *sketch, const DpObservation *seen)
{
	sketch->page.columns = (guint)seen->number;
}

static void
take_text(Sketch *sketch, const DpObservation *seen)
{
	for (const char *p = seen->text; *p != '\0'; p = g_utf8_next_char(p))
		sketch->page.characters += !g_ascii_isspace(*p);
}

static gboolean
is_main_text(const DpObservation *seen)
{
	return g_strcmp0(seen->label, "main-text") == 0;
}

static void
take_size(Sketch *sketch, const DpObservation *seen)
{
	if (!is_main_text(seen) || seen->weight <= sketch->weights[0])
		return;
	sketch->weights[0] = seen->weight;
	sketch->page.size = seen->number;
}

static void
take_leading(Sketch *sketch, const DpObservation *seen)
{
	if (!is_main_text(seen) || seen->weight <= sketch->weights[1])
		return;
	sketch->weights[1] = seen->weight;
	sketch->page.leading = seen->number;
}

static void
take_lines(Sketch *sketch, const DpObservation *seen)
{
	if (g_strcmp0(seen->label, "float") == 0) {
		sketch->float_lines += (guint)seen->number;
		return;
	}
	sketch->text_lines += (guint)seen->number;
	if (seen->place.has_rect)
		dp_rect_unite(&sketch->lines, &seen->place.rect);
}

/* Addresses in a list of references cannot be broken. */
static gboolean
shows_margin(const DpObservation *seen)
{
	return g_strcmp0(seen->label, "figure") != 0 && g_strcmp0(seen->label, "reference") != 0;
}

static void
take_left_line(Sketch *sketch, const DpObservation *seen)
{
	if (shows_margin(seen))
		sketch->far_left = MIN(sketch->far_left, seen->number);
}

static void
take_right_line(Sketch *sketch, const DpObservation *seen)
{
	if (shows_margin(seen))
		sketch->far_right = MAX(sketch->far_right, seen->number);
}

static void
take_words(Sketch *sketch, const DpObservation *seen)
{
	if (g_strcmp0(seen->label, "references") != 0 && g_strcmp0(seen->label, "appendix") != 0 &&
	    g_strcmp0(seen->label, "supplement") != 0)
		sketch->page.words += (guint)seen->number;
}

/* "3 Method", "3.2 Data": 3. */
static void
take_section(Sketch *sketch, const DpObservation *seen)
{
	guint64 number = g_ascii_strtoull(seen->text, NULL, 10);

	if (!g_ascii_isdigit(seen->text[0]) || number == 0 || number > G_MAXUINT16)
		return;
	if (sketch->page.section == 0 || number < sketch->page.section)
		sketch->page.section = (guint)number;
}

static const struct {
	const char *fact;
	Take *take;
} TAKEN[] = {
    {"page.width", take_width},
    {"page.height", take_height},
    {"page.text-left", take_left},
    {"page.text-right", take_right},
    {"page.text-top", take_top},
    {"page.text-bottom", take_bottom},
    {"page.head", take_furniture},
    {"page.foot", take_furniture},
    {"page.folio", take_folio},
    {"page.columns", take_columns},
    {"page.text", take_text},
    {"paragraph.font-size", take_size},
    {"paragraph.leading", take_leading},
    {"content.lines", take_lines},
    {"overhang.left", take_left_line},
    {"overhang.right", take_right_line},
    {"content.words", take_words},
    {"section.title", take_section},
};

static int
down(double length)
{
	return (int)floor(length / GRID) * GRID;
}

static int
up(double length)
{
	return (int)ceil(length / GRID) * GRID;
}

static void
set_margin(int margin[4], const DpBanalPage *page, const DpRect *rect)
{
	margin[0] = down(rect->y0);
	margin[1] = (int)page->width - up(rect->x1);
	margin[2] = (int)page->height - up(rect->y1);
	margin[3] = down(rect->x0);
}

/* Ragged lines, and pages with few, show no common edges; then the text ends where the lines do. */
static void
complete_edges(Sketch *sketch)
{
	DpRect *text = &sketch->text;

	if (dp_rect_is_empty(&sketch->lines))
		return;
	if (text->x1 <= text->x0) {
		text->x0 = sketch->lines.x0;
		text->x1 = sketch->lines.x1;
	}
	if (text->y1 <= text->y0) {
		text->y0 = sketch->lines.y0;
		text->y1 = sketch->lines.y1;
	}
}

/* A line that is a little too long is TeX's; one that fills the margin is text there. */
static void
add_far_lines(Sketch *sketch)
{
	DpRect *text = &sketch->text;

	if (text->x0 - sketch->far_left > FAR_OUT)
		text->x0 = sketch->far_left;
	if (sketch->far_right - text->x1 > FAR_OUT)
		text->x1 = sketch->far_right;
}

static void
measure_margins(Sketch *sketch)
{
	DpBanalPage *page = &sketch->page;
	DpRect outer;

	complete_edges(sketch);
	add_far_lines(sketch);
	outer = sketch->text;
	page->number_margin = -1;
	if (dp_rect_is_empty(&sketch->text) || page->width == 0 || page->height == 0)
		return;
	page->has_margin = TRUE;
	set_margin(page->margin, page, &sketch->text);
	dp_rect_unite(&outer, &sketch->outer);
	set_margin(page->outer, page, &outer);
	if (sketch->number_bottom > 0)
		page->number_margin = MAX(0, (int)floor(page->height - sketch->number_bottom));
}

static guint
page_of(const DpFacts *facts, const char *fact)
{
	const DpObservation *seen = dp_facts_get(facts, fact, 0);

	return seen != NULL && seen->number > 0 ? (guint)seen->number : 0;
}

/* HotCRP looks only at pages of running text ("body") for sizes and columns, and may leave the last
 * pages that are none out of its limit: a page on which the references begin below text is one. */
static void
set_types(Sketches *sketches)
{
	guint references = page_of(sketches->facts, "references.first-page"),
	      appendix = page_of(sketches->facts, "appendix.first-page"),
	      last = page_of(sketches->facts, "main-text.pages");
	const DpObservation *starts = dp_facts_get(sketches->facts, "appendix.starts-page", 0);
	gboolean whole = starts != NULL && starts->number > 0;

	for (guint i = 0; i < sketches->pages->len; i++) {
		Sketch *sketch = &g_array_index(sketches->pages, Sketch, i);
		guint number = i + 1;

		if (sketch->page.characters == 0)
			sketch->page.type = "blank";
		else if (number == 1 && sketches->pages->len > 1 &&
		         sketch->page.characters < COVER_LETTERS)
			sketch->page.type = "cover";
		else if (appendix > 0 && number > last &&
		         (number > appendix || (whole && number == appendix)))
			sketch->page.type = "appendix";
		else if (references > 0 && number > last && number >= references)
			sketch->page.type = "bib";
		else if (sketch->text_lines == 0 && sketch->float_lines > 0)
			sketch->page.type = "figure";
		else
			sketch->page.type = "body";
	}
}

static void
set_reference_size(Sketches *sketches)
{
	const DpObservation *size = dp_facts_get(sketches->facts, "references.font-size", 0);
	guint first = page_of(sketches->facts, "references.first-page"),
	      last = page_of(sketches->facts, "references.last-page");

	if (size == NULL || first == 0)
		return;
	for (guint number = first; number <= MIN(MAX(first, last), sketches->pages->len); number++)
		g_array_index(sketches->pages, Sketch, number - 1).page.reference_size =
		    size->number;
}

static void
init_sketch(Sketch *sketch)
{
	sketch->outer = sketch->lines = DP_RECT_EMPTY;
	sketch->far_left = G_MAXDOUBLE;
	sketch->far_right = 0;
}

GArray *
dp_banal_pages(const DpFacts *facts)
{
	guint n = MIN(page_of(facts, "document.pages"), DP_LIMIT_PAGES);
	g_autoptr(GArray) all = g_array_sized_new(FALSE, TRUE, sizeof(Sketch), n);
	Sketches sketches = {facts, g_array_set_size(all, n)};
	GArray *pages = g_array_sized_new(FALSE, FALSE, sizeof(DpBanalPage), n);

	for (guint i = 0; i < n; i++)
		init_sketch(&g_array_index(all, Sketch, i));
	for (guint i = 0; i < G_N_ELEMENTS(TAKEN); i++)
		take_all(&sketches, TAKEN[i].fact, TAKEN[i].take);
	set_types(&sketches);
	set_reference_size(&sketches);
	for (guint i = 0; i < n; i++) {
		Sketch *sketch = &g_array_index(all, Sketch, i);

		measure_margins(sketch);
		g_array_append_val(pages, sketch->page);
	}
	return pages;
}
