/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

#include "base/markup.h"

/**
 * dp_report_markup: @venue: (nullable): the report's, for the text block that it allows
 *
 * What an annotated copy shows of a report: a comment for each failure, review and warning in the
 * report's order, and for notes that have a place. Waived findings and passes have none. Texts from
 * the paper are printable (base/text.h). Of more than DP_LIMIT_MARKS places only so many are
 * marked. (transfer full)
 */
DpMarkup *dp_report_markup(const DpReport *report, const DpVenue *venue);
