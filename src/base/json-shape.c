/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/json-shape.h"

#include <deskproof/error.h>

#include "base/limits.h"

/* Shape: what was seen outside the strings so far. */
typedef struct {
	guint depth;
	guint parts[DP_LIMIT_JSON_DEPTH + 1];     /* at each depth: of the list or object there */
	gboolean object[DP_LIMIT_JSON_DEPTH + 1]; /* at each depth: it is no list */
	guint values;
} Shape;

static gboolean
refuse(GError **error, const char *what, guint limit, const char *unit)
{
	g_set_error(error, DP_ERROR, DP_ERROR_FORMAT, "it %s more than %u %s", what, limit, unit);
	return FALSE;
}

/* The position after the string whose quotation mark is at @at, or @length. */
static gsize
string_end(const char *text, gsize length, gsize at)
{
	for (at++; at < length && text[at] != '"';)
		at += text[at] == '\\' ? 2 : 1;
	return MIN(at + 1, length);
}

static gboolean
enter(Shape *shape, gboolean object, GError **error)
{
	if (shape->depth == DP_LIMIT_JSON_DEPTH)
		return refuse(error, "is nested", DP_LIMIT_JSON_DEPTH, "deep");
	shape->depth++;
	shape->parts[shape->depth] = 1;
	shape->object[shape->depth] = object;
	shape->values++;
	return TRUE;
}

static gboolean
add_part(Shape *shape, GError **error)
{
	guint depth = shape->depth;

	shape->values++;
	if (++shape->parts[depth] > DP_LIMIT_JSON_MEMBERS && shape->object[depth])
		return refuse(error, "has an object with", DP_LIMIT_JSON_MEMBERS, "members");
	return TRUE;
}

static gboolean
step(Shape *shape, char c, GError **error)
{
	switch (c) {
	case '[':
	case '{':
		return enter(shape, c == '{', error);
	case ']':
	case '}':
		shape->depth -= shape->depth > 0;
		return TRUE;
	case ',':
		return add_part(shape, error);
	default:
		return TRUE;
	}
}

gboolean
dp_json_shape_is_bounded(const char *text, gsize length, GError **error)
{
	Shape shape = {0};

	if (length > DP_LIMIT_JSON_BYTES)
		return refuse(error, "has", DP_LIMIT_JSON_BYTES, "bytes");
	for (gsize at = 0; at < length;) {
		if (!step(&shape, text[at], error))
			return FALSE;
		if (shape.values > DP_LIMIT_JSON_VALUES)
			return refuse(error, "has", DP_LIMIT_JSON_VALUES, "values");
		at = text[at] == '"' ? string_end(text, length, at) : at + 1;
	}
	return TRUE;
}
