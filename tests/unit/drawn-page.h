/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content-page.h"
#include "run/page-pictures.h"

/** drawn_page: a picture of a page, 200 by 100 points at 100 dpi, as cairo writes it. (transfer
 * full) */
static inline GBytes *
drawn_page(void)
{
	const ContentPage page = {.content = "1 0 0 rg 10 10 50 50 re f"};
	const guint32 first = 1;
	g_autoptr(GBytes) pdf = content_page_draw(&page);
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof first);
	g_autoptr(GPtrArray) drawn = NULL;
	g_autoptr(GError) error = NULL;

	g_array_append_val(pages, first);
	drawn = dp_page_pictures_draw(pdf, pages, &error);
	g_assert_no_error(error);
	return g_bytes_ref(((const DpPagePicture *)drawn->pdata[0])->picture);
}
