/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

#include "cli/check-options.h"
#include "cli/paper-folders.h"

/** DpJobDesk: answers jobs of a queue, one at a time; all borrowed. */
typedef struct {
	const DpCheckPlan *plan; /* the settings of all papers; its writer makes the reports */
	const DpPaperFolders *folders; /* that jobs may name */
	const char *results; /* (nullable): the folder in which answers are also written */
	DpWorker *worker;    /* reads the papers */
} DpJobDesk;

/**
 * dp_job_desk_answer:
 * @data: what the job says, see cli/workload.h
 * @gives_up: the job ended those who tried it: the paper is not read again, and its report says so
 *
 * The report on the job's paper, byte for byte as `deskproof check` prints it in the paper's
 * folder; or an object that says why there is none (docs/gearman.md). The answer is in the folder
 * of results by then: it appears there as a whole or not at all.
 *
 * NULL with a DP_ERROR if the machine failed: then the job is not answered, and another worker may
 * do it. (transfer full)
 */
char *dp_job_desk_answer(const DpJobDesk *desk, const char *data, gsize length, gboolean gives_up,
                         GError **error);
