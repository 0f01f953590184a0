/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_big_endian: the number in @n bytes, the highest first; of more than 8, the last ones. */
static inline guint64
dp_big_endian(const guint8 *bytes, gsize n)
{
	guint64 number = 0;

	for (gsize i = 0; i < n; i++)
		number = number << 8 | bytes[i];
	return number;
}
