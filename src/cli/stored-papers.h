/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/paper.h"

/**
 * DpStoredPapers: finds the files of papers in the results. Relative paths are those of the working
 * directory, as in the batch; an archive is listed once.
 */
typedef struct _DpStoredPapers DpStoredPapers;

/** dp_stored_papers_new: @worker: lists archives; borrowed */
DpStoredPapers *dp_stored_papers_new(DpWorker *worker);
void dp_stored_papers_free(DpStoredPapers *stored);

/**
 * dp_stored_papers_find:
 * @path: as it is in the results
 * @known: (out): FALSE: it is in an archive that could not be listed
 *
 * Returns: (nullable) (transfer none): NULL: it does not exist any more, or is not known
 */
const DpPaper *dp_stored_papers_find(DpStoredPapers *stored, const char *path, gboolean *known);

/**
 * dp_stored_papers_read:
 * @sha256: of the report on @path
 *
 * Returns: (nullable) (transfer full): the paper's bytes; NULL: it does not exist any more, is not
 * known, or is another one now
 */
GBytes *dp_stored_papers_read(DpStoredPapers *stored, const char *path, const char *sha256);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpStoredPapers, dp_stored_papers_free)
