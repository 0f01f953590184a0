/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

#include "base/json-writer.h"

/* What differs between two reports on one paper: the last one, and the one before. */

/** DpChangeKind: what became of a finding, in the order in which it is shown. */
typedef enum {
	DP_CHANGE_NEW,
	DP_CHANGE_CHANGED, /* another message, or it counts differently */
	DP_CHANGE_SAME,
	DP_CHANGE_MENDED,
	DP_N_CHANGES,
} DpChangeKind;

/** DpChange: one finding in both reports. */
typedef struct {
	DpChangeKind kind;
	const DpFinding *before, *after; /* borrowed from the reports; NULL: it is not there */
} DpChange;

/** dp_changes_new: by kind, and the gravest first. Passes, waived findings and rules that do not
 * apply are no findings here. (transfer full) (element-type DpChange) */
GArray *dp_changes_new(const DpReport *before, const DpReport *after);

/** dp_changes_doubt: (nullable): a sentence if the reports can hardly be compared: they are for two
 * venues. (transfer full) */
char *dp_changes_doubt(const DpReport *before, const DpReport *after);

/** dp_changes_any: whether a verdict, an error or a finding is another one. */
gboolean dp_changes_any(const DpReport *before, const DpReport *after);

/** dp_changes_first: appends a line about a paper that was not there before. */
void dp_changes_first(GString *out, const DpReport *report);

/** dp_changes_text: appends the paper, both verdicts, a summary ("2 mended, 1 new, 3 as before; 14
 * lines to cut (31 before)"), and a line a change; findings that are as before are only counted. */
void dp_changes_text(GString *out, const DpReport *before, const DpReport *after);

/** dp_changes_json: appends the same as one JSON object. */
void dp_changes_json(GString *out, const DpReport *before, const DpReport *after);
