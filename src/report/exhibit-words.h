/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/**
 * dp_exhibits_take: @exhibits: (nullable) (element-type DpExhibit): of the report of @finding
 * @taken: by exhibit: whether another finding shows it; set for those that are returned
 *
 * Those at places of @finding that show more than the lines of these places, in the order of the
 * places: the first is the one of which the finding speaks.
 *
 * Returns: (transfer container) (element-type DpExhibit)
 */
GPtrArray *dp_exhibits_take(const GPtrArray *exhibits, const DpFinding *finding, gboolean *taken);

/** dp_exhibit_is_listed: whether one of the first @n_places of @finding has its very words. */
gboolean dp_exhibit_is_listed(const DpExhibit *exhibit, const DpFinding *finding, guint n_places);

/** dp_exhibit_alt: what is said instead of its picture. (transfer full) */
char *dp_exhibit_alt(const DpExhibit *exhibit);

/** dp_exhibit_address: its picture, which it must have, as a data URL. (transfer full) */
char *dp_exhibit_address(const DpExhibit *exhibit);

/** dp_exhibit_caption: what precedes the exhibit's words and a colon. (transfer full) */
char *dp_exhibit_caption(const DpExhibit *exhibit);
