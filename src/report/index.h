/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** Maximum number of papers, and of rules that passed closely, in the page's own HTML; the others
 * are only in its data, which a browser without scripts does not show. */
#define DP_INDEX_PLAIN_ROWS 500u

/** Maximum number of places shown per finding; the paper's report has them all. */
#define DP_INDEX_PLACES 5u

/**
 * DpIndex: the reports of many papers as one HTML page for a programme committee.
 *
 * The page is self-contained: it fetches nothing, and runs no script but its own. Papers are a
 * block of JSON in it, from which the script builds rows when they are needed. Add papers in a
 * fixed order (by path), so that the page is the same for the same papers.
 */
typedef struct _DpIndex DpIndex;

DpIndex *dp_index_new(void);
void dp_index_free(DpIndex *index);

/** dp_index_add: copies what the index needs of @report; passes are included if
 * dp_finding_is_near(). All its exhibits are shown that add to a finding. @unseen: (nullable): a
 * sentence on what is hidden in the paper and not shown */
void dp_index_add(DpIndex *index, const DpReport *report, const char *unseen);

/** dp_index_write: appends the page. */
void dp_index_write(DpIndex *index, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpIndex, dp_index_free)
