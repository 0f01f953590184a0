/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/place.h>

#include "base/trigrams.h"
#include "base/word-index.h"
#include "structure/structure.h"

/** DpPassageLine: where a line's words begin in the passage. */
typedef struct {
	gsize offset;
	const DpLine *line; /* borrowed */
	DpRole role;
	DpSectionKind kind;
} DpPassageLine;

/**
 * DpPassage: lines of a paper as one text, to find wording that runs across line ends.
 *
 * Lines are separated by "\n", Chinese and Japanese ones by nothing; a word hyphenated at a line's
 * end is rejoined, an address cut there keeps its hyphen. A space separates a footnote's mark from
 * its text.
 */
typedef struct {
	GString *text;
	GArray *lines;      /* of DpPassageLine */
	gboolean exhausted; /* a pattern gave up on some part of the text */
	/* NULL until requested */
	DpWordIndex *words;
	DpTrigrams *trigrams;
	char *plain;
} DpPassage;

/** dp_passage_new: all text written for this paper: everything but the reference list. */
DpPassage *dp_passage_new(const DpStructure *structure);

/** dp_passage_new_furniture: running heads and feet, where styles put first-page notes. */
DpPassage *dp_passage_new_furniture(const DpStructure *structure);
void dp_passage_free(DpPassage *passage);

/** dp_passage_word_index: the positions of its words; borrowed. */
const DpWordIndex *dp_passage_word_index(DpPassage *passage);

/** dp_passage_trigrams: its sequences of three bytes; borrowed. */
const DpTrigrams *dp_passage_trigrams(DpPassage *passage);

/** dp_passage_plain: its text, byte by byte, with ASCII letters small and each ASCII white space as
 * a space; borrowed. */
const char *dp_passage_plain(DpPassage *passage);

/** dp_passage_line: the line that holds byte @offset; borrowed. */
const DpPassageLine *dp_passage_line(const DpPassage *passage, gsize offset);

/** dp_passage_words: bytes @start to @end with single spaces. (transfer full) */
char *dp_passage_words(const DpPassage *passage, gsize start, gsize end);

/** dp_passage_before: up to @span bytes before @offset. (transfer full) */
char *dp_passage_before(const DpPassage *passage, gsize offset, gsize span);

/** dp_passage_place: the lines of bytes @start to @end that are in one column; its text is borrowed
 * from @words. */
DpPlace dp_passage_place(const DpPassage *passage, gsize start, gsize end, char *words);

/** dp_passage_is_quoted: whether byte @offset is between quotation marks. */
gboolean dp_passage_is_quoted(const DpPassage *passage, gsize offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPassage, dp_passage_free)
