/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "coverage/counted.h"
#include "fixtures/program.h"
#include "run/build.h"

/*
 * Batches on machines that lack something: system calls that are refused, as an old kernel or a
 * strict container does, folders that are not there, few descriptors, no rights. Either all is as
 * elsewhere, or one sentence says what is missing; nothing that was kept is lost.
 */

#define PAPERS 6
#define NOBODY 65534
#define CANNOT 99 /* exit status of a program that the machine could not be taken from */

#ifndef SYS_landlock_create_ruleset
#define SYS_landlock_create_ruleset 444
#endif

/* Refusal: of a system call; @argument: only where that argument is (or is not) @value. */
typedef struct {
	int number, error;
	enum { ALWAYS, WHERE, WHERE_NOT } when;
	guint argument, value;
} Refusal;

/* Machine: what it refuses, and how else it is poor; then how a batch ends there, and what it says
 * in one line (NULL: as everywhere else). */
typedef struct {
	const char *name;
	Refusal refusals[3];
	void (*take)(void);
	const char *options;
	int exit;
	const char *says;
	gboolean privileged, unsanitized;
} Machine;

static void
leave_descriptors(void)
{
	struct rlimit limit = {16, 16};

	if (setrlimit(RLIMIT_NOFILE, &limit) != 0)
		_exit(CANNOT);
}

/* The program and its servers, and not one thread or child more. */
static void
leave_processes(void)
{
	struct rlimit limit = {3, 3};
	uid_t lonely = 60000 + (uid_t)getpid() % 5000; /* nobody else's processes count */

	if (setgroups(0, NULL) != 0 || setgid(lonely) != 0 || setuid(lonely) != 0 ||
	    setrlimit(RLIMIT_NPROC, &limit) != 0)
		_exit(CANNOT);
}

static void
hide(const char *folder)
{
	if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
	    mount("none", folder, "tmpfs", MS_RDONLY, "size=4k") != 0)
		_exit(CANNOT);
}

static void
hide_proc(void)
{
	hide("/proc");
}

static void
hide_shared_memory(void)
{
	hide("/dev/shm");
}

static void
become_nobody(void)
{
	if (setgroups(0, NULL) != 0 || setgid(NOBODY) != 0 || setuid(NOBODY) != 0)
		_exit(CANNOT);
}

#define SECCOMP_FILTER 22 /* PR_SET_SECCOMP */

static const Machine MACHINES[] = {
    {"as-it-is", {{0}}, NULL, "", 1, NULL, FALSE, FALSE},
    {"no-landlock", {{SYS_landlock_create_ruleset, ENOSYS}}, NULL, "", 1, NULL, FALSE, FALSE},
    {"no-landlock-required",
     {{SYS_landlock_create_ruleset, ENOSYS}},
     NULL,
     " --require-sandbox",
     2,
     "the sandbox is incomplete",
     FALSE,
     FALSE},
    {"landlock-without-rules",
     {{SYS_landlock_create_ruleset, ENOMEM, WHERE_NOT, 0, 0}},
     NULL,
     "",
     2,
     "could not be confined, so nothing was read; what was kept so far is safe",
     FALSE,
     FALSE},
    {"no-seccomp",
     {{SYS_seccomp, ENOSYS}, {SYS_prctl, EINVAL, WHERE, 0, SECCOMP_FILTER}},
     NULL,
     "",
     1,
     NULL,
     FALSE,
     TRUE},
    {"no-seccomp-required",
     {{SYS_seccomp, ENOSYS}, {SYS_prctl, EINVAL, WHERE, 0, SECCOMP_FILTER}},
     NULL,
     " --require-sandbox",
     2,
     "the sandbox is incomplete",
     FALSE,
     TRUE},
    {"seccomp-without-filters",
     {{SYS_seccomp, EPERM, WHERE, 0, SECCOMP_SET_MODE_FILTER},
      {SYS_prctl, EPERM, WHERE, 0, SECCOMP_FILTER}},
     NULL,
     "",
     2,
     "could not be confined, so nothing was read; what was kept so far is safe",
     FALSE,
     TRUE},
    {"no-close-range", {{SYS_close_range, ENOSYS}}, NULL, "", 1, NULL, FALSE, FALSE},
    {"no-close-range-no-proc", {{SYS_close_range, EPERM}}, hide_proc, "", 1, NULL, TRUE, FALSE},
    {"no-memory-files",
     {{SYS_memfd_create, ENOSYS}},
     NULL,
     "",
     2,
     "cannot be handed to the worker: Function not implemented; what was kept",
     FALSE,
     FALSE},
    {"no-start",
     {{SYS_execveat, ENOSYS}},
     NULL,
     "",
     2,
     "cannot work here: it ended with status 1; what was kept so far is safe",
     FALSE,
     FALSE},
    {"no-proc", {{0}}, hide_proc, "", 1, NULL, TRUE, FALSE},
    {"no-shared-memory", {{0}}, hide_shared_memory, "", 1, NULL, TRUE, FALSE},
    /* standard streams, two servers, a store, and three for each of two papers: 18 at most */
    {"few-descriptors",
     {{0}},
     leave_descriptors,
     "",
     1,
     "may open too few files for 2 papers at once; 1 is checked at once",
     FALSE,
     FALSE},
    {"too-few-descriptors",
     {{0}},
     leave_descriptors,
     " -j 16",
     2,
     "The worker cannot be started: Too many open files.",
     FALSE,
     FALSE},
    {"few-processes",
     {{0}},
     leave_processes,
     "",
     2,
     "cannot be started: Resource temporarily unavailable; what was kept so far is safe",
     TRUE,
     FALSE},
    {"another-user", {{0}}, become_nobody, "", 1, NULL, TRUE, FALSE},
};

/* Filter: a program of the kernel that answers to system calls; see seccomp(2). */
typedef struct {
	struct sock_filter steps[32];
	unsigned short n;
} Filter;

static void
add_step(Filter *filter, struct sock_filter step)
{
	filter->steps[filter->n++] = step;
}

static void
add_load(Filter *filter, gsize offset)
{
	add_step(filter,
	         (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (unsigned int)offset));
}

/* Each rule loads what it compares, and passes on what it does not concern. */
static void
add_refusal(Filter *filter, const Refusal *refusal)
{
	guint8 rest = refusal->when == ALWAYS ? 1 : 3;
	gsize argument = offsetof(struct seccomp_data, args) + refusal->argument * 8;

	add_load(filter, offsetof(struct seccomp_data, nr));
	add_step(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K,
	                                              (unsigned int)refusal->number, 0, rest));
	if (refusal->when != ALWAYS) {
		guint8 match = refusal->when == WHERE ? 0 : 1;

		add_load(filter, argument);
		add_step(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K,
		                                              refusal->value, match, !match));
	}
	add_step(filter, (struct sock_filter)BPF_STMT(
	                     BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (unsigned int)refusal->error));
}

/* In the process that becomes the program. */
static void
enter(gpointer data)
{
	const Machine *machine = data;
	Filter filter = {.n = 0};
	struct sock_fprog program = {0, filter.steps};

	if (machine->take != NULL)
		machine->take();
	if (machine->refusals[0].error == 0)
		return;
	for (guint i = 0; i < G_N_ELEMENTS(machine->refusals); i++) {
		if (machine->refusals[i].error != 0)
			add_refusal(&filter, &machine->refusals[i]);
	}
	add_step(&filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW));
	program.len = filter.n;
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
	    prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
		_exit(CANNOT);
}

/* A copy of the program, since the build's folder may be closed to others. It keeps results
 * in "open", where anybody may write. */
static Ending
run_there(Machine machine, const char *command)
{
	g_autoptr(GSubprocessLauncher) launcher = program_launcher(
	    ".", NULL, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
	g_auto(GStrv) words = g_strsplit(command, " ", -1);
	g_autoptr(GSubprocess) process = NULL;

	g_subprocess_launcher_set_child_setup(launcher, enter, &machine, NULL);
	process = program_spawn(launcher, words);
	return program_wait(process);
}

static Ending
run_batch_there(const Machine *machine)
{
	g_autofree char *command =
	    g_strdup_printf("./deskproof batch --venue breaks -j 2 --resume --results open/%s.db%s "
	                    "papers",
	                    machine->name, machine->options);

	return run_there(*machine, command);
}

/* Once; beside it there is only how far the batch came, or what --require-sandbox wants; a build
 * with a sanitizer says that it has fewer layers, too. */
static void
check_sentence(const Machine *machine, const Ending *there)
{
	const char *first = strstr(there->err, machine->says);

	assert_holds("stderr", there->err, machine->says);
	g_assert_true(first != NULL && strstr(first + 1, machine->says) == NULL);
	g_assert_null(strstr(there->err, "corrupt"));
	g_test_message("%s", there->err);
	g_assert_cmpuint(program_count_lines(there->err), <=, 2 + DP_BUILD_SANITIZED);
}

static void
test_machine(gconstpointer index)
{
	const Machine *machine = &MACHINES[GPOINTER_TO_UINT(index)];
	g_autofree char *store = g_strdup_printf("open/%s.db", machine->name);
	g_autofree char *expected = NULL, *got = NULL;

	if ((machine->privileged && geteuid() != 0) ||
	    (machine->unsanitized && (DP_BUILD_SANITIZED || DP_BUILD_COUNTED))) {
		g_test_skip("this user or this build cannot do that");
		return;
	}
	g_auto(Ending) there = run_batch_there(machine);

	if (there.exit == CANNOT) {
		g_test_skip("this machine does not let it be taken away");
		return;
	}
	g_test_message("%s: %s", machine->name, there.err);
	g_assert_cmpint(there.exit, ==, machine->exit);
	if (machine->says != NULL)
		check_sentence(machine, &there);
	/* Where it did not work it goes on where it does. */
	g_auto(Ending) rest =
	    program_runf("batch --venue breaks --resume --results %s papers", store);

	g_assert_cmpint(rest.exit, ==, 1);
	expected = program_export("open/calm.db");
	got = program_export(store);
	g_assert_cmpuint(program_count_lines(got), ==, PAPERS);
	g_assert_cmpstr(got, ==, expected);
}

/* What each format says of papers that were not read, whether there is one or more. */
static const struct {
	const char *format, *says;
} FORMATS[] = {
    {"text", "NOT CHECKED: the paper was not read, and nothing is known about it."},
    {"concise", "papers/00.pdf: NOT CHECKED: The process that reads files could not be"},
    {"json", "\"verdict\": \"unchecked\""},
    {"jsonl", "\"findings\": [], \"error\": \"The process that reads files could not be"},
    {"csv", "\"unchecked\",\"\",\"\""},
    {"html", "NOT CHECKED: the paper was not read"},
    {"junit", "<error message=\"The process that reads files could not be confined"},
    {"sarif", "The process that reads files could not be confined"},
    {"github", "title=NOT CHECKED"},
};

static void
test_not_read(gconstpointer index)
{
	static const char *const FILES[] = {"papers/00.pdf", "papers/00.pdf papers/01.pdf"};
	static const Machine machine = {
	    .name = "not-read",
	    .refusals = {{SYS_landlock_create_ruleset, ENOMEM, WHERE_NOT, 0, 0}}};
	guint format = GPOINTER_TO_UINT(index);
	gboolean is_sarif = strcmp(FORMATS[format].format, "sarif") == 0;

	for (guint i = 0; i < G_N_ELEMENTS(FILES); i++) {
		g_autofree char *command =
		    g_strdup_printf("./deskproof check --venue breaks --format %s %s",
		                    FORMATS[format].format, FILES[i]);
		g_auto(Ending) there = run_there(machine, command);

		g_assert_cmpint(there.exit, ==, 3);
		assert_holds("stdout", there.out, FORMATS[format].says);
		/* SARIF has a list of all rules, with how to correct what they find. */
		g_assert_null(strstr(there.out, is_sarif ? "\"ruleId\"" : "corrupt"));
		g_assert_true(is_sarif || strstr(there.out, "PDF again") == NULL);
	}
}

/* A program that runs from its build tree finds the venues of its source tree even if the kernel
 * does not say where the program is. */
static void
test_own_venues(void)
{
	static const Machine machine = {.name = "own-venues", .take = hide_proc};
	g_autofree char *folder = g_path_get_dirname(g_getenv("DESKPROOF"));
	g_autofree char *link = program_path("tree");
	g_autofree char *by_path =
	    g_strdup_printf("env -u DESKPROOF_RULES_PATH %s venues", g_getenv("DESKPROOF"));
	const char *const commands[] = {by_path,
	                                "env -u DESKPROOF_RULES_PATH tree/deskproof venues"};

	if (DP_BUILD_SANITIZED) {
		g_test_skip("a sanitizer reads its options and the leaks in /proc");
		return;
	}
	g_assert_cmpint(symlink(folder, link), ==, 0);
	for (guint i = 0; i < G_N_ELEMENTS(commands); i++) {
		g_auto(Ending) there = run_there(machine, commands[i]);

		if (there.exit == CANNOT) {
			g_test_skip("this machine does not let it be taken away");
			return;
		}
		g_assert_cmpint(there.exit, ==, 0);
		assert_holds("stdout", there.out, "mlsys-2026");
	}
}

/* Of little memory, one paper has no more than each of several. */
static void
test_little_memory(void)
{
	static const char *const COMMANDS[] = {
	    "check --limit-memory 4 --venue breaks papers/00.pdf",
	    "check --limit-memory 4 --venue breaks papers/00.pdf papers/01.pdf"};

	if (DP_BUILD_SANITIZED || DP_BUILD_THREAD_SANITIZED) {
		g_test_skip("the sanitizers need more memory than any limit, so there is none");
		return;
	}
	for (guint i = 0; i < G_N_ELEMENTS(COMMANDS); i++) {
		g_auto(Ending) there = program_run(COMMANDS[i]);

		g_assert_cmpint(there.exit, ==, 3);
		assert_holds("stdout", there.out, "took more than 4 MB of memory");
	}
}

static void
set_up(void)
{
	g_autofree char *open = NULL, *program = NULL, *rules = NULL, *papers = NULL;
	g_autoptr(GFile) from = g_file_new_for_path(g_getenv("DESKPROOF"));
	g_autoptr(GFile) to = NULL;

	program_set_up();
	open = program_path("open");
	program = program_path("deskproof");
	rules = program_path("rules");
	papers = program_path("papers");
	to = g_file_new_for_path(program);
	program_write_batch(PAPERS);
	g_assert_true(g_file_copy(from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
	g_assert_cmpint(g_chmod(program_folder, 0755), ==, 0);
	g_assert_cmpint(g_chmod(program, 0755), ==, 0);
	g_assert_cmpint(g_chmod(rules, 0755), ==, 0);
	g_assert_cmpint(g_chmod(papers, 0755), ==, 0);
	g_assert_cmpint(g_mkdir(open, 0777), ==, 0);
	g_assert_cmpint(g_chmod(open, 0777), ==, 0);
	g_auto(Ending) calm = program_run("batch --venue breaks --results open/calm.db papers");

	g_assert_cmpint(calm.exit, ==, 1);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	set_up();
	for (guint i = 0; i < G_N_ELEMENTS(MACHINES); i++) {
		g_autofree char *name = g_strdup_printf("/machine/%s", MACHINES[i].name);

		g_test_add_data_func(name, GUINT_TO_POINTER(i), test_machine);
	}
	g_test_add_func("/own-venues", test_own_venues);
	g_test_add_func("/little-memory", test_little_memory);
	for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++) {
		g_autofree char *name = g_strdup_printf("/not-read/%s", FORMATS[i].format);

		g_test_add_data_func(name, GUINT_TO_POINTER(i), test_not_read);
	}
	return program_test_run();
}
