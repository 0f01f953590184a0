/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "serve/job-entry.h"
#include "serve/spool.h"

/**
 * dp_job_restore: @table: borrowed by the entries
 * @keep_seconds: how long reports are kept, from the moment when they were made
 *
 * The jobs that a service left in its spool: those with a report are done, and the others wait, or
 * have the sentence why they cannot be read any more. (transfer full): a list of DpJobEntry, in the
 * order of their arrival; whoever takes one adds a reference.
 */
GPtrArray *dp_job_restore(DpSpool *spool, DpCatalog *catalog, guint keep_seconds, gpointer table);
