/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fixtures/service.h"

/* What the service has for people: the page, and the venues that it proposes there. What the page
 * does is tested in a browser (tests/browser/app.js). */

#define TYPE "Content-Type: application/pdf\r\n"

/* The page has the policy that its head announces, and its hash is that of its script. */
static void
assert_policy(const Response *response)
{
	g_autofree char *page = response_text(response);
	g_autofree char *policy = response_header(response, "Content-Security-Policy");
	const char *script = strstr(page, "<script>") + strlen("<script>");
	gsize length = (gsize)(strstr(script, "</script>") - script), size = 32;
	g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
	guint8 digest[32];

	assert_holds("page", page, policy);
	g_assert_true(g_str_has_prefix(policy, "default-src 'none'; "));
	g_assert_null(strstr(policy, "unsafe"));
	g_assert_null(strchr(policy, '*'));
	g_checksum_update(checksum, (const guchar *)script, (gssize)length);
	g_checksum_get_digest(checksum, digest, &size);
	g_autofree char *sum = g_base64_encode(digest, size);
	g_autofree char *hash = g_strdup_printf("script-src 'sha256-%s';", sum);
	assert_holds("policy", policy, hash);
}

/* Anybody gets the page: it asks for the token. */
static void
test_page(void)
{
	Service service;

	program_write("tokens", "lamp\n", -1);
	service_start(&service, "--token-file tokens");
	g_auto(Response) page = service_get(&service, "/?venue=any");
	g_auto(Response) head = service_ask(&service, "HEAD", "/", NULL, NULL);
	g_auto(Response) posted = service_ask(&service, "POST", "/", NULL, NULL);
	g_autofree char *tag = response_header(&page, "ETag");
	g_autofree char *known = g_strdup_printf("If-None-Match: \"x\", W/%s\r\n", tag);
	g_auto(Response) same = service_ask(&service, "GET", "/", known, NULL);
	g_auto(Response) other =
	    service_ask(&service, "GET", "/", "If-None-Match: \"x\"\r\n", NULL);

	g_assert_cmpuint(page.status, ==, 200);
	assert_holds("head", page.head, "Content-Type: text/html; charset=utf-8\r\n");
	assert_holds("head", page.head, "Cache-Control: no-cache\r\n");
	assert_policy(&page);
	g_assert_cmpuint(head.status, ==, 200);
	assert_holds("head", head.head, tag);
	g_assert_cmpuint(g_bytes_get_size(head.body), ==, 0);
	g_assert_cmpuint(posted.status, ==, 405);
	g_assert_cmpuint(same.status, ==, 304);
	assert_holds("head", same.head, tag);
	g_assert_cmpuint(g_bytes_get_size(same.body), ==, 0);
	g_assert_cmpuint(other.status, ==, 200);
	service_end(&service);
}

/* As the command says it. */
static void
test_identify(void)
{
	g_autoptr(GBytes) pdf = fixture_paper_draw(&FIXTURE_PAPER, NULL);
	g_autoptr(GBytes) junk = g_bytes_new_static("no paper", 8);
	Service service;

	program_write("p.pdf", g_bytes_get_data(pdf, NULL), (gssize)g_bytes_get_size(pdf));
	g_auto(Ending) said = program_run("identify --format json p.pdf");
	service_start(&service, "");
	g_auto(Response) found =
	    service_ask(&service, "POST", "/v1/identify?name=p.pdf", TYPE, pdf);
	g_auto(Response) again =
	    service_ask(&service, "POST", "/v1/identify?name=p.pdf", TYPE, pdf);
	g_auto(Response) refused = service_ask(&service, "POST", "/v1/identify", TYPE, junk);
	g_auto(Response) untyped = service_ask(&service, "POST", "/v1/identify", NULL, pdf);
	g_auto(Response) got = service_get(&service, "/v1/identify");
	g_auto(Response) metrics = service_get(&service, "/metrics");
	g_autofree char *body = response_text(&found), *second = response_text(&again),
	                *why = response_text(&refused), *text = response_text(&metrics);

	g_assert_cmpuint(found.status, ==, 200);
	g_assert_cmpstr(body, ==, said.out);
	g_assert_cmpstr(second, ==, said.out);
	assert_holds("likeness", body, "\"id\": \"base/");
	g_assert_cmpuint(refused.status, ==, 200);
	assert_holds("refusal", why, "\"error\": \"");
	g_assert_cmpuint(untyped.status, ==, 415);
	g_assert_cmpuint(got.status, ==, 405);
	/* no paper was checked */
	g_assert_null(strstr(text, "deskproof_papers_total{"));
	service_end(&service);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	program_set_up();
	g_test_add_func("/serve-page/page", test_page);
	g_test_add_func("/serve-page/identify", test_identify);
	return program_test_run();
}
