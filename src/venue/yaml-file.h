/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_yaml_file_bytes: the content of a venue file or a list of wordings, of at most
 * DP_LIMIT_YAML_BYTES. (transfer full) @error: DP_ERROR_USAGE. */
char *dp_yaml_file_bytes(const char *path, gsize *length, GError **error);
