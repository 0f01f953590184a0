/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/registry.h>

/*
 * What a page asks of venues and rules, of the HTTP service or in a browser: JSON of one shape,
 * "schema_version" 1.
 */

/** dp_rules_json_venues: all venues, with their tracks and stages; those of a venue whose file has
 * mistakes are left out. Reads every file. (transfer full) */
char *dp_rules_json_venues(DpRegistry *registry);

/** dp_rules_json_venue: @venue with its rules for @track and @stage (NULL: its first).
 * (transfer full) */
char *dp_rules_json_venue(const DpVenue *venue, const char *track, const char *stage);

/** dp_rules_json_rule: a rule: what it measures, why, the remedies. (transfer full) */
char *dp_rules_json_rule(const DpRuleInfo *rule);
