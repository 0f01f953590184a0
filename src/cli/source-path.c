/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/source-path.h"

#include <stdlib.h>
#include <string.h>

/* (nullable): what is after @folder and its slash; borrowed from @path. */
static const char *
below(const char *path, const char *folder)
{
	gsize length = strlen(folder);

	while (length > 0 && folder[length - 1] == '/')
		length--;
	return strncmp(path, folder, length) == 0 && path[length] == '/' ? path + length + 1 : NULL;
}

/* The same for the folder as it is named, and as TeX names it: without links. (nullable) */
static const char *
below_any(const char *path, const char *folder)
{
	g_autofree char *full = g_canonicalize_filename(folder, NULL);
	char *real = realpath(full, NULL);
	const char *rest = below(path, full);

	if (rest == NULL && real != NULL)
		rest = below(path, real);
	free(real);
	return rest;
}

static char *
join(const char *folder, const char *rest)
{
	return strcmp(folder, ".") == 0 ? g_strdup(rest) : g_build_filename(folder, rest, NULL);
}

char *
dp_source_path(const char *file, const char *paper, const char *synctex)
{
	g_autofree char *folder = g_path_get_dirname(paper);
	g_autofree char *base = g_path_get_dirname(synctex);
	g_autofree char *start = g_canonicalize_filename(base, NULL);
	g_autofree char *full = g_canonicalize_filename(file, start);
	const char *rest = below_any(full, ".");

	if (rest != NULL && rest[0] != '\0')
		return g_strdup(rest);
	rest = below_any(full, folder);
	if (rest != NULL && rest[0] != '\0')
		return join(folder, rest);
	/* TeX writes "/home/ada/paper/./intro.tex". */
	return g_path_is_absolute(file) ? g_steal_pointer(&full) : g_strdup(file);
}
