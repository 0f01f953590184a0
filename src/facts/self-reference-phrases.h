/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/phrase.h"

/** DpSelfReference: how authors speak of an earlier paper of theirs. */
typedef struct {
	DpPhrase phrase;
	gboolean sure; /* it can be nobody else's */
} DpSelfReference;

/** dp_self_references: those of all languages, @n of them. What cites comes first: it counts where
 * both match. In static memory. */
DpSelfReference *dp_self_references(guint *n);
