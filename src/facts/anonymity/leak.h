/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/anonymity/roster.h"
#include "facts/store/builder.h"
#include "facts/text/phrase.h"

/*
 * Text and metadata that identify the authors of an anonymous paper. Every anonymity.* fact is a
 * list of leaks; each is labelled with how sure it is that it points to the authors and not to
 * other people. #w
 */

/** DpLeakEvidence: whether a finding points to the authors. */
typedef enum {
	DP_LEAK_UNSURE,   /* it may */
	DP_LEAK_SURE,     /* it does */
	DP_LEAK_UNPROVEN, /* it is about them but contains no name: of a person, an organisation or
	                     a grant */
} DpLeakEvidence;

/** dp_leak_add: @words is the text found; @place is its place, NULL for the file as a whole. */
void dp_leak_add(DpFacts *facts, const char *fact, DpLeakEvidence sure, const char *words,
                 const DpPlace *place);

/** dp_leak_add_passage: the same for bytes @start to @end of a passage; @remark (nullable) is
 * appended to the words in brackets. */
void dp_leak_add_passage(DpFacts *facts, const char *fact, DpLeakEvidence sure,
                         const DpPassage *passage, gsize start, gsize end, const char *remark);

/** dp_leak_is_placeholder: whether @value does not identify a person: "Anonymous Author(s)",
 * "user", "". */
gboolean dp_leak_is_placeholder(const char *value);

/** dp_leak_local_key: "creator" of "dc:creator". */
const char *dp_leak_local_key(const char *key);

/** dp_leak_has_email: whether @value holds an e-mail address that may be a person's. */
gboolean dp_leak_has_email(const char *value);

/** dp_leak_names_person: whether its key is for a person and its value looks like a person's name.
 */
gboolean dp_leak_names_person(const DpProperty *property);

/** dp_leak_is_personal_address: whether @text holds a personal address: a repository or a home
 * page; an anonymous mirror is not one. */
gboolean dp_leak_is_personal_address(const char *text);

/* One family each: the text that is searched, and the facts that are filled. */
void dp_leak_contacts(DpFacts *facts, DpPassage *passage); /* email, orcid */
void dp_leak_contact_links(DpFacts *facts, const DpPassage *passage,
                           const DpStructure *structure); /* the same, in link targets */
void
dp_leak_bylines(DpFacts *facts, DpPassage *text, DpPassage *furniture,
                const DpStructure *structure); /* authors.elsewhere; link: a preprint's stamp */
/* @own_name: from dp_own_name_apart() */
void dp_leak_code_heads(DpFacts *facts, DpPassage *passage, const DpStructure *structure,
                        const char *own_name); /* authors.elsewhere */
void dp_leak_printed_paths(DpFacts *facts, DpPassage *passage, const char *own_name); /* path */
void dp_leak_affiliations(DpFacts *facts, DpPassage *passage, gboolean blinded);
void dp_leak_acknowledgments(DpFacts *facts, DpPassage *passage);
void dp_leak_credits(DpFacts *facts, DpPassage *passage); /* acknowledgment: other headings */
void dp_leak_self_references(DpFacts *facts, DpPassage *passage, const DpStructure *structure);
void dp_leak_web_links(DpFacts *facts, DpPassage *passage, const DpStructure *structure);
void dp_leak_properties(DpFacts *facts, const DpFileInfo *objects); /* metadata */
void dp_leak_remarks(DpFacts *facts, const DpFileInfo *objects);    /* metadata */
/* metadata, link: names under keys that are not for names; @text: the paper's own */
void dp_leak_namings(DpFacts *facts, const DpFileInfo *objects, const DpPassage *text);
void dp_leak_images(DpFacts *facts, const DpFileInfo *objects,
                    const DpLayout *layout); /* metadata; after dp_leak_properties() */
void dp_leak_file_name(DpFacts *facts, const char *name, const DpRoster *roster);
void dp_leak_roster(DpFacts *facts, DpDocument *document, const DpStructure *structure,
                    const DpRoster *roster, const char *file_name);
void dp_leak_paths(DpFacts *facts, const DpFileInfo *objects, const DpLayout *layout);
