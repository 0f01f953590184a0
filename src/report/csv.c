/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/csv-writer.h"
#include "base/text.h"
#include "report/formats.h"

/* Text from the paper: one line a cell, without control characters. */
static void
append_row(GString *out, const char *const *cells, guint n)
{
	g_autoptr(GPtrArray) printable = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < n; i++)
		g_ptr_array_add(printable, dp_text_printable(cells[i] != NULL ? cells[i] : ""));
	dp_csv_append_row(out, (const char *const *)printable->pdata, n);
}

static void
append_finding(GString *out, const DpReport *report, const DpFinding *finding)
{
	g_autofree char *measured = dp_quantity_plain(&finding->measured);
	g_autofree char *required = dp_quantity_plain(&finding->required);
	guint page = dp_finding_page(finding);
	g_autofree char *page_text = page > 0 ? g_strdup_printf("%u", page) : NULL;
	const char *cells[] = {report->path,
	                       report->venue_id,
	                       report->track,
	                       report->stage,
	                       dp_verdict_name(report->verdict),
	                       finding->rule,
	                       finding->instance,
	                       dp_standing_word(dp_finding_standing(finding)),
	                       dp_severity_name(finding->severity),
	                       dp_verdict_name(finding->verdict),
	                       measured,
	                       required,
	                       dp_finding_unit(finding),
	                       page_text,
	                       finding->message,
	                       finding->waiver,
	                       dp_source_name(finding->source),
	                       dp_finding_doubt(finding),
	                       report->number};

	append_row(out, cells, G_N_ELEMENTS(cells));
}

void
dp_csv_begin(GString *out, guint n_reports, const DpWriterOptions *options)
{
	static const char *const TITLES[] = {
	    "path",     "venue",    "track",   "stage",    "paper",    "rule", "instance",
	    "standing", "severity", "verdict", "measured", "required", "unit", "page",
	    "message",  "waiver",   "source",  "doubt",    "number"};

	append_row(out, TITLES, G_N_ELEMENTS(TITLES));
}

void
dp_csv_report(GString *out, const DpReport *report, const DpWriterOptions *options)
{
	g_autoptr(GPtrArray) sorted = dp_report_sorted(report, options->all);
	const char *alone[19] = {report->path, report->venue_id, report->track, report->stage,
	                         dp_verdict_name(report->verdict)};

	for (guint i = 0; i < sorted->len; i++)
		append_finding(out, report, sorted->pdata[i]);
	if (sorted->len > 0)
		return;
	alone[5] = dp_report_error_rule(report);
	alone[14] = report->error;
	alone[18] = report->number;
	append_row(out, alone, G_N_ELEMENTS(alone));
}
