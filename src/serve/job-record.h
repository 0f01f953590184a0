/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "serve/paper-request.h"

/*
 * A job of the service as a file: a line of JSON, and what it tells the lengths of. Only the
 * service writes such files, but what it reads is checked like a stranger's.
 */

/** dp_job_record_paper: what is asked: (transfer full): a list of GBytes. */
GPtrArray *dp_job_record_paper(const DpPaperRequest *paper, const char *client);

/** dp_job_record_read_paper: @paper: filled; @client: set (transfer full). FALSE with an error:
 * DP_ERROR_FORMAT: it is no such file; others: the venue is not there any more, or has changed. */
gboolean dp_job_record_read_paper(GBytes *bytes, DpCatalog *catalog, DpPaperRequest *paper,
                                  char **client, GError **error);

/** DpJobReports: what came of a job; owned. */
typedef struct {
	gint64 time;                             /* when, in seconds since 1970 */
	DpHttpAnswer *answers[DP_PAPER_FORMATS]; /* (nullable) */
	char *failure;                           /* (nullable): a sentence: why there is none */
} DpJobReports;

void dp_job_reports_clear(DpJobReports *reports);

/** dp_job_record_reports: (transfer full): a list of GBytes. */
GPtrArray *dp_job_record_reports(const DpJobReports *reports);

/** dp_job_record_read_reports: FALSE with DP_ERROR_FORMAT. */
gboolean dp_job_record_read_reports(GBytes *bytes, DpJobReports *reports, GError **error);
