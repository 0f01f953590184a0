/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/yaml-parser.h"

#include <deskproof/diagnostic.h>

#include <string.h>
#include <yaml.h>

#include "base/limits.h"

/* Nodes of a small file. */
#define EXPECTED 256u

/* A list or a map that has not ended yet. */
typedef struct {
	DpYamlNode *node;
	DpYamlNode *last;    /* its last item or key */
	DpYamlNode *waiting; /* MAP: the last key, while it has no value */
	GHashTable *keys;    /* MAP: from the texts of the keys to these */
} Open;

/* A tree under construction. */
typedef struct {
	const char *path;
	GPtrArray *diagnostics;
	DpYamlTree *tree;
	GArray *open; /* of Open, the innermost last */
	guint nodes;
	gboolean refused; /* the input holds something that a tree cannot represent */
	gboolean stop;
} Builder;

static void G_GNUC_PRINTF(4, 5)
    report(Builder *builder, guint line, guint column, const char *format, ...)
{
	g_autofree char *message = NULL;
	va_list arguments;

	va_start(arguments, format);
	message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	dp_diagnostics_add(builder->diagnostics, DP_DIAGNOSTIC_ERROR, builder->path, line, column,
	                   "%s", message);
}

static void
clear_open(gpointer data)
{
	Open *open = data;

	g_clear_pointer(&open->keys, g_hash_table_unref);
}

static DpYamlNode *
node_new(Builder *builder, DpYamlKind kind, const yaml_mark_t *at)
{
	return dp_yaml_tree_add(builder->tree, kind, (guint)at->line + 1, (guint)at->column + 1);
}

/* Of a repeated key, the first is kept; the other gets its value and is in no map. */
static void
add_key(Builder *builder, Open *map, DpYamlNode *key)
{
	const DpYamlNode *first;

	map->waiting = key;
	if (key->kind != DP_YAML_SCALAR) {
		report(builder, key->line, key->column, "a key must be a word, not %s",
		       dp_yaml_node_describe(key));
		builder->refused = TRUE;
		return;
	}
	first = g_hash_table_lookup(map->keys, key->text);
	if (first == NULL) {
		g_hash_table_insert(map->keys, g_strdup(key->text), key);
		dp_yaml_node_append(map->node, map->last, key);
		map->last = key;
	} else {
		report(builder, key->line, key->column,
		       "the key \"%s\" appears a second time; the first is in line %u", key->text,
		       first->line);
	}
}

static void
add_item(Open *list, DpYamlNode *item)
{
	dp_yaml_node_append(list->node, list->last, item);
	list->last = item;
}

/* Adds @node at the current position. */
static void
attach(Builder *builder, DpYamlNode *node)
{
	Open *parent = NULL;

	if (builder->open->len > 0)
		parent = &g_array_index(builder->open, Open, builder->open->len - 1);
	if (parent == NULL) {
		builder->tree->root = node;
	} else if (parent->node->kind == DP_YAML_LIST) {
		add_item(parent, node);
	} else if (parent->waiting != NULL) {
		parent->waiting->value = node;
		parent->waiting = NULL;
	} else {
		add_key(builder, parent, node);
	}
	if (++builder->nodes < DP_LIMIT_YAML_NODES)
		return;
	report(builder, node->line, node->column, "the file holds more than %u values",
	       DP_LIMIT_YAML_NODES);
	builder->refused = builder->stop = TRUE;
}

static void
open_node(Builder *builder, DpYamlKind kind, const yaml_mark_t *at)
{
	Open open = {.node = node_new(builder, kind, at)};

	attach(builder, open.node);
	if (kind == DP_YAML_MAP)
		open.keys = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_array_append_val(builder->open, open);
	if (builder->open->len <= DP_LIMIT_YAML_DEPTH)
		return;
	report(builder, open.node->line, open.node->column,
	       "lists and mappings are nested more than %u deep", DP_LIMIT_YAML_DEPTH);
	builder->refused = builder->stop = TRUE;
}

static void
close_node(Builder *builder)
{
	g_array_set_size(builder->open, builder->open->len - 1);
}

static void
add_scalar(Builder *builder, const yaml_event_t *event)
{
	DpYamlNode *node = node_new(builder, DP_YAML_SCALAR, &event->start_mark);
	const char *text = (const char *)event->data.scalar.value;

	node->text = dp_yaml_tree_text(builder->tree, text, event->data.scalar.length);
	node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	if (strlen(node->text) != event->data.scalar.length) {
		report(builder, node->line, node->column, "a text cannot hold a NUL character");
		builder->refused = TRUE;
	}
	attach(builder, node);
}

static void
add_alias(Builder *builder, const yaml_event_t *event)
{
	DpYamlNode *node = node_new(builder, DP_YAML_SCALAR, &event->start_mark);

	node->text = "";
	attach(builder, node);
}

static void
refuse_if(Builder *builder, const yaml_event_t *event, gconstpointer property, const char *what)
{
	if (property == NULL)
		return;
	report(builder, (guint)event->start_mark.line + 1, (guint)event->start_mark.column + 1,
	       "%s; write the value out instead", what);
	builder->refused = TRUE;
}

#define ANCHOR "anchors (\"&name\") are not allowed"
#define TAG "tags (\"!name\") are not allowed"

static void
refuse_decoration(Builder *builder, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_ALIAS_EVENT:
		refuse_if(builder, event, event, "aliases (\"*name\") are not allowed");
		break;
	case YAML_SCALAR_EVENT:
		refuse_if(builder, event, event->data.scalar.anchor, ANCHOR);
		refuse_if(builder, event, event->data.scalar.tag, TAG);
		break;
	case YAML_SEQUENCE_START_EVENT:
		refuse_if(builder, event, event->data.sequence_start.anchor, ANCHOR);
		refuse_if(builder, event, event->data.sequence_start.tag, TAG);
		break;
	case YAML_MAPPING_START_EVENT:
		refuse_if(builder, event, event->data.mapping_start.anchor, ANCHOR);
		refuse_if(builder, event, event->data.mapping_start.tag, TAG);
		break;
	default:
		break;
	}
}

static void
start_document(Builder *builder, const yaml_event_t *event)
{
	if (builder->tree->root == NULL)
		return;
	report(builder, (guint)event->start_mark.line + 1, 1,
	       "a second document begins here; a file holds one");
	builder->refused = builder->stop = TRUE;
}

static void
take_event(Builder *builder, const yaml_event_t *event)
{
	refuse_decoration(builder, event);
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		start_document(builder, event);
		break;
	case YAML_ALIAS_EVENT:
		add_alias(builder, event);
		break;
	case YAML_SCALAR_EVENT:
		add_scalar(builder, event);
		break;
	case YAML_SEQUENCE_START_EVENT:
		open_node(builder, DP_YAML_LIST, &event->start_mark);
		break;
	case YAML_MAPPING_START_EVENT:
		open_node(builder, DP_YAML_MAP, &event->start_mark);
		break;
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		close_node(builder);
		break;
	case YAML_STREAM_END_EVENT:
		builder->stop = TRUE;
		break;
	default:
		break;
	}
}

static void
report_syntax(Builder *builder, const yaml_parser_t *parser)
{
	const char *problem = parser->problem != NULL ? parser->problem : "out of memory";

	report(builder, (guint)parser->problem_mark.line + 1,
	       (guint)parser->problem_mark.column + 1, "this is not YAML: %s%s%s",
	       parser->context != NULL ? parser->context : "", parser->context != NULL ? ", " : "",
	       problem);
	builder->refused = builder->stop = TRUE;
}

/* Each event consumes at least one byte, so the loop is bounded by the file size and the limits. */
static void
build(Builder *builder, yaml_parser_t *parser)
{
	while (!builder->stop) {
		yaml_event_t event;

		if (!yaml_parser_parse(parser, &event)) {
			report_syntax(builder, parser);
			return;
		}
		take_event(builder, &event);
		yaml_event_delete(&event);
	}
}

/* Whether the bytes are text at all; libyaml would report it without the place. */
static gboolean
is_text(Builder *builder, const char *bytes, gsize length)
{
	const char *end = NULL;
	guint line = 1, column = 1;

	if (length > DP_LIMIT_YAML_BYTES) {
		report(builder, 0, 0, "the file is larger than %u bytes", DP_LIMIT_YAML_BYTES);
		return FALSE;
	}
	if (g_utf8_validate_len(bytes, length, &end))
		return TRUE;
	for (const char *p = bytes; p < end; p = g_utf8_next_char(p)) {
		line += *p == '\n';
		column = *p == '\n' ? 1 : column + 1;
	}
	report(builder, line, column, "this is not UTF-8 text");
	return FALSE;
}

DpYamlTree *
dp_yaml_parse(const char *path, const char *bytes, gsize length, GPtrArray *diagnostics)
{
	g_autoptr(DpYamlTree) tree = dp_yaml_tree_new(EXPECTED);
	g_autoptr(GArray) open = g_array_new(FALSE, FALSE, sizeof(Open));
	Builder builder = {.path = path, .diagnostics = diagnostics, .tree = tree, .open = open};
	yaml_parser_t parser;

	g_array_set_clear_func(open, clear_open);
	if (!is_text(&builder, bytes, length) || !yaml_parser_initialize(&parser))
		return NULL;
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const guchar *)bytes, length);
	build(&builder, &parser);
	yaml_parser_delete(&parser);
	if (builder.refused)
		return NULL;
	if (tree->root != NULL)
		return g_steal_pointer(&tree);
	report(&builder, 0, 0, "the file is empty");
	return NULL;
}
