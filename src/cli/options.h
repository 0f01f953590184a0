/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/command.h"

/** DpOptions: how the words after a command are read. The exit status is set in @exit. */
typedef struct {
	const char *usage;           /* "check [OPTION…] FILE…" */
	const char *summary;         /* below the usage line of --help */
	const GOptionEntry *entries; /* strings are FILENAMEs: unchanged, whatever the locale */
	const GOptionEntry *more;    /* (nullable): more options */
} DpOptions;

/**
 * dp_options_parse:
 * @words: (out) (transfer full): the arguments that are not options, NULL-terminated
 * @exit: (out): the exit status when FALSE is returned
 *
 * Prints the help if asked to, and one sentence about an unknown option.
 */
gboolean dp_options_parse(const DpOptions *options, int argc, char **argv, char ***words,
                          DpExit *exit);

/** DpOptionsVisitor: @options are valid during the call; its strings are static. */
typedef void (*DpOptionsVisitor)(const DpOptions *options, gpointer data);

/** dp_options_visit: passes the options of @command to @visit, and runs nothing else. Call it
 * before threads are started. */
void dp_options_visit(const DpCommand *command, DpOptionsVisitor visit, gpointer data);
