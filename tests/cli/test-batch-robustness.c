/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "fixtures/program.h"

/* A batch that is killed, that can write no more, or that is given a store it cannot use. How far a
 * run has come is known from what it says, never by a clock. */

#define PAPERS 24
#define KILLS 10
#define MANY 205 /* more than are silent */
#define NOBODY 65534

/* Kills the run when it has said so many lines of papers, each of which is then kept. */
static void
kill_after(guint lines)
{
	g_autoptr(GSubprocessLauncher) launcher =
	    program_launcher(".", NULL, G_SUBPROCESS_FLAGS_STDERR_PIPE);
	g_auto(GStrv) words = program_words(
	    "batch --venue breaks -j 2 --progress --resume --results killed.db papers");
	g_autoptr(GError) error = NULL;
	g_autoptr(GSubprocess) process = program_spawn(launcher, words);
	g_autoptr(GDataInputStream) said =
	    g_data_input_stream_new(g_subprocess_get_stderr_pipe(process));

	for (guint i = 0; i < lines; i++) {
		g_autofree char *line = g_data_input_stream_read_line(said, NULL, NULL, &error);

		g_assert_no_error(error);
		assert_holds("stderr", line, " of 24: ");
	}
	g_subprocess_force_exit(process);
	g_assert_true(g_subprocess_wait(process, NULL, NULL));
}

/* Killed ten times, ever later; then to the end. Nothing that was said is lost, and in the end all
 * is as if nothing had happened. */
static void
test_killed(void)
{
	g_auto(Ending) calm = program_run("batch --venue breaks -j 2 --results calm.db papers");
	g_autofree char *expected = program_export("calm.db"), *got = NULL;
	guint before = 0;

	g_assert_cmpuint(program_count_lines(expected), ==, PAPERS);
	for (guint i = 1; i <= KILLS; i++) {
		g_autofree char *lines = NULL;
		guint kept;

		kill_after(2 * i);
		lines = program_export("killed.db");
		kept = program_count_lines(lines);
		g_test_message("killed at line %u: %u are kept", 2 * i, kept);
		g_assert_cmpuint(kept, >=, MAX(2 * i, before));
		before = kept;
	}
	g_assert_cmpuint(before, <, PAPERS + 1);
	g_auto(Ending) rest =
	    program_run("batch --venue breaks -j 2 --resume --results killed.db papers");

	g_assert_cmpint(rest.exit, ==, calm.exit);
	got = program_export("killed.db");
	g_assert_cmpstr(got, ==, expected);
}

/* What fits is kept, what does not is said once, and with more room the run goes on. */
static void
check_full(const char *store, const char *said)
{
	g_autofree char *kept = program_export(store), *whole = NULL,
	                *expected = program_export("many.db");
	guint n = program_count_lines(kept);
	const char *first = strstr(said, "the results cannot be used");

	g_test_message("%u were kept: %s", n, said);
	g_assert_cmpuint(n, >, 0);
	g_assert_cmpuint(n, <, MANY);
	assert_holds("stderr", said, "--resume goes on from there");
	g_assert_true(first != NULL && strstr(first + 1, "the results cannot be used") == NULL);
	g_auto(Ending) rest =
	    program_runf("batch --venue breaks --resume --results %s many", store);

	g_assert_cmpint(rest.exit, ==, 3);
	whole = program_export(store);

	g_assert_cmpstr(whole, ==, expected);
}

/* Enough for the empty store and for handing over papers, too little for all reports. */
static void
test_file_too_large(void)
{
	g_auto(Ending) batch =
	    program_run_limited("batch --venue breaks -j 2 --results small.db many", 512 * 1024);

	g_assert_cmpint(batch.exit, ==, 2);
	check_full("small.db", batch.err);
}

static void
copy_file(const char *from, const char *to)
{
	g_autoptr(GBytes) bytes = program_read(from);

	program_write(to, g_bytes_get_data(bytes, NULL), (gssize)g_bytes_get_size(bytes));
}

static void
test_full_disk(void)
{
	g_autofree char *disk = program_path("disk");
	g_assert_cmpint(g_mkdir(disk, 0700), ==, 0);
	if (mount("none", disk, "tmpfs", 0, "size=512k") != 0) {
		g_test_skip("only the superuser can make a small disk");
		return;
	}
	g_auto(Ending) batch = program_run("batch --venue breaks -j 2 --results disk/full.db many");

	g_assert_cmpint(batch.exit, ==, 2);
	/* Both go along: what could not be put into the store lies in its log. */
	copy_file("disk/full.db", "roomy.db");
	copy_file("disk/full.db-wal", "roomy.db-wal");
	g_assert_cmpint(umount(disk), ==, 0);
	check_full("roomy.db", batch.err);
}

static void
become_nobody(gpointer data)
{
	if (setgroups(0, NULL) != 0 || setgid(NOBODY) != 0 || setuid(NOBODY) != 0)
		_exit(99);
}

/* In "closed"; as somebody else where this is the superuser, who may do anything. */
static Ending
run_closed(const char *command)
{
	g_autoptr(GSubprocessLauncher) launcher = program_launcher(
	    "closed", NULL, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
	g_auto(GStrv) words = g_strsplit(command, " ", -1);
	g_autoptr(GSubprocess) process = NULL;

	if (geteuid() == 0)
		g_subprocess_launcher_set_child_setup(launcher, become_nobody, NULL, NULL);
	process = program_spawn(launcher, words);
	return program_wait(process);
}

/* Where nothing can be written nothing is kept; what was kept before can be read. */
static void
test_read_only(void)
{
	g_autofree char *below = program_path("closed"), *program = program_path("deskproof");
	g_autofree char *store = program_path("closed/old.db"),
	                *expected = program_export("calm.db");
	g_autoptr(GFile) from = g_file_new_for_path(g_getenv("DESKPROOF"));
	g_autoptr(GFile) to = g_file_new_for_path(program);

	/* The build's folder may be nobody else's business. */
	g_assert_true(g_file_copy(from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
	g_assert_cmpint(g_chmod(program_folder, 0755), ==, 0);
	g_assert_cmpint(g_chmod(program, 0755), ==, 0);
	g_assert_cmpint(g_mkdir(below, 0755), ==, 0);
	copy_file("calm.db", "closed/old.db");
	g_assert_cmpint(g_chmod(store, 0444), ==, 0);
	g_assert_cmpint(g_chmod(below, 0555), ==, 0);
	g_auto(Ending) made = run_closed("../deskproof batch --venue ../breaks.yaml ../words.pdf");
	g_auto(Ending) kept =
	    run_closed("../deskproof batch --venue ../breaks.yaml --results old.db ../words.pdf");
	g_auto(Ending) read = run_closed("../deskproof results --format jsonl old.db");

	g_assert_cmpint(made.exit, ==, 2);
	assert_holds("stderr", made.err, "results.db: the results cannot be used: unable to open");
	g_assert_cmpuint(program_count_lines(made.err), ==, 1);
	g_assert_cmpint(kept.exit, ==, 2);
	assert_holds("stderr", kept.err, "old.db: the results cannot be used: attempt to write a");
	g_assert_cmpuint(program_count_lines(kept.err), ==, 1);
	g_assert_cmpint(read.exit, ==, 0);
	g_assert_cmpstr(read.out, ==, expected);
}

/* Files that are no store of this version. They stay as they are. */
static const struct {
	const char *name, *text, *sql, *says;
} STORES[] = {
    {"words.db", "these are words, and no database at all\n", NULL, "this is no file of results"},
    {"layout-1.db", NULL,
     "CREATE TABLE paper (id INTEGER PRIMARY KEY, path TEXT); CREATE TABLE finding (paper INTEGER)",
     "in layout 1, and this one reads layout 4"},
    {"layout-99.db", NULL,
     "PRAGMA application_id = 1685089138; PRAGMA user_version = 99; CREATE TABLE other (x)",
     "in layout 99, and this one reads layout 4"},
    {"other.db", NULL, "CREATE TABLE other (x)", "a database of another program"},
};

static void
test_store(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index);
	const char *name = STORES[i].name;

	if (STORES[i].text != NULL)
		program_write(name, STORES[i].text, -1);
	else
		program_sql(name, STORES[i].sql);
	g_autoptr(GBytes) before = program_read(name);
	g_auto(Ending) batch = program_runf("batch --venue breaks --results %s papers", name);
	g_auto(Ending) results = program_runf("results %s", name);
	g_auto(Ending) from = program_runf("merge merged.db calm.db %s", name);
	g_auto(Ending) into = program_runf("merge %s calm.db", name);
	const Ending *endings[] = {&batch, &results, &from, &into};
	g_autoptr(GBytes) after = program_read(name);
	g_autofree char *merged = program_path("merged.db");

	for (guint k = 0; k < G_N_ELEMENTS(endings); k++) {
		g_assert_cmpint(endings[k]->exit, ==, 2);
		g_assert_cmpstr(endings[k]->out, ==, "");
		assert_holds("stderr", endings[k]->err, STORES[i].says);
		assert_holds("stderr", endings[k]->err, name);
		g_assert_cmpuint(program_count_lines(endings[k]->err), ==, 1);
	}
	g_assert_true(g_bytes_equal(before, after));
	g_assert_false(g_file_test(merged, G_FILE_TEST_EXISTS));
}

static void
test_no_folder(void)
{
	g_auto(Ending) below = program_run("batch --venue breaks --results words.pdf/r.db papers");
	g_auto(Ending) nowhere = program_run("batch --venue breaks --results no/r.db papers");
	g_auto(Ending) folder = program_run("batch --venue breaks --results papers papers");
	const struct {
		const Ending *ending;
		const char *err;
	} rows[] = {{&below, "unable to open database file"},
	            {&nowhere, "unable to open database file"},
	            {&folder, "this is a folder, a pipe or a device, not a file"}};

	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_assert_cmpint(rows[i].ending->exit, ==, 2);
		assert_holds("stderr", rows[i].ending->err, rows[i].err);
		g_assert_cmpuint(program_count_lines(rows[i].ending->err), ==, 1);
	}
}

/* Where nobody looks, a line now and then. */
static void
test_progress_in_a_file(void)
{
	g_auto(Ending) batch = program_run("batch --venue breaks --results many.db many");
	g_auto(GStrv) lines = g_strsplit(batch.err, "\n", -1);

	g_assert_cmpuint(g_strv_length(lines), ==, 4);
	g_assert_true(g_str_has_prefix(lines[0], "deskproof: 100 of 205 papers, "));
	g_assert_true(g_str_has_suffix(lines[0], " left, 100 failed"));
	g_assert_true(g_str_has_prefix(lines[1], "deskproof: 200 of 205 papers, "));
	g_assert_true(g_str_has_prefix(lines[2], "deskproof: 205 papers: 0 passed, 0 failed"));
}

static char *
read_all(int file)
{
	g_autoptr(GString) all = g_string_new(NULL);
	char chunk[4096];
	ssize_t n;

	/* A terminal that its last program has left gives EIO. */
	while ((n = read(file, chunk, sizeof chunk)) > 0 || (n < 0 && errno == EINTR))
		g_string_append_len(all, chunk, MAX(n, 0));
	return g_strdup(all->str);
}

/* On a terminal one line that is drawn over, and gone when others are said. */
static void
test_progress_on_a_terminal(void)
{
	g_autoptr(GSubprocessLauncher) launcher =
	    program_launcher(".", "TERM=xterm", G_SUBPROCESS_FLAGS_NONE);
	g_auto(GStrv) words = program_words("batch --venue breaks --results tty.db many no.pdf");
	g_autoptr(GSubprocess) process = NULL;
	g_autofree char *said = NULL;
	int master = posix_openpt(O_RDWR | O_NOCTTY), slave;

	if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0) {
		g_test_skip("there are no terminals here");
		return;
	}
	slave = open(ptsname(master), O_RDWR | O_NOCTTY);
	g_assert_cmpint(slave, >=, 0);
	g_subprocess_launcher_take_stderr_fd(launcher, slave);
	process = program_spawn(launcher, words);
	g_subprocess_launcher_close(launcher);
	said = read_all(master);
	close(master);
	g_assert_true(g_subprocess_wait(process, NULL, NULL));
	assert_holds("terminal", said, "\r\033[K1 of 206 papers, ");
	assert_holds("terminal", said, "\r\033[Kdeskproof: no.pdf: There is no such file.");
	assert_holds("terminal", said, "\r\033[Kdeskproof: 205 papers: 0 passed");
	g_assert_null(strstr(said, "deskproof: 100 of"));
}

static void
set_up(void)
{
	program_set_up();
	program_write_batch(PAPERS);
	copy_file("rules/breaks.yaml", "breaks.yaml");
	program_write("words.pdf", "words", -1);
	for (guint i = 0; i < MANY; i++) {
		g_autofree char *name = g_strdup_printf("many/%03u.pdf", i);

		program_write(name, name, -1);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	set_up();
	/* The first two leave whole stores behind, which the others compare with. */
	g_test_add_func("/batch/killed", test_killed);
	g_test_add_func("/batch/progress-in-a-file", test_progress_in_a_file);
	g_test_add_func("/batch/full/file", test_file_too_large);
	g_test_add_func("/batch/full/disk", test_full_disk);
	g_test_add_func("/batch/read-only", test_read_only);
	for (guint i = 0; i < G_N_ELEMENTS(STORES); i++) {
		g_autofree char *name = g_strdup_printf("/batch/store/%s", STORES[i].name);

		g_test_add_data_func(name, GUINT_TO_POINTER(i), test_store);
	}
	g_test_add_func("/batch/no-folder", test_no_folder);
	g_test_add_func("/batch/progress-on-a-terminal", test_progress_on_a_terminal);
	return program_test_run();
}
