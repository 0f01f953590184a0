/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/**
 * dp_html_exhibits: appends the hidden content at the places of @finding: all words, and a picture
 * if there is one.
 * @shown: one for each exhibit of @report: whether it is already shown; set for those appended
 */
void dp_html_exhibits(GString *out, const DpReport *report, const DpFinding *finding,
                      gboolean *shown);
