/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

#include "cli/left-out.h"
#include "run/archive.h"

/** DpPaperArchive: a ZIP archive with papers; reference-counted, since they share it. */
typedef struct {
	char *path;
	guint64 device, inode, size;
	gint64 changed; /* when it was listed; detects a replaced file */
} DpPaperArchive;

/** DpPaper: an input of a batch. */
typedef struct {
	char *path; /* as shown in reports; for an entry: the archive's path, "/", its name */
	DpPaperArchive *archive; /* (nullable): reference */
	DpArchiveEntry entry;    /* without a name; its position in the archive */
	GError *refusal;         /* (nullable): why it cannot be read, known since the listing */
	gboolean found;          /* in a folder or an archive: nobody named it */
	guint row;               /* of the table of papers (cli/paper-table.h), or 0 */
} DpPaper;

DpPaper *dp_paper_new(const char *path);
void dp_paper_free(DpPaper *paper);

/** dp_paper_read: its bytes; an entry is unpacked by @worker. @error: as for dp_input_read() and
 * dp_worker_unpack(). (transfer full) */
GBytes *dp_paper_read(const DpPaper *paper, DpWorker *worker, GError **error);

/**
 * dp_paper_add_archive:
 * @papers: of DpPaper; the PDFs of the archive at @path are added
 * @left_out: (nullable): its other files are added
 *
 * An archive that cannot be read as a whole is added as one refused paper, whose report says why.
 * @error: DP_ERROR_WORKER or DP_ERROR_KILLED: its content is unknown then.
 */
gboolean dp_paper_add_archive(GPtrArray *papers, const char *path, DpWorker *worker,
                              DpLeftOut *left_out, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpPaper, dp_paper_free)
