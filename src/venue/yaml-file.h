/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "venue/yaml-node.h"

/** DpYamlFile: a venue file or a list of wordings. */
typedef struct {
	const char *path; /* borrowed */
	char *digest;     /* SHA-256 over its bytes, hex */
	DpYamlTree *tree; /* NULL: it is no YAML */
	guint mistakes;   /* in the YAML */
	gboolean shipped; /* it is in the program, as it was when the program was built */
} DpYamlFile;

/**
 * dp_yaml_file_open: reads the file at @path, of at most DP_LIMIT_YAML_BYTES.
 * @may_be_shipped: takes the tree that the build made of a file with these bytes
 * @diagnostics: gets one element for each mistake
 *
 * Returns: FALSE if it cannot be read. @error: DP_ERROR_USAGE.
 */
gboolean dp_yaml_file_open(DpYamlFile *file, const char *path, gboolean may_be_shipped,
                           GPtrArray *diagnostics, GError **error);

/** dp_yaml_file_parse: the same of @bytes. @path: for the diagnostics only */
void dp_yaml_file_parse(DpYamlFile *file, const char *path, const char *bytes, gsize length,
                        GPtrArray *diagnostics);
void dp_yaml_file_clear(DpYamlFile *file);

/** dp_yaml_file_bytes: the content of such a file, or of what belongs to it. (transfer full)
 * @error: DP_ERROR_USAGE. */
char *dp_yaml_file_bytes(const char *path, gsize *length, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DpYamlFile, dp_yaml_file_clear)
