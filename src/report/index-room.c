/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/index-room.h"

#include <string.h>

#include "base/limits.h"
#include "report/exhibit-words.h"
#include "report/index.h"

static gboolean
is_shown(const DpExhibit *exhibit, const DpReport *report)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (finding->verdict >= DP_VERDICT_REVIEW && dp_exhibit_adds_to(exhibit, finding))
			return TRUE;
	}
	return FALSE;
}

/* A page lists only the first places of a finding; the others are not to be seen there. */
static gboolean
is_listed(const DpExhibit *exhibit, const DpReport *report)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (finding->verdict >= DP_VERDICT_REVIEW &&
		    dp_exhibit_is_listed(exhibit, finding, DP_INDEX_PLACES))
			return TRUE;
	}
	return FALSE;
}

static gboolean
has_finding(const DpReport *report)
{
	for (guint i = 0; i < report->findings->len; i++) {
		if (((const DpFinding *)report->findings->pdata[i])->verdict >= DP_VERDICT_REVIEW)
			return TRUE;
	}
	return FALSE;
}

static void
free_exhibit(gpointer exhibit)
{
	dp_exhibit_free(exhibit);
}

/* The others are freed. */
static GPtrArray *
take_shown(DpReport *report, guint *n_more)
{
	g_autoptr(GPtrArray) all = g_steal_pointer(&report->exhibits);
	GPtrArray *shown = g_ptr_array_new_with_free_func(free_exhibit);
	gboolean open = has_finding(report);
	guint n_words = 0;

	*n_more = 0;
	for (guint i = 0; i < all->len; i++) {
		DpExhibit *exhibit = all->pdata[i];

		if (!is_shown(exhibit, report)) {
			*n_more += open && !is_listed(exhibit, report);
			continue;
		}
		if (exhibit->picture == NULL && n_words++ >= DP_LIMIT_INDEX_PASSAGES)
			++*n_more;
		else
			g_ptr_array_add(shown, dp_exhibit_new(&exhibit->place, exhibit->words,
			                                      exhibit->picture));
	}
	return shown;
}

static gsize
size_of(const GPtrArray *exhibits)
{
	gsize size = 0;

	for (guint i = 0; i < exhibits->len; i++) {
		const DpExhibit *exhibit = exhibits->pdata[i];

		size += strlen(exhibit->words);
		if (exhibit->picture != NULL)
			size += g_bytes_get_size(exhibit->picture);
	}
	return size;
}

gboolean
dp_index_room_take(DpIndexRoom *room, DpReport *report, guint *n_more)
{
	gsize size;

	report->exhibits = take_shown(report, n_more);
	size = size_of(report->exhibits);
	room->full = room->full || size > DP_LIMIT_INDEX_EXHIBIT_BYTES - room->bytes;
	if (room->full)
		g_ptr_array_set_size(report->exhibits, 0);
	else
		room->bytes += size;
	return !room->full;
}
