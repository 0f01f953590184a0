/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/version.h>

#include <string.h>

#include "base/json-writer.h"
#include "report/formats.h"
#include "report/place-text.h"
#include "report/source-place.h"

/*
 * SARIF 2.1.0: one run, its rules from the table of rules. A page of a PDF has no lines, so a
 * result refers to the file, and gives the page in a related message and in its properties. If the
 * line of the source is known, it is the location, and the PDF is a related one (§3.27.22).
 */

#define SCHEMA "https://json.schemastore.org/sarif-2.1.0.json"
#define POINT_DECIMALS 2

static const char *
level_for(DpStanding standing)
{
	switch (standing) {
	case DP_STANDING_FAIL:
		return "error";
	case DP_STANDING_WARNING:
		return "warning";
	default:
		return "note";
	}
}

/* The result of the rule, §3.27.9. */
static const char *
kind_for(DpStanding standing)
{
	switch (standing) {
	case DP_STANDING_REVIEW:
		return "review";
	case DP_STANDING_PASS:
		return "pass";
	case DP_STANDING_NOT_APPLICABLE:
		return "notApplicable";
	default:
		return "fail";
	}
}

/* §3.27.10: only a result of kind "fail" has a level other than "none". */
static void
write_kind(DpJsonWriter *json, DpStanding standing)
{
	const char *kind = kind_for(standing);
	gboolean failed = strcmp(kind, "fail") == 0;

	dp_json_string(json, "kind", kind);
	dp_json_string(json, "level", failed ? level_for(standing) : "none");
}

static void
write_message(DpJsonWriter *json, const char *name, const char *text)
{
	dp_json_open_object(json, name);
	dp_json_string(json, "text", text != NULL ? text : "");
	dp_json_close(json);
}

static void
write_rule(DpJsonWriter *json, const DpRuleInfo *rule)
{
	const DpRuleProse *prose = dp_rule_prose(rule->id);

	dp_json_open_object(json, NULL);
	dp_json_string(json, "id", rule->id);
	write_message(json, "shortDescription", rule->summary);
	if (prose != NULL)
		write_message(json, "fullDescription", prose->measures);
	dp_json_close(json);
}

static void
write_driver(DpJsonWriter *json)
{
	guint n = 0;
	const DpRuleInfo *rules = dp_rule_table(&n);

	dp_json_open_object(json, "tool");
	dp_json_open_object(json, "driver");
	dp_json_string(json, "name", "deskproof");
	dp_json_string(json, "version", dp_version());
	dp_json_open_list(json, "rules");
	for (guint i = 0; i < n; i++)
		write_rule(json, &rules[i]);
	dp_json_close(json);
	dp_json_close(json);
	dp_json_close(json);
}

static void
write_properties(DpJsonWriter *json, const DpPlace *place)
{
	double corners[] = {place->rect.x0, place->rect.y0, place->rect.x1, place->rect.y1};

	dp_json_open_object(json, "properties");
	dp_json_integer(json, "page", place->page);
	if (place->has_rect)
		dp_json_numbers(json, "rect", corners, G_N_ELEMENTS(corners), POINT_DECIMALS);
	dp_json_close(json);
}

/* §3.4.3: text in a URI is percent-encoded; "-" has no file to refer to. */
static void
write_file(DpJsonWriter *json, const char *path, guint line)
{
	gboolean is_stdin = strcmp(path, "-") == 0;
	g_autofree char *uri = g_uri_escape_string(is_stdin ? "stdin" : path, "/", FALSE);

	dp_json_open_object(json, "physicalLocation");
	dp_json_open_object(json, "artifactLocation");
	dp_json_string(json, "uri", uri);
	dp_json_close(json);
	if (line > 0) {
		dp_json_open_object(json, "region");
		dp_json_integer(json, "startLine", line);
		dp_json_close(json);
	}
	dp_json_close(json);
}

static void
write_source(DpJsonWriter *json, const DpPlace *place)
{
	g_autofree char *words = dp_place_describe(place);

	dp_json_open_object(json, NULL);
	write_file(json, place->source_file, place->source_line);
	write_message(json, "message", words);
	dp_json_close(json);
}

static void
write_location(DpJsonWriter *json, const DpReport *report, const DpPlace *place)
{
	dp_json_open_object(json, NULL);
	write_file(json, report->path, 0);
	if (place != NULL) {
		g_autofree char *words = dp_place_describe(place);

		write_message(json, "message", words);
		write_properties(json, place);
	}
	dp_json_close(json);
}

static void
write_locations(DpJsonWriter *json, const DpReport *report, const DpFinding *finding)
{
	dp_json_open_list(json, "locations");
	for (guint i = 0; i < finding->places->len; i++) {
		const DpPlace *place = finding->places->pdata[i];

		if (place->source_file != NULL)
			write_source(json, place);
		else
			write_location(json, report, place);
	}
	if (finding->places->len == 0)
		write_location(json, report, NULL);
	dp_json_close(json);
}

static void
write_related(DpJsonWriter *json, const DpReport *report, const DpFinding *finding)
{
	if (dp_finding_source_place(finding) == NULL)
		return;
	dp_json_open_list(json, "relatedLocations");
	for (guint i = 0; i < finding->places->len; i++) {
		const DpPlace *place = finding->places->pdata[i];

		if (place->source_file != NULL)
			write_location(json, report, place);
	}
	dp_json_close(json);
}

static void
write_suppression(DpJsonWriter *json, const char *reason)
{
	dp_json_open_list(json, "suppressions");
	dp_json_open_object(json, NULL);
	dp_json_string(json, "kind", "external");
	dp_json_string(json, "justification", reason);
	dp_json_close(json);
	dp_json_close(json);
}

static guint
rule_index(const char *id)
{
	guint n = 0;
	const DpRuleInfo *rules = dp_rule_table(&n);

	for (guint i = 0; i < n; i++) {
		if (strcmp(rules[i].id, id) == 0)
			return i;
	}
	return 0;
}

static void
write_result(DpJsonWriter *json, const DpReport *report, const DpFinding *finding)
{
	DpStanding standing = dp_finding_standing(finding);
	g_autofree char *message = dp_finding_message(finding);

	dp_json_open_object(json, NULL);
	dp_json_string(json, "ruleId", finding->rule);
	dp_json_integer(json, "ruleIndex", rule_index(finding->rule));
	write_kind(json, standing);
	write_message(json, "message", message);
	write_locations(json, report, finding);
	write_related(json, report, finding);
	if (standing == DP_STANDING_WAIVED)
		write_suppression(json, finding->waiver);
	dp_json_open_object(json, "properties");
	dp_json_string(json, "verdict", dp_verdict_name(finding->verdict));
	dp_json_string(json, "source", dp_source_name(finding->source));
	dp_json_close(json);
	dp_json_close(json);
}

static void
write_error(DpJsonWriter *json, const DpReport *report)
{
	dp_json_open_object(json, NULL);
	dp_json_string(json, "kind", "open");
	dp_json_string(json, "level", "none");
	write_message(json, "message", report->error);
	dp_json_open_list(json, "locations");
	write_location(json, report, NULL);
	dp_json_close(json);
	dp_json_close(json);
}

static void
write_results(DpJsonWriter *json, const DpReport *report, gboolean all)
{
	g_autoptr(GPtrArray) sorted = dp_report_sorted(report, all);

	if (report->error != NULL)
		write_error(json, report);
	for (guint i = 0; i < sorted->len; i++)
		write_result(json, report, sorted->pdata[i]);
}

void
dp_sarif_end(GString *out, const GPtrArray *reports, const DpWriterOptions *options)
{
	DpJsonWriter json;

	dp_json_init(&json, out, TRUE);
	dp_json_open_object(&json, NULL);
	dp_json_string(&json, "$schema", SCHEMA);
	dp_json_string(&json, "version", "2.1.0");
	dp_json_open_list(&json, "runs");
	dp_json_open_object(&json, NULL);
	write_driver(&json);
	dp_json_open_list(&json, "results");
	for (guint i = 0; i < reports->len; i++)
		write_results(&json, reports->pdata[i], options->all);
	dp_json_close(&json);
	dp_json_close(&json);
	dp_json_close(&json);
	dp_json_close(&json);
	g_string_append_c(out, '\n');
}
