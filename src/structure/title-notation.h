/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/title-draft.h"

/** DpTitleKindReader: the number of a kind's name, or -1 for a word that is none. */
typedef int (*DpTitleKindReader)(const char *name);

/**
 * dp_title_notation_read:
 * @text: as section-titles.txt explains at its head
 * @script: titles of another one are passed over
 *
 * Returns: (transfer full): NULL with an @error of code DP_ERROR_FORMAT that names the line
 */
DpTitleGrammar *dp_title_notation_read(const char *text, DpTitleKindReader kind,
                                       DpTitleScript script, GError **error);
