/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/results-hint.h"

#include <string.h>

#define PLAIN "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./"

char *
dp_results_hint(const char *store, const char *arguments)
{
	g_autofree char *quoted = NULL;
	const char *space = arguments[0] != '\0' ? " " : "";

	if (store == NULL || strcmp(store, DP_RESULTS_FILE) == 0)
		return g_strconcat("deskproof results", space, arguments, NULL);
	quoted = store[strspn(store, PLAIN)] == '\0' ? g_strdup(store) : g_shell_quote(store);
	return g_strconcat("deskproof results --results ", quoted, space, arguments, NULL);
}
