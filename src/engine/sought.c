/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/sought.h"

#include "base/needs-reader.h"
#include "base/needs.h"

void
dp_sought_init(DpSought *sought, const char *expression)
{
	*sought = (DpSought){expression, dp_needs_of(expression), NULL};
}

void
dp_sought_clear(DpSought *sought)
{
	g_clear_pointer(&sought->needs, g_free);
	g_clear_pointer(&sought->pattern, dp_pattern_free);
}

gboolean
dp_sought_is_valid(DpSought *sought)
{
	if (sought->pattern == NULL)
		sought->pattern = dp_pattern_new_counted(sought->expression, NULL);
	return sought->pattern != NULL;
}

gboolean
dp_sought_find(DpSought *sought, const DpReading *reading, gsize *start, gsize *end, guint64 *steps,
               GError **error)
{
	gboolean found;

	*steps = 0;
	if (!dp_needs_may_be_in(sought->needs, &reading->trigrams) || !dp_sought_is_valid(sought))
		return FALSE;
	found = dp_pattern_search(sought->pattern, reading->text, 0, start, end, error);
	*steps = dp_pattern_steps();
	return found;
}
