/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/syntax/predictor.h"

#include "pdf/syntax/predicted-row.h"

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

void
dp_predictor_undo(const DpObject *parameters, GByteArray *data)
{
	double predictor = dp_object_get_number(parameters, "/Predictor", 1);
	Shape shape;

	if (predictor < TIFF || !read_shape(parameters, &shape))
		return;
	if (predictor >= PNG) {
		dp_rows_undo(data, shape.row, shape.pixel);
		return;
	}
	for (gsize start = 0; start < data->len; start += shape.row)
		dp_row_undo(1, data->data + start, NULL, MIN(shape.row, data->len - start),
		            shape.pixel);
}
