/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/unseen.h"

#include <deskproof/error.h>

#include "base/limits.h"
#include "pdf/geometry.h"
#include "pdf/page-tree.h"
#include "pdf/reader.h"

/* User space units added on every side: farther off no paper's text was met, and viewers fail. */
#define MARGIN 4000.0

struct _DpUnseen {
	DpDocument *copy;
};

/* The visible page in user space: what its corners come from. */
static DpRect
user_rect(const DpGeometry *geometry)
{
	const DpMatrix *m = &geometry->matrix;
	double det = m->a * m->d - m->b * m->c;
	DpMatrix inverse = {m->d / det,
	                    -m->b / det,
	                    -m->c / det,
	                    m->a / det,
	                    (m->c * m->f - m->d * m->e) / det,
	                    (m->b * m->e - m->a * m->f) / det};
	DpRect visible = {0, 0, geometry->width, geometry->height};

	return dp_matrix_bounds(&inverse, &visible);
}

static void
replace(const DpObject *dict, const char *key, const char *source)
{
	qpdf_oh value = qpdf_oh_parse(dict->qpdf, source);

	qpdf_oh_replace_key(dict->qpdf, dict->handle, key, value);
	qpdf_oh_release(dict->qpdf, value);
}

static void
enlarge(const DpObject *page)
{
	DpGeometry geometry;
	char numbers[4][G_ASCII_DTOSTR_BUF_SIZE];
	g_autofree char *box = NULL;
	DpRect rect;

	dp_geometry_init(&geometry, page);
	rect = user_rect(&geometry);
	g_ascii_formatd(numbers[0], sizeof numbers[0], "%.6f", rect.x0 - MARGIN);
	g_ascii_formatd(numbers[1], sizeof numbers[1], "%.6f", rect.y0 - MARGIN);
	g_ascii_formatd(numbers[2], sizeof numbers[2], "%.6f", rect.x1 + MARGIN);
	g_ascii_formatd(numbers[3], sizeof numbers[3], "%.6f", rect.y1 + MARGIN);
	box = g_strdup_printf("[%s %s %s %s]", numbers[0], numbers[1], numbers[2], numbers[3]);
	replace(page, "/MediaBox", box);
	replace(page, "/CropBox", box);
}

/* Without its properties (ISO 32000-1, 8.11.4.2) optional content is content like any other. */
static gboolean
open_up(qpdf_data qpdf)
{
	g_auto(DpObject) catalog = {qpdf, qpdf_get_root(qpdf)};
	gboolean sound;
	g_autoptr(GArray) pages = dp_page_tree_read(&catalog, &sound);

	if (dp_object_is_dict(&catalog))
		qpdf_oh_remove_key(qpdf, catalog.handle, "/OCProperties");
	for (guint i = 0; i < pages->len && i < DP_LIMIT_PAGES; i++)
		enlarge(&g_array_index(pages, DpObject, i));
	return pages->len > 0;
}

static GBytes *
write_copy(qpdf_data qpdf)
{
	if ((qpdf_init_write_memory(qpdf) & QPDF_ERRORS) != 0)
		return NULL;
	qpdf_set_preserve_encryption(qpdf, QPDF_FALSE);
	qpdf_set_stream_data_mode(qpdf, qpdf_s_preserve);
	qpdf_set_static_ID(qpdf, QPDF_TRUE); /* never leaves the program */
	if ((qpdf_write(qpdf) & QPDF_ERRORS) != 0)
		return NULL;
	return g_bytes_new(qpdf_get_buffer(qpdf), qpdf_get_buffer_length(qpdf));
}

static GBytes *
rewrite(GBytes *bytes)
{
	gsize length;
	const char *data = g_bytes_get_data(bytes, &length);
	qpdf_data qpdf = qpdf_init();
	GBytes *copy = NULL;

	qpdf_silence_errors(qpdf);
	qpdf_set_suppress_warnings(qpdf, QPDF_TRUE);
	if ((qpdf_read_memory(qpdf, "", data, length, NULL) & QPDF_ERRORS) == 0 && open_up(qpdf))
		copy = write_copy(qpdf);
	qpdf_cleanup(&qpdf);
	return copy;
}

DpUnseen *
dp_unseen_new(DpDocument *document, GError **error)
{
	g_autoptr(GBytes) bytes = rewrite(document->bytes);
	DpUnseen *unseen;
	DpDocument *copy;

	if (bytes == NULL) {
		g_set_error(error, DP_ERROR, DP_ERROR_CORRUPT,
		            "The file cannot be written anew, so its unseen text cannot be read.");
		return NULL;
	}
	copy = dp_document_new(bytes, error);
	if (copy == NULL)
		return NULL;
	unseen = g_new0(DpUnseen, 1);
	unseen->copy = copy;
	return unseen;
}

void
dp_unseen_free(DpUnseen *unseen)
{
	if (unseen == NULL)
		return;
	dp_document_free(unseen->copy);
	g_free(unseen);
}

static void
shift(DpPage *page, double by)
{
	for (guint i = 0; i < page->runs->len; i++) {
		DpRun *run = &g_array_index(page->runs, DpRun, i);

		run->x0 -= by;
		run->x1 -= by;
		run->y0 -= by;
		run->y1 -= by;
	}
	for (guint i = 0; i < page->glyphs->len; i++) {
		DpGlyph *glyph = &g_array_index(page->glyphs, DpGlyph, i);
		DpRect *rect = &glyph->rect;

		*rect = (DpRect){rect->x0 - by, rect->y0 - by, rect->x1 - by, rect->y1 - by};
		glyph->baseline -= by;
	}
}

DpPage *
dp_unseen_load_page(DpUnseen *unseen, guint number, GError **error)
{
	DpPage *page = dp_document_load_page(unseen->copy, number, error);

	if (page != NULL)
		shift(page, MARGIN * page->user_unit);
	return page;
}
