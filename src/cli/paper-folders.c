/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/paper-folders.h"

#include <string.h>
#include <unistd.h>

#include "base/folder.h"
#include "cli/complaint.h"

struct _DpPaperFolders {
	GHashTable *paths; /* of char *, owned, by key */
};

void
dp_paper_folders_free(DpPaperFolders *folders)
{
	if (folders == NULL)
		return;
	g_hash_table_unref(folders->paths);
	g_free(folders);
}

static gboolean
check_folder(const char *word, const char *path)
{
	g_autoptr(GError) error = NULL;
	int folder = dp_folder_open(path, &error);

	if (folder < 0) {
		dp_complain("--folder %s: %s", word, error->message);
		return FALSE;
	}
	close(folder);
	return TRUE;
}

static gboolean
add(DpPaperFolders *folders, const char *word)
{
	const char *path = strchr(word, '=');
	g_autofree char *key = path != NULL ? g_strndup(word, (gsize)(path - word)) : NULL;

	if (key == NULL || *key == '\0') {
		dp_complain("--folder must be KEY=DIR, such as submissions=/srv/papers, not \"%s\"",
		            word);
		return FALSE;
	}
	if (g_hash_table_contains(folders->paths, key)) {
		dp_complain("--folder: there are two folders with the key \"%s\"", key);
		return FALSE;
	}
	return check_folder(word, path + 1) &&
	       g_hash_table_insert(folders->paths, g_steal_pointer(&key), g_strdup(path + 1));
}

DpPaperFolders *
dp_paper_folders_new(char **words)
{
	g_autoptr(DpPaperFolders) folders = g_new0(DpPaperFolders, 1);

	folders->paths = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	for (guint i = 0; words != NULL && words[i] != NULL; i++) {
		if (!add(folders, words[i]))
			return NULL;
	}
	if (g_hash_table_size(folders->paths) > 0)
		return g_steal_pointer(&folders);
	dp_complain("no folder with papers; name one with --folder KEY=DIR");
	return NULL;
}

const char *
dp_paper_folders_path(const DpPaperFolders *folders, const char *key)
{
	return g_hash_table_lookup(folders->paths, key);
}
