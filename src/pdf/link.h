/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/geometry.h"
#include "pdf/page.h"

/** dp_link_read_all: adds the page's links to addresses (ISO 32000-1, 12.6.4.7) to @page. */
void dp_link_read_all(DpPage *page, const DpObject *dict, const DpGeometry *geometry);
