/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/image-sink.h"

#include <string.h>

#include "base/bound.h"
#include "pdf/file/property.h"

void
dp_image_sink_add(DpImageSink *sink, const char *key, const char *text)
{
	g_autofree char *stripped = g_strstrip(g_strdup(text));
	GPtrArray *properties = sink->objects->properties;
	guint before = properties->len;

	if (*stripped == '\0' || !dp_bound_allows(DP_BOUND_IMAGE_ITEMS, sink->n_items) ||
	    !dp_bound_allows(DP_BOUND_IMAGE_PROPERTIES, before))
		return;
	dp_property_add(sink->objects, "image", key, stripped, sink->page);
	for (guint i = before; i < properties->len; i++)
		((DpProperty *)properties->pdata[i])->object = sink->object;
	sink->n_items += properties->len > before;
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
	gsize n = dp_bound_least(DP_BOUND_IMAGE_CHARS, strnlen((const char *)data, length));
	g_autofree char *text = g_utf8_validate((const char *)data, (gssize)n, NULL)
	                            ? g_strndup((const char *)data, n)
	                            : from_latin1(data, n);

	dp_image_sink_add(sink, key, text);
}
