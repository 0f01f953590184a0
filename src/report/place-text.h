/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/place.h>

/** dp_place_describe: "page 3, 402 pt from the top: “the words”", safe on a terminal. (transfer
 * full) */
char *dp_place_describe(const DpPlace *place);

/** dp_places_are_whole_pages: whether @places are more than one and all whole pages, which share a
 * line. */
gboolean dp_places_are_whole_pages(const GPtrArray *places);

/**
 * dp_places_describe:
 * @places: of DpPlace
 * @max: the maximum number to describe
 * @total: the number of places found
 *
 * One line for each place; places that are whole pages share a line ("pages 3, 4, 7"). Ends with
 * "and N more" if some are left out. (transfer full) (element-type char *)
 */
GPtrArray *dp_places_describe(const GPtrArray *places, guint max, guint total);
