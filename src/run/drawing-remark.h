/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

/**
 * dp_drawing_remark: that another program than poppler drew pages, for the report: its answer may
 * differ from that of the program, which a portal asks.
 *
 * Returns: (nullable) (transfer full): one sentence; NULL if it drew none
 */
char *dp_drawing_remark(const DpFacts *facts);
