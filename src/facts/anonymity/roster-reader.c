/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <json-glib/json-glib.h>
#include <string.h>

#include "base/json-shape.h"
#include "base/limits.h"
#include "facts/anonymity/roster.h"

/* HotCRP's data and OpenReview's notes as JSON; their and EasyChair's tables as CSV. */

/* (nullable): a member's text, or its "value"'s; numbers too. (transfer full) */
static char *
member_text(JsonObject *object, const char *name)
{
	JsonNode *node = json_object_get_member(object, name);

	if (node == NULL || !JSON_NODE_HOLDS_VALUE(node))
		return NULL;
	if (json_node_get_value_type(node) == G_TYPE_STRING)
		return g_strdup(json_node_get_string(node));
	if (json_node_get_value_type(node) == G_TYPE_INT64)
		return g_strdup_printf("%" G_GINT64_FORMAT, json_node_get_int(node));
	return NULL;
}

/* (nullable): a member that is a list, or whose "value" is (OpenReview's second API). */
static JsonArray *
member_list(JsonObject *object, const char *name)
{
	JsonNode *node = json_object_get_member(object, name);

	if (node != NULL && JSON_NODE_HOLDS_OBJECT(node))
		node = json_object_get_member(json_node_get_object(node), "value");
	return node != NULL && JSON_NODE_HOLDS_ARRAY(node) ? json_node_get_array(node) : NULL;
}

static void
add_json_author(DpRoster *roster, const char *paper, JsonNode *node)
{
	JsonObject *author;
	g_autofree char *first = NULL, *last = NULL, *name = NULL, *email = NULL, *house = NULL;

	if (JSON_NODE_HOLDS_VALUE(node) && json_node_get_value_type(node) == G_TYPE_STRING) {
		dp_roster_add(roster, paper, json_node_get_string(node), NULL, NULL);
		return;
	}
	if (!JSON_NODE_HOLDS_OBJECT(node))
		return;
	author = json_node_get_object(node);
	first = member_text(author, "first");
	last = member_text(author, "last");
	name = member_text(author, "name");
	email = member_text(author, "email");
	house = member_text(author, "affiliation");
	if (first != NULL || last != NULL)
		dp_roster_add_parts(roster, paper, first, last, email, house);
	else
		dp_roster_add(roster, paper, name, email, house);
}

/* "~Ada_Orvik1" says no more than the name; an address does. */
static void
add_ids(DpRoster *roster, const char *paper, JsonArray *ids)
{
	for (guint i = 0; ids != NULL && i < json_array_get_length(ids); i++) {
		JsonNode *id = json_array_get_element(ids, i);

		if (JSON_NODE_HOLDS_VALUE(id) && json_node_get_value_type(id) == G_TYPE_STRING &&
		    strchr(json_node_get_string(id), '@') != NULL)
			dp_roster_add_parts(roster, paper, NULL, NULL, json_node_get_string(id),
			                    NULL);
	}
}

static void
add_json_paper(DpRoster *roster, JsonObject *paper)
{
	JsonNode *content = json_object_get_member(paper, "content");
	JsonObject *body = content != NULL && JSON_NODE_HOLDS_OBJECT(content)
	                       ? json_node_get_object(content)
	                       : paper;
	JsonArray *authors = member_list(body, "authors");
	g_autofree char *pid = member_text(paper, "pid");
	g_autofree char *number = pid != NULL ? g_strdup(pid) : member_text(paper, "number");

	for (guint i = 0; authors != NULL && i < json_array_get_length(authors); i++)
		add_json_author(roster, number, json_array_get_element(authors, i));
	add_ids(roster, number, member_list(body, "authorids"));
}

static void
add_json_list(DpRoster *roster, JsonArray *papers)
{
	guint n = json_array_get_length(papers);

	for (guint i = 0; i < n && !roster->full; i++) {
		JsonNode *node = json_array_get_element(papers, i);
		JsonObject *object =
		    JSON_NODE_HOLDS_OBJECT(node) ? json_node_get_object(node) : NULL;

		if (object != NULL && (json_object_has_member(object, "authors") ||
		                       json_object_has_member(object, "content")))
			add_json_paper(roster, object);
		else
			add_json_author(roster, NULL, node);
	}
}

gboolean
dp_roster_read_json(DpRoster *roster, const char *data, gsize length)
{
	g_autoptr(JsonParser) parser = json_parser_new_immutable();
	JsonNode *root;

	if (length > DP_LIMIT_JSON_BYTES || !dp_json_shape_is_sound(data, length) ||
	    !json_parser_load_from_data(parser, data, (gssize)length, NULL))
		return FALSE;
	root = json_parser_get_root(parser);
	if (root != NULL && JSON_NODE_HOLDS_ARRAY(root))
		add_json_list(roster, json_node_get_array(root));
	else if (root != NULL && JSON_NODE_HOLDS_OBJECT(root)) {
		JsonArray *notes = member_list(json_node_get_object(root), "notes");

		if (notes != NULL)
			add_json_list(roster, notes);
		else
			add_json_paper(roster, json_node_get_object(root));
	}
	return TRUE;
}

/* One field of RFC 4180 at *@at, which moves behind it and its comma; @last: it ended the record.
 */
static char *
read_field(const char **at, gboolean *last)
{
	GString *field = g_string_new(NULL);
	gboolean quoted = **at == '"';
	const char *p = *at + quoted;

	for (; *p != '\0'; p++) {
		if (!quoted && (*p == ',' || *p == '\n' || *p == '\r'))
			break;
		if (quoted && p[0] == '"' && p[1] == '"')
			p++; /* two stand for one */
		else if (*p == '"') {
			quoted = FALSE;
			continue;
		}
		g_string_append_c(field, *p);
	}
	*last = *p != ',';
	while (*last && (*p == '\r' || *p == '\n'))
		p++;
	*at = *last ? p : p + 1;
	return g_strstrip(g_string_free(field, FALSE));
}

static GPtrArray *
read_record(const char **at, gboolean *wide)
{
	GPtrArray *fields = g_ptr_array_new_with_free_func(g_free);
	gboolean last = FALSE;

	while (!last && fields->len < DP_LIMIT_ROSTER_FIELDS)
		g_ptr_array_add(fields, read_field(at, &last));
	*wide = *wide || !last;
	return fields;
}

typedef enum { PAPER, FIRST, LAST, NAME, EMAIL, AFFILIATION, AUTHORS, IDS, N_COLUMNS } Column;

static const struct {
	const char *heading;
	Column column;
} HEADINGS[] = {
    {"paper", PAPER},      {"submission #", PAPER}, {"submission", PAPER},
    {"number", PAPER},     {"pid", PAPER},          {"first", FIRST},
    {"first name", FIRST}, {"given_name", FIRST},   {"given name", FIRST},
    {"last", LAST},        {"last name", LAST},     {"family_name", LAST},
    {"family name", LAST}, {"name", NAME},          {"author", NAME},
    {"email", EMAIL},      {"e-mail", EMAIL},       {"affiliation", AFFILIATION},
    {"authors", AUTHORS},  {"authorids", IDS},
};

static gboolean
map_headings(const GPtrArray *record, guint *columns)
{
	gboolean names = FALSE;

	for (guint i = 0; i < N_COLUMNS; i++)
		columns[i] = G_MAXUINT;
	for (guint i = 0; i < record->len; i++) {
		for (guint k = 0; k < G_N_ELEMENTS(HEADINGS); k++) {
			if (g_ascii_strcasecmp(record->pdata[i], HEADINGS[k].heading) != 0)
				continue;
			columns[HEADINGS[k].column] = i;
			names |= HEADINGS[k].column != PAPER;
		}
	}
	return names;
}

static const char *
field(const GPtrArray *record, const guint *columns, Column column)
{
	return columns[column] < record->len ? record->pdata[columns[column]] : NULL;
}

static void
add_several(DpRoster *roster, const char *paper, const char *list, gboolean ids)
{
	g_auto(GStrv) parts =
	    g_strsplit_set(list != NULL ? list : "", "|;", (gint)DP_LIMIT_ROSTER_AUTHORS + 1);

	for (guint i = 0; parts[i] != NULL; i++) {
		if (!ids)
			dp_roster_add(roster, paper, parts[i], NULL, NULL);
		else if (strchr(parts[i], '@') != NULL)
			dp_roster_add_parts(roster, paper, NULL, NULL, parts[i], NULL);
	}
}

static void
add_record(DpRoster *roster, const GPtrArray *record, const guint *columns)
{
	const char *paper = field(record, columns, PAPER);
	const char *name = field(record, columns, NAME);
	const char *email = field(record, columns, EMAIL);
	const char *house = field(record, columns, AFFILIATION);

	add_several(roster, paper, field(record, columns, AUTHORS), FALSE);
	add_several(roster, paper, field(record, columns, IDS), TRUE);
	if (name != NULL)
		dp_roster_add(roster, paper, name, email, house);
	else
		dp_roster_add_parts(roster, paper, field(record, columns, FIRST),
		                    field(record, columns, LAST), email, house);
}

gboolean
dp_roster_read_csv(DpRoster *roster, const char *data)
{
	g_autoptr(GPtrArray) heading = read_record(&data, &roster->wide);
	guint columns[N_COLUMNS];

	if (!map_headings(heading, columns)) {
		roster->wide = FALSE; /* it is no table */
		return FALSE;
	}
	while (*data != '\0' && !roster->full && !roster->wide) {
		g_autoptr(GPtrArray) record = read_record(&data, &roster->wide);

		add_record(roster, record, columns);
	}
	return TRUE;
}
