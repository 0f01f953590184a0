/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

/** dp_param_kind_doc: how a venue file writes such a parameter; static. */
const char *dp_param_kind_doc(DpParamKind kind);

/** dp_rule_page: all there is to know of a rule: its page of docs/rules/, Markdown, in which what
 * the rule's row says is made anew. (transfer full) */
char *dp_rule_page(const DpRuleInfo *rule);

/** dp_rule_page_venue: appends what one venue wants of a rule, with its citation. */
void dp_rule_page_venue(GString *out, const DpVenueRule *rule);

/** dp_markdown_plain: such a page as a terminal shows it: headings and names without marks, and
 * without comments. (transfer full) */
char *dp_markdown_plain(const char *markdown);

/** dp_fact_page: the table of facts as Markdown, for docs/facts.md. (transfer full) */
char *dp_fact_page(void);

/** dp_bound_page: the tables of limits as Markdown, for docs/bounds.md. (transfer full) */
char *dp_bound_page(void);
