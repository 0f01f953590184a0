/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/policy.h>

#include "serve/fleet.h"
#include "serve/spool.h"

/**
 * DpJobTable: papers that are checked while nobody waits at the other end, and their reports until
 * they expire. A job's id is made from all that its reports depend on, so the same question is the
 * same job; without the table's secret nobody can tell the id of a paper. Any number of threads may
 * use it.
 */
typedef struct _DpJobTable DpJobTable;

/** DpJobTablePlan: borrowed. */
typedef struct {
	DpLanes *lanes;
	DpFleet *fleet; /* (nullable): makes what it can */
	DpCatalog *catalog;
	const DpPolicy *policy; /* of the service */
	DpSpool *spool;  /* (nullable): keeps the jobs when the service ends; NULL: they are lost */
	guint most_each; /* jobs of one client, until they are done; 0: no limit */
	guint most;      /* jobs, also those that are done */
	guint keep_seconds; /* how long reports are kept */
	guint64 most_bytes; /* of papers and reports */
} DpJobTablePlan;

/** dp_job_table_new: with the jobs of the spool. NULL with DP_ERROR_IO. */
DpJobTable *dp_job_table_new(const DpJobTablePlan *plan, GError **error);

/** dp_job_table_stop: call it before the lanes are stopped: papers that they refuse stay in the
 * spool. */
void dp_job_table_stop(DpJobTable *table);

/** dp_job_table_free: after the lanes were stopped. */
void dp_job_table_free(DpJobTable *table);

/** dp_job_table_refuse: (nullable): why there may not be one more: 503, or 429: too many are
 * @client's. (transfer full) */
DpHttpAnswer *dp_job_table_refuse(DpJobTable *table, const char *client);

/** dp_job_table_post: @paper: (transfer full), with its body. @client: as for dp_lanes_add().
 * @owner: (nullable): others have other jobs. The answer: 202 or 200 and the job's state, or 503.
 * It may take a moment: the job is on the disk then. (transfer full) */
DpHttpAnswer *dp_job_table_post(DpJobTable *table, DpPaperRequest *paper, const char *client,
                                const char *owner);

/** dp_job_table_show: the state of a job, or 404. (transfer full) */
DpHttpAnswer *dp_job_table_show(DpJobTable *table, const char *id);

/** dp_job_table_report: the report that @word or @accept (nullable: headers) want, or 404, 409: not
 * yet, 406: another was asked for. (transfer full) */
DpHttpAnswer *dp_job_table_report(DpJobTable *table, const char *id, const char *word,
                                  const char *accept);

/** dp_job_table_cancel: 204: the job is gone, with its report; or 404. (transfer full) */
DpHttpAnswer *dp_job_table_cancel(DpJobTable *table, const char *id);

/** dp_job_table_look: fills what is about it. */
void dp_job_table_look(DpJobTable *table, DpMetricsNow *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpJobTable, dp_job_table_free)
