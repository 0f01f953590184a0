/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/section-kind.h"

/** dp_section_title_kind: what a section with that title is; @squashed as dp_text_squash() gives
 * it. */
DpSectionKind dp_section_title_kind(const char *squashed);

/** dp_section_titles_sorted: whether the table is in the order its search needs; for the tests. */
gboolean dp_section_titles_sorted(void);
