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

/** DpEntryLabel: the mark at the beginning of a line. */
typedef struct {
	DpLabelStyle style;
	guint number;    /* 0: none */
	gboolean beside; /* it stands beside the line, apart from it */
} DpEntryLabel;

/** dp_entry_label: what @text begins with. "[Online]" and its like mark no entry. */
DpEntryLabel dp_entry_label(const char *text);

/** dp_entry_label_at: the same of a line, or the number that stands on its baseline left of it:
 * labels in the margin look like the line numbers of a review copy. */
DpEntryLabel dp_entry_label_at(const DpStructure *structure, guint index);
