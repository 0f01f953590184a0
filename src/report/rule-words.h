/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/venue.h>

/** dp_param_words: the value alone, as a venue file has it: "10", "18 pt", "references, appendix".
 * (transfer full) */
char *dp_param_words(const DpParam *param);

/**
 * dp_rule_words: what a venue sets of a rule, in words: "pages allowed: 10; kinds of section that
 * do not count: references". A pattern is left out if the rule has a name for it.
 *
 * Returns: (nullable) (transfer full): NULL if there is nothing to say
 */
char *dp_rule_words(const DpVenueRule *rule);

/** dp_length_words: the length in points and, if it is long enough to be measured with a ruler, in
 * inches and millimetres; if it is a whole number of TeX's points, that too. (transfer full) */
char *dp_length_words(double points);
