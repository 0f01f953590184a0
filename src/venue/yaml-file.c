/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/yaml-file.h"

#include <deskproof/error.h>

#include "base/file.h"
#include "base/limits.h"

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
