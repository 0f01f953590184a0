/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "serve/catalog.h"
#include "serve/http-server.h"
#include "serve/job-table.h"
#include "serve/tokens.h"

/** DpServicePlan: what a service is made of; all borrowed. */
typedef struct {
	DpLanesPlan lanes;   /* without its metrics */
	DpFleetPlan fleet;   /* (optional): with it, @jobs needs a spool */
	DpJobTablePlan jobs; /* without lanes, fleet and catalog */
	DpHttpLimits limits;
	DpCatalog *catalog;
	const DpTokens *tokens;    /* (nullable): NULL: anybody may use it */
	guint rate;                /* papers a minute of one client; 0: no limit */
	const char *client_header; /* (nullable): see DpHttpHandler */
	const char *origin;        /* (nullable): whose pages may use it from a browser */
	/* (nullable): told of each request that ended: "POST /v1/check 200 1.203 s" */
	void (*log)(const char *line);
} DpServicePlan;

/** DpService: the HTTP service of docs/service.md. */
typedef struct _DpService DpService;

/** dp_service_new: @socket: it listens already; taken over, also on failure. NULL with DP_ERROR_IO
 * or DP_ERROR_WORKER. */
DpService *dp_service_new(const DpServicePlan *plan, int socket, GError **error);

/** dp_service_free: takes no more requests, answers those that are in work, refuses those that
 * wait. */
void dp_service_free(DpService *service);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpService, dp_service_free)
