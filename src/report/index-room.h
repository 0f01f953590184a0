/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** DpIndexRoom: how much of what papers hide fits on an index; zero at first. */
typedef struct {
	gsize bytes;   /* of the pictures and words that are on it */
	gboolean full; /* a paper did not fit: those after it are not on the page either */
} DpIndexRoom;

/**
 * dp_index_room_take: keeps those exhibits of @report that its findings show, of those without a
 * picture at most DP_LIMIT_INDEX_PASSAGES.
 * @n_more: (out): how many passages a report of the paper alone shows and this page does not
 *
 * Returns: FALSE: the page has as many bytes as it may have; @report keeps none
 */
gboolean dp_index_room_take(DpIndexRoom *room, DpReport *report, guint *n_more);
