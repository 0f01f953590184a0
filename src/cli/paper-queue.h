/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/paper-table.h"
#include "cli/paper.h"

/** DpPaperQueue: the papers of a batch sorted by path, byte by byte. A paper that is only in the
 * table is created when it is taken. */
typedef struct {
	GPtrArray *papers;   /* of DpPaper, owned, by path; NULL once taken */
	DpPaperTable *table; /* (nullable): borrowed */
	guint n;             /* of all papers, taken or not */
	guint next_paper, next_row;
} DpPaperQueue;

/**
 * dp_paper_queue_init:
 * @papers: (transfer full): from dp_paper_list()
 *
 * Removes what is beside a paper, and gives each paper its row; rows without a paper become papers
 * of their own. FALSE after complaining about a row that matches two papers; @queue must be cleared
 * then, too.
 */
gboolean dp_paper_queue_init(DpPaperQueue *queue, GPtrArray *papers, DpPaperTable *table);
void dp_paper_queue_clear(DpPaperQueue *queue);

/** dp_paper_queue_take: the next paper, or NULL. (transfer full) */
DpPaper *dp_paper_queue_take(DpPaperQueue *queue);

/** dp_paper_queue_find_file: (nullable) (transfer full): the path of a paper that is the file at
 * @path. Call it before any paper is taken. */
char *dp_paper_queue_find_file(const DpPaperQueue *queue, const char *path);

/** dp_paper_queue_missing: (nullable) (transfer full): the path of a paper if none of all papers
 * exists; a refused one counts as existing. Call it before any paper is taken. */
char *dp_paper_queue_missing(const DpPaperQueue *queue);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpPaperQueue, dp_paper_queue_clear)
