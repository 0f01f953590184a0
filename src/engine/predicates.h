/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "engine/check.h"

/* The predicates and proofs that the rows of venue/rule-rows.def name. */
#define PROOF(function) void function(DpCheck *check);
#define NO_PROOF
#define RULE(id, title, severity, summary, facts, params, limits, words, predicate, proof, doubt)  \
	void predicate(DpCheck *check);                                                            \
	proof
#include "venue/rule-rows.def"
