/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/print-picture.h"

#include <string.h>

#include "base/limits.h"

/* PNG (W3C), 5: each chunk has a length, a name, data and a checksum. */
#define SIGNATURE_BYTES 8
#define CHUNK_HEAD 8
#define CHUNK_TAIL 4
#define HEADER_BYTES 13

/* Of a side; exhibits have a larger scale than pages. */
#define MOST_PIXELS (2 * DP_LIMIT_PAGE_PICTURE_PIXELS)

typedef struct {
	const guint8 *data;
	guint32 size;
	char name[5];
} Chunk;

static guint32
read_number(const guint8 *at)
{
	guint32 number;

	memcpy(&number, at, sizeof number);
	return GUINT32_FROM_BE(number);
}

/* FALSE: no chunk is there. */
static gboolean
next_chunk(const guint8 *data, gsize size, gsize *at, Chunk *chunk)
{
	if (size - *at < CHUNK_HEAD + CHUNK_TAIL)
		return FALSE;
	chunk->size = read_number(data + *at);
	memcpy(chunk->name, data + *at + 4, 4);
	chunk->name[4] = '\0';
	chunk->data = data + *at + CHUNK_HEAD;
	if (chunk->size > size - *at - CHUNK_HEAD - CHUNK_TAIL)
		return FALSE;
	*at += CHUNK_HEAD + chunk->size + CHUNK_TAIL;
	return TRUE;
}

/* 11.2.2: width, height, bits, colours, and the methods of compression, filters and interlacing. */
static gboolean
is_plain(const Chunk *header)
{
	static const guint8 PLAIN[] = {8, 2, 0, 0, 0};
	guint32 width, height;

	if (strcmp(header->name, "IHDR") != 0 || header->size != HEADER_BYTES)
		return FALSE;
	width = read_number(header->data);
	height = read_number(header->data + 4);
	return width >= 1 && height >= 1 && width <= MOST_PIXELS && height <= MOST_PIXELS &&
	       memcmp(header->data + 8, PLAIN, sizeof PLAIN) == 0;
}

/* libharu writes a filter's name only for what it packs itself. */
static HPDF_STATUS
write_filter(HPDF_Dict image, HPDF_Stream stream)
{
	const DpHaru *haru = dp_haru(NULL);
	HPDF_Number width = haru->HPDF_Dict_GetItem(image, "Width", HPDF_OCLASS_NUMBER);
	g_autofree char *text =
	    g_strdup_printf("/Filter /FlateDecode\n/DecodeParms <</Predictor 15 /Colors 3 "
	                    "/Columns %d>>\n",
	                    width != NULL ? (int)width->value : 0);

	return haru->HPDF_Stream_WriteStr(stream, text);
}

static HPDF_Image
new_image(DpPrint *print, const Chunk *header)
{
	HPDF_Dict image = print->haru->HPDF_DictStream_New(print->pdf->mmgr, print->pdf->xref);

	if (image == NULL)
		return NULL;
	image->header.obj_class |= HPDF_OSUBCLASS_XOBJECT;
	image->write_fn = write_filter;
	print->haru->HPDF_Dict_AddName(image, "Type", "XObject");
	print->haru->HPDF_Dict_AddName(image, "Subtype", "Image");
	print->haru->HPDF_Dict_AddName(image, "ColorSpace", "DeviceRGB");
	print->haru->HPDF_Dict_AddNumber(image, "Width", (HPDF_INT32)read_number(header->data));
	print->haru->HPDF_Dict_AddNumber(image, "Height",
	                                 (HPDF_INT32)read_number(header->data + 4));
	print->haru->HPDF_Dict_AddNumber(image, "BitsPerComponent", 8);
	return image;
}

HPDF_Image
dp_print_picture_new(DpPrint *print, GBytes *png)
{
	gsize size, at = SIGNATURE_BYTES;
	const guint8 *data = g_bytes_get_data(png, &size);
	HPDF_Image image;
	Chunk chunk;

	if (size < SIGNATURE_BYTES || !next_chunk(data, size, &at, &chunk) || !is_plain(&chunk))
		return NULL;
	image = new_image(print, &chunk);
	while (image != NULL && next_chunk(data, size, &at, &chunk)) {
		if (strcmp(chunk.name, "IDAT") == 0)
			print->haru->HPDF_Stream_Write(image->stream, chunk.data, chunk.size);
	}
	return image;
}
