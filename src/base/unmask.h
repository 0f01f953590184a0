/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_text_unmask:
 *
 * Text as somebody reads it, whatever letters it is written with: small letters without accents,
 * ligatures and styled alphabets taken apart, look-alikes of other scripts inside Latin words
 * replaced, characters without a shape left out, words joined across line ends, plain quotation
 * marks and dashes, single spaces. (transfer full)
 */
char *dp_text_unmask(const char *text);

/** dp_text_is_shapeless: a character that shows nothing and may split a word unseen: of zero width,
 * or one that turns the direction of writing. The soft hyphen is none. */
gboolean dp_text_is_shapeless(gunichar c);

/**
 * dp_text_read_as: the character that a program reads where a page or a viewer shows @c: the ASCII
 * character that a tag (U+E0020 to U+E007E) spells, 0 for what shows nothing (of zero width, soft
 * hyphens, format characters, selectors of variants), @c itself otherwise.
 */
gunichar dp_text_read_as(gunichar c);

/** dp_text_lookalike: the Latin letter that a Greek or Cyrillic one looks like, or 0. */
gunichar dp_text_lookalike(gunichar c);
