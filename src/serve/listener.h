/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Where a service waits for its clients. Each returns a socket that listens, or -1 with
 * DP_ERROR_IO. */

/** dp_listener_inherited: the socket that the service manager opened (sd_listen_fds(3)); -1 without
 * an error if there is none. */
int dp_listener_inherited(GError **error);

/** dp_listener_unix: @path: must not exist, but for a socket that nobody listens to. Its mode is
 * 0660: the group's programs may connect. */
int dp_listener_unix(const char *path, GError **error);

/** dp_listener_tcp: @host: a numeric address: names may mean several; @port: 0: any that is free */
int dp_listener_tcp(const char *host, guint16 port, GError **error);

/** dp_listener_address: "127.0.0.1:8025", "[::1]:8025", or the path. (transfer full) */
char *dp_listener_address(int socket);

struct sockaddr;

/** dp_listener_client: who has @address: as text, without the port; of IPv6 the network of 64 bits,
 * which one client has to himself (RFC 6177). "": nullable, or of this machine's sockets.
 * (transfer full) */
char *dp_listener_client(const struct sockaddr *address);

/** dp_listener_client_of_text: the same of what a proxy says: the last of "10.0.0.1, 2001:db8::1".
 * (transfer full) */
char *dp_listener_client_of_text(const char *text);

/** dp_listener_is_local: whether only programs of this machine can reach it. */
gboolean dp_listener_is_local(int socket);
