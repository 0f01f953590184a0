/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/results.h>
#include <deskproof/worker.h>

#include "cli/command.h"

/** dp_report_folder_formats: "html", "pdf", "text", …, NULL; static. */
const char *const *dp_report_folder_formats(void);

/**
 * dp_report_folder_write:
 * @format: one of dp_report_folder_formats()
 * @path: of a folder, which is made if it does not exist
 * @limits: (nullable): of reading a paper again; NULL: none is
 *
 * Writes one file for each paper that @filter selects, named by dp_report_names(). A format with
 * pictures has those of the pages with findings and of what is hidden, if the paper is there and
 * has not changed. A name that may not be written to loses only its own report, and the exit status
 * is DP_EXIT_USAGE then.
 */
DpExit dp_report_folder_write(DpResults *results, const DpResultsFilter *filter, const char *format,
                              const char *path, const DpWorkerLimits *limits);
