/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/syntax/object.h"

#include <string.h>

#include "pdf/syntax/text-string.h"

void
dp_object_clear(DpObject *object)
{
	if (object->qpdf != NULL)
		qpdf_oh_release(object->qpdf, object->handle);
	*object = DP_OBJECT_NONE;
}

static DpObject
wrap(const DpObject *from, qpdf_oh handle)
{
	return (DpObject){.qpdf = from->qpdf, .handle = handle};
}

DpObject
dp_object_of(const DpObjectFile *file, const DpValue *value)
{
	DpObject object = {.file = file};

	object.value = dp_object_file_resolve(file, value, &object.id);
	return object;
}

static gboolean
is_kind(const DpObject *object, DpObjectKind kind)
{
	return object->value != NULL && object->value->kind == kind;
}

/* (nullable): the dictionary of a value, or of a stream. */
static const DpValue *
dict_of(const DpObject *object)
{
	if (is_kind(object, DP_KIND_STREAM))
		return object->value->as.stream->dict;
	return is_kind(object, DP_KIND_DICT) ? object->value : NULL;
}

DpObject
dp_object_get(const DpObject *object, const char *key)
{
	const DpValue *own = dict_of(object);

	if (own != NULL)
		return dp_object_of(object->file, dp_value_get(own, key));
	if (object->qpdf == NULL)
		return DP_OBJECT_NONE;
	if (qpdf_oh_is_dictionary(object->qpdf, object->handle))
		return wrap(object, qpdf_oh_get_key(object->qpdf, object->handle, key));
	if (qpdf_oh_is_stream(object->qpdf, object->handle)) {
		g_auto(DpObject) dict =
		    wrap(object, qpdf_oh_get_dict(object->qpdf, object->handle));

		return wrap(object, qpdf_oh_get_key(object->qpdf, dict.handle, key));
	}
	return DP_OBJECT_NONE;
}

DpObject
dp_object_item(const DpObject *object, guint index)
{
	if (index >= dp_object_n_items(object, G_MAXINT))
		return DP_OBJECT_NONE;
	return dp_object_nth(object, index);
}

/* Avoids two queries to qpdf, each as expensive as the lookup. */
DpObject
dp_object_nth(const DpObject *array, guint index)
{
	if (array->value != NULL)
		return dp_object_of(array->file, array->value->as.items + index);
	return wrap(array, qpdf_oh_get_array_item(array->qpdf, array->handle, (int)index));
}

guint
dp_object_n_items(const DpObject *object, guint limit)
{
	int n;

	if (is_kind(object, DP_KIND_ARRAY))
		return MIN(object->value->n, limit);
	if (!dp_object_is_array(object))
		return 0;
	n = qpdf_oh_get_array_n_items(object->qpdf, object->handle);
	return MIN((guint)MAX(n, 0), limit);
}

static int
compare_keys(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* An entry whose value is null is none (7.3.7). Those of a dictionary are sorted. */
static void
add_own_keys(GPtrArray *keys, const DpObject *object, guint limit)
{
	const DpValue *dict = dict_of(object);

	for (guint i = 0; dict != NULL && i < dict->n && keys->len < limit; i++) {
		const DpValue *key = dict->as.items + 2 * (gsize)i;
		DpObject value = dp_object_of(object->file, key + 1);

		if (dp_object_is_set(&value))
			g_ptr_array_add(keys, g_strdup(key->as.name));
	}
}

GPtrArray *
dp_object_keys(const DpObject *object, guint limit)
{
	GPtrArray *keys = g_ptr_array_new_with_free_func(g_free);

	if (object->value != NULL) {
		add_own_keys(keys, object, limit);
		return keys;
	}
	if (dp_object_is_stream(object)) {
		g_auto(DpObject) dict =
		    wrap(object, qpdf_oh_get_dict(object->qpdf, object->handle));

		g_ptr_array_unref(keys);
		return dp_object_keys(&dict, limit);
	}
	if (!dp_object_is_dict(object))
		return keys;
	qpdf_oh_begin_dict_key_iter(object->qpdf, object->handle);
	while (keys->len < limit && qpdf_oh_dict_more_keys(object->qpdf))
		g_ptr_array_add(keys, g_strdup(qpdf_oh_dict_next_key(object->qpdf)));
	g_ptr_array_sort(keys, compare_keys);
	return keys;
}

guint
dp_object_n_items_within(const DpObject *object, DpBound bound)
{
	return dp_bound_least(bound, dp_object_n_items(object, G_MAXINT));
}

GPtrArray *
dp_object_keys_within(const DpObject *object, DpBound bound)
{
	guint limit = (guint)dp_bound_info(bound)->limit;
	GPtrArray *keys = dp_object_keys(object, limit + 1);

	if (keys->len > limit) {
		dp_bound_met(bound);
		g_ptr_array_set_size(keys, (int)limit);
	}
	return keys;
}

DpObject
dp_object_copy(const DpObject *object)
{
	if (object->qpdf == NULL)
		return *object;
	return wrap(object, qpdf_oh_new_object(object->qpdf, object->handle));
}

gboolean
dp_object_is_set(const DpObject *object)
{
	if (object->value != NULL)
		return object->value->kind != DP_KIND_NULL;
	return object->qpdf != NULL && qpdf_oh_is_initialized(object->qpdf, object->handle) &&
	       !qpdf_oh_is_null(object->qpdf, object->handle);
}

gboolean
dp_object_has(const DpObject *dict, const char *key)
{
	g_auto(DpObject) value = dp_object_get(dict, key);

	return dp_object_is_set(&value);
}

gboolean
dp_object_is_dict(const DpObject *object)
{
	return is_kind(object, DP_KIND_DICT) ||
	       (object->qpdf != NULL && qpdf_oh_is_dictionary(object->qpdf, object->handle));
}

gboolean
dp_object_is_stream(const DpObject *object)
{
	return is_kind(object, DP_KIND_STREAM) ||
	       (object->qpdf != NULL && qpdf_oh_is_stream(object->qpdf, object->handle));
}

gboolean
dp_object_is_array(const DpObject *object)
{
	return is_kind(object, DP_KIND_ARRAY) ||
	       (object->qpdf != NULL && qpdf_oh_is_array(object->qpdf, object->handle));
}

/* (nullable): borrowed until qpdf is next called */
static const char *
name_of(const DpObject *object)
{
	if (is_kind(object, DP_KIND_NAME))
		return object->value->as.name;
	if (object->qpdf == NULL || !qpdf_oh_is_name(object->qpdf, object->handle))
		return NULL;
	return qpdf_oh_get_name(object->qpdf, object->handle);
}

static gboolean
is_string(const DpObject *object)
{
	return object->qpdf != NULL && qpdf_oh_is_string(object->qpdf, object->handle);
}

gboolean
dp_object_is_name(const DpObject *object, const char *name)
{
	return g_strcmp0(name_of(object), name) == 0;
}

char *
dp_object_name(const DpObject *object)
{
	const char *name = name_of(object);

	return g_strdup(name != NULL ? name : "");
}

static char *
own_text(const DpValue *value)
{
	g_autoptr(GString) text = dp_text_string_whole(value->as.bytes, value->n);

	return g_utf8_make_valid(text->str, (gssize)text->len);
}

char *
dp_object_text(const DpObject *object)
{
	size_t length = 0;
	const char *text;

	if (is_kind(object, DP_KIND_STRING))
		return own_text(object->value);
	if (!is_string(object))
		return NULL;
	text = qpdf_oh_get_binary_utf8_value(object->qpdf, object->handle, &length);
	return g_utf8_make_valid(text, (gssize)length);
}

GBytes *
dp_object_string(const DpObject *object)
{
	size_t length = 0;
	const char *bytes;

	if (is_kind(object, DP_KIND_STRING))
		return g_bytes_new(object->value->as.bytes, object->value->n);
	if (!is_string(object))
		return NULL;
	bytes = qpdf_oh_get_binary_string_value(object->qpdf, object->handle, &length);
	return g_bytes_new(bytes, length);
}

GBytes *
dp_object_array_text(const DpObject *array)
{
	const char *text;

	if (array->value != NULL)
		return g_bytes_new_static(array->value->source, array->value->length);
	text = qpdf_oh_unparse_resolved(array->qpdf, array->handle);
	return g_bytes_new(text, strlen(text));
}

guint64
dp_object_id(const DpObject *object)
{
	guint64 id;

	if (object->qpdf == NULL)
		return object->id;
	if (!qpdf_oh_is_indirect(object->qpdf, object->handle))
		return 0;
	id = (guint32)qpdf_oh_get_object_id(object->qpdf, object->handle);
	return id << 16 | (guint16)qpdf_oh_get_generation(object->qpdf, object->handle);
}

DpObject
dp_object_by_id(const DpObject *other, guint64 id)
{
	const DpValue reference = {.kind = DP_KIND_REFERENCE,
	                           .n = (guint32)(id & 0xFFFF),
	                           .as.object = (guint32)(id >> 16)};

	if (other->file != NULL && id != 0)
		return dp_object_of(other->file, &reference);
	if (other->qpdf == NULL || id == 0)
		return DP_OBJECT_NONE;
	return wrap(other, qpdf_get_object_by_id(other->qpdf, (int)(id >> 16), (int)(id & 0xFFFF)));
}

gboolean
dp_object_number(const DpObject *object, double *value)
{
	double number;

	if (is_kind(object, DP_KIND_NUMBER)) {
		*value = object->value->as.number;
		return TRUE;
	}
	if (object->qpdf == NULL || !qpdf_oh_is_number(object->qpdf, object->handle))
		return FALSE;
	number = qpdf_oh_get_numeric_value(object->qpdf, object->handle);
	if (!isfinite(number))
		return FALSE;
	*value = number;
	return TRUE;
}

gboolean
dp_object_flag(const DpObject *object, gboolean otherwise)
{
	if (is_kind(object, DP_KIND_FLAG))
		return object->value->as.flag;
	if (object->qpdf == NULL || !qpdf_oh_is_bool(object->qpdf, object->handle))
		return otherwise;
	return qpdf_oh_get_bool_value(object->qpdf, object->handle) ? TRUE : FALSE;
}

#define MAX_NUMBERS 8u

gboolean
dp_object_numbers(const DpObject *object, double *values, guint n)
{
	double read[MAX_NUMBERS];

	g_return_val_if_fail(n <= MAX_NUMBERS, FALSE);
	if (dp_object_n_items(object, G_MAXINT) < n)
		return FALSE;
	for (guint i = 0; i < n; i++) {
		g_auto(DpObject) item = dp_object_nth(object, i);

		if (!dp_object_number(&item, &read[i]))
			return FALSE;
	}
	memcpy(values, read, n * sizeof *values);
	return TRUE;
}

gboolean
dp_object_matrix(const DpObject *object, DpMatrix *matrix)
{
	double v[6];

	if (!dp_object_numbers(object, v, 6))
		return FALSE;
	*matrix = (DpMatrix){v[0], v[1], v[2], v[3], v[4], v[5]};
	return TRUE;
}

gboolean
dp_object_rect(const DpObject *object, DpRect *rect)
{
	double v[4];

	if (!dp_object_numbers(object, v, 4))
		return FALSE;
	*rect = (DpRect){MIN(v[0], v[2]), MIN(v[1], v[3]), MAX(v[0], v[2]), MAX(v[1], v[3])};
	return TRUE;
}

double
dp_object_get_number(const DpObject *object, const char *key, double otherwise)
{
	g_auto(DpObject) value = dp_object_get(object, key);
	double number;

	return dp_object_number(&value, &number) ? number : otherwise;
}

gboolean
dp_object_get_is_name(const DpObject *object, const char *key, const char *name)
{
	g_auto(DpObject) value = dp_object_get(object, key);

	return dp_object_is_name(&value, name);
}

char *
dp_object_get_name(const DpObject *object, const char *key)
{
	g_auto(DpObject) value = dp_object_get(object, key);

	return dp_object_name(&value);
}

char *
dp_object_get_text(const DpObject *object, const char *key)
{
	g_auto(DpObject) value = dp_object_get(object, key);

	return dp_object_text(&value);
}
