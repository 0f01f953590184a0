/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** dp_missing_pages: (transfer full) (element-type char *): sentences that say which pages have
 * findings but no picture, and why. Of a report for which pictures were asked. */
GPtrArray *dp_missing_pages(const DpReport *report);
