/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/metadata/exif.h"

#include <string.h>

#include "base/bound.h"
#include "pdf/syntax/utf16.h"

/* A directory (TIFF 6.0, section 2): a count, entries of twelve bytes, the next directory's offset.
 */
#define ENTRY 12
#define COUNT_BYTES 2

#define TAG_EXIF 0x8769
#define TAG_GPS 0x8825
#define TAG_LATITUDE 2
#define TAG_LONGITUDE 4
#define RATIONAL 8 /* bytes */

typedef enum {
	BYTES,   /* text that ends in a zero byte */
	UTF16,   /* Windows' tags, always little-endian */
	COMMENT, /* eight bytes naming the character set, then text (Exif 4.6.5) */
} Form;

static const struct {
	guint16 tag;
	Form form;
	const char *key;
} TAGS[] = {
    {0x010E, BYTES, "EXIF:ImageDescription"}, {0x013B, BYTES, "EXIF:Artist"},
    {0x013C, BYTES, "EXIF:HostComputer"},     {0x8298, BYTES, "EXIF:Copyright"},
    {0x9286, COMMENT, "EXIF:UserComment"},    {0x9C9B, UTF16, "EXIF:XPTitle"},
    {0x9C9C, UTF16, "EXIF:XPComment"},        {0x9C9D, UTF16, "EXIF:XPAuthor"},
    {0x9C9F, UTF16, "EXIF:XPSubject"},        {0xA430, BYTES, "EXIF:CameraOwnerName"},
};

typedef struct {
	DpImageSink *sink;
	const guint8 *data;
	gsize length;
	gboolean big_endian;
	guint n_directories; /* read so far; bounds cycles between them */
} Tiff;

typedef struct {
	guint16 tag;
	const guint8 *value;
	gsize length; /* bytes of the value that exist */
	guint32 offset;
} Entry;

/* 0 past the end. */
static guint32
number_at(const Tiff *tiff, gsize offset, guint n_bytes)
{
	guint32 number = 0;

	if (offset > tiff->length || tiff->length - offset < n_bytes)
		return 0;
	for (guint i = 0; i < n_bytes; i++)
		number =
		    number << 8 | tiff->data[offset + (tiff->big_endian ? i : n_bytes - 1 - i)];
	return number;
}

static guint
type_size(guint type)
{
	static const guint8 SIZES[] = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

	return type < G_N_ELEMENTS(SIZES) ? SIZES[type] : 0;
}

/* FALSE: its value is outside the data. */
static gboolean
read_entry(const Tiff *tiff, gsize at, Entry *entry)
{
	guint64 length =
	    (guint64)type_size(number_at(tiff, at + 2, 2)) * number_at(tiff, at + 4, 4);
	gsize start;

	entry->tag = (guint16)number_at(tiff, at, 2);
	entry->offset = number_at(tiff, at + 8, 4);
	start = length <= 4 ? at + 8 : entry->offset;
	if (length == 0 || start > tiff->length || length > tiff->length - start)
		return FALSE;
	entry->value = tiff->data + start;
	entry->length = (gsize)length;
	return TRUE;
}

static void
add_utf16(const Tiff *tiff, const char *key, const Entry *value, gboolean big_endian)
{
	gsize length = 2 * (gsize)dp_bound_least(DP_BOUND_IMAGE_CHARS, value->length / 2);
	g_autofree char *text = dp_utf16_to_utf8(value->value, &length, big_endian);

	dp_image_sink_add(tiff->sink, key, text);
}

static void
add_comment(const Tiff *tiff, const char *key, const Entry *entry)
{
	static const char ASCII[8] = "ASCII\0\0", UNICODE[8] = "UNICODE";
	const Entry text = {.value = entry->value + sizeof ASCII,
	                    .length = entry->length - MIN(entry->length, sizeof ASCII)};

	if (text.length == 0)
		return;
	if (memcmp(entry->value, UNICODE, sizeof UNICODE) == 0)
		add_utf16(tiff, key, &text, tiff->big_endian);
	else if (memcmp(entry->value, ASCII, sizeof ASCII) == 0 || entry->value[0] == '\0')
		dp_image_sink_add_bytes(tiff->sink, key, text.value, text.length);
}

static void
add_text(const Tiff *tiff, const Entry *entry)
{
	for (guint i = 0; i < G_N_ELEMENTS(TAGS); i++) {
		if (TAGS[i].tag != entry->tag)
			continue;
		if (TAGS[i].form == BYTES)
			dp_image_sink_add_bytes(tiff->sink, TAGS[i].key, entry->value,
			                        entry->length);
		else if (TAGS[i].form == UTF16)
			add_utf16(tiff, TAGS[i].key, entry, FALSE);
		else
			add_comment(tiff, TAGS[i].key, entry);
	}
}

/* Degrees, minutes and seconds; cameras without a position write zeros or nothing. */
static gboolean
is_somewhere(const Entry *entry)
{
	if (entry->length != 3 * RATIONAL)
		return FALSE;
	for (guint i = 0; i < 3 * RATIONAL; i++) {
		gboolean numerator = i % RATIONAL < RATIONAL / 2;

		if (numerator && entry->value[i] != 0)
			return TRUE;
	}
	return FALSE;
}

static guint
n_entries(const Tiff *tiff, gsize directory)
{
	return dp_bound_least(DP_BOUND_EXIF_ENTRIES, number_at(tiff, directory, COUNT_BYTES));
}

/* Records that the image has a location, and not the location itself, which is private. */
static void
read_gps(Tiff *tiff, gsize directory)
{
	gboolean found = FALSE;

	if (!dp_bound_allows(DP_BOUND_EXIF_DIRECTORIES, tiff->n_directories++))
		return;
	for (guint i = 0; i < n_entries(tiff, directory); i++) {
		Entry entry;

		if (read_entry(tiff, directory + COUNT_BYTES + i * ENTRY, &entry) &&
		    (entry.tag == TAG_LATITUDE || entry.tag == TAG_LONGITUDE))
			found |= is_somewhere(&entry);
	}
	if (found)
		dp_image_sink_add(tiff->sink, "EXIF:GPS", "the place where it was taken");
}

static void
read_directory(Tiff *tiff, gsize directory)
{
	if (!dp_bound_allows(DP_BOUND_EXIF_DIRECTORIES, tiff->n_directories++))
		return;
	for (guint i = 0; i < n_entries(tiff, directory); i++) {
		Entry entry;

		if (!read_entry(tiff, directory + COUNT_BYTES + i * ENTRY, &entry))
			continue;
		if (entry.tag == TAG_EXIF)
			read_directory(tiff, entry.offset);
		else if (entry.tag == TAG_GPS)
			read_gps(tiff, entry.offset);
		else
			add_text(tiff, &entry);
	}
}

void
dp_exif_read(DpImageSink *sink, const guint8 *data, gsize length)
{
	Tiff tiff = {sink, data, length, FALSE, 0};

	if (length < 8 || (memcmp(data, "II", 2) != 0 && memcmp(data, "MM", 2) != 0))
		return;
	tiff.big_endian = data[0] == 'M';
	if (number_at(&tiff, 2, 2) == 42)
		read_directory(&tiff, number_at(&tiff, 4, 4));
}
