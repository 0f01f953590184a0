/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/policy.h>

#include "serve/lanes.h"
#include "serve/spool.h"

/**
 * DpFleet: workers of a queue, on this machine or others, that check papers for the service: what
 * `deskproof worker` is. A paper is a file in a folder of the spool, named by its SHA-256, which
 * the workers see; the report is a file in another, as docs/gearman.md describes both. So neither a
 * service nor a worker nor the queue's server loses anything when it is killed.
 */
typedef struct _DpFleet DpFleet;

/** DpFleetPost: puts a job into the queue unless one with this @key is there. FALSE with an error:
 * the queue cannot be reached. Called in one thread. */
typedef gboolean (*DpFleetPost)(gpointer data, const char *key, const char *job, GError **error);

/** DpFleetPlan: borrowed. */
typedef struct {
	const char *spool;             /* its folder: of "papers" and "results" */
	const char *folder;            /* the key by which jobs name "papers" */
	const DpPolicy *policy;        /* of the service: a worker with another refuses */
	DpFleetPost post;              /* NULL: there is no fleet */
	gpointer data;                 /* of @post */
	void (*say)(const char *line); /* told what concerns whoever runs the service */
} DpFleetPlan;

/** dp_fleet_new: NULL with DP_ERROR_IO. */
DpFleet *dp_fleet_new(const DpFleetPlan *plan, GError **error);

/** dp_fleet_start: after the tasks of an earlier service were added: results that no task wants are
 * removed from now on. */
void dp_fleet_start(DpFleet *fleet);

/** dp_fleet_stop: answers what is not done with 503; a later service finds it again. */
void dp_fleet_stop(DpFleet *fleet);
void dp_fleet_free(DpFleet *fleet);

/** dp_fleet_takes: whether workers can make that report: one in JSON, without a list of authors. */
gboolean dp_fleet_takes(const DpPaperRequest *paper, const DpPaperFormat *format);

/** dp_fleet_add: has @task done: with 200 and the report, or 503. Its begun() is not called: who
 * reads the paper is not known. */
void dp_fleet_add(DpFleet *fleet, const DpLanesTask *task);

/** dp_fleet_cancel: as dp_lanes_cancel(). */
gboolean dp_fleet_cancel(DpFleet *fleet, gconstpointer data);

/** dp_fleet_length: how many papers it has. */
guint dp_fleet_length(DpFleet *fleet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpFleet, dp_fleet_free)
