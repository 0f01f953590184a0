/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdarg.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

/*
 * For scripts/coverage, which links this into its build with --wrap: a child that reads a paper
 * ends with _exit() and may not write a file, so without this its part of the code would not be
 * counted. A server is killed once it has sent its reply. Each layer of the sandbox is entered but
 * for its last call.
 */

void __gcov_dump(void);
void __gcov_reset(void);
_Noreturn void __real__exit(int status);
_Noreturn void __wrap__exit(int status);
int __real_setrlimit64(int resource, const struct rlimit64 *limit);
int __wrap_setrlimit64(int resource, const struct rlimit64 *limit);
int __wrap_seccomp_load(void *context);
long __real_syscall(long number, ...);
long __wrap_syscall(long number, ...);
ssize_t __real_send(int socket, const void *bytes, size_t size, int flags);
ssize_t __wrap_send(int socket, const void *bytes, size_t size, int flags);

_Noreturn void
__wrap__exit(int status)
{
	__gcov_dump();
	__real__exit(status);
}

int
__wrap_setrlimit64(int resource, const struct rlimit64 *limit)
{
	return resource == RLIMIT_FSIZE ? 0 : __real_setrlimit64(resource, limit);
}

int
__wrap_seccomp_load(void *context)
{
	(void)context;
	return 0;
}

long
__wrap_syscall(long number, ...)
{
	long all[6];
	va_list words;

	va_start(words, number);
	for (int i = 0; i < 6; i++)
		all[i] = va_arg(words, long);
	va_end(words);
	if (number == SYS_landlock_restrict_self)
		return 0;
	return __real_syscall(number, all[0], all[1], all[2], all[3], all[4], all[5]);
}

ssize_t
__wrap_send(int socket, const void *bytes, size_t size, int flags)
{
	__gcov_dump();
	__gcov_reset();
	return __real_send(socket, bytes, size, flags);
}
