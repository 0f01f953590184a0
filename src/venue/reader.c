/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/reader.h"

#include <deskproof/diagnostic.h>

#include "base/names.h"
#include "base/text.h"

#define MESSAGE_CHARS 400
#define FEW_CANDIDATES 8

void
dp_reader_error(DpReader *reader, const DpYamlNode *at, const char *format, ...)
{
	g_autofree char *message = NULL;
	g_autofree char *shown = NULL;
	va_list arguments;

	va_start(arguments, format);
	message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	/* The message quotes file content: escape control characters. */
	shown = dp_text_quote(message, MESSAGE_CHARS);
	dp_diagnostics_add(reader->diagnostics, DP_DIAGNOSTIC_ERROR, reader->path,
	                   at != NULL ? at->line : 0, at != NULL ? at->column : 0, "%s", shown);
}

void
dp_reader_unknown(DpReader *reader, const DpYamlNode *at, const char *word, const char *what,
                  const char *const *candidates)
{
	const char *nearest = dp_text_nearest(word, candidates);
	guint n = dp_names_count(candidates);
	g_autofree char *all = dp_names_join(", ", candidates);

	if (nearest != NULL)
		dp_reader_error(reader, at, "\"%s\" is not %s; did you mean \"%s\"?", word, what,
		                nearest);
	else if (n > 0 && n <= FEW_CANDIDATES)
		dp_reader_error(reader, at, "\"%s\" is not %s; use one of %s", word, what, all);
	else
		dp_reader_error(reader, at, "\"%s\" is not %s", word, what);
}

const char *
dp_reader_text(DpReader *reader, const DpYamlNode *node, const char *what)
{
	if (node->kind != DP_YAML_SCALAR) {
		dp_reader_error(reader, node, "\"%s\" must be a single value, not %s", what,
		                dp_yaml_node_describe(node));
		return NULL;
	}
	if (node->text[0] == '\0') {
		dp_reader_error(reader, node, "\"%s\" has no value", what);
		return NULL;
	}
	return node->text;
}

static gboolean
is_kebab(const char *text)
{
	for (const char *p = text; *p != '\0'; p++) {
		if (!g_ascii_islower(*p) && !g_ascii_isdigit(*p) && *p != '-')
			return FALSE;
	}
	return g_ascii_isalnum(*text);
}

/* As dp_reader_text(), and kebab-case: letters a to z, digits and hyphens. */
static const char *
read_word(DpReader *reader, const DpYamlNode *node, const char *what)
{
	const char *text = dp_reader_text(reader, node, what);

	if (text == NULL || is_kebab(text))
		return text;
	dp_reader_error(reader, node,
	                "\"%s\" must be of small letters, digits and hyphens, not \"%s\"", what,
	                text);
	return NULL;
}

gboolean
dp_reader_is_list(DpReader *reader, const DpYamlNode *node, const char *what)
{
	if (node->kind != DP_YAML_LIST) {
		dp_reader_error(reader, node, "\"%s\" must be a list: [one, two], not %s", what,
		                dp_yaml_node_describe(node));
		return FALSE;
	}
	if (node->n == 0)
		dp_reader_error(reader, node, "\"%s\" is an empty list; leave it out instead",
		                what);
	return node->n > 0;
}

char **
dp_reader_words(DpReader *reader, const DpYamlNode *node, const char *what)
{
	g_autoptr(GStrvBuilder) builder = g_strv_builder_new();
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	if (!dp_reader_is_list(reader, node, what))
		return NULL;
	for (const DpYamlNode *item = node->first; item != NULL; item = item->next) {
		const char *word = read_word(reader, item, what);

		if (word == NULL)
			return NULL;
		if (!g_hash_table_add(seen, g_strdup(word)))
			dp_reader_error(reader, item, "\"%s\" lists \"%s\" twice", what, word);
		else
			g_strv_builder_add(builder, word);
	}
	return g_strv_builder_end(builder);
}

static gboolean
is_field(const DpField *fields, const char *const *others, const char *name)
{
	for (guint i = 0; fields[i].name != NULL; i++) {
		if (g_str_equal(fields[i].name, name))
			return TRUE;
	}
	return others != NULL && g_strv_contains(others, name);
}

static void
report_unknown_field(DpReader *reader, const DpYamlNode *key, const char *what,
                     const DpField *fields, const char *const *others)
{
	g_autoptr(GArray) names = dp_names_new();
	g_autofree char *not_a = g_strconcat("a key of ", what, NULL);

	for (guint i = 0; others != NULL && others[i] != NULL; i++)
		dp_names_add(names, others[i]);
	for (guint i = 0; fields[i].name != NULL; i++)
		dp_names_add(names, fields[i].name);
	dp_reader_unknown(reader, key, key->text, not_a, dp_names_all(names));
}

gboolean
dp_reader_fields(DpReader *reader, const DpYamlNode *map, const DpYamlNode *at, const char *what,
                 const DpField *fields, const char *const *others, gpointer target)
{
	if (map->kind != DP_YAML_MAP) {
		dp_reader_error(reader, map, "%s must be a mapping (key: value), not %s", what,
		                dp_yaml_node_describe(map));
		return FALSE;
	}
	for (const DpYamlNode *key = map->first; key != NULL && !reader->shipped; key = key->next) {
		if (!is_field(fields, others, key->text))
			report_unknown_field(reader, key, what, fields, others);
	}
	for (guint i = 0; fields[i].name != NULL; i++) {
		const DpYamlNode *value = dp_yaml_node_get(map, fields[i].name);

		if (value != NULL)
			fields[i].read(reader, value, target);
		else if (fields[i].required)
			dp_reader_error(reader, at, "%s needs \"%s\"", what, fields[i].name);
	}
	return TRUE;
}
