/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text.h"
#include "report/formats.h"
#include "report/headline.h"
#include "report/source-place.h"

/*
 * GitHub workflow commands: ::error file=…,title=…::message. A colon or comma would end a property,
 * and a percent sign begins an escape.
 */

static void
append_escaped(GString *out, const char *text, const char *special)
{
	g_autofree char *printable = dp_text_printable(text);

	for (const char *p = printable; *p != '\0'; p++) {
		if (strchr(special, *p) != NULL)
			g_string_append_printf(out, "%%%02X", (guchar)*p);
		else
			g_string_append_c(out, *p);
	}
}

static const char *
command_for(DpStanding standing)
{
	switch (standing) {
	case DP_STANDING_FAIL:
		return "error";
	case DP_STANDING_REVIEW:
	case DP_STANDING_WARNING:
		return "warning";
	default:
		return "notice";
	}
}

/* @source: (nullable): the place of the source that is marked instead of the PDF */
static void
append_command(GString *out, const char *command, const DpReport *report, const DpPlace *source,
               const char *title, const char *message)
{
	g_string_append_printf(out, "::%s file=", command);
	append_escaped(out, source != NULL ? source->source_file : report->path, "%:,");
	if (source != NULL)
		g_string_append_printf(out, ",line=%u", source->source_line);
	g_string_append(out, ",title=");
	append_escaped(out, title, "%:,");
	g_string_append(out, "::");
	append_escaped(out, message, "%");
	g_string_append_c(out, '\n');
}

/* A source may belong to several papers, so with it the paper is named. */
static char *
message_for(const DpReport *report, const DpFinding *finding)
{
	const DpPlace *source = dp_finding_source_place(finding);
	guint page = source != NULL ? source->page : dp_finding_page(finding);
	g_autofree char *words = dp_finding_message(finding);

	if (source != NULL)
		return g_strdup_printf("%s, page %u: %s", report->path, page, words);
	return page > 0 ? g_strdup_printf("Page %u: %s", page, words) : g_steal_pointer(&words);
}

static void
append_finding(GString *out, const DpReport *report, const DpFinding *finding)
{
	DpStanding standing = dp_finding_standing(finding);
	g_autofree char *key = dp_finding_key(finding);
	g_autofree char *title = g_strdup_printf("%s %s", dp_standing_word(standing), key);
	g_autofree char *message = message_for(report, finding);

	append_command(out, command_for(standing), report, dp_finding_source_place(finding), title,
	               message);
}

void
dp_github_report(GString *out, const DpReport *report, const DpWriterOptions *options)
{
	g_autoptr(GPtrArray) sorted = dp_report_sorted(report, options->all);
	g_autofree char *headline = dp_report_headline(report);

	if (report->error != NULL)
		append_command(out, "error", report, NULL, headline, report->error);
	for (guint i = 0; i < sorted->len; i++)
		append_finding(out, report, sorted->pdata[i]);
}
