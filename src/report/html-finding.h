/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/html-paper.h"

/** dp_html_finding: appends finding @index of @paper; its anchor is "p1f2" for the second of the
 * first paper. */
void dp_html_finding(GString *out, const DpHtmlPaper *paper, guint index);

/** dp_html_remedy: appends what to do first about @finding, if its rule has a remedy. */
void dp_html_remedy(GString *out, const DpFinding *finding);
