/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "serve/paper-answer.h"

/**
 * DpLanes: the threads that check papers, each with a confined worker, and the papers that wait.
 *
 * Clients take turns (serve/turns.h). A paper whose reading takes longer than
 * DP_LIMIT_HTTP_BRISK_MSEC is slow. While others wait, slow papers have at most half of the lanes:
 * one too many is put back among the slow ones, and later read from its beginning. So a paper of
 * the usual length gets a lane soon, whatever the other papers are, and the slow ones get done.
 * That is task assignment by guessing size (Harchol-Balter, 2002), with lanes that are lent while
 * nobody wants them.
 */
typedef struct _DpLanes DpLanes;

/** DpLanesPlan: borrowed. */
typedef struct {
	guint n;            /* papers at once; with one, a second is read beside a slow one */
	guint queue;        /* papers that may wait, and as many slow ones */
	guint queue_each;   /* papers of one client that may wait; 0: no limit */
	guint wait_seconds; /* how long one may wait */
	DpWorkerLimits limits;
	DpPaperSettings settings;
} DpLanesPlan;

/** DpLanesTask: a paper, and who gets its answer; borrowed until then. */
typedef struct {
	const DpPaperRequest *paper;
	const DpPaperFormat *format;
	const char *client; /* who takes turns with others */
	/* it was promised: it waits as long as it takes, beside those that --queue counts */
	gboolean is_promised;
	/* (nullable): called when its turn begins, within the lanes: it must call none of theirs */
	void (*begun)(gpointer data);
	/* @answer: (transfer full). Called in a thread of the lanes, or by who stops them. */
	void (*done)(gpointer data, DpHttpAnswer *answer);
	gpointer data;
} DpLanesTask;

/** dp_lanes_new: NULL with DP_ERROR_WORKER. Call it before other threads are started. */
DpLanes *dp_lanes_new(const DpLanesPlan *plan, GError **error);

/** dp_lanes_stop: answers what waits with 503, and waits until the papers in work are answered. */
void dp_lanes_stop(DpLanes *lanes);
void dp_lanes_free(DpLanes *lanes);

/** dp_lanes_refuse: (nullable): why one more paper may not wait: 503, or 429: too many of @client
 * (nullable) do. (transfer full) */
DpHttpAnswer *dp_lanes_refuse(DpLanes *lanes, const char *client);

/** dp_lanes_add: has @task done, or refused at once. */
void dp_lanes_add(DpLanes *lanes, const DpLanesTask *task);

/** dp_lanes_cancel: no more of the task with this @data. TRUE: it waited, and nobody gets an
 * answer; FALSE: its @done is called, or was: with 503, if it was cancelled in time. */
gboolean dp_lanes_cancel(DpLanes *lanes, gconstpointer data);

/** dp_lanes_look: fills what is about them. */
void dp_lanes_look(DpLanes *lanes, DpMetricsNow *now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpLanes, dp_lanes_free)
