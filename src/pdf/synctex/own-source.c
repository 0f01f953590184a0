/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/synctex/own-source.h"

#include <string.h>

/* The folders of a TeX distribution are named texmf, texmf-dist, texmf-var. */
static gboolean
is_distributed(const char *name)
{
	g_auto(GStrv) parts = g_strsplit_set(name, "/\\", -1);
	guint n = g_strv_length(parts);

	for (guint i = 0; i + 1 < n; i++) {
		if (strcmp(parts[i], "texmf") == 0 || g_str_has_prefix(parts[i], "texmf-"))
			return TRUE;
	}
	return FALSE;
}

gboolean
dp_source_is_own(const char *name)
{
	/* A class or package, and what LaTeX and its packages write (comment: .cut, beamer: .vrb).
	 */
	static const char *const OTHERS[] = {
	    ".cls", ".sty", ".clo", ".def", ".fd",  ".cfg", ".ldf", ".bbx", ".cbx", ".lbx", ".fmt",
	    ".aux", ".toc", ".lof", ".lot", ".out", ".ind", ".gls", ".ent", ".cut", ".vrb", ".nav"};
	const char *ending = strrchr(name, '.');

	for (guint i = 0; ending != NULL && i < G_N_ELEMENTS(OTHERS); i++) {
		if (g_ascii_strcasecmp(ending, OTHERS[i]) == 0)
			return FALSE;
	}
	return name[0] != '\0' && !is_distributed(name);
}
