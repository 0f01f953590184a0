/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/rule-word.h"

#include "cli/complaint.h"
#include "cli/venue-choice.h"
#include "run/duplicate-text.h"
#include "verdict/explanation.h"

gboolean
dp_rule_word_check(const char *rule)
{
	g_autofree const char **ids = dp_venue_choice_rule_ids();

	if (g_str_equal(rule, DP_DUPLICATE_TEXT) || g_str_equal(rule, DP_OTHER_STYLE) ||
	    dp_rule_info(rule) != NULL)
		return TRUE;
	dp_complain_unknown(rule, "a rule", ids);
	return FALSE;
}
