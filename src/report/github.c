/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text.h"
#include "report/formats.h"
#include "report/headline.h"

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

static void
append_command(GString *out, const char *command, const DpReport *report, const char *title,
               const char *message)
{
	g_string_append_printf(out, "::%s file=", command);
	append_escaped(out, report->path, "%:,");
	g_string_append(out, ",title=");
	append_escaped(out, title, "%:,");
	g_string_append(out, "::");
	append_escaped(out, message, "%");
	g_string_append_c(out, '\n');
}

static void
append_finding(GString *out, const DpReport *report, const DpFinding *finding)
{
	DpStanding standing = dp_finding_standing(finding);
	g_autofree char *key = dp_finding_key(finding);
	g_autofree char *title = g_strdup_printf("%s %s", dp_standing_word(standing), key);
	guint page = dp_finding_page(finding);
	g_autofree char *words = dp_finding_message(finding);
	g_autofree char *message =
	    page > 0 ? g_strdup_printf("Page %u: %s", page, words) : g_strdup(words);

	append_command(out, command_for(standing), report, title, message);
}

void
dp_github_report(GString *out, const DpReport *report, const DpWriterOptions *options)
{
	g_autoptr(GPtrArray) sorted = dp_report_sorted(report, options->all);
	g_autofree char *headline = dp_report_headline(report);

	if (report->error != NULL)
		append_command(out, "error", report, headline, report->error);
	for (guint i = 0; i < sorted->len; i++)
		append_finding(out, report, sorted->pdata[i]);
}
