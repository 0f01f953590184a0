/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/geometry.h"
#include "pdf/content/page.h"

/** dp_link_read: adds the link @annotation to @page if it has a URI (ISO 32000-1, 12.6.4.7). */
void dp_link_read(DpPage *page, const DpObject *annotation, const DpGeometry *geometry);
