/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/service.h"

#include <deskproof/error.h>
#include <deskproof/rule.h>

#include <string.h>
#include <unistd.h>

#include "base/embedded.h"
#include "report/rules-json.h"
#include "serve/front-page.h"

#define JSON "application/json"

extern const DpEmbedded DP_SERVE_FILES[];

struct _DpService {
	DpServicePlan plan;
	DpMetrics *metrics;
	DpLanes *lanes;
	DpHttpServer *server;
	gint is_ending; /* atomic */
};

/* Visit: a request, from its head on. */
typedef struct {
	const char *route;
	gint64 start;
	DpPaperRequest paper; /* of /v1/check and /v1/identify */
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

static DpHttpAnswer *
begin_check(DpService *service, DpHttpRequest *request, const char *rest)
{
	Visit *visit = dp_http_request_data(request);

	if (!dp_lanes_have_room(service->lanes))
		return dp_http_problem(503, "Too many papers wait; try again later.");
	return dp_paper_request_head(&visit->paper, request, service->plan.catalog);
}

static DpHttpAnswer *
begin_identify(DpService *service, DpHttpRequest *request, const char *rest)
{
	Visit *visit = dp_http_request_data(request);

	if (!dp_lanes_have_room(service->lanes))
		return dp_http_problem(503, "Too many papers wait; try again later.");
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
	if (g_atomic_int_get(&service->is_ending))
		return dp_http_problem(503, "The service ends.");
	if (!dp_lanes_have_room(service->lanes))
		return dp_http_problem(503, "Too many papers wait.");
	return dp_http_answer_text(200, "text/plain; charset=utf-8", g_strdup("ready\n"));
}

static DpHttpAnswer *
show_metrics(DpService *service, DpHttpRequest *request, const char *rest)
{
	DpMetricsNow now = {0};

	now.connections = dp_http_server_connections(service->server);
	dp_lanes_look(service->lanes, &now);
	return dp_http_answer_text(200, "text/plain; version=0.0.4; charset=utf-8",
	                           dp_metrics_text(service->metrics, &now));
}

/* Route: a path, and who answers it. One that ends in "/" has a last part of any kind, but for "/"
 * itself. */
static const struct {
	const char *path, *method;
	gboolean is_open; /* needs no token */
	RouteBegin begin;
} ROUTES[] = {
    {"/", "GET", TRUE, show_front},
    {"/v1/check", "POST", FALSE, begin_check},
    {"/v1/identify", "POST", FALSE, begin_identify},
    {"/v1/venues", "GET", FALSE, list_venues},
    {"/v1/venues/", "GET", FALSE, show_venue},
    {"/v1/rules/", "GET", FALSE, show_rule},
    {"/v1/openapi.json", "GET", FALSE, show_interface},
    {"/healthz", "GET", TRUE, say_healthy},
    {"/readyz", "GET", TRUE, say_ready},
    {"/metrics", "GET", FALSE, show_metrics},
};

/* G_N_ELEMENTS(ROUTES): none. */
static guint
find_route(const char *path)
{
	for (guint i = 0; i < G_N_ELEMENTS(ROUTES); i++) {
		const char *own = ROUTES[i].path;
		gboolean is_open_ended = g_str_has_suffix(own, "/") && own[1] != '\0';

		if (is_open_ended ? g_str_has_prefix(path, own) && path[strlen(own)] != '\0'
		                  : strcmp(path, own) == 0)
			return i;
	}
	return G_N_ELEMENTS(ROUTES);
}

static gboolean
suits(const char *method, const char *wanted)
{
	return strcmp(method, wanted) == 0 ||
	       (strcmp(method, "HEAD") == 0 && strcmp(wanted, "GET") == 0);
}

static DpHttpAnswer *
refuse_method(const char *method, const char *wanted)
{
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
	guint i = find_route(path);
	Visit *visit = g_new0(Visit, 1);

	visit->route = i < G_N_ELEMENTS(ROUTES) ? ROUTES[i].path : "other";
	visit->start = g_get_monotonic_time();
	dp_http_request_set_data(request, visit, visit_free);
	if (i == G_N_ELEMENTS(ROUTES))
		return dp_http_problem(404, "There is nothing at this address.");
	/* a browser asks before it sends what another page made */
	if (strcmp(method, "OPTIONS") == 0 && service->plan.origin != NULL)
		return dp_http_answer_new(204, NULL, g_bytes_new(NULL, 0));
	if (!suits(method, ROUTES[i].method))
		return refuse_method(method, ROUTES[i].method);
	if (service->plan.tokens != NULL && !ROUTES[i].is_open &&
	    !dp_tokens_admit(service->plan.tokens,
	                     dp_http_request_header(request, "Authorization")))
		return dp_http_problem(401, "This service wants a token: Authorization: Bearer …");
	return ROUTES[i].begin(service, request, path + strlen(ROUTES[i].path));
}

static void
give_answer(gpointer request, DpHttpAnswer *answer)
{
	dp_http_request_answer(request, answer);
}

/* Only a paper has a body. */
static void
ready(DpHttpRequest *request, gpointer data)
{
	DpService *service = data;
	Visit *visit = dp_http_request_data(request);
	DpHttpAnswer *wrong = dp_paper_request_body(&visit->paper, request);

	if (wrong != NULL)
		dp_http_request_answer(request, wrong);
	else
		dp_lanes_add(service->lanes,
		             &(DpLanesTask){.paper = &visit->paper,
		                            .format = visit->paper.format,
		                            .client = dp_http_request_client(request),
		                            .done = give_answer,
		                            .data = request});
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

DpService *
dp_service_new(const DpServicePlan *plan, int socket, GError **error)
{
	DpService *service = g_new0(DpService, 1);
	const DpHttpHandler handler = {begin, ready, done, service, plan->origin};

	service->plan = *plan;
	service->metrics = dp_metrics_new();
	service->plan.lanes.settings.metrics = service->metrics;
	service->plan.lanes.settings.catalog = service->plan.catalog;
	service->lanes = dp_lanes_new(&service->plan.lanes, error);
	if (service->lanes != NULL)
		service->server = dp_http_server_new(socket, &plan->limits, &handler, error);
	else
		close(socket);
	if (service->server == NULL)
		g_clear_pointer(&service, dp_service_free);
	return service;
}

void
dp_service_free(DpService *service)
{
	if (service == NULL)
		return;
	g_atomic_int_set(&service->is_ending, TRUE);
	if (service->server != NULL)
		dp_http_server_quiesce(service->server);
	if (service->lanes != NULL)
		dp_lanes_stop(service->lanes);
	dp_http_server_free(service->server);
	dp_lanes_free(service->lanes);
	dp_metrics_free(service->metrics);
	g_free(service);
}
