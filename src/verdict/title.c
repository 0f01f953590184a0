/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "verdict/title.h"

#include <string.h>

#include "verdict/explanation.h"

/* The rule may come from a stored report, so it is looked up by its id. */
static const char *
title_of(const char *rule)
{
	const DpRuleInfo *info = dp_rule_info(rule);

	if (strcmp(rule, DP_OTHER_STYLE) == 0)
		return DP_OTHER_STYLE_TITLE;
	return info != NULL ? info->title : rule;
}

char *
dp_finding_title(const DpFinding *finding)
{
	const char *title = title_of(finding->rule);

	if (finding->instance == NULL)
		return g_strdup(title);
	return g_strconcat(title, ": ", finding->instance, NULL);
}
