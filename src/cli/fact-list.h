/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/facts.h>

/**
 * dp_fact_list:
 * @all: every observation; else the first few of each fact
 *
 * All facts in readable form: name, value and unit, place. (transfer full)
 */
char *dp_fact_list(const DpFacts *facts, gboolean all);
