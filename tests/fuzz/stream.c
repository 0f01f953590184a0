/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stream.h"

static void
open_empty(FuzzStream *stream)
{
	stream->qpdf = qpdf_init();
	qpdf_silence_errors(stream->qpdf);
	qpdf_set_suppress_warnings(stream->qpdf, QPDF_TRUE);
	qpdf_empty_pdf(stream->qpdf);
}

void
fuzz_stream_parse(FuzzStream *stream, const char *source)
{
	open_empty(stream);
	stream->object = (DpObject){stream->qpdf, qpdf_oh_parse(stream->qpdf, source)};
}

static void
copy_entries(const DpObject *from, const DpObject *stream)
{
	g_autoptr(GPtrArray) keys = dp_object_keys(from, G_MAXINT);
	g_auto(DpObject) dict = {stream->qpdf, qpdf_oh_get_dict(stream->qpdf, stream->handle)};

	for (guint i = 0; i < keys->len; i++) {
		g_auto(DpObject) value = dp_object_get(from, keys->pdata[i]);

		qpdf_oh_replace_key(dict.qpdf, dict.handle, keys->pdata[i], value.handle);
	}
}

void
fuzz_stream_init(FuzzStream *stream, const char *dict, const guint8 *data, gsize size)
{
	g_auto(DpObject) keys = DP_OBJECT_NONE;
	g_auto(DpObject) filter = DP_OBJECT_NONE;
	g_auto(DpObject) parameters = DP_OBJECT_NONE;

	fuzz_stream_parse(stream, dict);
	keys = stream->object;
	stream->object = (DpObject){stream->qpdf, qpdf_oh_new_stream(stream->qpdf)};
	copy_entries(&keys, &stream->object);
	filter = dp_object_get(&stream->object, "/Filter");
	parameters = dp_object_get(&stream->object, "/DecodeParms");
	if (!dp_object_is_set(&filter))
		filter = (DpObject){stream->qpdf, qpdf_oh_new_null(stream->qpdf)};
	if (!dp_object_is_set(&parameters))
		parameters = (DpObject){stream->qpdf, qpdf_oh_new_null(stream->qpdf)};
	qpdf_oh_replace_stream_data(stream->qpdf, stream->object.handle, data, size, filter.handle,
	                            parameters.handle);
}

void
fuzz_stream_clear(FuzzStream *stream)
{
	dp_object_clear(&stream->object);
	if (stream->qpdf != NULL)
		qpdf_cleanup(&stream->qpdf);
}
