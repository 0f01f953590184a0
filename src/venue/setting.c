/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>
#include <deskproof/error.h>

#include <string.h>

#include "base/checksum.h"
#include "base/names.h"
#include "base/text.h"
#include "venue/param.h"
#include "venue/rule-reader.h"
#include "venue/venue-model.h"
#include "venue/venue-rule.h"
#include "venue/yaml-parser.h"

/* Not a path: it is never shown, only the message of a diagnostic is. */
#define NO_FILE "setting"

/* "page-limit.max=6" */
typedef struct {
	char *key, *param, *value;
} Setting;

static void
setting_clear(Setting *setting)
{
	g_free(setting->key);
	g_free(setting->param);
	g_free(setting->value);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Setting, setting_clear)

static gboolean
split(const char *text, Setting *setting, GError **error)
{
	const char *equals = strchr(text, '=');
	const char *dot = equals != NULL ? g_strrstr_len(text, equals - text, ".") : NULL;

	if (dot == NULL || dot == text || dot + 1 == equals || equals[1] == '\0') {
		g_set_error(error, DP_ERROR, DP_ERROR_USAGE,
		            "\"%s\" is not a setting such as page-limit.max=6", text);
		return FALSE;
	}
	setting->key = g_strndup(text, dot - text);
	setting->param = g_strndup(dot + 1, equals - dot - 1);
	setting->value = g_strdup(equals + 1);
	return TRUE;
}

static void
set_unknown(GError **error, const char *word, const char *what, const GArray *names)
{
	const char *nearest = dp_text_nearest(word, dp_names_all(names));

	if (nearest != NULL)
		g_set_error(error, DP_ERROR, DP_ERROR_USAGE,
		            "\"%s\" is not %s; did you mean \"%s\"?", word, what, nearest);
	else
		g_set_error(error, DP_ERROR, DP_ERROR_USAGE, "\"%s\" is not %s", word, what);
}

static gboolean
find_rule(const DpVenue *venue, const char *key, guint *index, GError **error)
{
	g_autoptr(GArray) keys = dp_names_new();
	g_autofree char *what = g_strdup_printf("a rule of %s", venue->id);

	for (*index = 0; *index < venue->rules->len; (*index)++) {
		const DpVenueRule *rule = venue->rules->pdata[*index];

		if (g_str_equal(rule->key, key))
			return TRUE;
		dp_names_add(keys, rule->key);
	}
	set_unknown(error, key, what, keys);
	return FALSE;
}

static const DpParamInfo *
find_param(const DpRuleInfo *info, const char *name, GError **error)
{
	g_autoptr(GArray) names = dp_names_new();
	g_autofree char *what = g_strdup_printf("a parameter of %s", info->id);

	for (guint i = 0; info->params[i].name != NULL; i++) {
		if (g_str_equal(info->params[i].name, name))
			return &info->params[i];
		dp_names_add(names, info->params[i].name);
	}
	set_unknown(error, name, what, names);
	return NULL;
}

/* Lists are written as in a file; any other value is taken literally. */
static DpYamlTree *
parse_value(DpReader *reader, const DpParamInfo *info, const char *value)
{
	if (!dp_param_is_list(info->kind))
		return dp_yaml_scalar(value);
	return dp_yaml_parse(reader->path, value, strlen(value), reader->diagnostics);
}

static gboolean
apply(DpVenueRule *rule, const DpParamInfo *info, const char *value, GError **error)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	DpReader reader = {.path = NO_FILE, .diagnostics = diagnostics};
	g_autoptr(DpYamlTree) tree = parse_value(&reader, info, value);
	const DpDiagnostic *first;
	DpParam *param = NULL;

	if (tree != NULL)
		param = dp_param_read(&reader, tree->root, info, dp_venue_rule_text(rule, "fact"));
	if (param != NULL) {
		dp_venue_rule_take_param(rule, param);
		if (dp_rule_check_params(&reader, NULL, rule))
			return TRUE;
	}
	first = diagnostics->pdata[0];
	g_set_error(error, DP_ERROR, DP_ERROR_USAGE, "%s=%s: %s", info->name, value,
	            first->message);
	return FALSE;
}

/* The rule is now the user's, so it may be an error even if its source did not allow that. */
static void
confirm(DpVenueRule *rule)
{
	DpSeverity own = rule->severity_capped ? DP_SEVERITY_ERROR : rule->severity;

	rule->source = DP_SOURCE_USER;
	dp_venue_rule_rate(rule, own);
}

static DpVenue *
replace_rule(const DpVenue *venue, guint index, DpVenueRule *rule, const char *setting)
{
	GPtrArray *rules = g_ptr_array_new_with_free_func((GDestroyNotify)dp_venue_rule_unref);
	g_autofree char *settings = g_strconcat(venue->digest, "\n", setting, NULL);
	g_autofree char *digest = dp_checksum_sha256(settings, strlen(settings));
	DpVenue *result;

	for (guint i = 0; i < venue->rules->len; i++)
		g_ptr_array_add(rules,
		                dp_venue_rule_ref(i == index ? rule : venue->rules->pdata[i]));
	result = dp_venue_new(venue->id, venue->title, digest, dp_venue_tracks(venue),
	                      dp_venue_stages(venue), rules);
	result->deadline = g_strdup(venue->deadline);
	result->remarks = g_strdupv(venue->remarks);
	result->marks = g_strdupv(venue->marks);
	result->style = g_strdup(venue->style);
	result->prints = venue->prints != NULL ? g_ptr_array_ref(venue->prints) : NULL;
	return result;
}

DpVenue *
dp_venue_set(const DpVenue *venue, const char *setting, GError **error)
{
	g_auto(Setting) parts = {0};
	g_autoptr(DpVenueRule) rule = NULL;
	const DpParamInfo *info;
	guint index = 0;

	if (!split(setting, &parts, error) || !find_rule(venue, parts.key, &index, error))
		return NULL;
	rule = dp_venue_rule_copy(venue->rules->pdata[index]);
	info = find_param(rule->info, parts.param, error);
	if (info == NULL || !apply(rule, info, parts.value, error))
		return NULL;
	confirm(rule);
	return replace_rule(venue, index, rule, setting);
}
