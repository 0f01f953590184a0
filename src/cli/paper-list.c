/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/paper-list.h"

#include <glob.h>
#include <string.h>

#include "base/file.h"
#include "base/limits.h"
#include "base/text-file.h"
#include "cli/complaint.h"

#define COMMENT '#' /* a line that begins with it is a comment */

typedef glob_t Glob;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Glob, globfree)

static void
free_paper(gpointer paper)
{
	dp_paper_free(paper);
}

/* List: the list being built. */
typedef struct {
	GPtrArray *papers; /* of DpPaper */
	DpWorker *worker;
	DpLeftOut *left_out;
} List;

static gboolean
has_suffix(const char *name, const char *suffix)
{
	gsize length = strlen(name), tail = strlen(suffix);

	return length > tail && g_ascii_strcasecmp(name + length - tail, suffix) == 0;
}

static gboolean
check_room(const List *list)
{
	if (list->papers->len <= DP_LIMIT_BATCH_PAPERS)
		return TRUE;
	dp_complain("these are more than %u papers", DP_LIMIT_BATCH_PAPERS);
	return FALSE;
}

static gboolean
add_file(List *list, const char *path)
{
	g_autoptr(GError) error = NULL;

	if (!has_suffix(path, ".zip") || !g_file_test(path, G_FILE_TEST_EXISTS))
		g_ptr_array_add(list->papers, dp_paper_new(path));
	else if (!dp_paper_add_archive(list->papers, path, list->worker, list->left_out, &error)) {
		dp_complain("%s: %s", path, error->message);
		return FALSE;
	}
	return check_room(list);
}

static gboolean add_folder(List *list, const char *path, guint depth);

/* The extra files that macOS adds are no papers. Archives in a folder are often supplements: they
 * are opened only if the user names them. */
static gboolean
is_paper(const char *path)
{
	g_autofree char *name = g_path_get_basename(path);

	return has_suffix(name, ".pdf") && !g_str_has_prefix(name, "._");
}

/* Skip pipes in a folder: reading one could block for ever. A broken link gets a report. */
static gboolean
add_found(List *list, const char *path, guint depth)
{
	gboolean is_link = g_file_test(path, G_FILE_TEST_IS_SYMLINK);
	DpPaper *paper;

	if (g_file_test(path, G_FILE_TEST_IS_DIR))
		/* A link to a parent folder would be an endless loop. */
		return is_link || add_folder(list, path, depth + 1);
	if (!is_paper(path)) {
		dp_left_out_add(list->left_out,
		                has_suffix(path, ".zip") ? DP_LEFT_OUT_ARCHIVE : DP_LEFT_OUT_OTHER,
		                path);
		return TRUE;
	}
	if (g_file_test(path, G_FILE_TEST_IS_REGULAR) || !g_file_test(path, G_FILE_TEST_EXISTS)) {
		paper = dp_paper_new(path);
		paper->found = TRUE;
		g_ptr_array_add(list->papers, paper);
		return check_room(list);
	}
	dp_complain("%s: this is no file that can be read, and it is left out", path);
	return TRUE;
}

static gboolean
add_folder(List *list, const char *path, guint depth)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GDir) folder = NULL;
	const char *name;

	if (depth > DP_LIMIT_BATCH_FOLDER_DEPTH) {
		dp_complain("%s: folders are looked into %u deep, and this one lies deeper", path,
		            DP_LIMIT_BATCH_FOLDER_DEPTH);
		return FALSE;
	}
	folder = g_dir_open(path, 0, &error);
	if (folder == NULL) {
		dp_complain("%s", error->message);
		return FALSE;
	}
	while ((name = g_dir_read_name(folder)) != NULL) {
		g_autofree char *below = g_build_filename(path, name, NULL);

		if (!add_found(list, below, depth))
			return FALSE;
	}
	return TRUE;
}

static gboolean
add_pattern(List *list, const char *pattern)
{
	g_auto(Glob) found = {0};

	if (glob(pattern, 0, NULL, &found) != 0) {
		dp_complain("%s: there is no such file", pattern);
		return FALSE;
	}
	for (gsize i = 0; i < found.gl_pathc; i++) {
		gboolean is_folder = g_file_test(found.gl_pathv[i], G_FILE_TEST_IS_DIR);

		if (!(is_folder ? add_folder(list, found.gl_pathv[i], 0)
		                : add_file(list, found.gl_pathv[i])))
			return FALSE;
	}
	return TRUE;
}

static gboolean
add_path(List *list, const char *path)
{
	if (g_file_test(path, G_FILE_TEST_IS_DIR))
		return add_folder(list, path, 0);
	if (!g_file_test(path, G_FILE_TEST_EXISTS) && strpbrk(path, "*?[") != NULL)
		return add_pattern(list, path);
	/* A missing file gets a report that says so. */
	return add_file(list, path);
}

/* A path is bytes: a list that is no Unicode is taken as it is. Old programs of a Mac end lines
 * with a carriage return alone. */
static GStrv
split_lines(const char *data, gsize length)
{
	g_autofree char *text = dp_text_file_decode(data, length, NULL);
	const char *list = text != NULL ? text : data;

	return g_strsplit(list, strchr(list, '\n') != NULL ? "\n" : "\r", -1);
}

static gboolean
add_listed(List *list, const char *path)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *text = NULL;
	g_auto(GStrv) lines = NULL;
	gsize length = 0;

	text = dp_file_read(path, DP_LIMIT_PAPERS_FILE_BYTES, &length, &error);
	if (text == NULL) {
		dp_complain("%s: %s", path, error->message);
		return FALSE;
	}
	lines = split_lines(text, length);
	for (guint i = 0; lines[i] != NULL; i++) {
		const char *line = g_strstrip(lines[i]);

		if (*line != '\0' && *line != COMMENT && !add_path(list, line))
			return FALSE;
	}
	return TRUE;
}

/* A word without a PDF is often a mistyped one. The others' papers are checked all the same. */
static gboolean
add_word(List *list, const char *word)
{
	guint before = list->papers->len;

	if (!(word[0] == '@' ? add_listed(list, word + 1) : add_path(list, word)))
		return FALSE;
	if (list->papers->len == before)
		dp_complain("%s: no PDF was found in it", word);
	return TRUE;
}

/* Two papers have the same path only if one is an archive's entry and one a file: the file comes
 * first. */
static int
by_path(gconstpointer a, gconstpointer b)
{
	const DpPaper *first = *(DpPaper *const *)a, *second = *(DpPaper *const *)b;
	int order = strcmp(first->path, second->path);

	return order != 0 ? order : (first->archive != NULL) - (second->archive != NULL);
}

static void
sort(GPtrArray *papers)
{
	guint kept = 0;

	g_ptr_array_sort(papers, by_path);
	for (guint i = 0; i < papers->len; i++) {
		DpPaper *paper = papers->pdata[i];
		DpPaper *last = kept > 0 ? papers->pdata[kept - 1] : NULL;

		if (last == NULL || strcmp(last->path, paper->path) != 0) {
			papers->pdata[kept++] = paper;
			continue;
		}
		last->found &= paper->found;
		dp_paper_free(paper);
	}
	/* The papers after @kept were moved or freed. */
	g_ptr_array_set_free_func(papers, NULL);
	g_ptr_array_set_size(papers, (int)kept);
	g_ptr_array_set_free_func(papers, free_paper);
}

GPtrArray *
dp_paper_list(char **words, DpWorker *worker)
{
	g_autoptr(GPtrArray) papers = g_ptr_array_new_with_free_func(free_paper);
	g_auto(DpLeftOut) left_out = {{0}};
	List list = {papers, worker, &left_out};

	for (guint i = 0; words[i] != NULL; i++) {
		if (!add_word(&list, words[i]))
			return NULL;
	}
	dp_left_out_say(&left_out);
	if (papers->len == 0 && words[0] != NULL) {
		dp_complain("there is no paper to check");
		return NULL;
	}
	sort(papers);
	return g_steal_pointer(&papers);
}
