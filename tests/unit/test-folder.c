/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/folder.h"

static char *folder;

static char *
path_of(const char *name)
{
	return g_build_filename(folder, name, NULL);
}

static void
make(const char *name)
{
	g_autofree char *path = path_of(name);

	g_assert_true(g_file_set_contents(path, name, -1, NULL));
}

static void
link_to(const char *target, const char *name)
{
	g_autofree char *path = path_of(name);

	g_assert_cmpint(symlink(target, path), ==, 0);
}

static void
set_up(void)
{
	g_autofree char *inner = NULL, *below = NULL, *pipe = NULL;

	folder = g_dir_make_tmp("deskproof-folder-XXXXXX", NULL);
	inner = path_of("in");
	below = path_of("in/below");
	pipe = path_of("in/pipe");
	g_assert_cmpint(g_mkdir(inner, 0700), ==, 0);
	g_assert_cmpint(g_mkdir(below, 0700), ==, 0);
	g_assert_cmpint(mkfifo(pipe, 0600), ==, 0);
	make("outside");
	make("in/file");
	make("in/below/file");
	link_to("../outside", "in/out");
	link_to("file", "in/to-file");
	link_to("below", "in/to-below");
	link_to("..", "in/to-parent");
}

static const struct {
	const char *name, *path;
	const char *error; /* NULL: it is opened */
} ROWS[] = {
    {"file", "file", NULL},
    {"below", "below/file", NULL},
    {"missing", "none", "There is no such file."},
    {"missing-folder", "none/file", "There is no such file."},
    {"file-for-folder", "file/file", "There is no such file."},
    {"folder", "below", "This is a folder"},
    {"pipe", "pipe", "This is a pipe"},
    {"empty", "", "does not stay in its folder"},
    {"itself", ".", "does not stay in its folder"},
    {"parent", "..", "does not stay in its folder"},
    {"outside", "../outside", "does not stay in its folder"},
    {"through-parent", "below/../file", "does not stay in its folder"},
    {"absolute", "/etc/passwd", "does not stay in its folder"},
    {"empty-name", "below//file", "does not stay in its folder"},
    {"slash-at-end", "file/", "There is no such file."},
    {"link-out", "out", "links are not followed"},
    {"link-within", "to-file", "links are not followed"},
    {"folder-link", "to-below/file", "links are not followed"},
    {"parent-link", "to-parent/outside", "links are not followed"},
};

static void
test_row(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);
	g_autofree char *path = path_of("in");
	g_autoptr(GError) error = NULL;
	int open = dp_folder_open(path, &error);
	int file;

	g_assert_no_error(error);
	file = dp_folder_open_file(open, ROWS[i].path, &error);
	close(open);
	if (ROWS[i].error == NULL) {
		g_assert_no_error(error);
		g_assert_cmpint(file, >=, 0);
		close(file);
		return;
	}
	g_assert_cmpint(file, ==, -1);
	g_assert_error(error, DP_ERROR, DP_ERROR_IO);
	g_assert_nonnull(strstr(error->message, ROWS[i].error));
}

static void
test_no_folder(gconstpointer name)
{
	g_autofree char *path = path_of(name);
	g_autoptr(GError) error = NULL;

	g_assert_cmpint(dp_folder_open(path, &error), ==, -1);
	g_assert_error(error, DP_ERROR, DP_ERROR_IO);
	g_assert_cmpstr(error->message, ==, "There is no such folder.");
}

int
main(int argc, char **argv)
{
	g_autofree char *command = NULL;
	int failed;

	g_test_init(&argc, &argv, NULL);
	set_up();
	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		g_autofree char *path = g_strconcat("/folder/", ROWS[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_row);
	}
	g_test_add_data_func("/folder/no-folder", "none", test_no_folder);
	g_test_add_data_func("/folder/file-as-folder", "outside", test_no_folder);
	failed = g_test_run();
	command = g_strdup_printf("rm -r '%s'", folder);
	g_spawn_command_line_sync(command, NULL, NULL, NULL, NULL);
	g_free(folder);
	return failed;
}
