/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

#include "base/bound.h"
#include "pdf/syntax/matrix.h"
#include "pdf/syntax/object-file.h"

/**
 * DpObject:
 *
 * One PDF object (ISO 32000-1, 7.3), of our own reader or of qpdf. Passed by value; release owned
 * handles with dp_object_clear() or g_auto(DpObject). Reading an object as the wrong type gives an
 * empty value and never fails, because an untrusted file may have any type anywhere.
 */
typedef struct {
	qpdf_data qpdf; /* with its handle, or NULL … */
	qpdf_oh handle;
	const DpObjectFile *file; /* … and of our own reader: the file, */
	const DpValue *value;     /* what is in it, no reference, */
	guint64 id;               /* and see dp_object_id() */
} DpObject;

#define DP_OBJECT_NONE ((DpObject){.qpdf = NULL})

/** dp_object_of: what @value (nullable) of @file is or refers to. */
DpObject dp_object_of(const DpObjectFile *file, const DpValue *value);

void dp_object_clear(DpObject *object);

/** dp_object_get: the value of @key ("/Name") of a dictionary or a stream's dictionary. (owned) */
DpObject dp_object_get(const DpObject *object, const char *key);

/** dp_object_item: element @index of an array. (owned) */
DpObject dp_object_item(const DpObject *object, guint index);

/** dp_object_nth: the same for an array known to be long enough, by dp_object_n_items(). (owned) */
DpObject dp_object_nth(const DpObject *array, guint index);

/** dp_object_n_items: of an array; 0 for anything else, at most @limit. */
guint dp_object_n_items(const DpObject *object, guint limit);

/** dp_object_keys: keys of a dictionary or a stream's dictionary, with slash, sorted; at most
 * @limit. (transfer full) */
GPtrArray *dp_object_keys(const DpObject *object, guint limit);

/* The same with the limit of @bound, which is noted if it is met. */
guint dp_object_n_items_within(const DpObject *object, DpBound bound);
GPtrArray *dp_object_keys_within(const DpObject *object, DpBound bound);

/** dp_object_copy: another handle of the same object. (owned) */
DpObject dp_object_copy(const DpObject *object);

gboolean dp_object_is_set(const DpObject *object);             /* neither missing nor null */
gboolean dp_object_has(const DpObject *dict, const char *key); /* and its value is not null */
gboolean dp_object_is_dict(const DpObject *object);
gboolean dp_object_is_stream(const DpObject *object);
gboolean dp_object_is_array(const DpObject *object);
gboolean dp_object_is_name(const DpObject *object, const char *name);

/** dp_object_name: "/Name", or "" if it is not a name. (transfer full) */
char *dp_object_name(const DpObject *object);

/** dp_object_text: a string as UTF-8 (ISO 32000-1, 7.9.2.2), or NULL. (transfer full) */
char *dp_object_text(const DpObject *object);

/** dp_object_string: the bytes of a string, or NULL. (transfer full) */
GBytes *dp_object_string(const DpObject *object);

/** dp_object_array_text: an array in PDF syntax as its reader has it, to be read with DpLexer: of
 * an array with thousands of numbers, one handle for each is slow. (transfer full) */
GBytes *dp_object_array_text(const DpObject *array);

/** dp_object_source: the object in PDF syntax, the same for both readers; references inside it are
 * not resolved. (transfer full) */
char *dp_object_source(const DpObject *object);

/** dp_object_identity: "12 0 R" for an indirect object, else its source. (transfer full) */
char *dp_object_identity(const DpObject *object);

/** dp_object_id: object number and generation in one number; 0 if direct. */
guint64 dp_object_id(const DpObject *object);

/** dp_object_by_id: the object of that dp_object_id() in the file of @other. (owned) */
DpObject dp_object_by_id(const DpObject *other, guint64 id);

gboolean dp_object_number(const DpObject *object, double *value);
gboolean dp_object_flag(const DpObject *object, gboolean otherwise);

/** dp_object_numbers: reads exactly @n numbers of an array; FALSE leaves @values alone. */
gboolean dp_object_numbers(const DpObject *object, double *values, guint n);

gboolean dp_object_matrix(const DpObject *object, DpMatrix *matrix);

/** dp_object_rect: a rectangle (7.9.5) with its corners sorted, in user space. */
gboolean dp_object_rect(const DpObject *object, DpRect *rect);

/* Looks up @key and reads its number. */
double dp_object_get_number(const DpObject *object, const char *key, double otherwise);
gboolean dp_object_get_is_name(const DpObject *object, const char *key, const char *name);
char *dp_object_get_name(const DpObject *object, const char *key);
char *dp_object_get_text(const DpObject *object, const char *key);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpObject, dp_object_clear)
