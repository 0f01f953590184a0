/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>
#include <deskproof/job.h>
#include <deskproof/worker.h>

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "coverage/counted.h"
#include "fixtures/damage.h"
#include "fixtures/paper.h"
#include "fixtures/update.h"
#include "pdf/file/damage.h"
#include "pdf/file/poppler-library.h"
#include "run/build.h"
#include "run/landlock.h"
#include "run/server.h"

/*
 * Each promise of the sandbox, tried from inside: the worker's children run an attempt in place of
 * reading the "document", whose bytes are the attempt's name. An attempt returns TRUE when it got
 * what it wanted. Being killed for trying counts as refused.
 */

static char *secret;  /* a file that this user can read and write */
static int bystander; /* a process of this user */
static int listener;
static struct sockaddr_in address;

static gboolean
read_secret(void)
{
	return open(secret, O_RDONLY) >= 0;
}

static gboolean
list_folder(void)
{
	return open("/", O_RDONLY | O_DIRECTORY) >= 0;
}

static gboolean
write_secret(void)
{
	return open(secret, O_WRONLY) >= 0;
}

static gboolean
make_file(void)
{
	g_autofree char *path = g_strconcat(secret, ".new", NULL);

	return open(path, O_RDWR | O_CREAT, 0600) >= 0;
}

static gboolean
remove_file(void)
{
	return unlink(secret) == 0;
}

static gboolean
connect_tcp(void)
{
	int file = socket(AF_INET, SOCK_STREAM, 0);

	return file >= 0 && connect(file, (struct sockaddr *)&address, sizeof address) == 0;
}

static gboolean
make_socket(void)
{
	return socket(AF_UNIX, SOCK_STREAM, 0) >= 0;
}

static gboolean
fork_child(void)
{
	pid_t child = fork();

	if (child == 0)
		_exit(0);
	return child > 0;
}

static gboolean
run_program(void)
{
	char name[] = "true";
	char *const words[] = {name, NULL};

	return execv("/bin/true", words) == 0;
}

static gboolean
signal_server(void)
{
	return kill(getppid(), 0) == 0;
}

static gboolean
signal_bystander(void)
{
	return kill(bystander, SIGKILL) == 0;
}

static gboolean
read_memory(void)
{
	char byte;
	struct iovec here = {&byte, 1}, there = {&secret, 1};

	return process_vm_readv(bystander, &here, 1, &there, 1, 0) == 1;
}

static gboolean
open_memory(void)
{
	g_autofree char *path = g_strdup_printf("/proc/%d/mem", bystander);

	return open(path, O_RDONLY) >= 0;
}

static gboolean
trace(void)
{
	return ptrace(PTRACE_SEIZE, bystander, NULL, NULL) == 0;
}

static gboolean
make_executable(void)
{
	return mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
	       MAP_FAILED;
}

static gboolean
raise_limit(void)
{
	struct rlimit limit = {RLIM_INFINITY, RLIM_INFINITY};

	return setrlimit(RLIMIT_CPU, &limit) == 0;
}

/* What a worker must still be able to do. */
static gboolean
read_fonts(void)
{
	return access("/usr/share/fonts", F_OK) != 0 ||
	       open("/usr/share/fonts", O_RDONLY | O_DIRECTORY) >= 0;
}

static gboolean
inherits_nothing(void)
{
	/* 0 to 2 lead nowhere; the answer and what holds the rules are the server's own. */
	return fcntl(listener, F_GETFD) < 0;
}

/* Loading code is what a confined process may not do: the server does it, and forks another. */
static gboolean
want_poppler(void)
{
	return dp_poppler_load(NULL);
}

/* Ways to end badly. */
static gboolean
crash(void)
{
	signal(SIGSEGV, SIG_DFL);
	raise(SIGSEGV);
	return TRUE;
}

static gboolean
give_up(void)
{
	abort();
}

static gboolean
spin(void)
{
	for (volatile guint64 i = 0;; i++)
		continue;
	return TRUE;
}

/* As a child that asks for poppler again and again would end. */
static gboolean
keep_asking(void)
{
	_exit(DP_SERVER_WANTS_POPPLER);
}

static gboolean
sleep_long(void)
{
	g_usleep(600 * G_USEC_PER_SEC);
	return TRUE;
}

/* Longer than the limit only with the child before, which asked for poppler. */
static gboolean
take_turns(void)
{
	g_usleep(700 * 1000);
	return dp_poppler_load(NULL);
}

static gboolean
take_memory(void)
{
	for (guint i = 0; i < 4096; i++)
		memset(g_malloc(1024 * 1024), 1, 1024 * 1024);
	return TRUE;
}

/* As C++ lets a vector grow; without memory, nobody catches its exception. */
static gboolean
double_a_buffer(void)
{
	gsize size = 1024 * 1024;
	void *buffer = malloc(size);

	while (buffer != NULL) {
		void *larger = malloc(2 * size);

		if (larger == NULL)
			abort();
		free(buffer);
		buffer = larger;
		size *= 2;
	}
	return TRUE;
}

/* A third of the memory is no reason for a bad address. */
static gboolean
crash_with_memory(void)
{
	void *buffer = malloc(150 * 1024 * 1024);

	raise(SIGSEGV);
	free(buffer);
	return TRUE;
}

/* qpdf goes on without what it could not hold, and has let go of the rest when it says so. */
static gboolean
lose_an_object(void)
{
	dp_damage_check_memory("object 3 0: error reading object: stray #");
	dp_damage_check_memory("object 3 0: error reading object: std::bad_alloc");
	return TRUE;
}

typedef enum {
	ANY = 0,
	FILES = 1 << 0, /* refused by Landlock */
	CALLS = 1 << 1, /* refused by the list of calls */
} Layer;

static const struct {
	const char *name;
	gboolean (*run)(void);
	Layer needs; /* any of these */
} REFUSED[] = {
    {"opening-a-file-of-the-user", read_secret, FILES},
    {"listing-a-folder", list_folder, FILES},
    {"opening-for-writing", write_secret, FILES | CALLS},
    {"making-a-file", make_file, FILES | CALLS},
    {"removing-a-file", remove_file, FILES | CALLS},
    {"connecting", connect_tcp, FILES | CALLS},
    {"making-a-socket", make_socket, CALLS},
    {"forking", fork_child, CALLS},
    {"running-a-program", run_program, FILES | CALLS},
    {"signalling-the-server", signal_server, FILES | CALLS},
    {"signalling-a-process", signal_bystander, FILES | CALLS},
    {"reading-memory", read_memory, FILES | CALLS},
    {"opening-memory", open_memory, FILES},
    {"tracing", trace, FILES | CALLS},
    {"making-memory-executable", make_executable, CALLS},
    {"raising-a-limit", raise_limit, CALLS},
};

static const struct {
	const char *name;
	gboolean (*run)(void);
} ALLOWED[] = {{"reading-fonts", read_fonts},
               {"inheriting-nothing", inherits_nothing},
               {"getting-poppler", want_poppler}};

static const struct {
	const char *name;
	gboolean (*run)(void);
	DpWorkerLimits limits;
	int code;
	const char *says;
	gboolean unsanitized;
} ENDINGS[] = {
    {"crash", crash, {0}, DP_ERROR_CORRUPT, "crashed", TRUE},
    {"giving-up", give_up, {0}, DP_ERROR_CORRUPT, "crashed", TRUE},
    {"processor-time", spin, {.cpu_seconds = 1}, DP_ERROR_LIMIT, "1 s of processor time", FALSE},
    {"wall-clock", sleep_long, {.wall_seconds = 1}, DP_ERROR_LIMIT, "1 s of time", FALSE},
    {"wall-clock-of-two", take_turns, {.wall_seconds = 1}, DP_ERROR_LIMIT, "1 s of time", FALSE},
    {"asking-twice", keep_asking, {0}, DP_ERROR_CORRUPT, "without an answer", FALSE},
    {"memory", take_memory, {.memory_mb = 512}, DP_ERROR_LIMIT, "512 MB of memory", TRUE},
    {"memory-of-a-vector",
     double_a_buffer,
     {.memory_mb = 450},
     DP_ERROR_LIMIT,
     "450 MB of memory",
     TRUE},
    {"crash-with-memory", crash_with_memory, {.memory_mb = 450}, DP_ERROR_CORRUPT, "crashed", TRUE},
    {"memory-of-a-library",
     lose_an_object,
     {.memory_mb = 512},
     DP_ERROR_LIMIT,
     "512 MB of memory",
     TRUE},
};

static gboolean
run_attempt(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(REFUSED); i++) {
		if (strcmp(REFUSED[i].name, name) == 0)
			return REFUSED[i].run();
	}
	for (guint i = 0; i < G_N_ELEMENTS(ALLOWED); i++) {
		if (strcmp(ALLOWED[i].name, name) == 0)
			return ALLOWED[i].run();
	}
	for (guint i = 0; i < G_N_ELEMENTS(ENDINGS); i++) {
		if (strcmp(ENDINGS[i].name, name) == 0)
			return ENDINGS[i].run();
	}
	return FALSE;
}

/* Runs inside the child. The code of the error tells what came of it. */
static DpFacts *
attempt(const DpSubject *subject, GError **error)
{
	gsize size;
	const char *data = g_bytes_get_data(subject->pdf, &size);
	g_autofree char *name = g_strndup(data, size);
	gboolean done = run_attempt(name);

	g_set_error_literal(error, DP_ERROR, DP_ERROR_NOT_PDF, done ? "DONE" : "REFUSED");
	return NULL;
}

/* Row numbers of the tables above, for a child of the server; and for the server as the last one.
 */
#define LAST 1000u

static GError *
try(const char *name, const DpWorkerLimits *limits, gboolean last)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpWorker) worker = last ? dp_worker_new_once_for(limits, attempt, &error)
	                                  : dp_worker_new_for(limits, attempt, &error);
	g_autoptr(GBytes) bytes = g_bytes_new(name, strlen(name));

	g_assert_no_error(error);
	/* Or its children would have it too, and ask for nothing. */
	g_assert_false(dp_poppler_is_loaded());
	g_assert_null(dp_worker_measure(worker, &(DpJob){.pdf = bytes}, &error));
	g_assert_nonnull(error);
	return g_steal_pointer(&error);
}

static Layer
layers(void)
{
	if (DP_BUILD_COUNTED)
		return ANY;
	return (dp_landlock_version() >= 6 ? FILES : ANY) | (DP_BUILD_SANITIZED ? ANY : CALLS);
}

static void
test_refused(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index) % LAST;
	gboolean last = GPOINTER_TO_UINT(index) >= LAST;
	g_autoptr(GError) error = NULL;

	if ((REFUSED[i].needs & layers()) == 0) {
		g_test_skip("the layer that refuses this is missing here");
		return;
	}
	error = try(REFUSED[i].name, NULL, last);
	if (strcmp(error->message, "REFUSED") != 0 && strstr(error->message, "system call") == NULL)
		g_error("%s: %s", REFUSED[i].name, error->message);
	g_assert_cmpint(kill(bystander, 0), ==, 0);
	g_assert_true(g_file_test(secret, G_FILE_TEST_EXISTS));
}

static void
test_allowed(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index) % LAST;
	g_autoptr(GError) error = try(ALLOWED[i].name, NULL, GPOINTER_TO_UINT(index) >= LAST);

	g_assert_cmpstr(error->message, ==, "DONE");
}

static void
test_ending(gconstpointer index)
{
	guint i = GPOINTER_TO_UINT(index) % LAST;
	gboolean last = GPOINTER_TO_UINT(index) >= LAST;
	g_autoptr(GError) error = NULL;

	if (DP_BUILD_SANITIZED && ENDINGS[i].unsanitized) {
		g_test_skip("the sanitizer ends it in its own way");
		return;
	}
	error = try(ENDINGS[i].name, &ENDINGS[i].limits, last);
	g_assert_error(error, DP_ERROR, ENDINGS[i].code);
	if (strstr(error->message, ENDINGS[i].says) == NULL)
		g_error("%s: %s", ENDINGS[i].name, error->message);
}

static void
assert_same_facts(DpWorker *worker, GBytes *pdf)
{
	DpJob job = {.pdf = pdf, .page_limit = 4};
	g_autoptr(GError) error = NULL;
	g_autoptr(GError) cause = NULL;
	g_autoptr(DpFacts) confined = dp_worker_measure(worker, &job, &error);
	g_autoptr(DpFacts) plain = dp_job_measure(&job, &cause);
	g_autofree char *first = NULL, *second = NULL;

	if (plain == NULL) {
		g_assert_error(error, DP_ERROR, cause->code);
		g_assert_cmpstr(error->message, ==, cause->message);
		return;
	}
	g_assert_no_error(error);
	first = dp_facts_to_json(confined);
	second = dp_facts_to_json(plain);
	g_assert_cmpstr(first, ==, second);
}

static GBytes *
draw_named_paper(void)
{
	static const char *const AUTHORS[] = {"Ada Orvik", "University of Lowmere", NULL};
	FixturePaper paper = FIXTURE_PAPER;

	paper.authors = AUTHORS;
	return fixture_paper_draw(&paper, NULL);
}

static void
test_same_facts(void)
{
	g_autoptr(GBytes) paper = fixture_paper_draw(&FIXTURE_PAPER, NULL);
	g_autoptr(GBytes) named = draw_named_paper();
	g_autoptr(GBytes) revised = fixture_update(named, paper);
	g_autoptr(GBytes) words = g_bytes_new_static("words", 5);
	g_autoptr(GBytes) nothing = g_bytes_new_static("", 0);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpWorker) worker = dp_worker_new(NULL, &error);

	g_assert_no_error(error);
	assert_same_facts(worker, paper);
	assert_same_facts(worker, revised);
	assert_same_facts(worker, words);
	assert_same_facts(worker, nothing);
	/* A server outlives what went wrong before. */
	assert_same_facts(worker, paper);
}

/* What is looked for beside the bytes arrives too, and once more where it did not the time before.
 */
static void
test_same_names(void)
{
	static const char LIST[] = "Ada Orvik <ada@lowmere.edu>\nBo Lindqvist\n";
	g_autoptr(GBytes) paper = fixture_paper_draw(&FIXTURE_PAPER, NULL);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpRoster) roster = dp_roster_new(LIST, strlen(LIST), &error);
	g_autoptr(DpWorker) worker = dp_worker_new(NULL, &error);

	g_assert_no_error(error);
	for (guint i = 0; i < 3; i++) {
		DpJob job = {.pdf = paper,
		             .path = "papers/orvik-lindqvist.pdf",
		             .roster = i == 1 ? NULL : roster};
		DpSubject subject = {paper, 0, "orvik-lindqvist.pdf", job.roster};
		g_autoptr(DpFacts) confined = dp_worker_measure(worker, &job, &error);
		g_autoptr(DpFacts) plain = dp_subject_measure(&subject, &error);
		g_autofree char *first = NULL, *second = NULL;

		g_assert_no_error(error);
		first = dp_facts_to_json(confined);
		second = dp_facts_to_json(plain);
		g_assert_cmpstr(first, ==, second);
		g_assert_cmpint(strstr(first, "roster.authors") != NULL, ==, i != 1);
	}
}

static DpFacts *
say_too_much(const DpSubject *subject, GError **error)
{
	g_autofree char *much = g_strnfill(3 * 1024 * 1024, 'x');

	g_set_error_literal(error, DP_ERROR, DP_ERROR_NOT_PDF, much);
	return NULL;
}

static void
test_too_much_output(void)
{
	DpWorkerLimits limits = {.output_mb = 1};
	g_autoptr(GError) error = NULL;
	g_autoptr(DpWorker) worker = dp_worker_new_for(&limits, say_too_much, &error);
	g_autoptr(GBytes) nothing = g_bytes_new_static("", 0);

	g_assert_no_error(error);
	g_assert_null(dp_worker_measure(worker, &(DpJob){.pdf = nothing}, &error));
	g_assert_error(error, DP_ERROR, DP_ERROR_LIMIT);
	g_assert_cmpstr(error->message, ==,
	                "Reading the PDF took more than 1 MB of output, the limit for one file.");
}

static void
set_up(void)
{
	socklen_t size = sizeof address;
	int file = g_file_open_tmp("deskproof-XXXXXX", &secret, NULL);

	g_assert_cmpint(file, >=, 0);
	close(file);
	listener = socket(AF_INET, SOCK_STREAM, 0);
	address =
	    (struct sockaddr_in){.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	g_assert_cmpint(bind(listener, (struct sockaddr *)&address, sizeof address), ==, 0);
	g_assert_cmpint(listen(listener, 1), ==, 0);
	getsockname(listener, (struct sockaddr *)&address, &size);
	/* Far from the few descriptors of a worker, so that its own are not taken for it. */
	listener = fcntl(listener, F_DUPFD, 40);
	bystander = fork();
	if (bystander == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
		while (TRUE)
			pause();
	}
}

static void
tear_down(void)
{
	kill(bystander, SIGKILL);
	waitpid(bystander, NULL, 0);
	unlink(secret);
	g_free(secret);
}

static void
add(const char *what, const char *name, guint row, GTestDataFunc test)
{
	g_autofree char *path = g_strdup_printf("/sandbox/%s/%s", what, name);
	g_autofree char *last = g_strconcat(path, "/last", NULL);

	g_test_add_data_func(path, GUINT_TO_POINTER(row), test);
	g_test_add_data_func(last, GUINT_TO_POINTER(row + LAST), test);
}

/* The same facts, poppler loaded on the way or not; then nobody is there any more. */
static void
test_last(void)
{
	g_autoptr(GBytes) paper = fixture_paper_draw(&FIXTURE_PAPER, NULL);
	g_autoptr(GBytes) damaged = fixture_damage(paper);
	GBytes *const papers[] = {paper, damaged};

	for (guint i = 0; i < G_N_ELEMENTS(papers); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(DpWorker) worker = dp_worker_new_once(NULL, &error);

		g_assert_no_error(error);
		assert_same_facts(worker, papers[i]);
		g_assert_null(dp_worker_measure(worker, &(DpJob){.pdf = paper}, &error));
		g_assert_error(error, DP_ERROR, DP_ERROR_WORKER);
	}
}

int
main(int argc, char **argv)
{
	int result;

	g_test_init(&argc, &argv, NULL);
	set_up();
	for (guint i = 0; i < G_N_ELEMENTS(REFUSED); i++)
		add("refuses", REFUSED[i].name, i, test_refused);
	for (guint i = 0; i < G_N_ELEMENTS(ALLOWED); i++)
		add("allows", ALLOWED[i].name, i, test_allowed);
	for (guint i = 0; i < G_N_ELEMENTS(ENDINGS); i++)
		add("ends", ENDINGS[i].name, i, test_ending);
	g_test_add_func("/sandbox/ends/output", test_too_much_output);
	/* Behind the others, since these load poppler in this process. GLib runs what stands in a
	 * path of its own in the order of these lines. */
	g_test_add_func("/sandbox/reads/last", test_last);
	g_test_add_func("/sandbox/reads/same-facts", test_same_facts);
	g_test_add_func("/sandbox/reads/same-names", test_same_names);
	result = g_test_run();
	tear_down();
	return result;
}
