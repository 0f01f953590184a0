/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/http-server.h"

#include <deskproof/error.h>

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/limits.h"
#include "serve/http-library.h"
#include "serve/listener.h"

#define PATROL_USEC (G_USEC_PER_SEC / 2) /* how often deadlines are looked at */
#define OVERRUN 65536                    /* bytes beyond the limit that are still thrown away */

/* Line: a connection, for its deadline: libmicrohttpd only counts seconds without a byte. */
typedef struct {
	int socket;
	gint64 end; /* monotonic; 0: it waits for us */
} Line;

struct _DpHttpServer {
	const DpHttpLibrary *library;
	struct MHD_Daemon *daemon;
	DpHttpLimits limits;
	DpHttpHandler handler;
	GMutex lock; /* of all below */
	GCond changed;
	GHashTable *lines; /* of Line, owned */
	guint64 bytes;     /* of bodies in memory */
	guint n_ready;     /* requests that the handler got, until their answer is out */
	gboolean is_stopped;
	GThread *patrol;
};

struct _DpHttpRequest {
	DpHttpServer *server;
	struct MHD_Connection *connection;
	char *method, *path, *client;
	GByteArray *body;
	guint64 received, reserved; /* bytes of the body; counted in the server's @bytes */
	DpHttpAnswer *answer;       /* (nullable) */
	guint status;               /* of the answer that was queued */
	gboolean is_ready;          /* the handler has it */
	gpointer data;              /* the handler's */
	GDestroyNotify free;
};

static gint64
in_seconds(guint seconds)
{
	return g_get_monotonic_time() + (gint64)seconds * G_USEC_PER_SEC;
}

const char *
dp_http_request_method(const DpHttpRequest *request)
{
	return request->method;
}

const char *
dp_http_request_path(const DpHttpRequest *request)
{
	return request->path;
}

const char *
dp_http_request_query(const DpHttpRequest *request, const char *name)
{
	return request->server->library->MHD_lookup_connection_value(request->connection,
	                                                             MHD_GET_ARGUMENT_KIND, name);
}

const char *
dp_http_request_header(const DpHttpRequest *request, const char *name)
{
	return request->server->library->MHD_lookup_connection_value(request->connection,
	                                                             MHD_HEADER_KIND, name);
}

const char *
dp_http_request_client(const DpHttpRequest *request)
{
	return request->client;
}

void
dp_http_request_set_data(DpHttpRequest *request, gpointer data, GDestroyNotify free)
{
	request->data = data;
	request->free = free;
}

gpointer
dp_http_request_data(const DpHttpRequest *request)
{
	return request->data;
}

GBytes *
dp_http_request_body(DpHttpRequest *request)
{
	GByteArray *body = g_steal_pointer(&request->body);

	return body != NULL ? g_byte_array_free_to_bytes(body) : g_bytes_new(NULL, 0);
}

/* Reading: who reads the parts of a form. */
typedef struct {
	DpHttpPartReader read;
	gpointer data;
	guint n;
} Reading;

static enum MHD_Result
take_part(void *data, enum MHD_ValueKind kind, const char *name, const char *file_name,
          const char *type, const char *encoding, const char *bytes, uint64_t at, size_t size)
{
	Reading *reading = data;
	const DpHttpPart part = {name, file_name};

	reading->n += at == 0;
	if (reading->n > DP_LIMIT_FORM_PARTS)
		return MHD_NO;
	return reading->read(&part, bytes, size, reading->data) ? MHD_YES : MHD_NO;
}

gboolean
dp_http_request_read_form(const DpHttpRequest *request, GBytes *body, DpHttpPartReader read,
                          gpointer user_data)
{
	const DpHttpLibrary *library = request->server->library;
	Reading reading = {read, user_data, 0};
	struct MHD_PostProcessor *form = library->MHD_create_post_processor(
	    request->connection, DP_LIMIT_FORM_HEAD_BYTES, take_part, &reading);
	gsize size;
	const char *data = g_bytes_get_data(body, &size);
	gboolean good;

	if (form == NULL)
		return FALSE;
	good = library->MHD_post_process(form, data, size) == MHD_YES;
	return library->MHD_destroy_post_processor(form) == MHD_YES && good;
}

static Line *
line_of(const DpHttpRequest *request)
{
	return request->server->library
	    ->MHD_get_connection_info(request->connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT)
	    ->socket_context;
}

/* @seconds: 0: none. */
static void
set_end(const DpHttpRequest *request, guint seconds)
{
	Line *line = line_of(request);

	g_mutex_lock(&request->server->lock);
	line->end = seconds > 0 ? in_seconds(seconds) : 0;
	g_mutex_unlock(&request->server->lock);
}

void
dp_http_request_answer(DpHttpRequest *request, DpHttpAnswer *answer)
{
	request->answer = answer;
	request->server->library->MHD_resume_connection(request->connection);
}

static void
add_header(const DpHttpLibrary *library, struct MHD_Response *response, const char *name,
           const char *value)
{
	if (value != NULL)
		library->MHD_add_response_header(response, name, value);
}

/* For pages of @origin (Fetch, 3.2): also for the question that precedes a POST. */
static void
add_permission(const DpHttpLibrary *library, struct MHD_Response *response, const char *origin)
{
	add_header(library, response, "Access-Control-Allow-Origin", origin);
	add_header(library, response, "Access-Control-Allow-Methods", "GET, POST, DELETE");
	add_header(library, response, "Access-Control-Allow-Headers",
	           "Authorization, Content-Type");
	add_header(library, response, "Access-Control-Expose-Headers", "Location, Retry-After");
	add_header(library, response, "Vary", "Origin");
}

/* With a copy of the body. */
static struct MHD_Response *
make_response(const DpHttpServer *server, const DpHttpAnswer *answer)
{
	const DpHttpLibrary *library = server->library;
	gsize size;
	const void *data = g_bytes_get_data(answer->body, &size);
	struct MHD_Response *response = library->MHD_create_response_from_buffer(
	    size, (void *)(gsize)data, MHD_RESPMEM_MUST_COPY);
	g_autofree char *later =
	    answer->retry_after > 0 ? g_strdup_printf("%u", answer->retry_after) : NULL;

	add_header(library, response, "Content-Type", answer->type);
	add_header(library, response, "Retry-After", later);
	add_header(library, response, "Allow", answer->allow);
	add_header(library, response, "Location", answer->location);
	add_header(library, response, "WWW-Authenticate", answer->status == 401 ? "Bearer" : NULL);
	add_header(library, response, "Content-Security-Policy", answer->policy);
	if (server->handler.origin != NULL)
		add_permission(library, response, server->handler.origin);
	add_header(library, response, "X-Content-Type-Options", "nosniff");
	add_header(library, response, "Referrer-Policy", "no-referrer");
	add_header(library, response, "ETag", answer->tag);
	add_header(library, response, "Cache-Control",
	           answer->tag != NULL ? "no-cache" : "no-store");
	return response;
}

static enum MHD_Result
queue(DpHttpRequest *request, const DpHttpAnswer *answer)
{
	DpHttpServer *server = request->server;
	struct MHD_Response *response = make_response(server, answer);
	enum MHD_Result queued;

	request->status = answer->status;
	set_end(request, server->limits.send_seconds);
	queued = server->library->MHD_queue_response(request->connection, answer->status, response);
	server->library->MHD_destroy_response(response);
	return queued;
}

static void
replace_answer(DpHttpRequest *request, DpHttpAnswer *answer)
{
	g_clear_pointer(&request->answer, dp_http_answer_free);
	g_clear_pointer(&request->body, g_byte_array_unref);
	request->answer = answer;
}

/* Whether @size more bytes find room beside all others; then they are counted. */
static gboolean
reserve(DpHttpRequest *request, gsize size)
{
	DpHttpServer *server = request->server;
	gboolean fits;

	g_mutex_lock(&server->lock);
	fits = size <= server->limits.all_bytes - server->bytes;
	if (fits) {
		server->bytes += size;
		request->reserved += size;
	}
	g_mutex_unlock(&server->lock);
	return fits;
}

static void
release(DpHttpRequest *request)
{
	g_mutex_lock(&request->server->lock);
	request->server->bytes -= request->reserved;
	g_mutex_unlock(&request->server->lock);
	request->reserved = 0;
}

/* A body that is too large is read to its end, or a little further, and thrown away: a client that
 * still sends reads no answer. FALSE: the connection is cut. */
static gboolean
take_bytes(DpHttpRequest *request, const char *data, gsize size)
{
	const DpHttpLimits *limits = &request->server->limits;

	request->received += size;
	if (request->answer != NULL)
		return request->received <= limits->body_bytes + OVERRUN;
	if (request->received > limits->body_bytes)
		replace_answer(request, dp_http_problem(413,
		                                        "The body has more than %" G_GUINT64_FORMAT
		                                        " bytes, which is the limit here.",
		                                        limits->body_bytes));
	else if (!reserve(request, size))
		replace_answer(request,
		               dp_http_problem(503, "Too many papers are being sent; try again."));
	else
		g_byte_array_append(request->body, (const guint8 *)data, (guint)size);
	return TRUE;
}

/* Told: what the last line of a header says. */
typedef struct {
	const char *name, *value; /* value: (nullable) */
} Told;

static enum MHD_Result
look_at_header(void *data, enum MHD_ValueKind kind, const char *name, const char *value)
{
	Told *told = data;

	if (g_ascii_strcasecmp(name, told->name) == 0)
		told->value = value;
	return MHD_YES;
}

/* (nullable): some proxies add to the client's own line, and some add another line. */
static const char *
last_header(const DpHttpRequest *request, const char *name)
{
	Told told = {name, NULL};

	request->server->library->MHD_get_connection_values(request->connection, MHD_HEADER_KIND,
	                                                    look_at_header, &told);
	return told.value;
}

/* (transfer full) */
static char *
client_of(const DpHttpRequest *request)
{
	const char *name = request->server->handler.client_header;
	const char *told = name != NULL ? last_header(request, name) : NULL;
	const union MHD_ConnectionInfo *info = request->server->library->MHD_get_connection_info(
	    request->connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);

	return told != NULL ? dp_listener_client_of_text(told)
	                    : dp_listener_client(info != NULL ? info->client_addr : NULL);
}

static DpHttpRequest *
request_new(DpHttpServer *server, struct MHD_Connection *connection, const char *method,
            const char *path)
{
	DpHttpRequest *request = g_new0(DpHttpRequest, 1);

	request->server = server;
	request->connection = connection;
	request->method = g_strdup(method);
	request->path = g_strdup(path);
	request->client = client_of(request);
	request->body = g_byte_array_new();
	return request;
}

static void
request_free(DpHttpRequest *request)
{
	release(request);
	g_clear_pointer(&request->body, g_byte_array_unref);
	dp_http_answer_free(request->answer);
	if (request->free != NULL)
		request->free(request->data);
	g_free(request->method);
	g_free(request->path);
	g_free(request->client);
	g_free(request);
}

/* RFC 9110, 8.6: digits. What is no number is chunked, or has no body. */
static gboolean
announces_too_much(const DpHttpRequest *request)
{
	const char *length = dp_http_request_header(request, "Content-Length");
	guint64 size;

	return length != NULL &&
	       (!g_ascii_string_to_unsigned(length, 10, 0, G_MAXUINT64, &size, NULL) ||
	        size > request->server->limits.body_bytes);
}

static gboolean
has_body(const DpHttpRequest *request)
{
	const char *length = dp_http_request_header(request, "Content-Length");

	return dp_http_request_header(request, "Transfer-Encoding") != NULL ||
	       (length != NULL && strcmp(length, "0") != 0);
}

/* An answer before the body closes the connection: so a client with a large body sends none of it,
 * if it asked first ("Expect: 100-continue"). */
static enum MHD_Result
begin(DpHttpRequest *request)
{
	const DpHttpHandler *handler = &request->server->handler;

	request->answer = handler->begin(request, handler->data);
	if (request->answer == NULL && announces_too_much(request))
		request->answer = dp_http_problem(
		    413, "The body may have at most %" G_GUINT64_FORMAT " bytes here.",
		    request->server->limits.body_bytes);
	return request->answer != NULL && has_body(request) ? queue(request, request->answer)
	                                                    : MHD_YES;
}

static void
count_ready(DpHttpServer *server, int change)
{
	g_mutex_lock(&server->lock);
	server->n_ready += (guint)change;
	g_cond_broadcast(&server->changed);
	g_mutex_unlock(&server->lock);
}

static enum MHD_Result
end(DpHttpRequest *request)
{
	const DpHttpHandler *handler = &request->server->handler;

	if (request->answer != NULL)
		return queue(request, request->answer);
	if (request->is_ready) /* it was resumed without an answer: not by us */
		return MHD_NO;
	request->is_ready = TRUE;
	set_end(request, 0);
	count_ready(request->server, 1);
	request->server->library->MHD_suspend_connection(request->connection);
	handler->ready(request, handler->data);
	return MHD_YES;
}

/* Called with the head, with each part of the body, at its end, and after the connection rested. */
static enum MHD_Result
handle(void *data, struct MHD_Connection *connection, const char *path, const char *method,
       const char *version, const char *upload, size_t *size, void **state)
{
	DpHttpRequest *request = *state;

	if (request == NULL) {
		request = request_new(data, connection, method, path);
		*state = request;
		return begin(request);
	}
	if (*size > 0) {
		gboolean goes_on = take_bytes(request, upload, *size);

		*size = 0;
		return goes_on ? MHD_YES : MHD_NO;
	}
	return end(request);
}

static void
complete(void *data, struct MHD_Connection *connection, void **state,
         enum MHD_RequestTerminationCode code)
{
	DpHttpRequest *request = *state;
	DpHttpServer *server = data;

	if (request == NULL)
		return;
	if (request->is_ready)
		count_ready(server, -1);
	server->handler.done(request,
	                     code == MHD_REQUEST_TERMINATED_COMPLETED_OK ? request->status : 0,
	                     server->handler.data);
	set_end(request, server->limits.receive_seconds);
	request_free(request);
	*state = NULL;
}

static void
note_connection(void *data, struct MHD_Connection *connection, void **context,
                enum MHD_ConnectionNotificationCode code)
{
	DpHttpServer *server = data;
	Line *line;

	g_mutex_lock(&server->lock);
	if (code == MHD_CONNECTION_NOTIFY_STARTED) {
		line = g_new0(Line, 1);
		line->socket =
		    server->library
		        ->MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD)
		        ->connect_fd;
		line->end = in_seconds(server->limits.receive_seconds);
		g_hash_table_add(server->lines, line);
		*context = line;
	} else {
		g_hash_table_remove(server->lines, *context);
		*context = NULL;
	}
	g_mutex_unlock(&server->lock);
}

/* Ends connections whose time is over, whatever they still send. Their sockets are open: they leave
 * the table before the library closes them. */
static void
end_late_lines(DpHttpServer *server)
{
	gint64 now = g_get_monotonic_time();
	GHashTableIter iter;
	gpointer key;

	g_hash_table_iter_init(&iter, server->lines);
	while (g_hash_table_iter_next(&iter, &key, NULL)) {
		const Line *line = key;

		if (line->end != 0 && line->end < now)
			shutdown(line->socket, SHUT_RDWR);
	}
}

static gpointer
run_patrol(gpointer data)
{
	DpHttpServer *server = data;

	g_mutex_lock(&server->lock);
	while (!server->is_stopped) {
		end_late_lines(server);
		g_cond_wait_until(&server->changed, &server->lock,
		                  g_get_monotonic_time() + PATROL_USEC);
	}
	g_mutex_unlock(&server->lock);
	return NULL;
}

static DpHttpLimits
fill_limits(const DpHttpLimits *given)
{
	DpHttpLimits limits = *given;

	limits.connections =
	    limits.connections > 0 ? limits.connections : DP_LIMIT_HTTP_CONNECTIONS;
	limits.body_bytes = limits.body_bytes > 0 ? limits.body_bytes : DP_LIMIT_HTTP_BODY_BYTES;
	limits.all_bytes =
	    limits.all_bytes > 0 ? limits.all_bytes : limits.body_bytes * DP_LIMIT_HTTP_BODIES;
	limits.receive_seconds =
	    limits.receive_seconds > 0 ? limits.receive_seconds : DP_LIMIT_HTTP_RECEIVE_SECONDS;
	limits.send_seconds =
	    limits.send_seconds > 0 ? limits.send_seconds : DP_LIMIT_HTTP_SEND_SECONDS;
	limits.idle_seconds =
	    limits.idle_seconds > 0 ? limits.idle_seconds : DP_LIMIT_HTTP_IDLE_SECONDS;
	return limits;
}

static struct MHD_Daemon *
start_daemon(DpHttpServer *server, int socket)
{
	const DpHttpLimits *limits = &server->limits;

	return server->library->MHD_start_daemon(
	    MHD_USE_EPOLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_ITC, 0, NULL, NULL,
	    handle, server, MHD_OPTION_LISTEN_SOCKET, socket, MHD_OPTION_CONNECTION_LIMIT,
	    limits->connections, MHD_OPTION_PER_IP_CONNECTION_LIMIT, limits->connections_each,
	    MHD_OPTION_CONNECTION_TIMEOUT, limits->idle_seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
	    (size_t)DP_LIMIT_HTTP_HEAD_BYTES, MHD_OPTION_NOTIFY_COMPLETED, complete, server,
	    MHD_OPTION_NOTIFY_CONNECTION, note_connection, server, MHD_OPTION_STRICT_FOR_CLIENT, 1,
	    MHD_OPTION_END);
}

DpHttpServer *
dp_http_server_new(int socket, const DpHttpLimits *limits, const DpHttpHandler *handler,
                   GError **error)
{
	const DpHttpLibrary *library = dp_http_library(error);
	DpHttpServer *server;

	if (library == NULL) {
		close(socket);
		return NULL;
	}
	server = g_new0(DpHttpServer, 1);
	server->library = library;
	server->limits = fill_limits(limits);
	server->handler = *handler;
	server->lines = g_hash_table_new_full(NULL, NULL, g_free, NULL);
	g_mutex_init(&server->lock);
	g_cond_init(&server->changed);
	server->daemon = start_daemon(server, socket);
	if (server->daemon == NULL) {
		g_set_error(error, DP_ERROR, DP_ERROR_IO, "the service cannot be started: %s",
		            g_strerror(errno));
		close(socket);
	} else {
		server->patrol = g_thread_new("patrol", run_patrol, server);
	}
	if (server->daemon == NULL)
		g_clear_pointer(&server, dp_http_server_free);
	return server;
}

void
dp_http_server_quiesce(DpHttpServer *server)
{
	int socket = server->library->MHD_quiesce_daemon(server->daemon);

	if (socket >= 0)
		close(socket);
}

/* An answer that was given is not out yet. The patrol ends clients that do not fetch theirs. */
static void
wait_for_answers(DpHttpServer *server)
{
	g_mutex_lock(&server->lock);
	while (server->n_ready > 0)
		g_cond_wait(&server->changed, &server->lock);
	server->is_stopped = TRUE;
	g_cond_broadcast(&server->changed);
	g_mutex_unlock(&server->lock);
}

void
dp_http_server_free(DpHttpServer *server)
{
	if (server == NULL)
		return;
	wait_for_answers(server);
	if (server->patrol != NULL)
		g_thread_join(server->patrol);
	if (server->daemon != NULL)
		server->library->MHD_stop_daemon(server->daemon);
	g_hash_table_unref(server->lines);
	g_mutex_clear(&server->lock);
	g_cond_clear(&server->changed);
	g_free(server);
}

guint
dp_http_server_connections(DpHttpServer *server)
{
	guint n;

	g_mutex_lock(&server->lock);
	n = g_hash_table_size(server->lines);
	g_mutex_unlock(&server->lock);
	return n;
}
