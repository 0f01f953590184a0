/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/command.h"

/** DpCommandReference: a command with all of its options, as manuals and completions need it. */
typedef struct {
	const DpCommand *command;
	const char *usage, *summary; /* static; as in DpOptions */
	GArray *options;             /* of GOptionEntry, owned; --help comes last */
} DpCommandReference;

/** dp_command_references: (transfer full) (element-type DpCommandReference): the commands that
 * `deskproof help` lists, in its order. */
GPtrArray *dp_command_references(void);

/** DpValueKind: what can be said after an option, or in place of an argument. */
typedef enum {
	DP_VALUE_NONE, /* nothing: a flag */
	DP_VALUE_FREE, /* what no completion knows */
	DP_VALUE_FILE,
	DP_VALUE_FOLDER,
	DP_VALUE_VENUE,
	DP_VALUE_RULE,
	DP_VALUE_WORD, /* one of a few */
} DpValueKind;

/** dp_option_value: @words (nullable) (transfer full) is set for DP_VALUE_WORD. */
DpValueKind dp_option_value(const GOptionEntry *option, GStrv *words);

/** dp_command_words: (transfer full): words that @command knows in its arguments: "show". */
GStrv dp_command_words(const DpCommand *command);

/** dp_command_takes: whether an argument of @command is of that kind. */
gboolean dp_command_takes(const DpCommand *command, DpValueKind kind);

/** dp_rule_ids_line: (transfer full): every rule's id, blanks between. */
char *dp_rule_ids_line(void);
