/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "fixtures/paper.h"
#include "papers.h"
#include "usage.h"

/*
 * What a page costs in a short paper and in a long one: the same drawn paper with more text. What
 * the program takes to start, measured on a paper of two pages, is taken off. Printed, never
 * asserted.
 */

#define DEFAULT_RUNS 5u
#define LEAST_PAGES 2u
#define MAX_TRIES 8u

static const guint PAGES[] = {10, 50, 100, 250, 500};

static FixturePaper
long_paper(guint pages, guint lines)
{
	FixturePaper paper = FIXTURE_PAPER;

	paper.lines = lines;
	paper.figures = pages / 3;
	paper.entries = 12 + pages / 2;
	paper.folios = TRUE;
	return paper;
}

/* What headings and figures leave for text is not known before it is drawn: draw until it fits. */
static GBytes *
draw_pages(guint wanted)
{
	FixtureTruth truth = {0};
	FixturePaper paper = long_paper(wanted, 0);
	guint lines = fixture_paper_lines_per_page(&paper) * wanted;
	GBytes *pdf = NULL;

	for (guint i = 0; i < MAX_TRIES && truth.pages != wanted; i++) {
		g_clear_pointer(&pdf, g_bytes_unref);
		lines = i == 0 ? lines : (guint64)lines * wanted / truth.pages;
		paper = long_paper(wanted, lines);
		pdf = fixture_paper_draw(&paper, &truth);
	}
	if (truth.pages != wanted)
		g_error("no paper of %u pages could be drawn", wanted);
	return pdf;
}

static char *
save_pages(const char *folder, guint pages)
{
	g_autofree char *name = g_strdup_printf("pages-%u.pdf", pages);
	g_autoptr(GBytes) pdf = draw_pages(pages);
	char *path = g_build_filename(folder, name, NULL);
	gsize length;
	const char *bytes = g_bytes_get_data(pdf, &length);
	g_autoptr(GError) error = NULL;

	if (!g_file_set_contents(path, bytes, length, &error))
		g_error("%s", error->message);
	return path;
}

/* The median of some runs; the memory is the most of any. */
static Usage
measure(const char *path, guint runs)
{
	const char *argv[] = {g_getenv("DESKPROOF"), "check", "--no-config", "--venue",
	                      "mlsys-2026",          path,    NULL};
	g_autoptr(GArray) seconds = g_array_new(FALSE, FALSE, sizeof(double));
	Usage all = {0};

	for (guint i = 0; i < runs; i++) {
		Usage usage = usage_run(argv);

		if (usage.crashed)
			g_error("%s did not end by itself", argv[0]);
		g_array_append_val(seconds, usage.seconds);
		all.mebibytes = MAX(all.mebibytes, usage.mebibytes);
	}
	all.seconds = usage_median(seconds);
	return all;
}

static Usage
measure_pages(const char *folder, guint pages, guint runs)
{
	g_autofree char *path = save_pages(folder, pages);
	Usage usage = measure(path, runs);

	if (g_getenv("DESKPROOF_BENCHMARK_KEEP") == NULL)
		g_unlink(path);
	return usage;
}

static void
print_scaling(const char *folder, guint runs)
{
	Usage least = measure_pages(folder, LEAST_PAGES, runs);
	double first = 0;

	printf("| pages | CPU a page | beside the first row | memory | memory a page |\n"
	       "|--:|--:|--:|--:|--:|\n");
	for (guint i = 0; i < G_N_ELEMENTS(PAGES); i++) {
		guint further = PAGES[i] - LEAST_PAGES;
		Usage usage = measure_pages(folder, PAGES[i], runs);
		double page = (usage.seconds - least.seconds) / further;

		first = i == 0 ? page : first;
		printf("| %u | %.3f ms | %.2f | %.0f MiB | %.2f MiB |\n", PAGES[i], 1000 * page,
		       page / first, usage.mebibytes,
		       (usage.mebibytes - least.mebibytes) / further);
		fflush(stdout);
	}
	printf("\nThe first %u pages, with what it takes to start, %.1f ms and %.0f MiB, are taken "
	       "off.\n",
	       LEAST_PAGES, 1000 * least.seconds, least.mebibytes);
}

int
main(void)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *folder = g_dir_make_tmp("deskproof-scaling-XXXXXX", &error);

	if (folder == NULL)
		g_error("%s", error->message);
	print_scaling(folder, papers_number("DESKPROOF_BENCHMARK_RUNS", DEFAULT_RUNS));
	g_rmdir(folder);
	return 0;
}
