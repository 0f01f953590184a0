/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/sandbox.h"

#include "base/memory.h"
#include "cli/complaint.h"
#include "pdf/synctex/source-lines.h"
#include "run/annotated-copy.h"
#include "run/worker-sources.h"

#define INT G_OPTION_ARG_INT
#define FLAG G_OPTION_ARG_NONE
/* Venue, facts and report of an ordinary paper. */
#define USUAL_MEMORY (2u * 1024 * 1024)

GOptionEntry *
dp_sandbox_entries(DpSandbox *s)
{
	const GOptionEntry entries[] = {
	    {"limit-memory", 0, 0, INT, &s->memory, "Maximum memory for one paper (default 1024)",
	     "MB"},
	    {"limit-cpu", 0, 0, INT, &s->cpu, "Maximum processor time for one paper (default 10)",
	     "SECONDS"},
	    {"limit-wall", 0, 0, INT, &s->wall, "Maximum time for one paper (default 30)",
	     "SECONDS"},
	    {"limit-output", 0, 0, INT, &s->output,
	     "Maximum size of one paper's measurements (default 64)", "MB"},
	    {"require-sandbox", 0, 0, FLAG, &s->require, "Refuse to run if a protection is missing",
	     NULL},
	    {"no-sandbox", 0, 0, FLAG, &s->off, "Read papers without any protection (debugging)",
	     NULL},
	    {"verbose", 0, 0, FLAG, &s->verbose, "Show which protections are missing", NULL},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};

	return g_memdup2(entries, sizeof entries);
}

DpWorkerLimits
dp_sandbox_limits(const DpSandbox *sandbox)
{
	return (DpWorkerLimits){(guint)sandbox->memory, (guint)sandbox->cpu, (guint)sandbox->wall,
	                        (guint)sandbox->output};
}

static gboolean
check_numbers(const DpSandbox *sandbox)
{
	const int numbers[] = {sandbox->memory, sandbox->cpu, sandbox->wall, sandbox->output};

	for (guint i = 0; i < G_N_ELEMENTS(numbers); i++) {
		if (numbers[i] >= 0 && numbers[i] <= G_MAXUINT16 * 16)
			continue;
		dp_complain("a limit must be a number of at least 1, not %d", numbers[i]);
		return FALSE;
	}
	return TRUE;
}

static gboolean
check_protections(const DpSandbox *sandbox)
{
	g_auto(GStrv) missing = dp_worker_missing();

	for (guint i = 0; missing[i] != NULL && (sandbox->verbose || sandbox->require); i++)
		dp_complain("%s", missing[i]);
	if (!sandbox->require || missing[0] == NULL)
		return TRUE;
	dp_complain("the sandbox is incomplete, and --require-sandbox is set");
	return FALSE;
}

gboolean
dp_sandbox_prepare(const DpSandbox *sandbox)
{
	if (!check_numbers(sandbox))
		return FALSE;
	if (!sandbox->off)
		return check_protections(sandbox);
	if (sandbox->require) {
		dp_complain("--no-sandbox and --require-sandbox cannot be used together");
		return FALSE;
	}
	dp_complain("no sandbox: papers are read without any protection from hostile content");
	return TRUE;
}

gboolean
dp_sandbox_start(DpSandbox *sandbox, gboolean once)
{
	DpWorkerLimits limits;
	g_autoptr(GError) error = NULL;

	if (!dp_sandbox_prepare(sandbox))
		return FALSE;
	if (sandbox->off)
		return TRUE;
	limits = dp_sandbox_limits(sandbox);
	sandbox->worker =
	    once ? dp_worker_new_once(&limits, &error) : dp_worker_new(&limits, &error);
	if (sandbox->worker == NULL)
		dp_complain("%s", error->message);
	/* Not before: the copy would share it, and pay for every page that either writes to. */
	dp_memory_populate(USUAL_MEMORY);
	return sandbox->worker != NULL;
}

void
dp_sandbox_clear(DpSandbox *sandbox)
{
	g_clear_pointer(&sandbox->worker, dp_worker_free);
}

DpFacts *
dp_sandbox_measure(DpSandbox *sandbox, const DpJob *job, GError **error)
{
	if (sandbox->worker == NULL)
		return dp_job_measure(job, error);
	return dp_worker_measure(sandbox->worker, job, error);
}

DpReport *
dp_sandbox_check(DpSandbox *sandbox, const DpJob *job)
{
	if (sandbox->worker == NULL)
		return dp_job_check(job);
	return dp_worker_check(sandbox->worker, job);
}

GBytes *
dp_sandbox_annotate(DpSandbox *sandbox, GBytes *pdf, const DpMarkup *markup, guint *notes,
                    GError **error)
{
	if (sandbox->worker == NULL)
		return dp_annotate(pdf, markup, notes, error);
	return dp_worker_annotate(sandbox->worker, pdf, markup, notes, error);
}

GArray *
dp_sandbox_find_sources(DpSandbox *sandbox, GBytes *pdf, GBytes *synctex, const GArray *places,
                        GError **error)
{
	if (sandbox->worker == NULL)
		return dp_source_lines_find(pdf, synctex, places, error);
	return dp_worker_find_sources(sandbox->worker, pdf, synctex, places, error);
}
