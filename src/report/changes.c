/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/changes.h"

#include "base/text.h"
#include "report/headline.h"
#include "report/wrap.h"

#define INDENT 2
#define LABEL_WIDTH 9

static const struct {
	const char *label; /* of a line, and the name in JSON */
	const char *words; /* after a number */
} KINDS[DP_N_CHANGES] = {
    [DP_CHANGE_NEW] = {"new", "new"},
    [DP_CHANGE_CHANGED] = {"changed", "changed"},
    [DP_CHANGE_SAME] = {"same", "as before"},
    [DP_CHANGE_MENDED] = {"mended", "mended"},
};

/* What was mended is said first. */
static const DpChangeKind SUMMARY[] = {DP_CHANGE_MENDED, DP_CHANGE_NEW, DP_CHANGE_CHANGED,
                                       DP_CHANGE_SAME};

static gboolean
is_shown(const DpFinding *finding)
{
	return dp_finding_standing(finding) < DP_STANDING_WAIVED;
}

/* (nullable): the finding of the same rule and instance. */
static const DpFinding *
find_same(const GPtrArray *findings, const DpFinding *wanted)
{
	for (guint i = 0; i < findings->len; i++) {
		const DpFinding *finding = findings->pdata[i];

		if (g_str_equal(finding->rule, wanted->rule) &&
		    g_strcmp0(finding->instance, wanted->instance) == 0)
			return finding;
	}
	return NULL;
}

static DpChangeKind
kind_of(const DpFinding *before, const DpFinding *after)
{
	if (before == NULL)
		return DP_CHANGE_NEW;
	if (dp_finding_standing(before) != dp_finding_standing(after) ||
	    g_strcmp0(before->message, after->message) != 0)
		return DP_CHANGE_CHANGED;
	return DP_CHANGE_SAME;
}

static void
add_kind(GArray *changes, DpChangeKind kind, const GPtrArray *old, const GPtrArray *now)
{
	const GPtrArray *listed = kind == DP_CHANGE_MENDED ? old : now;
	const GPtrArray *other = kind == DP_CHANGE_MENDED ? now : old;

	for (guint i = 0; i < listed->len; i++) {
		const DpFinding *finding = listed->pdata[i];
		const DpFinding *same = find_same(other, finding);
		DpChange change = {kind, kind == DP_CHANGE_MENDED ? finding : same,
		                   kind == DP_CHANGE_MENDED ? NULL : finding};
		gboolean fits =
		    kind == DP_CHANGE_MENDED ? same == NULL : kind_of(same, finding) == kind;

		if (fits)
			g_array_append_val(changes, change);
	}
}

static GPtrArray *
shown_findings(const DpReport *report)
{
	g_autoptr(GPtrArray) sorted = dp_report_sorted(report, FALSE);
	GPtrArray *shown = g_ptr_array_new();

	for (guint i = 0; i < sorted->len; i++) {
		if (is_shown(sorted->pdata[i]))
			g_ptr_array_add(shown, sorted->pdata[i]);
	}
	return shown;
}

GArray *
dp_changes_new(const DpReport *before, const DpReport *after)
{
	g_autoptr(GPtrArray) old = shown_findings(before);
	g_autoptr(GPtrArray) now = shown_findings(after);
	GArray *changes = g_array_new(FALSE, FALSE, sizeof(DpChange));

	for (DpChangeKind kind = 0; kind < DP_N_CHANGES; kind++)
		add_kind(changes, kind, old, now);
	return changes;
}

static guint
lines_over(const DpReport *report)
{
	guint lines = 0;

	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (is_shown(finding))
			lines = MAX(lines, finding->lines_over);
	}
	return lines;
}

static void
append_lines(GString *out, guint before, guint after)
{
	if (before == 0 && after == 0)
		return;
	if (after == 0)
		g_string_append(out, "; no lines to cut");
	else
		g_string_append_printf(out, "; %u line%s to cut", after, after == 1 ? "" : "s");
	if (before != after && before > 0)
		g_string_append_printf(out, " (%u before)", before);
}

/* (transfer full) */
static char *
summarise(const DpReport *before, const DpReport *after, const GArray *changes)
{
	guint counts[DP_N_CHANGES] = {0};
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < changes->len; i++)
		counts[g_array_index(changes, DpChange, i).kind]++;
	for (guint i = 0; i < G_N_ELEMENTS(SUMMARY); i++) {
		if (counts[SUMMARY[i]] > 0)
			g_string_append_printf(out, "%s%u %s", out->len > 0 ? ", " : "",
			                       counts[SUMMARY[i]], KINDS[SUMMARY[i]].words);
	}
	if (out->len == 0)
		g_string_append(out, "nothing found, as before");
	append_lines(out, lines_over(before), lines_over(after));
	return g_string_free(out, FALSE);
}

static void
append_change(GString *out, const DpChange *change)
{
	const DpFinding *finding = change->after != NULL ? change->after : change->before;
	g_autofree char *key = dp_finding_key(finding);
	g_autofree char *message = dp_text_printable(finding->message ? finding->message : "");
	g_autofree char *line = NULL;
	DpStanding now = dp_finding_standing(finding);

	if (change->kind == DP_CHANGE_CHANGED && dp_finding_standing(change->before) != now)
		line = g_strdup_printf("%s (was %s) %s: %s", dp_standing_word(now),
		                       dp_standing_word(dp_finding_standing(change->before)), key,
		                       message);
	else if (change->kind == DP_CHANGE_MENDED)
		line = g_strdup_printf("%s: %s", key, message);
	else
		line = g_strdup_printf("%s %s: %s", dp_standing_word(now), key, message);
	dp_wrap_field(out, INDENT, LABEL_WIDTH, KINDS[change->kind].label, line);
}

static void
append_verdicts(GString *out, const DpReport *before, const DpReport *after)
{
	g_autofree char *path = dp_text_printable(after->path);
	g_autofree char *old = dp_report_headline(before);
	g_autofree char *now = dp_report_headline(after);

	g_string_append_printf(out, "%s: %s", path, now);
	if (!g_str_equal(old, now))
		g_string_append_printf(out, " (was %s)", old);
}

/* A paper that could not be read has no findings, and none of them is mended. */
static gboolean
append_error(GString *out, const DpReport *before, const DpReport *after)
{
	const DpReport *unread = after->error != NULL ? after : before;
	g_autofree char *error = NULL;

	if (unread->error == NULL)
		return FALSE;
	error = dp_text_printable(unread->error);
	g_string_append_printf(out, ": %s%s\n", unread == before ? "before: " : "", error);
	return TRUE;
}

char *
dp_changes_doubt(const DpReport *before, const DpReport *after)
{
	if (g_strcmp0(before->venue_id, after->venue_id) == 0)
		return NULL;
	return g_strdup_printf("the reports are for two venues, %s and %s: some of the changes are "
	                       "the venue's",
	                       before->venue_id, after->venue_id);
}

gboolean
dp_changes_any(const DpReport *before, const DpReport *after)
{
	g_autoptr(GArray) changes = dp_changes_new(before, after);
	gboolean any =
	    before->verdict != after->verdict || g_strcmp0(before->error, after->error) != 0;

	for (guint i = 0; i < changes->len && !any; i++)
		any = g_array_index(changes, DpChange, i).kind != DP_CHANGE_SAME;
	return any;
}

/* The rules that decide are named; the reports have the rest. */
void
dp_changes_first(GString *out, const DpReport *report)
{
	g_autofree char *path = dp_text_printable(report->path);
	g_autofree char *headline = dp_report_headline(report);
	g_autofree char *rules = dp_report_rules_named(
	    report, report->verdict == DP_VERDICT_FAIL ? DP_STANDING_FAIL : DP_STANDING_REVIEW);
	g_autofree char *error = report->error != NULL ? dp_text_printable(report->error) : NULL;

	g_string_append_printf(out, "%s: %s (new)", path, headline);
	if (error != NULL || rules != NULL)
		g_string_append_printf(out, ": %s", error != NULL ? error : rules);
	g_string_append_c(out, '\n');
}

void
dp_changes_text(GString *out, const DpReport *before, const DpReport *after)
{
	g_autoptr(GArray) changes = dp_changes_new(before, after);
	g_autofree char *summary = summarise(before, after, changes);

	append_verdicts(out, before, after);
	if (append_error(out, before, after))
		return;
	g_string_append_printf(out, ": %s\n", summary);
	for (guint i = 0; i < changes->len; i++) {
		const DpChange *change = &g_array_index(changes, DpChange, i);

		if (change->kind != DP_CHANGE_SAME)
			append_change(out, change);
	}
}

static void
write_change(DpJsonWriter *json, const DpChange *change)
{
	const DpFinding *finding = change->after != NULL ? change->after : change->before;

	dp_json_open_object(json, NULL);
	dp_json_string(json, "rule", finding->rule);
	if (finding->instance != NULL)
		dp_json_string(json, "instance", finding->instance);
	dp_json_string(json, "severity", dp_severity_name(finding->severity));
	dp_json_string(json, "verdict", dp_verdict_name(finding->verdict));
	dp_json_string(json, "message", finding->message);
	if (change->kind == DP_CHANGE_CHANGED) {
		dp_json_string(json, "verdict_before", dp_verdict_name(change->before->verdict));
		dp_json_string(json, "message_before", change->before->message);
	}
	dp_json_close(json);
}

static void
write_side(DpJsonWriter *json, const char *name, const DpReport *report)
{
	dp_json_open_object(json, name);
	dp_json_string(json, "path", report->path);
	dp_json_string(json, "sha256", report->sha256);
	dp_json_string(json, "venue", report->venue_id);
	dp_json_string(json, "verdict", dp_verdict_name(report->verdict));
	dp_json_integer(json, "lines_over", lines_over(report));
	dp_json_string(json, "error", report->error);
	dp_json_close(json);
}

void
dp_changes_json(GString *out, const DpReport *before, const DpReport *after)
{
	g_autoptr(GArray) changes = dp_changes_new(before, after);
	DpJsonWriter json;

	dp_json_init(&json, out, TRUE);
	dp_json_open_object(&json, NULL);
	dp_json_integer(&json, "schema_version", 1);
	write_side(&json, "before", before);
	write_side(&json, "after", after);
	for (DpChangeKind kind = 0; kind < DP_N_CHANGES; kind++) {
		dp_json_open_list(&json, KINDS[kind].label);
		for (guint i = 0; i < changes->len; i++) {
			const DpChange *change = &g_array_index(changes, DpChange, i);

			if (change->kind == kind)
				write_change(&json, change);
		}
		dp_json_close(&json);
	}
	dp_json_close(&json);
	g_string_append_c(out, '\n');
}
