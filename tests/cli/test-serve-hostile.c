/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

#include "fixtures/broken.h"
#include "fixtures/service.h"
#include "fixtures/slow.h"

/* A thousand requests that mean harm, while a usual paper is checked again and
 * again. */

#define N_REQUESTS 1000
#define N_CLIENTS 4
#define N_HALF_OPEN 600
#define N_SLOW 4
#define SLOW_PAGES 250
/* the usual paper is not of those who mean harm: the proxy says so */
#define FROM_ANOTHER "X-Client: 10.0.0.1\r\n"
#define N_GOOD 10
#define PATIENCE_SECONDS 90 /* longer than a paper may wait */
#define GLANCE_USEC (G_USEC_PER_SEC / 10)
#define VERSION "HTTP/1.1 "
#define PAUSE_USEC (G_USEC_PER_SEC / 10) /* between good papers: the processors are for all */
#define SECRET                                                                                     \
	"the lamp of the harbour is out" /* in files that are none of the service's                \
	                                  */

#define POST(target) "POST " target " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n"
#define GET(target) "GET " target " HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
#define CHECK POST("/v1/check?venue=any")
#define PDF "Content-Type: application/pdf\r\n"
#define FORM "Content-Type: multipart/form-data; boundary=cut\r\n"
#define PART "--cut\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nxx\r\n"

/* Attempt: what is sent: @head, then @n times @repeated, then @end. */
typedef struct {
	const char *head, *repeated;
	guint n;
	const char *end;
	gboolean is_cut; /* nothing follows, though the service waits for it */
	guint own;       /* what libmicrohttpd says by itself; 0: what the service says */
} Attempt;

static const Attempt ATTEMPTS[] = {
    /* lengths */
    {CHECK PDF "Content-Length: 99999999999999999999\r\n\r\n", NULL, 0, NULL, TRUE},
    {CHECK PDF "Content-Length: -1\r\n\r\n", NULL, 0, NULL, TRUE},
    {CHECK PDF "Content-Length: 10\r\nContent-Length: 20\r\n\r\n0123456789", NULL, 0, NULL, TRUE},
    {CHECK PDF "Content-Length: 5\r\n\r\n", "%PDF-1.5 ", 100, NULL, FALSE},
    {CHECK PDF "Content-Length: 5000000\r\n\r\n%PDF-1.5 ", NULL, 0, NULL, TRUE},
    {POST("/v1/jobs?venue=any") PDF "Content-Length: 5000000\r\n\r\n%PDF-1.5 ", NULL, 0, NULL,
     TRUE},
    /* chunks */
    {CHECK PDF "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n", NULL, 0, NULL, TRUE},
    {CHECK PDF "Transfer-Encoding: chunked\r\n\r\nxyz\r\n", NULL, 0, NULL, TRUE},
    {CHECK PDF "Transfer-Encoding: chunked\r\n\r\n", "1\r\n%\r\n", 5000, NULL, TRUE},
    {CHECK PDF "Transfer-Encoding: chunked\r\n\r\n5;", "x=y;", 10000, "\r\nhello\r\n0\r\n\r\n",
     TRUE, 500},
    {CHECK PDF "Transfer-Encoding: chunked\r\nContent-Length: "
               "5\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
     NULL, 0, GET("/v1/venues/../outside/evil"), TRUE},
    {CHECK PDF "Transfer-Encoding: gzip, chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", NULL, 0, NULL,
     TRUE},
    /* heads */
    {"GET / HTTP/1.1\r\nHost: here\r\nX: ", "y", 100000, "\r\n\r\n", TRUE},
    {"GET / HTTP/1.1\r\nHost: here\r\n", "X: y\r\n", 20000, "\r\n", TRUE},
    {"GET /", "a", 60000, " HTTP/1.1\r\nHost: here\r\n\r\n", TRUE},
    {"", "\001\002\003", 1000, NULL, TRUE},
    {"GET /healthz HTTP/9.9\r\n\r\n", NULL, 0, NULL, TRUE, 505},
    /* many at once */
    {"", "GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n", 200, GET("/healthz"), FALSE},
    {"", "GET /v1/jobs/0 HTTP/1.1\r\nHost: here\r\n\r\n", 200, GET("/metrics"), FALSE},
    /* paths */
    {GET("/../../outside/evil.yaml"), NULL, 0, NULL, FALSE},
    {GET("/v1/venues/..%2foutside%2fevil"), NULL, 0, NULL, FALSE},
    {GET("/v1/venues/evil%00.yaml"), NULL, 0, NULL, FALSE},
    {GET("/v1/rules/..%2f..%2foutside%2fevil"), NULL, 0, NULL, FALSE},
    {GET("/v1/jobs/..%2f..%2foutside%2fevil"), NULL, 0, NULL, FALSE},
    {"DELETE /v1/jobs/..%2foutside%2fevil.yaml HTTP/1.1\r\nHost: "
     "here\r\nConnection: close\r\n\r\n",
     NULL, 0, NULL, FALSE},
    {POST("/v1/check?venue=..%2foutside%2fevil") PDF "Content-Length: 5\r\n\r\n%PDF-", NULL, 0,
     NULL, FALSE},
    {POST("/v1/check?venue=any&name=..%2f..%2foutside%2fevil.yaml") PDF
     "Content-Length: 5\r\n\r\n%PDF-",
     NULL, 0, NULL, FALSE},
    {POST("/v1/jobs?venue=any&number=..%2f..%2foutside") PDF "Content-Length: 5\r\n\r\n%PDF-", NULL,
     0, NULL, FALSE},
    /* forms */
    {CHECK FORM "Content-Length: 2750000\r\n\r\n", PART, 50000, NULL, FALSE},
    {CHECK FORM "Content-Length: 500000\r\n\r\n", "--cut\r\n--cut\r\n", 50000, NULL, TRUE},
    {CHECK FORM "Content-Length: 1000000\r\n\r\n--cut\r\nContent-Disposition: ", "x", 1000000, NULL,
     TRUE},
    {CHECK "Content-Type: multipart/form-data\r\nContent-Length: "
           "10\r\n\r\n0123456789",
     NULL, 0, NULL, FALSE},
    {CHECK FORM "Transfer-Encoding: chunked\r\n\r\n",
     "5d\r\n--cut\r\nContent-Disposition: form-data; name=\"paper\"; "
     "filename=\"../../outside/evil.yaml\"\r\n\r\n%PDF-\r\n\r\n",
     1, "9\r\n--cut--\r\n\r\n0\r\n\r\n", TRUE},
};

/* Campaign: what all clients know and count. */
typedef struct {
	const Service *service;
	GPtrArray *papers; /* files that are wrong, as GBytes */
	gint next;         /* atomic */
	gint good;         /* atomic: usual papers that were checked meanwhile */
	gint failures; /* atomic: answers that no client should get, and those that are missing */
} Campaign;

static GSocketConnection *
open_line(const Service *service)
{
	GSocketConnection *line = service_connect(service);

	g_socket_set_timeout(g_socket_connection_get_socket(line), PATIENCE_SECONDS);
	return line;
}

/* Each has an answer, and 503 and 504 are promised. @own: what libmicrohttpd may say; 0: nothing */
static void
judge(Campaign *campaign, guint status, const char *body, guint own)
{
	if (((status != 0 && status < 500) || status == 503 || status == 504 || status == own) &&
	    strstr(body, SECRET) == NULL)
		return;
	g_atomic_int_inc(&campaign->failures);
	g_test_message("%u: %.200s", status, body);
}

static void
judge_all(Campaign *campaign, GSocketConnection *line, guint own)
{
	g_auto(Response) response = service_receive(line);
	g_autofree char *body = response_text(&response);

	judge(campaign, response.status, body, own);
}

/* What comes at once, if anything does: the service may wait for more until its time is over. */
static void
judge_start(Campaign *campaign, GSocketConnection *line, guint own)
{
	GSocket *socket = g_socket_connection_get_socket(line);
	char text[4096] = "";

	if (g_socket_condition_timed_wait(socket, G_IO_IN, GLANCE_USEC, NULL, NULL) &&
	    g_socket_receive(socket, text, sizeof text - 1, NULL, NULL) > (gssize)strlen(VERSION))
		judge(campaign, (guint)g_ascii_strtoull(text + strlen(VERSION), NULL, 10), text,
		      own);
}

static void
make_attempt(Campaign *campaign, const Attempt *attempt)
{
	g_autoptr(GSocketConnection) line = open_line(campaign->service);
	g_autoptr(GString) text = g_string_new(attempt->head);

	for (guint i = 0; i < attempt->n; i++)
		g_string_append(text, attempt->repeated);
	if (attempt->end != NULL)
		g_string_append(text, attempt->end);
	service_send(line, text->str, text->len);
	if (attempt->is_cut)
		judge_start(campaign, line, attempt->own);
	else
		judge_all(campaign, line, attempt->own);
}

static void
send_paper(Campaign *campaign, GBytes *paper)
{
	g_autoptr(GSocketConnection) line =
	    service_begin(campaign->service, "POST", "/v1/check?venue=any", PDF, paper);

	g_socket_set_timeout(g_socket_connection_get_socket(line), PATIENCE_SECONDS);
	judge_all(campaign, line, 0);
}

/* As long as the usual papers need. Every twentieth is a paper. */
static gpointer
run_client(gpointer data)
{
	Campaign *campaign = data;
	gint i;

	while ((i = g_atomic_int_add(&campaign->next, 1)) < N_REQUESTS ||
	       g_atomic_int_get(&campaign->good) < N_GOOD) {
		if (i % 20 == 0)
			send_paper(campaign,
			           campaign->papers->pdata[i / 20 % (gint)campaign->papers->len]);
		else
			make_attempt(campaign, &ATTEMPTS[i % (gint)G_N_ELEMENTS(ATTEMPTS)]);
	}
	return NULL;
}

static void
unref_bytes(gpointer bytes)
{
	g_bytes_unref(bytes);
}

/* Files that are wrong. Those that take long are sent by send_slow(). */
static GPtrArray *
draw_papers(void)
{
	GPtrArray *papers = g_ptr_array_new_with_free_func(unref_bytes);
	guint n;
	const FixtureAbsurd *table = fixture_broken_table(&n);

	for (guint i = 0; i < n; i++)
		g_ptr_array_add(papers, table[i].make());
	return papers;
}

/* Half of them say nothing, the others have begun a paper. */
static GPtrArray *
open_half(const Service *service)
{
	static const char BEGUN[] = CHECK PDF "Content-Length: 5000000\r\n\r\n%PDF-1.5 ";
	GPtrArray *lines = g_ptr_array_new_with_free_func(g_object_unref);

	for (guint i = 0; i < N_HALF_OPEN; i++) {
		GSocketConnection *line = service_connect(service);

		if (i % 2 == 1)
			service_send(line, BEGUN, strlen(BEGUN));
		g_ptr_array_add(lines, line);
	}
	return lines;
}

/* Slow papers, which keep what lanes they can get. */
static GPtrArray *
send_slow(const Service *service)
{
	g_autoptr(GBytes) slow = fixture_slow_draw(SLOW_PAGES);
	GPtrArray *lines = g_ptr_array_new_with_free_func(g_object_unref);

	for (guint i = 0; i < N_SLOW; i++)
		g_ptr_array_add(lines,
		                service_begin(service, "POST", "/v1/check?venue=any", PDF, slow));
	return lines;
}

/* Files beside those of the service; the descriptor tells who touches them. */
static int
watch_outside(void)
{
	g_autofree char *path = program_path("outside");
	int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);

	program_write("outside/evil.yaml", "schema: 1\nid: evil\ntitle: " SECRET "\n", -1);
	g_assert_cmpint(inotify_add_watch(watch, path, IN_ALL_EVENTS), >=, 0);
	return watch;
}

static void
assert_untouched(int watch)
{
	char events[4096];

	g_assert_cmpint(read(watch, events, sizeof events), <, 0);
	close(watch);
}

static void
test_campaign(void)
{
	g_autoptr(GBytes) good = fixture_slow_draw(1);
	GThread *clients[N_CLIENTS];
	Campaign campaign = {0};
	double alone, worst = 0;
	Service service;
	int watch = watch_outside();

	service_start(&service, "--jobs 2 --max-connections 2000 --max-receive 60 --spool spool "
	                        "--client-header X-Client");
	campaign.service = &service;
	campaign.papers = draw_papers();
	service_time_check(&service, FROM_ANOTHER, good);
	alone = service_time_check(&service, FROM_ANOTHER, good);
	g_autoptr(GPtrArray) half = open_half(&service);
	g_autoptr(GPtrArray) slow = send_slow(&service);
	for (guint i = 0; i < N_CLIENTS; i++)
		clients[i] = g_thread_new("client", run_client, &campaign);
	while (g_atomic_int_get(&campaign.next) < N_REQUESTS || campaign.good < N_GOOD) {
		worst = MAX(worst, service_time_check(&service, FROM_ANOTHER, good));
		g_atomic_int_inc(&campaign.good);
		g_usleep(PAUSE_USEC);
	}
	for (guint i = 0; i < N_CLIENTS; i++)
		g_thread_join(clients[i]);
	g_test_message("%d good papers: alone %.3f s, worst %.3f s", campaign.good, alone, worst);
	g_assert_cmpint(campaign.failures, ==, 0);
	assert_untouched(watch);
	g_ptr_array_set_size(half, 0);
	g_ptr_array_set_size(slow, 0);
	g_auto(Response) ready = service_get(&service, "/readyz");
	g_assert_cmpuint(ready.status, ==, 200);
	service_end(&service);
	g_ptr_array_unref(campaign.papers);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	service_write_venue();
	g_test_add_func("/serve-hostile/campaign", test_campaign);
	return program_test_run();
}
