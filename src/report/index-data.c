/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/index-data.h"

#include "base/json-writer.h"
#include "report/exhibit-words.h"
#include "report/hint.h"
#include "report/index.h"
#include "report/place-text.h"
#include "verdict/nearness.h"
#include "verdict/quantity.h"
#include "verdict/standing.h"
#include "verdict/venue-name.h"

/* Shared: JSON values that many papers share, in the order of first use. */
typedef struct {
	GHashTable *numbers; /* value to its number; owns the value */
	GString *list;
} Shared;

#define NEARNESS_DECIMALS 4

struct _DpIndexData {
	Shared venues, rules, cites, hints;
	GString *papers;
	gboolean has_pictures;
};

static void
shared_init(Shared *shared)
{
	shared->numbers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	shared->list = g_string_new(NULL);
}

static void
shared_clear(Shared *shared)
{
	g_hash_table_unref(shared->numbers);
	g_string_free(shared->list, TRUE);
}

static guint
shared_number(Shared *shared, const char *json)
{
	guint n = g_hash_table_size(shared->numbers);
	gpointer number;

	if (g_hash_table_lookup_extended(shared->numbers, json, NULL, &number))
		return GPOINTER_TO_UINT(number);
	g_hash_table_insert(shared->numbers, g_strdup(json), GUINT_TO_POINTER(n));
	g_string_append_printf(shared->list, "%s%s", n > 0 ? "," : "", json);
	return n;
}

static guint
shared_text(Shared *shared, const char *text)
{
	g_autoptr(GString) value = g_string_new(NULL);
	DpJsonWriter json;

	dp_json_init(&json, value, FALSE);
	dp_json_string(&json, NULL, text);
	return shared_number(shared, value->str);
}

DpIndexData *
dp_index_data_new(void)
{
	DpIndexData *data = g_new0(DpIndexData, 1);

	shared_init(&data->venues);
	shared_init(&data->rules);
	shared_init(&data->cites);
	shared_init(&data->hints);
	data->papers = g_string_new(NULL);
	return data;
}

void
dp_index_data_free(DpIndexData *data)
{
	if (data == NULL)
		return;
	shared_clear(&data->venues);
	shared_clear(&data->rules);
	shared_clear(&data->cites);
	shared_clear(&data->hints);
	g_string_free(data->papers, TRUE);
	g_free(data);
}

static guint
venue_number(DpIndexData *data, const DpReport *report)
{
	g_autofree char *name = dp_report_venue_name(report);

	return shared_text(&data->venues, name);
}

static void
write_cite(DpIndexData *data, DpJsonWriter *json, const DpFinding *finding)
{
	g_autoptr(GString) value = g_string_new(NULL);
	const DpCitation *cite = &finding->cite;
	DpJsonWriter inner;

	if (cite->quote == NULL)
		return;
	dp_json_init(&inner, value, FALSE);
	dp_json_open_object(&inner, NULL);
	dp_json_string(&inner, "quote", cite->quote);
	dp_json_flag(&inner, "published", finding->source == DP_SOURCE_PUBLISHED);
	dp_json_string(&inner, "origin", dp_source_origin(finding->source));
	dp_json_string(&inner, "url", cite->url);
	dp_json_string(&inner, "read", cite->read);
	dp_json_close(&inner);
	dp_json_integer(json, "cite", shared_number(&data->cites, value->str));
}

static void
write_hint(DpIndexData *data, DpJsonWriter *json, const DpFinding *finding)
{
	g_auto(DpHint) hint = {NULL, NULL};
	g_autofree char *text = NULL;

	dp_hint_init(&hint, finding);
	text = dp_hint_to_string(&hint);
	if (text != NULL)
		dp_json_integer(json, "hint", shared_text(&data->hints, text));
}

/* Paper: the report that is written, and which of its exhibits were. */
typedef struct {
	const DpReport *report;
	gboolean *shown;
} Paper;

/* Leave out what is empty: most findings have neither note nor waiver. */
static void
write_text(DpJsonWriter *json, const char *name, const char *text)
{
	if (text != NULL && text[0] != '\0')
		dp_json_string(json, name, text);
}

static void
write_places(DpJsonWriter *json, const DpFinding *finding)
{
	g_autoptr(GPtrArray) lines =
	    dp_places_describe(finding->places, DP_INDEX_PLACES, finding->n_places);

	if (lines->len == 0)
		return;
	dp_json_open_list(json, "where");
	for (guint i = 0; i < lines->len; i++)
		dp_json_string(json, NULL, lines->pdata[i]);
	dp_json_close(json);
}

static void
write_exhibit(DpIndexData *data, DpJsonWriter *json, const DpExhibit *exhibit)
{
	g_autofree char *caption = dp_exhibit_caption(exhibit);

	dp_json_open_object(json, NULL);
	dp_json_string(json, "caption", caption);
	dp_json_string(json, "words", exhibit->words);
	if (exhibit->picture != NULL) {
		g_autofree char *alt = dp_exhibit_alt(exhibit);
		g_autofree char *picture = dp_exhibit_address(exhibit);

		dp_json_string(json, "alt", alt);
		dp_json_string(json, "picture", picture);
		data->has_pictures = TRUE;
	}
	dp_json_close(json);
}

/* Each exhibit is shown once, as in the report of one paper. */
static void
write_exhibits(DpIndexData *data, DpJsonWriter *json, const Paper *paper, const DpFinding *finding)
{
	g_autoptr(GPtrArray) exhibits =
	    dp_exhibits_take(paper->report->exhibits, finding, paper->shown);

	if (exhibits->len == 0)
		return;
	dp_json_open_list(json, "exhibits");
	for (guint i = 0; i < exhibits->len; i++)
		write_exhibit(data, json, exhibits->pdata[i]);
	dp_json_close(json);
}

static void
write_finding(DpIndexData *data, DpJsonWriter *json, const Paper *paper, const DpFinding *finding)
{
	g_autofree char *key = dp_finding_key(finding);
	g_autofree char *measured = dp_quantity_format(&finding->measured);
	g_autofree char *required = dp_quantity_format(&finding->required);
	g_autofree char *slack = dp_quantity_format(&finding->slack);

	dp_json_open_object(json, NULL);
	dp_json_integer(json, "rule", shared_text(&data->rules, finding->rule));
	if (finding->instance != NULL)
		dp_json_string(json, "key", key);
	dp_json_integer(json, "standing", dp_finding_standing(finding));
	write_text(json, "message", finding->message);
	write_text(json, "slack", slack);
	if (dp_finding_is_near(finding))
		dp_json_number(json, "nearness", dp_finding_nearness(finding), NEARNESS_DECIMALS);
	if (finding->verdict >= DP_VERDICT_REVIEW) {
		write_text(json, "measured", measured);
		write_text(json, "required", required);
		write_places(json, finding);
		write_exhibits(data, json, paper, finding);
		write_cite(data, json, finding);
		write_hint(data, json, finding);
		write_text(json, "doubt", dp_finding_doubt(finding));
		write_text(json, "note", finding->note);
		write_text(json, "waiver", finding->waiver);
		if (finding->waiver == NULL)
			write_text(json, "decision", finding->decision);
	}
	dp_json_close(json);
}

static void
write_findings(DpIndexData *data, DpJsonWriter *json, const DpReport *report)
{
	g_autoptr(GPtrArray) sorted = dp_report_sorted(report, TRUE);
	g_autofree gboolean *shown =
	    g_new0(gboolean, report->exhibits != NULL ? report->exhibits->len + 1 : 1);
	const Paper paper = {report, shown};

	dp_json_open_list(json, "findings");
	for (guint i = 0; i < sorted->len; i++) {
		const DpFinding *finding = sorted->pdata[i];

		if (finding->verdict >= DP_VERDICT_REVIEW || dp_finding_is_near(finding))
			write_finding(data, json, &paper, finding);
	}
	dp_json_close(json);
}

void
dp_index_data_add(DpIndexData *data, const DpReport *report, const char *unseen)
{
	DpJsonWriter json;

	if (data->papers->len > 0)
		g_string_append(data->papers, ",\n");
	dp_json_init(&json, data->papers, FALSE);
	dp_json_open_object(&json, NULL);
	dp_json_string(&json, "path", report->path);
	write_text(&json, "number", report->number);
	dp_json_integer(&json, "venue", venue_number(data, report));
	dp_json_integer(&json, "verdict", report->verdict);
	dp_json_integer(&json, "pages", report->pages);
	write_text(&json, "error", report->error);
	write_text(&json, "unseen", unseen);
	if (dp_report_error_rule(report) != NULL)
		dp_json_integer(&json, "cause",
		                shared_text(&data->rules, dp_report_error_rule(report)));
	write_findings(data, &json, report);
	dp_json_close(&json);
}

gboolean
dp_index_data_has_pictures(const DpIndexData *data)
{
	return data->has_pictures;
}

/* "<" occurs only in strings, where it may be escaped: then no string can end the element or begin
 * a comment in it. */
static void
append_escaped(GString *out, const GString *json)
{
	for (gsize i = 0; i < json->len; i++) {
		if (json->str[i] == '<')
			g_string_append(out, "\\u003c");
		else
			g_string_append_c(out, json->str[i]);
	}
}

/* The names for the numbers of verdicts and standings. */
static void
append_names(GString *out)
{
	DpJsonWriter json;

	dp_json_init(&json, out, FALSE);
	dp_json_open_object(&json, NULL);
	dp_json_open_list(&json, "verdicts");
	for (guint i = DP_VERDICT_NOT_APPLICABLE; i <= DP_VERDICT_UNCHECKED; i++)
		dp_json_string(&json, NULL, dp_verdict_name(i));
	dp_json_close(&json);
	dp_json_open_list(&json, "standings");
	for (guint i = 0; i < DP_N_STANDINGS; i++)
		dp_json_string(&json, NULL, dp_standing_word(i));
	dp_json_close(&json);
}

void
dp_index_data_write(DpIndexData *data, GString *out)
{
	const struct {
		const char *name;
		const GString *list;
	} members[] = {{"venues", data->venues.list},
	               {"rules", data->rules.list},
	               {"cites", data->cites.list},
	               {"hints", data->hints.list},
	               {"papers", data->papers}};

	append_names(out);
	for (guint i = 0; i < G_N_ELEMENTS(members); i++) {
		g_string_append_printf(out, ",\n\"%s\":[", members[i].name);
		append_escaped(out, members[i].list);
		g_string_append_c(out, ']');
	}
	g_string_append(out, "}");
}
