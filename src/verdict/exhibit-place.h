/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/exhibit.h>

/** dp_exhibit_is_at: whether @exhibit is at @place, which may be that of a stored report: those are
 * in hundredths of a point. */
gboolean dp_exhibit_is_at(const DpExhibit *exhibit, const DpPlace *place);
