/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/index-room.h"

#include <string.h>

#include "base/limits.h"
#include "report/exhibit-words.h"
#include "report/index.h"

static gboolean
is_open(const DpFinding *finding)
{
	return finding->verdict >= DP_VERDICT_REVIEW;
}

/* Whether one of the first @n_places of a finding has the very words. */
static gboolean
is_listed(const DpExhibit *exhibit, const DpReport *report, guint n_places)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (is_open(finding) && dp_exhibit_is_listed(exhibit, finding, n_places))
			return TRUE;
	}
	return FALSE;
}

/* A page lists only the first places of a finding, a report all that it has. What is at no place of
 * a finding is in neither. */
static guint
count_unlisted(const DpReport *report, const GPtrArray *exhibits, const gboolean *taken)
{
	guint n = 0;

	for (guint i = 0; i < exhibits->len; i++)
		n += !taken[i] && is_listed(exhibits->pdata[i], report, G_MAXUINT) &&
		     !is_listed(exhibits->pdata[i], report, DP_INDEX_PLACES);
	return n;
}

static void
free_exhibit(gpointer exhibit)
{
	dp_exhibit_free(exhibit);
}

/* Those of the first places first, for the others may be too many. The others are freed. */
static GPtrArray *
take_shown(DpReport *report, guint *n_more)
{
	g_autoptr(GPtrArray) all = g_steal_pointer(&report->exhibits);
	g_autofree gboolean *taken = g_new0(gboolean, all->len + 1);
	GPtrArray *shown = g_ptr_array_new_with_free_func(free_exhibit);
	guint n_words = 0;

	*n_more = 0;
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];
		g_autoptr(GPtrArray) own =
		    is_open(finding) ? dp_exhibits_take(all, finding, taken) : g_ptr_array_new();

		for (guint k = 0; k < own->len; k++) {
			const DpExhibit *exhibit = own->pdata[k];

			if (exhibit->picture == NULL && n_words++ >= DP_LIMIT_INDEX_PASSAGES)
				++*n_more;
			else
				g_ptr_array_add(shown,
				                dp_exhibit_new(&exhibit->place, exhibit->words,
				                               exhibit->picture));
		}
	}
	*n_more += count_unlisted(report, all, taken);
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
