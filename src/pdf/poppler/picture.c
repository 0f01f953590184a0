/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/poppler/picture.h"

#include <math.h>

#include "base/limits.h"
#include "pdf/content/geometry.h"
#include "pdf/poppler/source-page.h"

/* Points. */
#define MARGIN 40.0                               /* shown around the place */
#define FARTHEST (DP_LIMIT_PICTURE_PIXELS / ZOOM) /* limit of the longer side */
#define FRAME 2.0                                 /* between the place and its outline */
#define LINE 1.0                                  /* the outline */

#define ZOOM 2.0   /* pixels per point: 144 dpi */
#define SLACK 1e-6 /* pixels: 792 pt at 150 dpi are 1650.0000000000002 */
#define ATTEMPTS 4 /* each smaller, until the picture is small enough */

/* The bytes of a picture grow a little slower than its area: so much less than the area says. */
#define LESS 0.95

typedef struct {
	const DpPoppler *poppler;
	PopplerPage *page;
	double width, height; /* points of the visible page */
	double unit;          /* points per poppler unit */
	DpRect region;        /* what is drawn */
	const DpRect *place;  /* (nullable): what is outlined */
	gsize most;           /* bytes */
} Scene;

/* Png: a file as cairo writes it. */
typedef struct {
	GByteArray *bytes; /* until it has more than @most */
	gsize size, most;
} Png;

/* Includes the nearest part of the page, so that a place beside the page can be located. */
static DpRect
region_around(const DpRect *rect, double width, double height)
{
	double x0 = CLAMP(rect->x0, 0, width), x1 = CLAMP(rect->x1, 0, width);
	double y0 = CLAMP(rect->y0, 0, height), y1 = CLAMP(rect->y1, 0, height);

	return (DpRect){MIN(rect->x0, x0) - MARGIN, MIN(rect->y0, y0) - MARGIN,
	                MAX(rect->x1, x1) + MARGIN, MAX(rect->y1, y1) + MARGIN};
}

/* If the place is on the page, drops the part of the region beyond the page. */
static void
keep_to_page(DpRect *region, const DpRect *rect, double width, double height)
{
	region->x0 = rect->x0 >= 0 ? MAX(region->x0, 0) : region->x0;
	region->y0 = rect->y0 >= 0 ? MAX(region->y0, 0) : region->y0;
	region->x1 = rect->x1 <= width ? MIN(region->x1, width) : region->x1;
	region->y1 = rect->y1 <= height ? MIN(region->y1, height) : region->y1;
}

static void
outline(cairo_t *cairo, const Scene *scene)
{
	const DpPoppler *poppler = scene->poppler;
	const DpRect *place = scene->place;

	poppler->cairo_new_path(cairo);
	poppler->cairo_set_source_rgb(cairo, 0.85, 0, 0);
	poppler->cairo_set_line_width(cairo, LINE);
	poppler->cairo_rectangle(cairo, place->x0 - FRAME, place->y0 - FRAME,
	                         dp_rect_width(place) + 2 * FRAME,
	                         dp_rect_height(place) + 2 * FRAME);
	poppler->cairo_stroke(cairo);
}

static void
paint(cairo_t *cairo, const Scene *scene, double zoom)
{
	const DpPoppler *poppler = scene->poppler;

	poppler->cairo_set_source_rgb(cairo, 0.8, 0.8, 0.8);
	poppler->cairo_paint(cairo);
	poppler->cairo_scale(cairo, zoom, zoom);
	poppler->cairo_translate(cairo, -scene->region.x0, -scene->region.y0);
	poppler->cairo_rectangle(cairo, 0, 0, scene->width, scene->height);
	poppler->cairo_save(cairo);
	poppler->cairo_clip_preserve(cairo);
	poppler->cairo_set_source_rgb(cairo, 1, 1, 1);
	poppler->cairo_fill(cairo);
	poppler->cairo_scale(cairo, scene->unit, scene->unit);
	poppler->poppler_page_render(scene->page, cairo);
	poppler->cairo_restore(cairo);
	if (scene->place != NULL)
		outline(cairo, scene);
}

static cairo_status_t
take_bytes(void *closure, const unsigned char *data, unsigned int length)
{
	Png *png = closure;

	png->size += length;
	if (png->size <= png->most)
		g_byte_array_append(png->bytes, data, length);
	return CAIRO_STATUS_SUCCESS;
}

/* NULL: too many bytes; @size is how many. */
static GBytes *
draw(const Scene *scene, double zoom, gsize *size)
{
	const DpPoppler *poppler = scene->poppler;
	int width = MAX((int)ceil(dp_rect_width(&scene->region) * zoom - SLACK), 1);
	int height = MAX((int)ceil(dp_rect_height(&scene->region) * zoom - SLACK), 1);
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	Png png = {bytes, 0, scene->most};
	cairo_surface_t *surface =
	    poppler->cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
	cairo_t *cairo = poppler->cairo_create(surface);
	cairo_status_t status;

	paint(cairo, scene, zoom);
	poppler->cairo_destroy(cairo);
	status = poppler->cairo_surface_write_to_png_stream(surface, take_bytes, &png);
	poppler->cairo_surface_destroy(surface);
	*size = png.size;
	if (status != CAIRO_STATUS_SUCCESS || png.size > png.most)
		return NULL;
	return g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
}

static gboolean
is_drawable(const DpRect *region)
{
	return isfinite(dp_rect_width(region)) && isfinite(dp_rect_height(region)) &&
	       dp_rect_width(region) <= FARTHEST && dp_rect_height(region) <= FARTHEST;
}

static Scene
scene_of(DpDocument *document, guint number, PopplerPage *page)
{
	g_auto(DpObject) dict = dp_document_page_object(document, number);
	DpGeometry geometry = {.user_unit = 1};
	Scene scene = {.poppler = dp_poppler(NULL), .page = page};

	if (dp_object_is_dict(&dict))
		dp_geometry_init(&geometry, &dict);
	scene.poppler->poppler_page_get_size(page, &scene.width, &scene.height);
	scene.unit = geometry.user_unit;
	scene.width *= scene.unit;
	scene.height *= scene.unit;
	return scene;
}

GBytes *
dp_document_draw_place(DpDocument *document, guint number, const DpRect *rect)
{
	G_GNUC_UNUSED g_autoptr(GRecMutexLocker) turn = dp_poppler_lock();
	g_autoptr(DpPopplerPage) page = dp_document_poppler_page(document, number);
	GBytes *png = NULL;
	double zoom = ZOOM;
	gsize size;
	Scene scene;

	if (page == NULL)
		return NULL;
	scene = scene_of(document, number, page);
	scene.place = rect;
	scene.most = DP_LIMIT_PICTURE_BYTES;
	scene.region = region_around(rect, scene.width, scene.height);
	keep_to_page(&scene.region, rect, scene.width, scene.height);
	for (guint i = 0; i < ATTEMPTS && png == NULL && is_drawable(&scene.region); i++) {
		png = draw(&scene, zoom, &size);
		zoom /= 2;
	}
	return png;
}

/* A page of any size: a poster is drawn smaller. */
static double
page_zoom(const Scene *scene, const DpDrawingSize *size)
{
	double longest = MAX(scene->width, scene->height);

	if (!isfinite(longest) || scene->width <= 0 || scene->height <= 0)
		return 0;
	/* a pixel less, since each side is rounded up */
	return MIN(size->dpi / 72, (size->pixels - 1) / longest);
}

DpPageDrawing
dp_document_draw_page(DpDocument *document, guint number, const DpDrawingSize *size)
{
	G_GNUC_UNUSED g_autoptr(GRecMutexLocker) turn = dp_poppler_lock();
	g_autoptr(DpPopplerPage) page = dp_document_poppler_page(document, number);
	DpPageDrawing picture = {NULL, 0, 0};
	Scene scene;
	double zoom;

	if (page == NULL)
		return picture;
	scene = scene_of(document, number, page);
	scene.most = size->bytes;
	scene.region = (DpRect){0, 0, scene.width, scene.height};
	zoom = page_zoom(&scene, size);
	for (guint i = 0; i < ATTEMPTS && picture.png == NULL && zoom > 0; i++) {
		gsize bytes = 0;

		picture.png = draw(&scene, zoom, &bytes);
		/* 0: it failed for another reason */
		zoom *= bytes > scene.most ? LESS * sqrt((double)scene.most / (double)bytes) : 0;
	}
	if (picture.png != NULL)
		picture = (DpPageDrawing){picture.png, scene.width, scene.height};
	return picture;
}
