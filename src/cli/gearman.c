/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/gearman.h"

#include <signal.h>
#include <string.h>

#include "cli/complaint.h"
#include "cli/gearman-library.h"

#define WAIT_MILLISECONDS 500 /* for a job, before looking for a signal */
#define PAUSE_FIRST 100u      /* milliseconds until a lost server is tried again, ... */
#define PAUSE_LONGEST 10000u  /* ... doubled each time up to this */
#define PAUSE_STEP 100u       /* before looking for a signal */

/* Line: to the server. */
typedef struct {
	const DpGearman *gearman;
	DpGearmanLibrary functions;
	gearman_worker_st *worker;
	guint pause;     /* milliseconds; 0: the server was there the last time */
	gboolean failed; /* the work cannot go on */
} Line;

static void
line_close(Line *line)
{
	if (line->worker != NULL)
		line->functions.gearman_worker_free(line->worker);
	line->worker = NULL;
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Line, line_close)

gboolean
dp_gearman_check(GError **error)
{
	DpGearmanLibrary library;

	return dp_gearman_library_load(&library, error);
}

static gboolean
is_to_end(void)
{
	sigset_t pending;

	sigemptyset(&pending);
	sigpending(&pending);
	return sigismember(&pending, SIGTERM) == 1 || sigismember(&pending, SIGINT) == 1;
}

static void
note_lost(Line *line, gearman_return_t status)
{
	const DpGearman *gearman = line->gearman;

	if (line->pause == 0 && !gearman->is_silent)
		dp_complain("the Gearman server %s, port %u, cannot be reached (%s); it is tried "
		            "again until it can",
		            gearman->server->host, gearman->server->port,
		            line->functions.gearman_strerror(status));
	line_close(line);
	line->pause = line->pause == 0 ? PAUSE_FIRST : MIN(line->pause * 2, PAUSE_LONGEST);
	for (guint waited = 0; waited < line->pause && !is_to_end(); waited += PAUSE_STEP)
		g_usleep(PAUSE_STEP * 1000);
}

static void
note_reached(Line *line)
{
	const DpGearman *gearman = line->gearman;

	if (line->pause > 0 && !gearman->is_silent)
		dp_complain("the Gearman server %s, port %u, can be reached again",
		            gearman->server->host, gearman->server->port);
	line->pause = 0;
}

/* libgearman calls this with each job, and gives it back to the server after GEARMAN_ERROR. An
 * answer that does not arrive is not lost: the server gives the job to somebody again. */
static gearman_return_t
answer(gearman_job_st *job, void *data)
{
	Line *line = data;
	const DpGearmanLibrary *library = &line->functions;
	const DpGearman *gearman = line->gearman;
	DpGearmanJob plain = {library->gearman_job_unique(job), library->gearman_job_workload(job),
	                      library->gearman_job_workload_size(job)};
	g_autofree char *text = gearman->work(&plain, gearman->data);

	line->failed = text == NULL;
	return text != NULL ? library->gearman_job_send_complete(job, text, strlen(text))
	                    : GEARMAN_ERROR;
}

/* A new worker each time: what libgearman keeps of a lost connection is then nobody's concern. */
static gearman_return_t
line_open(Line *line)
{
	const DpGearman *gearman = line->gearman;
	const DpGearmanLibrary *library = &line->functions;
	gearman_return_t status = GEARMAN_MEMORY_ALLOCATION_FAILURE;

	line->worker = library->gearman_worker_create(NULL);
	if (line->worker == NULL)
		return status;
	library->gearman_worker_set_timeout(line->worker, WAIT_MILLISECONDS);
	status = library->gearman_worker_add_server(line->worker, gearman->server->host,
	                                            gearman->server->port);
	if (status != GEARMAN_SUCCESS)
		return status;
	return library->gearman_worker_define_function(
	    line->worker, gearman->server->queue, strlen(gearman->server->queue),
	    library->gearman_function_create(answer), 0, line);
}

static void
take_turn(Line *line)
{
	gearman_return_t status = line->worker != NULL ? GEARMAN_SUCCESS : line_open(line);

	if (status == GEARMAN_SUCCESS)
		status = line->functions.gearman_worker_work(line->worker);
	if (status == GEARMAN_SUCCESS || status == GEARMAN_TIMEOUT)
		note_reached(line);
	else
		note_lost(line, status);
}

gboolean
dp_gearman_serve(const DpGearman *gearman)
{
	g_auto(Line) line = {.gearman = gearman};
	g_autoptr(GError) error = NULL;

	line.failed = !dp_gearman_library_load(&line.functions, &error);
	if (line.failed)
		dp_complain("%s", error->message);
	while (!line.failed && !is_to_end())
		take_turn(&line);
	return !line.failed;
}
