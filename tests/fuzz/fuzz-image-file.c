/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/limits.h"
#include "fixtures/jpeg.h"
#include "pdf/file/property.h"
#include "pdf/metadata/image-file.h"
#include "target.h"

GPtrArray *
fuzz_target_seeds(void)
{
	FixtureJpeg jpeg = {.description = "Tides",
	                    .artist = "Ada Orvik",
	                    .xp_author = "Ada",
	                    .owner = "Bo",
	                    .user_comment = "low water",
	                    .gps = TRUE,
	                    .xmp = "<dc:creator>Ada</dc:creator>",
	                    .by_line = "Bo Tamsin",
	                    .comment = "none"};
	GPtrArray *seeds = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);

	g_ptr_array_add(seeds, fixture_jpeg_draw(&jpeg));
	g_ptr_array_add(seeds, fixture_jpeg2000_draw(&jpeg));
	jpeg.big_endian = TRUE;
	g_ptr_array_add(seeds, fixture_jpeg_draw(&jpeg));
	return seeds;
}

/* A block of just these bytes shows reading past them; what is found is bounded and readable. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autofree guint8 *copy = g_memdup2(data, size);
	g_autoptr(GPtrArray) properties = g_ptr_array_new_with_free_func(dp_property_free);
	DpFileInfo objects = {.properties = properties};
	DpImageSink sink = {&objects, 1, 12, 0};

	dp_image_file_read(&sink, copy, size);
	g_assert_cmpuint(properties->len, <=, DP_LIMIT_IMAGE_ITEMS);
	for (guint i = 0; i < properties->len; i++) {
		const DpProperty *property = properties->pdata[i];

		g_assert_true(g_utf8_validate(property->value, -1, NULL));
		g_assert_cmpint(g_utf8_strlen(property->value, -1), <=, DP_LIMIT_METADATA_CHARS);
	}
	return 0;
}
