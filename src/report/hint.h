/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/report.h>

/** DpHint: what an author can do about a finding, one sentence each. */
typedef struct {
	char *latex, *word; /* (nullable) */
} DpHint;

/** dp_hint_init: from the first sentences of dp_rule_prose(); empty when the rule has none. */
void dp_hint_init(DpHint *hint, const DpFinding *finding);
void dp_hint_clear(DpHint *hint);

/** dp_hint_to_string: (nullable) (transfer full): "LaTeX: … Word: …". */
char *dp_hint_to_string(const DpHint *hint);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpHint, dp_hint_clear)
