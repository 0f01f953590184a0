/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/trigrams.h"

/*
 * Needs: what every match of a pattern contains, read from the pattern (needs-reader.h). Text
 * without it need not be searched, and the pattern need not be compiled.
 *
 * They are a string. "lamp." is a word or a part of one, " lamp ." a word with no letter or digit
 * beside it; "[…]" needs all that it holds, "(…)" one of it. "<9+2>" before a need: it ends within
 * 9 bytes and 2 runs of white space of the start of the match. "([<3+1> our .lamp.])" are the needs
 * of "\bour\s+\w+\s+lamps?".
 */

/** DpNeedsPlace: where a match may be. */
typedef struct {
	const DpTrigrams *trigrams; /* of the text */
	gsize first, last;          /* a match begins at one of these bytes */
	gsize stop;                 /* and ends before this one */
} DpNeedsPlace;

/** dp_needs_may_be_met: FALSE: no match is at @place. */
gboolean dp_needs_may_be_met(const char *needs, const DpNeedsPlace *place);

/** dp_needs_may_be_in: FALSE: no match is anywhere in @text. @needs: (nullable): NULL of a pattern
 * that may be anywhere. */
gboolean dp_needs_may_be_in(const char *needs, const DpTrigramSet *text);
