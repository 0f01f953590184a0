/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * Landlock (Documentation/userspace-api/landlock.rst of the kernel): a process takes from itself
 * the right to reach files. Called by number, since Debian 12's headers know only its first
 * version.
 */

/** dp_landlock_version: of the kernel's Landlock; 0: it has none, or it is switched off. */
guint dp_landlock_version(void);

/** dp_landlock_rules: fonts and poppler's tables may be read; all else may not be reached, nor any
 * network or process where the kernel knows how. Returns a descriptor, or -1: the kernel has no
 * Landlock, or it has, and did not make the rules. */
int dp_landlock_rules(void);

/** dp_landlock_enter: for this process, for good. Needs PR_SET_NO_NEW_PRIVS. */
gboolean dp_landlock_enter(int rules);
