/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/** dp_is_scan: whether most pages are scans under invisible text, whose sizes and edges are
 * estimates of the OCR. */
gboolean dp_is_scan(const DpLayout *layout);
