/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/pdf-place.h"

#include <stdlib.h>
#include <string.h>

#include "cli/complaint.h"
#include "cli/output.h"

/* Where a folder lies, seen from one with papers in it. */
typedef enum { ELSEWHERE, BELOW, THERE } Position;

/* Without links, as far as it exists. */
static char *
real_path(const char *path)
{
	g_autofree char *full = g_canonicalize_filename(path, NULL);
	g_autofree char *front = g_strdup(full);
	char *slash, *real = realpath(full, NULL), *result;

	while (real == NULL && (slash = strrchr(front, '/')) != NULL) {
		*slash = '\0';
		real = realpath(*front != '\0' ? front : "/", NULL);
	}
	result = g_build_filename(real != NULL ? real : "", full + strlen(front), NULL);
	free(real);
	return result;
}

/* The folders of the papers, each once. */
static GHashTable *
folders_of(const GPtrArray *papers)
{
	GHashTable *folders = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	for (guint i = 0; i < papers->len; i++)
		g_hash_table_add(folders, g_path_get_dirname(papers->pdata[i]));
	return folders;
}

static Position
position_of(const char *folder, const char *papers)
{
	g_autofree char *real = real_path(papers);
	gsize length = strlen(real);

	if (strcmp(folder, real) == 0)
		return THERE;
	return strncmp(folder, real, length) == 0 && folder[length] == '/' ? BELOW : ELSEWHERE;
}

static gboolean
has_paper(const char *folder, const GPtrArray *papers)
{
	for (guint i = 0; i < papers->len; i++) {
		g_autofree char *name = g_path_get_basename(papers->pdata[i]);
		g_autofree char *file = g_build_filename(folder, name, NULL);

		if (g_file_test(file, G_FILE_TEST_IS_REGULAR) && !dp_output_is_report(file))
			return TRUE;
	}
	return FALSE;
}

static Position
worst_position(const char *folder, const GPtrArray *papers)
{
	g_autoptr(GHashTable) folders = folders_of(papers);
	g_autofree char *real = real_path(folder);
	Position worst = has_paper(folder, papers) ? THERE : ELSEWHERE;
	GHashTableIter iter;
	gpointer one;

	g_hash_table_iter_init(&iter, folders);
	while (g_hash_table_iter_next(&iter, &one, NULL))
		worst = MAX(worst, position_of(real, one));
	return worst;
}

gboolean
dp_pdf_place_check(const char *folder, const GPtrArray *papers)
{
	Position worst = worst_position(folder, papers);

	if (worst == THERE)
		dp_complain("%s: papers of the results are in this folder, and a batch would take "
		            "PDF reports for papers, too; name another folder",
		            folder);
	else if (worst == BELOW)
		dp_complain("%s: this folder is below one with papers of the results: a batch of "
		            "that folder would take these PDF reports for papers",
		            folder);
	return worst != THERE;
}
