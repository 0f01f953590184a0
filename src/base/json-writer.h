/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** DP_JSON_DEPTH: the deepest nesting of objects and lists. */
#define DP_JSON_DEPTH 24

/**
 * DpJsonWriter:
 *
 * Writes JSON (RFC 8259) in call order, so that equal reports give equal bytes. Lives on the stack.
 * @name is the member's name inside an object, and NULL inside a list and at the top.
 */
typedef struct {
	GString *out; /* borrowed */
	gboolean pretty;
	guint depth;
	gboolean fresh;              /* the innermost object or list is still empty */
	char closing[DP_JSON_DEPTH]; /* the closing character of each open level */
} DpJsonWriter;

/** dp_json_init: @pretty: indent by two spaces per level; else everything on one line. */
void dp_json_init(DpJsonWriter *writer, GString *out, gboolean pretty);

void dp_json_open_object(DpJsonWriter *writer, const char *name);
void dp_json_open_list(DpJsonWriter *writer, const char *name);

/** dp_json_close: closes the innermost object or list. */
void dp_json_close(DpJsonWriter *writer);

/** dp_json_string: @value NULL is written as null; invalid UTF-8 becomes U+FFFD. */
void dp_json_string(DpJsonWriter *writer, const char *name, const char *value);
void dp_json_integer(DpJsonWriter *writer, const char *name, guint64 value);

/** dp_json_number: at most @decimals places; non-finite values are written as null. */
void dp_json_number(DpJsonWriter *writer, const char *name, double value, guint decimals);

/** dp_json_numbers: a list of @n numbers on one line. */
void dp_json_numbers(DpJsonWriter *writer, const char *name, const double *values, guint n,
                     guint decimals);
/** dp_json_strings: a list of strings, NULL-terminated. */
void dp_json_strings(DpJsonWriter *writer, const char *name, const char *const *values);
void dp_json_null(DpJsonWriter *writer, const char *name);
void dp_json_flag(DpJsonWriter *writer, const char *name, gboolean value);
