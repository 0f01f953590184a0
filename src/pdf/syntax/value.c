/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/syntax/value.h"

#include <string.h>

gboolean
dp_value_is_name(const DpValue *value, const char *name)
{
	return value != NULL && value->kind == DP_KIND_NAME && strcmp(value->as.name, name) == 0;
}

gboolean
dp_value_whole(const DpValue *value, guint64 most, guint64 *number)
{
	if (value == NULL || value->kind != DP_KIND_NUMBER || value->n != 1 ||
	    value->as.number > (double)most)
		return FALSE;
	*number = (guint64)value->as.number;
	return TRUE;
}

const DpValue *
dp_value_get(const DpValue *dict, const char *key)
{
	guint low = 0, high = dict->n;

	while (low < high) {
		guint middle = (low + high) / 2;
		const DpValue *entry = dict->as.items + 2 * (gsize)middle;
		int order = strcmp(key, entry->as.name);

		if (order == 0)
			return entry + 1;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}
