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
 * @known: (out): FALSE: it is in an archive that could not be listed, or in a folder that may not
 * be searched
 *
 * Returns: (nullable) (transfer none): NULL: it does not exist any more, or is not known
 */
const DpPaper *dp_stored_papers_find(DpStoredPapers *stored, const char *path, gboolean *known);

/** DpStoredState: what became of a paper since its report. */
typedef enum {
	DP_STORED_THERE,
	DP_STORED_GONE,
	DP_STORED_CHANGED,    /* another file has its name */
	DP_STORED_UNREADABLE, /* it, or the archive that it is in */
	DP_N_STORED_STATES,
} DpStoredState;

/**
 * dp_stored_papers_read:
 * @sha256: of the report on @path
 * @state: (out)
 *
 * Returns: (nullable) (transfer full): the paper's bytes; NULL unless @state is DP_STORED_THERE
 */
GBytes *dp_stored_papers_read(DpStoredPapers *stored, const char *path, const char *sha256,
                              DpStoredState *state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpStoredPapers, dp_stored_papers_free)
