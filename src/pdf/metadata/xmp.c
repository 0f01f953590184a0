/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/xmp.h"

#include <string.h>

#include "base/bound.h"
#include "pdf/file/property.h"
#include "pdf/syntax/utf16.h"

typedef struct {
	DpFileInfo *objects;
	DpImageSink *image; /* NULL: the document's own packet */
	GPtrArray *names;   /* of the open elements, owned */
} Reading;

/* The properties read from an image's packet, which may hold many others. */
static const char *const OF_IMAGES[] = {"dc:creator",
                                        "dc:contributor",
                                        "dc:description",
                                        "dc:publisher",
                                        "dc:rights",
                                        "dc:title",
                                        "photoshop:Credit",
                                        "photoshop:Source",
                                        "photoshop:CaptionWriter",
                                        "photoshop:Headline",
                                        "photoshop:AuthorsPosition",
                                        "xmpRights:Owner",
                                        "xmpRights:WebStatement",
                                        "aux:OwnerName",
                                        "exifEX:CameraOwnerName",
                                        "tiff:Artist",
                                        "tiff:Copyright",
                                        "tiff:HostComputer",
                                        "tiff:ImageDescription",
                                        "exif:UserComment",
                                        "plus:CopyrightOwnerName",
                                        "plus:ImageCreatorName",
                                        "stRef:filePath",
                                        "crs:RawFileName"};

static gboolean
is_path(const char *value)
{
	return strstr(value, "/home/") != NULL || strstr(value, "/Users/") != NULL ||
	       strstr(value, ":\\") != NULL;
}

static void
add_of_image(DpImageSink *image, const char *key, const char *value)
{
	gboolean wanted = is_path(value) || g_str_has_prefix(key, "Iptc4xmpCore:Ci");

	for (guint i = 0; i < G_N_ELEMENTS(OF_IMAGES) && !wanted; i++)
		wanted = strcmp(key, OF_IMAGES[i]) == 0;
	if (strcmp(key, "exif:GPSLatitude") == 0)
		dp_image_sink_add(image, key, "the place where it was taken");
	else if (wanted)
		dp_image_sink_add(image, key, value);
}

static void
add(const Reading *reading, const char *key, const char *value)
{
	if (reading->image != NULL)
		add_of_image(reading->image, key, value);
	else
		dp_property_add(reading->objects, "XMP", key, value, 0);
}

/* rdf:Seq, rdf:li and the like are containers; the element around them names the property. */
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

	if (!dp_bound_allows(DP_BOUND_XMP_DEPTH, reading->names->len)) {
		g_set_error_literal(error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
		                    "too deep");
		return;
	}
	g_ptr_array_add(reading->names, g_strdup(name));
	for (guint i = 0; keys[i] != NULL; i++) {
		if (g_str_has_prefix(keys[i], "xmlns") || g_str_has_prefix(keys[i], "rdf:") ||
		    g_str_has_prefix(keys[i], "xml:") || g_str_has_prefix(keys[i], "x:"))
			continue;
		add(reading, keys[i], values[i]);
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

	add(reading, property_name(reading), content);
}

/* The packet may be UTF-16; its byte order mark is the U+FEFF in its header. */
static char *
as_utf8(GBytes *packet, gsize *length)
{
	const char *data = g_bytes_get_data(packet, length);

	if (*length >= 2 && (memcmp(data, "\xFE\xFF", 2) == 0 || data[0] == '\0'))
		return dp_utf16_to_utf8((const guint8 *)data, length, TRUE);
	if (*length >= 2 && (memcmp(data, "\xFF\xFE", 2) == 0 || data[1] == '\0'))
		return dp_utf16_to_utf8((const guint8 *)data, length, FALSE);
	return g_utf8_make_valid(data != NULL ? data : "", (gssize)*length);
}

static void
read_packet(DpFileInfo *objects, DpImageSink *image, GBytes *packet)
{
	static const GMarkupParser PARSER = {start_element, end_element, text, NULL, NULL};
	gsize length;
	g_autofree char *xml = as_utf8(packet, &length);
	Reading reading = {objects, image, NULL};
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GMarkupParseContext) context =
	    g_markup_parse_context_new(&PARSER, G_MARKUP_TREAT_CDATA_AS_TEXT, &reading, NULL);
	const char *start;

	reading.names = names;
	start = xml != NULL ? strchr(xml, '<') : NULL;
	if (start != NULL)
		g_markup_parse_context_parse(context, start, (gssize)strlen(start), NULL);
}

void
dp_xmp_read(DpFileInfo *objects, GBytes *packet)
{
	read_packet(objects, NULL, packet);
}

void
dp_xmp_read_image(DpImageSink *sink, GBytes *packet)
{
	read_packet(NULL, sink, packet);
}
