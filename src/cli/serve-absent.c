/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/options.h"

/* Stands in where the program was built without libmicrohttpd. The manual lists it all the same. */
DpExit
dp_command_serve(int argc, char **argv)
{
	static const GOptionEntry NONE[] = {{NULL}};
	static const DpOptions OPTIONS = {.usage = "serve [OPTION…]",
	                                  .summary = "This program was built without it.",
	                                  .entries = NONE};
	g_auto(GStrv) words = NULL;
	DpExit exit = DP_EXIT_USAGE;

	if (!dp_options_parse(&OPTIONS, argc, argv, &words, &exit))
		return exit;
	dp_complain("this program was built without the HTTP service");
	return DP_EXIT_USAGE;
}
