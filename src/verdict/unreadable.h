/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/**
 * dp_report_gather_unreadable: if a paper's text cannot be read, one finding says so for all rules
 * that need it (DpFinding.needs_text): text-extraction, or the first of them if the report has no
 * such finding or waives it. The others become "does not apply". The remaining finding sends the
 * paper to review if one of them did. Call it after rules were dropped, regraded and waived, so
 * that none of that removes the reason.
 */
void dp_report_gather_unreadable(DpReport *report);
