/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/geometry.h"
#include "pdf/page.h"

/** dp_cover_read_all: fills the covers of @page from the annotations of @dict, its object: those
 * that may paint (ISO 32000-1, 12.5.5) and are not kept off the page by a flag. */
void dp_cover_read_all(DpPage *page, const DpObject *dict, const DpGeometry *geometry);
