/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** Papers, and rules that passed closely, that stand in the page itself; the others are in its
 * data, which a browser without scripts does not show. */
#define DP_INDEX_PLAIN_ROWS 500u

/** Places told of one finding; the report of the paper has them all. */
#define DP_INDEX_PLACES 5u

/**
 * DpIndex: the reports of many papers as one HTML page for the people who decide about them.
 *
 * The page stands alone: it fetches nothing, and runs no script but its own. Papers are a block of
 * JSON in it, of which the script builds rows as they are looked at. Papers must be added in an
 * order of their own (by path): the page is the same for the same papers.
 */
typedef struct _DpIndex DpIndex;

DpIndex *dp_index_new(void);
void dp_index_free(DpIndex *index);

/** dp_index_add: what the index keeps of @report, it copies; passes count when
 * dp_finding_is_near(). */
void dp_index_add(DpIndex *index, const DpReport *report);

/** dp_index_write: appends the page. */
void dp_index_write(DpIndex *index, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpIndex, dp_index_free)
