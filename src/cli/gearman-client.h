/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "cli/gearman-server.h"

/** DpGearmanClient: puts jobs into a queue. For one thread at a time. */
typedef struct _DpGearmanClient DpGearmanClient;

/** dp_gearman_client_new: @server: borrowed. Nothing is sent yet. NULL with DP_ERROR_IO: this
 * program cannot speak with a server, see dp_gearman_check(). */
DpGearmanClient *dp_gearman_client_new(const DpGearmanServer *server, GError **error);
void dp_gearman_client_free(DpGearmanClient *client);

/** dp_gearman_client_post: a job that nobody waits for; one with the same @key that waits or runs
 * is this one. FALSE with DP_ERROR_IO: the server cannot be reached, or its queue is full. */
gboolean dp_gearman_client_post(DpGearmanClient *client, const char *key, const char *job,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpGearmanClient, dp_gearman_client_free)
