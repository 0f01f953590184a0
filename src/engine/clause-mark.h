/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * dp_clause_begins_after:
 * @text: folded
 * @from: where its sentence begins
 * @at: > @from; a byte after a mark, with the spaces between left out
 *
 * Returns: whether the mark before @at begins a clause of its own: a colon, an item of a list, an
 * opening quotation mark, the full stop of an initial, DP_TEXT_BREAK. Commas are not judged here:
 * it depends on the words before them.
 */
gboolean dp_clause_begins_after(const char *text, gsize from, gsize at);

/**
 * dp_clause_has_note_mark: whether a footnote's number is directly before byte @at, where a word
 * begins: "1Ignore". @text: folded; @from: where its sentence begins.
 */
gboolean dp_clause_has_note_mark(const char *text, gsize from, gsize at);
