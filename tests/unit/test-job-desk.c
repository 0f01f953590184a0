/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "cli/job-desk.h"
#include "fixtures/children.h"
#include "run/launch.h"
#include "run/server.h"

/* A desk whose reader does nothing but wait to be killed: tests/cli has the others. */

#define SHA256_NOTHING "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define JOB                                                                                        \
	"{\"folder\": \"sub\", \"file\": \"0.pdf\", \"sha256\": \"" SHA256_NOTHING                 \
	"\", \"spec\": \"letter;1\"}"

static DpFacts *
wait_for_death(const DpSubject *subject, GError **error)
{
	for (;;)
		g_usleep(G_USEC_PER_SEC);
	return NULL;
}

/* Room: what a desk needs. */
typedef struct {
	char *folder;
	DpConfig *config;
	DpPaperFolders *folders;
	DpWorker *worker;
	DpCheckPlan plan;
	DpJobDesk desk;
} Room;

static void
room_init(Room *room)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *word = NULL, *paper = NULL;
	char *words[2] = {NULL, NULL};

	room->folder = g_dir_make_tmp("deskproof-desk-XXXXXX", &error);
	g_assert_no_error(error);
	paper = g_build_filename(room->folder, "0.pdf", NULL);
	g_assert_true(g_file_set_contents(paper, "", 0, NULL));
	word = g_strconcat("sub=", room->folder, NULL);
	words[0] = word;
	room->folders = dp_paper_folders_new(words);
	room->config = dp_config_new();
	room->worker = dp_worker_new_for(NULL, wait_for_death, &error);
	g_assert_no_error(error);
	room->plan = (DpCheckPlan){.config = room->config, .writer = dp_writer_find("json")};
	room->desk = (DpJobDesk){.plan = &room->plan,
	                         .folders = room->folders,
	                         .results = room->folder,
	                         .worker = room->worker};
}

static void
room_clear(Room *room)
{
	g_autofree char *command = g_strdup_printf("rm -r '%s'", room->folder);

	dp_worker_free(room->worker);
	dp_config_free(room->config);
	dp_paper_folders_free(room->folders);
	g_spawn_command_line_sync(command, NULL, NULL, NULL, NULL);
	g_free(room->folder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Room, room_clear)

static void
kill_children(int process)
{
	g_autoptr(GArray) children = children_list(process);

	for (guint i = 0; i < children->len; i++)
		kill(g_array_index(children, int, i), SIGKILL);
}

/* Whoever reads a paper, until @data is set. */
static gpointer
hunt(gpointer data)
{
	while (!g_atomic_int_get((gint *)data)) {
		g_autoptr(GArray) servers = children_list(getpid());

		for (guint i = 0; i < servers->len; i++)
			kill_children(g_array_index(servers, int, i));
		g_usleep(1000);
	}
	return NULL;
}

static char *
answer_hunted(const DpJobDesk *desk, GError **error)
{
	gint done = 0;
	GThread *hunter = g_thread_new("hunter", hunt, &done);
	char *answer = dp_job_desk_answer(desk, JOB, strlen(JOB), FALSE, error);

	g_atomic_int_set(&done, 1);
	g_thread_join(hunter);
	return answer;
}

static void
assert_is_error(const char *answer)
{
	g_assert_nonnull(strstr(answer, "\"verdict\": \"error\""));
	g_assert_nonnull(strstr(answer, "were ended 2 times, so it is not tried again"));
	g_assert_nonnull(strstr(answer, SHA256_NOTHING));
}

/* A batch calls such a paper unchecked and can be resumed; a queue has nobody to decide that. */
static void
test_reader_killed(void)
{
	g_auto(Room) room = {0};
	g_autoptr(GError) error = NULL;
	g_autofree char *answer = NULL;

	if (!g_file_test("/proc/self/task", G_FILE_TEST_IS_DIR)) {
		g_test_skip("there is no /proc");
		return;
	}
	room_init(&room);
	answer = answer_hunted(&room.desk, &error);
	g_assert_no_error(error);
	assert_is_error(answer);
}

/* The paper is not read: that would take half a minute. */
static void
test_gives_up(void)
{
	g_auto(Room) room = {0};
	g_autoptr(GError) error = NULL;
	g_autofree char *answer = NULL;

	room_init(&room);
	answer = dp_job_desk_answer(&room.desk, JOB, strlen(JOB), TRUE, &error);
	g_assert_no_error(error);
	assert_is_error(answer);
}

/* A report that cannot be kept is not an answer: the job must be done elsewhere. */
static void
test_no_results(void)
{
	g_auto(Room) room = {0};
	g_autoptr(GError) error = NULL;
	g_autofree char *answer = NULL;

	room_init(&room);
	room.desk.results = "/nowhere";
	answer = dp_job_desk_answer(&room.desk, JOB, strlen(JOB), TRUE, &error);
	g_assert_null(answer);
	g_assert_error(error, DP_ERROR, DP_ERROR_IO);
	g_assert_nonnull(strstr(error->message, "The report cannot be kept"));
}

int
main(int argc, char **argv)
{
	dp_launch_main(argc, argv, wait_for_death);
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/job-desk/reader-killed", test_reader_killed);
	g_test_add_func("/job-desk/gives-up", test_gives_up);
	g_test_add_func("/job-desk/no-results", test_no_results);
	return g_test_run();
}
