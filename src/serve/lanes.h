/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

#include "serve/metrics.h"
#include "serve/paper-request.h"

/** DpLanes: the threads that check papers, each with a confined worker, and the queue before them.
 */
typedef struct _DpLanes DpLanes;

/** DpLanesPlan: borrowed. */
typedef struct {
	guint n;            /* papers at once */
	guint queue;        /* papers that may wait */
	guint wait_seconds; /* how long one may wait */
	DpWorkerLimits limits;
	DpPolicy *policy; /* (nullable): applied to all reports */
	DpStyles *styles; /* (nullable) */
	DpMetrics *metrics;
} DpLanesPlan;

/** dp_lanes_new: NULL with DP_ERROR_WORKER. Call it before other threads are started. */
DpLanes *dp_lanes_new(const DpLanesPlan *plan, GError **error);

/** dp_lanes_stop: answers what waits with 503, and waits until the papers in work are answered. */
void dp_lanes_stop(DpLanes *lanes);
void dp_lanes_free(DpLanes *lanes);

/** dp_lanes_have_room: whether one more paper may wait. */
gboolean dp_lanes_have_room(DpLanes *lanes);

/** dp_lanes_add: has @request answered, whose data is the DpPaperRequest @paper. */
void dp_lanes_add(DpLanes *lanes, DpHttpRequest *request, const DpPaperRequest *paper);

/** dp_lanes_look: fills what is about them. */
void dp_lanes_look(DpLanes *lanes, DpMetricsNow *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpLanes, dp_lanes_free)
