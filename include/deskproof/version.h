/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/public.h>

#include <glib.h>

G_BEGIN_DECLS

/** DP_VERSION: the version of the headers at compile time. */
#define DP_VERSION "0.1.0"

/** dp_version: the version of the library at run time; static. Callable from any thread. */
DP_PUBLIC const char *dp_version(void);

G_END_DECLS
