/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gearman-client.h"

#include <deskproof/error.h>

#include <string.h>

#include "cli/gearman-library.h"

#define WAIT_MILLISECONDS 2000 /* for the server */

struct _DpGearmanClient {
	const DpGearmanServer *server;
	DpGearmanLibrary functions;
	gearman_client_st *line; /* (nullable): while the server answers */
};

DpGearmanClient *
dp_gearman_client_new(const DpGearmanServer *server, GError **error)
{
	g_autoptr(DpGearmanClient) client = g_new0(DpGearmanClient, 1);

	client->server = server;
	return dp_gearman_library_load(&client->functions, error) ? g_steal_pointer(&client) : NULL;
}

static void
hang_up(DpGearmanClient *client)
{
	if (client->line != NULL)
		client->functions.gearman_client_free(client->line);
	client->line = NULL;
}

void
dp_gearman_client_free(DpGearmanClient *client)
{
	if (client == NULL)
		return;
	hang_up(client);
	g_free(client);
}

static gearman_return_t
call(DpGearmanClient *client)
{
	const DpGearmanLibrary *library = &client->functions;

	if (client->line != NULL)
		return GEARMAN_SUCCESS;
	client->line = library->gearman_client_create(NULL);
	if (client->line == NULL)
		return GEARMAN_MEMORY_ALLOCATION_FAILURE;
	library->gearman_client_set_timeout(client->line, WAIT_MILLISECONDS);
	return library->gearman_client_add_server(client->line, client->server->host,
	                                          client->server->port);
}

gboolean
dp_gearman_client_post(DpGearmanClient *client, const char *key, const char *job, GError **error)
{
	const DpGearmanLibrary *library = &client->functions;
	gearman_return_t status = call(client);

	if (status == GEARMAN_SUCCESS)
		status = library->gearman_client_do_background(client->line, client->server->queue,
		                                               key, job, strlen(job), NULL);
	if (status == GEARMAN_SUCCESS)
		return TRUE;
	hang_up(client);
	g_set_error(error, DP_ERROR, DP_ERROR_IO,
	            "The Gearman server %s, port %u, takes no job (%s).", client->server->host,
	            client->server->port, library->gearman_strerror(status));
	return FALSE;
}
