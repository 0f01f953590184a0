/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "layout/layout.h"

/** dp_is_scan: most pages are scans under invisible text, whose sizes and edges follow the machine
 * that read them. */
gboolean dp_is_scan(const DpLayout *layout);
