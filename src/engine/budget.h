/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * DpBudget: the steps that the rules may still take on one paper. A step is a byte that is looked
 * through, a place where a pattern is tried or a word that is compared: work that a stranger's text
 * asks for and that takes some ten nanoseconds. Counted and not timed, so that the same paper gets
 * the same report on every machine.
 */
typedef struct {
	guint64 steps;
} DpBudget;

/** dp_budget_spend: takes @steps off. Returns: whether any are left. */
gboolean dp_budget_spend(DpBudget *budget, guint64 steps);
