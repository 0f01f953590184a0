/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <unistd.h>

#include "base/limits.h"
#include "cli/batch-run.h"
#include "cli/complaint.h"
#include "cli/options.h"
#include "cli/paper-list.h"
#include "cli/sandbox.h"
#include "cli/venue-choice.h"

#define RESULTS_FILE "results.db"

static const char SUMMARY[] =
    "Checks many papers, several at once, and keeps the results in a file that `deskproof "
    "results`\n"
    "reads. A FILE may be a folder, a pattern, or \"@LIST\" with one a line. A run that was "
    "broken\n"
    "off goes on with --resume. Configuration files and their waivers are not read.";

typedef struct {
	char *venue, *track, *stage, *database;
	char **rules_dirs, **settings, **words;
	int jobs;
	gboolean resume, progress;
	DpSandbox sandbox;
} BatchOptions;

static void
batch_options_clear(BatchOptions *o)
{
	g_free(o->venue);
	g_free(o->track);
	g_free(o->stage);
	g_free(o->database);
	g_strfreev(o->rules_dirs);
	g_strfreev(o->settings);
	g_strfreev(o->words);
	dp_sandbox_clear(&o->sandbox);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(BatchOptions, batch_options_clear)

static gboolean
parse(BatchOptions *o, int argc, char **argv, DpExit *exit)
{
	const GOptionEntry entries[] = {
	    {"venue", 'v', 0, G_OPTION_ARG_FILENAME, &o->venue, "The venue, or a venue file", "ID"},
	    {"track", 't', 0, G_OPTION_ARG_FILENAME, &o->track, "Its track", "NAME"},
	    {"stage", 's', 0, G_OPTION_ARG_FILENAME, &o->stage, "Its stage", "NAME"},
	    {"set", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &o->settings,
	     "Confirm a value of the venue, as page-limit.max=6", "KEY.PARAM=VALUE"},
	    {"rules-dir", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &o->rules_dirs,
	     "Look for venue files here first", "DIR"},
	    {"jobs", 'j', 0, G_OPTION_ARG_INT, &o->jobs, "How many at once (processors)", "N"},
	    {"results", 0, 0, G_OPTION_ARG_FILENAME, &o->database,
	     "Keep the results there (" RESULTS_FILE ")", "FILE"},
	    {"resume", 0, 0, G_OPTION_ARG_NONE, &o->resume,
	     "Skip what these rules and this version have checked", NULL},
	    {"progress", 0, 0, G_OPTION_ARG_NONE, &o->progress, "Say what was checked", NULL},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	g_autofree GOptionEntry *sandbox = dp_sandbox_entries(&o->sandbox);
	const DpOptions options = {"batch [OPTION…] FILE…", SUMMARY, entries, sandbox};

	return dp_options_parse(&options, argc, argv, &o->words, exit);
}

static gboolean
check_options(BatchOptions *o)
{
	if (o->words[0] == NULL)
		dp_complain("which files? Say paths, folders, patterns or @LIST");
	else if (o->venue == NULL)
		dp_complain("which venue? Say --venue ID (`deskproof venues` lists them)");
	else if (o->sandbox.off)
		dp_complain(
		    "a batch has no --no-sandbox: use `deskproof check` to debug one paper");
	else if (o->jobs < 0 || o->jobs > (int)DP_LIMIT_BATCH_WORKERS)
		dp_complain("--jobs is a number from 1 to %u", DP_LIMIT_BATCH_WORKERS);
	else
		return dp_sandbox_prepare(&o->sandbox);
	return FALSE;
}

static void
free_worker(gpointer worker)
{
	dp_worker_free(worker);
}

/* Before there is a thread: a server is a copy of this process. */
static GPtrArray *
start_workers(const BatchOptions *o)
{
	g_autoptr(GPtrArray) workers = g_ptr_array_new_with_free_func(free_worker);
	guint n =
	    o->jobs > 0 ? (guint)o->jobs : MIN(g_get_num_processors(), DP_LIMIT_BATCH_WORKERS);
	DpWorkerLimits limits = dp_sandbox_limits(&o->sandbox);

	for (guint i = 0; i < n; i++) {
		g_autoptr(GError) error = NULL;
		DpWorker *worker = dp_worker_new(&limits, &error);

		if (worker == NULL) {
			dp_complain("%s", error->message);
			return NULL;
		}
		g_ptr_array_add(workers, worker);
	}
	return g_steal_pointer(&workers);
}

static DpExit
run(const BatchOptions *o, const GPtrArray *workers)
{
	DpVenueChoice choice = {o->venue, o->track, o->stage, (const char *const *)o->rules_dirs,
	                        (const char *const *)o->settings};
	g_autoptr(DpVenue) venue = dp_venue_choice_load(&choice);
	g_autoptr(GPtrArray) papers = venue != NULL ? dp_paper_list(o->words) : NULL;
	g_autoptr(DpResults) results = NULL;
	g_autoptr(GError) error = NULL;
	DpBatch batch;

	if (papers == NULL)
		return DP_EXIT_USAGE;
	results = dp_results_open(o->database != NULL ? o->database : RESULTS_FILE, TRUE, &error);
	if (results == NULL) {
		dp_complain("%s", error->message);
		return DP_EXIT_USAGE;
	}
	batch = (DpBatch){.papers = papers,
	                  .workers = (DpWorker **)workers->pdata,
	                  .n_workers = workers->len,
	                  .venue = venue,
	                  .track = o->track,
	                  .stage = o->stage,
	                  .results = results,
	                  .resume = o->resume,
	                  .progress = o->progress || isatty(STDERR_FILENO)};
	return dp_batch_run(&batch);
}

DpExit
dp_command_batch(int argc, char **argv)
{
	g_auto(BatchOptions) options = {0};
	g_autoptr(GPtrArray) workers = NULL;
	DpExit exit;

	if (!parse(&options, argc, argv, &exit))
		return exit;
	if (!check_options(&options))
		return DP_EXIT_USAGE;
	workers = start_workers(&options);
	return workers != NULL ? run(&options, workers) : DP_EXIT_USAGE;
}
