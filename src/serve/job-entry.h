/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "serve/job-id.h"
#include "serve/job-record.h"

#define DP_JOB_ROUTE "/v1/jobs/"

/** DP_JOB_REPORT: how the file ends of a job that is done; the others end in their number of
 * starts.
 */
#define DP_JOB_REPORT "report"

typedef enum { DP_JOB_QUEUED, DP_JOB_RUNNING, DP_JOB_DONE, DP_JOB_FAILED } DpJobState;

/** DpJobEntry: a job: counted references. */
typedef struct {
	gpointer table; /* borrowed */
	char id[DP_JOB_ID_CHARS + 1];
	guint64 number; /* in the order of their arrival */
	guint starts;   /* how often a service began to read it */
	guint refusals; /* how often the machine failed at it */
	DpJobState state;
	gboolean is_cancelled;
	DpPaperRequest paper; /* without its PDF when it is done */
	guint left;           /* formats that are still to be made */
	char *client;
	DpJobReports reports;
	guint64 bytes;
	gint64 expiry; /* monotonic; 0: it is not done */
} DpJobEntry;

/** dp_job_entry_new: (transfer full). */
DpJobEntry *dp_job_entry_new(gpointer table, const char *id, guint64 number);
DpJobEntry *dp_job_entry_ref(DpJobEntry *entry);
void dp_job_entry_unref(DpJobEntry *entry);

/** dp_job_entry_paper_file, dp_job_entry_report_file: their names in the spool, which are in the
 * order of arrival. (transfer full) */
char *dp_job_entry_paper_file(const DpJobEntry *entry);
char *dp_job_entry_report_file(const DpJobEntry *entry);

/** dp_job_entry_read_file: the parts of such a name; FALSE: another file. @id: as of dp_job_id().
 * @ending: borrowed from @name */
gboolean dp_job_entry_read_file(const char *name, guint64 *number, char *id, const char **ending);

/** dp_job_entry_describe: its state as JSON. @position: of one that waits. (transfer full) */
DpHttpAnswer *dp_job_entry_describe(const DpJobEntry *entry, guint position, guint status);
