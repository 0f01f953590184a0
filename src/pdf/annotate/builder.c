/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/annotate/builder.h"

#include <string.h>

#include "base/number.h"

/* Of the largest user unit, 75,000 pt, this is a thousandth of a point. */
#define DECIMALS 8

DpObject
dp_build(qpdf_data qpdf, const char *source)
{
	return (DpObject){qpdf, qpdf_oh_parse(qpdf, source)};
}

DpObject
dp_build_array(qpdf_data qpdf)
{
	return (DpObject){qpdf, qpdf_oh_new_array(qpdf)};
}

void
dp_build_indirect(DpObject *object)
{
	qpdf_oh handle;

	if (qpdf_oh_is_indirect(object->qpdf, object->handle))
		return;
	handle = qpdf_make_indirect_object(object->qpdf, object->handle);
	qpdf_oh_release(object->qpdf, object->handle);
	object->handle = handle;
}

static void
copy_keys(const DpObject *from, const DpObject *to)
{
	g_autoptr(GPtrArray) keys = dp_object_keys(from, G_MAXINT);

	for (guint i = 0; i < keys->len; i++) {
		g_auto(DpObject) value = dp_object_get(from, keys->pdata[i]);

		dp_build_put(to, keys->pdata[i], &value);
	}
}

DpObject
dp_build_stream(const DpObject *keys, const GString *content)
{
	qpdf_data qpdf = keys->qpdf;
	DpObject stream = {qpdf, qpdf_oh_new_stream(qpdf)};
	g_auto(DpObject) dict = {qpdf, qpdf_oh_get_dict(qpdf, stream.handle)};
	g_auto(DpObject) none = {qpdf, qpdf_oh_new_null(qpdf)};

	copy_keys(keys, &dict);
	qpdf_oh_replace_stream_data(qpdf, stream.handle, (const guint8 *)content->str, content->len,
	                            none.handle, none.handle);
	return stream;
}

void
dp_build_put(const DpObject *dict, const char *key, const DpObject *value)
{
	qpdf_oh_replace_key(dict->qpdf, dict->handle, key, value->handle);
}

void
dp_build_put_source(const DpObject *dict, const char *key, const char *source)
{
	g_auto(DpObject) value = dp_build(dict->qpdf, source);

	dp_build_put(dict, key, &value);
}

static gboolean
is_ascii(const char *text)
{
	for (; *text != '\0'; text++) {
		if ((guchar)*text >= 0x7F)
			return FALSE;
	}
	return TRUE;
}

/* A byte order mark, then the high byte first on every machine. */
static GByteArray *
utf16(const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	g_autofree gunichar2 *units = g_utf8_to_utf16(valid, -1, NULL, NULL, NULL);
	GByteArray *bytes = g_byte_array_new();

	g_byte_array_append(bytes, (const guint8 *)"\xFE\xFF", 2);
	for (gsize i = 0; units[i] != 0; i++) {
		const guint8 pair[] = {(guint8)(units[i] >> 8), (guint8)(units[i] & 0xFF)};

		g_byte_array_append(bytes, pair, sizeof pair);
	}
	return bytes;
}

DpObject
dp_build_text(qpdf_data qpdf, const char *text)
{
	g_autoptr(GByteArray) wide = is_ascii(text) ? NULL : utf16(text);
	const char *bytes = wide != NULL ? (const char *)wide->data : text;

	return (DpObject){
	    qpdf, qpdf_oh_new_binary_string(qpdf, bytes, wide != NULL ? wide->len : strlen(text))};
}

void
dp_build_put_text(const DpObject *dict, const char *key, const char *text)
{
	g_auto(DpObject) value = dp_build_text(dict->qpdf, text);

	dp_build_put(dict, key, &value);
}

void
dp_build_append(const DpObject *array, const DpObject *value)
{
	qpdf_oh_append_item(array->qpdf, array->handle, value->handle);
}

void
dp_build_number(GString *source, double number)
{
	g_autofree char *text = dp_number_format(number, DECIMALS);

	g_string_append_printf(source, "%s ", text);
}
