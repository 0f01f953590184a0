/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"
#include "report/formats.h"
#include "report/headline.h"
#include "report/source-place.h"

/* "paper.pdf:3", or of the source "main.tex:12". */
static void
append_position(GString *out, const char *path, const DpFinding *finding, const DpPlace *source)
{
	g_autofree char *file = source != NULL ? dp_text_printable(source->source_file) : NULL;
	guint number = source != NULL ? source->source_line : dp_finding_page(finding);

	g_string_append(out, file != NULL ? file : path);
	if (number > 0)
		g_string_append_printf(out, ":%u", number);
}

static void
append_line(GString *out, const char *path, const DpFinding *finding)
{
	g_autofree char *key = dp_finding_key(finding);
	g_autofree char *words = dp_finding_message(finding);
	g_autofree char *message = dp_text_printable(words);
	const DpPlace *source = dp_finding_source_place(finding);

	append_position(out, path, finding, source);
	g_string_append_printf(out, ": %s %s: %s", dp_standing_word(dp_finding_standing(finding)),
	                       key, message);
	if (source != NULL)
		g_string_append_printf(out, " (%s, page %u)", path, source->page);
	g_string_append_c(out, '\n');
}

static void
append_closing(GString *out, const char *path, const DpReport *report)
{
	g_autofree char *tally = dp_report_tally(report);
	g_autofree char *headline = dp_report_headline(report);
	g_autofree char *error = NULL;
	const char *rule;

	if (report->error == NULL) {
		g_string_append_printf(out, "%s: %s %s: %s\n", path, headline, report->venue_id,
		                       tally);
		return;
	}
	error = dp_text_printable(report->error);
	if (report->verdict == DP_VERDICT_UNCHECKED) {
		g_string_append_printf(out, "%s: %s: %s\n", path, headline, error);
		return;
	}
	rule = dp_report_error_rule(report);
	g_string_append_printf(out, "%s: ERROR %s: %s\n", path, rule != NULL ? rule : "error",
	                       error);
}

void
dp_concise_report(GString *out, const DpReport *report, const DpWriterOptions *options)
{
	g_autoptr(GPtrArray) sorted = dp_report_sorted(report, options->all);
	g_autofree char *path = dp_text_printable(report->path);

	for (guint i = 0; i < sorted->len; i++)
		append_line(out, path, sorted->pdata[i]);
	/* State that a paper passes: warnings alone would look like failures, and no line at all
	 * like a paper that was not read. */
	if (report->error != NULL || report->verdict <= DP_VERDICT_PASS)
		append_closing(out, path, report);
}
