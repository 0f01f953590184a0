/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/syntax/predicted-row.h"

#include <string.h>

static guint8
paeth(int left, int up, int corner)
{
	int guess = left + up - corner;
	int to_left = ABS(guess - left), to_up = ABS(guess - up), to_corner = ABS(guess - corner);

	if (to_left <= to_up && to_left <= to_corner)
		return (guint8)left;
	return (guint8)(to_up <= to_corner ? up : corner);
}

void
dp_row_undo(guint8 type, guint8 *row, const guint8 *up, gsize length, gsize pixel)
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
void
dp_rows_undo(GByteArray *data, gsize length_of_row, gsize pixel)
{
	gsize from = 0, to = 0;
	const guint8 *up = NULL;

	while (from + 1 < data->len) {
		guint8 type = data->data[from++];
		gsize length = MIN(length_of_row, data->len - from);
		guint8 *row = data->data + to;

		memmove(row, data->data + from, length);
		dp_row_undo(type, row, up, length, pixel);
		up = row;
		from += length;
		to += length;
	}
	g_byte_array_set_size(data, (guint)to);
}
