/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "facts/store/builder.h"

/** style_facts: a letter page, its text 648 pt high from 72 pt on, and what styles differ in.
 * @foot: (nullable): of the first page */
static DpFacts *
style_facts(guint columns, double left, double width, double size, double leading, const char *foot)
{
	DpFacts *facts = dp_facts_new();
	DpPlace first = {.page = 1};

	dp_facts_add_number(facts, "page.width", 612, &first);
	dp_facts_add_number(facts, "page.height", 792, &first);
	dp_facts_add_number(facts, "columns.count", columns, NULL);
	dp_facts_add_number(facts, "text-block.left", left, NULL);
	dp_facts_add_number(facts, "text-block.top", 72, NULL);
	dp_facts_add_number(facts, "text-block.width", width, NULL);
	dp_facts_add_number(facts, "text-block.height", 648, NULL);
	dp_facts_add_number(facts, "body.font-size", size, NULL);
	dp_facts_add_number(facts, "body.leading", leading, NULL);
	if (foot != NULL)
		dp_facts_add_text(facts, "page.foot", foot, &first);
	return facts;
}
