/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/layout.h"

#include "layout/page-layout.h"

static void
free_page(gpointer page)
{
	dp_page_layout_free(page);
}

DpLayout *
dp_layout_empty(DpDocument *document)
{
	DpLayout *layout = g_new0(DpLayout, 1);

	layout->pages = g_ptr_array_new_with_free_func(free_page);
	layout->fonts = dp_document_fonts(document);
	return layout;
}

void
dp_layout_free(DpLayout *layout)
{
	if (layout == NULL)
		return;
	g_ptr_array_unref(layout->pages);
	g_free(layout);
}

const DpPageLayout *
dp_layout_page(const DpLayout *layout, guint number)
{
	return number >= 1 && number <= layout->pages->len ? layout->pages->pdata[number - 1]
	                                                   : NULL;
}
