/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>
#include <deskproof/report.h>

#include "run/database.h"

/*
 * `duplicate-text`: papers that are the same file, or hold the same text. It needs many papers, so
 * it is not a rule of a venue: it is found anew each time, from the sketches stored with the
 * results. The order in which papers were checked does not matter.
 */

#define DP_DUPLICATE_TEXT "duplicate-text"

/** Report a pair from this share of the shorter text on, in per cent. */
#define DP_DUPLICATE_TEXT_LEAST 40

#define DP_DUPLICATE_TEXT_LAYOUT                                                                   \
	"CREATE TABLE IF NOT EXISTS sketch (paper INTEGER NOT NULL REFERENCES paper (id)"          \
	" ON DELETE CASCADE, sketch TEXT NOT NULL);"                                               \
	"CREATE INDEX IF NOT EXISTS sketch_paper ON sketch (paper);"

/** dp_duplicate_text_put: stores the sketch in @facts (nullable); inside a transaction. @error:
 * DP_ERROR_IO. */
gboolean dp_duplicate_text_put(sqlite3 *database, gint64 paper, const DpFacts *facts,
                               GError **error);

/** DpDuplicateText: which papers of a file of results share text. */
typedef struct _DpDuplicateText DpDuplicateText;

/**
 * dp_duplicate_text_find:
 *
 * Also makes the temporary table `duplicate (path)` of the papers that share text. @error:
 * DP_ERROR_IO.
 */
DpDuplicateText *dp_duplicate_text_find(sqlite3 *database, GError **error);
void dp_duplicate_text_free(DpDuplicateText *duplicates);

/** dp_duplicate_text_count: how many papers share text with another. */
guint dp_duplicate_text_count(const DpDuplicateText *duplicates);

/** dp_duplicate_text_of: (nullable) (element-type DpFinding): the findings for the paper at @path:
 * one for each paper it shares text with, the largest share first; the instance is the other
 * paper's path. */
const GPtrArray *dp_duplicate_text_of(const DpDuplicateText *duplicates, const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpDuplicateText, dp_duplicate_text_free)
