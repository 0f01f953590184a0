/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/page-pictures.h"

#include <deskproof/error.h>

#include <math.h>
#include <string.h>

#include "base/bound.h"
#include "base/limits.h"
#include "pdf/file/document.h"
#include "pdf/poppler/picture.h"
#include "run/answer.h"
#include "run/png-head.h"
#include "verdict/pages-to-see.h"

#define KIND 'P'
#define DPI 100.0

/* Row: what is before each picture. Both ends are the same program on one machine. */
typedef struct {
	double width, height;
	guint32 number, size; /* size 0: there is no picture */
} Row;

static void
free_picture(gpointer picture)
{
	dp_page_picture_free(picture);
}

static int
compare_pages(gconstpointer a, gconstpointer b)
{
	const guint32 *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

GArray *
dp_page_pictures_wanted(const DpReport *report)
{
	GArray *pages = dp_report_pages_to_see(report);

	g_array_set_size(pages, MIN(pages->len, DP_LIMIT_PAGE_PICTURES));
	g_array_sort(pages, compare_pages);
	return pages;
}

/* What each of @n pictures may take. */
static gsize
share(guint n)
{
	return MIN(DP_LIMIT_PAGE_PICTURE_BYTES, DP_LIMIT_PAGE_PICTURES_BYTES / MAX(n, 1));
}

GPtrArray *
dp_page_pictures_draw(GBytes *pdf, const GArray *pages, GError **error)
{
	g_auto(DpBounds) bounds = {0};
	g_autoptr(DpDocument) document = NULL;
	GPtrArray *drawn;

	dp_bounds_open(&bounds);
	document = dp_document_new(pdf, error);
	if (document == NULL)
		return NULL;
	drawn = g_ptr_array_new_with_free_func(free_picture);
	for (guint i = 0; i < pages->len; i++) {
		guint number = g_array_index(pages, guint32, i);
		DpDrawingSize size = {DPI, DP_LIMIT_PAGE_PICTURE_PIXELS, share(pages->len)};
		DpPageDrawing picture = {NULL, 0, 0};

		if (number >= 1 && number <= dp_document_n_pages(document))
			picture = dp_document_draw_page(document, number, &size);
		g_ptr_array_add(
		    drawn, dp_page_picture_new(number, picture.width, picture.height, picture.png));
		g_clear_pointer(&picture.png, g_bytes_unref);
	}
	return drawn;
}

GBytes *
dp_page_pictures_list(const GArray *pages)
{
	return g_bytes_new(pages->data, pages->len * sizeof(guint32));
}

static GArray *
read_list(GBytes *list)
{
	GArray *pages = g_array_new(FALSE, FALSE, sizeof(guint32));
	gsize size = 0;
	const void *data = list != NULL ? g_bytes_get_data(list, &size) : NULL;
	guint n = (guint)MIN(size / sizeof(guint32), DP_LIMIT_PAGE_PICTURES);

	if (n > 0)
		g_array_append_vals(pages, data, n);
	return pages;
}

static void
append_picture(GByteArray *answer, const DpPagePicture *page)
{
	gsize size = 0;
	const guint8 *data = page->picture != NULL ? g_bytes_get_data(page->picture, &size) : NULL;
	Row row = {page->width, page->height, page->number, (guint32)size};

	g_byte_array_append(answer, (const guint8 *)&row, sizeof row);
	if (size > 0)
		g_byte_array_append(answer, data, (guint)size);
}

GByteArray *
dp_page_pictures_answer(GBytes *pdf, GBytes *list)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GArray) pages = read_list(list);
	g_autoptr(GPtrArray) drawn = dp_page_pictures_draw(pdf, pages, &error);
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
dp_page_pictures_most(void)
{
	return 1 + DP_LIMIT_PAGE_PICTURES * sizeof(Row) + DP_LIMIT_PAGE_PICTURES_BYTES;
}

static gboolean
is_sound(const Row *row, guint number)
{
	if (row->number != number)
		return FALSE;
	if (row->size == 0)
		return row->width == 0 && row->height == 0;
	return isfinite(row->width) && isfinite(row->height) && row->width > 0 && row->height > 0;
}

/* NULL: malformed. */
static DpPagePicture *
read_picture(const GByteArray *answer, gsize *at, guint number, guint n)
{
	g_autoptr(GBytes) picture = NULL;
	Row row;

	if (answer->len - *at < sizeof row)
		return NULL;
	memcpy(&row, answer->data + *at, sizeof row);
	*at += sizeof row;
	if (!is_sound(&row, number) ||
	    !dp_png_take(answer, at, row.size, share(n), DP_LIMIT_PAGE_PICTURE_PIXELS, &picture))
		return NULL;
	return dp_page_picture_new(number, row.width, row.height, picture);
}

GPtrArray *
dp_page_pictures_read(const GByteArray *answer, const GArray *pages, GError **error)
{
	g_autoptr(GPtrArray) drawn = g_ptr_array_new_with_free_func(free_picture);
	gsize at = 1;

	if (answer->len == 0 || answer->data[0] != KIND) {
		dp_answer_read_refusal(answer, error);
		return NULL;
	}
	for (guint i = 0; i < pages->len; i++) {
		DpPagePicture *picture =
		    read_picture(answer, &at, g_array_index(pages, guint32, i), pages->len);

		if (picture == NULL)
			break;
		g_ptr_array_add(drawn, picture);
	}
	if (drawn->len == pages->len && at == answer->len)
		return g_steal_pointer(&drawn);
	g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT,
	                    "The worker's pictures of pages are malformed.");
	return NULL;
}

void
dp_page_pictures_show(DpReport *report, const GArray *pages, GPtrArray *drawn)
{
	if (drawn == NULL) {
		drawn = g_ptr_array_new_with_free_func(free_picture);
		for (guint i = 0; i < pages->len; i++)
			g_ptr_array_add(drawn, dp_page_picture_new(g_array_index(pages, guint32, i),
			                                           0, 0, NULL));
	}
	g_clear_pointer(&report->page_pictures, g_ptr_array_unref);
	report->page_pictures = drawn;
}
