/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/results.h>

/**
 * DpReportFiles: the names of the files that hold the reports on the papers of a file of results.
 * A name does not depend on a filter, so that letters and reports agree on it.
 */
typedef struct _DpReportFiles DpReportFiles;

/** dp_report_files_new: (nullable): @ending: ".html". @error: as for dp_results_paths(). */
DpReportFiles *dp_report_files_new(DpResults *results, const char *ending, GError **error);
void dp_report_files_free(DpReportFiles *files);

/**
 * dp_report_files_name: the name of the report on @path with the number @id of its row. A path that
 * was checked for two venues has two reports of one name: the second is in a folder of its own,
 * "more-2/12.html". Another name could be that of another paper's report. (transfer full)
 */
char *dp_report_files_name(const DpReportFiles *files, const char *path, gint64 id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpReportFiles, dp_report_files_free)
