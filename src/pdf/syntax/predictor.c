/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/syntax/predictor.h"

#include <string.h>

#define TIFF 2
#define PNG 10
/* Beyond these poppler ignores the predictor too, and the bytes are left as they are. */
#define MAX_COLOURS 32
#define MAX_BITS 16
#define MAX_ROW_BITS (G_MAXINT32 - 7.0)

typedef struct {
	gsize row;   /* bytes of a row, without the PNG tag */
	gsize pixel; /* bytes of a pixel, at least 1 */
} Shape;

static gboolean
read_shape(const DpObject *parameters, Shape *shape)
{
	double colours = dp_object_get_number(parameters, "/Colors", 1);
	double bits = dp_object_get_number(parameters, "/BitsPerComponent", 8);
	double columns = dp_object_get_number(parameters, "/Columns", 1);
	double pixel = colours * bits, row = pixel * columns;

	if (!(colours >= 1 && colours <= MAX_COLOURS && bits >= 1 && bits <= MAX_BITS &&
	      columns >= 1 && row < MAX_ROW_BITS))
		return FALSE;
	shape->row = (gsize)((row + 7) / 8);
	shape->pixel = MAX((gsize)((pixel + 7) / 8), 1);
	return TRUE;
}

static guint8
paeth(int left, int up, int corner)
{
	int guess = left + up - corner;
	int to_left = ABS(guess - left), to_up = ABS(guess - up), to_corner = ABS(guess - corner);

	if (to_left <= to_up && to_left <= to_corner)
		return (guint8)left;
	return (guint8)(to_up <= to_corner ? up : corner);
}

/* The PNG filter types; @up is the row above, or NULL. */
static void
undo_row(guint8 type, guint8 *row, const guint8 *up, gsize length, gsize pixel)
{
	for (gsize i = 0; i < length; i++) {
		int left = i >= pixel ? row[i - pixel] : 0;
		int above = up != NULL ? up[i] : 0;
		int corner = up != NULL && i >= pixel ? up[i - pixel] : 0;

		if (type == 1)
			row[i] += (guint8)left;
		else if (type == 2)
			row[i] += (guint8)above;
		else if (type == 3)
			row[i] += (guint8)((left + above) / 2);
		else if (type == 4)
			row[i] += paeth(left, above, corner);
	}
}

/* Dropping the tags moves rows together; writing never overtakes reading. */
static void
undo_png(GByteArray *data, const Shape *shape)
{
	gsize from = 0, to = 0;
	const guint8 *up = NULL;

	while (from + 1 < data->len) {
		guint8 type = data->data[from++];
		gsize length = MIN(shape->row, data->len - from);
		guint8 *row = data->data + to;

		memmove(row, data->data + from, length);
		undo_row(type, row, up, length, shape->pixel);
		up = row;
		from += length;
		to += length;
	}
	g_byte_array_set_size(data, (guint)to);
}

void
dp_predictor_undo(const DpObject *parameters, GByteArray *data)
{
	double predictor = dp_object_get_number(parameters, "/Predictor", 1);
	Shape shape;

	if (predictor < TIFF || !read_shape(parameters, &shape))
		return;
	if (predictor >= PNG) {
		undo_png(data, &shape);
		return;
	}
	for (gsize start = 0; start < data->len; start += shape.row)
		undo_row(1, data->data + start, NULL, MIN(shape.row, data->len - start),
		         shape.pixel);
}
