/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#define DP_GEARMAN_QUEUE "deskproof"

/** DpGearmanServer: where a queue is; owned. */
typedef struct {
	char *host;
	guint16 port;
	char *queue; /* the "function" of Gearman */
} DpGearmanServer;

/** dp_gearman_server_read: "HOST[:PORT]". @queue: (nullable): NULL: DP_GEARMAN_QUEUE. FALSE after
 * complaining. */
gboolean dp_gearman_server_read(DpGearmanServer *server, const char *text, const char *queue);
void dp_gearman_server_clear(DpGearmanServer *server);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpGearmanServer, dp_gearman_server_clear)
