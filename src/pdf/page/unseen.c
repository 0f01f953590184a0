/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/page/unseen.h"

#include "pdf/content/geometry.h"
#include "pdf/file/copy.h"
#include "pdf/file/document-private.h"

/* User-space units added on every side: no paper seen had text farther out, and viewers fail there.
 */
#define MARGIN 4000.0

struct _DpUnseen {
	DpDocument *document; /* borrowed */
	DpDocument *copy;     /* NULL until a page needs it */
	gboolean failed;      /* no copy can be made */
};

/* The visible page in user space: the inverse image of its corners. */
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

DpUnseen *
dp_unseen_new(DpDocument *document)
{
	DpUnseen *unseen = g_new0(DpUnseen, 1);

	unseen->document = document;
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

static gboolean
make_copy(DpUnseen *unseen)
{
	g_autoptr(GBytes) bytes = NULL;

	if (unseen->copy != NULL || unseen->failed)
		return unseen->copy != NULL;
	/* Without /OCProperties (ISO 32000-1, 8.11.4.2) optional content is ordinary content. */
	bytes = dp_copy_write(unseen->document->bytes, "/OCProperties", enlarge);
	if (bytes != NULL)
		unseen->copy = dp_document_new(bytes, NULL);
	unseen->failed = unseen->copy == NULL;
	return !unseen->failed;
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
dp_unseen_load_page(DpUnseen *unseen, guint number)
{
	DpPage *page = dp_document_open_page(unseen->document, number, MARGIN);

	if (page == NULL && make_copy(unseen))
		page = dp_document_load_page(unseen->copy, number, NULL);
	if (page != NULL)
		shift(page, MARGIN * page->user_unit);
	return page;
}
