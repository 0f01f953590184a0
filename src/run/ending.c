/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/ending.h"

#include <deskproof/error.h>

#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "run/server.h"

gboolean
dp_ending_no_worker(GError **error)
{
	g_set_error_literal(error, DP_ERROR, DP_ERROR_WORKER,
	                    "The worker that reads PDFs has ended unexpectedly.");
	return FALSE;
}

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

gboolean
dp_ending_check(const DpReply *reply, gboolean complete, const char *what,
                const DpWorkerLimits *limits, GError **error)
{
	int number = WIFSIGNALED(reply->status) ? WTERMSIG(reply->status) : 0;
	int status = WIFEXITED(reply->status) ? WEXITSTATUS(reply->status) : 0;

	if (!reply->started)
		return dp_ending_no_worker(error);
	if (reply->late)
		return limit(error, what, "time", limits->wall_seconds, "s");
	if (!complete)
		return limit(error, what, "output", limits->output_mb, "MB");
	if (number == SIGXCPU || number == SIGKILL)
		return limit(error, what, "processor time", limits->cpu_seconds, "s");
	if (number != 0)
		return crash(error, what, number);
	if (status == DP_SERVER_OUT_OF_MEMORY)
		return limit(error, what, "memory", limits->memory_mb, "MB");
	if (status == 0)
		return TRUE;
	g_set_error_literal(error, DP_ERROR, DP_ERROR_WORKER,
	                    status == DP_SERVER_NOT_CONFINED
	                        ? "The worker could not be confined, so the PDF was not read."
	                        : "The worker ended without an answer.");
	return FALSE;
}
