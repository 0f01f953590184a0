/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/track-choice.h"

/**
 * dp_paper_data_table: a portal's data in JSON as a table of papers
 * @path: for complaints
 * @json: HotCRP's data, a list of papers or one; or OpenReview's notes
 *
 * Returns: (transfer full): CSV without a first line, a row for each paper, with the columns of
 * dp_paper_columns_set_data(); a list of authors is JSON, as dp_roster_new() reads it. NULL after
 * complaining: it is no JSON, a paper has no number, or its track is none.
 */
char *dp_paper_data_table(const char *path, const char *json, const DpTrackChoice *tracks);
