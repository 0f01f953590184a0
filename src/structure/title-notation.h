/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/title-grammar.h"

/** DpTitleKindReader: the number of a kind's name, or -1 for a word that is none. */
typedef int (*DpTitleKindReader)(const char *name);

/** DpTitleScript: titles by the letter they begin with, each read when one of them is looked up. */
typedef enum {
	DP_TITLE_LATIN,
	DP_TITLE_OTHER, /* Greek, Cyrillic, Hebrew, Arabic, the scripts of Asia */
	DP_N_TITLE_SCRIPTS,
} DpTitleScript;

/** dp_title_script: by the first two letters of @title; LATIN where it has fewer. */
DpTitleScript dp_title_script(const char *title);

/**
 * dp_title_notation_read:
 * @text: as section-titles.txt explains at its head
 * @script: titles of another one are passed over
 *
 * Returns: NULL with an @error of code DP_ERROR_FORMAT that names the line
 */
DpTitleGrammar *dp_title_notation_read(const char *text, DpTitleKindReader kind,
                                       DpTitleScript script, GError **error);
