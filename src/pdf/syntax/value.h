/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef enum {
	DP_KIND_NULL,
	DP_KIND_FLAG,
	DP_KIND_NUMBER,
	DP_KIND_NAME,
	DP_KIND_STRING,
	DP_KIND_ARRAY,
	DP_KIND_DICT,
	DP_KIND_STREAM,
	DP_KIND_REFERENCE,
} DpObjectKind;

/** DpValue: an object of a file (ISO 32000-1, 7.3), as it was parsed. Lives as long as its file. */
typedef struct _DpValue DpValue;

/** DpStreamValue: where the encoded bytes of a stream are in the file. */
typedef struct {
	const DpValue *dict;
	gsize offset, length;
} DpStreamValue;

struct _DpValue {
	DpObjectKind kind;
	guint32 n; /* STRING: bytes; ARRAY: items; DICT: entries; REFERENCE: generation; NUMBER: 1
	              if it is written with digits alone */
	union {
		gboolean flag;
		double number;
		const char *name; /* with its slash, #xx decoded */
		const guint8 *bytes;
		const DpValue *items; /* ARRAY; DICT: a key (NAME) before each value, sorted */
		const DpStreamValue *stream;
		guint32 object; /* REFERENCE: its number */
	} as;
	const guint8 *source; /* ARRAY, DICT: as it is in the file, from bracket to bracket */
	gsize length;         /* of that */
};

/** dp_value_is_name: whether @value (nullable) is the NAME @name, with its slash. */
gboolean dp_value_is_name(const DpValue *value, const char *name);

/** dp_value_whole: whether @value (nullable) is a NUMBER of digits alone, of at most @most. */
gboolean dp_value_whole(const DpValue *value, guint64 most, guint64 *number);

/** dp_value_get: (nullable): the value of @key ("/Name") of a DICT; references are not resolved. */
const DpValue *dp_value_get(const DpValue *dict, const char *key);
