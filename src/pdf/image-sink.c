/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/image-sink.h"
#include "base/limits.h"
#include "pdf/property.h"

#include <string.h>

void
dp_image_sink_add(DpImageSink *sink, const char *key, const char *text)
{
	g_autofree char *stripped = g_strstrip(g_strdup(text));
	guint before = sink->objects->properties->len;
	DpProperty *property;

	if (*stripped == '\0' || sink->n_items >= DP_LIMIT_IMAGE_ITEMS ||
	    before >= DP_LIMIT_METADATA_ITEMS / 2) /* the rest is for what is not an image's */
		return;
	dp_property_add(sink->objects, "image", key, stripped, sink->page);
	if (sink->objects->properties->len == before)
		return;
	property = sink->objects->properties->pdata[before];
	property->object = sink->object;
	sink->n_items++;
}

static char *
from_latin1(const guint8 *data, gsize length)
{
	GString *text = g_string_sized_new(length);

	for (gsize i = 0; i < length; i++)
		g_string_append_unichar(text, data[i]);
	return g_string_free(text, FALSE);
}

void
dp_image_sink_add_bytes(DpImageSink *sink, const char *key, const guint8 *data, gsize length)
{
	gsize n = strnlen((const char *)data, MIN(length, DP_LIMIT_METADATA_CHARS));
	g_autofree char *text = g_utf8_validate((const char *)data, (gssize)n, NULL)
	                            ? g_strndup((const char *)data, n)
	                            : from_latin1(data, n);

	dp_image_sink_add(sink, key, text);
}
