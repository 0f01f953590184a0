/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In place of ink.c, picture.c, source-page.c and text.c, with -Dpoppler=disabled: no page is read
 * or drawn. */
#include <deskproof/error.h>

#include "pdf/file/document-private.h"
#include "pdf/file/poppler-library.h"
#include "pdf/poppler/picture.h"
#include "pdf/poppler/text.h"

GArray *
dp_text_read(DpDocument *document, DpPage *page, gboolean sized, gboolean *cut)
{
	return NULL;
}

/* A page that would be withheld from poppler has the same error with it. */
static gboolean
not_drawn(DpDocument *document, guint number, GError **error)
{
	if (!dp_document_refuses(document, number))
		return dp_poppler_load(error);
	g_set_error(error, DP_ERROR, DP_ERROR_CORRUPT, "Page %u cannot be drawn.", number);
	return FALSE;
}

gboolean
dp_document_page_ink(DpDocument *document, guint number, const DpRect *rects, guint n,
                     double *contrast, GError **error)
{
	return not_drawn(document, number, error);
}

gboolean
dp_document_page_difference(DpDocument *document, DpDocument *other, guint number,
                            const DpRect *rects, guint n, double *differences, GError **error)
{
	return not_drawn(document, number, error);
}

GBytes *
dp_document_draw_place(DpDocument *document, guint number, const DpRect *rect)
{
	return NULL;
}

DpPageDrawing
dp_document_draw_page(DpDocument *document, guint number, const DpDrawingSize *size)
{
	return (DpPageDrawing){NULL, 0, 0};
}
