/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/hidden/hidden.h"

void
dp_hidden_add_unread(DpFacts *facts, guint page)
{
	DpPlace place = {.page = page};

	dp_facts_add_number(facts, "hidden.unread-pages", page, &place);
}
