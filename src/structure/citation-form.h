/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_citation_signs: how many signs of a bibliography entry @text has (year, volume, initials, …).
 */
guint dp_citation_signs(const char *text);

/** dp_citation_has_sign: whether dp_citation_signs_but_label() is nonzero, but cheaper. */
gboolean dp_citation_has_sign(const char *text);

/** dp_citation_signs_but_label: the same without the label, which any numbered list has too. */
guint dp_citation_signs_but_label(const char *text);

/** dp_citation_label: length in bytes of the label at the start of @text ("[12] ", "12. "); 0:
 * none. @number is set to its number, or 0. */
gsize dp_citation_label(const char *text, guint *number);

/**
 * dp_citation_truncation: @start, @end: (out): byte offsets of the words that replace the missing
 * authors
 * @sure: (out): whether only names precede them; FALSE: they may be words of a title
 *
 * Whether the list of authors of an entry ends in "et al.", "and others" or the like. The same
 * words in a title do not count, nor does a court case: "Orvik et al. v. Lowmere".
 */
gboolean dp_citation_truncation(const char *entry, gsize *start, gsize *end, gboolean *sure);
