/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/venue-file.h"

#include <deskproof/registry.h>

#include <string.h>

#include "venue/citation.h"
#include "venue/param.h"
#include "venue/rule-reader.h"
#include "venue/venue-model.h"
#include "venue/venue-rule.h"

#define SCHEMA "1"
#define SUFFIX ".yaml"

static void
free_file_rule(gpointer data)
{
	DpFileRule *rule = data;

	dp_venue_rule_unref(rule->rule);
	g_free(rule->key);
	g_free(rule);
}

static void
clear(gpointer data)
{
	DpVenueFile *file = data;

	g_free(file->path);
	g_free(file->digest);
	g_free(file->id);
	g_free(file->title);
	g_free(file->extends);
	g_free(file->deadline);
	g_strfreev(file->marks);
	g_clear_pointer(&file->prints, g_ptr_array_unref);
	g_strfreev(file->tracks);
	g_strfreev(file->stages);
	g_ptr_array_unref(file->rules);
}

DpVenueFile *
dp_venue_file_ref(DpVenueFile *file)
{
	return g_rc_box_acquire(file);
}

void
dp_venue_file_unref(DpVenueFile *file)
{
	if (file != NULL)
		g_rc_box_release_full(file, clear);
}

/* "mlsys-2026", "base/mlsys": words of lowercase letters, digits, hyphens and dots, separated by
 * slashes. */
static gboolean
is_name(const char *text)
{
	char before = '/';

	for (const char *p = text; *p != '\0'; before = *p++) {
		if (!g_ascii_islower(*p) && !g_ascii_isdigit(*p) &&
		    (before == '/' || strchr("-./", *p) == NULL))
			return FALSE;
	}
	return before != '/';
}

static const char *
read_name(DpReader *reader, const DpYamlNode *value, const char *what)
{
	const char *text = dp_reader_text(reader, value, what);

	if (text == NULL || is_name(text))
		return text;
	dp_reader_error(reader, value,
	                "\"%s\" must be of small letters, digits and hyphens, not \"%s\"", what,
	                text);
	return NULL;
}

/* The registry finds a venue by its file name, so the id must be the same. */
static gboolean
names_file(const char *id, const char *path)
{
	g_autofree char *slashed = g_strconcat("/", path, NULL);
	g_autofree char *end = g_strconcat("/", id, SUFFIX, NULL);

	return g_str_has_suffix(slashed, end);
}

static void
read_schema(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	const char *text = dp_reader_text(reader, value, "schema");

	if (text != NULL && !g_str_equal(text, SCHEMA))
		dp_reader_error(reader, value, "schema \"%s\" is not known; this version reads %s",
		                text, SCHEMA);
}

static void
read_id(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	DpVenueFile *file = target;

	file->id = g_strdup(read_name(reader, value, "id"));
	if (file->id != NULL && !names_file(file->id, file->path))
		dp_reader_error(reader, value, "the id \"%s\" needs a file named %s%s", file->id,
		                file->id, SUFFIX);
}

static void
read_title(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	DpVenueFile *file = target;

	file->title = g_strdup(dp_reader_text(reader, value, "title"));
}

static void
read_extends(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	DpVenueFile *file = target;

	file->extends = g_strdup(read_name(reader, value, "extends"));
	file->extends_line = value->line;
	file->extends_column = value->column;
}

static void
read_url(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	/* read only to report mistakes: the URL is for people who open the file */
	g_free(dp_citation_read_url(reader, value, "url"));
}

static void
read_tracks(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	DpVenueFile *file = target;

	file->tracks = dp_reader_words(reader, value, "tracks");
	file->tracks_line = value->line;
}

static void
read_stages(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	DpVenueFile *file = target;

	file->stages = dp_reader_words(reader, value, "stages");
	file->stages_line = value->line;
}

static void
read_deadline(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	DpVenueFile *file = target;

	file->deadline = dp_citation_read_date(reader, value, "deadline");
	file->deadline_line = value->line;
}

static void
read_marks(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	static const DpParamInfo MARKS = {"marks", DP_PARAM_PATTERNS, FALSE, NULL, ""};
	DpVenueFile *file = target;
	g_autoptr(DpParam) param = dp_param_read(reader, value, &MARKS, NULL);

	if (param == NULL)
		return;
	g_ptr_array_add(param->texts, NULL);
	file->marks = g_strdupv((char **)param->texts->pdata);
}

static void
free_print(gpointer print)
{
	dp_venue_print_free(print);
}

/* By stage, the sentence that the kit prints then. */
static void
read_prints(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	static const DpParamInfo SENTENCE = {"prints", DP_PARAM_PATTERN, FALSE, NULL, ""};
	DpVenueFile *file = target;

	if (value->kind != DP_YAML_MAP) {
		dp_reader_error(reader, value,
		                "\"prints\" must be a mapping (stage: pattern), not %s",
		                dp_yaml_node_describe(value));
		return;
	}
	file->prints = g_ptr_array_new_with_free_func(free_print);
	for (const DpYamlNode *key = value->first; key != NULL; key = key->next) {
		g_autoptr(DpParam) param = dp_param_read(reader, key->value, &SENTENCE, NULL);

		if (param != NULL)
			g_ptr_array_add(file->prints, dp_venue_print_new(key->text, param->text));
	}
}

/* Areas and aliases are for lists of venues (venue-header.c); here they are only read for mistakes.
 */
static void
read_area(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	const char *area = dp_reader_text(reader, value, "area");

	if (area != NULL && !g_strv_contains(dp_area_ids(), area))
		dp_reader_unknown(reader, value, area, "an area", dp_area_ids());
}

static void
read_aliases(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	g_strfreev(dp_reader_words(reader, value, "aliases"));
}

static gboolean
is_off(const DpYamlNode *value)
{
	return value->kind == DP_YAML_SCALAR && value->plain && g_str_equal(value->text, "off");
}

static void
read_rule(DpReader *reader, const DpYamlNode *key, DpVenueFile *file)
{
	DpFileRule *rule = g_new0(DpFileRule, 1);

	rule->key = g_strdup(key->text);
	rule->line = key->line;
	rule->column = key->column;
	rule->off = is_off(key->value);
	if (!rule->off)
		rule->rule = dp_rule_read(reader, key);
	g_ptr_array_add(file->rules, rule);
}

static void
read_rules(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	if (value->kind != DP_YAML_MAP) {
		dp_reader_error(reader, value,
		                "\"rules\" must be a mapping (rule: what it says), not %s",
		                dp_yaml_node_describe(value));
		return;
	}
	for (const DpYamlNode *key = value->first; key != NULL; key = key->next) {
		if (!reader->shipped || dp_rule_is_wanted(reader->only, key->text))
			read_rule(reader, key, target);
	}
}

static const DpField FIELDS[] = {
    {"schema", TRUE, read_schema},    {"id", TRUE, read_id},
    {"title", TRUE, read_title},      {"extends", FALSE, read_extends},
    {"url", FALSE, read_url},         {"area", FALSE, read_area},
    {"aliases", FALSE, read_aliases}, {"deadline", FALSE, read_deadline},
    {"marks", FALSE, read_marks},     {"prints", FALSE, read_prints},
    {"tracks", FALSE, read_tracks},   {"stages", FALSE, read_stages},
    {"rules", TRUE, read_rules},      {NULL, FALSE, NULL},
};

/* Stop at another schema: further errors would only mislead. */
static gboolean
is_other_schema(const DpYamlNode *root)
{
	const DpYamlNode *schema = NULL;

	if (root->kind == DP_YAML_MAP)
		schema = dp_yaml_node_get(root, "schema");
	return schema != NULL && schema->kind == DP_YAML_SCALAR && schema->text[0] != '\0' &&
	       !g_str_equal(schema->text, SCHEMA);
}

DpVenueFile *
dp_venue_file_read(const DpYamlFile *yaml, const char *const *only, GPtrArray *diagnostics)
{
	const DpYamlNode *root = yaml->tree != NULL ? yaml->tree->root : NULL;
	g_autoptr(DpVenueFile) file = g_rc_box_new0(DpVenueFile);
	DpReader reader = {
	    .path = yaml->path, .diagnostics = diagnostics, .shipped = yaml->shipped, .only = only};

	file->path = g_strdup(yaml->path);
	file->rules = g_ptr_array_new_with_free_func(free_file_rule);
	file->digest = g_strdup(yaml->digest);
	if (root == NULL)
		return NULL;
	if (is_other_schema(root)) {
		read_schema(&reader, dp_yaml_node_get(root, "schema"), file);
		return NULL;
	}
	if (!dp_reader_fields(&reader, root, NULL, "a venue file", FIELDS, NULL, file))
		return NULL;
	return g_steal_pointer(&file);
}
