/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/facts.h>

#include "report/rule-page.h"

static const char *const DIMENSIONS[] = {
    [DP_DIMENSION_COUNT] = "count", [DP_DIMENSION_LENGTH] = "points",
    [DP_DIMENSION_RATIO] = "ratio", [DP_DIMENSION_TEXT] = "text",
    [DP_DIMENSION_FLAG] = "flag",
};

static const char *const SCOPES[] = {
    [DP_SCOPE_DOCUMENT] = "the paper",
    [DP_SCOPE_PAGE] = "each page",
    [DP_SCOPE_ITEM] = "each item",
};

static const char HEAD[] = "# Facts\n"
                           "\n"
                           "What deskproof measures. `deskproof facts paper.pdf` prints the "
                           "values; venue files name them in\n"
                           "`fact-limit` rules. A fact that could not be measured says why, and is "
                           "never taken for a zero.\n"
                           "\n"
                           "| fact | of | kind | what it is |\n"
                           "|---|---|---|---|\n";

char *
dp_fact_page(void)
{
	guint n = 0;
	const DpFactInfo *facts = dp_fact_table(&n);
	GString *out = g_string_new(HEAD);

	for (guint i = 0; i < n; i++)
		g_string_append_printf(out, "| `%s` | %s | %s | %s |\n", facts[i].name,
		                       SCOPES[facts[i].scope], DIMENSIONS[facts[i].dimension],
		                       facts[i].doc);
	return g_string_free(out, FALSE);
}
