/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** The exit status; of several, 2 overrides 3, and 3 overrides 1. */
typedef enum {
	DP_EXIT_CONFORMS = 0,
	DP_EXIT_FINDINGS = 1,
	DP_EXIT_USAGE = 2,       /* usage, configuration or venue file is wrong */
	DP_EXIT_NOT_CHECKED = 3, /* an input could not be analysed */
} DpExit;

/** DpCommand: a row of the table of commands. @argv[0] is the name of the command. */
typedef struct {
	const char *name;
	const char *arguments, *doc; /* doc NULL: not listed in the help */
	DpExit (*run)(int argc, char **argv);
} DpCommand;

/** dp_command_table: ends with a NULL name. */
const DpCommand *dp_command_table(void);

DpExit dp_command_batch(int argc, char **argv);
DpExit dp_command_check(int argc, char **argv);
DpExit dp_command_diff(int argc, char **argv);
DpExit dp_command_docs(int argc, char **argv);
DpExit dp_command_explain(int argc, char **argv);
DpExit dp_command_facts(int argc, char **argv);
DpExit dp_command_identify(int argc, char **argv);
DpExit dp_command_init(int argc, char **argv);
DpExit dp_command_letter(int argc, char **argv);
DpExit dp_command_measure(int argc, char **argv);
DpExit dp_command_merge(int argc, char **argv);
DpExit dp_command_results(int argc, char **argv);
DpExit dp_command_rules(int argc, char **argv);
DpExit dp_command_serve(int argc, char **argv);
DpExit dp_command_venues(int argc, char **argv);
DpExit dp_command_watch(int argc, char **argv);
DpExit dp_command_worker(int argc, char **argv);
