/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/confinement.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/limits.h"
#include "base/memory.h"
#include "run/build.h"
#include "run/landlock.h"
#include "run/syscalls.h"

#define MEGABYTE (1024ull * 1024)

struct _DpConfinement {
	DpWorkerLimits limits;
	gboolean has_landlock, has_seccomp; /* supported by the kernel and the build */
	int files;                          /* Landlock rules, or -1 */
	DpSyscalls *syscalls;               /* (nullable) */
};

DpConfinement *
dp_confinement_new(const DpWorkerLimits *limits)
{
	DpConfinement *confinement = g_new0(DpConfinement, 1);

	confinement->limits = *limits;
	confinement->has_landlock = dp_landlock_version() > 0;
	confinement->files = confinement->has_landlock ? dp_landlock_rules() : -1;
	confinement->has_seccomp = dp_syscalls_available();
	confinement->syscalls = confinement->has_seccomp ? dp_syscalls_new() : NULL;
	return confinement;
}

static gboolean
set_limit(int resource, guint64 soft, guint64 hard)
{
	struct rlimit limit = {soft, hard};
	struct rlimit now;

	/* Keep an administrator's tighter limit. */
	if (getrlimit(resource, &now) == 0 && now.rlim_max != RLIM_INFINITY) {
		limit.rlim_max = MIN(limit.rlim_max, now.rlim_max);
		limit.rlim_cur = MIN(limit.rlim_cur, limit.rlim_max);
	}
	return setrlimit(resource, &limit) == 0;
}

static gboolean
enter_limits(const DpWorkerLimits *limits)
{
	guint64 memory = limits->memory_mb * MEGABYTE;
	/* SIGXCPU at the soft limit; SIGKILL one second later if the process goes on. */
	gboolean ok =
	    set_limit(RLIMIT_CPU, limits->cpu_seconds, limits->cpu_seconds + 1) &&
	    set_limit(RLIMIT_CORE, 0, 0) && set_limit(RLIMIT_FSIZE, 0, 0) &&
	    set_limit(RLIMIT_NOFILE, DP_LIMIT_WORKER_OPEN_FILES, DP_LIMIT_WORKER_OPEN_FILES);

	return ok && (DP_BUILD_SANITIZED || set_limit(RLIMIT_AS, memory, memory));
}

/* Failing to make the rules is as bad as failing to apply them. */
static gboolean
enter_landlock(DpConfinement *confinement)
{
	gboolean ok;

	if (!confinement->has_landlock)
		return TRUE;
	ok = confinement->files >= 0 && dp_landlock_enter(confinement->files);
	if (confinement->files >= 0)
		close(confinement->files);
	confinement->files = -1;
	return ok;
}

static gboolean
enter_syscalls(const DpConfinement *confinement)
{
	if (!confinement->has_seccomp)
		return TRUE;
	return confinement->syscalls != NULL && dp_syscalls_enter(confinement->syscalls);
}

gboolean
dp_confinement_enter(DpConfinement *confinement)
{
	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
	       prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && enter_limits(&confinement->limits) &&
	       enter_landlock(confinement) && enter_syscalls(confinement);
}

void
dp_confinement_die_first(void)
{
	static const char MOST[] = "1000"; /* proc(5), oom_score_adj */
	int file = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);

	if (file < 0)
		return;
	if (write(file, MOST, strlen(MOST)) < 0)
		g_debug("the kernel may end another process first");
	close(file);
}

static gsize memory_bytes;
static int exit_status;

/* Who aborts may have asked for as much as two thirds of the memory: a buffer that takes one third
 * is copied into one of twice its size. Bad addresses mostly have other reasons. */
static gsize
probe_bytes(int number)
{
	return number == SIGABRT || number == SIGTRAP ? memory_bytes / 3 * 2 : memory_bytes / 4;
}

/*
 * Without memory, libraries call abort() or trap. Test whether memory is the reason by asking for
 * some more. Only calls that are safe in a signal handler.
 */
static void
on_exhaustion(int number)
{
	void *probe =
	    mmap(NULL, probe_bytes(number), PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (probe == MAP_FAILED)
		_exit(exit_status);
	signal(number, SIG_DFL);
	raise(number);
}

static void
end_for_memory(void)
{
	_exit(exit_status);
}

void
dp_confinement_watch_memory(const DpWorkerLimits *limits, int status)
{
	static const int SIGNALS[] = {SIGABRT, SIGTRAP, SIGSEGV, SIGBUS};
	static guint8 stack[65536];
	struct sigaction action = {.sa_handler = on_exhaustion,
	                           .sa_flags = SA_ONSTACK | SA_NODEFER};
	stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};

	if (DP_BUILD_SANITIZED)
		return;
	memory_bytes = limits->memory_mb * MEGABYTE;
	exit_status = status;
	dp_memory_on_exhaustion(end_for_memory);
	sigaltstack(&alternate, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(SIGNALS); i++)
		sigaction(SIGNALS[i], &action, NULL);
}

gboolean
dp_confinement_die_with(int parent)
{
	/* The parent may have ended before this call. */
	return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0 && getppid() == parent;
}

GStrv
dp_worker_missing(void)
{
	g_autoptr(GStrvBuilder) missing = g_strv_builder_new();

	if (dp_landlock_version() == 0)
		g_strv_builder_add(missing, "the kernel has no Landlock, so the worker can read "
		                            "files that this user can read");
	else if (dp_landlock_version() < 6)
		g_strv_builder_add(missing,
		                   "the kernel's Landlock is older than version 6, so signals are "
		                   "stopped by the list of system calls alone");
	if (DP_BUILD_SANITIZED)
		g_strv_builder_add(missing, "a build with a sanitizer has no memory limit "
		                            "and no list of allowed system calls");
	else if (!dp_syscalls_available())
		g_strv_builder_add(missing, "the kernel has no seccomp, so the worker can make any "
		                            "system call");
	return g_strv_builder_end(missing);
}
