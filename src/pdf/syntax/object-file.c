/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/syntax/object-file.h"

#include <math.h>
#include <string.h>

#include "pdf/syntax/object-file-private.h"

#define HEADER "%PDF-"

/* Bytes at the beginning in which readers look for the dictionary of a linearized file. */
#define LINEARIZED_SPAN 1024

static const DpValue NOTHING = {.kind = DP_KIND_NULL};

/* An object that only refers to another is read in two ways. */
static gboolean
load_all(DpObjectFile *file)
{
	for (guint i = 0; i < file->entries->len; i++) {
		const DpXrefEntry *entry = dp_object_file_entry(file, i);
		const DpValue *value;

		if (entry == NULL)
			continue;
		value = dp_object_file_load(file, i, entry->generation);
		if (value == NULL || value->kind == DP_KIND_REFERENCE)
			return FALSE;
	}
	return TRUE;
}

static gboolean
has_catalog(const DpObjectFile *file)
{
	const DpValue *root = dp_value_get(file->trailer, "/Root");
	guint64 id;

	if (root == NULL || root->kind != DP_KIND_REFERENCE)
		return FALSE;
	root = dp_object_file_resolve(file, root, &id);
	return root->kind == DP_KIND_DICT && dp_value_get(root, "/Pages") != NULL;
}

/* "%PDF-1.7", at the very beginning. */
static gboolean
has_header(const DpObjectFile *file)
{
	static const char VERSION[] = HEADER "1.7";

	if (file->length <= strlen(VERSION))
		return FALSE;
	for (guint i = 0; i < strlen(VERSION); i++) {
		if (g_ascii_isdigit(VERSION[i]) ? !g_ascii_isdigit(file->data[i])
		                                : file->data[i] != VERSION[i])
			return FALSE;
	}
	return TRUE;
}

DpObjectFile *
dp_object_file_open(GBytes *bytes)
{
	g_autoptr(DpObjectFile) file = g_new0(DpObjectFile, 1);

	file->bytes = g_bytes_ref(bytes);
	file->data = g_bytes_get_data(bytes, &file->length);
	file->arena = dp_arena_new();
	file->entries = g_array_new(FALSE, TRUE, sizeof(DpXrefEntry));
	file->streams = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_bytes_unref);
	if (!has_header(file) || !dp_object_file_read_sections(file) || !load_all(file) ||
	    !has_catalog(file))
		return NULL;
	return g_steal_pointer(&file);
}

void
dp_object_file_free(DpObjectFile *file)
{
	if (file == NULL)
		return;
	g_hash_table_unref(file->streams);
	g_array_unref(file->entries);
	dp_arena_free(file->arena);
	g_bytes_unref(file->bytes);
	g_free(file);
}

const DpValue *
dp_object_file_trailer(const DpObjectFile *file)
{
	return file->trailer;
}

const DpValue *
dp_object_file_resolve(const DpObjectFile *file, const DpValue *value, guint64 *id)
{
	const DpXrefEntry *entry;

	*id = 0;
	if (value == NULL)
		return &NOTHING;
	if (value->kind != DP_KIND_REFERENCE)
		return value;
	*id = (guint64)value->as.object << 16 | value->n;
	entry = dp_object_file_entry(file, value->as.object);
	return entry != NULL && entry->generation == value->n && entry->value != NULL ? entry->value
	                                                                              : &NOTHING;
}

/* The number of the first dictionary near the beginning: "12 0 obj <<". 0: there is none. */
static guint64
first_dictionary(const DpObjectFile *file)
{
	const gsize span = MIN(file->length, LINEARIZED_SPAN);

	for (gsize at = strlen(HEADER); at < span; at++) {
		g_auto(DpValueParser) parser = {.stack = NULL};
		guint64 number, generation;
		DpToken token;

		if (!g_ascii_isdigit(file->data[at]) || g_ascii_isdigit(file->data[at - 1]))
			continue;
		dp_value_parser_init(&parser, file->arena, file->data, file->length, at);
		if (dp_value_parser_number(&parser, &number) &&
		    dp_value_parser_number(&parser, &generation) &&
		    dp_value_parser_word(&parser, "obj") && dp_lexer_next(&parser.lexer, &token) &&
		    token.kind == DP_TOKEN_DICT_OPEN)
			return number;
	}
	return 0;
}

/* A dictionary that says so, and perhaps that the file has this length (annex F.3). */
gboolean
dp_object_file_is_linearized(const DpObjectFile *file)
{
	const DpXrefEntry *entry = dp_object_file_entry(file, first_dictionary(file));
	const DpValue *says, *length;

	if (entry == NULL || entry->generation != 0 || entry->value->kind != DP_KIND_DICT)
		return FALSE;
	says = dp_value_get(entry->value, "/Linearized");
	length = dp_value_get(entry->value, "/L");
	return says != NULL && says->kind == DP_KIND_NUMBER && floor(says->as.number) == 1 &&
	       (length == NULL || length->kind != DP_KIND_NUMBER ||
	        length->as.number == file->length);
}
