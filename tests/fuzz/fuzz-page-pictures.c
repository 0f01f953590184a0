/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "run/page-pictures.h"
#include "target.h"

/* What a worker that was taken over may say are pictures of two pages. */

static const guint32 PAGES[] = {3, 7};

static void
append_picture(GByteArray *answer, guint32 number, guint32 size)
{
	static const guint8 PNG[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13,
	                             'I',  'H', 'D', 'R', 0,    0,    1,    0,    0, 0, 1, 0};
	const double sizes[] = {size > 0 ? 612 : 0, size > 0 ? 792 : 0};
	const guint32 counts[] = {number, size};

	g_assert_cmpuint(size, <=, sizeof PNG);
	g_byte_array_append(answer, (const guint8 *)sizes, sizeof sizes);
	g_byte_array_append(answer, (const guint8 *)counts, sizeof counts);
	g_byte_array_append(answer, PNG, size);
}

GPtrArray *
fuzz_target_seeds(void)
{
	GPtrArray *seeds = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
	GByteArray *answer = g_byte_array_new();

	g_byte_array_append(answer, (const guint8 *)"P", 1);
	append_picture(answer, PAGES[0], 24);
	append_picture(answer, PAGES[1], 0);
	g_ptr_array_add(seeds, g_byte_array_free_to_bytes(answer));
	return seeds;
}

/* All pictures that were asked for, or an error. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GByteArray) answer = g_byte_array_new();
	g_autoptr(GArray) pages = g_array_new(FALSE, FALSE, sizeof(guint32));
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) drawn = NULL;

	g_byte_array_append(answer, data, (guint)size);
	g_array_append_vals(pages, PAGES, G_N_ELEMENTS(PAGES));
	drawn = dp_page_pictures_read(answer, pages, &error);
	g_assert_cmpint(drawn == NULL, ==, error != NULL);
	if (drawn != NULL)
		g_assert_cmpuint(drawn->len, ==, pages->len);
	return 0;
}
