/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/rule-reader.h"

#include <string.h>

#include "base/names.h"
#include "venue/citation.h"
#include "venue/param.h"
#include "venue/venue-rule.h"
#include "venue/words.h"

/* The fields of a rule as read; severity is set when the source is known. */
typedef struct {
	DpVenueRule *rule;
	DpSeverity severity;
	const DpYamlNode *severity_node;
} Draft;

/* Rules that compare nothing unless one of these is given. */
static const struct {
	const char *rule;
	const char *params[4]; /* NULL-terminated */
} NEEDS_ONE_OF[] = {
    {"page-size", {"sizes", "width", "height"}},
    {"column-gap", {"min", "exact"}},
    {"text-block", {"left", "width", "height"}},
    {"body-font-size", {"min", "max", "exact"}},
    {"line-spacing", {"min", "exact"}},
    {"font-family", {"allow", "forbid"}},
    {"fact-limit", {"min", "max"}},
    {"reference-style", {"order", "labels"}},
};

static void
read_severity(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	Draft *draft = target;
	const char *text = dp_reader_text(reader, value, "severity");

	if (text == NULL)
		return;
	if (dp_severity_parse(text, &draft->severity))
		draft->severity_node = value;
	else
		dp_reader_unknown(reader, value, text, "a severity", DP_SEVERITY_WORDS);
}

static void
read_source(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	Draft *draft = target;
	const char *text = dp_reader_text(reader, value, "source");

	if (text != NULL && !dp_source_parse(text, &draft->rule->source))
		dp_reader_unknown(reader, value, text, "a source", DP_SOURCE_WORDS);
}

static void
read_cite(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	Draft *draft = target;

	dp_citation_read(reader, value, &draft->rule->cite);
}

static void
read_tracks(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	Draft *draft = target;

	draft->rule->tracks = dp_reader_words(reader, value, "tracks");
}

static void
read_stages(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	Draft *draft = target;

	draft->rule->stages = dp_reader_words(reader, value, "stages");
}

static void
read_note(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	Draft *draft = target;

	draft->rule->note = g_strdup(dp_reader_text(reader, value, "note"));
}

static const DpField FIELDS[] = {
    {"severity", FALSE, read_severity},
    {"source", TRUE, read_source},
    {"cite", TRUE, read_cite},
    {"tracks", FALSE, read_tracks},
    {"stages", FALSE, read_stages},
    {"note", FALSE, read_note},
    {NULL, FALSE, NULL},
};

static char **
param_names(const DpRuleInfo *info)
{
	g_autoptr(GStrvBuilder) builder = g_strv_builder_new();

	for (guint i = 0; info->params[i].name != NULL; i++)
		g_strv_builder_add(builder, info->params[i].name);
	return g_strv_builder_end(builder);
}

static void
read_param(DpReader *reader, const DpYamlNode *value, const DpParamInfo *info, DpVenueRule *rule)
{
	const char *fact = dp_venue_rule_text(rule, "fact");
	DpParam *param = NULL;

	/* A measure needs a fact; an error in the fact has been reported. */
	if (info->kind != DP_PARAM_MEASURE || fact != NULL)
		param = dp_param_read(reader, value, info, fact);
	if (param != NULL)
		g_ptr_array_add(rule->params, param);
}

/* In the order of the table, since a measure needs the fact named before it. */
static void
read_params(DpReader *reader, const DpYamlNode *key, DpVenueRule *rule)
{
	for (const DpParamInfo *info = rule->info->params; info->name != NULL; info++) {
		const DpYamlNode *value = dp_yaml_node_get(key->value, info->name);

		if (value != NULL)
			read_param(reader, value, info, rule);
		else if (info->required)
			dp_reader_error(reader, key, "\"%s\" needs \"%s\": %s", rule->info->id,
			                info->name, info->doc);
	}
}

static gboolean
check_compares(DpReader *reader, const DpYamlNode *at, const DpVenueRule *rule)
{
	for (guint i = 0; i < G_N_ELEMENTS(NEEDS_ONE_OF); i++) {
		const char *const *names = NEEDS_ONE_OF[i].params;
		g_autofree char *all = NULL;

		if (!g_str_equal(NEEDS_ONE_OF[i].rule, rule->info->id))
			continue;
		for (guint j = 0; names[j] != NULL; j++) {
			if (dp_venue_rule_param(rule, names[j]) != NULL)
				return TRUE;
		}
		all = dp_names_join("\", \"", names);
		dp_reader_error(reader, at, "\"%s\" needs one of \"%s\"", rule->info->id, all);
		return FALSE;
	}
	return TRUE;
}

gboolean
dp_rule_check_params(DpReader *reader, const DpYamlNode *at, const DpVenueRule *rule)
{
	const DpParam *min = dp_venue_rule_param(rule, "min");
	const DpParam *max = dp_venue_rule_param(rule, "max");

	if (!check_compares(reader, at, rule))
		return FALSE;
	if (min == NULL || max == NULL || min->number <= max->number)
		return TRUE;
	dp_reader_error(reader, at, "\"min\" of \"%s\" is larger than its \"max\"", rule->info->id);
	return FALSE;
}

static void
settle_severity(DpReader *reader, const Draft *draft)
{
	gboolean given = draft->severity_node != NULL;

	dp_venue_rule_rate(draft->rule, given ? draft->severity : draft->rule->info->severity);
	if (given && draft->rule->severity_capped)
		dp_reader_error(reader, draft->severity_node,
		                "a rule whose source is \"%s\" cannot be an error; leave "
		                "\"severity\" out or lower it",
		                dp_source_name(draft->rule->source));
}

gboolean
dp_rule_is_wanted(const char *const *only, const char *key)
{
	gsize length = strcspn(key, "/");

	for (guint i = 0; only != NULL && only[i] != NULL; i++) {
		if (strncmp(only[i], key, length) == 0 && only[i][length] == '\0')
			return TRUE;
	}
	return only == NULL;
}

static const DpRuleInfo *
find_info(DpReader *reader, const DpYamlNode *key, const char *id)
{
	const DpRuleInfo *info = dp_rule_info(id);
	g_autoptr(GArray) ids = NULL;
	const DpRuleInfo *table;
	guint n = 0;

	if (info != NULL)
		return info;
	ids = dp_names_new();
	table = dp_rule_table(&n);
	for (guint i = 0; i < n; i++)
		dp_names_add(ids, table[i].id);
	dp_reader_unknown(reader, key, id, "a rule", dp_names_all(ids));
	return NULL;
}

/* "required-text/notice" is the rule required-text; "notice" is the name of this instance. */
static gboolean
read_key(DpReader *reader, const DpYamlNode *key, DpVenueRule *rule)
{
	const char *slash = strchr(key->text, '/');
	g_autofree char *id =
	    slash != NULL ? g_strndup(key->text, slash - key->text) : g_strdup(key->text);

	rule->info = find_info(reader, key, id);
	if (rule->info == NULL)
		return FALSE;
	rule->key = g_strdup(key->text);
	rule->path = g_strdup(reader->path);
	rule->line = key->line;
	rule->column = key->column;
	if (slash == NULL)
		return TRUE;
	rule->instance = g_strdup(slash + 1);
	for (const char *p = rule->instance; *p != '\0'; p++) {
		if (!g_ascii_islower(*p) && !g_ascii_isdigit(*p) && *p != '-')
			slash = NULL;
	}
	if (slash == NULL || rule->instance[0] == '\0')
		dp_reader_error(reader, key,
		                "\"%s\": the part after the slash must be of small "
		                "letters, digits and hyphens",
		                key->text);
	return TRUE;
}

DpVenueRule *
dp_rule_read(DpReader *reader, const DpYamlNode *key)
{
	g_autoptr(DpVenueRule) rule = dp_venue_rule_new();
	Draft draft = {.rule = rule};
	guint before = reader->diagnostics->len;
	g_autofree char *what = NULL;
	g_auto(GStrv) names = NULL;

	if (!read_key(reader, key, rule))
		return NULL;
	if (!reader->shipped) {
		what = g_strdup_printf("the rule \"%s\"", rule->info->id);
		names = param_names(rule->info);
	}
	if (!dp_reader_fields(reader, key->value, key, what, FIELDS, (const char *const *)names,
	                      &draft))
		return NULL;
	read_params(reader, key, rule);
	if (dp_yaml_node_get(key->value, "source") != NULL)
		settle_severity(reader, &draft);
	if (!reader->shipped && reader->diagnostics->len == before)
		dp_rule_check_params(reader, key, rule);
	return reader->diagnostics->len == before ? g_steal_pointer(&rule) : NULL;
}
