/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/letter-template.h"

#include "base/file.h"
#include "base/limits.h"
#include "cli/complaint.h"

/* (nullable) (transfer full) */
static char *
read_text(const char *path, DpLetterKind kind)
{
	g_autoptr(GError) error = NULL;
	gsize length = 0;
	char *text = NULL;

	if (path == NULL)
		return g_strdup(dp_letter_template(kind));
	text = dp_file_read(path, DP_LIMIT_LETTER_BYTES, &length, &error);
	if (text != NULL && g_utf8_validate(text, (gssize)length, NULL))
		return text;
	dp_complain("%s: %s", path, error != NULL ? error->message : "this is not UTF-8 text");
	g_free(text);
	return NULL;
}

static gboolean
parse_kind(const char *name, DpLetterKind *kind)
{
	const char *const *names = dp_letter_kind_names();

	for (guint i = 0; names[i] != NULL; i++) {
		if (name == NULL || g_str_equal(names[i], name)) {
			*kind = i;
			return TRUE;
		}
	}
	dp_complain_unknown(name, "a kind of letter", names);
	return FALSE;
}

gboolean
dp_letter_template_init(DpLetterTemplate *template, const char *kind, const char *path)
{
	if (!parse_kind(kind, &template->kind))
		return FALSE;
	template->text = read_text(path, template->kind);
	return template->text != NULL;
}

void
dp_letter_template_clear(DpLetterTemplate *template)
{
	g_clear_pointer(&template->text, g_free);
}
