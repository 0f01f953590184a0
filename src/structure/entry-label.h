/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "structure/structure.h"

/** DpLabelStyle: how the entries of a list are marked. */
typedef enum {
	DP_LABEL_NONE,
	DP_LABEL_BRACKETS, /* [12] */
	DP_LABEL_WORD,     /* [ABC+21], [Miller 2020] */
	DP_LABEL_PARENS,   /* (12) */
	DP_LABEL_DOT,      /* 12. */
	DP_LABEL_BARE,     /* 12 */
} DpLabelStyle;

/** DpEntryLabel: the label at the start of a line. */
typedef struct {
	DpLabelStyle style;
	guint number;    /* 0: none */
	gboolean beside; /* it is beside the line, in the margin */
} DpEntryLabel;

/** dp_entry_label: the label at the start of @text. "[Online]" and the like are not labels. */
DpEntryLabel dp_entry_label(const char *text);

/** dp_entry_label_at: the same for a line, or the number to its left on the same baseline: labels
 * in the margin look like the line numbers of a review copy. */
DpEntryLabel dp_entry_label_at(const DpStructure *structure, guint index);
