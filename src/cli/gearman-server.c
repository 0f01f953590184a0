/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gearman-server.h"

#include "cli/complaint.h"

#define DEFAULT_PORT 4730

/* Whether it is a host and perhaps a port, and nothing else that a URI has. */
static gboolean
is_address(GUri *uri)
{
	return uri != NULL && *g_uri_get_host(uri) != '\0' && *g_uri_get_path(uri) == '\0' &&
	       g_uri_get_userinfo(uri) == NULL && g_uri_get_query(uri) == NULL &&
	       g_uri_get_fragment(uri) == NULL;
}

gboolean
dp_gearman_server_read(DpGearmanServer *server, const char *text, const char *queue)
{
	g_autofree char *address = g_strconcat("gearman://", text, NULL);
	g_autoptr(GUri) uri = g_uri_parse(address, G_URI_FLAGS_NONE, NULL);

	if (!is_address(uri)) {
		dp_complain("--gearman must be HOST[:PORT], not \"%s\"", text);
		return FALSE;
	}
	server->host = g_strdup(g_uri_get_host(uri));
	server->port = g_uri_get_port(uri) > 0 ? (guint16)g_uri_get_port(uri) : DEFAULT_PORT;
	server->queue = g_strdup(queue != NULL ? queue : DP_GEARMAN_QUEUE);
	return TRUE;
}

void
dp_gearman_server_clear(DpGearmanServer *server)
{
	g_clear_pointer(&server->host, g_free);
	g_clear_pointer(&server->queue, g_free);
}
