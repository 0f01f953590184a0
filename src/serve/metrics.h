/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** DpMetrics: what a service counts. Any number of threads may use it. */
typedef struct _DpMetrics DpMetrics;

/** DpMetricsNow: what is measured when somebody looks. */
typedef struct {
	guint connections, queued, queued_slow, lanes, busy, slow, jobs, fleet;
	guint64 put_back; /* slow papers, so far */
} DpMetricsNow;

DpMetrics *dp_metrics_new(void);
void dp_metrics_free(DpMetrics *metrics);

/** dp_metrics_count_request: @route: static; @status: 0: the client was gone */
void dp_metrics_count_request(DpMetrics *metrics, const char *route, guint status);

/** dp_metrics_count_paper: @usec: from the lane's first moment with it to its answer */
void dp_metrics_count_paper(DpMetrics *metrics, DpVerdict verdict, gint64 usec);

/** dp_metrics_text: in the text format of Prometheus, version 0.0.4. (transfer full) */
char *dp_metrics_text(DpMetrics *metrics, const DpMetricsNow *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpMetrics, dp_metrics_free)
