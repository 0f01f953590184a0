/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/hotcrp-tags.h"

#include "base/text.h"
#include "report/file-number.h"
#include "verdict/standing.h"

#define PREFIX "~~deskproof-"
#define LINE_END "\r\n"

void
dp_hotcrp_tags_begin(GString *out)
{
	g_string_append(out, "paper,action,tag,tag_value" LINE_END);
}

static void
append_tag(GString *out, guint number, const char *name, const char *value)
{
	g_string_append_printf(out, "%u,tag," PREFIX "%s,%s" LINE_END, number, name, value);
}

/* HotCRP reads what begins with three signs as a comment. */
static void
append_unnumbered(GString *out, const char *path)
{
	g_autofree char *printable = dp_text_printable(path);

	g_string_append_printf(out, "### %s has no paper number in its name" LINE_END, printable);
}

static gboolean
decides(const DpFinding *finding)
{
	return dp_finding_standing(finding) <= DP_STANDING_REVIEW;
}

/* Several findings of a rule (of two instances) are one tag: a failure counts more. */
static gboolean
is_first(const DpReport *report, guint index)
{
	const DpFinding *finding = report->findings->pdata[index];

	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *other = report->findings->pdata[i];
		DpStanding here = dp_finding_standing(finding), there = dp_finding_standing(other);

		if (i != index && g_str_equal(other->rule, finding->rule) &&
		    (there < here || (there == here && i < index)))
			return FALSE;
	}
	return TRUE;
}

void
dp_hotcrp_tags_add(GString *out, const DpReport *report, GHashTable *cleared)
{
	guint number = dp_file_number(report->path);

	if (number == 0) {
		append_unnumbered(out, report->path);
		return;
	}
	if (g_hash_table_add(cleared, GUINT_TO_POINTER(number)))
		g_string_append_printf(out, "%u,cleartag," PREFIX "*," LINE_END, number);
	append_tag(out, number, dp_verdict_name(report->verdict), "");
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (decides(finding) && is_first(report, i))
			append_tag(out, number, finding->rule,
			           dp_finding_standing(finding) == DP_STANDING_FAIL ? "1" : "0");
	}
}
