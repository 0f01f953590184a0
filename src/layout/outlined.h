/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pdf/content/page.h"

/**
 * dp_outlined_blocks: justified prose whose letters are drawn as paths.
 *
 * A letter is a small filled path; letters beside each other are a row, gaps between them are
 * spaces. The sizes are the largest that such letters can have: fonts' small letters are at least
 * 0.43 of the size high, and no text is larger than the distance of its lines.
 *
 * Returns: (nullable) (transfer full) (element-type DpSetBlock): NULL if there are less than half a
 * column of justified rows
 */
GArray *dp_outlined_blocks(const DpPage *page);
