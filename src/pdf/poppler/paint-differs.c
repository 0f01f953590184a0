/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/poppler/paint-differs.h"

#include <math.h>

#include "pdf/content/geometry.h"
#include "pdf/syntax/stream.h"

#define MAX_ITEMS 200000u /* objects, and members of arrays */
#define MAX_DEPTH 24u
#define MAX_INKS 32u                    /* of one space */
#define MAX_CONTENTS 64u                /* streams of a page, if there are several */
#define MAX_CONTENT (16u * 1024 * 1024) /* bytes of all of them */
#define CELL_SLACK 0.01                 /* by which the cells of a pattern may overlap */

/* What was looked through. */
typedef struct {
	GHashTable *seen; /* object ids */
	guint n_items;
	gboolean found; /* what differs, or more than the bounds */
} Search;

static void look_into(Search *search, const DpObject *object, guint depth);

static gboolean
is_named(const DpObject *array, guint index, const char *name)
{
	g_auto(DpObject) item = dp_object_item(array, index);

	return dp_object_is_name(&item, name);
}

/* [/Separation name …] or [/DeviceN names …]; one None among other inks is enough. */
static gboolean
has_none(const DpObject *array)
{
	g_auto(DpObject) names = DP_OBJECT_NONE;
	guint n;

	if (!is_named(array, 0, "/Separation") && !is_named(array, 0, "/DeviceN"))
		return FALSE;
	names = dp_object_item(array, 1);
	n = dp_object_n_items(&names, MAX_INKS + 1);
	for (guint i = 0; i < n; i++) {
		if (is_named(&names, i, "/None"))
			return TRUE;
	}
	return n > MAX_INKS || dp_object_is_name(&names, "/None");
}

static void
look_into_array(Search *search, const DpObject *array, guint depth)
{
	guint n = dp_object_n_items(array, MAX_ITEMS);

	search->n_items += n;
	if (has_none(array)) {
		search->found = TRUE;
		return;
	}
	for (guint i = 0; i < n && !search->found; i++) {
		g_auto(DpObject) item = dp_object_nth(array, i);

		look_into(search, &item, depth);
	}
}

/* pdf.js paints the background of a shading also where an operator paints the shading. */
static gboolean
is_shading_with_background(const DpObject *dict)
{
	return dp_object_has(dict, "/ShadingType") && dp_object_has(dict, "/Background");
}

/* What of a cell is beyond its step, or at negative places, pdf.js does not paint. */
static gboolean
is_pattern_cut_off(const DpObject *dict)
{
	g_auto(DpObject) box = dp_object_get(dict, "/BBox");
	double width = fabs(dp_object_get_number(dict, "/XStep", 0)) + CELL_SLACK;
	double height = fabs(dp_object_get_number(dict, "/YStep", 0)) + CELL_SLACK;
	DpRect cell;

	return dp_object_has(dict, "/XStep") &&
	       (!dp_object_rect(&box, &cell) || cell.x0 < 0 || cell.y0 < 0 ||
	        cell.x1 - cell.x0 > width || cell.y1 - cell.y0 > height);
}

static void
look_into_dict(Search *search, const DpObject *dict, guint depth)
{
	g_autoptr(GPtrArray) keys = NULL;

	if (is_shading_with_background(dict) || is_pattern_cut_off(dict)) {
		search->found = TRUE;
		return;
	}
	keys = dp_object_keys(dict, MAX_ITEMS);
	for (guint i = 0; i < keys->len && !search->found; i++) {
		g_auto(DpObject) value = dp_object_get(dict, keys->pdata[i]);

		look_into(search, &value, depth);
	}
}

static void
look_into(Search *search, const DpObject *object, guint depth)
{
	guint64 id = dp_object_id(object);
	gboolean is_dict = dp_object_is_dict(object) || dp_object_is_stream(object);

	if (!is_dict && !dp_object_is_array(object))
		return;
	if (id != 0 && !g_hash_table_add(search->seen, g_memdup2(&id, sizeof id)))
		return;
	search->found = search->found || depth > MAX_DEPTH || ++search->n_items > MAX_ITEMS;
	if (search->found)
		return;
	if (is_dict)
		look_into_dict(search, object, depth + 1);
	else
		look_into_array(search, object, depth + 1);
}

static gboolean
has_numbers(const DpObject *array, double *values, guint n)
{
	return dp_object_n_items(array, n + 1) == n && dp_object_numbers(array, values, n);
}

/* A style without dashes and the like. */
static gboolean
is_plain_style(const DpObject *style)
{
	return dp_object_is_dict(style) &&
	       (!dp_object_has(style, "/Type") ||
	        dp_object_get_is_name(style, "/Type", "/Border")) &&
	       (!dp_object_has(style, "/S") || dp_object_get_is_name(style, "/S", "/S"));
}

/* The width of a link's frame. Returns: FALSE if programs may read it differently. */
static gboolean
read_frame_width(const DpObject *link, double *width)
{
	g_auto(DpObject) style = dp_object_get(link, "/BS");
	g_auto(DpObject) border = dp_object_get(link, "/Border");
	double values[] = {0, 0, 1};
	gboolean plain = TRUE;

	if (dp_object_is_set(&style)) {
		*width = dp_object_get_number(&style, "/W", 1);
		return is_plain_style(&style);
	}
	if (dp_object_is_set(&border))
		plain = has_numbers(&border, values, G_N_ELEMENTS(values));
	*width = values[2];
	return plain && (*width <= 0 || (values[0] == 0 && values[1] == 0));
}

/* Black, a grey, or red, green and blue. */
static gboolean
has_plain_colour(const DpObject *link)
{
	g_auto(DpObject) colour = dp_object_get(link, "/C");
	double values[3];

	return !dp_object_is_set(&colour) || has_numbers(&colour, values, 1) ||
	       has_numbers(&colour, values, 3);
}

/* @framed: (inout): a frame is painted: what is painted over it is not the same everywhere */
static gboolean
is_plain_annotation(const DpObject *annotation, gboolean *framed)
{
	gboolean paints = dp_object_has(annotation, "/AP");
	double width;

	if (dp_object_has(annotation, "/OC") ||
	    dp_object_get_is_name(annotation, "/Subtype", "/FileAttachment"))
		return FALSE;
	if (!dp_object_get_is_name(annotation, "/Subtype", "/Link"))
		return !paints || !*framed;
	if (!read_frame_width(annotation, &width))
		return FALSE;
	*framed = *framed || width > 0;
	return width <= 0 || (!paints && has_plain_colour(annotation));
}

/* An annotation leads to other pages by its destination: only what it paints counts. */
static void
look_into_annotations(Search *search, const DpObject *page)
{
	g_auto(DpObject) list = dp_object_get(page, "/Annots");
	guint n = dp_object_n_items(&list, MAX_ITEMS);
	gboolean framed = FALSE;

	search->found = search->found || n >= MAX_ITEMS;
	for (guint i = 0; i < n && !search->found; i++) {
		g_auto(DpObject) annotation = dp_object_nth(&list, i);
		g_auto(DpObject) appearance = dp_object_get(&annotation, "/AP");

		look_into(search, &appearance, 0);
		search->found = search->found || !is_plain_annotation(&annotation, &framed);
	}
}

/* pdf.js reads the content streams of a page as if there was nothing between them. */
static gboolean
is_content_cut(const DpObject *page)
{
	g_auto(DpObject) contents = dp_object_get(page, "/Contents");
	guint n = dp_object_n_items(&contents, MAX_CONTENTS + 1);
	gsize left = MAX_CONTENT;
	char last = ' ';

	if (n > MAX_CONTENTS)
		return TRUE;
	for (guint i = 0; n > 1 && i < n; i++) {
		g_auto(DpObject) stream = dp_object_nth(&contents, i);
		g_autoptr(GBytes) bytes = dp_stream_read(&stream, left);
		gsize size = 0;
		const char *content = bytes != NULL ? g_bytes_get_data(bytes, &size) : NULL;

		if (size == 0)
			continue;
		if (size >= left || !(g_ascii_isspace(last) || g_ascii_isspace(content[0])))
			return TRUE;
		left -= size;
		last = content[size - 1];
	}
	return FALSE;
}

gboolean
dp_paint_may_differ(const DpObject *page)
{
	g_autoptr(GHashTable) seen =
	    g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	g_auto(DpObject) resources = dp_geometry_inherited(page, "/Resources");
	Search search = {.seen = seen};

	look_into(&search, &resources, 0);
	look_into_annotations(&search, page);
	return search.found || is_content_cut(page);
}
