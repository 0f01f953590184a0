/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/text/passage.h"

/** DP_PERSON_FORM: a pattern: two or three capitalised words, as people's names are written, with
 * initials and the small words of names between them. */
#define DP_PERSON_FORM                                                                             \
	"(?-i:(?:(?:\\p{Lu}\\.[\\s-]?){1,3}(?<=[\\s-])|"                                           \
	"\\p{Lu}[\\p{L}'’-]+(?:\\s+(?:v[ao]n|de[rnl]?|d[aiou]s?|la|le|el|al|bin|ter|ten|zu))*"   \
	"(?:\\s+\\p{Lu}\\.)?\\s+)\\p{Lu}\\p{Ll}[\\p{L}'’-]*)"

/**
 * dp_person_is_named: whether @words, which have that form, may be a name. They are not if a
 * program, a machine or a section has that name, or if the paper (@text, nullable) writes one of
 * them in small letters, as it does the words of its subject.
 */
gboolean dp_person_is_named(const char *words, const DpPassage *text);

/** dp_person_has_given_name: whether the first of @words is a usual given name. */
gboolean dp_person_has_given_name(const char *words);

/** DpPersonNamed: how clearly words name a person. */
typedef enum {
	DP_PERSON_NONE,
	DP_PERSON_LIKELY, /* a name's form, and no word of the paper */
	DP_PERSON_SURE,   /* with a usual given name */
} DpPersonNamed;

/** dp_person_among: the clearest name in @words that has the form of one. */
DpPersonNamed dp_person_among(const char *words, const DpPassage *text);

/** dp_person_has_strange_word: whether one of @words, the name of an organisation, is neither a
 * word of the paper nor that of a program, a machine or a section. */
gboolean dp_person_has_strange_word(const char *words, const DpPassage *text);

/** dp_person_is_word_of: whether the paper uses @word outside addresses and paths. */
gboolean dp_person_is_word_of(const DpPassage *text, const char *word);

/** dp_person_is_file_word: whether a folded word of a file's name is a usual one that is not a
 * person's name. */
gboolean dp_person_is_file_word(const char *folded);

/** dp_person_is_listed: whether a program, a machine, a disk or a part of a paper has that name. */
gboolean dp_person_is_listed(const char *word);
