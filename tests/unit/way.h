/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/job.h>
#include <deskproof/registry.h>

#include <glib/gstdio.h>
#include <string.h>

#include "content-page.h"

/* From a PDF to the verdict of one rule. */

#define SEEN "BT /F1 8 Tf 10 80 Td (Words that everybody can read.) Tj ET "

typedef struct {
	const char *name;
	ContentPage page;
	const char *rule, *cause; /* cause: NULL: nothing is found */
	DpVerdict verdict;
	const char *doubt; /* (nullable): in the finding's */
} Way;

/* Rows about orders, and pages on which everything else can be seen. */
#define INJECTION(way, page, verdict)                                                              \
	{                                                                                          \
		way, page, "prompt-injection", NULL, verdict                                       \
	}
#define WITH_CATALOG(keys)                                                                         \
	{                                                                                          \
		.content = SEEN, .catalog_keys = keys                                              \
	}
#define WITH_ANNOTATION(keys)                                                                      \
	{                                                                                          \
		.content = SEEN,                                                                   \
		.page_keys =                                                                       \
		    "/MediaBox [0 0 200 100] /Annots [<< /Type /Annot /Rect [10 70 90 90] " keys   \
		    " >>]"                                                                         \
	}

static DpVenue *
venue_of(const char *rule)
{
	static const char *const PARAMS[][2] = {{"pdf-version", "    min: 9.0\n"},
	                                        {"file-size", "    max: 0.0001\n"}};
	g_autofree char *folder = g_dir_make_tmp("deskproof-XXXXXX", NULL);
	g_autofree char *path = g_build_filename(folder, "venue.yaml", NULL);
	g_autoptr(GString) text = g_string_new("schema: 1\nid: venue\ntitle: V\nrules:\n");
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	DpVenue *venue;

	g_string_append_printf(text, "  %s:\n", rule);
	for (guint i = 0; i < G_N_ELEMENTS(PARAMS); i++) {
		if (g_str_equal(PARAMS[i][0], rule))
			g_string_append(text, PARAMS[i][1]);
	}
	g_string_append(
	    text, "    source: published\n    cite: {quote: q, url: \"https://example.org/\", "
	          "read: 2026-11-21}\n");
	g_file_set_contents(path, text->str, -1, &error);
	g_assert_no_error(error);
	venue = dp_registry_load(registry, path, diagnostics, &error);
	g_assert_no_error(error);
	g_remove(path);
	g_rmdir(folder);
	return venue;
}

static void
test_way(gconstpointer data)
{
	const Way *way = data;
	g_autoptr(DpVenue) venue = venue_of(way->rule);
	g_autoptr(GBytes) pdf = content_page_draw(&way->page);
	g_autoptr(DpReport) report =
	    dp_job_check(&(DpJob){.pdf = pdf, .path = "-", .venue = venue});
	const DpFinding *finding;

	g_assert_null(report->error);
	g_assert_cmpuint(report->findings->len, ==, 1);
	finding = report->findings->pdata[0];
	g_test_message("%s: %s", way->name, finding->message);
	g_assert_cmpstr(dp_verdict_name(finding->verdict), ==, dp_verdict_name(way->verdict));
	if (way->cause != NULL)
		g_assert_cmpstr(finding->measured.text, ==, way->cause);
	if (way->doubt != NULL)
		g_assert_nonnull(strstr(finding->doubt, way->doubt));
}

/* docs/hidden-text.md says of each way which test shows it. */
G_GNUC_UNUSED static void
test_documented(gconstpointer data)
{
	const Way *way = data;
	const char *source = g_getenv("DP_SOURCE_DIR");
	g_autofree char *path = g_build_filename(source, "docs", "hidden-text.md", NULL);
	g_autofree char *name = g_strdup_printf("`%s`", way->name);
	g_autofree char *page = NULL;

	g_assert_true(g_file_get_contents(path, &page, NULL, NULL));
	g_test_message("%s", way->name);
	g_assert_nonnull(strstr(page, name));
}

G_GNUC_UNUSED static void
ways_add(const char *prefix, const Way *ways, guint n)
{
	for (guint i = 0; i < n; i++) {
		g_autofree char *path = g_strconcat(prefix, ways[i].name, NULL);
		g_autofree char *documented = g_strconcat(path, "/documented", NULL);

		g_test_add_data_func(path, &ways[i], test_way);
		if (g_str_equal(ways[i].rule, "hidden-text") ||
		    g_str_equal(ways[i].rule, "prompt-injection"))
			g_test_add_data_func(documented, &ways[i], test_documented);
	}
}

/** ways_run: main() of a test that has nothing but ways. */
G_GNUC_UNUSED static int
ways_run(int argc, char **argv, const char *prefix, const Way *ways, guint n)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	ways_add(prefix, ways, n);
	return g_test_run();
}
