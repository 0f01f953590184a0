/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/file/copy.h"

#include "base/limits.h"
#include "pdf/file/page-tree.h"

static gboolean
edit_pages(qpdf_data qpdf, const char *catalog_key, DpCopyEdit *edit)
{
	g_auto(DpObject) catalog = {qpdf, qpdf_get_root(qpdf)};
	gboolean sound;
	g_autoptr(GArray) pages = dp_page_tree_read(&catalog, &sound);

	if (catalog_key != NULL && dp_object_is_dict(&catalog))
		qpdf_oh_remove_key(qpdf, catalog.handle, catalog_key);
	for (guint i = 0; i < pages->len && i < DP_LIMIT_PAGES; i++)
		edit(&g_array_index(pages, DpObject, i));
	return pages->len > 0;
}

static GBytes *
write_bytes(qpdf_data qpdf)
{
	if ((qpdf_init_write_memory(qpdf) & QPDF_ERRORS) != 0)
		return NULL;
	qpdf_set_preserve_encryption(qpdf, QPDF_FALSE);
	qpdf_set_stream_data_mode(qpdf, qpdf_s_preserve);
	qpdf_set_static_ID(qpdf, QPDF_TRUE); /* the copy never leaves the process */
	if ((qpdf_write(qpdf) & QPDF_ERRORS) != 0)
		return NULL;
	return g_bytes_new(qpdf_get_buffer(qpdf), qpdf_get_buffer_length(qpdf));
}

GBytes *
dp_copy_write(GBytes *bytes, const char *catalog_key, DpCopyEdit *edit)
{
	gsize length;
	const char *data = g_bytes_get_data(bytes, &length);
	qpdf_data qpdf = qpdf_init();
	GBytes *copy = NULL;

	qpdf_silence_errors(qpdf);
	qpdf_set_suppress_warnings(qpdf, QPDF_TRUE);
	if ((qpdf_read_memory(qpdf, "", data, length, NULL) & QPDF_ERRORS) == 0 &&
	    edit_pages(qpdf, catalog_key, edit))
		copy = write_bytes(qpdf);
	qpdf_cleanup(&qpdf);
	return copy;
}
