/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/print-link.h"

#include <string.h>

#include "base/text.h"

#define ABOVE 6.0 /* a target is shown with so much of what is above it */

guint
dp_print_targets(DpPrint *print, guint n)
{
	guint first = print->targets->len;

	g_array_set_size(print->targets, first + n);
	return first;
}

void
dp_print_arrive(DpPrint *print, guint target)
{
	g_array_index(print->targets, DpPrintTarget, target) =
	    (DpPrintTarget){print->page, print->y + ABOVE};
}

void
dp_print_link(DpPrint *print, HPDF_Rect rect, guint target)
{
	const DpPrintLink link = {print->page, rect, target};

	g_array_append_val(print->links, link);
}

/* In the reader's own scale, which ISO 32000-1, 12.3.2.2 has as 0, and libharu has not. */
static HPDF_Destination
destination(const DpPrint *print, HPDF_Page page, double y)
{
	HPDF_Destination where = print->haru->HPDF_Page_CreateDestination(page);

	if (where == NULL)
		return NULL;
	print->haru->HPDF_Array_Clear(where);
	print->haru->HPDF_Array_Add(where, page);
	print->haru->HPDF_Array_AddName(where, "XYZ");
	print->haru->HPDF_Array_AddNumber(where, 0);
	print->haru->HPDF_Array_AddReal(where, (HPDF_REAL)y);
	print->haru->HPDF_Array_AddNumber(where, 0);
	return where;
}

static void
hide_border(const DpPrint *print, HPDF_Annotation link)
{
	if (link != NULL)
		print->haru->HPDF_LinkAnnot_SetBorderStyle(link, 0, 0, 0);
}

void
dp_print_links(DpPrint *print)
{
	for (guint i = 0; i < print->links->len && print->failed == HPDF_OK; i++) {
		const DpPrintLink *link = &g_array_index(print->links, DpPrintLink, i);
		const DpPrintTarget *target =
		    &g_array_index(print->targets, DpPrintTarget, link->target);

		if (target->page != NULL)
			hide_border(print, print->haru->HPDF_Page_CreateLinkAnnot(
			                       link->page, link->rect,
			                       destination(print, target->page, target->y)));
	}
}

void
dp_print_web_link(DpPrint *print, HPDF_Rect rect, const char *url)
{
	if (url[dp_text_plain_length(url)] == '\0')
		hide_border(print,
		            print->haru->HPDF_Page_CreateURILinkAnnot(print->page, rect, url));
}

/* libharu's own texts end at the first NUL, and UTF-16 has many. */
static void
set_text(DpPrint *print, HPDF_Dict dict, const char *key, const char *text)
{
	g_autofree char *printable = dp_text_printable(text);
	glong n = 0;
	g_autofree gunichar2 *units = g_utf8_to_utf16(printable, -1, NULL, &n, NULL);
	g_autoptr(GByteArray) bytes = g_byte_array_new();

	g_byte_array_append(bytes, (const guint8 *)"\xFE\xFF", 2);
	for (glong i = 0; i < n; i++) {
		const guint8 unit[] = {(guint8)(units[i] >> 8), (guint8)(units[i] & 0xFF)};

		g_byte_array_append(bytes, unit, sizeof unit);
	}
	print->haru->HPDF_Dict_Add(
	    dict, key, print->haru->HPDF_Binary_New(print->pdf->mmgr, bytes->data, bytes->len));
}

HPDF_Outline
dp_print_bookmark(DpPrint *print, HPDF_Outline above, const char *title)
{
	HPDF_Outline bookmark = print->haru->HPDF_CreateOutline(print->pdf, above, "", NULL);

	if (bookmark == NULL)
		return NULL;
	set_text(print, bookmark, "Title", title);
	print->haru->HPDF_Outline_SetDestination(bookmark,
	                                         destination(print, print->page, print->y + ABOVE));
	return bookmark;
}

void
dp_print_describe(DpPrint *print, const char *title)
{
	HPDF_Dict info = print->pdf->info, shown = print->haru->HPDF_Dict_New(print->pdf->mmgr);

	if (info != NULL)
		set_text(print, info, "Title", title);
	print->haru->HPDF_Dict_Add(print->pdf->catalog, "Lang",
	                           print->haru->HPDF_String_New(print->pdf->mmgr, "en", NULL));
	if (shown == NULL)
		return;
	print->haru->HPDF_Dict_AddBoolean(shown, "DisplayDocTitle", HPDF_TRUE);
	print->haru->HPDF_Dict_Add(print->pdf->catalog, "ViewerPreferences", shown);
}
