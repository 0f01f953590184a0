/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DpSyscalls: the calls that reading a PDF needs; any other ends the process (seccomp). */
typedef struct _DpSyscalls DpSyscalls;

/** dp_syscalls_available: the kernel can do it, and so can this build. */
gboolean dp_syscalls_available(void);

/** dp_syscalls_new: (nullable): made once, before the first child. */
DpSyscalls *dp_syscalls_new(void);

/** dp_syscalls_enter: for this process, for good. Needs PR_SET_NO_NEW_PRIVS. */
gboolean dp_syscalls_enter(DpSyscalls *syscalls);
