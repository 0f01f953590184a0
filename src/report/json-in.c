/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/json-in.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/json-reader.h"
#include "base/limits.h"

/* Missing members and those of another type read as nothing: a file of results may be from another
 * version, and its content is shown, never acted on. */

static guint
count_of(json_t *object, const char *name)
{
	double number = 0;

	return dp_json_member_number(object, name, &number) && number > 0 && number < G_MAXUINT
	           ? (guint)number
	           : 0;
}

/* A number always has a unit, even if the text has none. */
static void
read_quantity(DpQuantity *quantity, json_t *object, const char *name, const char *unit)
{
	const char *named = dp_json_member_text(object, unit);

	quantity->has_number = dp_json_member_number(object, name, &quantity->number);
	if (quantity->has_number)
		quantity->unit = g_intern_string(named != NULL ? named : "");
	else
		quantity->text = g_strdup(dp_json_member_text(object, name));
}

static DpPlace *
read_place(json_t *object)
{
	DpRect rect = {0};
	gboolean has_rect = dp_json_member_rect(object, "rect", &rect);

	DpPlace *place = dp_place_new(count_of(object, "page"), has_rect ? &rect : NULL,
	                              dp_json_member_text(object, "text"));

	place->column = MIN(count_of(object, "column"), 2);
	place->line = count_of(object, "line");
	place->source_line = count_of(object, "source_line");
	if (place->source_line > 0)
		place->source_file = g_strdup(dp_json_member_text(object, "source_file"));
	return place;
}

static void
read_places(DpFinding *finding, json_t *object)
{
	json_t *places = json_object_get(object, "places");
	guint n = MIN(json_array_size(places), DP_LIMIT_PLACES_PER_FINDING);

	for (guint i = 0; i < n; i++)
		g_ptr_array_add(finding->places, read_place(json_array_get(places, i)));
	finding->n_places = MAX(count_of(object, "places_total"), n);
}

static DpVerdict
read_verdict(json_t *object)
{
	const char *name = dp_json_member_text(object, "verdict");

	for (guint i = DP_VERDICT_NOT_APPLICABLE; i <= DP_VERDICT_UNCHECKED; i++) {
		if (g_strcmp0(dp_verdict_name(i), name) == 0)
			return i;
	}
	return DP_VERDICT_ERROR;
}

static DpSource
read_source(json_t *object)
{
	const char *name = dp_json_member_text(object, "source");

	for (guint i = DP_SOURCE_INFERRED; i <= DP_SOURCE_SETTING; i++) {
		if (g_strcmp0(dp_source_name(i), name) == 0)
			return i;
	}
	return DP_SOURCE_INFERRED;
}

static DpFinding *
read_finding(json_t *object)
{
	json_t *cite = json_object_get(object, "cite");
	const char *severity = dp_json_member_text(object, "severity"),
	           *rule = dp_json_member_text(object, "rule");
	DpRuleInfo unknown = {.id = rule != NULL ? rule : ""};
	DpVenueRule row = {
	    .info = &unknown, .severity = DP_SEVERITY_ERROR, .source = read_source(object)};
	DpFinding *finding = dp_finding_new(&row);

	finding->info = dp_rule_info(unknown.id);
	finding->instance = g_strdup(dp_json_member_text(object, "instance"));
	finding->cite.quote = g_strdup(dp_json_member_text(cite, "quote"));
	finding->cite.url = g_strdup(dp_json_member_text(cite, "url"));
	finding->cite.read = g_strdup(dp_json_member_text(cite, "read"));
	finding->note = g_strdup(dp_json_member_text(object, "note"));
	if (severity != NULL)
		dp_severity_parse(severity, &finding->severity);
	finding->severity_capped = json_is_true(json_object_get(object, "severity_capped"));
	finding->verdict = read_verdict(object);
	finding->message = g_strdup(dp_json_member_text(object, "message"));
	read_quantity(&finding->measured, object, "measured", "unit");
	read_quantity(&finding->required, object, "required", "unit");
	read_quantity(&finding->tolerance, object, "tolerance", "unit");
	read_quantity(&finding->slack, object, "slack", "slack_unit");
	finding->lines_over = count_of(object, "lines_over");
	read_places(finding, object);
	finding->doubt = g_strdup(dp_json_member_text(object, "doubt"));
	finding->waiver = g_strdup(dp_json_member_text(object, "waiver"));
	finding->decision = g_strdup(dp_json_member_text(object, "decision"));
	return finding;
}

static void
free_exhibit(gpointer exhibit)
{
	dp_exhibit_free(exhibit);
}

static void
free_finding(gpointer finding)
{
	dp_finding_free(finding);
}

static char **
read_remarks(json_t *venue)
{
	json_t *list = json_object_get(venue, "remarks");
	guint n = MIN(json_array_size(list), DP_LIMIT_VENUE_REMARKS);
	g_autoptr(GStrvBuilder) remarks = g_strv_builder_new();

	for (guint i = 0; i < n; i++) {
		const char *text = json_string_value(json_array_get(list, i));

		if (text != NULL)
			g_strv_builder_add(remarks, text);
	}
	return g_strv_builder_end(remarks);
}

static DpReport *
read_report(json_t *object)
{
	json_t *input = json_object_get(object, "input"), *venue = json_object_get(object, "venue");
	json_t *findings = json_object_get(object, "findings");
	DpReport *report = g_new0(DpReport, 1);

	report->path = g_strdup(dp_json_member_text(input, "path"));
	report->number = g_strdup(dp_json_member_text(input, "number"));
	report->sha256 = g_strdup(dp_json_member_text(input, "sha256"));
	report->bytes = count_of(input, "bytes");
	report->pages = count_of(input, "pages");
	report->venue_id = g_strdup(dp_json_member_text(venue, "id"));
	report->venue_title = g_strdup(dp_json_member_text(venue, "title"));
	report->track = g_strdup(dp_json_member_text(venue, "track"));
	report->stage = g_strdup(dp_json_member_text(venue, "stage"));
	report->venue_digest = g_strdup(dp_json_member_text(venue, "digest"));
	report->venue_remarks = read_remarks(venue);
	report->verdict = read_verdict(object);
	report->drawing = g_strdup(dp_json_member_text(object, "drawing"));
	report->error = g_strdup(dp_json_member_text(object, "error"));
	report->error_code = DP_ERROR_CORRUPT;
	report->exhibits = g_ptr_array_new_with_free_func(free_exhibit);
	report->findings = g_ptr_array_new_with_free_func(free_finding);
	for (guint i = 0; i < json_array_size(findings); i++)
		g_ptr_array_add(report->findings, read_finding(json_array_get(findings, i)));
	return report;
}

static gboolean
is_rule_id(const char *text)
{
	return text[strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

/* A report may come from somebody else, and exports print the ids of its rules as they are. */
static gboolean
has_plain_rules(json_t *object)
{
	json_t *findings = json_object_get(object, "findings");

	for (guint i = 0; i < json_array_size(findings); i++) {
		const char *rule = dp_json_member_text(json_array_get(findings, i), "rule");

		if (rule != NULL && !is_rule_id(rule))
			return FALSE;
	}
	return TRUE;
}

DpReport *
dp_report_from_json(const char *json, gsize length, GError **error)
{
	g_autoptr(json_t) object = dp_json_parse(json, length, NULL);

	if (json_is_object(object) && has_plain_rules(object))
		return read_report(object);
	g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT,
	                    "a report among the results cannot be understood");
	return NULL;
}
