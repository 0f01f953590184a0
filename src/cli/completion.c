/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/completion.h"

static const DpShell SHELLS[] = {{"bash", dp_completion_bash},
                                 {"fish", dp_completion_fish},
                                 {"zsh", dp_completion_zsh},
                                 {NULL, NULL}};

const DpShell *
dp_shell_table(void)
{
	return SHELLS;
}
