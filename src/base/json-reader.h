/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/rect.h>

#include <jansson.h>

/*
 * Reads untrusted JSON. Jansson's functions and these read values that are missing or of another
 * type as empty, and so their members: each accepts NULL. All results but dp_json_parse()'s are
 * borrowed. A text ends at U+0000; only json_string_length() has what follows.
 */

G_DEFINE_AUTOPTR_CLEANUP_FUNC(json_t, json_decref)

/**
 * dp_json_parse: reads @length bytes of @data, one object or one list, as RFC 8259 has it: no
 * comments, no byte-order mark, valid UTF-8. An object with two members of one name and a number
 * that exceeds 64 bits or a double are errors: readers differ in what such a text means.
 *
 * Members keep their order. It may be called in several threads; one value is for one thread at a
 * time.
 *
 * Returns: (transfer full) (nullable): @error: DP_ERROR_FORMAT with what is wrong and where, also
 * if it exceeds a DP_LIMIT_JSON_ bound.
 */
json_t *dp_json_parse(const char *data, gsize length, GError **error);

/** dp_json_stranger: (nullable): the first member of @object that is not in @names, which end with
 * NULL. */
const char *dp_json_stranger(json_t *object, const char *const *names);

/** dp_json_number_of: FALSE if @value is not a number; then @number is unchanged. */
gboolean dp_json_number_of(const json_t *value, double *number);

/* The content of a member of @object. Text: (nullable). */
const char *dp_json_member_text(const json_t *object, const char *name);
gboolean dp_json_member_number(const json_t *object, const char *name, double *number);

/** dp_json_member_rect: FALSE where it is not a list of four numbers; then @rect keeps its value.
 */
gboolean dp_json_member_rect(const json_t *object, const char *name, DpRect *rect);
