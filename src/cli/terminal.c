/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/terminal.h"

#include <string.h>
#include <unistd.h>

static gboolean
is_set(const char *name)
{
	const char *value = g_getenv(name);

	return value != NULL && value[0] != '\0';
}

gboolean
dp_terminal_colour(const char *choice, int file)
{
	if (strcmp(choice, "auto") != 0)
		return strcmp(choice, "always") == 0;
	if (is_set("NO_COLOR"))
		return FALSE;
	if (is_set("CLICOLOR_FORCE"))
		return strcmp(g_getenv("CLICOLOR_FORCE"), "0") != 0;
	return isatty(file) && g_strcmp0(g_getenv("TERM"), "dumb") != 0;
}
