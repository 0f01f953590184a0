/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/command.h"

/** DpSlotWork: what a slot does until SIGTERM or SIGINT is pending in it; both are blocked. @slot:
 * its number, from 0. */
typedef DpExit (*DpSlotWork)(guint slot, gpointer data);

/**
 * dp_slots_run: does @work in @n processes at once, until this one gets SIGTERM or SIGINT.
 *
 * Then each finishes what it does, as it also does if this process dies. A slot that is killed
 * takes nothing along, and is started again. A slot that ends with another status than
 * DP_EXIT_CONFORMS ends them all. For a process with one thread. Returns the worst status.
 */
DpExit dp_slots_run(guint n, DpSlotWork work, gpointer data);
