/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <string.h>

#include "floor.h"
#include "page.h"

/*
 * Measures all there is to measure and prints the page of figures; with --record keeps it as
 * docs/accuracy.md, and the figures as what the tests hold on to.
 */

static const Measure MEASURES[] = {
    measure_labelled, measure_truth,   measure_truth_unseen, measure_facts, measure_desk,
    measure_kits,     measure_redteam, measure_cases,        measure_words, measure_samples,
};

static void
measure_all(Figures *measured)
{
	gboolean corpus = g_getenv("DESKPROOF_CORPUS") != NULL;

	if (!corpus)
		g_printerr("DESKPROOF_CORPUS names no corpus: only testdata/ is measured\n");
	for (guint i = 0; i < G_N_ELEMENTS(MEASURES); i++) {
		if (!MEASURES[i](measured) && corpus)
			g_printerr("DESKPROOF_CORPUS lacks some papers: not measured\n");
	}
	for (guint i = 0; i < measured->notes->len; i++)
		g_printerr("%s\n", (const char *)measured->notes->pdata[i]);
}

static gboolean
save(const char *path, const char *text)
{
	g_autoptr(GError) error = NULL;

	if (g_file_set_contents(path, text, -1, &error))
		return TRUE;
	g_printerr("%s\n", error->message);
	return FALSE;
}

static gboolean
record(const char *path, const Figures *figures, const char *page)
{
	g_autofree char *text = figures_write(figures);
	g_autofree char *docs =
	    g_build_filename(g_getenv("DP_SOURCE_DIR"), "docs", "accuracy.md", NULL);

	return save(path, text) && save(docs, page);
}

int
main(int argc, char **argv)
{
	gboolean keep = argc == 2 && strcmp(argv[1], "--record") == 0;
	g_autofree char *path = floor_path();
	g_autoptr(Figures) figures = NULL;
	g_autoptr(Figures) measured = figures_new();
	g_autofree char *page = NULL;

	if (argc > 1 && !keep) {
		g_printerr("scripts/accuracy [--record]\n");
		return 2;
	}
	/* sets that cannot be measured here keep what was recorded */
	figures = g_file_test(path, G_FILE_TEST_EXISTS) ? figures_read(path) : figures_new();
	measure_all(measured);
	figures_renew(figures, measured);
	page = accuracy_page(figures);
	fputs(page, stdout);
	return keep && !record(path, figures, page) ? 1 : 0;
}
