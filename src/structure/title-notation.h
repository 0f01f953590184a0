/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/title-draft.h"

/** DpTitleKindReader: the number of a kind's name, or -1 for any other word. */
typedef int (*DpTitleKindReader)(const char *name);

/**
 * dp_title_notation_read: @text: in the format described at the head of section-titles.txt
 * @script: titles of other scripts are skipped
 *
 * Returns: (transfer full): NULL with an @error of code DP_ERROR_FORMAT that names the line
 */
DpTitleGrammar *dp_title_notation_read(const char *text, DpTitleKindReader kind,
                                       DpTitleScript script, GError **error);
