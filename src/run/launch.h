/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "run/server.h"

/** DpLaunched: a server, and the program's end of the socket to it. */
typedef struct {
	int process, socket;
} DpLaunched;

/** dp_launch_can_renew: whether this program can start itself as a new server. */
gboolean dp_launch_can_renew(void);

/**
 * dp_launch_copy: a server that is a copy of this process, with its memory. For a process with one
 * thread. It ends with the thread that called this.
 *
 * @server: all but its socket and its parent. @error: DP_ERROR_WORKER.
 */
gboolean dp_launch_copy(const DpServer *server, DpLaunched *launched, GError **error);

/**
 * dp_launch_again: a server that starts this program again: it shares no memory with this process,
 * and has its own addresses and stack canary. Any thread may call this, and the server ends with
 * it. Failure to start the program shows at the first request.
 */
gboolean dp_launch_again(const DpServer *server, DpLaunched *launched, GError **error);

/** dp_launch_main: as dp_worker_main(), for another task than measuring. */
void dp_launch_main(int argc, char **argv, DpTask task);
