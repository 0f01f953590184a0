/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/writer.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "golden/sample-report.h"

/* Writes a made-up HTML report to standard output:
 *
 *   sample-page           reports with every standing, and text that means harm
 *   sample-page FINDINGS  one report with so many findings, on 500 pages
 */

#define PAGES 500
#define PLACES 10

static GPtrArray *
many_findings(guint n)
{
	GPtrArray *reports = g_ptr_array_new_with_free_func((GDestroyNotify)dp_report_free);
	DpReport *report = sample_report_new("many.pdf");

	for (guint i = 0; i < n; i++) {
		DpFinding *finding = sample_add(report, &SAMPLE_FINDINGS[3]);

		for (guint k = 0; k < PLACES; k++)
			g_ptr_array_add(finding->places,
			                dp_place_new((i + k) % PAGES + 1, NULL, "words"));
	}
	dp_report_judge(report);
	g_ptr_array_add(reports, report);
	return reports;
}

int
main(int argc, char **argv)
{
	guint n = argc > 1 ? (guint)strtoul(argv[1], NULL, 10) : 0;
	g_autoptr(GPtrArray) reports = n > 0 ? many_findings(n) : sample_reports();
	const DpWriterOptions options = {.all = TRUE};
	g_autofree char *page = dp_writer_write(
	    dp_writer_find("html"), (DpReport *const *)reports->pdata, reports->len, &options);

	return fwrite(page, 1, strlen(page), stdout) == strlen(page) ? 0 : 1;
}
