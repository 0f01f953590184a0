/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

#include "venue/reader.h"

/**
 * dp_rule_read:
 * @key: the rule's key in the file, with the rule as its value
 *
 * Returns: (nullable) (transfer full): NULL with errors in @reader; tracks and stages are not yet
 *   checked against the venue's
 */
DpVenueRule *dp_rule_read(DpReader *reader, const DpYamlNode *key);

/** dp_rule_is_wanted: whether @only (nullable: all, NULL-terminated) has the rule of the key @key,
 * which may name an instance. */
gboolean dp_rule_is_wanted(const char *const *only, const char *key);

/** dp_rule_check_params: whether the parameters are consistent; an error at @at if not. */
gboolean dp_rule_check_params(DpReader *reader, const DpYamlNode *at, const DpVenueRule *rule);
