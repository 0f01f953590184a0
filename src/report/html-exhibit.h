/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/**
 * dp_html_exhibits: appends what nobody sees of the places of @finding: all words, and a picture
 * where there is one.
 * @shown: one for each exhibit of @report: those that stand in it already; those appended are set
 */
void dp_html_exhibits(GString *out, const DpReport *report, const DpFinding *finding,
                      gboolean *shown);
