/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/venue-list.h"

#include <string.h>

#include "base/text.h"

typedef struct {
	int id, title;
} Widths;

/* At the beginning of a word: "chi" is not meant for "machine learning". */
static gboolean
contains(const char *text, const char *folded)
{
	g_autofree char *own = dp_text_fold(text);

	for (const char *at = strstr(own, folded); at != NULL; at = strstr(at + 1, folded)) {
		if (at == own || !g_unichar_isalnum(g_utf8_get_char(g_utf8_prev_char(at))))
			return TRUE;
		if (*folded == '\0')
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_found(const DpRegistryEntry *entry, const char *search)
{
	g_autofree char *folded = search != NULL ? dp_text_fold(search) : NULL;

	if (folded == NULL || contains(entry->id, folded) || contains(entry->title, folded) ||
	    contains(dp_area_title(entry->area), folded))
		return TRUE;
	for (guint i = 0; entry->aliases[i] != NULL; i++) {
		if (contains(entry->aliases[i], folded))
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_listed(const DpRegistryEntry *entry, const DpVenueFilter *filter)
{
	if (filter->date != NULL &&
	    (entry->deadline == NULL || strcmp(entry->deadline, filter->date) < 0))
		return FALSE;
	return is_found(entry, filter->search);
}

static void
append_entry(GString *out, const DpRegistryEntry *entry, const Widths *widths)
{
	g_autofree char *title = dp_text_printable(entry->title);

	if (entry->deadline != NULL)
		g_string_append_printf(out, "  %-*s  %-*s  until %s\n", widths->id, entry->id,
		                       widths->title, title, entry->deadline);
	else
		g_string_append_printf(out, "  %-*s  %s\n", widths->id, entry->id, title);
}

static void
append_area(GString *out, const GPtrArray *listed, const char *area, const Widths *widths)
{
	gboolean begun = FALSE;

	for (guint i = 0; i < listed->len; i++) {
		const DpRegistryEntry *entry = listed->pdata[i];

		if (!g_str_equal(dp_area_title(entry->area), area))
			continue;
		if (!begun)
			g_string_append_printf(out, "%s%s\n", out->len > 0 ? "\n" : "", area);
		begun = TRUE;
		append_entry(out, entry, widths);
	}
}

guint
dp_venue_list_append(GString *out, const GPtrArray *venues, const DpVenueFilter *filter)
{
	g_autoptr(GPtrArray) listed = g_ptr_array_new();
	const char *const *areas = dp_area_ids();
	Widths widths = {0, 0};

	for (guint i = 0; i < venues->len; i++) {
		DpRegistryEntry *entry = venues->pdata[i];

		if (!is_listed(entry, filter))
			continue;
		g_ptr_array_add(listed, entry);
		widths.id = MAX(widths.id, (int)strlen(entry->id));
		widths.title = MAX(widths.title, (int)strlen(entry->title));
	}
	for (guint i = 0; filter->ids && i < listed->len; i++)
		g_string_append_printf(out, "%s\n", ((DpRegistryEntry *)listed->pdata[i])->id);
	for (guint i = 0; !filter->ids && areas[i] != NULL; i++)
		append_area(out, listed, dp_area_title(areas[i]), &widths);
	if (!filter->ids)
		append_area(out, listed, dp_area_title(NULL), &widths);
	return listed->len;
}
