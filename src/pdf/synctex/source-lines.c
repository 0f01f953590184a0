/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/synctex/source-lines.h"

#include <deskproof/error.h>

#include "base/limits.h"
#include "base/text.h"
#include "pdf/content/geometry.h"
#include "pdf/file/document-private.h"
#include "pdf/synctex/gunzip.h"
#include "pdf/synctex/sheet-search.h"

static void
clear_line(gpointer line)
{
	g_free(((DpSourceLine *)line)->file);
}

GArray *
dp_source_lines_new(void)
{
	GArray *lines = g_array_new(FALSE, TRUE, sizeof(DpSourceLine));

	g_array_set_clear_func(lines, clear_line);
	return lines;
}

static GArray *
pages_of(const GArray *places)
{
	GArray *pages = g_array_new(FALSE, FALSE, sizeof(guint32));

	for (guint i = 0; i < places->len; i++) {
		guint32 page = g_array_index(places, DpSourcePlace, i).page;
		guint at = 0;

		while (at < pages->len && g_array_index(pages, guint32, at) != page)
			at++;
		if (at == pages->len && page >= 1 && page <= DP_LIMIT_PAGES)
			g_array_append_val(pages, page);
	}
	return pages;
}

/* Another run of TeX, or pages were added or removed after it. */
static gboolean
check_pages(const DpSynctex *synctex, const DpDocument *document, GError **error)
{
	guint n = dp_document_n_pages(document);

	if (synctex->n_sheets == n)
		return TRUE;
	g_set_error(
	    error, DP_ERROR, DP_ERROR_FORMAT,
	    "The SyncTeX file is of another run of TeX: it describes %u page%s, and the PDF "
	    "has %u.",
	    synctex->n_sheets, synctex->n_sheets == 1 ? "" : "s", n);
	return FALSE;
}

/* The top left corner of TeX's paper is that of the media box (ISO 32000-1, 14.11.2). TeX knows
 * neither the crop box nor /Rotate nor /UserUnit. */
static DpRect
on_paper(const DpGeometry *geometry, const DpRect *rect)
{
	DpMatrix user = dp_matrix_inverse(&geometry->matrix);
	DpRect media = dp_matrix_bounds(&user, &geometry->media_box);
	DpRect place = dp_matrix_bounds(&user, rect);

	return (DpRect){place.x0 - media.x0, media.y1 - place.y1, place.x1 - media.x0,
	                media.y1 - place.y0};
}

/* A name that cannot be shown as it is could be shown only as another file's. */
static void
set_line(DpSourceLine *line, const char *file, guint number)
{
	g_autofree char *shown = file != NULL ? dp_text_printable(file) : NULL;

	if (shown == NULL || g_strcmp0(shown, file) != 0)
		return;
	line->file = g_steal_pointer(&shown);
	line->line = number;
}

/* FALSE: no step is left. */
static gboolean
take_steps(const DpSynctexSheet *sheet, guint64 *steps)
{
	guint64 needed = (guint64)sheet->n * DP_SHEET_SEARCH_STEPS;

	if (needed > *steps)
		return FALSE;
	*steps -= needed;
	return TRUE;
}

static void
find_on_page(DpDocument *document, const DpSynctex *synctex, guint page, const GArray *places,
             guint64 *steps, GArray *lines)
{
	const DpSynctexSheet *sheet = dp_synctex_sheet(synctex, page);
	g_auto(DpObject) dict = dp_document_page_object(document, page);
	g_autoptr(DpSheetSearch) search = NULL;
	DpGeometry geometry;

	if (sheet == NULL || !dp_object_is_dict(&dict))
		return;
	search = dp_sheet_search_new(synctex, sheet);
	dp_geometry_init(&geometry, &dict);
	for (guint i = 0; i < places->len; i++) {
		const DpSourcePlace *place = &g_array_index(places, DpSourcePlace, i);
		DpRect rect = on_paper(&geometry, &place->rect);
		const char *file;
		guint line = 0;

		if (place->page != page || !take_steps(sheet, steps))
			continue;
		file = dp_sheet_search_find(search, &rect, &line);
		set_line(&g_array_index(lines, DpSourceLine, i), file, line);
	}
}

GArray *
dp_source_lines_find(GBytes *pdf, GBytes *synctex, const GArray *places, GError **error)
{
	g_autoptr(GArray) pages = pages_of(places);
	g_autoptr(GBytes) text = dp_gunzip(synctex, DP_LIMIT_SYNCTEX_BYTES, error);
	g_autoptr(DpSynctex) read = text != NULL ? dp_synctex_new(text, pages, error) : NULL;
	g_autoptr(DpDocument) document = read != NULL ? dp_document_new(pdf, error) : NULL;
	guint64 steps = DP_LIMIT_SYNCTEX_STEPS;
	GArray *lines;

	if (document == NULL || !check_pages(read, document, error))
		return NULL;
	lines = dp_source_lines_new();
	g_array_set_size(lines, places->len);
	for (guint i = 0; i < pages->len; i++)
		find_on_page(document, read, g_array_index(pages, guint32, i), places, &steps,
		             lines);
	return lines;
}
