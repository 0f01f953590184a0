/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/folders.h"

#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>

#include "venue/shipped-folder.h"

#define SUFFIX ".yaml"
#define BASE "base"
#define PATTERNS "patterns" /* lists of wordings, not venues */

struct _DpFolders {
	GPtrArray *paths; /* of char *, owned, in search order */
	gboolean built;   /* its own folder is DP_SHIPPED_FOLDER, even if there are files */
};

/* Without /proc, the path by which the kernel was asked to start it. */
static char *
program_path(void)
{
	char *path = g_file_read_link("/proc/self/exe", NULL);
	const char *started = (const char *)getauxval(AT_EXECFN);

	if (path == NULL && started != NULL)
		path = realpath(started, NULL);
	return path;
}

/* Use the source path only if the program runs from its build tree: on another machine anyone might
 * own a folder of that name. */
static gboolean
runs_from_build_tree(void)
{
	g_autofree char *program = program_path();
	g_autofree char *root = realpath(DP_BUILD_ROOT, NULL);
	g_autofree char *prefix = g_strconcat(root != NULL ? root : "", G_DIR_SEPARATOR_S, NULL);

	return root != NULL && program != NULL && g_str_has_prefix(program, prefix);
}

static gboolean
is_own(const char *path)
{
	return g_str_equal(path, DP_INSTALLED_RULES_DIR) ||
	       (g_str_equal(path, DP_SOURCE_RULES_DIR) && runs_from_build_tree());
}

/* Where there is no folder, none is added: not even what the program brings, which would hide those
 * after it. */
static void
add_folder(DpFolders *folders, const char *path)
{
	if (!dp_shipped_folder_is(path) &&
	    (path[0] == '\0' || !g_file_test(path, G_FILE_TEST_IS_DIR)))
		return;
	if (folders->built && is_own(path))
		path = DP_SHIPPED_FOLDER;
	g_ptr_array_add(folders->paths, g_strdup(path));
}

static void
add_folders(DpFolders *folders, const char *const *paths, const char *below)
{
	for (guint i = 0; paths != NULL && paths[i] != NULL; i++) {
		g_autofree char *path = g_build_filename(paths[i], below, NULL);

		add_folder(folders, path);
	}
}

static void
add_environment(DpFolders *folders)
{
	const char *value = g_getenv("DESKPROOF_RULES_PATH");
	g_auto(GStrv) paths = g_strsplit(value != NULL ? value : "", G_SEARCHPATH_SEPARATOR_S, -1);

	add_folders(folders, (const char *const *)paths, "");
}

static void
add_xdg(DpFolders *folders)
{
	const char *const own[] = {g_get_user_config_dir(), g_get_user_data_dir(), NULL};
	const char *below = "deskproof" G_DIR_SEPARATOR_S "rules";

	add_folders(folders, own, below);
	add_folders(folders, g_get_system_config_dirs(), below);
	add_folders(folders, g_get_system_data_dirs(), below);
}

/* The program's own: where they are no files, as they were when it was built. */
static void
add_own(DpFolders *folders)
{
	guint before = folders->paths->len;

	if (runs_from_build_tree())
		add_folder(folders, DP_SOURCE_RULES_DIR);
	add_folder(folders, DP_INSTALLED_RULES_DIR);
	if (folders->paths->len == before)
		add_folder(folders, DP_SHIPPED_FOLDER);
}

static DpFolders *
folders_new(const char *const *first, gboolean built)
{
	DpFolders *folders = g_new0(DpFolders, 1);

	folders->paths = g_ptr_array_new_with_free_func(g_free);
	folders->built = built;
	add_folders(folders, first, "");
	add_environment(folders);
	add_xdg(folders);
	if (built)
		add_folder(folders, DP_SHIPPED_FOLDER);
	else
		add_own(folders);
	return folders;
}

DpFolders *
dp_folders_new(const char *const *first)
{
	return folders_new(first, FALSE);
}

DpFolders *
dp_folders_new_built(const char *const *first)
{
	return folders_new(first, TRUE);
}

void
dp_folders_free(DpFolders *folders)
{
	if (folders == NULL)
		return;
	g_ptr_array_unref(folders->paths);
	g_free(folders);
}

static int
compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Directory entries, sorted: readdir order is not stable. */
static GPtrArray *
list_folder(const char *path)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
	const char *name;

	dp_shipped_folder_list(path, names);
	while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
		if (name[0] != '.')
			g_ptr_array_add(names, g_strdup(name));
	}
	g_ptr_array_sort(names, compare_names);
	return names;
}

static char *
existing_file(const char *folder, const char *family, const char *name)
{
	g_autofree char *file = g_strconcat(name, SUFFIX, NULL);
	g_autofree char *path = g_build_filename(folder, family, file, NULL);

	if (dp_shipped_folder_digest(path) == NULL && !g_file_test(path, G_FILE_TEST_IS_REGULAR))
		return NULL;
	return g_steal_pointer(&path);
}

static char *
find_in_families(const char *folder, const char *name)
{
	g_autoptr(GPtrArray) families = list_folder(folder);
	char *found = NULL;

	for (guint i = 0; found == NULL && i < families->len; i++) {
		if (!g_str_equal(families->pdata[i], BASE) &&
		    !g_str_equal(families->pdata[i], PATTERNS))
			found = existing_file(folder, families->pdata[i], name);
	}
	return found;
}

#define YEAR "-2026" /* at the end of an edition's name */

/* In the folder of its own family, where all editions of the program's venues are but a few. */
static char *
find_in_own_family(const char *folder, const char *name)
{
	gsize length = strlen(name);
	g_autofree char *family =
	    length > strlen(YEAR) ? g_strndup(name, length - strlen(YEAR)) : NULL;

	return family != NULL ? existing_file(folder, family, name) : NULL;
}

char *
dp_folders_find(const DpFolders *folders, const char *name)
{
	char *found = NULL;

	if (name[0] == '\0' || name[0] == '.' || name[0] == '/' || strstr(name, "/.") != NULL)
		return NULL;
	for (guint i = 0; found == NULL && i < folders->paths->len; i++) {
		found = existing_file(folders->paths->pdata[i], "", name);
		if (found == NULL && strchr(name, '/') == NULL)
			found = find_in_own_family(folders->paths->pdata[i], name);
		if (found == NULL && strchr(name, '/') == NULL)
			found = find_in_families(folders->paths->pdata[i], name);
	}
	return found;
}

static void
add_name(GPtrArray *names, const char *family, const char *file)
{
	g_autofree char *stem = g_strndup(file, strlen(file) - strlen(SUFFIX));
	gboolean base = g_strcmp0(family, BASE) == 0;
	g_autofree char *name = base ? g_strconcat(BASE "/", stem, NULL) : g_strdup(stem);

	if (!g_ptr_array_find_with_equal_func(names, name, g_str_equal, NULL))
		g_ptr_array_add(names, g_steal_pointer(&name));
}

static void
add_family(GPtrArray *names, const char *folder, const char *family)
{
	g_autofree char *path = g_build_filename(folder, family, NULL);
	g_autoptr(GPtrArray) files = list_folder(path);

	for (guint i = 0; i < files->len; i++) {
		if (g_str_has_suffix(files->pdata[i], SUFFIX))
			add_name(names, family, files->pdata[i]);
	}
}

static void
add_families(GPtrArray *names, const char *folder, gboolean bases)
{
	g_autoptr(GPtrArray) entries = list_folder(folder);

	for (guint i = 0; i < entries->len; i++) {
		const char *entry = entries->pdata[i];

		if (g_str_has_suffix(entry, SUFFIX))
			add_name(names, NULL, entry);
		else if (!g_str_equal(entry, PATTERNS) && (bases || !g_str_equal(entry, BASE)))
			add_family(names, folder, entry);
	}
}

/* (transfer full): takes @names. */
static char **
sorted(GPtrArray *names)
{
	g_ptr_array_sort(names, compare_names);
	g_ptr_array_add(names, NULL);
	return (char **)g_ptr_array_free(names, FALSE);
}

char **
dp_folders_names(const DpFolders *folders, gboolean bases)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < folders->paths->len; i++)
		add_families(names, folders->paths->pdata[i], bases);
	return sorted(g_steal_pointer(&names));
}

char **
dp_folders_family(const DpFolders *folders, const char *family)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < folders->paths->len; i++)
		add_family(names, folders->paths->pdata[i], family);
	return sorted(names);
}

char **
dp_folders_bases(const DpFolders *folders)
{
	return dp_folders_family(folders, BASE);
}
