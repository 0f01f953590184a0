/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/wording-list.h"

#include <string.h>

#include "base/limits.h"
#include "base/pattern.h"
#include "base/unmask.h"
#include "venue/order-words.h"
#include "venue/reader.h"

#define SCHEMA "1"
#define MIN_NEAR 3 /* bytes: the search looks words up by their first three */

static const char *const KINDS[] = {
    [DP_WORDING_FAVOUR] = "favour",
    [DP_WORDING_OVERRIDE] = "override",
    [DP_WORDING_ROLE] = "role",
    [DP_WORDING_SLANT] = "slant",
    [DP_WORDING_CANARY] = "canary",
    [DP_WORDING_DISCUSSION] = "discussion",
    NULL,
};

const char *
dp_wording_kind_name(DpWordingKind kind)
{
	return KINDS[kind];
}

void
dp_wording_free(DpWording *wording)
{
	if (wording == NULL)
		return;
	g_strfreev(wording->near);
	g_free(wording->match);
	dp_order_words_free(wording->own_orders);
	g_free(wording);
}

static void
free_wording(gpointer wording)
{
	dp_wording_free(wording);
}

static void
read_kind(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	DpWording *wording = target;
	const char *text = dp_reader_text(reader, value, "\"kind\"");

	for (guint i = 0; text != NULL && KINDS[i] != NULL; i++) {
		if (strcmp(KINDS[i], text) == 0) {
			wording->kind = i;
			return;
		}
	}
	if (text != NULL)
		dp_reader_unknown(reader, value, text, "a kind of wording", KINDS);
}

/* Wordings must be folded like the text that is searched. */
static void
check_near(DpReader *reader, const DpYamlNode *item, const char *text)
{
	g_autofree char *plain = dp_text_unmask(text);

	if (strlen(text) < MIN_NEAR)
		dp_reader_error(reader, item, "\"%s\" is too short: three letters at least", text);
	else if (strcmp(plain, text) != 0)
		dp_reader_error(reader, item, "\"%s\" never occurs in folded text; write \"%s\"",
		                text, plain);
}

static void
read_near(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	DpWording *wording = target;
	g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);

	if (!dp_reader_is_list(reader, value, "\"near\""))
		return;
	for (const DpYamlNode *item = value->first; item != NULL; item = item->next) {
		const char *text = dp_reader_text(reader, item, "a word of \"near\"");

		if (text == NULL)
			continue;
		check_near(reader, item, text);
		g_ptr_array_add(words, g_strdup(text));
	}
	g_ptr_array_add(words, NULL);
	g_strfreev(wording->near);
	wording->near = (char **)g_ptr_array_steal(words, NULL);
}

static void
read_match(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	DpWording *wording = target;
	const char *text = dp_reader_text(reader, value, "\"match\"");
	g_autoptr(GError) error = NULL;
	g_autoptr(DpPattern) pattern = NULL;

	if (text != NULL && !reader->shipped)
		pattern = dp_pattern_new(text, &error);
	if (error != NULL)
		dp_reader_error(reader, value, "%s", error->message);
	g_free(wording->match);
	wording->match = pattern != NULL || reader->shipped ? g_strdup(text) : NULL;
}

static const DpField WORDING_FIELDS[] = {
    {"kind", TRUE, read_kind},
    {"near", TRUE, read_near},
    {"match", TRUE, read_match},
    {NULL, FALSE, NULL},
};

static void
read_wordings(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	GPtrArray *list = target;

	if (!dp_reader_is_list(reader, value, "\"wordings\""))
		return;
	if (value->n > DP_LIMIT_WORDINGS)
		dp_reader_error(reader, value, "a list has at most %u wordings", DP_LIMIT_WORDINGS);
	for (const DpYamlNode *item = value->first; item != NULL && list->len < DP_LIMIT_WORDINGS;
	     item = item->next) {
		DpWording *wording = g_new0(DpWording, 1);

		g_ptr_array_add(list, wording);
		dp_reader_fields(reader, item, item, "a wording", WORDING_FIELDS, NULL, wording);
	}
}

static void
read_schema(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	const char *text = dp_reader_text(reader, value, "\"schema\"");

	if (text != NULL && strcmp(text, SCHEMA) != 0)
		dp_reader_error(reader, value, "schema %s is not known; this reads schema " SCHEMA,
		                text);
}

static void
read_title(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	dp_reader_text(reader, value, "\"title\"");
}

static const DpField FIELDS[] = {
    {"schema", TRUE, read_schema},
    {"title", TRUE, read_title},
    {"wordings", TRUE, read_wordings},
    {NULL, FALSE, NULL},
};

GPtrArray *
dp_wording_list_read(const DpYamlFile *file, GPtrArray *diagnostics)
{
	guint before = diagnostics->len;
	g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(free_wording);
	DpReader reader = {
	    .path = file->path, .diagnostics = diagnostics, .shipped = file->shipped};

	if (file->tree == NULL || file->mistakes > 0 ||
	    !dp_reader_fields(&reader, file->tree->root, NULL, "a list of wordings", FIELDS, NULL,
	                      list) ||
	    diagnostics->len > before)
		return NULL;
	return g_steal_pointer(&list);
}
