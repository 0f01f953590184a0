/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/syntax/object.h"

/* Objects that are compared by their source are of a few levels. */
#define DEPTH 16u

static void append(GString *out, const DpObject *object, guint depth);

static void
append_string(GString *out, GBytes *bytes)
{
	gsize n;
	const guint8 *data = g_bytes_get_data(bytes, &n);

	g_string_append_c(out, '<');
	for (gsize i = 0; i < n; i++)
		g_string_append_printf(out, "%02x", data[i]);
	g_string_append_c(out, '>');
}

static void
append_scalar(GString *out, const DpObject *object)
{
	g_autofree char *name = dp_object_name(object);
	g_autoptr(GBytes) string = dp_object_string(object);
	char text[G_ASCII_DTOSTR_BUF_SIZE];
	double number;

	if (string != NULL)
		append_string(out, string);
	else if (dp_object_number(object, &number))
		g_string_append(out, g_ascii_dtostr(text, sizeof text, number));
	else if (*name != '\0')
		g_string_append(out, name);
	else if (!dp_object_is_set(object))
		g_string_append(out, "null");
	else
		g_string_append(out, dp_object_flag(object, FALSE) ? "true" : "false");
}

static void
append_reference(GString *out, guint64 id)
{
	g_string_append_printf(out, "%" G_GUINT64_FORMAT " %u R", id >> 16, (guint)(id & 0xFFFF));
}

/* A reference, or the object itself. */
static void
append_part(GString *out, const DpObject *object, guint depth)
{
	guint64 id = dp_object_id(object);

	if (id == 0)
		append(out, object, depth);
	else
		append_reference(out, id);
}

static void
append_items(GString *out, const DpObject *array, guint depth)
{
	guint n = dp_object_n_items(array, G_MAXINT);

	g_string_append_c(out, '[');
	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) item = dp_object_nth(array, i);

		g_string_append_c(out, ' ');
		append_part(out, &item, depth);
	}
	g_string_append(out, " ]");
}

static void
append_entries(GString *out, const DpObject *dict, guint depth)
{
	g_autoptr(GPtrArray) keys = dp_object_keys(dict, G_MAXINT);

	g_string_append(out, "<<");
	for (guint i = 0; i < keys->len; i++) {
		g_auto(DpObject) value = dp_object_get(dict, keys->pdata[i]);

		g_string_append_printf(out, " %s ", (const char *)keys->pdata[i]);
		append_part(out, &value, depth);
	}
	g_string_append(out, " >>");
}

static void
append(GString *out, const DpObject *object, guint depth)
{
	if (depth == 0)
		g_string_append(out, "...");
	else if (dp_object_is_array(object))
		append_items(out, object, depth - 1);
	else if (dp_object_is_dict(object) || dp_object_is_stream(object))
		append_entries(out, object, depth - 1);
	else
		append_scalar(out, object);
}

char *
dp_object_source(const DpObject *object)
{
	GString *out = g_string_new(NULL);

	append(out, object, DEPTH);
	return g_string_free(out, FALSE);
}

char *
dp_object_identity(const DpObject *object)
{
	GString *out = g_string_new(NULL);

	append_part(out, object, DEPTH);
	return g_string_free(out, FALSE);
}
