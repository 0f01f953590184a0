/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/**
 * The bulk assignments of HotCRP: CSV with a row a tag. Tags with "~~" are seen by chairs alone.
 * Each paper gets one of its verdict, and one for each rule that decides it: of the value 1 for a
 * failure and 0 for a review. Source: src/assigners/a_tag.php of HotCRP.
 */

/** dp_hotcrp_tags_begin: appends the first row, the columns' names. */
void dp_hotcrp_tags_begin(GString *out);

/**
 * dp_hotcrp_tags_add:
 * @cleared: (element-type guint): the set of the numbers whose older tags a row above clears
 *
 * Appends the rows of a paper; of one without a number (dp_file_number()) a comment that says so.
 */
void dp_hotcrp_tags_add(GString *out, const DpReport *report, GHashTable *cleared);
