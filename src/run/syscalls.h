/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpSyscalls: the system calls that reading a PDF needs; any other ends the process (seccomp). */
typedef struct _DpSyscalls DpSyscalls;

/** dp_syscalls_available: whether the kernel and this build support it. */
gboolean dp_syscalls_available(void);

/** dp_syscalls_new: (nullable): made once, before the first child. */
DpSyscalls *dp_syscalls_new(void);

/** dp_syscalls_enter: for this process, permanently. Needs PR_SET_NO_NEW_PRIVS. */
gboolean dp_syscalls_enter(DpSyscalls *syscalls);
