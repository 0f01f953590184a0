/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpPlaceholder: what a line says that may stand in place of names. */
typedef enum {
	DP_PLACEHOLDER_NONE,    /* it may name somebody */
	DP_PLACEHOLDER_BESIDE,  /* names are left out, and words beside it may be one */
	DP_PLACEHOLDER_PAPER,   /* it speaks of a paper or a submission: "Paper 12" */
	DP_PLACEHOLDER_ANYBODY, /* "Jane Doe": a name that stands for any, or hers */
	DP_PLACEHOLDER_WHOLE,   /* it names nobody: "Author names withheld for review" */
} DpPlaceholder;

/**
 * dp_placeholder_of: what @text says, a line of a page or a property of a file.
 *
 * It is told word by word: from words for authors, for leaving out, for reviews and for anybody, in
 * the languages that papers are written in, and from what is left.
 */
DpPlaceholder dp_placeholder_of(const char *text);

/** DpAddressTest: whether an e-mail address is nobody's. */
typedef gboolean (*DpAddressTest)(const char *address);

/** dp_placeholder_of_words: the same; @is_nobodys (nullable) is asked of each address in @text, and
 * without it an address is somebody's. */
DpPlaceholder dp_placeholder_of_words(const char *text, DpAddressTest is_nobodys);

/** dp_placeholder_holds_name: whether @text, a line of words that stand for names, may be
 * somebody's name all the same: "May Review". */
gboolean dp_placeholder_holds_name(const char *text);

/** dp_placeholder_is_address: whether an e-mail address is nobody's: of the domains of examples, or
 * of "anonymous", "author", "name". */
gboolean dp_placeholder_is_address(const char *address);
