/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/command.h"

/** DpOptions: how the words behind a command are read. Ends are said in @exit. */
typedef struct {
	const char *usage;   /* "check [OPTION…] FILE…" */
	const char *summary; /* below the usage line of --help */
	const GOptionEntry
	    *entries; /* strings are taken as FILENAME: as they are, whatever the locale */
	const GOptionEntry *more; /* (nullable): further ones */
} DpOptions;

/**
 * dp_options_parse:
 * @words: (out) (transfer full): what is no option, NULL-terminated
 * @exit: (out): how to end when FALSE is returned
 *
 * Prints the help when asked to, and one sentence about an option it does not know.
 */
gboolean dp_options_parse(const DpOptions *options, int argc, char **argv, char ***words,
                          DpExit *exit);

/** DpOptionsVisitor: @options are there for the time of the call; its strings are static. */
typedef void (*DpOptionsVisitor)(const DpOptions *options, gpointer data);

/** dp_options_visit: shows @visit the options of @command, which does nothing else. Not to be
 * called when there are threads. */
void dp_options_visit(const DpCommand *command, DpOptionsVisitor visit, gpointer data);
