/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/* A letter to the authors of a paper that breaks the venue's rules. */

/** DpLetterKind: what the letter says follows from what was found. */
typedef enum {
	DP_LETTER_FIX,    /* mend it and submit again */
	DP_LETTER_REJECT, /* the paper is not reviewed */
	DP_N_LETTERS,
} DpLetterKind;

/** dp_letter_kind_names: "fix" and "reject", NULL-terminated; static. */
const char *const *dp_letter_kind_names(void);

/** dp_letter_template: the text of a letter of that kind, with its words in braces: {paper},
 * {number}, {venue}, {stage}, {findings}. Static. */
const char *dp_letter_template(DpLetterKind kind);

/**
 * dp_letter_write:
 * @template: as from dp_letter_template(), or the user's own
 * @error: DP_ERROR_FORMAT: an unknown word in braces, or no {findings}
 *
 * Only failures are named, each with what was found, where, and its source; the venue is quoted
 * only where it published the rule. NULL without an error if the report has none: of a paper for
 * review a person must decide first. (transfer full)
 */
char *dp_letter_write(const DpReport *report, DpLetterKind kind, const char *template,
                      GError **error);
