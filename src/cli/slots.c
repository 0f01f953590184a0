/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/slots.h"

#include <errno.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/complaint.h"
#include "cli/fail-on.h"

#define LIFE_MICROSECONDS                                                                          \
	G_USEC_PER_SEC /* a slot that dies sooner is not started again at once                     \
	                */

typedef struct {
	pid_t process; /* 0: none */
	gint64 started;
} Slot;

/* Crew: the slots, and when they end. */
typedef struct {
	DpSlotWork work;
	gpointer data;
	Slot *slots;
	guint n;
	gboolean ending;
	DpExit worst;
} Crew;

static void
get_signals(sigset_t *signals)
{
	sigemptyset(signals);
	sigaddset(signals, SIGTERM);
	sigaddset(signals, SIGINT);
	sigaddset(signals, SIGCHLD);
}

static void
end_all(Crew *crew, DpExit exit)
{
	crew->ending = TRUE;
	crew->worst = dp_exit_worst(crew->worst, exit);
	for (guint i = 0; i < crew->n; i++) {
		if (crew->slots[i].process > 0)
			kill(crew->slots[i].process, SIGTERM);
	}
}

/* The life of a slot. Without its parent it finishes its job and ends, as after SIGTERM. */
static _Noreturn void
live(const Crew *crew, guint i, pid_t parent)
{
	prctl(PR_SET_PDEATHSIG, SIGTERM);
	if (getppid() != parent)
		raise(SIGTERM);
	_exit((int)crew->work(i, crew->data));
}

static void
start(Crew *crew, guint i)
{
	Slot *slot = &crew->slots[i];
	pid_t self = getpid();

	slot->started = g_get_monotonic_time();
	slot->process = fork();
	if (slot->process == 0)
		live(crew, i, self);
	if (slot->process > 0)
		return;
	slot->process = 0;
	dp_complain("a process for a slot cannot be started: %s", g_strerror(errno));
	end_all(crew, DP_EXIT_USAGE);
}

static void
start_again(Crew *crew, guint i, int number)
{
	gint64 lived = g_get_monotonic_time() - crew->slots[i].started;

	dp_complain("slot %u was ended by signal %d (%s); its job goes back to the queue", i + 1,
	            number, g_strsignal(number));
	if (crew->ending)
		return;
	if (lived < LIFE_MICROSECONDS)
		g_usleep((gulong)(LIFE_MICROSECONDS - lived));
	start(crew, i);
}

static void
take_end(Crew *crew, pid_t process, int status)
{
	for (guint i = 0; i < crew->n; i++) {
		if (crew->slots[i].process != process)
			continue;
		crew->slots[i].process = 0;
		if (WIFSIGNALED(status))
			start_again(crew, i, WTERMSIG(status));
		else if (WEXITSTATUS(status) != DP_EXIT_CONFORMS)
			end_all(crew, (DpExit)WEXITSTATUS(status));
	}
}

static gboolean
is_over(const Crew *crew)
{
	for (guint i = 0; i < crew->n; i++) {
		if (crew->slots[i].process > 0)
			return FALSE;
	}
	return TRUE;
}

static void
watch(Crew *crew, const sigset_t *signals)
{
	while (!is_over(crew)) {
		int number = sigwaitinfo(signals, NULL), status;
		pid_t process;

		if (number == SIGTERM || number == SIGINT)
			end_all(crew, DP_EXIT_CONFORMS);
		while ((process = waitpid(-1, &status, WNOHANG)) > 0)
			take_end(crew, process, status);
	}
}

DpExit
dp_slots_run(guint n, DpSlotWork work, gpointer data)
{
	g_autofree Slot *slots = g_new0(Slot, n);
	Crew crew = {.work = work, .data = data, .slots = slots, .n = n};
	sigset_t signals;

	get_signals(&signals);
	sigprocmask(SIG_BLOCK, &signals, NULL);
	for (guint i = 0; i < n && !crew.ending; i++)
		start(&crew, i);
	watch(&crew, &signals);
	return crew.worst;
}
