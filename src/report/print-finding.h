/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/print-paper.h"

/** dp_print_finding: prints finding @index with its places and exhibits. */
void dp_print_finding(const DpPrintPaper *paper, guint index);

/** dp_print_remedy: prints what to do first about a finding. */
void dp_print_remedy(DpPrint *print, const DpFinding *finding);
