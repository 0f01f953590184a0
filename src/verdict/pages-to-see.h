/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** dp_report_pages_to_see: (transfer full) (element-type guint32): the pages on which a person
 * finds something to look at, each once: the first page of each finding, the gravest finding first;
 * then the findings' other pages in the same order. */
GArray *dp_report_pages_to_see(const DpReport *report);
