/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpShell: a row of the table of shells with completion. */
typedef struct {
	const char *name; /* "bash" */
	/** write: appends the whole file. @references as of dp_command_references(). */
	void (*write)(GString *out, const GPtrArray *references);
} DpShell;

/** dp_shell_table: ends with a NULL name. */
const DpShell *dp_shell_table(void);

void dp_completion_bash(GString *out, const GPtrArray *references);
void dp_completion_fish(GString *out, const GPtrArray *references);
void dp_completion_zsh(GString *out, const GPtrArray *references);
