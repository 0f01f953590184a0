/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpPlaceholder: how a line takes the place of names. */
typedef enum {
	DP_PLACEHOLDER_NONE,    /* no placeholder: it may name a person */
	DP_PLACEHOLDER_BESIDE,  /* names are left out, but a word beside that may be a name */
	DP_PLACEHOLDER_PAPER,   /* it is about a paper or a submission: "Paper 12" */
	DP_PLACEHOLDER_ANYBODY, /* "Jane Doe": a placeholder's name, or a real one */
	DP_PLACEHOLDER_WHOLE,   /* it names no person: "Author names withheld for review" */
} DpPlaceholder;

/**
 * dp_placeholder_of: the kind of @text, a line of a page or a property of a file.
 *
 * It is decided word by word: by words for authors, omission, reviews and placeholder people, in
 * the languages that papers are written in, and by the remaining words.
 */
DpPlaceholder dp_placeholder_of(const char *text);

/** DpAddressTest: whether an e-mail address belongs to no person. */
typedef gboolean (*DpAddressTest)(const char *address);

/** dp_placeholder_of_words: the same; @is_nobodys (nullable) is called for each address in @text.
 * Without it every address counts as a person's. */
DpPlaceholder dp_placeholder_of_words(const char *text, DpAddressTest is_nobodys);

/** dp_placeholder_holds_name: whether @text, a line of placeholder words, may still be a person's
 * name: "May Review". */
gboolean dp_placeholder_holds_name(const char *text);

/** dp_placeholder_is_address: whether an e-mail address belongs to no person: its domain is an
 * example, or its words are "anonymous", "author", "name". */
gboolean dp_placeholder_is_address(const char *address);
