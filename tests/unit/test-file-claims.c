/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "content-page.h"
#include "fixtures/update.h"
#include "fixtures/venue.h"

/* What a file claims about itself, from the bytes to the verdict of the rule about it. */

static const DpFinding *
finding_of(const DpReport *report, const char *rule)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (strcmp(finding->info->id, rule) == 0)
			return finding;
	}
	g_assert_not_reached();
}

/* @venue: a file of tests/rules; @path: (nullable): the paper's */
static void
assert_verdict(GBytes *pdf, const char *venue_file, const char *path, const char *rule,
               const char *verdict)
{
	g_autoptr(DpVenue) venue = fixture_venue(venue_file);
	DpJob job = {.pdf = pdf, .path = path, .venue = venue};
	g_autoptr(DpReport) report = dp_job_check(&job);
	const DpFinding *finding = finding_of(report, rule);

	g_assert_null(report->error);
	g_test_message("%s", finding->message);
	g_assert_cmpstr(dp_verdict_name(finding->verdict), ==, verdict);
}

/* (transfer full): a page with this XMP packet; @catalog: further keys. */
static GBytes *
packed(const char *packet, const char *catalog)
{
	g_autofree char *keys = g_strconcat("/Metadata 7 0 R ", catalog, NULL);

	return content_page_draw(&(ContentPage){.content = "BT /F1 9 Tf 20 50 Td (Lantern) Tj ET",
	                                        .catalog_keys = keys,
	                                        .streams = {{"/Type /Metadata", packet}}});
}

static void
test_property(void)
{
	static const struct {
		const char *packet, *verdict;
	} PACKETS[] = {
	    {"<r><d pdf:Producer='Lantern 2'/></r>", "pass"},
	    {"<r><pdf:Producer>Lantern 2</pdf:Producer></r>", "pass"},
	    {"<r><d pdf:Creator='Lantern 2'/></r>", "fail"},
	    {"<r><d pdf:Producer=' '/></r>", "fail"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(PACKETS); i++) {
		g_autoptr(GBytes) pdf = packed(PACKETS[i].packet, "");

		assert_verdict(pdf, "edges.yaml", NULL, "required-property", PACKETS[i].verdict);
	}
}

/* The information dictionary is read like the packet. */
static void
test_information(void)
{
	g_autoptr(GBytes) page = content_page_draw(&(ContentPage){.content = "q Q"});
	g_autoptr(GBytes) pdf = fixture_update_author(page, 40, "Lantern");
	g_autoptr(DpFacts) facts = dp_job_measure(&(DpJob){.pdf = pdf}, NULL);
	const DpObservation *seen = dp_facts_get(facts, "metadata.text", 0);

	g_assert_nonnull(seen);
	g_assert_cmpstr(seen->label, ==, "Info Author");
	g_assert_cmpstr(seen->text, ==, "Lantern");
}

/* The name comes from the path; standard input has none. */
static void
test_name(void)
{
	static const struct {
		const char *path, *verdict;
	} PATHS[] = {
	    {"/tmp/P1 Orvik/p12-lantern.pdf", "pass"},
	    {"p12-lantern.pdf", "pass"},
	    {"p12-lantern/paper.pdf", "fail"},
	    {"p12-lantern.PDF", "fail"},
	    {"p12-l\xFF ntern.pdf", "fail"},
	    {"-", "review"},
	    {NULL, "review"},
	};
	g_autoptr(GBytes) pdf = content_page_draw(&(ContentPage){.content = "q Q"});

	for (guint i = 0; i < G_N_ELEMENTS(PATHS); i++)
		assert_verdict(pdf, "file-name/venue.yaml", PATHS[i].path, "file-name",
		               PATHS[i].verdict);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/file-claims/property", test_property);
	g_test_add_func("/file-claims/information", test_information);
	g_test_add_func("/file-claims/name", test_name);
	return g_test_run();
}
