/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <qpdf/qpdf-c.h>

#include "fixtures/raw.h"
#include "fixtures/update.h"
#include "pdf/syntax/object-file-private.h"
#include "pdf/syntax/object.h"
#include "pdf/syntax/stream.h"
#include "target.h"

/* Our own reader of objects accepts a file only if qpdf reads the same of it, without a word. */

static const char *const LINES[] = {"1 Introduction", "the scheduler keeps a queue", NULL};

typedef enum {
	WRITE_STREAMS, /* objects in object streams, a cross-reference stream */
	WRITE_LINEAR,
	WRITE_PLAIN,
	N_WAYS
} Way;

static qpdf_data
open_qpdf(GBytes *pdf)
{
	gsize length;
	const char *data = g_bytes_get_data(pdf, &length);
	qpdf_data qpdf = qpdf_init();

	qpdf_silence_errors(qpdf);
	qpdf_set_suppress_warnings(qpdf, QPDF_TRUE);
	qpdf_read_memory(qpdf, "", data, length, NULL);
	return qpdf;
}

static GBytes *
write_again(GBytes *pdf, Way way)
{
	qpdf_data qpdf = open_qpdf(pdf);
	GBytes *bytes;

	qpdf_init_write_memory(qpdf);
	qpdf_set_static_ID(qpdf, QPDF_TRUE);
	qpdf_set_object_stream_mode(qpdf, way == WRITE_STREAMS ? qpdf_o_generate : qpdf_o_disable);
	qpdf_set_linearization(qpdf, way == WRITE_LINEAR);
	g_assert_cmpint(qpdf_write(qpdf), ==, QPDF_SUCCESS);
	bytes = g_bytes_new(qpdf_get_buffer(qpdf), qpdf_get_buffer_length(qpdf));
	qpdf_cleanup(&qpdf);
	return bytes;
}

GPtrArray *
fuzz_target_seeds(void)
{
	FixtureRawPage page = {.media = {0, 0, 612, 792},
	                       .size = 9.963,
	                       .leading = 11.955,
	                       .x = 72,
	                       .y = 700,
	                       .page_keys =
	                           "/Note (a\\(b\\) \\351) /Hex <FEFF0041> /A#20B [1 -.5 +2 "
	                           "true null 99 0 R] /Empty null",
	                       .lines = LINES};
	GPtrArray *seeds = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
	GBytes *drawn = fixture_raw_draw(&page, 1, NULL);

	g_ptr_array_add(seeds, drawn);
	for (Way way = 0; way < N_WAYS; way++)
		g_ptr_array_add(seeds, write_again(drawn, way));
	return seeds;
}

static void
assert_same(const DpObject *own, const DpObject *its)
{
	g_autofree char *source = dp_object_source(own), *its_source = dp_object_source(its);

	g_assert_cmpstr(source, ==, its_source);
	g_assert_cmpint(dp_object_is_stream(own), ==, dp_object_is_stream(its));
	if (dp_object_is_stream(own)) {
		g_autoptr(GBytes) bytes = dp_stream_read_raw(own),
		                  its_bytes = dp_stream_read_raw(its);

		g_assert_true(g_bytes_equal(bytes, its_bytes));
	}
}

static void
compare(const DpObjectFile *file, qpdf_data qpdf)
{
	DpObject trailer = dp_object_of(file, dp_object_file_trailer(file));
	g_auto(DpObject) its_trailer = {.qpdf = qpdf, .handle = qpdf_get_trailer(qpdf)};
	g_autofree char *root = dp_object_source(&trailer), *its_root = NULL;

	its_root = dp_object_source(&its_trailer);
	g_assert_cmpstr(root, ==, its_root);
	for (guint i = 1; i < file->entries->len; i++) {
		const DpXrefEntry *entry = dp_object_file_entry(file, i);
		DpValue reference = {.kind = DP_KIND_REFERENCE, .as.object = i};
		g_auto(DpObject) its = {.qpdf = qpdf};
		DpObject own;

		if (entry == NULL)
			continue;
		reference.n = entry->generation;
		own = dp_object_of(file, &reference);
		its.handle = qpdf_get_object_by_id(qpdf, (int)i, (int)entry->generation);
		assert_same(&own, &its);
	}
}

int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GBytes) pdf = g_bytes_new(data, size);
	g_autoptr(DpObjectFile) file = dp_object_file_open(pdf);
	qpdf_data qpdf;

	if (file == NULL)
		return 0;
	qpdf = open_qpdf(pdf);
	g_assert_false(qpdf_is_encrypted(qpdf));
	g_assert_cmpint(dp_object_file_is_linearized(file), ==, qpdf_is_linearized(qpdf) != 0);
	compare(file, qpdf);
	while (qpdf_more_warnings(qpdf))
		g_error("qpdf: %s", qpdf_get_error_full_text(qpdf, qpdf_next_warning(qpdf)));
	g_assert_false(qpdf_has_error(qpdf));
	qpdf_cleanup(&qpdf);
	return 0;
}
