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

/* (transfer full): the same without any font, which would have to be embedded. */
static GBytes *
archived(const char *packet)
{
	return content_page_draw(&(ContentPage){.content = "q Q",
	                                        .catalog_keys = "/Metadata 7 0 R",
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

static void
test_archive(void)
{
	static const struct {
		const char *packet, *verdict;
	} PACKETS[] = {
	    {"<r><d pdfaid:part='2' pdfaid:conformance='U'/></r>", "pass"},
	    {"<r><pdfaid:part> 3 </pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></r>",
	     "pass"},
	    {"<r><d pdfaid:part='2' pdfaid:conformance='B'/></r>", "fail"},
	    {"<r><d pdfaid:part='1' pdfaid:conformance='A'/></r>", "fail"},
	    {"<r><d pdfaid:conformance='A'/></r>", "fail"},
	    {"<r><d pdfuaid:part='2'/></r>", "fail"},
	    {"<r><d pdfaid:part='2-3'/></r>", "review"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(PACKETS); i++) {
		g_autoptr(GBytes) pdf = archived(PACKETS[i].packet);

		assert_verdict(pdf, "pdf-a/venue.yaml", NULL, "pdf-a", PACKETS[i].verdict);
	}
}

/* The font of the page is not embedded, which no part of the standard allows. */
static void
test_archive_contradicted(void)
{
	g_autoptr(GBytes) pdf = packed("<r><d pdfaid:part='2' pdfaid:conformance='U'/></r>", "");

	assert_verdict(pdf, "pdf-a/venue.yaml", NULL, "pdf-a", "review");
}

#define TAGGED "/MarkInfo << /Marked true >> "
#define TITLED "/ViewerPreferences << /DisplayDocTitle true >> "
#define ENGLISH "/Lang (en-GB) "
#define ALL TAGGED TITLED ENGLISH
#define TREE(kids) "/StructTreeRoot << /K [" kids "] /RoleMap << /Plot /Chart /Chart /Figure >> >> "
#define TITLE "<r><dc:title>Tidal Lanterns</dc:title></r>"

static void
test_tags(void)
{
	static const struct {
		const char *catalog, *packet, *verdict;
	} FILES[] = {
	    {ALL TREE("<< /S /P >>"), TITLE, "pass"},
	    {ALL TREE("<< /S /Figure /Alt (A lamp) >>"), TITLE, "pass"},
	    {ALL TREE("<< /S /Figure /ActualText (A) >>"), TITLE, "pass"},
	    {ALL TREE("<< /S /Figure >>"), TITLE, "fail"},
	    {ALL TREE("<< /S /Figure /Alt ( ) >>"), TITLE, "fail"},
	    {ALL TREE("<< /S /Figure /E (Lamp) >>"), TITLE, "fail"},
	    {ALL TREE("<< /S /Plot /K [<< /S /P >>] >>"), TITLE, "fail"},
	    {ALL TREE("<< /S /Plot /Alt (A lamp) >>"), TITLE, "pass"},
	    {ALL TREE("<< /S /Lamp >>"), TITLE, "pass"},
	    {ALL TREE("<< /S /Figure /Alt (Two) /K [<< /S /Sect /K << /S /Figure >> >>] >>"), TITLE,
	     "pass"},
	    {ALL TREE("<< /S /Figure /K << /S /Figure /Alt (One of two) >> >>"), TITLE, "fail"},
	    {TITLED ENGLISH TREE("<< /S /P >>"), TITLE, "fail"},
	    {ALL "/StructTreeRoot << /K [] >>", TITLE, "fail"},
	    {ALL, TITLE, "fail"},
	    {TAGGED TITLED TREE("<< /S /P >>"), TITLE, "fail"},
	    {TAGGED TITLED "/Lang ( ) " TREE("<< /S /P >>"), TITLE, "fail"},
	    {TAGGED ENGLISH TREE("<< /S /P >>"), TITLE, "fail"},
	    {ALL TREE("<< /S /P >>"), "<r/>", "fail"},
	};

	for (guint i = 0; i < G_N_ELEMENTS(FILES); i++) {
		g_autoptr(GBytes) pdf = packed(FILES[i].packet, FILES[i].catalog);

		g_test_message("%s", FILES[i].catalog);
		assert_verdict(pdf, "tagged/venue.yaml", NULL, "tagged", FILES[i].verdict);
	}
}

/* An image on the page that the tree does not have. */
static void
test_untagged_figure(void)
{
	g_autoptr(GBytes) pdf = content_page_draw(&(ContentPage){
	    .content = "q 150 0 0 80 10 10 cm /X Do Q",
	    .catalog_keys = "/Metadata 7 0 R " ALL TREE("<< /S /P >>"),
	    .resources = "/XObject << /X 8 0 R >>",
	    .streams = {{"/Type /Metadata", TITLE},
	                {"/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace "
	                 "/DeviceGray",
	                 "x"}}});

	assert_verdict(pdf, "tagged/venue.yaml", NULL, "tagged", "review");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/file-claims/property", test_property);
	g_test_add_func("/file-claims/information", test_information);
	g_test_add_func("/file-claims/name", test_name);
	g_test_add_func("/file-claims/archive", test_archive);
	g_test_add_func("/file-claims/archive-contradicted", test_archive_contradicted);
	g_test_add_func("/file-claims/tags", test_tags);
	g_test_add_func("/file-claims/untagged-figure", test_untagged_figure);
	return g_test_run();
}
