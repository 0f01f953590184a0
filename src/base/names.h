/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * Names that belong to somebody else, often to a table: GLib's functions for lists of texts are for
 * lists that own what is in them. Every list ends with a NULL.
 */

/** dp_names_new: (transfer full) (element-type utf8): an empty list, for dp_names_add(). */
GArray *dp_names_new(void);

/** dp_names_add: @name is borrowed. */
void dp_names_add(GArray *names, const char *name);

/** dp_names_all: borrowed from @names, until a name is added. */
const char *const *dp_names_all(const GArray *names);

guint dp_names_count(const char *const *names);

/** dp_names_join: (transfer full): "one, two" if @between is ", ". */
char *dp_names_join(const char *between, const char *const *names);

/** dp_names_append: adds name @index of @n to a sentence: "one", ", two", " and three". */
void dp_names_append(GString *sentence, const char *name, guint index, guint n);

/** dp_names_copy: (transfer full) (nullable): NULL if @names is. */
char **dp_names_copy(const char *const *names);
