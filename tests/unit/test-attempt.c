/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/limits.h"
#include "cli/attempt.h"

/* Folder: of the test's own. */
static char *
new_folder(void)
{
	g_autoptr(GError) error = NULL;
	char *folder = g_dir_make_tmp("deskproof-attempts-XXXXXX", &error);

	g_assert_no_error(error);
	return folder;
}

/* In a process that dies at the job. */
static void
die(const char *folder, const char *name)
{
	pid_t child = fork();
	int status = 0;

	if (child == 0) {
		DpAttempt attempt;

		_exit(dp_attempt_begin(&attempt, folder, name, NULL) ? 0 : 1);
	}
	g_assert_cmpint(waitpid(child, &status, 0), ==, child);
	g_assert_cmpint(status, ==, 0);
}

static guint
count_deaths(const char *folder, const char *name)
{
	g_autoptr(GError) error = NULL;
	DpAttempt attempt;
	guint deaths;

	g_assert_true(dp_attempt_begin(&attempt, folder, name, &error));
	g_assert_no_error(error);
	deaths = attempt.deaths;
	dp_attempt_end(&attempt);
	return deaths;
}

/* Nothing is left in the folder. */
static void
remove_folder(const char *folder)
{
	g_assert_cmpint(g_rmdir(folder), ==, 0);
}

static void
test_deaths(gconstpointer data)
{
	guint n = GPOINTER_TO_UINT(data);
	g_autofree char *folder = new_folder();

	for (guint i = 0; i < n; i++)
		die(folder, "a");
	g_assert_cmpuint(count_deaths(folder, "a"), ==, MIN(n, DP_LIMIT_JOB_DEATHS));
	/* and none is remembered */
	g_assert_cmpuint(count_deaths(folder, "a"), ==, 0);
	remove_folder(folder);
}

/* Another job has its own account; a name may be anything. */
static void
test_names(void)
{
	g_autofree char *folder = new_folder();

	die(folder, "../a");
	g_assert_cmpuint(count_deaths(folder, ""), ==, 0);
	g_assert_cmpuint(count_deaths(folder, "../a"), ==, 1);
	remove_folder(folder);
}

/* A server that lost a worker gives its job to another, while the first is still at it. */
static void
test_living(void)
{
	g_autofree char *folder = new_folder();
	DpAttempt first, second, third;

	die(folder, "a");
	g_assert_true(dp_attempt_begin(&first, folder, "a", NULL));
	g_assert_true(dp_attempt_begin(&second, folder, "a", NULL));
	g_assert_true(dp_attempt_begin(&third, folder, "a", NULL));
	g_assert_cmpuint(first.deaths, ==, 1);
	g_assert_cmpuint(second.deaths, ==, 1);
	g_assert_cmpuint(third.deaths, ==, 1);
	dp_attempt_end(&first);
	dp_attempt_end(&second);
	dp_attempt_end(&third);
	remove_folder(folder);
}

static void
test_no_folder(void)
{
	g_autoptr(GError) error = NULL;
	DpAttempt attempt;

	g_assert_false(dp_attempt_begin(&attempt, "/nowhere", "a", &error));
	g_assert_error(error, DP_ERROR, DP_ERROR_IO);
	g_assert_nonnull(strstr(error->message, "/nowhere/"));
	dp_attempt_end(&attempt);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_data_func("/attempt/none", GUINT_TO_POINTER(0), test_deaths);
	g_test_add_data_func("/attempt/one-death", GUINT_TO_POINTER(1), test_deaths);
	g_test_add_data_func("/attempt/two-deaths", GUINT_TO_POINTER(2), test_deaths);
	g_test_add_data_func("/attempt/more-deaths", GUINT_TO_POINTER(3), test_deaths);
	g_test_add_func("/attempt/names", test_names);
	g_test_add_func("/attempt/living", test_living);
	g_test_add_func("/attempt/no-folder", test_no_folder);
	return g_test_run();
}
