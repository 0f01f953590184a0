/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/yaml-file.h"

#include <deskproof/error.h>

#include "base/checksum.h"
#include "base/file.h"
#include "base/limits.h"
#include "venue/shipped-folder.h"
#include "venue/shipped-tree.h"
#include "venue/yaml-parser.h"

char *
dp_yaml_file_bytes(const char *path, gsize *length, GError **error)
{
	g_autoptr(GError) why = NULL;
	char *bytes = dp_file_read(path, DP_LIMIT_YAML_BYTES, length, &why);

	if (bytes == NULL)
		g_set_error(error, DP_ERROR, DP_ERROR_USAGE, "%s cannot be read: %s", path,
		            why->message);
	return bytes;
}

void
dp_yaml_file_parse(DpYamlFile *file, const char *path, const char *bytes, gsize length,
                   GPtrArray *diagnostics)
{
	guint before = diagnostics->len;

	*file = (DpYamlFile){.path = path, .digest = dp_checksum_sha256(bytes, length)};
	file->tree = dp_yaml_parse(path, bytes, length, diagnostics);
	file->mistakes = diagnostics->len - before;
}

/* FALSE: it must be parsed. @digest: (transfer none) */
static gboolean
take_shipped(DpYamlFile *file, const char *path, const char *digest)
{
	DpYamlTree *tree = dp_shipped_tree(digest);

	if (tree != NULL)
		*file = (DpYamlFile){path, g_strdup(digest), tree, 0, TRUE};
	return tree != NULL;
}

gboolean
dp_yaml_file_open(DpYamlFile *file, const char *path, gboolean may_be_shipped,
                  GPtrArray *diagnostics, GError **error)
{
	const char *inside = may_be_shipped ? dp_shipped_folder_digest(path) : NULL;
	g_autofree char *bytes = NULL, *digest = NULL;
	gsize length = 0;

	if (inside != NULL)
		return take_shipped(file, path, inside);
	bytes = dp_yaml_file_bytes(path, &length, error);
	if (bytes == NULL)
		return FALSE;
	digest = dp_checksum_sha256(bytes, length);
	if (!may_be_shipped || !take_shipped(file, path, digest))
		dp_yaml_file_parse(file, path, bytes, length, diagnostics);
	return TRUE;
}

void
dp_yaml_file_clear(DpYamlFile *file)
{
	g_clear_pointer(&file->digest, g_free);
	g_clear_pointer(&file->tree, dp_yaml_tree_free);
}
