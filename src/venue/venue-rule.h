/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

/** dp_venue_rule_new: an empty rule. Venues share rules, so a rule never changes once it is in one.
 */
DpVenueRule *dp_venue_rule_new(void);
DpVenueRule *dp_venue_rule_ref(DpVenueRule *rule);
void dp_venue_rule_unref(DpVenueRule *rule);

/** dp_venue_rule_copy: (transfer full): a copy that may be changed. */
DpVenueRule *dp_venue_rule_copy(const DpVenueRule *rule);

/** dp_venue_rule_take_param: adds @param (transfer full), or replaces the one of the same name. */
void dp_venue_rule_take_param(DpVenueRule *rule, DpParam *param);

/** dp_venue_rule_rate: sets the severity, from @wanted and the rule's source. */
void dp_venue_rule_rate(DpVenueRule *rule, DpSeverity wanted);

/** dp_venue_rule_applies: whether it is in force; NULL for a venue without tracks or stages. */
gboolean dp_venue_rule_applies(const DpVenueRule *rule, const char *track, const char *stage);

/** dp_venue_rule_clashes: whether both are in force for some track and stage, and contradict each
 * other. */
gboolean dp_venue_rule_clashes(const DpVenueRule *rule, const DpVenueRule *other);

/** dp_venue_rule_find: (nullable): the first of @rules (of DpVenueRule) of that rule id; borrowed.
 */
const DpVenueRule *dp_venue_rule_find(const GPtrArray *rules, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpVenueRule, dp_venue_rule_unref)
