/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/json-writer.h"
#include "report/formats.h"
#include "report/hint.h"
#include "report/json-head.h"
#include "verdict/standing.h"

#define POINT_DECIMALS 2
#define VALUE_DECIMALS 3

/* docs/report.schema.json documents the same; change both. */

static void
write_input(DpJsonWriter *json, const DpReport *report)
{
	dp_json_open_object(json, "input");
	dp_json_string(json, "path", report->path);
	if (report->number != NULL)
		dp_json_string(json, "number", report->number);
	dp_json_string(json, "sha256", report->sha256);
	dp_json_integer(json, "bytes", report->bytes);
	dp_json_integer(json, "pages", report->pages);
	dp_json_close(json);
}

static void
write_venue(DpJsonWriter *json, const DpReport *report)
{
	dp_json_open_object(json, "venue");
	dp_json_string(json, "id", report->venue_id);
	dp_json_string(json, "title", report->venue_title);
	if (report->guessed)
		dp_json_flag(json, "guessed", TRUE);
	dp_json_string(json, "track", report->track);
	dp_json_string(json, "stage", report->stage);
	dp_json_string(json, "digest", report->venue_digest);
	if (report->venue_remarks != NULL && report->venue_remarks[0] != NULL)
		dp_json_strings(json, "remarks", (const char *const *)report->venue_remarks);
	dp_json_close(json);
}

static void
write_counts(DpJsonWriter *json, const DpReport *report)
{
	static const DpVerdict COUNTED[] = {DP_VERDICT_FAIL, DP_VERDICT_REVIEW, DP_VERDICT_PASS,
	                                    DP_VERDICT_NOT_APPLICABLE};

	dp_json_open_object(json, "counts");
	for (guint i = 0; i < G_N_ELEMENTS(COUNTED); i++)
		dp_json_integer(json, dp_verdict_name(COUNTED[i]),
		                dp_report_count(report, COUNTED[i]));
	dp_json_close(json);
}

static void
write_quantity(DpJsonWriter *json, const char *name, const DpQuantity *quantity)
{
	if (quantity->has_number)
		dp_json_number(json, name, quantity->number, VALUE_DECIMALS);
	else
		dp_json_string(json, name, quantity->text);
}

static void
write_place(DpJsonWriter *json, const DpPlace *place)
{
	double corners[] = {place->rect.x0, place->rect.y0, place->rect.x1, place->rect.y1};

	dp_json_open_object(json, NULL);
	dp_json_integer(json, "page", place->page);
	if (place->has_rect)
		dp_json_numbers(json, "rect", corners, G_N_ELEMENTS(corners), POINT_DECIMALS);
	else
		dp_json_null(json, "rect");
	dp_json_string(json, "text", place->text);
	if (place->column > 0)
		dp_json_integer(json, "column", place->column);
	if (place->line > 0)
		dp_json_integer(json, "line", place->line);
	if (place->source_file != NULL) {
		dp_json_string(json, "source_file", place->source_file);
		dp_json_integer(json, "source_line", place->source_line);
	}
	dp_json_close(json);
}

static void
write_places(DpJsonWriter *json, const DpFinding *finding)
{
	dp_json_open_list(json, "places");
	for (guint i = 0; i < finding->places->len; i++)
		write_place(json, finding->places->pdata[i]);
	dp_json_close(json);
	dp_json_integer(json, "places_total", MAX(finding->n_places, finding->places->len));
}

static void
write_cite(DpJsonWriter *json, const DpCitation *cite)
{
	if (cite->quote == NULL) {
		dp_json_null(json, "cite");
		return;
	}
	dp_json_open_object(json, "cite");
	dp_json_string(json, "quote", cite->quote);
	dp_json_string(json, "url", cite->url);
	dp_json_string(json, "read", cite->read);
	dp_json_close(json);
}

static void
write_hint(DpJsonWriter *json, const DpFinding *finding)
{
	g_auto(DpHint) hint = {NULL, NULL};
	g_autofree char *text = NULL;

	if (finding->verdict >= DP_VERDICT_REVIEW) {
		dp_hint_init(&hint, finding);
		text = dp_hint_to_string(&hint);
	}
	dp_json_string(json, "hint", text);
}

static void
write_finding(DpJsonWriter *json, const DpFinding *finding)
{
	dp_json_open_object(json, NULL);
	dp_json_string(json, "rule", finding->rule);
	if (finding->instance != NULL)
		dp_json_string(json, "instance", finding->instance);
	dp_json_string(json, "severity", dp_severity_name(finding->severity));
	dp_json_flag(json, "severity_capped", finding->severity_capped);
	dp_json_string(json, "source", dp_source_name(finding->source));
	dp_json_string(json, "verdict", dp_verdict_name(finding->verdict));
	dp_json_string(json, "message", finding->message);
	write_quantity(json, "measured", &finding->measured);
	write_quantity(json, "required", &finding->required);
	write_quantity(json, "tolerance", &finding->tolerance);
	dp_json_string(json, "unit", dp_finding_unit(finding));
	if (finding->slack.has_number) {
		write_quantity(json, "slack", &finding->slack);
		dp_json_string(json, "slack_unit", finding->slack.unit);
	}
	if (finding->lines_over > 0)
		dp_json_integer(json, "lines_over", finding->lines_over);
	write_places(json, finding);
	write_cite(json, &finding->cite);
	write_hint(json, finding);
	dp_json_string(json, "doubt", dp_finding_doubt(finding));
	dp_json_string(json, "note", finding->note);
	dp_json_string(json, "waiver", finding->waiver);
	if (finding->decision != NULL)
		dp_json_string(json, "decision", finding->decision);
	dp_json_close(json);
}

void
dp_json_finding(GString *out, const DpFinding *finding)
{
	DpJsonWriter json;

	dp_json_init(&json, out, FALSE);
	write_finding(&json, finding);
}

static void
write_findings(DpJsonWriter *json, const DpReport *report, gboolean all)
{
	dp_json_open_list(json, "findings");
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (all || finding->verdict >= DP_VERDICT_REVIEW)
			write_finding(json, finding);
	}
	dp_json_close(json);
}

static void
write_report(GString *out, const DpReport *report, const DpWriterOptions *options, gboolean pretty)
{
	DpJsonWriter json;

	dp_json_init(&json, out, pretty);
	dp_json_open_answer(&json);
	write_input(&json, report);
	write_venue(&json, report);
	dp_json_string(&json, "verdict", dp_verdict_name(report->verdict));
	if (report->drawing != NULL)
		dp_json_string(&json, "drawing", report->drawing);
	write_counts(&json, report);
	write_findings(&json, report, options->all);
	dp_json_string(&json, "error", report->error);
	dp_json_close(&json);
}

void
dp_json_begin(GString *out, guint n_reports, const DpWriterOptions *options)
{
	if (n_reports != 1)
		g_string_append(out, "[\n");
}

void
dp_json_report(GString *out, const DpReport *report, const DpWriterOptions *options)
{
	/* A brace before this report ends the previous one. */
	if (out->len > 0 && out->str[out->len - 1] == '}')
		g_string_append(out, ",\n");
	write_report(out, report, options, TRUE);
}

void
dp_json_end(GString *out, const GPtrArray *reports, const DpWriterOptions *options)
{
	g_string_append(out, reports->len != 1 ? "\n]\n" : "\n");
}

void
dp_jsonl_report(GString *out, const DpReport *report, const DpWriterOptions *options)
{
	write_report(out, report, options, FALSE);
	g_string_append_c(out, '\n');
}
