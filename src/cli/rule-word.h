/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_rule_word_check: whether findings in the results may be of @rule: a rule of the table, or one
 * that needs many papers or venues. FALSE after complaining. */
gboolean dp_rule_word_check(const char *rule);
