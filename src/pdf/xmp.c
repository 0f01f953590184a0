/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/xmp.h"
#include "base/limits.h"
#include "pdf/property.h"
#include "pdf/text-string.h"

#include <string.h>

typedef struct {
	DpObjects *objects;
	GPtrArray *names; /* of the open elements, owned */
} Reading;

/* rdf:Seq, rdf:li and their like only hold the values; the element around them names the property.
 */
static const char *
property_name(const Reading *reading)
{
	for (guint i = reading->names->len; i > 0; i--) {
		const char *name = g_ptr_array_index(reading->names, i - 1);

		if (!g_str_has_prefix(name, "rdf:"))
			return name;
	}
	return "";
}

static void
start_element(GMarkupParseContext *context, const char *name, const char **keys,
              const char **values, gpointer data, GError **error)
{
	Reading *reading = data;

	if (reading->names->len >= DP_LIMIT_OBJECT_DEPTH) {
		g_set_error_literal(error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
		                    "too deep");
		return;
	}
	g_ptr_array_add(reading->names, g_strdup(name));
	for (guint i = 0; keys[i] != NULL; i++) {
		if (g_str_has_prefix(keys[i], "xmlns") || g_str_has_prefix(keys[i], "rdf:") ||
		    g_str_has_prefix(keys[i], "xml:") || g_str_has_prefix(keys[i], "x:"))
			continue;
		dp_property_add(reading->objects, "XMP", keys[i], values[i], 0);
	}
}

static void
end_element(GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
	Reading *reading = data;

	g_ptr_array_set_size(reading->names, (int)reading->names->len - 1);
}

static void
text(GMarkupParseContext *context, const char *content, gsize length, gpointer data, GError **error)
{
	const Reading *reading = data;

	dp_property_add(reading->objects, "XMP", property_name(reading), content, 0);
}

/* The packet may be in UTF-16; its byte order mark is that of the XML within, U+FEFF in its header.
 */
static char *
as_utf8(GBytes *packet, gsize *length)
{
	const char *data = g_bytes_get_data(packet, length);

	if (*length >= 2 && (memcmp(data, "\xFE\xFF", 2) == 0 || data[0] == '\0'))
		return dp_utf16_decode((const guint8 *)data, length, TRUE);
	if (*length >= 2 && (memcmp(data, "\xFF\xFE", 2) == 0 || data[1] == '\0'))
		return dp_utf16_decode((const guint8 *)data, length, FALSE);
	return g_utf8_make_valid(data != NULL ? data : "", (gssize)*length);
}

void
dp_xmp_read(DpObjects *objects, GBytes *packet)
{
	static const GMarkupParser PARSER = {start_element, end_element, text, NULL, NULL};
	gsize length;
	g_autofree char *xml = as_utf8(packet, &length);
	Reading reading = {objects, NULL};
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GMarkupParseContext) context =
	    g_markup_parse_context_new(&PARSER, G_MARKUP_TREAT_CDATA_AS_TEXT, &reading, NULL);
	const char *start;

	reading.names = names;
	start = xml != NULL ? strchr(xml, '<') : NULL;
	if (start != NULL)
		g_markup_parse_context_parse(context, start, (gssize)strlen(start), NULL);
}
