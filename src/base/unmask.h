/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DP_TEXT_BREAK: what a blank line is in folded text: a pilcrow, so that no wording goes on there.
 */
#define DP_TEXT_BREAK "\u00B6"

/**
 * dp_text_unmask:
 *
 * Text as a reader sees it, without disguises: small letters without accents, ligatures and styled
 * alphabets decomposed, look-alikes of other scripts inside Latin words replaced, invisible
 * characters dropped, words joined across line ends, plain quotation marks and dashes, single
 * spaces; DP_TEXT_BREAK for blank lines. (transfer full)
 */
char *dp_text_unmask(const char *text);

/** dp_text_is_shapeless: an invisible character that may split a word unseen: of zero width, or a
 * change of writing direction. Not the soft hyphen. */
gboolean dp_text_is_shapeless(gunichar c);

/**
 * dp_text_read_as: the character that programs read where a page or viewer shows @c: the ASCII
 * character of a tag (U+E0020 to U+E007E), 0 for invisible ones (zero width, soft hyphens, format
 * characters, variation selectors), @c itself otherwise.
 */
gunichar dp_text_read_as(gunichar c);

/** dp_text_lookalike: the Latin letter that a Greek or Cyrillic one looks like, or 0. */
gunichar dp_text_lookalike(gunichar c);
