/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/decision.h>

#include "cli/command.h"

/**
 * dp_decide: keeps what a person decided.
 * @store: (nullable): the file of @results, as the user named it
 * @words: the path or the number of a paper, a rule, and a word of dp_decision_words()
 * @given: its person (nullable), who is needed unless the decision is taken back, its note and its
 * venue (each nullable)
 */
DpExit dp_decide(DpResults *results, const char *store, char **words, const DpDecision *given);
