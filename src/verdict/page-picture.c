/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/page-picture.h>

DpPagePicture *
dp_page_picture_new(guint number, double width, double height, GBytes *picture)
{
	DpPagePicture *page = g_new0(DpPagePicture, 1);

	*page =
	    (DpPagePicture){number, width, height, picture != NULL ? g_bytes_ref(picture) : NULL};
	return page;
}

void
dp_page_picture_free(DpPagePicture *picture)
{
	if (picture == NULL)
		return;
	g_clear_pointer(&picture->picture, g_bytes_unref);
	g_free(picture);
}
