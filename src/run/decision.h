/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/decision.h>

#include "run/database.h"

/*
 * What people decided about findings. It is kept apart from the reports, and outlives them: a
 * report is replaced when its paper is checked again.
 */

#define DP_DECISION_LAYOUT                                                                         \
	"CREATE TABLE decision (path TEXT NOT NULL, venue TEXT NOT NULL, track TEXT NOT NULL,"     \
	" stage TEXT NOT NULL, rule TEXT NOT NULL, sha256 TEXT NOT NULL, word TEXT NOT NULL,"      \
	" person TEXT NOT NULL, note TEXT NOT NULL,"                                               \
	" PRIMARY KEY (path, venue, track, stage, rule)) WITHOUT ROWID;"

/** DpDecisions: all decisions in a file of results. */
typedef struct _DpDecisions DpDecisions;

/** dp_decisions_load: @error: DP_ERROR_IO; DP_ERROR_LIMIT: more than people make. */
DpDecisions *dp_decisions_load(sqlite3 *database, GError **error);
void dp_decisions_free(DpDecisions *decisions);

/**
 * dp_decisions_apply:
 *
 * Applies those on the report's paper, venue, track and stage to its findings, and judges it anew.
 * An overruled finding is waived; a confirmed one fails, and what was for review says what the
 * person wrote. They hold for the same bytes under the same name, in any folder or archive; one for
 * other bytes changes no verdict.
 *
 * Returns: whether the report has changed
 */
gboolean dp_decisions_apply(const DpDecisions *decisions, DpReport *report);

/** dp_decisions_has: whether there are any on the paper at @path, for any venue. */
gboolean dp_decisions_has(const DpDecisions *decisions, const char *path);

/** dp_decisions_describe: "page-limit: overruled by Ada Orvik: page 9 is the checklist", for each
 * on the report's paper. (transfer full) (element-type utf8) */
GPtrArray *dp_decisions_describe(const DpDecisions *decisions, const DpReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpDecisions, dp_decisions_free)
