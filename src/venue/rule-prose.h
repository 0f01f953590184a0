/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rule.h>

/* Lines of a page in docs/rules/ around a generated part; the text after DP_PAGE_MADE names the
 * part. */
#define DP_PAGE_MADE "<!-- made: "
#define DP_PAGE_END "<!-- end -->"

/** dp_rule_prose_text: (nullable) (transfer full): the page on @id that is compiled in, as it is
 * written: of docs/rules/, or of what run adds to reports. */
char *dp_rule_prose_text(const char *id);

/** dp_rule_prose_page: (nullable): the page of docs/rules/ on @rule that is compiled in, with the
 * current values of the limits that it names. Safe from any thread. (transfer full) */
char *dp_rule_prose_page(const DpRuleInfo *rule);
