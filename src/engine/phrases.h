/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/wording.h>

/** DpPhrases: finds the words of orders, in many languages. */
typedef struct _DpPhrases DpPhrases;

/** DpFoundPhrase: one of them in a text. Offsets are bytes. */
typedef struct {
	guint32 start, end;
	guint8 slot, language;
	gboolean imperative; /* the form alone is a command: "ignoriere" */
	gboolean ordinary;   /* ordinary papers use it as well: "highlight", "contributions" */
} DpFoundPhrase;

DpPhrases *dp_phrases_new(void);
void dp_phrases_free(DpPhrases *phrases);

/** dp_phrases_add: adds the words of one more file, borrowed. */
void dp_phrases_add(DpPhrases *phrases, const DpOrderWords *words);

/** dp_phrases_words: (nullable): the words of all files, borrowed. */
const DpOrderWords *dp_phrases_words(const DpPhrases *phrases);

/** dp_phrases_scan: (transfer full) (element-type DpFoundPhrase): all in @folded, by place; the
 * longest of those of one language that begin at one place. */
GArray *dp_phrases_scan(const DpPhrases *phrases, const char *folded);

/** dp_phrases_lead_before: the length of the word before @at that may precede an imperative, such
 * as "and" or "now"; 0 if none begins at @from or later. */
gsize dp_phrases_lead_before(const DpPhrases *phrases, guint8 language, const char *text,
                             gsize from, gsize at);

/** dp_phrases_being_before: the same for words such as "if you are a". */
gsize dp_phrases_being_before(const DpPhrases *phrases, guint8 language, const char *text,
                              gsize from, gsize at);

/** dp_phrases_has: whether a language has words of this slot. */
gboolean dp_phrases_has(const DpPhrases *phrases, guint8 language, DpWordingSlot slot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPhrases, dp_phrases_free)
