/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stored-papers.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/checksum.h"
#include "cli/complaint.h"

/* Archive: (nullable): NULL: it could not be listed. */
typedef GHashTable Archive; /* path → DpPaper, owned */

struct _DpStoredPapers {
	DpWorker *worker;
	GHashTable *archives; /* path → Archive */
	DpPaper *plain;       /* (nullable): the file that was found last */
};

static void
free_archive(gpointer archive)
{
	if (archive != NULL)
		g_hash_table_unref(archive);
}

static void
free_paper(gpointer paper)
{
	dp_paper_free(paper);
}

DpStoredPapers *
dp_stored_papers_new(DpWorker *worker)
{
	DpStoredPapers *stored = g_new0(DpStoredPapers, 1);

	stored->worker = worker;
	stored->archives = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_archive);
	return stored;
}

void
dp_stored_papers_free(DpStoredPapers *stored)
{
	if (stored == NULL)
		return;
	g_hash_table_unref(stored->archives);
	dp_paper_free(stored->plain);
	g_free(stored);
}

/* (nullable): as in Archive. */
static Archive *
list_archive(const DpStoredPapers *stored, const char *path)
{
	g_autoptr(GPtrArray) papers = g_ptr_array_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(GHashTable) listed =
	    g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_paper);
	gboolean refused = FALSE;

	if (!dp_paper_add_archive(papers, path, stored->worker, NULL, &error)) {
		dp_complain("%s: %s", path, error->message);
		return NULL;
	}
	for (guint i = 0; i < papers->len; i++) {
		DpPaper *paper = papers->pdata[i];

		refused = refused || strcmp(paper->path, path) == 0;
		g_hash_table_replace(listed, paper->path, paper);
	}
	return refused ? NULL : g_steal_pointer(&listed);
}

static Archive *
find_archive(DpStoredPapers *stored, const char *path)
{
	gpointer archive;

	if (!g_hash_table_lookup_extended(stored->archives, path, NULL, &archive)) {
		archive = list_archive(stored, path);
		g_hash_table_insert(stored->archives, g_strdup(path), archive);
	}
	return archive;
}

/* (nullable): "all.zip" of "all.zip/12.pdf": the file that a folder of the path is. */
static char *
archive_of(const char *path)
{
	g_autofree char *front = g_strdup(path);

	for (char *slash = strrchr(front, '/'); slash != NULL && slash > front;
	     slash = strrchr(front, '/')) {
		*slash = '\0';
		if (g_file_test(front, G_FILE_TEST_IS_REGULAR))
			return g_steal_pointer(&front);
	}
	return NULL;
}

static gboolean
is_archive(const char *path)
{
	g_autofree char *lower = g_ascii_strdown(path, -1);

	return g_str_has_suffix(lower, ".zip");
}

/* The report on an archive as a whole is that it cannot be read. */
static const DpPaper *
find_plain(DpStoredPapers *stored, const char *path, gboolean *known)
{
	if (is_archive(path) && find_archive(stored, path) != NULL)
		return NULL;
	*known = !is_archive(path);
	dp_paper_free(stored->plain);
	stored->plain = *known ? dp_paper_new(path) : NULL;
	return stored->plain;
}

/* A folder that may not be searched tells nothing about what is in it. */
static gboolean
is_out_of_sight(const char *path)
{
	GStatBuf status;

	return g_stat(path, &status) != 0 && errno != ENOENT && errno != ENOTDIR;
}

const DpPaper *
dp_stored_papers_find(DpStoredPapers *stored, const char *path, gboolean *known)
{
	g_autofree char *archive = NULL;
	GHashTable *listed;

	*known = TRUE;
	if (g_file_test(path, G_FILE_TEST_EXISTS))
		return find_plain(stored, path, known);
	*known = !is_out_of_sight(path);
	archive = archive_of(path);
	if (archive == NULL)
		return NULL;
	listed = find_archive(stored, archive);
	*known = listed != NULL;
	return listed != NULL ? g_hash_table_lookup(listed, path) : NULL;
}

static DpStoredState
state_of_missing(const DpPaper *paper, gboolean known)
{
	if (paper != NULL || !known)
		return DP_STORED_UNREADABLE;
	return DP_STORED_GONE;
}

GBytes *
dp_stored_papers_read(DpStoredPapers *stored, const char *path, const char *sha256,
                      DpStoredState *state)
{
	gboolean known;
	const DpPaper *paper = dp_stored_papers_find(stored, path, &known);
	g_autoptr(GBytes) pdf = paper != NULL ? dp_paper_read(paper, stored->worker, NULL) : NULL;
	g_autofree char *now = NULL;

	if (pdf == NULL) {
		*state = state_of_missing(paper, known);
		return NULL;
	}
	now = dp_checksum_sha256(g_bytes_get_data(pdf, NULL), g_bytes_get_size(pdf));
	*state = g_strcmp0(now, sha256) == 0 ? DP_STORED_THERE : DP_STORED_CHANGED;
	return *state == DP_STORED_THERE ? g_steal_pointer(&pdf) : NULL;
}
