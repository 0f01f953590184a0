/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rule.h>

/* Prose that has a file of its own; dp_rule_prose() looks there too. All nullable. */
const DpRuleProse *dp_prose_anonymity(const char *id);

/** dp_prose_integrity: the prose of the rules about what a file hides and holds; @n: how many. */
const DpRuleProse *dp_prose_integrity(guint *n);
