/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/json-in.h"

#include <deskproof/error.h>

#include <json-glib/json-glib.h>
#include <math.h>

#include "base/json-shape.h"
#include "base/limits.h"

/* Members that are missing or of another kind read as nothing: a file of results may be from
 * another version, and what it says is shown, never acted on. */

static JsonObject *
object_of(JsonObject *object, const char *name)
{
	JsonNode *node = object != NULL ? json_object_get_member(object, name) : NULL;

	return node != NULL && JSON_NODE_HOLDS_OBJECT(node) ? json_node_get_object(node) : NULL;
}

static JsonArray *
list_of(JsonObject *object, const char *name)
{
	JsonNode *node = object != NULL ? json_object_get_member(object, name) : NULL;

	return node != NULL && JSON_NODE_HOLDS_ARRAY(node) ? json_node_get_array(node) : NULL;
}

static guint
list_length(JsonArray *list)
{
	return list != NULL ? json_array_get_length(list) : 0;
}

static JsonObject *
object_at(JsonArray *list, guint index)
{
	JsonNode *node = json_array_get_element(list, index);

	return JSON_NODE_HOLDS_OBJECT(node) ? json_node_get_object(node) : NULL;
}

static const char *
text_of(JsonObject *object, const char *name)
{
	JsonNode *node = object != NULL ? json_object_get_member(object, name) : NULL;

	return node != NULL && JSON_NODE_HOLDS_VALUE(node) ? json_node_get_string(node) : NULL;
}

static gboolean
number_of(JsonObject *object, const char *name, double *number)
{
	JsonNode *node = object != NULL ? json_object_get_member(object, name) : NULL;
	GType type = node != NULL && JSON_NODE_HOLDS_VALUE(node) ? json_node_get_value_type(node)
	                                                         : G_TYPE_INVALID;
	double value;

	if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
		return FALSE;
	value = json_node_get_double(node);
	if (!isfinite(value)) /* no double holds 1e999 */
		return FALSE;
	*number = value;
	return TRUE;
}

static guint
count_of(JsonObject *object, const char *name)
{
	double number = 0;

	return number_of(object, name, &number) && number > 0 && number < G_MAXUINT ? (guint)number
	                                                                            : 0;
}

/* A number has a unit always, even where the text names none. */
static void
read_quantity(DpQuantity *quantity, JsonObject *object, const char *name, const char *unit)
{
	const char *named = text_of(object, unit);

	quantity->has_number = number_of(object, name, &quantity->number);
	if (quantity->has_number)
		quantity->unit = g_intern_string(named != NULL ? named : "");
	else
		quantity->text = g_strdup(text_of(object, name));
}

#define N_CORNERS 4

static gboolean
read_rect(JsonArray *corners, DpRect *rect)
{
	double values[N_CORNERS];

	if (list_length(corners) != N_CORNERS)
		return FALSE;
	for (guint i = 0; i < N_CORNERS; i++) {
		JsonNode *node = json_array_get_element(corners, i);

		if (!JSON_NODE_HOLDS_VALUE(node))
			return FALSE;
		values[i] = json_node_get_double(node);
		if (!isfinite(values[i]))
			return FALSE;
	}
	*rect = (DpRect){values[0], values[1], values[2], values[3]};
	return TRUE;
}

static DpPlace *
read_place(JsonObject *object)
{
	DpRect rect = {0};
	gboolean has_rect = read_rect(list_of(object, "rect"), &rect);

	return dp_place_new(count_of(object, "page"), has_rect ? &rect : NULL,
	                    text_of(object, "text"));
}

static void
read_places(DpFinding *finding, JsonObject *object)
{
	JsonArray *places = list_of(object, "places");
	guint n = MIN(list_length(places), DP_LIMIT_PLACES_PER_FINDING);

	for (guint i = 0; i < n; i++)
		g_ptr_array_add(finding->places, read_place(object_at(places, i)));
	finding->n_places = MAX(count_of(object, "places_total"), n);
}

static DpVerdict
read_verdict(JsonObject *object)
{
	const char *name = text_of(object, "verdict");

	for (guint i = DP_VERDICT_NOT_APPLICABLE; i <= DP_VERDICT_UNCHECKED; i++) {
		if (g_strcmp0(dp_verdict_name(i), name) == 0)
			return i;
	}
	return DP_VERDICT_ERROR;
}

static DpSource
read_source(JsonObject *object)
{
	const char *name = text_of(object, "source");

	for (guint i = DP_SOURCE_INFERRED; i <= DP_SOURCE_USER; i++) {
		if (g_strcmp0(dp_source_name(i), name) == 0)
			return i;
	}
	return DP_SOURCE_INFERRED;
}

static DpFinding *
read_finding(JsonObject *object)
{
	JsonObject *cite = object_of(object, "cite");
	const char *severity = text_of(object, "severity"), *rule = text_of(object, "rule");
	JsonNode *capped =
	    object != NULL ? json_object_get_member(object, "severity_capped") : NULL;
	DpRuleInfo unknown = {.id = rule != NULL ? rule : ""};
	DpVenueRule row = {.info = &unknown,
	                   .instance = (char *)text_of(object, "instance"),
	                   .severity = DP_SEVERITY_ERROR,
	                   .source = read_source(object),
	                   .cite = {(char *)text_of(cite, "quote"), (char *)text_of(cite, "url"),
	                            (char *)text_of(cite, "read")},
	                   .note = (char *)text_of(object, "note")};
	DpFinding *finding = dp_finding_new(&row);

	finding->info = dp_rule_info(unknown.id);
	if (severity != NULL)
		dp_severity_parse(severity, &finding->severity);
	finding->severity_capped =
	    capped != NULL && JSON_NODE_HOLDS_VALUE(capped) && json_node_get_boolean(capped);
	finding->verdict = read_verdict(object);
	finding->message = g_strdup(text_of(object, "message"));
	read_quantity(&finding->measured, object, "measured", "unit");
	read_quantity(&finding->required, object, "required", "unit");
	read_quantity(&finding->tolerance, object, "tolerance", "unit");
	read_quantity(&finding->slack, object, "slack", "slack_unit");
	read_places(finding, object);
	finding->doubt = g_strdup(text_of(object, "doubt"));
	finding->waiver = g_strdup(text_of(object, "waiver"));
	return finding;
}

static void
free_finding(gpointer finding)
{
	dp_finding_free(finding);
}

static DpReport *
read_report(JsonObject *object)
{
	JsonObject *input = object_of(object, "input"), *venue = object_of(object, "venue");
	JsonArray *findings = list_of(object, "findings");
	DpReport *report = g_new0(DpReport, 1);

	report->path = g_strdup(text_of(input, "path"));
	report->sha256 = g_strdup(text_of(input, "sha256"));
	report->bytes = count_of(input, "bytes");
	report->pages = count_of(input, "pages");
	report->venue_id = g_strdup(text_of(venue, "id"));
	report->venue_title = g_strdup(text_of(venue, "title"));
	report->track = g_strdup(text_of(venue, "track"));
	report->stage = g_strdup(text_of(venue, "stage"));
	report->venue_digest = g_strdup(text_of(venue, "digest"));
	report->verdict = read_verdict(object);
	report->error = g_strdup(text_of(object, "error"));
	report->error_code = DP_ERROR_CORRUPT;
	report->findings = g_ptr_array_new_with_free_func(free_finding);
	for (guint i = 0; i < list_length(findings); i++)
		g_ptr_array_add(report->findings, read_finding(object_at(findings, i)));
	return report;
}

DpReport *
dp_report_from_json(const char *json, gsize length, GError **error)
{
	g_autoptr(JsonParser) parser = json_parser_new_immutable();
	JsonNode *root;

	if (length <= DP_LIMIT_JSON_BYTES && dp_json_shape_is_sound(json, length) &&
	    json_parser_load_from_data(parser, json, (gssize)length, NULL)) {
		root = json_parser_get_root(parser);
		if (root != NULL && JSON_NODE_HOLDS_OBJECT(root))
			return read_report(json_node_get_object(root));
	}
	g_set_error_literal(error, DP_ERROR, DP_ERROR_FORMAT,
	                    "a report among the results cannot be understood");
	return NULL;
}
