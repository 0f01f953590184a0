/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** How deep objects and lists may nest. */
#define DP_JSON_DEPTH 24

/**
 * DpJsonWriter:
 *
 * Writes JSON (RFC 8259) in the order it is told, so that the same report gives the same bytes.
 * Lives on the stack. @name is a member's name inside an object and NULL inside a list and at the
 * top.
 */
typedef struct {
	GString *out; /* borrowed */
	gboolean pretty;
	guint depth;
	gboolean fresh;              /* nothing stands yet in the innermost object or list */
	char closing[DP_JSON_DEPTH]; /* what closes each that is open */
} DpJsonWriter;

/** dp_json_init: @pretty: two spaces a level; else everything on one line. */
void dp_json_init(DpJsonWriter *writer, GString *out, gboolean pretty);

void dp_json_open_object(DpJsonWriter *writer, const char *name);
void dp_json_open_list(DpJsonWriter *writer, const char *name);

/** dp_json_close: the innermost object or list. */
void dp_json_close(DpJsonWriter *writer);

/** dp_json_string: @value NULL is null; bytes that are no UTF-8 become U+FFFD. */
void dp_json_string(DpJsonWriter *writer, const char *name, const char *value);
void dp_json_integer(DpJsonWriter *writer, const char *name, guint64 value);

/** dp_json_number: at most @decimals places; what is not finite is null. */
void dp_json_number(DpJsonWriter *writer, const char *name, double value, guint decimals);

/** dp_json_numbers: a list of @n numbers on one line. */
void dp_json_numbers(DpJsonWriter *writer, const char *name, const double *values, guint n,
                     guint decimals);
void dp_json_null(DpJsonWriter *writer, const char *name);
void dp_json_flag(DpJsonWriter *writer, const char *name, gboolean value);
