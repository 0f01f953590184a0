/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Whose folder a path leads to, by the path alone. */

/** dp_path_owner_user: the user's name after the first home directory in @text that is a person's;
 * NULL: none. (transfer full) */
char *dp_path_owner_user(const char *text);

/** dp_path_owner_volume: the name of the disk that a path begins with, if its owner chose the name;
 * NULL: none. (transfer full) */
char *dp_path_owner_volume(const char *text);

/** dp_path_owner_is_generic: whether machines, build services or shops create @user by default. */
gboolean dp_path_owner_is_generic(const char *user);

/** dp_path_owner_is_person: whether the name of a disk is a person's. */
gboolean dp_path_owner_is_person(const char *name);

/** dp_path_owner_has_folder: whether any of @names (NULL-terminated, small letters) follows a slash
 * or a backslash in @text, ignoring ASCII case. */
gboolean dp_path_owner_has_folder(const char *text, const char *const *names);
