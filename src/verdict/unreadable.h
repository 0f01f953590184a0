/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/**
 * dp_report_gather_unreadable: of a paper whose text cannot be read one finding says so, for all
 * rules that need it (DpFinding.needs_text): text-extraction, or the first of them where the report
 * has no such finding, or has it waived. The others do not apply. The one that is left sends the
 * paper to review wherever one of them did. To be called after rules were dropped, regraded and
 * waived, so that none of that takes the reason away.
 */
void dp_report_gather_unreadable(DpReport *report);
