/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/rule.h>

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * The text about rules is compiled into the program, and registered when it is first requested:
 * here by several threads at once, in many processes that have not requested it before.
 */

#define PROCESSES 60
#define THREADS 8

static int waiting; /* threads that are about to ask */

static gpointer
ask(gpointer unused)
{
	g_atomic_int_inc(&waiting);
	while (g_atomic_int_get(&waiting) < THREADS)
		;
	return GINT_TO_POINTER(dp_rule_prose("page-limit") != NULL);
}

/* Exits with 0 if every thread got an answer. */
static void
ask_at_once(void)
{
	GThread *threads[THREADS];
	gboolean answered = TRUE;

	for (guint i = 0; i < THREADS; i++)
		threads[i] = g_thread_new(NULL, ask, NULL);
	for (guint i = 0; i < THREADS; i++)
		answered = g_thread_join(threads[i]) != NULL && answered;
	_exit(answered ? 0 : 1);
}

static void
test_first(void)
{
	for (guint i = 0; i < PROCESSES; i++) {
		pid_t child = fork();
		int status = 0;

		g_assert_cmpint(child, >=, 0);
		if (child == 0)
			ask_at_once();
		g_assert_cmpint(waitpid(child, &status, 0), ==, child);
		g_assert_true(WIFEXITED(status));
		g_assert_cmpint(WEXITSTATUS(status), ==, 0);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/first-prose/of-many-threads", test_first);
	return g_test_run();
}
