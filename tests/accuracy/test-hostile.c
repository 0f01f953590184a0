/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <string.h>

#include "fixtures/json.h"
#include "fixtures/manifest.h"

/*
 * Files made to break readers: each must get an answer in time, as valid JSON, with one of the
 * documented exit codes. They are run through the program, whose worker may die on their behalf.
 */

#define SECONDS 60u

typedef struct {
	GSubprocess *process;
	gboolean late;
} Watch;

static gboolean
on_late(gpointer data)
{
	Watch *watch = data;

	watch->late = TRUE;
	g_subprocess_force_exit(watch->process);
	return G_SOURCE_CONTINUE;
}

typedef struct {
	GMainLoop *loop;
	GBytes *out;
} Answer;

static void
on_done(GObject *source, GAsyncResult *result, gpointer data)
{
	Answer *answer = data;

	g_subprocess_communicate_finish(G_SUBPROCESS(source), result, &answer->out, NULL, NULL);
	g_main_loop_quit(answer->loop);
}

/* Returns what it wrote, or NULL when it was late. */
static GBytes *
run(const char *path, int *status)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GSubprocess) process =
	    g_subprocess_new(G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
	                     &error, g_getenv("DESKPROOF"), "check", "--no-config", "--venue",
	                     "mlsys-2026", "--format", "json", path, NULL);
	g_autoptr(GMainLoop) loop = g_main_loop_new(NULL, FALSE);
	Watch watch = {.process = process};
	Answer answer = {.loop = loop};
	guint timer;

	g_assert_no_error(error);
	timer = g_timeout_add_seconds(SECONDS, on_late, &watch);
	g_subprocess_communicate_async(process, NULL, NULL, on_done, &answer);
	g_main_loop_run(loop);
	g_source_remove(timer);
	*status = !watch.late && g_subprocess_get_if_exited(process)
	              ? g_subprocess_get_exit_status(process)
	              : -1;
	return answer.out;
}

static gboolean
is_report(GBytes *out)
{
	gsize length;
	const char *text = g_bytes_get_data(out, &length);
	g_autoptr(json_t) report = json_loadb(text, length, 0, NULL);

	return json_object_get(report, "verdict") != NULL;
}

static void
test_hostile(void)
{
	g_autoptr(FixtureManifest) manifest = fixture_manifest_open("hostile", "manifest.tsv");

	if (manifest == NULL)
		return;
	for (guint row = 0; row < fixture_manifest_n_rows(manifest); row++) {
		g_autofree char *path = fixture_manifest_path(manifest, row);
		int status;
		g_autoptr(GBytes) out = run(path, &status);

		if (out != NULL && is_report(out) && (status == 0 || status == 1 || status == 3))
			continue;
		g_test_message("%s: exit status %d", fixture_manifest_cell(manifest, row, "file"),
		               status);
		g_test_fail();
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/accuracy/hostile", test_hostile);
	return g_test_run();
}
