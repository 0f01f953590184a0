/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** dp_exhibit_adds_to: whether @exhibit is at a place of @finding, and shows more than the line of
 * that place. */
gboolean dp_exhibit_adds_to(const DpExhibit *exhibit, const DpFinding *finding);

/** dp_exhibit_is_listed: whether one of the first @n_places of @finding has its very words. */
gboolean dp_exhibit_is_listed(const DpExhibit *exhibit, const DpFinding *finding, guint n_places);

/** dp_exhibit_alt: what is said instead of its picture. (transfer full) */
char *dp_exhibit_alt(const DpExhibit *exhibit);

/** dp_exhibit_address: its picture, which it must have, as a data URL. (transfer full) */
char *dp_exhibit_address(const DpExhibit *exhibit);

/** dp_exhibit_caption: what precedes the exhibit's words and a colon. (transfer full) */
char *dp_exhibit_caption(const DpExhibit *exhibit);
