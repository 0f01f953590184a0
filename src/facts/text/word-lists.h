/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/text/phrase.h"

/*
 * The lists of src/facts/text/words, compiled in at build time (compile-words.c). Each file says
 * what its lists are for.
 */

/** DpPhraseList: phrases in static memory. */
typedef struct {
	DpPhrase *phrases;
	guint n;
} DpPhraseList;

/** DpPatternList: patterns that are tried in order, in static memory. */
typedef struct {
	DpLazyPattern pattern;
	guint flags; /* of DpPhraseFlags */
} DpWordPattern;

typedef struct {
	DpWordPattern *patterns;
	guint n;
} DpPatternList;

/** dp_word_is_listed: whether @word is one of @words, a list of plain words. */
gboolean dp_word_is_listed(const char *words, const char *word);

/* offers.words */
extern DpLazyPattern DP_WORDS_OFFERED_LINK, DP_WORDS_USED_LINK;

/* self-references.words */
extern const DpPhraseList DP_WORDS_SELF_REFERENCES;
extern DpLazyPattern DP_WORDS_BLIND_ADVICE, DP_WORDS_BLINDED;

/* acknowledgments.words */
extern const DpPhraseList DP_WORDS_ACKNOWLEDGMENTS, DP_WORDS_ACKNOWLEDGMENT_HEADINGS;
extern DpLazyPattern DP_WORDS_THANKS, DP_WORDS_THANKED_REVIEWERS, DP_WORDS_NAME_FOLLOWS,
    DP_WORDS_TITLE_ENDS, DP_WORDS_REVIEWERS_ELSEWHERE, DP_WORDS_NAMED_SOMEBODY,
    DP_WORDS_ACKNOWLEDGMENT_ADVICE, DP_WORDS_ACKNOWLEDGMENT_LEFT_OUT,
    DP_WORDS_ACKNOWLEDGMENT_FILLER, DP_WORDS_THANKED_STRANGERS, DP_WORDS_FUNDERS,
    DP_WORDS_NOTHING_SAID, DP_WORDS_NAME_JOINED, DP_WORDS_OFFICE_FOLLOWS, DP_WORDS_THANKED_PERSON,
    DP_WORDS_THANKED_TITLE, DP_WORDS_THANKS_INTRODUCED;

/* affiliations.words */
extern const DpPhraseList DP_WORDS_AFFILIATIONS, DP_WORDS_CORRESPONDENTS, DP_WORDS_PREPRINT_STAMPS;
extern const DpPatternList DP_WORDS_RUNNING_HEADS;
extern DpLazyPattern DP_WORDS_PUBLISHER, DP_WORDS_INSTITUTION_WORD, DP_WORDS_STUDY_OF_OTHERS;

/* author-lines.words */
extern DpLazyPattern DP_WORDS_LINE_EMAIL, DP_WORDS_LINE_INSTITUTION, DP_WORDS_LINE_ORGANISATION,
    DP_WORDS_LINE_NO_NAME, DP_WORDS_LINE_NOBODY, DP_WORDS_LINE_MARKED_NAME, DP_WORDS_LINE_PERSON,
    DP_WORDS_LINE_NAMED_ORGANISATION, DP_WORDS_LINE_PROSE;
extern DpLazyPattern DP_WORDS_LINE_PLAIN_WORD, DP_WORDS_QUOTATION_BEGINS, DP_WORDS_QUOTATION_ENDS,
    DP_WORDS_SENTENCE_ENDS, DP_WORDS_THREE_SMALL_WORDS, DP_WORDS_SOURCE,
    DP_WORDS_QUOTED_WITH_SOURCE;

/* contacts.words */
extern const DpPhraseList DP_WORDS_EMAILS, DP_WORDS_ORCIDS;
extern DpLazyPattern DP_WORDS_OFFICE_ADDRESS, DP_WORDS_ADDRESS_SPOKEN_OF, DP_WORDS_CONTACT_WORDS,
    DP_WORDS_REMARK_OF_PERSON;
extern DpLazyPattern DP_WORDS_PERSON_KEYS, DP_WORDS_ORGANISATION_KEYS, DP_WORDS_PROPERTY_EMAIL,
    DP_WORDS_NOBODYS_EMAIL, DP_WORDS_PROPERTY_PERSON, DP_WORDS_PROPERTY_ASIAN_NAME, DP_WORDS_VENDOR,
    DP_WORDS_TEMPLATE_AUTHOR;

/* credits.words */
extern const char *const DP_WORDS_CREDIT_HEADINGS;
extern const DpPhraseList DP_WORDS_CREDIT_RUN_INS;
extern DpLazyPattern DP_WORDS_PERSON_WHO_DID, DP_WORDS_DONE_BY_NAME, DP_WORDS_INITIALS_WHO_DID,
    DP_WORDS_CREDITS_LEFT_OUT, DP_WORDS_PERSON_WITH_ROLE, DP_WORDS_INITIALS_WITH_ROLE,
    DP_WORDS_SPONSOR;

/* code-heads.words */
extern const DpPhraseList DP_WORDS_CODE_HEADS;
extern DpLazyPattern DP_WORDS_CODE_YEAR, DP_WORDS_CODE_OF_OTHERS, DP_WORDS_CODE_HEAD_LINE,
    DP_WORDS_STUDY_TITLE;

/* paths.words */
extern const DpPhraseList DP_WORDS_PRINTED_PATHS;
extern DpLazyPattern DP_WORDS_PRINTED_HOME, DP_WORDS_EXAMPLE_USER, DP_WORDS_GENERIC_USER,
    DP_WORDS_SERVED_FOLDER, DP_WORDS_SHARED_ROOT;

/* given-names.words */
extern const char *const DP_WORDS_GIVEN_NAMES;

/* entries.words */
extern const char *const DP_WORDS_PROSE_WORDS;

/* links.words */
extern const DpPhraseList DP_WORDS_ADDRESSES;
extern DpLazyPattern DP_WORDS_ANONYMOUS_HOSTS, DP_WORDS_FRONT_PAGES, DP_WORDS_PERSONAL_HOSTS,
    DP_WORDS_REPOSITORY_HOSTS;
extern DpLazyPattern DP_WORDS_OWN_LINK, DP_WORDS_LINK_OPENING, DP_WORDS_CODE_OPENING,
    DP_WORDS_OFFERED, DP_WORDS_CODE_OFFER, DP_WORDS_WRITTEN_BY_OTHERS, DP_WORDS_FOREIGN,
    DP_WORDS_WORKED_ON, DP_WORDS_OWN_LABEL, DP_WORDS_ANY_LABEL, DP_WORDS_PLACED,
    DP_WORDS_OFFERED_OURS, DP_WORDS_MORE_OF_OURS, DP_WORDS_OF_THIS_PAPER, DP_WORDS_OFFERED_PLAINLY,
    DP_WORDS_LINK_COMMAND, DP_WORDS_SYSTEM_OFFERED, DP_WORDS_CITED_WORK, DP_WORDS_ABBREVIATION,
    DP_WORDS_FIRST_PERSON, DP_WORDS_WORDS_OF_NOTE;

/* namings.words */
extern const DpPatternList DP_WORDS_NAMINGS;
extern DpLazyPattern DP_WORDS_OFFICE_FILE;
extern const char *const DP_WORDS_NO_PERSON, *const DP_WORDS_FILE_WORDS,
                                                 *const DP_WORDS_FIGURE_WORDS;
extern DpLazyPattern DP_WORDS_NAMED_GROUP, DP_WORDS_FILE_NAME_WORD, DP_WORDS_ENGLISH_ENDING;
