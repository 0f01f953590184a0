/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/iptc.h"

#include <string.h>

#include "base/bound.h"

#define IPTC_RESOURCE 0x0404
#define TAG_MARKER 0x1C
#define APPLICATION_RECORD 2
#define TAG_BYTES 5 /* marker, record, data set, and two bytes of length */

static const struct {
	guint8 data_set;
	const char *key;
} DATA_SETS[] = {
    {5, "IPTC:ObjectName"}, {80, "IPTC:By-line"},           {105, "IPTC:Headline"},
    {110, "IPTC:Credit"},   {115, "IPTC:Source"},           {116, "IPTC:Copyright"},
    {118, "IPTC:Contact"},  {120, "IPTC:Caption-Abstract"}, {122, "IPTC:Writer-Editor"},
};

static guint
short_at(const guint8 *data)
{
	return (guint)data[0] << 8 | data[1];
}

static void
read_records(DpImageSink *sink, const guint8 *data, gsize length)
{
	gsize at = 0;

	for (guint n = 0; length - at >= TAG_BYTES && dp_bound_allows(DP_BOUND_EXIF_ENTRIES, n);
	     n++) {
		gsize size = short_at(data + at + 3);

		/* the high bit marks an extended length: used for pictures, not names */
		if (data[at] != TAG_MARKER || size > length - at - TAG_BYTES)
			return;
		for (guint i = 0; i < G_N_ELEMENTS(DATA_SETS); i++) {
			if (data[at + 1] == APPLICATION_RECORD &&
			    data[at + 2] == DATA_SETS[i].data_set)
				dp_image_sink_add_bytes(sink, DATA_SETS[i].key,
				                        data + at + TAG_BYTES, size);
		}
		at += TAG_BYTES + size;
	}
}

/* "8BIM", a number, a name of even length with its length byte, four bytes of length, even data. */
void
dp_iptc_read(DpImageSink *sink, const guint8 *data, gsize length)
{
	gsize at = 0;

	for (guint n = 0; length - at >= 12 && dp_bound_allows(DP_BOUND_EXIF_ENTRIES, n); n++) {
		guint resource = short_at(data + at + 4);
		gsize name = (data[at + 6] + 2u) & ~1u, size;

		if (memcmp(data + at, "8BIM", 4) != 0 || length - at - 6 < name + 4)
			return;
		at += 6 + name;
		size = (gsize)short_at(data + at) << 16 | short_at(data + at + 2);
		at += 4;
		if (size > length - at)
			return;
		if (resource == IPTC_RESOURCE)
			read_records(sink, data + at, size);
		at += MIN((size + 1) & ~(gsize)1, length - at);
	}
}
