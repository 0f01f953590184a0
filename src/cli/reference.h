/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/command.h"

/** DpCommandReference: a command with its options, for manuals and completions. */
typedef struct {
	const DpCommand *command;
	const char *usage, *summary; /* static; as in DpOptions */
	GArray *options;             /* of GOptionEntry, owned; --help is last */
} DpCommandReference;

/** dp_command_references: (transfer full) (element-type DpCommandReference): the commands that
 * `deskproof help` lists, in its order. */
GPtrArray *dp_command_references(void);

/** DpValueKind: the kind of value of an option or an argument. */
typedef enum {
	DP_VALUE_NONE, /* nothing: a flag */
	DP_VALUE_FREE, /* nothing that can be completed */
	DP_VALUE_FILE,
	DP_VALUE_FOLDER,
	DP_VALUE_VENUE,
	DP_VALUE_RULE,
	DP_VALUE_WORD, /* one of a few */
} DpValueKind;

/** dp_option_value: @words (nullable) (transfer full) is set for DP_VALUE_WORD. */
DpValueKind dp_option_value(const GOptionEntry *option, GStrv *words);

/** dp_command_words: (transfer full): literal words among the arguments of @command: "show". */
GStrv dp_command_words(const DpCommand *command);

/** dp_command_takes: whether an argument of @command is of that kind. */
gboolean dp_command_takes(const DpCommand *command, DpValueKind kind);

/** dp_rule_ids_line: (transfer full): every rule's id, separated by spaces. */
char *dp_rule_ids_line(void);
