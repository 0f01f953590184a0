/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include "cli/gearman-client.h"
#include "cli/gearman.h"

/* In place of gearman.c and gearman-client.c, in a build without libgearman. */

gboolean
dp_gearman_check(GError **error)
{
	g_set_error_literal(error, DP_ERROR, DP_ERROR_IO,
	                    "this program was built without Gearman, so it cannot use a queue");
	return FALSE;
}

gboolean
dp_gearman_serve(const DpGearman *gearman)
{
	return FALSE;
}

DpGearmanClient *
dp_gearman_client_new(const DpGearmanServer *server, GError **error)
{
	dp_gearman_check(error);
	return NULL;
}

void
dp_gearman_client_free(DpGearmanClient *client)
{
}

gboolean
dp_gearman_client_post(DpGearmanClient *client, const char *key, const char *job, GError **error)
{
	return dp_gearman_check(error);
}
