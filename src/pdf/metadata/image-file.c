/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/image-file.h"

#include <string.h>

#include "base/big-endian.h"
#include "base/bound.h"
#include "pdf/metadata/exif.h"
#include "pdf/metadata/iptc.h"
#include "pdf/metadata/xmp.h"

/* Markers (T.81, table B.1). */
#define MARKER 0xFF
#define SCAN 0xDA
#define END 0xD9
#define COMMENT 0xFE
#define APP1 0xE1
#define APP13 0xED

typedef void (*Reader)(DpImageSink *sink, const guint8 *data, gsize length);

static void
read_xmp(DpImageSink *sink, const guint8 *data, gsize length)
{
	g_autoptr(GBytes) packet = g_bytes_new(data, dp_bound_least(DP_BOUND_XMP_BYTES, length));

	dp_xmp_read_image(sink, packet);
}

static void
read_comment(DpImageSink *sink, const guint8 *data, gsize length)
{
	dp_image_sink_add_bytes(sink, "JPEG:Comment", data, length);
}

/* Segments, by marker and first bytes. */
static const struct {
	guint8 marker;
	const char *prefix;
	guint8 prefix_length;
	Reader read;
} SEGMENTS[] = {
    {APP1, "Exif\0\0", 6, dp_exif_read},
    {APP1, "http://ns.adobe.com/xap/1.0/\0", 29, read_xmp},
    {APP13, "Photoshop 3.0\0", 14, dp_iptc_read},
    {COMMENT, "", 0, read_comment},
};

static void
read_segment(DpImageSink *sink, guint8 marker, const guint8 *data, gsize length)
{
	for (guint i = 0; i < G_N_ELEMENTS(SEGMENTS); i++) {
		gsize prefix = SEGMENTS[i].prefix_length;

		if (marker == SEGMENTS[i].marker && length > prefix &&
		    memcmp(data, SEGMENTS[i].prefix, prefix) == 0)
			SEGMENTS[i].read(sink, data + prefix, length - prefix);
	}
}

/* Markers without a length: TEM, the restarts and SOI. */
static gboolean
is_beside_text(guint8 marker)
{
	return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
}

static void
read_jpeg(DpImageSink *sink, const guint8 *data, gsize length)
{
	gsize at = 0;

	for (guint n = 0; length - at >= 4 && dp_bound_allows(DP_BOUND_IMAGE_SEGMENTS, n); n++) {
		guint8 marker = data[at + 1];
		gsize size;

		if (data[at] != MARKER || marker == SCAN || marker == END)
			return;
		if (marker == MARKER || is_beside_text(marker)) { /* the first may be a fill byte */
			at += marker == MARKER ? 1 : 2;
			continue;
		}
		size = (gsize)data[at + 2] << 8 | data[at + 3];
		if (size < 2 || size > length - at - 2)
			return;
		read_segment(sink, marker, data + at + 4, size - 2);
		at += 2 + size;
	}
}

/* Boxes of JPEG 2000 identified by their first bytes. */
static const struct {
	const char *type, *prefix;
	guint8 prefix_length;
	Reader read;
} BOXES[] = {
    {"uuid", "\xBE\x7A\xCF\xCB\x97\xA9\x42\xE8\x9C\x71\x99\x94\x91\xE3\xAF\xAC", 16, read_xmp},
    {"uuid", "JpgTiffExif->JP2", 16, dp_exif_read},
    {"xml ", "", 0, read_xmp},
};

static void
read_box(DpImageSink *sink, const guint8 *type, const guint8 *data, gsize length)
{
	for (guint i = 0; i < G_N_ELEMENTS(BOXES); i++) {
		gsize prefix = BOXES[i].prefix_length;

		if (memcmp(type, BOXES[i].type, 4) == 0 && length > prefix &&
		    memcmp(data, BOXES[i].prefix, prefix) == 0)
			BOXES[i].read(sink, data + prefix, length - prefix);
	}
}

/* Length, type, and a 64-bit length if the length is 1; 0: to the end of the file. */
static void
read_jpeg2000(DpImageSink *sink, const guint8 *data, gsize length)
{
	gsize at = 0;

	for (guint n = 0; length - at >= 8 && dp_bound_allows(DP_BOUND_IMAGE_SEGMENTS, n); n++) {
		guint64 size = dp_big_endian(data + at, 4);
		gsize head = size == 1 ? 16 : 8;

		if (size == 1 && length - at >= 16)
			size = dp_big_endian(data + at + 8, 8);
		if (size == 0 || size > length - at)
			size = length - at;
		if (size < head)
			return;
		read_box(sink, data + at + 4, data + at + head, (gsize)size - head);
		at += (gsize)size;
	}
}

void
dp_image_file_read(DpImageSink *sink, const guint8 *data, gsize length)
{
	static const guint8 SIGNATURE[] = {0, 0, 0, 12, 'j', 'P', ' ', ' '};

	if (length >= 2 && data[0] == MARKER && data[1] == 0xD8)
		read_jpeg(sink, data, length);
	else if (length >= sizeof SIGNATURE && memcmp(data, SIGNATURE, sizeof SIGNATURE) == 0)
		read_jpeg2000(sink, data, length);
}
