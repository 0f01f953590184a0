/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/place-pictures.h"
#include "target.h"

/* What a worker that was taken over may say are pictures of two places. */

#define N_PLACES 2

static void
append_picture(GByteArray *answer, guint32 size)
{
	static const guint8 PNG[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13,
	                             'I',  'H', 'D', 'R', 0,    0,    1,    0,    0, 0, 1, 0};

	g_assert_cmpuint(size, <=, sizeof PNG);
	g_byte_array_append(answer, (const guint8 *)&size, sizeof size);
	g_byte_array_append(answer, PNG, size);
}

GPtrArray *
fuzz_target_seeds(void)
{
	GPtrArray *seeds = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
	GByteArray *answer = g_byte_array_new();

	g_byte_array_append(answer, (const guint8 *)"H", 1);
	append_picture(answer, 24);
	append_picture(answer, 0);
	g_ptr_array_add(seeds, g_byte_array_free_to_bytes(answer));
	return seeds;
}

/* All pictures that were asked for, or an error. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GByteArray) answer = g_byte_array_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) drawn = NULL;

	g_byte_array_append(answer, data, (guint)size);
	drawn = dp_place_pictures_read(answer, N_PLACES, &error);
	g_assert_cmpint(drawn == NULL, ==, error != NULL);
	if (drawn != NULL)
		g_assert_cmpuint(drawn->len, ==, N_PLACES);
	return 0;
}
