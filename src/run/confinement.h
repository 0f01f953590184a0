/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

/**
 * DpConfinement: all that is taken away from a process before it reads a stranger's file. Made once
 * by the server, entered by each of its children.
 */
typedef struct _DpConfinement DpConfinement;

/** dp_confinement_new: @limits without zeros. The server that makes it keeps it to its end. */
DpConfinement *dp_confinement_new(const DpWorkerLimits *limits);

/**
 * dp_confinement_enter: for this process, for good. It holds no descriptor of the confinement then.
 *
 * Returns: FALSE when a protection that the kernel has could not be put on: then nothing may be
 * read. dp_worker_missing() says which protections it does not have.
 */
gboolean dp_confinement_enter(DpConfinement *confinement);

/** dp_confinement_die_first: where the machine runs out of memory, the kernel ends this process
 * before any other. Without /proc it chooses as it likes. */
void dp_confinement_die_first(void);

/** dp_confinement_watch_memory: from here on a process that gives up for lack of memory ends with
 * the exit status @status instead of a signal. */
void dp_confinement_watch_memory(const DpWorkerLimits *limits, int status);

/** dp_confinement_die_with: this process is killed when its parent @parent ends; FALSE: it has
 * ended already. */
gboolean dp_confinement_die_with(int parent);
