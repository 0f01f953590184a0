/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * Landlock (Documentation/userspace-api/landlock.rst of the kernel): a process gives up its right
 * to open files. Called by number, since Debian 12's headers know only its first version.
 */

/** dp_landlock_version: of the kernel's Landlock; 0: it has none, or it is switched off. */
guint dp_landlock_version(void);

/** dp_landlock_rules: allows reading fonts and poppler's tables; all other files, and where the
 * kernel supports it also networks and processes, are denied. Returns a descriptor, or -1: the
 * kernel has no Landlock, or making the rules failed. */
int dp_landlock_rules(void);

/** dp_landlock_enter: for this process, permanently. Needs PR_SET_NO_NEW_PRIVS. */
gboolean dp_landlock_enter(int rules);
