/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/user-text.h"

#include "base/file.h"
#include "base/text-file.h"
#include "cli/complaint.h"

char *
dp_user_text_read(const char *path, gsize most, const char *what)
{
	g_autoptr(GError) error = NULL;
	gboolean windows = FALSE;
	gsize length = 0;
	char *data = dp_file_read(path, most, &length, &error), *text = NULL;

	if (data == NULL) {
		dp_complain("%s: %s", path, error->message);
		return NULL;
	}
	text = dp_text_file_take(data, length, &windows, &error);
	if (text == NULL)
		dp_complain("%s: %s %s", path, what, error->message);
	if (windows)
		dp_complain("%s is not UTF-8; read as Windows-1252", path);
	return text;
}
