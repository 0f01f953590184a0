/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "serve/answer.h"

/*
 * The part of the service that speaks HTTP: one thread reads all connections and writes all
 * answers. What takes longer is done elsewhere, while its connection rests.
 */

/** DpHttpRequest: a request, from its head to its answer. */
typedef struct _DpHttpRequest DpHttpRequest;

const char *dp_http_request_method(const DpHttpRequest *request);
const char *dp_http_request_path(const DpHttpRequest *request);

/** dp_http_request_query: (nullable): the decoded value of a parameter; borrowed. */
const char *dp_http_request_query(const DpHttpRequest *request, const char *name);

/** dp_http_request_header: (nullable): borrowed. */
const char *dp_http_request_header(const DpHttpRequest *request, const char *name);

/** dp_http_request_client: the address it came from, or the one that the proxy told; of IPv6 the
 * network of 64 bits, which one client has to himself (RFC 6177); "" if it came through a socket of
 * this machine. Borrowed. */
const char *dp_http_request_client(const DpHttpRequest *request);

/** dp_http_request_set_data: what the handler keeps with @request, and how it is freed. */
void dp_http_request_set_data(DpHttpRequest *request, gpointer data, GDestroyNotify free);
gpointer dp_http_request_data(const DpHttpRequest *request);

/** dp_http_request_body: (transfer full): what it carried; taken, so it is empty afterwards. */
GBytes *dp_http_request_body(DpHttpRequest *request);

/** DpHttpPart: a field of a form; borrowed. */
typedef struct {
	const char *name, *file_name; /* file_name: nullable */
} DpHttpPart;

/** DpHttpPartReader: takes the next bytes of a part; FALSE: enough. */
typedef gboolean (*DpHttpPartReader)(const DpHttpPart *part, const char *data, gsize size,
                                     gpointer user_data);

/** dp_http_request_read_form: passes the parts of @body, a form (RFC 7578), to @read, in order.
 * Only within the handler's @ready. FALSE: it is no whole form, or it was enough. */
gboolean dp_http_request_read_form(const DpHttpRequest *request, GBytes *body,
                                   DpHttpPartReader read, gpointer user_data);

/**
 * DpHttpHandler: what is done with requests; all but @ready may only take moments.
 *
 * @begin: the head is there: an answer at once (transfer full), or NULL to read the body
 * @ready: the body is there, too: it must end in dp_http_request_answer(), in any thread
 * @done: the request was answered with @status, or its client is gone (0)
 * @client_header: (nullable): the header in which a proxy tells its client's address; borrowed
 * @origin: (nullable): whose pages may read the answers, or "*"; borrowed
 */
typedef struct {
	DpHttpAnswer *(*begin)(DpHttpRequest *request, gpointer data);
	void (*ready)(DpHttpRequest *request, gpointer data);
	void (*done)(const DpHttpRequest *request, guint status, gpointer data);
	gpointer data;
	const char *client_header, *origin;
} DpHttpHandler;

/** dp_http_request_answer: @answer: (transfer full). Once; then @request is no more the caller's.
 */
void dp_http_request_answer(DpHttpRequest *request, DpHttpAnswer *answer);

/** DpHttpLimits: what strangers may take; 0: the default. */
typedef struct {
	guint connections;      /* at once */
	guint connections_each; /* of one address; 0: no limit */
	guint64 body_bytes;     /* of a request */
	guint64 all_bytes;      /* of all bodies that are in memory */
	guint receive_seconds;  /* to send a request, from its first byte to its last */
	guint send_seconds;     /* to fetch an answer */
	guint idle_seconds;     /* without a byte */
} DpHttpLimits;

/** DpHttpServer: threads: start and stop it in one; it has two of its own. */
typedef struct _DpHttpServer DpHttpServer;

/**
 * dp_http_server_new: @socket: it listens already; taken over, also on failure
 * @handler: copied
 *
 * NULL with DP_ERROR_IO.
 */
DpHttpServer *dp_http_server_new(int socket, const DpHttpLimits *limits,
                                 const DpHttpHandler *handler, GError **error);

/** dp_http_server_quiesce: takes no more connections; those that there are go on. */
void dp_http_server_quiesce(DpHttpServer *server);

/** dp_http_server_free: all requests must have been answered with dp_http_request_answer(); waits
 * until these answers are out, or their time is over. */
void dp_http_server_free(DpHttpServer *server);

/** dp_http_server_connections: how many there are. */
guint dp_http_server_connections(DpHttpServer *server);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpHttpServer, dp_http_server_free)
