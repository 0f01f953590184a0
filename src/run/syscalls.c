/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/syscalls.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "run/build.h"

struct _DpSyscalls {
	scmp_filter_ctx context;
};

/* None of these affects another process, opens a file for writing or makes memory executable. */
static const int FREE[] = {
    /* bytes: the document, the answer, fonts */
    SCMP_SYS(read), SCMP_SYS(pread64), SCMP_SYS(readv), SCMP_SYS(write), SCMP_SYS(writev),
    SCMP_SYS(close), SCMP_SYS(lseek), SCMP_SYS(fstat), SCMP_SYS(stat), SCMP_SYS(lstat),
    SCMP_SYS(newfstatat), SCMP_SYS(statx), SCMP_SYS(statfs), SCMP_SYS(fstatfs), SCMP_SYS(access),
    SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(readlink), SCMP_SYS(readlinkat),
    SCMP_SYS(getdents64), SCMP_SYS(getcwd), SCMP_SYS(fadvise64),
    /* memory */
    SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(brk), SCMP_SYS(madvise),
    /* itself */
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
    SCMP_SYS(futex), SCMP_SYS(getpid), SCMP_SYS(gettid), SCMP_SYS(getuid), SCMP_SYS(geteuid),
    SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(getrandom), SCMP_SYS(getrusage),
    SCMP_SYS(getrlimit), SCMP_SYS(sysinfo), SCMP_SYS(uname), SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity), SCMP_SYS(restart_syscall), SCMP_SYS(exit), SCMP_SYS(exit_group),
    /* time */
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(gettimeofday), SCMP_SYS(time),
    SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep)};

/* Calls that a library may try but does not need. */
static const int REFUSED[] = {SCMP_SYS(ioctl),       SCMP_SYS(mkdir),      SCMP_SYS(unlink),
                              SCMP_SYS(rename),      SCMP_SYS(link),       SCMP_SYS(chmod),
                              SCMP_SYS(getsockname), SCMP_SYS(getpeername)};

#define WRITING (O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND)

/* CallRule: a call whose argument, masked with @mask, must equal @value. */
typedef struct {
	guint32 action;
	int number;
	unsigned int argument;
	enum scmp_compare compare;
	scmp_datum_t mask, value;
} CallRule;

static const CallRule CONDITIONAL[] = {
    {SCMP_ACT_ALLOW, SCMP_SYS(open), 1, SCMP_CMP_MASKED_EQ, WRITING, O_RDONLY},
    {SCMP_ACT_ALLOW, SCMP_SYS(openat), 2, SCMP_CMP_MASKED_EQ, WRITING, O_RDONLY},
    {SCMP_ACT_ALLOW, SCMP_SYS(mmap), 2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0},
    {SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0},
    {SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 2, SCMP_CMP_EQ, 0, 0}, /* reading, not setting */
    {SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1, SCMP_CMP_EQ, F_GETFL, 0},
    {SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1, SCMP_CMP_EQ, F_GETFD, 0},
    {SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1, SCMP_CMP_EQ, F_SETFD, 0},
    /* Opening for writing fails instead of ending the process: fontconfig tries to write a cache.
     */
    {SCMP_ACT_ERRNO(EACCES), SCMP_SYS(open), 1, SCMP_CMP_MASKED_EQ, O_WRONLY, O_WRONLY},
    {SCMP_ACT_ERRNO(EACCES), SCMP_SYS(open), 1, SCMP_CMP_MASKED_EQ, O_RDWR, O_RDWR},
    {SCMP_ACT_ERRNO(EACCES), SCMP_SYS(openat), 2, SCMP_CMP_MASKED_EQ, O_WRONLY, O_WRONLY},
    {SCMP_ACT_ERRNO(EACCES), SCMP_SYS(openat), 2, SCMP_CMP_MASKED_EQ, O_RDWR, O_RDWR},
};

/* With another signal a child could make its end look like the work of others (run/ending.c). */
static const int GIVING_UP[] = {SIGABRT, SIGTRAP, SIGSEGV, SIGBUS};

gboolean
dp_syscalls_available(void)
{
	guint32 action = SCMP_ACT_KILL_PROCESS;

	/* 2: SECCOMP_GET_ACTION_AVAIL */
	return !DP_BUILD_SANITIZED && syscall(SYS_seccomp, 2, 0, &action) == 0;
}

static gboolean
add_rules(scmp_filter_ctx context)
{
	gboolean ok = TRUE;

	for (guint i = 0; i < G_N_ELEMENTS(FREE); i++)
		ok = ok && seccomp_rule_add(context, SCMP_ACT_ALLOW, FREE[i], 0) == 0;
	for (guint i = 0; i < G_N_ELEMENTS(REFUSED); i++)
		ok = ok && seccomp_rule_add(context, SCMP_ACT_ERRNO(EACCES), REFUSED[i], 0) == 0;
	for (guint i = 0; i < G_N_ELEMENTS(CONDITIONAL); i++) {
		const CallRule *rule = &CONDITIONAL[i];
		struct scmp_arg_cmp condition = {rule->argument, rule->compare, rule->mask,
		                                 rule->value};

		ok = ok && seccomp_rule_add(context, rule->action, rule->number, 1, condition) == 0;
	}
	return ok;
}

static void
free_syscalls(DpSyscalls *syscalls)
{
	if (syscalls->context != NULL)
		seccomp_release(syscalls->context);
	g_free(syscalls);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(DpSyscalls, free_syscalls)

DpSyscalls *
dp_syscalls_new(void)
{
	g_autoptr(DpSyscalls) syscalls = g_new0(DpSyscalls, 1);

	syscalls->context = seccomp_init(SCMP_ACT_KILL_PROCESS);
	if (syscalls->context == NULL || !add_rules(syscalls->context))
		return NULL;
	return g_steal_pointer(&syscalls);
}

gboolean
dp_syscalls_enter(DpSyscalls *syscalls)
{
	/* Allow kill() only on the process itself (abort). */
	struct scmp_arg_cmp itself = {0, SCMP_CMP_EQ, (scmp_datum_t)getpid(), 0};

	for (guint i = 0; i < G_N_ELEMENTS(GIVING_UP); i++) {
		struct scmp_arg_cmp number = {2, SCMP_CMP_EQ, (scmp_datum_t)GIVING_UP[i], 0};

		if (seccomp_rule_add(syscalls->context, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 2, itself,
		                     number) != 0)
			return FALSE;
	}
	return seccomp_load(syscalls->context) == 0;
}
