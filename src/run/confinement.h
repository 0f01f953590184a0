/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/worker.h>

/**
 * DpConfinement: the rights that a process gives up before it reads an untrusted file. Made once by
 * the server, entered by each of its children.
 */
typedef struct _DpConfinement DpConfinement;

/** dp_confinement_new: @limits without zeros. The server keeps it until it ends. */
DpConfinement *dp_confinement_new(const DpWorkerLimits *limits);

/**
 * dp_confinement_enter: for this process, permanently. It closes its descriptors of the
 * confinement.
 *
 * Returns: FALSE when a protection that the kernel has could not be applied: then nothing may be
 *   read. dp_worker_missing() lists the protections that the kernel lacks.
 */
gboolean dp_confinement_enter(DpConfinement *confinement);

/** dp_confinement_die_first: if the machine runs out of memory, the kernel ends this process before
 * any other. Without /proc the kernel's own choice applies. */
void dp_confinement_die_first(void);

/** dp_confinement_watch_memory: from now on a process that aborts for lack of memory ends with the
 * exit status @status instead of a signal. */
void dp_confinement_watch_memory(const DpWorkerLimits *limits, int status);

/** dp_confinement_die_with: this process is killed when its parent @parent ends; FALSE: the parent
 * has ended already. */
gboolean dp_confinement_die_with(int parent);
