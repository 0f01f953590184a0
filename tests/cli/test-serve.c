/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include "fixtures/readers.h"
#include "fixtures/slow.h"
#include "fixtures/wait.h"

/* The HTTP service: what it answers, and what it refuses. docs/service.md is the interface. */

#define TYPE "Content-Type: application/pdf\r\n"
#define CHECK "/v1/check?venue=any"
#define SLOW_PAGES 250

static void
assert_status(const Response *response, guint status)
{
	g_autofree char *body = response_text(response);

	if (response->status != status)
		g_test_message("%u: %.300s", response->status, body);
	g_assert_cmpuint(response->status, ==, status);
}

/* A problem says its status, and what is wrong. */
static void
assert_problem(const Response *response, guint status, const char *detail)
{
	g_autofree char *body = response_text(response);
	g_autofree char *said = g_strdup_printf("\"status\": %u,", status);

	assert_status(response, status);
	assert_holds("head", response->head, "Content-Type: application/problem+json\r\n");
	assert_holds("problem", body, said);
	assert_holds("problem", body, detail);
}

/* Byte for byte that of a check. */
static void
test_report(void)
{
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(120);
	g_auto(Response) json = {0}, html = {0}, refused = {0};
	g_autofree char *body = NULL, *page = NULL;
	Service service;

	program_write("p.pdf", g_bytes_get_data(pdf, NULL), (gssize)g_bytes_get_size(pdf));
	g_auto(Ending) checked = program_run("check --no-config --venue any --format json p.pdf");
	g_auto(Ending) shown = program_run("check --no-config --venue any --format html p.pdf");
	service_start(&service, "");
	json = service_check(&service, "venue=any&name=p.pdf", pdf);
	assert_status(&json, 200);
	body = response_text(&json);
	g_assert_cmpstr(body, ==, checked.out);
	html = service_ask(&service, "POST", CHECK "&name=a/b/p.pdf",
	                   TYPE "Accept: text/html;q=0.9, application/json;q=0.5\r\n", pdf);
	page = response_text(&html);
	g_assert_cmpstr(page, ==, shown.out);
	/* a paper that cannot be read has a report, too */
	g_autoptr(GBytes) junk = g_bytes_new_static("no paper at all", 15);
	refused = service_check(&service, "venue=any", junk);
	assert_status(&refused, 200);
	g_autofree char *report = response_text(&refused);
	assert_holds("report", report, "\"verdict\": \"error\"");
	service_end(&service);
}

static void
test_formats(void)
{
	static const struct {
		const char *query, *accept, *type, *start;
	} CASES[] = {
	    {"&format=json", "text/html", "application/json", "{\n"},
	    {"", "*/*", "application/json", "{\n"},
	    {"", "application/*", "application/json", "{\n"},
	    {"&format=pdf", "*/*", "application/pdf", "%PDF-"},
	    {"", "application/pdf", "application/pdf", "%PDF-"},
	    {"&format=text", "*/*", "text/plain; charset=utf-8", "standard input\nAny (any)"},
	    {"&format=annotated", "*/*", "application/vnd.deskproof.annotated+pdf", "%PDF-"},
	    {"&format=banal", "*/*", "application/vnd.deskproof.banal+json", "{"},
	};
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(120);
	Service service;

	service_start(&service, "");
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *target = g_strconcat(CHECK, CASES[i].query, NULL);
		g_autofree char *head = g_strdup_printf(TYPE "Accept: %s\r\n", CASES[i].accept);
		g_autofree char *type = g_strdup_printf("Content-Type: %s\r\n", CASES[i].type);
		g_auto(Response) response = service_ask(&service, "POST", target, head, pdf);
		g_autofree char *body = response_text(&response);

		assert_status(&response, 200);
		assert_holds("head", response.head, type);
		g_assert_true(g_str_has_prefix(body, CASES[i].start));
	}
	service_end(&service);
}

/* A parameter of @n letters is taken, and one of a letter more is not. */
static void
assert_longest(const Service *service, GBytes *pdf, const char *name, guint n, const char *says)
{
	g_autofree char *digits = g_strnfill(n, '1');
	g_autofree char *fits = g_strdup_printf("venue=any&%s=%s", name, digits);
	g_autofree char *longer = g_strdup_printf("%s1", fits);
	g_auto(Response) taken = service_check(service, fits, pdf);
	g_auto(Response) refused = service_check(service, longer, pdf);

	assert_status(&taken, 200);
	assert_problem(&refused, 422, says);
}

static void
test_problems(void)
{
	static const struct {
		const char *method, *target, *head;
		guint status;
		const char *detail;
	} CASES[] = {
	    {"POST", "/v1/check", TYPE, 400, "Which venue?"},
	    {"POST", CHECK "&format=odt", TYPE, 400, "There is no format \\\"odt\\\""},
	    {"GET", "/v1/check/more", NULL, 404, "There is nothing at this address."},
	    {"GET", "/v1/venues/nowhere", NULL, 404, "The venue cannot be used: "},
	    {"GET", "/v1/venues/..%2F..%2Fetc%2Fpasswd", NULL, 404, "small letters"},
	    {"GET", "/v1/venues/bad", NULL, 500, "The venue's file on this server has mistakes"},
	    {"POST", "/v1/check?venue=bad", TYPE, 500,
	     "The venue's file on this server has mistakes"},
	    {"GET", "/v1/venues/any?stage=late", NULL, 404, "no such track or stage"},
	    {"GET", "/v1/rules/nothing", NULL, 404, "There is no rule"},
	    {"GET", "/v1/../../etc/passwd", NULL, 404, "nothing at this address"},
	    {"GET", "/v1/check", NULL, 405, "takes POST, not GET"},
	    {"DELETE", "/v1/venues", NULL, 405, "takes GET, not DELETE"},
	    {"POST", CHECK, TYPE "Accept: image/png\r\n", 406, "Reports are application/json"},
	    {"POST", CHECK, NULL, 415, "as application/pdf"},
	    {"POST", CHECK, "Content-Type: text/plain\r\n", 415, "as application/pdf"},
	    {"POST", "/v1/check?venue=anny", TYPE, 422, "did you mean"},
	    {"POST", "/v1/check?venue=./any.yaml", TYPE, 422, "small letters"},
	    {"POST", CHECK "&stage=late", TYPE, 422, "\\\"late\\\" is not a stage of any"},
	    {"POST", CHECK "&track=long", TYPE, 422, "any has no tracks"},
	};
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(60);
	Service service;

	service_start(&service, "");
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(Response) response =
		    service_ask(&service, CASES[i].method, CASES[i].target, CASES[i].head,
		                strcmp(CASES[i].method, "POST") == 0 ? pdf : NULL);

		assert_problem(&response, CASES[i].status, CASES[i].detail);
		if (CASES[i].status == 405)
			assert_holds("head", response.head, "\r\nAllow: ");
	}
	assert_longest(&service, pdf, "name", 255, "has more than 255 characters");
	assert_longest(&service, pdf, "number", 64, "at most 64 characters");
	g_autoptr(GBytes) none = g_bytes_new(NULL, 0);
	g_auto(Response) empty = service_ask(&service, "POST", CHECK, TYPE, none);
	assert_problem(&empty, 400, "There is no paper");
	service_end(&service);
}

static GBytes *
form_of(GBytes *pdf, const char *field, const char *authors)
{
	g_autoptr(GByteArray) form = g_byte_array_new();
	g_autofree char *first = g_strdup_printf(
	    "--cut\r\nContent-Disposition: form-data; name=\"authors\"\r\n\r\n%s\r\n"
	    "--cut\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"mine.pdf\"\r\n"
	    "Content-Type: application/pdf\r\n\r\n",
	    authors, field);
	gsize size;
	const guint8 *data = g_bytes_get_data(pdf, &size);

	g_byte_array_append(form, (const guint8 *)first, (guint)strlen(first));
	g_byte_array_append(form, data, (guint)size);
	g_byte_array_append(form, (const guint8 *)"\r\n--cut--\r\n", 11);
	return g_byte_array_free_to_bytes(g_steal_pointer(&form));
}

static void
test_form(void)
{
	static const char FORM[] = "Content-Type: multipart/form-data; boundary=cut\r\n";
	FixturePaper paper = FIXTURE_PAPER;
	g_autoptr(GBytes) pdf = NULL, good = NULL, other = NULL, cut = NULL;
	Service service;

	paper.acknowledgments = "We thank Ottilie Quernheim for the lamps.";
	pdf = fixture_paper_draw(&paper, NULL);
	good = form_of(pdf, "paper", "Ottilie Quernheim");
	other = form_of(pdf, "document", "Ottilie Quernheim");
	cut = g_bytes_new_from_bytes(good, 0, g_bytes_get_size(good) / 2);
	service_start(&service, "");
	g_auto(Response) found = service_ask(&service, "POST", "/v1/check?venue=blind", FORM, good);
	g_autofree char *body = response_text(&found);
	assert_status(&found, 200);
	assert_holds("report", body, "\"path\": \"mine.pdf\"");
	assert_holds("report", body, "Quernheim");
	g_auto(Response) missing =
	    service_ask(&service, "POST", "/v1/check?venue=blind", FORM, other);
	assert_problem(&missing, 400, "no field \\\"paper\\\"");
	g_auto(Response) broken = service_ask(&service, "POST", "/v1/check?venue=blind", FORM, cut);
	assert_problem(&broken, 400, "cannot be read, is cut off");
	service_end(&service);
}

/* Before the body, by its announced length; and in a body that announces nothing. */
static void
test_too_large(void)
{
	static const char CHUNKED[] = "POST " CHECK " HTTP/1.1\r\nHost: here\r\n" TYPE
	                              "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n";
	static const char ANNOUNCED[] = "POST " CHECK " HTTP/1.1\r\nHost: here\r\n" TYPE
	                                "Content-Length: 1048577\r\nConnection: close\r\n\r\n";
	const guint size = 1024 * 1024 + 1;
	g_autofree char *bytes = g_malloc0(size), *length = g_strdup_printf("%x\r\n", size);
	Service service;

	service_start(&service, "--max-body 1");
	g_autoptr(GSocketConnection) first = service_connect(&service);
	service_send(first, ANNOUNCED, strlen(ANNOUNCED));
	g_auto(Response) announced = service_receive(first);
	assert_problem(&announced, 413, "at most 1048576 bytes");

	g_autoptr(GSocketConnection) second = service_connect(&service);
	service_send(second, CHUNKED, strlen(CHUNKED));
	service_send(second, length, strlen(length));
	service_send(second, bytes, size);
	service_send(second, "\r\n0\r\n\r\n", 7);
	g_auto(Response) chunked = service_receive(second);
	assert_problem(&chunked, 413, "more than 1048576 bytes");

	/* one byte less is a body like others */
	g_autoptr(GBytes) most = g_bytes_new(bytes, size - 1);
	g_auto(Response) taken = service_check(&service, "venue=any", most);
	assert_status(&taken, 200);
	service_end(&service);
}

static void
test_catalog(void)
{
	Service service;

	service_start(&service, "");
	g_auto(Response) list = service_get(&service, "/v1/venues");
	g_auto(Response) venue = service_get(&service, "/v1/venues/any");
	g_auto(Response) rule = service_get(&service, "/v1/rules/columns");
	g_auto(Response) interface = service_get(&service, "/v1/openapi.json");
	g_auto(Response) head = service_ask(&service, "HEAD", "/v1/venues", NULL, NULL);
	g_autofree char *all = response_text(&list), *one = response_text(&venue),
	                *page = response_text(&rule), *api = response_text(&interface);

	assert_holds("list", all, "\"id\": \"any\"");
	assert_holds("venue", one, "\"rule\": \"columns\"");
	assert_holds("venue", one, "\"quote\": ");
	assert_holds("rule", page, "\"title\": \"Number of columns\"");
	assert_holds("interface", api, "\"openapi\": \"3.0.3\"");
	assert_status(&head, 200);
	g_assert_cmpuint(g_bytes_get_size(head.body), ==, 0);
	service_end(&service);
}

static void
test_health(void)
{
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(60);
	Service service;

	service_start(&service, "--jobs 3");
	g_auto(Response) health = service_get(&service, "/healthz");
	g_auto(Response) readiness = service_get(&service, "/readyz");
	g_auto(Response) checked = service_check(&service, "venue=any", pdf);
	g_auto(Response) nothing = service_get(&service, "/nothing");
	g_auto(Response) metrics = service_get(&service, "/metrics");
	g_autofree char *text = response_text(&metrics);

	assert_status(&health, 200);
	assert_status(&readiness, 200);
	assert_status(&checked, 200);
	assert_status(&nothing, 404);
	assert_holds("metrics", text,
	             "deskproof_requests_total{route=\"/healthz\",status=\"200\"} 1\n");
	assert_holds("metrics", text,
	             "deskproof_requests_total{route=\"/v1/check\",status=\"200\"} 1\n");
	assert_holds("metrics", text,
	             "deskproof_requests_total{route=\"other\",status=\"404\"} 1\n");
	assert_holds("metrics", text, "deskproof_papers_total{verdict=\"pass\"} 1\n");
	assert_holds("metrics", text, "deskproof_lanes 3\n");
	assert_holds("metrics", text, "deskproof_busy_lanes 0\n");
	service_end(&service);
}

static void
test_tokens(void)
{
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(60);
	Service service;

	program_write("tokens", "# ours\n\nlamp-light_1~\nother\n", -1);
	service_start(&service, "--token-file tokens");
	g_auto(Response) none = service_check(&service, "venue=any", pdf);
	assert_problem(&none, 401, "wants a token");
	assert_holds("head", none.head, "WWW-Authenticate: Bearer\r\n");
	g_auto(Response) wrong = service_ask(&service, "POST", CHECK,
	                                     TYPE "Authorization: Bearer lamp-light_1\r\n", pdf);
	assert_problem(&wrong, 401, "wants a token");
	g_auto(Response) right = service_ask(&service, "POST", CHECK,
	                                     TYPE "Authorization: bearer lamp-light_1~\r\n", pdf);
	assert_status(&right, 200);
	g_auto(Response) open = service_get(&service, "/healthz");
	assert_status(&open, 200);
	g_auto(Response) metrics = service_get(&service, "/metrics");
	assert_status(&metrics, 401);
	service_end(&service);

	program_write("bad", "two words\n", -1);
	g_auto(Ending) bad = program_run("serve --no-config --token-file bad");
	g_assert_cmpint(bad.exit, ==, 2);
	assert_holds("stderr", bad.err, "bad: a token has letters");
	program_write("empty", "# nothing\n", -1);
	g_auto(Ending) empty = program_run("serve --no-config --token-file empty");
	assert_holds("stderr", empty.err, "there is no token in it");
}

#define N_AT_ONCE 12

/* Crowd: clients that ask at once. */
typedef struct {
	GSocketConnection *lines[3 * N_AT_ONCE];
	guint n;
} Crowd;

static void
crowd_begin(Crowd *crowd, const Service *service, GBytes *pdf, guint n)
{
	crowd->n = n;
	for (guint i = 0; i < n; i++)
		crowd->lines[i] = service_begin(service, "POST", CHECK, TYPE, pdf);
}

/* Each has one of two statuses, and each of these is had. */
static void
crowd_end(Crowd *crowd, guint status, guint other)
{
	guint n = 0, n_other = 0;

	for (guint i = 0; i < crowd->n; i++) {
		g_auto(Response) response = service_receive(crowd->lines[i]);

		n += response.status == status;
		n_other += response.status == other;
		if (response.status == 503)
			assert_holds("head", response.head, "Retry-After: ");
		g_object_unref(crowd->lines[i]);
	}
	g_assert_cmpuint(n + n_other, ==, crowd->n);
	g_assert_cmpuint(n, >=, 1);
	g_assert_cmpuint(n_other, >=, 1);
}

static gboolean
has_answer(gpointer data)
{
	const Crowd *crowd = data;

	for (guint i = 0; i < crowd->n; i++) {
		GSocket *socket = g_socket_connection_get_socket(crowd->lines[i]);

		if ((g_socket_condition_check(socket, G_IO_IN) & G_IO_IN) != 0)
			return TRUE;
	}
	return FALSE;
}

/* More papers than may wait: each is answered, or told to come again. While none is read, two are
 * in work, and no more than two may wait of those that are slow, and of the others. */
static void
test_busy(void)
{
	g_autoptr(GBytes) pdf = fixture_slow_draw(SLOW_PAGES);
	ReaderWatch *watch;
	Service service;
	Crowd crowd;

	service_start(&service, READERS_PATIENT "--jobs 1 --queue 2");
	readers_stop(&service);
	watch = readers_watch(&service, SIGSTOP);
	crowd_begin(&crowd, &service, pdf, N_AT_ONCE);
	g_assert_true(wait_until(has_answer, &crowd));
	readers_leave(watch);
	readers_go_on(&service);
	crowd_end(&crowd, 200, 503);
	g_auto(Response) after = service_check(&service, "venue=any", pdf);
	assert_status(&after, 200);
	service_end(&service);
}

/* Whoever waits too long is told so. */
static void
test_late(void)
{
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(9000);
	Service service;
	Crowd crowd;

	service_start(&service, "--jobs 1 --wait 1");
	crowd_begin(&crowd, &service, pdf, 3 * N_AT_ONCE);
	crowd_end(&crowd, 200, 504);
	service_end(&service);
}

/* Connections that say nothing, half a head or half a paper delay nobody, and are cut off. */
static void
test_half_open(void)
{
	static const char HEAD[] = "POST " CHECK " HTTP/1.1\r\nHost: here\r\n";
	static const char HALF[] =
	    "POST " CHECK " HTTP/1.1\r\nHost: here\r\n" TYPE "Content-Length: 100000\r\n\r\n%PDF-";
	enum { N = 300 };
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(60);
	GSocketConnection *lines[N];
	Service service;
	guint n_answered = 0;

	service_start(&service, "--max-receive 3");
	for (guint i = 0; i < N; i++) {
		lines[i] = service_connect(&service);
		if (i % 3 == 1)
			service_send(lines[i], HEAD, strlen(HEAD));
		else if (i % 3 == 2)
			service_send(lines[i], HALF, strlen(HALF));
	}
	g_auto(Response) good = service_check(&service, "venue=any", pdf);
	assert_status(&good, 200);
	for (guint i = 0; i < N; i++) {
		g_auto(Response) cut = service_receive(lines[i]);

		n_answered += cut.status != 0;
		g_object_unref(lines[i]);
	}
	g_assert_cmpuint(n_answered, ==, 0);
	service_end(&service);
}

/* A byte now and then is not enough: the whole request has a time. */
static void
test_slow(void)
{
	static const char HEAD[] = "GET /healthz HTTP/1.1\r\nHost: here\r\nX-Slow: ";
	Service service;
	gboolean is_cut = FALSE;

	service_start(&service, "--max-receive 1");
	g_autoptr(GSocketConnection) line = service_connect(&service);
	GSocket *socket = g_socket_connection_get_socket(line);
	service_send(line, HEAD, strlen(HEAD));
	for (guint i = 0; i < 60 && !is_cut; i++) {
		g_usleep(G_USEC_PER_SEC / 10);
		service_send(line, "x", 1);
		is_cut = (g_socket_condition_check(socket, G_IO_IN | G_IO_HUP) &
		          (G_IO_IN | G_IO_HUP)) != 0;
	}
	g_assert_true(is_cut);
	service_end(&service);
}

/* A paper in work is answered before the end. */
static void
test_end(void)
{
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(60);
	Service service;

	service_start(&service, READERS_PATIENT "--jobs 1");
	readers_stop(&service);
	g_autoptr(GSocketConnection) line = service_begin(&service, "POST", CHECK, TYPE, pdf);
	service_wait_number(&service, "busy_lanes", 1);
	service_begin_end(&service);
	readers_go_on(&service);
	g_auto(Response) answered = service_receive(line);
	assert_status(&answered, 200);
	service_end(&service);
}

static void
test_unix(void)
{
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(60);
	g_autofree char *path = program_path("here.sock");
	struct stat status;
	Service service;

	service_start(&service, "--unix here.sock");
	g_free(service.path);
	service.path = g_strdup(path);
	g_assert_cmpint(stat(path, &status), ==, 0);
	g_assert_cmpuint(status.st_mode & 07777, ==, 0660);
	g_auto(Response) checked = service_check(&service, "venue=any", pdf);
	assert_status(&checked, 200);
	g_auto(Ending) taken = program_run("serve --no-config --unix here.sock");
	g_assert_cmpint(taken.exit, ==, 2);
	assert_holds("stderr", taken.err, "here.sock: ");
	service_end(&service);
	g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
	program_write("plain", "text", -1);
	g_auto(Ending) file = program_run("serve --no-config --unix plain");
	g_assert_cmpint(file.exit, ==, 2);
}

/* From a browser, only for pages of the origin that was named, and by default for none. */
static void
test_origin(void)
{
	static const char ORIGIN[] = "Access-Control-Allow-Origin: https://papers.example\r\n";
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(60);
	Service service;

	service_start(&service, "--cors https://papers.example");
	g_auto(Response) asked = service_ask(&service, "OPTIONS", CHECK, NULL, NULL);
	assert_status(&asked, 204);
	assert_holds("head", asked.head, ORIGIN);
	assert_holds("head", asked.head,
	             "Access-Control-Allow-Headers: Authorization, Content-Type");
	g_auto(Response) checked = service_check(&service, "venue=any", pdf);
	assert_status(&checked, 200);
	assert_holds("head", checked.head, ORIGIN);
	service_end(&service);

	service_start(&service, "");
	g_auto(Response) refused = service_ask(&service, "OPTIONS", CHECK, NULL, NULL);
	assert_problem(&refused, 405, "takes POST, not OPTIONS");
	g_assert_null(strstr(refused.head, "Access-Control"));
	service_end(&service);
}

/* A socket that a service manager opened, as number 3. */
static void
test_inherited(void)
{
	g_autoptr(GSocket) socket =
	    g_socket_new(G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_TCP, NULL);
	g_autoptr(GSocketAddress) any = g_inet_socket_address_new_from_string("127.0.0.1", 0);
	g_autoptr(GSocketAddress) bound = NULL;
	g_autoptr(GBytes) pdf = fixture_paper_draw_lines(60);
	Service service;

	g_assert_true(g_socket_bind(socket, any, FALSE, NULL));
	g_assert_true(g_socket_listen(socket, NULL));
	bound = g_socket_get_local_address(socket, NULL);
	service_start_inherited(&service, g_socket_get_fd(socket));
	g_assert_cmpuint(service.port, ==,
	                 g_inet_socket_address_get_port(G_INET_SOCKET_ADDRESS(bound)));
	g_auto(Response) checked = service_check(&service, "venue=any", pdf);
	assert_status(&checked, 200);
	service_end(&service);
}

static void
test_nonsense(void)
{
	static const struct {
		const char *options, *said;
	} CASES[] = {
	    {"p.pdf", "papers come over HTTP"},
	    {"--no-sandbox", "a service has no --no-sandbox"},
	    {"--listen here", "--listen must be HOST:PORT"},
	    {"--listen here:80", "here: this is no numeric address"},
	    {"--listen 127.0.0.1:99999", "--listen must be HOST:PORT"},
	    {"--listen 127.0.0.1:1 --unix x", "cannot be used together"},
	    {"--max-body 100000", "--max-body must be a number from 1 to"},
	    {"--queue -1", "--queue must be a number"},
	    {"--cors foo", "--cors must be an origin"},
	    {"--cors https://a.example/", "--cors must be an origin"},
	    {"--cors https://me@a.example", "--cors must be an origin"},
	    {"--gearman 127.0.0.1", "--gearman needs --spool"},
	    {"--gearman-queue q", "--gearman-queue needs --gearman"},
	    {"--token-file nowhere", "nowhere: "},
	};

	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_auto(Ending) ending = program_runf("serve --no-config %s", CASES[i].options);

		g_assert_cmpint(ending.exit, ==, 2);
		g_assert_cmpuint(program_count_lines(ending.err), ==, 1);
		assert_holds("stderr", ending.err, CASES[i].said);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	service_write_venue();
	program_write("rules/blind.yaml",
	              "schema: 1\nid: blind\ntitle: Blind\nrules:\n  anonymity-roster: {severity: "
	              "error" PROGRAM_CITE,
	              -1);
	program_write("rules/bad.yaml", "schema: 1\nid: bad\ntitle: Bad\nrules:\n  nothing: {}\n",
	              -1);
	g_test_add_func("/serve/report", test_report);
	g_test_add_func("/serve/formats", test_formats);
	g_test_add_func("/serve/problems", test_problems);
	g_test_add_func("/serve/form", test_form);
	g_test_add_func("/serve/too-large", test_too_large);
	g_test_add_func("/serve/catalog", test_catalog);
	g_test_add_func("/serve/health", test_health);
	g_test_add_func("/serve/tokens", test_tokens);
	g_test_add_func("/serve/busy", test_busy);
	g_test_add_func("/serve/late", test_late);
	g_test_add_func("/serve/half-open", test_half_open);
	g_test_add_func("/serve/slow", test_slow);
	g_test_add_func("/serve/end", test_end);
	g_test_add_func("/serve/unix", test_unix);
	g_test_add_func("/serve/origin", test_origin);
	g_test_add_func("/serve/inherited", test_inherited);
	g_test_add_func("/serve/nonsense", test_nonsense);
	return program_test_run();
}
