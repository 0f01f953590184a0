/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/yaml-node.h"

#include <deskproof/diagnostic.h>

#include <string.h>
#include <yaml.h>

#include "base/limits.h"

/* A tree under construction. The stack holds the open lists and maps; a map's last key without a
 * value is waiting for one. */
typedef struct {
	const char *path;
	GPtrArray *diagnostics;
	GPtrArray *open; /* of DpYamlNode, borrowed from root */
	DpYamlNode *root;
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
free_element(gpointer node)
{
	dp_yaml_node_free(node);
}

static DpYamlNode *
node_new(DpYamlKind kind, const yaml_mark_t *at)
{
	DpYamlNode *node = g_new0(DpYamlNode, 1);

	node->kind = kind;
	node->line = (guint)at->line + 1;
	node->column = (guint)at->column + 1;
	if (kind != DP_YAML_SCALAR)
		node->items = g_ptr_array_new_with_free_func(free_element);
	if (kind == DP_YAML_MAP)
		node->index = g_hash_table_new(g_str_hash, g_str_equal);
	return node;
}

/* Depth is bounded by DP_LIMIT_YAML_DEPTH when the tree is built. */
void
dp_yaml_node_free(DpYamlNode *node)
{
	if (node == NULL)
		return;
	g_clear_pointer(&node->index, g_hash_table_unref);
	g_clear_pointer(&node->items, g_ptr_array_unref);
	dp_yaml_node_free(node->value);
	g_free(node->text);
	g_free(node);
}

static DpYamlNode *
waiting_key(const DpYamlNode *map)
{
	DpYamlNode *last = map->items->len > 0 ? map->items->pdata[map->items->len - 1] : NULL;

	return last != NULL && last->value == NULL ? last : NULL;
}

static void
add_key(Builder *builder, DpYamlNode *map, DpYamlNode *key)
{
	const DpYamlNode *first;

	g_ptr_array_add(map->items, key);
	if (key->kind != DP_YAML_SCALAR) {
		report(builder, key->line, key->column, "a key must be a word, not %s",
		       dp_yaml_node_describe(key));
		builder->refused = TRUE;
		return;
	}
	first = g_hash_table_lookup(map->index, key->text);
	if (first == NULL)
		g_hash_table_insert(map->index, key->text, key);
	else
		report(builder, key->line, key->column,
		       "the key \"%s\" appears a second time; the first is in line %u", key->text,
		       first->line);
}

/* Takes @node, and attaches it at the current position. */
static void
attach(Builder *builder, DpYamlNode *node)
{
	DpYamlNode *parent = NULL, *key;

	if (builder->open->len > 0)
		parent = builder->open->pdata[builder->open->len - 1];
	if (parent == NULL)
		builder->root = node;
	else if (parent->kind == DP_YAML_LIST)
		g_ptr_array_add(parent->items, node);
	else if ((key = waiting_key(parent)) != NULL)
		key->value = node;
	else
		add_key(builder, parent, node);
	if (++builder->nodes < DP_LIMIT_YAML_NODES)
		return;
	report(builder, node->line, node->column, "the file holds more than %u values",
	       DP_LIMIT_YAML_NODES);
	builder->refused = builder->stop = TRUE;
}

static void
open_node(Builder *builder, DpYamlKind kind, const yaml_mark_t *at)
{
	DpYamlNode *node = node_new(kind, at);

	attach(builder, node);
	g_ptr_array_add(builder->open, node);
	if (builder->open->len <= DP_LIMIT_YAML_DEPTH)
		return;
	report(builder, node->line, node->column, "lists and mappings are nested more than %u deep",
	       DP_LIMIT_YAML_DEPTH);
	builder->refused = builder->stop = TRUE;
}

static void
close_node(Builder *builder)
{
	DpYamlNode *node = builder->open->pdata[builder->open->len - 1];

	g_ptr_array_set_size(builder->open, (gint)builder->open->len - 1);
	if (node->kind != DP_YAML_MAP || builder->refused)
		return;
	for (guint i = node->items->len; i > 0; i--) {
		const DpYamlNode *key = node->items->pdata[i - 1];

		if (g_hash_table_lookup(node->index, key->text) != key)
			g_ptr_array_remove_index(node->items, i - 1);
	}
}

static void
add_scalar(Builder *builder, const yaml_event_t *event)
{
	DpYamlNode *node = node_new(DP_YAML_SCALAR, &event->start_mark);
	const char *text = (const char *)event->data.scalar.value;

	node->text = g_strndup(text, event->data.scalar.length);
	node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	if (strlen(node->text) != event->data.scalar.length) {
		report(builder, node->line, node->column, "a text cannot hold a NUL character");
		builder->refused = TRUE;
	}
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
	if (builder->root == NULL)
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
		attach(builder, dp_yaml_scalar(""));
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

DpYamlNode *
dp_yaml_parse(const char *path, const char *bytes, gsize length, GPtrArray *diagnostics)
{
	g_autoptr(GPtrArray) open = g_ptr_array_new();
	Builder builder = {.path = path, .diagnostics = diagnostics, .open = open};
	g_autoptr(DpYamlNode) root = NULL;
	yaml_parser_t parser;

	if (!is_text(&builder, bytes, length) || !yaml_parser_initialize(&parser))
		return NULL;
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const guchar *)bytes, length);
	build(&builder, &parser);
	yaml_parser_delete(&parser);
	root = builder.root;
	if (builder.refused)
		return NULL;
	if (root == NULL)
		report(&builder, 0, 0, "the file is empty");
	return g_steal_pointer(&root);
}

DpYamlNode *
dp_yaml_scalar(const char *text)
{
	const yaml_mark_t start = {0};
	DpYamlNode *node = node_new(DP_YAML_SCALAR, &start);

	node->text = g_strdup(text);
	node->plain = TRUE;
	return node;
}

const DpYamlNode *
dp_yaml_node_get(const DpYamlNode *map, const char *key)
{
	const DpYamlNode *found = g_hash_table_lookup(map->index, key);

	return found != NULL ? found->value : NULL;
}

const char *
dp_yaml_node_describe(const DpYamlNode *node)
{
	static const char *const NAMES[] = {"a text", "a list", "a mapping"};

	return NAMES[node->kind];
}
