/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/bound.h"
#include "base/limits.h"
#include "fixtures/raw.h"
#include "pdf/metadata/annotation.h"
#include "pdf/metadata/appearance.h"

/* Half of the content that the appearances of a document may have, as 128 spaces in two bytes each
 * (ISO 32000-1, 7.4.5), and @more bytes: 0, or 2 to 128. */
static char *
half_of_the_limit(guint more)
{
	GString *packed = g_string_new(NULL);

	for (guint i = 0; i < DP_LIMIT_STREAM_BYTES / 2 / 128; i++)
		g_string_append(packed, "\x81 ");
	if (more > 0)
		g_string_append_printf(packed, "%c ", 257 - (int)more);
	g_string_append_c(packed, (char)128);
	return g_string_free(packed, FALSE);
}

/* A page whose two annotations share an appearance. */
static GBytes *
write_twice(guint more)
{
	g_autoptr(FixtureRaw) raw = fixture_raw_new();
	g_autofree char *content = half_of_the_limit(more);

	for (guint i = 0; i < 4; i++)
		fixture_raw_reserve(raw);
	fixture_raw_write(raw, 1, "<< /Type /Catalog /Pages 2 0 R >>");
	fixture_raw_write(raw, 2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
	fixture_raw_write(raw, 3,
	                  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Annots [%s %s] >>",
	                  "<< /Subtype /Square /Rect [9 9 90 90] /AP << /N 4 0 R >> >>",
	                  "<< /Subtype /Square /Rect [9 9 90 90] /AP << /N 4 0 R >> >>");
	fixture_raw_stream(
	    raw, 4, "/Filter /RunLengthDecode /Subtype /Form /BBox [0 0 9 9] /Resources << >>",
	    content);
	return fixture_raw_finish(raw, 1, "");
}

static gboolean
is_read_to_its_end(guint more)
{
	g_autoptr(GBytes) bytes = write_twice(more);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpDocument) document = dp_document_new(bytes, &error);
	g_autoptr(GPtrArray) annotations = NULL;
	g_auto(DpBounds) bounds = {.outer = NULL};

	g_assert_no_error(error);
	dp_bounds_open(&bounds);
	annotations = dp_document_annotations(document);
	g_assert_cmpuint(annotations->len, ==, 0);
	return !bounds.met[DP_BOUND_CONTENT_BYTES];
}

static void
test_content_of_all(void)
{
	g_assert_true(is_read_to_its_end(0));
	g_assert_false(is_read_to_its_end(2));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/appearance/content-of-all", test_content_of_all);
	return g_test_run();
}
