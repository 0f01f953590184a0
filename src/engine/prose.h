/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rule.h>

/* Prose that has a file of its own; dp_rule_prose() looks there too. All nullable. */
const DpRuleProse *dp_prose_anonymity(const char *id);
