/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/geometry.h"
#include "pdf/content/page.h"

/** dp_cover_has_appearance: whether @annotation has an appearance that may paint: one without
 * content paints nothing. */
gboolean dp_cover_has_appearance(const DpObject *annotation);

/** dp_annotation_flags: /F of @annotation (ISO 32000-1, table 165), the bits that the standard
 * defines; others may be set beside them. */
guint dp_annotation_flags(const DpObject *annotation);

/** dp_cover_read: adds @annotation's rectangle to the covers of @page if it may paint (ISO 32000-1,
 * 12.5.5) and no flag hides it. @subtype: its own, or "". */
void dp_cover_read(DpPage *page, const DpObject *annotation, const char *subtype,
                   const DpGeometry *geometry);
