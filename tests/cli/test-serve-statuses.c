/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <string.h>

#include "fixtures/interface.h"
#include "fixtures/readers.h"
#include "fixtures/service-job.h"
#include "fixtures/slow.h"
#include "fixtures/wait.h"

/* Each status that the description of the interface names, for each path and method, is that of a
 * request here, and there is no request of a status that it does not name. */

#define TYPE "Content-Type: application/pdf\r\n"
#define IMAGE "Accept: image/png\r\n"
#define VENUE "?venue=any"
#define JOB "/v1/jobs/{id}"
#define REPORT JOB "/report"
#define TOKEN "lamp"
/* a digit more than a paper's number may have */
#define LONG_NUMBER                                                                                \
	"0123456789012345678901234567890123456789012345678901234567890123"                         \
	"4"
#define TOO_LARGE "Content-Length: 1048577\r\n"
#define WAIT_SECONDS 1
#define SLOW_PAGES 250

/* Scene: a state of the service in which a request has its status. */
typedef enum {
	USUAL,   /* a job is done; its paper is no PDF, so it cannot be annotated */
	GUARDED, /* it wants a token */
	NARROW,  /* it takes 1 MB and one job, which it has */
	RATED,   /* the client has sent all that it may */
	HELD,    /* a job is being read, and will be for as long as it takes */
	KILLED,  /* whatever reads a paper is killed; a job has failed of it */
	LATE,    /* there was no turn for the request's paper */
	ENDING,  /* it was told to end, and has a paper in work */
} Scene;

/* Row: a request, and the status of its answer. */
typedef struct {
	const char *method, *path; /* as in the description */
	guint status;
	Scene scene;
	const char *id;    /* for {id}; NULL: the scene's job */
	const char *query; /* (nullable) */
	const char *head;  /* (nullable): more lines */
	gboolean has_body; /* the scene's paper */
} Row;

#define SENT .head = TYPE, .has_body = TRUE

static const Row ROWS[] = {
    {"GET", "/", 200, USUAL},
    {"GET", "/", 304, USUAL, .head = "If-None-Match: *\r\n"},
    {"GET", "/", 405, USUAL},

    {"POST", "/v1/check", 200, USUAL, .query = VENUE, SENT},
    {"POST", "/v1/check", 400, USUAL, SENT},
    {"POST", "/v1/check", 401, GUARDED, .query = VENUE, SENT},
    {"POST", "/v1/check", 405, USUAL},
    {"POST", "/v1/check", 406, USUAL, .query = VENUE, .head = TYPE IMAGE, .has_body = TRUE},
    {"POST", "/v1/check", 413, NARROW, .query = VENUE, .head = TYPE TOO_LARGE},
    {"POST", "/v1/check", 415, USUAL, .query = VENUE, .has_body = TRUE},
    {"POST", "/v1/check", 422, USUAL, .query = "?venue=nowhere", SENT},
    {"POST", "/v1/check", 429, RATED, .query = VENUE, SENT},
    {"POST", "/v1/check", 500, USUAL, .query = "?venue=bad", SENT},
    {"POST", "/v1/check", 503, KILLED, .query = VENUE, SENT},
    {"POST", "/v1/check", 504, LATE, .query = VENUE, SENT},

    {"POST", "/v1/identify", 200, USUAL, SENT},
    {"POST", "/v1/identify", 400, USUAL, .head = TYPE},
    {"POST", "/v1/identify", 401, GUARDED, SENT},
    {"POST", "/v1/identify", 405, USUAL},
    {"POST", "/v1/identify", 413, NARROW, .head = TYPE TOO_LARGE},
    {"POST", "/v1/identify", 415, USUAL, .has_body = TRUE},
    {"POST", "/v1/identify", 422, USUAL, .query = "?number=" LONG_NUMBER, SENT},
    {"POST", "/v1/identify", 429, RATED, SENT},
    {"POST", "/v1/identify", 503, KILLED, SENT},
    {"POST", "/v1/identify", 504, LATE, SENT},

    {"POST", "/v1/jobs", 200, USUAL, .query = VENUE "&format=json,annotated", SENT},
    {"POST", "/v1/jobs", 202, USUAL, .query = VENUE "&name=another", SENT},
    {"POST", "/v1/jobs", 400, USUAL, SENT},
    {"POST", "/v1/jobs", 401, GUARDED, .query = VENUE, SENT},
    {"POST", "/v1/jobs", 405, USUAL},
    {"POST", "/v1/jobs", 406, USUAL, .query = VENUE, .head = TYPE IMAGE, .has_body = TRUE},
    {"POST", "/v1/jobs", 413, USUAL, .query = VENUE, .head = TYPE "Content-Length: 99999999\r\n"},
    {"POST", "/v1/jobs", 415, USUAL, .query = VENUE, .has_body = TRUE},
    {"POST", "/v1/jobs", 422, USUAL, .query = "?venue=nowhere", SENT},
    {"POST", "/v1/jobs", 429, RATED, .query = VENUE, SENT},
    {"POST", "/v1/jobs", 500, USUAL, .query = "?venue=bad", SENT},
    {"POST", "/v1/jobs", 503, NARROW, .query = VENUE "&name=another", SENT},

    {"GET", JOB, 200, USUAL},
    {"GET", JOB, 401, GUARDED, .id = "none"},
    {"GET", JOB, 404, USUAL, .id = "none"},
    {"GET", JOB, 405, USUAL},
    {"GET", REPORT, 200, USUAL},
    {"GET", REPORT, 401, GUARDED, .id = "none"},
    {"GET", REPORT, 404, USUAL, .id = "none"},
    {"GET", REPORT, 405, USUAL},
    {"GET", REPORT, 406, USUAL, .query = "?format=html"},
    {"GET", REPORT, 409, HELD},
    {"GET", REPORT, 422, USUAL, .query = "?format=annotated"},
    {"GET", REPORT, 503, KILLED},
    {"DELETE", JOB, 401, GUARDED, .id = "none"},
    {"DELETE", JOB, 404, USUAL, .id = "none"},
    {"DELETE", JOB, 405, USUAL},
    {"DELETE", JOB, 204, USUAL}, /* after all that ask for it */

    {"GET", "/v1/venues", 200, USUAL},
    {"GET", "/v1/venues", 401, GUARDED},
    {"GET", "/v1/venues", 405, USUAL},
    {"GET", "/v1/venues/{id}", 200, USUAL, .id = "any"},
    {"GET", "/v1/venues/{id}", 401, GUARDED, .id = "any"},
    {"GET", "/v1/venues/{id}", 404, USUAL, .id = "nowhere"},
    {"GET", "/v1/venues/{id}", 405, USUAL, .id = "any"},
    {"GET", "/v1/venues/{id}", 500, USUAL, .id = "bad"},
    {"GET", "/v1/rules/{id}", 200, USUAL, .id = "columns"},
    {"GET", "/v1/rules/{id}", 401, GUARDED, .id = "columns"},
    {"GET", "/v1/rules/{id}", 404, USUAL, .id = "nothing"},
    {"GET", "/v1/rules/{id}", 405, USUAL, .id = "columns"},
    {"GET", "/v1/openapi.json", 200, USUAL},
    {"GET", "/v1/openapi.json", 401, GUARDED},
    {"GET", "/v1/openapi.json", 405, USUAL},

    {"GET", "/healthz", 200, USUAL},
    {"GET", "/healthz", 405, USUAL},
    {"GET", "/readyz", 200, USUAL},
    {"GET", "/readyz", 405, USUAL},
    {"GET", "/readyz", 503, ENDING},
    {"GET", "/metrics", 200, USUAL},
    {"GET", "/metrics", 401, GUARDED},
    {"GET", "/metrics", 405, USUAL},
};

/* Stage: a service in its scene. */
typedef struct {
	Service service;
	json_t *description;
	GBytes *paper;
	char *job; /* (nullable): its id */
} Stage;

static GBytes *
draw_junk(void)
{
	return g_bytes_new_static("no paper at all", 15);
}

static void
stage_start(Stage *stage, const char *options)
{
	*stage = (Stage){.paper = draw_junk()};
	service_start(&stage->service, options);
	stage->description = interface_read(&stage->service, TOKEN);
}

static void
stage_end(Stage *stage)
{
	service_end(&stage->service);
	json_decref(stage->description);
	g_bytes_unref(stage->paper);
	g_free(stage->job);
}

/* Its job, of which it has the id. */
static void
post_job(Stage *stage, const char *query, const char *state)
{
	g_autofree char *job = service_job_post(&stage->service, query, stage->paper, 202);

	service_job_wait(&stage->service, job, state);
	stage->job = g_path_get_basename(job);
}

/* (nullable): of an answer; what it refers to. */
static json_t *
find_answer(json_t *root, const Row *row)
{
	g_autofree char *method = g_ascii_strdown(row->method, -1);
	g_autofree char *status = g_strdup_printf("%u", row->status);
	json_t *path = json_object_get(json_object_get(root, "paths"), row->path);
	json_t *answers = json_object_get(json_object_get(path, method), "responses");

	return interface_resolve(root, json_object_get(answers, status));
}

static gboolean
has_row(const char *method, const char *path, const char *status)
{
	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		const Row *row = &ROWS[i];

		if (g_ascii_strcasecmp(row->method, method) == 0 && g_str_equal(row->path, path) &&
		    row->status == g_ascii_strtoull(status, NULL, 10))
			return TRUE;
	}
	return FALSE;
}

/* The operations of a path, each with what it answers. */
static void
assert_path_is_here(const char *path, json_t *operations)
{
	const char *method, *status;
	json_t *operation, *answer;

	json_object_foreach(operations, method, operation)
	{
		json_object_foreach(json_object_get(operation, "responses"), status, answer)
		{
			if (!has_row(method, path, status))
				g_test_message("no request for %s %s %s", method, path, status);
			g_assert_true(has_row(method, path, status));
		}
	}
}

static void
test_table(void)
{
	json_t *operations;
	const char *path;
	Stage stage;

	stage_start(&stage, "");
	json_object_foreach(json_object_get(stage.description, "paths"), path, operations)
	    assert_path_is_here(path, operations);
	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		const Row *row = &ROWS[i];

		if (find_answer(stage.description, row) == NULL)
			g_test_message("%s %s has no %u", row->method, row->path, row->status);
		g_assert_nonnull(find_answer(stage.description, row));
	}
	stage_end(&stage);
}

/* RFC 9457, and what the description wants of a Problem. */
static void
assert_problem(json_t *root, guint status, const char *text)
{
	g_autoptr(json_t) problem = fixture_json_read(text);
	json_t *schemas = json_object_get(json_object_get(root, "components"), "schemas");
	json_t *needed = json_object_get(json_object_get(schemas, "Problem"), "required"), *name;
	size_t i;

	g_assert_cmpuint(json_array_size(needed), >=, 4);
	json_array_foreach(needed, i, name)
	    g_assert_nonnull(json_object_get(problem, json_string_value(name)));
	g_assert_cmpint(json_integer_value(json_object_get(problem, "status")), ==, status);
	g_assert_cmpstr(fixture_json_text(problem, "title"), !=, "");
	g_assert_cmpstr(fixture_json_text(problem, "detail"), !=, "");
}

/* One of the media types that are promised, or no body where none is. */
static void
assert_content(json_t *root, json_t *answer, const Response *response)
{
	g_autofree char *header = response_header(response, "Content-Type");
	g_autofree char *type = header != NULL ? g_strndup(header, strcspn(header, ";")) : NULL;
	g_autofree char *text = response_text(response);
	json_t *content = json_object_get(answer, "content");

	if (content == NULL) {
		g_assert_cmpstr(text, ==, "");
		return;
	}
	if (type == NULL || json_object_get(content, type) == NULL)
		g_test_message("%s is not promised", type);
	g_assert_nonnull(json_object_get(content, type));
	g_assert_cmpstr(text, !=, "");
	if (response->status < 400) {
		g_assert_cmpstr(type, !=, "application/problem+json");
		return;
	}
	g_assert_cmpstr(type, ==, "application/problem+json");
	assert_problem(root, response->status, text);
}

/* What the status goes with (RFC 9110, 11.6.1 and 15.5.6), and what is promised of a refusal. */
static void
assert_headers(json_t *answer, const Response *response)
{
	static const struct {
		guint status;
		const char *header;
	} NEEDED[] = {{202, "Location"},
	              {401, "WWW-Authenticate"},
	              {405, "Allow"},
	              {429, "Retry-After"},
	              {503, "Retry-After"}};

	for (guint i = 0; i < G_N_ELEMENTS(NEEDED); i++) {
		g_autofree char *value = response_header(response, NEEDED[i].header);

		if (NEEDED[i].status == response->status)
			g_assert_nonnull(value);
	}
	if (response->status == 429 || response->status == 503) {
		g_autofree char *later = response_header(response, "Retry-After");

		g_assert_cmpuint(g_ascii_strtoull(later, NULL, 10), >=, 1);
		g_assert_nonnull(
		    json_object_get(json_object_get(answer, "headers"), "Retry-After"));
	}
}

static void
assert_answer(const Stage *stage, const Row *row, const Response *response)
{
	json_t *answer = find_answer(stage->description, row);
	g_autofree char *text = response_text(response);

	g_test_message("%s %s: %u", row->method, row->path, row->status);
	if (response->status != row->status)
		g_test_message("but %u: %.300s", response->status, text);
	g_assert_cmpuint(response->status, ==, row->status);
	assert_content(stage->description, answer, response);
	assert_headers(answer, response);
}

/* (transfer full) */
static char *
target_of(const Stage *stage, const Row *row)
{
	g_auto(GStrv) parts = g_strsplit(row->path, "{id}", -1);
	g_autofree char *path = g_strjoinv(row->id != NULL ? row->id : stage->job, parts);

	return g_strconcat(path, row->query, NULL);
}

/* (transfer full) */
static GSocketConnection *
begin(const Stage *stage, const Row *row)
{
	g_autofree char *target = target_of(stage, row);

	/* no path has this method */
	return service_begin(&stage->service, row->status == 405 ? "PATCH" : row->method, target,
	                     row->head, row->has_body ? stage->paper : NULL);
}

static void
try_row(const Stage *stage, const Row *row)
{
	g_autoptr(GSocketConnection) line = begin(stage, row);
	g_auto(Response) response = service_receive(line);

	assert_answer(stage, row, &response);
}

static void
try_scene(const Stage *stage, Scene scene)
{
	guint n = 0;

	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		if (ROWS[i].scene != scene)
			continue;
		try_row(stage, &ROWS[i]);
		n++;
	}
	g_assert_cmpuint(n, >=, 1);
}

static void
test_usual(void)
{
	Stage stage;

	stage_start(&stage, "");
	post_job(&stage, "&format=json,annotated", "done");
	try_scene(&stage, USUAL);
	stage_end(&stage);
}

static void
test_guarded(void)
{
	Stage stage;

	program_write("tokens", TOKEN "\n", -1);
	stage_start(&stage, "--token-file tokens");
	try_scene(&stage, GUARDED);
	stage_end(&stage);
}

static void
test_narrow(void)
{
	Stage stage;

	stage_start(&stage, "--max-body 1 --max-jobs 1");
	post_job(&stage, "", "done");
	try_scene(&stage, NARROW);
	stage_end(&stage);
}

static void
test_rated(void)
{
	Stage stage;

	stage_start(&stage, "--rate 1");
	service_time_check(&stage.service, NULL, stage.paper);
	try_scene(&stage, RATED);
	stage_end(&stage);
}

static void
test_held(void)
{
	Stage stage;

	stage_start(&stage, READERS_PATIENT);
	readers_stop(&stage.service);
	post_job(&stage, "", "running");
	try_scene(&stage, HELD);
	readers_go_on(&stage.service);
	stage_end(&stage);
}

static void
test_killed(void)
{
	ReaderWatch *watch;
	Stage stage;

	stage_start(&stage, READERS_PATIENT);
	g_bytes_unref(stage.paper);
	stage.paper = fixture_slow_draw(SLOW_PAGES);
	watch = readers_watch(&stage.service, SIGKILL);
	post_job(&stage, "", "failed");
	try_scene(&stage, KILLED);
	readers_leave(watch);
	stage_end(&stage);
}

/* Arrival: of a paper. */
typedef struct {
	const Service *service;
	GSocketConnection *line;
} Arrival;

/* It waits or is in work, as is one before it; or it has its answer. */
static gboolean
has_come(gpointer data)
{
	const Arrival *arrival = data;
	GSocket *socket = g_socket_connection_get_socket(arrival->line);

	return service_number(arrival->service, "busy_lanes") +
	               service_number(arrival->service, "queued_papers") >=
	           2 ||
	       (g_socket_condition_check(socket, G_IO_IN) & G_IO_IN) != 0;
}

/* A job keeps the only lane. The paper has what lane there is beside it, and loses it to the next
 * one; then it waits for the job, which goes on when its time is over. */
static void
try_late(const Row *row)
{
	Stage stage;

	stage_start(&stage, READERS_PATIENT "--jobs 1 --wait " G_STRINGIFY(WAIT_SECONDS));
	readers_stop(&stage.service);
	post_job(&stage, "", "running");
	g_autoptr(GSocketConnection) line = begin(&stage, row);
	Arrival arrival = {&stage.service, line};
	g_assert_true(wait_until(has_come, &arrival));
	g_auto(Response) next = service_check(&stage.service, "venue=any", stage.paper);
	g_assert_cmpuint(next.status, !=, 0);
	g_usleep(WAIT_SECONDS * G_USEC_PER_SEC + 1);
	readers_go_on(&stage.service);
	g_auto(Response) late = service_receive(line);
	assert_answer(&stage, row, &late);
	stage_end(&stage);
}

static void
test_late(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		if (ROWS[i].scene == LATE)
			try_late(&ROWS[i]);
	}
}

/* It takes no more connections: those that it has are answered. */
static void
try_ending(const Row *row)
{
	Stage stage;

	stage_start(&stage, READERS_PATIENT);
	readers_stop(&stage.service);
	post_job(&stage, "", "running");
	g_autoptr(GSocketConnection) line = service_connect(&stage.service);
	g_auto(Response) before = service_get_on(line, "/healthz");
	g_assert_cmpuint(before.status, ==, 200);
	service_begin_end(&stage.service);
	g_auto(Response) response = service_get_on(line, row->path);
	assert_answer(&stage, row, &response);
	readers_go_on(&stage.service);
	stage_end(&stage);
}

static void
test_ending(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		if (ROWS[i].scene == ENDING)
			try_ending(&ROWS[i]);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	service_write_venue();
	program_write("rules/bad.yaml", "schema: 1\nid: bad\ntitle: Bad\nrules:\n  nothing: {}\n",
	              -1);
	g_test_add_func("/serve-statuses/table", test_table);
	g_test_add_func("/serve-statuses/usual", test_usual);
	g_test_add_func("/serve-statuses/guarded", test_guarded);
	g_test_add_func("/serve-statuses/narrow", test_narrow);
	g_test_add_func("/serve-statuses/rated", test_rated);
	g_test_add_func("/serve-statuses/held", test_held);
	g_test_add_func("/serve-statuses/killed", test_killed);
	g_test_add_func("/serve-statuses/late", test_late);
	g_test_add_func("/serve-statuses/ending", test_ending);
	return program_test_run();
}
