/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "target.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);

/* As in the tests: a library that is used wrongly says so in the log, and that is a fault too. */
int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	g_log_set_always_fatal(G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
	return 0;
}
