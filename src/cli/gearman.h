/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/gearman-server.h"

/** DpGearmanJob: a job as the server hands it out; borrowed. */
typedef struct {
	const char *unique; /* its unique key, which a server makes up if the client gave none */
	const char *data;
	gsize length;
} DpGearmanJob;

/** DpGearmanWork: the answer to a job (transfer full), or NULL to end the worker without one: the
 * server then gives the job to another. */
typedef char *(*DpGearmanWork)(const DpGearmanJob *job, gpointer data);

/** DpGearman: a worker of one queue; all borrowed. */
typedef struct {
	const DpGearmanServer *server;
	gboolean is_silent; /* does not say that the server is gone or back */
	DpGearmanWork work;
	gpointer data;
} DpGearman;

/** dp_gearman_check: FALSE with DP_ERROR_IO if this program cannot speak with a server: it was
 * built without Gearman, or the library is not installed. */
gboolean dp_gearman_check(GError **error);

/**
 * dp_gearman_serve: takes and answers jobs, one at a time, until SIGTERM or SIGINT is pending; the
 * caller must have blocked both. A job that was taken is answered first.
 *
 * A server that is gone is said once on standard error, and tried again, after a while that grows
 * to at most ten seconds. Returns FALSE if the work ended it.
 */
gboolean dp_gearman_serve(const DpGearman *gearman);
