/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/service.h"

#include <deskproof/error.h>
#include <deskproof/rule.h>

#include <string.h>
#include <unistd.h>

#include "base/embedded.h"
#include "report/rules-json.h"
#include "serve/client-rates.h"
#include "serve/front-page.h"

#define JSON "application/json"
#define READERS 2 /* threads that take papers out of what was sent */

extern const DpEmbedded DP_SERVE_FILES[];

struct _DpService {
	DpServicePlan plan;
	DpMetrics *metrics;
	DpLanes *lanes;
	DpFleet *fleet; /* (nullable) */
	DpJobTable *jobs;
	DpClientRates *rates;
	DpHttpServer *server;
	gint is_ending;       /* atomic */
	GMutex lock;          /* of the pool's pointer */
	GThreadPool *readers; /* (nullable): of DpHttpRequest */
};

/* Visit: a request, from its head on. */
typedef struct {
	const char *route;
	gint64 start;
	DpPaperRequest paper;                                      /* of a route with a body */
	void (*ready)(DpService *service, DpHttpRequest *request); /* (nullable): likewise */
} Visit;

static void
visit_free(gpointer data)
{
	Visit *visit = data;

	dp_paper_request_clear(&visit->paper);
	g_free(visit);
}

/* @rest: what follows the route's path. An answer, or NULL to read the body. */
typedef DpHttpAnswer *(*RouteBegin)(DpService *service, DpHttpRequest *request, const char *rest);

/* (nullable): 429. */
static DpHttpAnswer *
limit_rate(DpService *service, const char *client)
{
	guint seconds = dp_client_rates_take(service->rates, client, g_get_monotonic_time());
	DpHttpAnswer *refusal;

	if (seconds == 0)
		return NULL;
	refusal = dp_http_problem(429, "You may send %u papers a minute here.", service->plan.rate);
	refusal->retry_after = seconds;
	return refusal;
}

static void
give_answer(gpointer request, DpHttpAnswer *answer)
{
	dp_http_request_answer(request, answer);
}

static void
check_paper(DpService *service, DpHttpRequest *request)
{
	Visit *visit = dp_http_request_data(request);

	dp_lanes_add(service->lanes,
	             &(DpLanesTask){.paper = &visit->paper,
	                            .format = dp_paper_format_first(visit->paper.formats),
	                            .client = dp_http_request_client(request),
	                            .done = give_answer,
	                            .data = request});
}

/* (nullable): why one more paper may not come now. */
static DpHttpAnswer *
refuse_paper(DpService *service, const DpHttpRequest *request)
{
	const char *client = dp_http_request_client(request);
	DpHttpAnswer *refusal = dp_lanes_refuse(service->lanes, client);

	return refusal != NULL ? refusal : limit_rate(service, client);
}

static DpHttpAnswer *
begin_check(DpService *service, DpHttpRequest *request, const char *rest)
{
	Visit *visit = dp_http_request_data(request);
	DpHttpAnswer *wrong = refuse_paper(service, request);

	if (wrong != NULL)
		return wrong;
	visit->ready = check_paper;
	wrong = dp_paper_request_head(&visit->paper, request, service->plan.catalog);
	if (wrong == NULL && (visit->paper.formats & (visit->paper.formats - 1)) != 0)
		wrong = dp_http_problem(400, "Only a job has several formats: POST /v1/jobs.");
	return wrong;
}

static void
post_job(DpService *service, DpHttpRequest *request)
{
	Visit *visit = dp_http_request_data(request);
	const char *token = dp_token_of(dp_http_request_header(request, "Authorization"));

	dp_http_request_answer(request, dp_job_table_post(service->jobs, &visit->paper,
	                                                  dp_http_request_client(request), token));
}

static DpHttpAnswer *
begin_job(DpService *service, DpHttpRequest *request, const char *rest)
{
	Visit *visit = dp_http_request_data(request);
	const char *client = dp_http_request_client(request);
	DpHttpAnswer *wrong = dp_job_table_refuse(service->jobs, client);

	if (wrong == NULL)
		wrong = limit_rate(service, client);
	if (wrong != NULL)
		return wrong;
	visit->ready = post_job;
	return dp_paper_request_head(&visit->paper, request, service->plan.catalog);
}

static DpHttpAnswer *
show_job(DpService *service, DpHttpRequest *request, const char *rest)
{
	return dp_job_table_show(service->jobs, rest);
}

/* @rest: "ID/report" */
static DpHttpAnswer *
show_report(DpService *service, DpHttpRequest *request, const char *rest)
{
	g_autofree char *id = g_strndup(rest, strcspn(rest, "/"));

	return dp_job_table_report(service->jobs, id, dp_http_request_query(request, "format"),
	                           dp_http_request_header(request, "Accept"));
}

static DpHttpAnswer *
cancel_job(DpService *service, DpHttpRequest *request, const char *rest)
{
	return dp_job_table_cancel(service->jobs, rest);
}

static DpHttpAnswer *
begin_identify(DpService *service, DpHttpRequest *request, const char *rest)
{
	Visit *visit = dp_http_request_data(request);
	DpHttpAnswer *wrong = refuse_paper(service, request);

	if (wrong != NULL)
		return wrong;
	visit->ready = check_paper;
	return dp_paper_request_head_unknown(&visit->paper, request);
}

static DpHttpAnswer *
show_front(DpService *service, DpHttpRequest *request, const char *rest)
{
	return dp_front_page(dp_http_request_header(request, "If-None-Match"));
}

static DpHttpAnswer *
list_venues(DpService *service, DpHttpRequest *request, const char *rest)
{
	return dp_http_answer_text(200, JSON, dp_catalog_list(service->plan.catalog));
}

static DpHttpAnswer *
show_venue(DpService *service, DpHttpRequest *request, const char *rest)
{
	const char *track = dp_http_request_query(request, "track");
	const char *stage = dp_http_request_query(request, "stage");
	g_autoptr(GError) error = NULL;
	g_autoptr(DpVenue) venue = dp_catalog_venue(service->plan.catalog, rest, &error);

	if (venue == NULL)
		return dp_catalog_problem(404, error);
	if ((track != NULL && !g_strv_contains(dp_venue_tracks(venue), track)) ||
	    (stage != NULL && !g_strv_contains(dp_venue_stages(venue), stage)))
		return dp_http_problem(404, "%s has no such track or stage.", dp_venue_id(venue));
	return dp_http_answer_text(200, JSON, dp_rules_json_venue(venue, track, stage));
}

static DpHttpAnswer *
show_rule(DpService *service, DpHttpRequest *request, const char *rest)
{
	const DpRuleInfo *rule = dp_rule_info(rest);

	return rule != NULL ? dp_http_answer_text(200, JSON, dp_rules_json_rule(rule))
	                    : dp_http_problem(404, "There is no rule \"%.40s\".", rest);
}

static DpHttpAnswer *
show_interface(DpService *service, DpHttpRequest *request, const char *rest)
{
	const DpEmbedded *file = dp_embedded_find(DP_SERVE_FILES, "openapi.json");

	return dp_http_answer_new(200, JSON, g_bytes_new_static(file->bytes, file->length));
}

static DpHttpAnswer *
say_healthy(DpService *service, DpHttpRequest *request, const char *rest)
{
	return dp_http_answer_text(200, "text/plain; charset=utf-8", g_strdup("ok\n"));
}

static DpHttpAnswer *
say_ready(DpService *service, DpHttpRequest *request, const char *rest)
{
	DpHttpAnswer *refusal = dp_lanes_refuse(service->lanes, NULL);

	if (g_atomic_int_get(&service->is_ending) && refusal == NULL)
		refusal = dp_http_problem(503, "The service ends.");
	if (refusal != NULL)
		return refusal;
	return dp_http_answer_text(200, "text/plain; charset=utf-8", g_strdup("ready\n"));
}

static DpHttpAnswer *
show_metrics(DpService *service, DpHttpRequest *request, const char *rest)
{
	DpMetricsNow now = {0};

	now.connections = dp_http_server_connections(service->server);
	dp_lanes_look(service->lanes, &now);
	dp_job_table_look(service->jobs, &now);
	now.fleet = service->fleet != NULL ? dp_fleet_length(service->fleet) : 0;
	return dp_http_answer_text(200, "text/plain; version=0.0.4; charset=utf-8",
	                           dp_metrics_text(service->metrics, &now));
}

/* Route: a path and a method, and who answers them. A path that ends in "/", but for "/" itself,
 * has one more part, of any kind, and perhaps an ending after it. An address with several methods
 * has a row for each, one after the other; with an ending, before the others of its path. */
static const struct {
	const char *path, *ending, *method;
	gboolean is_open; /* needs no token */
	RouteBegin begin;
} ROUTES[] = {
    {"/", "", "GET", TRUE, show_front},
    {"/v1/check", "", "POST", FALSE, begin_check},
    {"/v1/identify", "", "POST", FALSE, begin_identify},
    {"/v1/jobs", "", "POST", FALSE, begin_job},
    {"/v1/jobs/", "/report", "GET", FALSE, show_report},
    {"/v1/jobs/", "", "GET", FALSE, show_job},
    {"/v1/jobs/", "", "DELETE", FALSE, cancel_job},
    {"/v1/venues", "", "GET", FALSE, list_venues},
    {"/v1/venues/", "", "GET", FALSE, show_venue},
    {"/v1/rules/", "", "GET", FALSE, show_rule},
    {"/v1/openapi.json", "", "GET", FALSE, show_interface},
    {"/healthz", "", "GET", TRUE, say_healthy},
    {"/readyz", "", "GET", TRUE, say_ready},
    {"/metrics", "", "GET", FALSE, show_metrics},
};

static gboolean
is_at(guint i, const char *path)
{
	const char *own = ROUTES[i].path, *ending = ROUTES[i].ending;

	if (!g_str_has_suffix(own, "/") || own[1] == '\0')
		return strcmp(path, own) == 0;
	return g_str_has_prefix(path, own) && strlen(path) > strlen(own) + strlen(ending) &&
	       g_str_has_suffix(path, ending);
}

/* The first of its address; G_N_ELEMENTS(ROUTES): none. */
static guint
find_path(const char *path)
{
	guint i = 0;

	while (i < G_N_ELEMENTS(ROUTES) && !is_at(i, path))
		i++;
	return i;
}

/* Whether row @k exists and is of the address of row @i. */
static gboolean
is_same_address(guint i, guint k)
{
	return k < G_N_ELEMENTS(ROUTES) && strcmp(ROUTES[k].path, ROUTES[i].path) == 0 &&
	       strcmp(ROUTES[k].ending, ROUTES[i].ending) == 0;
}

static gboolean
suits(const char *method, const char *wanted)
{
	return strcmp(method, wanted) == 0 ||
	       (strcmp(method, "HEAD") == 0 && strcmp(wanted, "GET") == 0);
}

/* The row with @method of the address whose first row is @i; G_N_ELEMENTS(ROUTES): it has none. */
static guint
find_method(guint i, const char *method)
{
	for (guint k = i; is_same_address(i, k); k++) {
		if (suits(method, ROUTES[k].method))
			return k;
	}
	return G_N_ELEMENTS(ROUTES);
}

/* "GET, DELETE"; static. */
static const char *
methods_of(guint i)
{
	g_autoptr(GString) out = g_string_new(ROUTES[i].method);

	for (guint k = i + 1; is_same_address(i, k); k++)
		g_string_append_printf(out, ", %s", ROUTES[k].method);
	return g_intern_string(out->str);
}

static DpHttpAnswer *
refuse_method(const char *method, guint i)
{
	const char *wanted = methods_of(i);
	DpHttpAnswer *refusal =
	    dp_http_problem(405, "This address takes %s, not %.16s.", wanted, method);

	refusal->allow = wanted;
	return refusal;
}

static DpHttpAnswer *
begin(DpHttpRequest *request, gpointer data)
{
	DpService *service = data;
	const char *path = dp_http_request_path(request);
	const char *method = dp_http_request_method(request);
	guint first = find_path(path), i;
	Visit *visit = g_new0(Visit, 1);

	visit->route = first < G_N_ELEMENTS(ROUTES) ? ROUTES[first].path : "other";
	visit->start = g_get_monotonic_time();
	dp_http_request_set_data(request, visit, visit_free);
	if (first == G_N_ELEMENTS(ROUTES))
		return dp_http_problem(404, "There is nothing at this address.");
	/* a browser asks before it sends what another page made */
	if (strcmp(method, "OPTIONS") == 0 && service->plan.origin != NULL)
		return dp_http_answer_new(204, NULL, g_bytes_new(NULL, 0));
	i = find_method(first, method);
	if (i == G_N_ELEMENTS(ROUTES))
		return refuse_method(method, first);
	if (service->plan.tokens != NULL && !ROUTES[i].is_open &&
	    !dp_tokens_admit(service->plan.tokens,
	                     dp_http_request_header(request, "Authorization")))
		return dp_http_problem(401, "This service wants a token: Authorization: Bearer …");
	return ROUTES[i].begin(service, request, path + strlen(ROUTES[i].path));
}

/* In a thread of its own: a form or a sum of 64 MB is more than a moment. */
static void
read_paper(gpointer data, gpointer user_data)
{
	DpHttpRequest *request = data;
	Visit *visit = dp_http_request_data(request);
	DpHttpAnswer *wrong = dp_paper_request_body(&visit->paper, request);

	if (wrong != NULL)
		dp_http_request_answer(request, wrong);
	else
		visit->ready(user_data, request);
}

/* What carries a body to a route without one has an answer before. */
static void
ready(DpHttpRequest *request, gpointer data)
{
	DpService *service = data;
	gboolean is_open;

	g_mutex_lock(&service->lock);
	is_open = service->readers != NULL;
	if (is_open)
		g_thread_pool_push(service->readers, request, NULL);
	g_mutex_unlock(&service->lock);
	if (!is_open)
		dp_http_request_answer(request,
		                       dp_http_problem(503, "The service ends; try again later."));
}

static void
done(const DpHttpRequest *request, guint status, gpointer data)
{
	const DpService *service = data;
	const Visit *visit = dp_http_request_data(request);
	g_autofree char *line = NULL;

	dp_metrics_count_request(service->metrics, visit->route, status);
	if (service->plan.log == NULL)
		return;
	line = g_strdup_printf("%s %s %u %.3f s", dp_http_request_method(request), visit->route,
	                       status,
	                       (double)(g_get_monotonic_time() - visit->start) / G_USEC_PER_SEC);
	service->plan.log(line);
}

static gboolean
start_fleet(DpService *service, GError **error)
{
	if (service->plan.fleet.post == NULL)
		return TRUE;
	service->plan.fleet.policy = service->plan.lanes.settings.policy;
	service->fleet = dp_fleet_new(&service->plan.fleet, error);
	service->plan.jobs.fleet = service->fleet;
	return service->fleet != NULL;
}

DpService *
dp_service_new(const DpServicePlan *plan, int socket, GError **error)
{
	DpService *service = g_new0(DpService, 1);
	const DpHttpHandler handler = {begin,       ready, done, service, plan->client_header,
	                               plan->origin};

	service->plan = *plan;
	service->metrics = dp_metrics_new();
	service->plan.lanes.settings.metrics = service->metrics;
	service->plan.lanes.settings.catalog = service->plan.catalog;
	service->rates = dp_client_rates_new(plan->rate);
	service->lanes = dp_lanes_new(&service->plan.lanes, error);
	service->plan.jobs.lanes = service->lanes;
	service->plan.jobs.catalog = plan->catalog;
	service->plan.jobs.policy = plan->lanes.settings.policy;
	if (service->lanes != NULL && start_fleet(service, error))
		service->jobs = dp_job_table_new(&service->plan.jobs, error);
	if (service->jobs != NULL && service->fleet != NULL)
		dp_fleet_start(service->fleet);
	g_mutex_init(&service->lock);
	service->readers = g_thread_pool_new(read_paper, service, READERS, FALSE, NULL);
	if (service->jobs != NULL)
		service->server = dp_http_server_new(socket, &plan->limits, &handler, error);
	else
		close(socket);
	if (service->server == NULL)
		g_clear_pointer(&service, dp_service_free);
	return service;
}

/* What they have is read; there is no more. */
static void
end_readers(DpService *service)
{
	GThreadPool *readers;

	g_mutex_lock(&service->lock);
	readers = g_steal_pointer(&service->readers);
	g_mutex_unlock(&service->lock);
	g_thread_pool_free(readers, FALSE, TRUE);
}

void
dp_service_free(DpService *service)
{
	if (service == NULL)
		return;
	g_atomic_int_set(&service->is_ending, TRUE);
	if (service->server != NULL)
		dp_http_server_quiesce(service->server);
	end_readers(service);
	if (service->jobs != NULL)
		dp_job_table_stop(service->jobs);
	if (service->lanes != NULL)
		dp_lanes_stop(service->lanes);
	if (service->fleet != NULL)
		dp_fleet_stop(service->fleet);
	dp_http_server_free(service->server);
	dp_job_table_free(service->jobs);
	dp_fleet_free(service->fleet);
	dp_lanes_free(service->lanes);
	dp_metrics_free(service->metrics);
	dp_client_rates_free(service->rates);
	g_mutex_clear(&service->lock);
	g_free(service);
}
