/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** dp_html_checked: appends the rules that the paper passed, with the values that were measured,
 * and those that do not apply. @open: shows them without a click. */
void dp_html_checked(GString *out, const DpReport *report, gboolean open);
