/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/hint.h"

#include <string.h>

/* A sentence ends at ". " before a capital, a command or a quote, so that "e.g. this" does not. */
static char *
first_sentence(const char *prose)
{
	for (const char *p = prose; (p = strstr(p, ". ")) != NULL; p++) {
		if (g_ascii_isupper(p[2]) || strchr("\\\"`", p[2]) != NULL)
			return g_strndup(prose, p + 1 - prose);
	}
	return g_strdup(prose);
}

void
dp_hint_init(DpHint *hint, const DpFinding *finding)
{
	const DpRuleProse *prose = dp_rule_prose(finding->rule);

	*hint = (DpHint){NULL, NULL};
	if (prose == NULL)
		return;
	hint->latex = first_sentence(prose->latex);
	hint->word = first_sentence(prose->word);
}

void
dp_hint_clear(DpHint *hint)
{
	g_clear_pointer(&hint->latex, g_free);
	g_clear_pointer(&hint->word, g_free);
}

char *
dp_hint_to_string(const DpHint *hint)
{
	if (hint->latex == NULL || hint->word == NULL)
		return NULL;
	return g_strconcat("LaTeX: ", hint->latex, " Word: ", hint->word, NULL);
}
