/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/json-reader.h"

#include <deskproof/error.h>

#include <string.h>
#include <sys/auxv.h>

#include "base/json-shape.h"

#define RANDOM_BYTES 16 /* that the kernel gives each process */

#define FLAGS (JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL)

/* Jansson's hashes need a seed that a stranger cannot know, or the names of members could all be
 * made to collide. By itself it reads one from /dev/urandom. Members keep their order, so no output
 * depends on it. */
static void
seed_hashes(void)
{
	const char *random = (const char *)getauxval(AT_RANDOM);
	guint32 seed = 0;

	if (random != NULL)
		memcpy(&seed, random + RANDOM_BYTES - sizeof seed, sizeof seed);
	json_object_seed(MAX(seed, 1));
}

static json_t *
fail(const json_error_t *cause, GError **error)
{
	/* "… near 'X'": X may be anything that the text has */
	const char *quoted = strstr(cause->text, " near ");
	int length = quoted != NULL ? (int)(quoted - cause->text) : (int)strlen(cause->text);

	g_set_error(error, DP_ERROR, DP_ERROR_FORMAT, "line %d, column %d: %.*s",
	            MAX(cause->line, 1), MAX(cause->column, 0), length, cause->text);
	return NULL;
}

json_t *
dp_json_parse(const char *data, gsize length, GError **error)
{
	json_error_t cause;
	json_t *value;

	if (!dp_json_shape_is_bounded(data, length, error))
		return NULL;
	seed_hashes();
	value = json_loadb(data, length, FLAGS, &cause);
	return value != NULL ? value : fail(&cause, error);
}

const char *
dp_json_stranger(json_t *object, const char *const *names)
{
	const char *name;
	json_t *value;

	json_object_foreach(object, name, value)
	{
		if (!g_strv_contains(names, name))
			return name;
	}
	return NULL;
}

gboolean
dp_json_number_of(const json_t *value, double *number)
{
	if (!json_is_number(value))
		return FALSE;
	*number = json_number_value(value);
	return TRUE;
}

const char *
dp_json_member_text(const json_t *object, const char *name)
{
	return json_string_value(json_object_get(object, name));
}

gboolean
dp_json_member_number(const json_t *object, const char *name, double *number)
{
	return dp_json_number_of(json_object_get(object, name), number);
}

gboolean
dp_json_member_rect(const json_t *object, const char *name, DpRect *rect)
{
	const json_t *list = json_object_get(object, name);
	double v[4];

	if (json_array_size(list) != G_N_ELEMENTS(v))
		return FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(v); i++) {
		if (!dp_json_number_of(json_array_get(list, i), &v[i]))
			return FALSE;
	}
	*rect = (DpRect){v[0], v[1], v[2], v[3]};
	return TRUE;
}
