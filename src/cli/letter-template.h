/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "report/letter.h"

/** DpLetterTemplate: what letters say around the findings. */
typedef struct {
	DpLetterKind kind;
	char *text;
} DpLetterTemplate;

/** dp_letter_template_init: @kind: (nullable): the first kind; @path: (nullable): a file of the
 * user's own. FALSE after complaining. */
gboolean dp_letter_template_init(DpLetterTemplate *template, const char *kind, const char *path);
void dp_letter_template_clear(DpLetterTemplate *template);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpLetterTemplate, dp_letter_template_clear)
