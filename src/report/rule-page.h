/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

/** dp_param_kind_doc: how to write such a parameter in a venue file; static. */
const char *dp_param_kind_doc(DpParamKind kind);

/** dp_rule_page: the documentation of a rule: its page of docs/rules/, Markdown, with the parts
 * from the rule's row generated anew. (transfer full) */
char *dp_rule_page(const DpRuleInfo *rule);

/** dp_rule_page_venue: appends one venue's values for a rule, with the citation. */
void dp_rule_page_venue(GString *out, const DpVenueRule *rule);

/** dp_markdown_plain: such a page for a terminal: without marks and comments. (transfer full) */
char *dp_markdown_plain(const char *markdown);

/** dp_fact_page: the table of facts as Markdown, for docs/facts.md. (transfer full) */
char *dp_fact_page(void);

/** dp_bound_page: the tables of limits as Markdown, for docs/bounds.md. (transfer full) */
char *dp_bound_page(void);
