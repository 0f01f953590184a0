/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/paper.h"

/**
 * dp_paper_beside_remove: removes from @papers what HotCRP gives with a paper and is none, and says
 * so on standard error
 * @papers: of DpPaper
 *
 * "lamp-paper12-supplement.pdf", and all in a folder "lamp-paper12-supplement", if
 * "lamp-paper12.pdf" or "lamp-final12.pdf" is beside it. A file that the user named, or that has a
 * row, stays.
 */
void dp_paper_beside_remove(GPtrArray *papers);
