/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/command.h"
#include "cli/complaint.h"

/* Stands in where the program was built without libmicrohttpd. */
DpExit
dp_command_serve(int argc, char **argv)
{
	dp_complain("this program was built without the HTTP service");
	return DP_EXIT_USAGE;
}
