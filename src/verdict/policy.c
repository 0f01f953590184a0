/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/policy.h>

#include <string.h>

#include "base/checksum.h"
#include "verdict/standing.h"
#include "verdict/unreadable.h"

static void
free_severity(gpointer data)
{
	DpSeverityChange *change = data;

	g_free(change->rule);
	g_free(change);
}

static void
free_waiver(gpointer data)
{
	DpWaiver *waiver = data;

	g_free(waiver->rule);
	g_free(waiver->reason);
	g_free(waiver->file);
	g_free(waiver);
}

DpPolicy *
dp_policy_new(void)
{
	DpPolicy *policy = g_new0(DpPolicy, 1);

	policy->select = g_ptr_array_new_with_free_func(g_free);
	policy->ignore = g_ptr_array_new_with_free_func(g_free);
	policy->severities = g_ptr_array_new_with_free_func(free_severity);
	policy->waivers = g_ptr_array_new_with_free_func(free_waiver);
	return policy;
}

void
dp_policy_free(DpPolicy *policy)
{
	if (policy == NULL)
		return;
	g_ptr_array_unref(policy->select);
	g_ptr_array_unref(policy->ignore);
	g_ptr_array_unref(policy->severities);
	g_ptr_array_unref(policy->waivers);
	g_free(policy);
}

void
dp_policy_add_selected(DpPolicy *policy, const char *rule)
{
	g_ptr_array_add(policy->select, g_strdup(rule));
}

void
dp_policy_add_ignored(DpPolicy *policy, const char *rule)
{
	g_ptr_array_add(policy->ignore, g_strdup(rule));
}

void
dp_policy_add_severity(DpPolicy *policy, const char *rule, DpSeverity severity)
{
	DpSeverityChange *change = g_new0(DpSeverityChange, 1);

	change->rule = g_strdup(rule);
	change->severity = severity;
	g_ptr_array_add(policy->severities, change);
}

void
dp_policy_add_waiver(DpPolicy *policy, const char *rule, const char *reason, const char *file,
                     guint line, guint column)
{
	DpWaiver *waiver = g_new0(DpWaiver, 1);

	waiver->rule = g_strdup(rule);
	waiver->reason = g_strdup(reason);
	waiver->file = g_strdup(file);
	waiver->line = line;
	waiver->column = column;
	g_ptr_array_add(policy->waivers, waiver);
}

/* Prefix the length, so that no text can look like two. */
static void
append_text(GString *out, const char *text)
{
	if (text == NULL)
		g_string_append(out, "-;");
	else
		g_string_append_printf(out, "%zu:%s;", strlen(text), text);
}

static void
append_names(GString *out, const char *what, const GPtrArray *names)
{
	g_string_append(out, what);
	for (guint i = 0; i < names->len; i++)
		append_text(out, names->pdata[i]);
}

char *
dp_policy_digest(const DpPolicy *policy)
{
	g_autoptr(GString) out = g_string_new(NULL);

	append_names(out, "select ", policy->select);
	append_names(out, "ignore ", policy->ignore);
	g_string_append(out, "severity ");
	for (guint i = 0; i < policy->severities->len; i++) {
		const DpSeverityChange *change = policy->severities->pdata[i];

		append_text(out, change->rule);
		append_text(out, dp_severity_name(change->severity));
	}
	g_string_append(out, "waiver ");
	for (guint i = 0; i < policy->waivers->len; i++) {
		const DpWaiver *waiver = policy->waivers->pdata[i];

		append_text(out, waiver->rule);
		append_text(out, waiver->reason);
		append_text(out, waiver->file);
	}
	return dp_checksum_sha256(out->str, out->len);
}

gboolean
dp_policy_names(const DpFinding *finding, const char *name)
{
	g_autofree char *key = dp_finding_key(finding);

	return strcmp(finding->rule, name) == 0 || strcmp(key, name) == 0;
}

static gboolean
is_listed(const GPtrArray *names, const DpFinding *finding)
{
	for (guint i = 0; i < names->len; i++) {
		if (dp_policy_names(finding, names->pdata[i]))
			return TRUE;
	}
	return FALSE;
}

static gboolean
holds(const GPtrArray *names, const char *rule)
{
	for (guint i = 0; i < names->len; i++) {
		if (g_str_equal(names->pdata[i], rule))
			return TRUE;
	}
	return FALSE;
}

gboolean
dp_policy_keeps(const DpPolicy *policy, const char *rule)
{
	return policy == NULL || (!holds(policy->ignore, rule) &&
	                          (policy->select->len == 0 || holds(policy->select, rule)));
}

static void
drop_findings(const DpPolicy *policy, DpReport *report)
{
	for (guint i = report->findings->len; i > 0; i--) {
		const DpFinding *finding = report->findings->pdata[i - 1];
		gboolean selected = policy->select->len == 0 || is_listed(policy->select, finding);

		if (!selected || is_listed(policy->ignore, finding))
			g_ptr_array_remove_index(report->findings, i - 1);
	}
}

static gboolean
source_is_weak(DpSource source)
{
	return source == DP_SOURCE_INFERRED || source == DP_SOURCE_SECONDARY;
}

static void
regrade(DpFinding *finding, DpSeverity severity)
{
	gboolean capped = severity == DP_SEVERITY_ERROR && source_is_weak(finding->source);

	finding->severity = capped ? DP_SEVERITY_WARNING : severity;
	finding->severity_capped = capped;
}

static void
regrade_findings(const DpPolicy *policy, DpReport *report)
{
	for (guint i = 0; i < report->findings->len; i++) {
		DpFinding *finding = report->findings->pdata[i];

		for (guint j = 0; j < policy->severities->len; j++) {
			const DpSeverityChange *change = policy->severities->pdata[j];

			if (dp_policy_names(finding, change->rule))
				regrade(finding, change->severity);
		}
	}
}

static gboolean
waiver_fits(const DpWaiver *waiver, const DpReport *report, const DpFinding *finding)
{
	g_autofree char *file = g_path_get_basename(report->path);

	if (finding->verdict < DP_VERDICT_REVIEW || !dp_policy_names(finding, waiver->rule))
		return FALSE;
	return waiver->file == NULL || g_pattern_match_simple(waiver->file, file);
}

static void
waive_findings(DpPolicy *policy, DpReport *report)
{
	for (guint i = 0; i < report->findings->len; i++) {
		DpFinding *finding = report->findings->pdata[i];

		for (guint j = 0; j < policy->waivers->len; j++) {
			DpWaiver *waiver = policy->waivers->pdata[j];

			if (!waiver_fits(waiver, report, finding))
				continue;
			g_atomic_int_set(&waiver->used, TRUE);
			if (finding->waiver == NULL)
				finding->waiver = g_strdup(waiver->reason);
		}
	}
}

void
dp_policy_apply(DpPolicy *policy, DpReport *report)
{
	drop_findings(policy, report);
	regrade_findings(policy, report);
	waive_findings(policy, report);
	dp_report_gather_unreadable(report);
	dp_report_judge(report);
}
