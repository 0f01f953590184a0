/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/paper-table.h"
#include "cli/paper.h"

/**
 * dp_paper_numbers_claim: gives the papers of a batch their rows in a numbered table, by the
 * numbers in their files' names (base/file-number.h)
 * @papers: of DpPaper
 *
 * A number that no word names, of which there are several files, is nobody's: none of them gets
 * the row. Withdrawn papers are removed from @papers. Both is said, and which papers have no row.
 */
void dp_paper_numbers_claim(GPtrArray *papers, DpPaperTable *table);
