/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/ending.h"

#include <deskproof/error.h>

#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "run/server.h"

static gboolean
limit(GError **error, const char *what, const char *means, guint most, const char *unit)
{
	g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
	            "Reading the %s took more than %u %s of %s, the limit for one file.", what,
	            most, unit, means);
	return FALSE;
}

static gboolean
crash(GError **error, const char *what, int number)
{
	if (number == SIGSYS)
		g_set_error(error, DP_ERROR, DP_ERROR_CORRUPT,
		            "Reading the %s was broken off: it led to a system call that reading a "
		            "%s never needs.",
		            what, what);
	else
		g_set_error(error, DP_ERROR, DP_ERROR_CORRUPT,
		            "The %s is too damaged to be read: the reader crashed on it (%s).",
		            what, g_strsignal(number));
	return FALSE;
}

static gboolean
gave_up(GError **error, const char *what, int status)
{
	g_set_error(error, DP_ERROR, DP_ERROR_CORRUPT,
	            "Reading the %s was broken off: the reader ended with status %d and without an "
	            "answer.",
	            what, status);
	return FALSE;
}

static gboolean
killed(GError **error)
{
	g_set_error_literal(error, DP_ERROR, DP_ERROR_KILLED,
	                    "The process that reads files was ended from outside; the machine may "
	                    "be short of memory.");
	return FALSE;
}

static gboolean
not_started(GError **error, int cause)
{
	g_set_error(error, DP_ERROR, DP_ERROR_WORKER,
	            "The process that reads files cannot be started: %s.", g_strerror(cause));
	return FALSE;
}

static gboolean
not_confined(GError **error)
{
	g_set_error_literal(error, DP_ERROR, DP_ERROR_WORKER,
	                    "The process that reads files could not be confined, so nothing was "
	                    "read.");
	return FALSE;
}

gboolean
dp_ending_of_server(int status, GError **error)
{
	if (WIFSIGNALED(status))
		return killed(error);
	g_set_error(error, DP_ERROR, DP_ERROR_WORKER,
	            "The worker that reads files cannot work here: it ended with status %d.",
	            WEXITSTATUS(status));
	return FALSE;
}

/* One byte per child. A child can write more such bytes, but not those of another child. */
static gboolean
take_confined(GByteArray *answer, guint children)
{
	guint n = 0;

	while (n < children && n < answer->len && answer->data[n] == DP_SERVER_CONFINED)
		n++;
	if (n > 0)
		g_byte_array_remove_range(answer, 0, n);
	return n == children;
}

/* Signals that a process causes itself. The list of system calls lets a confined process send
 * itself no other. */
static gboolean
is_own(int number)
{
	static const int OWN[] = {SIGABRT, SIGBUS, SIGFPE,  SIGILL, SIGPIPE,
	                          SIGSEGV, SIGSYS, SIGTRAP, SIGXCPU};

	for (guint i = 0; i < G_N_ELEMENTS(OWN); i++) {
		if (OWN[i] == number)
			return TRUE;
	}
	return FALSE;
}

/* The kernel sends SIGKILL to a process that goes on after SIGXCPU; others may send it, too. */
static gboolean
used_up_processor(const DpReply *reply, int number, const DpWorkerLimits *limits)
{
	return number == SIGXCPU ||
	       (number == SIGKILL &&
	        reply->processor >= (gint64)limits->cpu_seconds * G_USEC_PER_SEC);
}

gboolean
dp_ending_check(const DpReply *reply, GByteArray *answer, gboolean complete, const char *what,
                const DpWorkerLimits *limits, GError **error)
{
	int number = WIFSIGNALED(reply->status) ? WTERMSIG(reply->status) : 0;
	int status = WIFEXITED(reply->status) ? WEXITSTATUS(reply->status) : 0;
	gboolean confined = take_confined(answer, reply->children);

	if (reply->children == 0)
		return not_started(error, reply->cause);
	if (reply->late)
		return confined ? limit(error, what, "time", limits->wall_seconds, "s")
		                : killed(error);
	if (used_up_processor(reply, number, limits))
		return limit(error, what, "processor time", limits->cpu_seconds, "s");
	if (number != 0 && !is_own(number))
		return killed(error);
	if (!confined)
		return not_confined(error);
	if (!complete)
		return limit(error, what, "output", limits->output_mb, "MB");
	if (number != 0)
		return crash(error, what, number);
	if (status == DP_SERVER_OUT_OF_MEMORY)
		return limit(error, what, "memory", limits->memory_mb, "MB");
	return status == 0 || gave_up(error, what, status);
}
