/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

#include "base/markup.h"
#include "cli/command.h"

/** DpSandbox: where PDFs are read, according to the options: in a confined worker, or in this
 * process. */
typedef struct {
	gboolean off, require, verbose;
	int memory, cpu, wall, output; /* limits; 0: default */
	DpWorker *worker;              /* (nullable): owned */
} DpSandbox;

/** dp_sandbox_entries: the options that fill @sandbox. (transfer full) */
GOptionEntry *dp_sandbox_entries(DpSandbox *sandbox);

/** dp_sandbox_start: call it while little is in memory; FALSE after complaining. @once: only one
 * document follows. */
gboolean dp_sandbox_start(DpSandbox *sandbox, gboolean once);
void dp_sandbox_clear(DpSandbox *sandbox);

/** dp_sandbox_limits: the limits for one document, from the options. */
DpWorkerLimits dp_sandbox_limits(const DpSandbox *sandbox);

/** dp_sandbox_prepare: as dp_sandbox_start(), without starting the worker. */
gboolean dp_sandbox_prepare(const DpSandbox *sandbox);

/** dp_sandbox_measure: as dp_job_measure(). */
DpFacts *dp_sandbox_measure(DpSandbox *sandbox, const DpJob *job, GError **error);

/** dp_sandbox_check: as dp_job_check(). */
DpReport *dp_sandbox_check(DpSandbox *sandbox, const DpJob *job);

/** dp_sandbox_annotate: as dp_annotate() (pdf/annotate/annotate.h). The worker must be for more
 * than one document. */
GBytes *dp_sandbox_annotate(DpSandbox *sandbox, GBytes *pdf, const DpMarkup *markup, guint *notes,
                            GError **error);

/** dp_sandbox_find_sources: as dp_source_lines_find() (pdf/synctex/source-lines.h). The worker must
 * be for more than one document. */
GArray *dp_sandbox_find_sources(DpSandbox *sandbox, GBytes *pdf, GBytes *synctex,
                                const GArray *places, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpSandbox, dp_sandbox_clear)
