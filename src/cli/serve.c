/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/limits.h"
#include "cli/check-options.h"
#include "cli/complaint.h"
#include "cli/gearman-client.h"
#include "cli/jobs.h"
#include "serve/http-library.h"
#include "serve/listener.h"
#include "serve/service.h"

#define DEFAULT_HOST "127.0.0.1"
#define DEFAULT_PORT 8025
#define SPOOL_KEY "spool" /* by which workers know the folder of papers */
#define MEGABYTE (1024u * 1024)
#define TEXT G_OPTION_ARG_FILENAME
#define TEXTS G_OPTION_ARG_FILENAME_ARRAY
#define FLAG G_OPTION_ARG_NONE
#define INT G_OPTION_ARG_INT

static const char SUMMARY[] =
    "Checks the papers that programs send over HTTP, until it gets SIGTERM; it then finishes the\n"
    "papers in work. Papers are kept in memory only, but for a spool. docs/service.md describes "
    "the interface:\n"
    "POST /v1/check?venue=ID with a PDF answers with its report.";

typedef struct {
	DpCheckOptions check; /* the options of `deskproof check` that apply here too */
	char *listen, *path, *tokens, *origin, *spool, *client_header, *gearman, *gearman_queue;
	int most_jobs, keep, queue_each, rate;
	int jobs, queue, wait, body, connections, each, receive;
	gboolean log;
} ServeOptions;

static void
serve_options_clear(ServeOptions *o)
{
	char **const texts[] = {&o->listen, &o->path,          &o->tokens,  &o->origin,
	                        &o->spool,  &o->client_header, &o->gearman, &o->gearman_queue};

	dp_check_options_clear(&o->check);
	for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
		g_clear_pointer(texts[i], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ServeOptions, serve_options_clear)

static gboolean
parse(ServeOptions *o, int argc, char **argv, DpExit *exit)
{
	DpCheckOptions *check = &o->check;
	const GOptionEntry entries[] = {
	    {"listen", 'l', 0, TEXT, &o->listen,
	     "Listen to this numeric address (default: " DEFAULT_HOST
	     ":" G_STRINGIFY(DEFAULT_PORT) ")",
	     "HOST:PORT"},
	    {"unix", 0, 0, TEXT, &o->path, "Listen to a socket of this name instead", "PATH"},
	    {"jobs", 'j', 0, INT, &o->jobs, "Papers checked at once (default: processors)", "N"},
	    {"queue", 0, 0, INT, &o->queue, "Papers that may wait (default 64)", "N"},
	    {"queue-each", 0, 0, INT, &o->queue_each,
	     "Papers of one client that may wait (default 16; on this machine all)", "N"},
	    {"rate", 0, 0, INT, &o->rate, "Papers a minute of one client (default: no limit)", "N"},
	    {"client-header", 0, 0, TEXT, &o->client_header,
	     "The header in which the proxy before it tells its client's address", "NAME"},
	    {"wait", 0, 0, INT, &o->wait, "How long one may wait (default 60)", "SECONDS"},
	    {"max-body", 0, 0, INT, &o->body, "Size of a request (default 64)", "MB"},
	    {"max-connections", 0, 0, INT, &o->connections, "Connections (default 1024)", "N"},
	    {"per-address", 0, 0, INT, &o->each,
	     "Connections of one address (default 32; on this machine all)", "N"},
	    {"max-receive", 0, 0, INT, &o->receive, "Time to send a request (default 120)",
	     "SECONDS"},
	    {"spool", 0, 0, TEXT, &o->spool, "Keep jobs in this folder, also when it ends", "DIR"},
	    {"gearman", 0, 0, TEXT, &o->gearman,
	     "Have the JSON reports of jobs made by the workers of a queue on this server",
	     "HOST[:PORT]"},
	    {"gearman-queue", 0, 0, TEXT, &o->gearman_queue,
	     "The queue (default: " DP_GEARMAN_QUEUE ")", "NAME"},
	    {"max-jobs", 0, 0, INT, &o->most_jobs, "Jobs, with those that are done (default 256)",
	     "N"},
	    {"keep", 0, 0, INT, &o->keep, "How long reports of jobs are kept (default 3600)",
	     "SECONDS"},
	    {"token-file", 0, 0, TEXT, &o->tokens, "Serve only those who have a token of this file",
	     "FILE"},
	    {"cors", 0, 0, TEXT, &o->origin, "Let pages of this origin use it from a browser",
	     "ORIGIN"},
	    {"log", 0, 0, FLAG, &o->log, "Print a line for each request", NULL},
	    {"rules-dir", 0, 0, TEXTS, &check->rules_dirs, "Search here first for venue files",
	     "DIR"},
	    {"config", 0, 0, TEXT, &check->config,
	     "Read this file instead of the nearest " DP_CONFIG_FILE, "FILE"},
	    {"no-config", 0, 0, FLAG, &check->no_config, "Do not read a configuration file", NULL},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	g_autofree GOptionEntry *sandbox = dp_sandbox_entries(&check->sandbox);
	const DpOptions options = {"serve [OPTION…]", SUMMARY, entries, sandbox};

	return dp_jobs_parse_options(&options, argc, argv, &check->files, exit);
}

static gboolean
check_numbers(const ServeOptions *o)
{
	const struct {
		const char *option;
		int given, most;
	} NUMBERS[] = {
	    {"--queue", o->queue, DP_LIMIT_HTTP_QUEUE},
	    {"--queue-each", o->queue_each, DP_LIMIT_HTTP_QUEUE},
	    {"--rate", o->rate, DP_LIMIT_HTTP_QUEUE},
	    {"--wait", o->wait, DP_LIMIT_HTTP_WAIT_MOST},
	    {"--max-body", o->body, DP_LIMIT_PDF_BYTES / MEGABYTE},
	    {"--max-connections", o->connections, DP_LIMIT_HTTP_CONNECTIONS_MOST},
	    {"--per-address", o->each, DP_LIMIT_HTTP_CONNECTIONS_MOST},
	    {"--max-receive", o->receive, DP_LIMIT_HTTP_WAIT_MOST},
	    {"--max-jobs", o->most_jobs, DP_LIMIT_HTTP_JOBS},
	    {"--keep", o->keep, DP_LIMIT_HTTP_KEEP_MOST},
	};

	for (guint i = 0; i < G_N_ELEMENTS(NUMBERS); i++) {
		if (NUMBERS[i].given >= 0 && NUMBERS[i].given <= NUMBERS[i].most)
			continue;
		dp_complain("%s must be a number from 1 to %d, not %d", NUMBERS[i].option,
		            NUMBERS[i].most, NUMBERS[i].given);
		return FALSE;
	}
	return TRUE;
}

/* "https://a.example:8443", as browsers write it (RFC 6454, 6.2): anything else would suit no page.
 */
static gboolean
is_origin(const char *text)
{
	g_autoptr(GUri) uri = g_uri_parse(text, G_URI_FLAGS_NONE, NULL);
	g_autofree char *whole =
	    uri != NULL ? g_uri_to_string_partial(uri, G_URI_HIDE_USERINFO | G_URI_HIDE_QUERY |
	                                                   G_URI_HIDE_FRAGMENT)
	                : NULL;

	return uri != NULL && g_uri_get_host(uri) != NULL && *g_uri_get_host(uri) != '\0' &&
	       *g_uri_get_path(uri) == '\0' && strcmp(whole, text) == 0;
}

static gboolean
check_options(const ServeOptions *o)
{
	g_autoptr(GError) error = NULL;

	if (dp_http_library(&error) == NULL)
		dp_complain("%s", error->message);
	else if (o->check.files[0] != NULL)
		dp_complain("\"%s\": papers come over HTTP; `deskproof check` checks files",
		            o->check.files[0]);
	else if (o->check.sandbox.off)
		dp_complain(
		    "a service has no --no-sandbox: use `deskproof check` to debug one paper");
	else if (o->listen != NULL && o->path != NULL)
		dp_complain("--listen and --unix cannot be used together");
	else if (o->origin != NULL && !is_origin(o->origin))
		dp_complain("--cors must be an origin such as https://a.example, without a path, "
		            "not \"%s\"",
		            o->origin);
	else if (o->gearman_queue != NULL && *o->gearman_queue == '\0')
		dp_complain("--gearman-queue must have a name");
	else if (o->gearman != NULL && o->spool == NULL)
		dp_complain("--gearman needs --spool, the folder in which its workers find papers");
	else if (o->gearman == NULL && o->gearman_queue != NULL)
		dp_complain("--gearman-queue needs --gearman, the server of that queue");
	else
		return dp_jobs_check(o->jobs) && check_numbers(o) &&
		       dp_sandbox_prepare(&o->check.sandbox);
	return FALSE;
}

/* "[::1]:8025", "127.0.0.1:8025". */
static int
listen_tcp(const char *address, GError **error)
{
	const char *colon = strrchr(address, ':');
	g_autofree char *host = colon != NULL ? g_strndup(address, (gsize)(colon - address)) : NULL;
	gsize length = host != NULL ? strlen(host) : 0;
	guint64 port;

	if (colon == NULL ||
	    !g_ascii_string_to_unsigned(colon + 1, 10, 0, G_MAXUINT16, &port, NULL)) {
		g_set_error(error, DP_ERROR, DP_ERROR_USAGE,
		            "--listen must be HOST:PORT, not \"%s\"", address);
		return -1;
	}
	if (length > 2 && host[0] == '[' && host[length - 1] == ']') {
		host[length - 1] = '\0';
		return dp_listener_tcp(host + 1, (guint16)port, error);
	}
	return dp_listener_tcp(host, (guint16)port, error);
}

/* -1 after complaining. */
static int
listen_somewhere(const ServeOptions *o)
{
	g_autoptr(GError) error = NULL;
	int file = dp_listener_inherited(&error);

	if (file < 0 && error == NULL && o->path != NULL)
		file = dp_listener_unix(o->path, &error);
	else if (file < 0 && error == NULL)
		file = listen_tcp(o->listen != NULL ? o->listen
		                                    : DEFAULT_HOST ":" G_STRINGIFY(DEFAULT_PORT),
		                  &error);
	if (error != NULL)
		dp_complain("%s", error->message);
	return file;
}

static void
log_line(const char *line)
{
	fprintf(stderr, "%s\n", line);
}

static guint
each_in_queue(const ServeOptions *o, gboolean tells)
{
	if (o->queue_each > 0)
		return (guint)o->queue_each;
	return tells ? DP_LIMIT_HTTP_QUEUE_EACH : 0;
}

static DpServicePlan
plan_service(const ServeOptions *o, const DpCheckPlan *plan, int file)
{
	guint each = dp_listener_is_local(file) ? 0 : DP_LIMIT_HTTP_CONNECTIONS_EACH;
	/* behind a proxy that does not tell, all are one client */
	gboolean tells = each > 0 || o->client_header != NULL;
	guint most_jobs = o->most_jobs > 0 ? (guint)o->most_jobs : DP_LIMIT_HTTP_JOBS_USUAL;
	guint64 body_bytes = o->body > 0 ? (guint64)o->body * MEGABYTE : DP_LIMIT_HTTP_BODY_BYTES;

	return (DpServicePlan){
	    .lanes = {.n = dp_jobs_number(o->jobs),
	              .queue = o->queue > 0 ? (guint)o->queue : DP_LIMIT_HTTP_QUEUE_USUAL,
	              .queue_each = each_in_queue(o, tells),
	              .wait_seconds = o->wait > 0 ? (guint)o->wait : DP_LIMIT_HTTP_WAIT_SECONDS,
	              .limits = dp_sandbox_limits(&o->check.sandbox),
	              .settings = {.policy = plan->config->policy, .styles = plan->styles}},
	    .jobs = {.most = most_jobs,
	             .most_each = tells ? (most_jobs + 3) / 4 : 0,
	             .keep_seconds = o->keep > 0 ? (guint)o->keep : DP_LIMIT_HTTP_KEEP_SECONDS,
	             .most_bytes = body_bytes * DP_LIMIT_HTTP_BODIES},
	    .limits = {.connections = (guint)o->connections,
	               .connections_each = o->each > 0 ? (guint)o->each : each,
	               .body_bytes = body_bytes,
	               .receive_seconds = (guint)o->receive},
	    .rate = (guint)o->rate,
	    .client_header = o->client_header,
	    .origin = o->origin,
	    .log = o->log ? log_line : NULL};
}

/* Threads inherit what is blocked, so only the wait below gets a signal. */
static void
block_signals(sigset_t *signals)
{
	sigemptyset(signals);
	sigaddset(signals, SIGTERM);
	sigaddset(signals, SIGINT);
	pthread_sigmask(SIG_BLOCK, signals, NULL);
}

static DpExit
serve(const DpServicePlan *plan, int file)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpService) service = NULL;
	g_autofree char *address = dp_listener_address(file);
	sigset_t signals;
	int ended;

	block_signals(&signals);
	service = dp_service_new(plan, file, &error);
	if (service == NULL) {
		dp_complain("%s", error->message);
		return DP_EXIT_USAGE;
	}
	dp_complain("listening to %s%s", *address == '/' ? "" : "http://", address);
	sigwait(&signals, &ended);
	return DP_EXIT_CONFORMS;
}

/* FALSE after complaining; each is NULL unless it is wanted. */
static gboolean
read_files(const ServeOptions *o, DpTokens **tokens, DpSpool **spool)
{
	g_autoptr(GError) error = NULL;

	if (o->tokens != NULL)
		*tokens = dp_tokens_read(o->tokens, &error);
	if (error == NULL && o->spool != NULL)
		*spool = dp_spool_open(o->spool, &error);
	else if (error != NULL)
		g_prefix_error(&error, "%s: ", o->tokens);
	if (error != NULL)
		dp_complain("%s", error->message);
	return error == NULL;
}

static gboolean
post_job(gpointer data, const char *key, const char *job, GError **error)
{
	return dp_gearman_client_post(data, key, job, error);
}

static void
say_line(const char *line)
{
	dp_complain("%s", line);
}

/* FALSE after complaining. @client: NULL unless a queue is wanted. */
static gboolean
find_queue(const ServeOptions *o, DpGearmanServer *server, DpGearmanClient **client)
{
	g_autoptr(GError) error = NULL;

	if (o->gearman == NULL)
		return TRUE;
	if (!dp_gearman_server_read(server, o->gearman, o->gearman_queue))
		return FALSE;
	*client = dp_gearman_client_new(server, &error);
	if (*client == NULL)
		dp_complain("%s", error->message);
	return *client != NULL;
}

static DpFleetPlan
plan_fleet(const ServeOptions *o, DpGearmanClient *client)
{
	if (client == NULL)
		return (DpFleetPlan){0};
	return (DpFleetPlan){.spool = o->spool,
	                     .folder = SPOOL_KEY,
	                     .post = post_job,
	                     .data = client,
	                     .say = say_line};
}

static DpExit
run(const ServeOptions *o, const DpCheckPlan *checks)
{
	g_auto(DpGearmanServer) server = {0};
	g_autoptr(DpGearmanClient) client = NULL;
	g_autoptr(DpCatalog) catalog =
	    dp_catalog_new((const char *const *)checks->rules_dirs, checks->choice.date);
	g_autoptr(DpTokens) tokens = NULL;
	g_autoptr(DpSpool) spool = NULL;
	DpServicePlan plan;
	DpExit exit;
	int file;

	if (!find_queue(o, &server, &client) || !read_files(o, &tokens, &spool))
		return DP_EXIT_USAGE;
	file = listen_somewhere(o);
	if (file < 0)
		return DP_EXIT_USAGE;
	plan = plan_service(o, checks, file);
	plan.catalog = catalog;
	plan.tokens = tokens;
	plan.jobs.spool = spool;
	plan.fleet = plan_fleet(o, client);
	exit = serve(&plan, file);
	if (o->path != NULL)
		unlink(o->path);
	return exit;
}

DpExit
dp_command_serve(int argc, char **argv)
{
	g_auto(ServeOptions) options = {0};
	g_auto(DpCheckPlan) plan = {0};
	DpExit exit;

	if (!parse(&options, argc, argv, &exit))
		return exit;
	if (!check_options(&options))
		return DP_EXIT_USAGE;
	options.check.format = g_strdup("json");
	options.check.may_guess = TRUE;
	if (!dp_check_plan_make(&plan, &options.check))
		return DP_EXIT_USAGE;
	/* Turn a broken connection into an error of the write; the signal would end the program. */
	signal(SIGPIPE, SIG_IGN);
	return run(&options, &plan);
}
