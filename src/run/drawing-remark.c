/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/drawing-remark.h"

#define FACT "hidden.drawn-by"
#define NAMED 8 /* pages in the sentence */

char *
dp_drawing_remark(const DpFacts *facts)
{
	guint n = dp_facts_count(facts, FACT);
	g_autoptr(GString) pages = g_string_new(n == 1 ? "page " : "pages ");

	if (n == 0)
		return NULL;
	for (guint i = 0; i < MIN(n, NAMED); i++)
		g_string_append_printf(pages, "%s%u",
		                       i == 0       ? ""
		                       : i + 1 == n ? " and "
		                                    : ", ",
		                       dp_facts_get(facts, FACT, i)->place.page);
	if (n > NAMED)
		g_string_append_printf(pages, " and %u more", n - NAMED);
	return g_strdup_printf(
	    "Whether words of %s are hidden was seen in a drawing by %s, in place "
	    "of the one that the program makes: its answer may differ.",
	    pages->str, dp_facts_get(facts, FACT, 0)->text);
}
