/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include "cli/gearman.h"

/* In place of gearman.c, in a build without libgearman. */

gboolean
dp_gearman_check(GError **error)
{
	g_set_error_literal(error, DP_ERROR, DP_ERROR_IO,
	                    "this program was built without Gearman, so it cannot be a worker");
	return FALSE;
}

gboolean
dp_gearman_serve(const DpGearman *gearman)
{
	return FALSE;
}
