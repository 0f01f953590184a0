/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/print-file.h"

#include <deskproof/error.h>
#include <deskproof/writer.h>

#include <string.h>

#include "base/limits.h"

#define FOOT 24.0 /* above the lower margin */

/* libharu goes on after an error if its handler returns, and does nothing more. A handler that
 * jumps away would leave our own functions without their cleanup. */
static void
note_error(HPDF_STATUS status, HPDF_STATUS detail, void *data)
{
	DpPrint *print = data;

	if (print->failed == HPDF_OK)
		print->failed = status;
}

static void
set_error(GError **error, HPDF_STATUS status)
{
	if (status == HPDF_FAILD_TO_ALLOC_MEM)
		g_set_error_literal(error, DP_ERROR, DP_ERROR_IO,
		                    "there is not enough memory for the PDF report");
	else
		g_set_error(error, DP_ERROR, DP_ERROR_IO,
		            "libharu could not write the PDF report (its error 0x%04lX)",
		            (gulong)status);
}

gboolean
dp_print_init(DpPrint *print, GError **error)
{
	*print = (DpPrint){.haru = dp_haru(error)};
	if (print->haru == NULL)
		return FALSE;
	print->pdf = print->haru->HPDF_New(note_error, print);
	if (print->pdf == NULL) {
		set_error(error, HPDF_FAILD_TO_ALLOC_MEM);
		return FALSE;
	}
	print->haru->HPDF_SetCompressionMode(print->pdf, HPDF_COMP_ALL);
	dp_print_fonts_load(&print->fonts, print->haru, print->pdf);
	print->failed = HPDF_OK; /* a font that is damaged is one that is not installed */
	print->pages = g_ptr_array_new();
	print->targets = g_array_new(FALSE, TRUE, sizeof(DpPrintTarget));
	print->links = g_array_new(FALSE, FALSE, sizeof(DpPrintLink));
	print->findings_left = DP_LIMIT_PRINT_FINDINGS;
	print->pictures_left = DP_LIMIT_PRINT_PICTURES;
	return TRUE;
}

void
dp_print_clear(DpPrint *print)
{
	g_clear_pointer(&print->pdf, print->haru->HPDF_Free);
	g_clear_pointer(&print->pages, g_ptr_array_unref);
	g_clear_pointer(&print->targets, g_array_unref);
	g_clear_pointer(&print->links, g_array_unref);
}

void
dp_print_page(DpPrint *print)
{
	HPDF_Page page = print->failed == HPDF_OK ? print->haru->HPDF_AddPage(print->pdf) : NULL;

	print->y = print->height - DP_PRINT_MARGIN;
	if (page == NULL)
		return;
	print->page = page;
	print->haru->HPDF_Page_SetWidth(page, (HPDF_REAL)print->width);
	print->haru->HPDF_Page_SetHeight(page, (HPDF_REAL)print->height);
	g_ptr_array_add(print->pages, page);
}

gboolean
dp_print_need(DpPrint *print, double height)
{
	if (print->page != NULL && print->y - height >= DP_PRINT_MARGIN + FOOT)
		return TRUE;
	dp_print_page(print);
	return FALSE;
}

void
dp_print_skip(DpPrint *print, double height)
{
	if (print->page != NULL && print->y < print->height - DP_PRINT_MARGIN)
		print->y -= height;
}

double
dp_print_breadth(const DpPrint *print)
{
	return print->width - 2 * DP_PRINT_MARGIN;
}

static HPDF_REAL
part(guint32 colour, guint shift)
{
	return (HPDF_REAL)((colour >> shift & 0xFF) / 255.0);
}

void
dp_print_fill(DpPrint *print, guint32 colour)
{
	print->haru->HPDF_Page_SetRGBFill(print->page, part(colour, 16), part(colour, 8),
	                                  part(colour, 0));
}

void
dp_print_stroke(DpPrint *print, guint32 colour)
{
	print->haru->HPDF_Page_SetRGBStroke(print->page, part(colour, 16), part(colour, 8),
	                                    part(colour, 0));
}

/* The comment at the end (ISO 32000-1, 7.2.3) tells a report from a paper. */
static GBytes *
read_all(DpPrint *print)
{
	const gsize ending = strlen(DP_WRITER_PDF_ENDING);
	HPDF_UINT32 size = print->haru->HPDF_GetStreamSize(print->pdf);
	GByteArray *bytes = g_byte_array_sized_new((guint)(size + ending));

	g_byte_array_set_size(bytes, size);
	print->haru->HPDF_ReadFromStream(print->pdf, bytes->data, &size);
	g_byte_array_set_size(bytes, size);
	g_byte_array_append(bytes, (const guint8 *)DP_WRITER_PDF_ENDING, (guint)ending);
	return g_byte_array_free_to_bytes(bytes);
}

GBytes *
dp_print_save(DpPrint *print, GError **error)
{
	if (print->failed == HPDF_OK)
		print->haru->HPDF_SaveToStream(print->pdf);
	if (print->failed == HPDF_OK)
		return read_all(print);
	set_error(error, print->failed);
	return NULL;
}
