/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/place-pictures.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/bound.h"
#include "base/limits.h"
#include "pdf/file/document.h"
#include "pdf/poppler/picture.h"
#include "run/answer.h"
#include "run/png-head.h"
#include "verdict/exhibit-place.h"
#include "verdict/places-to-see.h"

#define KIND 'H'

/* Spot: a place in a request. Both ends are the same program on one machine. */
typedef struct {
	DpRect rect;
	guint32 page;
} Spot;

static void
free_picture(gpointer picture)
{
	if (picture != NULL)
		g_bytes_unref(picture);
}

static void
add_exhibits_at(GPtrArray *wanted, GHashTable *taken, const DpReport *report, const DpPlace *place)
{
	for (guint i = 0; i < report->exhibits->len && wanted->len < DP_LIMIT_PICTURES; i++) {
		DpExhibit *exhibit = report->exhibits->pdata[i];

		if (exhibit->place.has_rect && dp_exhibit_is_at(exhibit, place) &&
		    g_hash_table_add(taken, exhibit))
			g_ptr_array_add(wanted, exhibit);
	}
}

GPtrArray *
dp_place_pictures_wanted(const DpReport *report)
{
	g_autoptr(GHashTable) taken = g_hash_table_new(NULL, NULL);
	g_autoptr(GPtrArray) places = NULL;
	GPtrArray *wanted = g_ptr_array_new();

	if (report->exhibits->len == 0)
		return wanted;
	places = dp_report_places_to_see(report);
	for (guint i = 0; i < places->len && wanted->len < DP_LIMIT_PICTURES; i++)
		add_exhibits_at(wanted, taken, report, places->pdata[i]);
	return wanted;
}

static GArray *
spots_of(const GPtrArray *exhibits)
{
	GArray *spots = g_array_new(FALSE, FALSE, sizeof(Spot));

	for (guint i = 0; i < exhibits->len; i++) {
		const DpPlace *place = &((const DpExhibit *)exhibits->pdata[i])->place;
		Spot spot;

		memset(&spot, 0, sizeof spot); /* the padding is sent, too */
		spot.rect = place->rect;
		spot.page = place->page;
		g_array_append_val(spots, spot);
	}
	return spots;
}

static GPtrArray *
draw(GBytes *pdf, const GArray *spots, GError **error)
{
	g_auto(DpBounds) bounds = {0};
	g_autoptr(DpDocument) document = NULL;
	GPtrArray *drawn;

	dp_bounds_open(&bounds);
	document = dp_document_new(pdf, error);
	if (document == NULL)
		return NULL;
	drawn = g_ptr_array_new_with_free_func(free_picture);
	for (guint i = 0; i < spots->len; i++) {
		const Spot *spot = &g_array_index(spots, Spot, i);
		gboolean there = spot->page >= 1 && spot->page <= dp_document_n_pages(document);

		g_ptr_array_add(drawn,
		                there ? dp_document_draw_place(document, spot->page, &spot->rect)
		                      : NULL);
	}
	return drawn;
}

GPtrArray *
dp_place_pictures_draw(GBytes *pdf, const GPtrArray *exhibits, GError **error)
{
	g_autoptr(GArray) spots = spots_of(exhibits);

	return draw(pdf, spots, error);
}

GBytes *
dp_place_pictures_list(const GPtrArray *exhibits)
{
	g_autoptr(GArray) spots = spots_of(exhibits);

	return g_bytes_new(spots->data, spots->len * sizeof(Spot));
}

static GArray *
read_list(GBytes *list)
{
	GArray *spots = g_array_new(FALSE, FALSE, sizeof(Spot));
	gsize size = 0;
	const void *data = list != NULL ? g_bytes_get_data(list, &size) : NULL;
	guint n = (guint)MIN(size / sizeof(Spot), DP_LIMIT_PICTURES);

	if (n > 0)
		g_array_append_vals(spots, data, n);
	return spots;
}

/* Size 0: there is no picture. */
static void
append_picture(GByteArray *answer, GBytes *picture)
{
	gsize size = 0;
	const guint8 *data = picture != NULL ? g_bytes_get_data(picture, &size) : NULL;
	guint32 sent = (guint32)size;

	g_byte_array_append(answer, (const guint8 *)&sent, sizeof sent);
	if (size > 0)
		g_byte_array_append(answer, data, sent);
}

GByteArray *
dp_place_pictures_answer(GBytes *pdf, GBytes *list)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GArray) spots = read_list(list);
	g_autoptr(GPtrArray) drawn = draw(pdf, spots, &error);
	GByteArray *answer;

	if (drawn == NULL)
		return dp_answer_write(NULL, error);
	answer = g_byte_array_new();
	g_byte_array_append(answer, (const guint8 *)&(guint8){KIND}, 1);
	for (guint i = 0; i < drawn->len; i++)
		append_picture(answer, drawn->pdata[i]);
	return answer;
}

gsize
dp_place_pictures_most(void)
{
	return 1 + DP_LIMIT_PICTURES * (sizeof(guint32) + DP_LIMIT_PICTURE_BYTES);
}

/* FALSE: malformed. */
static gboolean
read_picture(const GByteArray *answer, gsize *at, GBytes **picture)
{
	guint32 size;

	if (answer->len - *at < sizeof size)
		return FALSE;
	memcpy(&size, answer->data + *at, sizeof size);
	*at += sizeof size;
	return dp_png_take(answer, at, size, DP_LIMIT_PICTURE_BYTES, DP_LIMIT_PICTURE_PIXELS,
	                   picture);
}

GPtrArray *
dp_place_pictures_read(const GByteArray *answer, guint n, GError **error)
{
	g_autoptr(GPtrArray) drawn = g_ptr_array_new_with_free_func(free_picture);
	gsize at = 1;

	if (answer->len == 0 || answer->data[0] != KIND) {
		dp_answer_read_refusal(answer, error);
		return NULL;
	}
	while (drawn->len < n) {
		GBytes *picture = NULL;

		if (!read_picture(answer, &at, &picture))
			break;
		g_ptr_array_add(drawn, picture);
	}
	if (drawn->len == n && at == answer->len)
		return g_steal_pointer(&drawn);
	g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT,
	                    "The worker's pictures of places are malformed.");
	return NULL;
}

void
dp_place_pictures_show(const GPtrArray *exhibits, const GPtrArray *drawn)
{
	for (guint i = 0; drawn != NULL && i < exhibits->len; i++) {
		DpExhibit *exhibit = exhibits->pdata[i];
		GBytes *picture = drawn->pdata[i];

		g_clear_pointer(&exhibit->picture, g_bytes_unref);
		exhibit->picture = picture != NULL ? g_bytes_ref(picture) : NULL;
	}
}
