/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <string.h>

#include "base/file.h"
#include "base/limits.h"
#include "cli/batch-run.h"
#include "cli/complaint.h"
#include "cli/jobs.h"
#include "cli/paper-list.h"
#include "cli/results-hint.h"

#define TEXT G_OPTION_ARG_FILENAME
#define TEXTS G_OPTION_ARG_FILENAME_ARRAY
#define FLAG G_OPTION_ARG_NONE

static const char SUMMARY[] =
    "Checks many papers, several at once, and saves the results for `deskproof results`. A FILE\n"
    "may be a folder, a pattern, a ZIP archive, or \"@LIST\", a file that lists these, one a\n"
    "line. --resume continues an interrupted run; `deskproof merge` merges results of shards.";

typedef struct {
	DpCheckOptions check; /* the options of `deskproof check` that apply here too */
	char *database, *papers, *track_by, *shard_text;
	char **track_as;
	DpShard shard;
	int jobs;
	gboolean resume;
} BatchOptions;

static void
batch_options_clear(BatchOptions *o)
{
	dp_check_options_clear(&o->check);
	g_free(o->database);
	g_free(o->papers);
	g_free(o->track_by);
	g_strfreev(o->track_as);
	g_free(o->shard_text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(BatchOptions, batch_options_clear)

static gboolean
parse(BatchOptions *o, int argc, char **argv, DpExit *exit)
{
	DpCheckOptions *check = &o->check;
	const GOptionEntry entries[] = {
	    {"venue", 'v', 0, TEXT, &check->venue, "Venue, or path of a venue file", "ID"},
	    {"spec", 0, 0, TEXT, &check->spec, "HotCRP format in place of a venue, as check does",
	     "FORMAT"},
	    {"track", 't', 0, TEXT, &check->track, "Track (default: the venue's first)", "NAME"},
	    {"stage", 's', 0, TEXT, &check->stage, "Stage (default: the venue's first)", "NAME"},
	    {"papers", 0, 0, TEXT, &o->papers,
	     "Table of papers with their own venue, track, stage, authors or number", "FILE"},
	    {"track-by", 0, 0, TEXT, &o->track_by,
	     "Column of the table, or field of the data, that says the track", "NAME"},
	    {"track-as", 0, 0, TEXTS, &o->track_as, "Which track a value there means",
	     "VALUE=TRACK"},
	    {"authors", 0, 0, TEXT, &check->authors, "Search for these names, as check does",
	     "FILE"},
	    {"set", 0, 0, TEXTS, &check->settings, "Confirm a value of the venue: page-limit.max=6",
	     "KEY.PARAM=VALUE"},
	    {"select", 0, 0, TEXTS, &check->select, "Only these rules", "RULE"},
	    {"ignore", 0, 0, TEXTS, &check->ignore, "Skip these rules", "RULE"},
	    {"severity", 0, 0, TEXTS, &check->severities,
	     "Change the severity: error, warning or note", "RULE=LEVEL"},
	    {"fail-on", 0, 0, TEXT, &check->fail_on,
	     "Exit with status 1 on: error (default), review, warning, never, unchecked", "LEVEL"},
	    {"date", 0, 0, TEXT, &check->date, "Choose editions as on this day (default: today)",
	     "DAY"},
	    {"rules-dir", 0, 0, TEXTS, &check->rules_dirs, "Search here first for venue files",
	     "DIR"},
	    {"config", 0, 0, TEXT, &check->config,
	     "Read this file instead of the nearest " DP_CONFIG_FILE, "FILE"},
	    {"no-config", 0, 0, FLAG, &check->no_config, "Do not read a configuration file", NULL},
	    {"no-waivers", 0, 0, FLAG, &check->no_waivers, "Do not honour waivers", NULL},
	    {"jobs", 'j', 0, G_OPTION_ARG_INT, &o->jobs,
	     "Papers checked at once (default: processors)", "N"},
	    {"results", 0, 0, TEXT, &o->database,
	     "Save the results here (default: " DP_RESULTS_FILE ")", "FILE"},
	    {"resume", 0, 0, FLAG, &o->resume,
	     "Skip papers already checked with these rules and this version", NULL},
	    {"shard", 0, 0, TEXT, &o->shard_text,
	     "Check only part I of N; files are split by content", "I/N"},
	    {"progress", 0, 0, FLAG, &check->progress, "Print a line for each paper", NULL},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	g_autofree GOptionEntry *sandbox = dp_sandbox_entries(&check->sandbox);
	const DpOptions options = {"batch [OPTION…] FILE…", SUMMARY, entries, sandbox};

	return dp_jobs_parse_options(&options, argc, argv, &check->files, exit);
}

/* "2/5". */
static gboolean
parse_shard(const char *text, DpShard *shard)
{
	g_auto(GStrv) parts = g_strsplit(text != NULL ? text : "1/1", "/", -1);
	guint64 number, of;

	if (g_strv_length(parts) == 2 &&
	    g_ascii_string_to_unsigned(parts[1], 10, 1, DP_LIMIT_BATCH_SHARDS, &of, NULL) &&
	    g_ascii_string_to_unsigned(parts[0], 10, 1, of, &number, NULL)) {
		*shard = (DpShard){(guint)number, (guint)of};
		return TRUE;
	}
	dp_complain("--shard must be I/N, such as 1/4, not \"%s\"", text);
	return FALSE;
}

static gboolean
check_options(BatchOptions *o)
{
	if (o->check.files[0] == NULL && o->papers == NULL)
		dp_complain("no files; name paths, folders, patterns, archives or @LIST");
	else if (o->check.sandbox.off)
		dp_complain(
		    "a batch has no --no-sandbox: use `deskproof check` to debug one paper");
	else if (o->papers == NULL && (o->track_by != NULL || o->track_as != NULL))
		dp_complain("--track-by and --track-as are about the table that --papers names");
	else
		return dp_jobs_check(o->jobs) && parse_shard(o->shard_text, &o->shard) &&
		       dp_sandbox_prepare(&o->check.sandbox);
	return FALSE;
}

static void
free_worker(gpointer worker)
{
	dp_worker_free(worker);
}

/* Where files are short, fewer papers at once: a paper that finds none left would end the round. */
static void
leave_descriptors(GPtrArray *workers)
{
	guint n = workers->len;

	while (workers->len > 1 && !dp_jobs_have_descriptors(workers->len))
		g_ptr_array_remove_index(workers, workers->len - 1);
	if (workers->len < n)
		dp_complain(
		    "this process may open too few files for %u papers at once; %u %s checked "
		    "at once",
		    n, workers->len, workers->len == 1 ? "is" : "are");
}

/* Before any thread is started: a server is a copy of this process. */
static GPtrArray *
start_workers(const BatchOptions *o)
{
	g_autoptr(GPtrArray) workers = g_ptr_array_new_with_free_func(free_worker);
	guint n = dp_jobs_number(o->jobs);
	DpWorkerLimits limits = dp_sandbox_limits(&o->check.sandbox);

	for (guint i = 0; i < n; i++) {
		g_autoptr(GError) error = NULL;
		DpWorker *worker = dp_worker_new(&limits, &error);

		if (worker == NULL) {
			dp_complain("%s", error->message);
			return NULL;
		}
		g_ptr_array_add(workers, worker);
	}
	leave_descriptors(workers);
	return g_steal_pointer(&workers);
}

/* An empty file would become a store, but it may be a list or a paper of the user. */
static gboolean
check_store(const char *path, const BatchOptions *o, const DpPaperQueue *papers)
{
	const char *const lists[] = {o->papers, o->check.authors, o->check.config, o->check.venue};
	g_autofree char *paper = dp_paper_queue_find_file(papers, path);
	const char *input = NULL;

	for (guint i = 0; i < G_N_ELEMENTS(lists) && input == NULL; i++) {
		if (lists[i] != NULL && dp_file_is_same(path, lists[i]))
			input = lists[i];
	}
	if (input == NULL)
		input = paper;
	if (input != NULL)
		dp_complain("%s: this file is read (%s), so no results are kept in it; say another "
		            "one with --results",
		            path, input);
	return input == NULL;
}

static DpResults *
open_results(const BatchOptions *o, const DpPaperQueue *papers)
{
	const char *path = o->database != NULL ? o->database : DP_RESULTS_FILE;
	g_autoptr(GError) error = NULL;
	DpResults *results;

	if (!check_store(path, o, papers))
		return NULL;
	results = dp_results_open(path, TRUE, &error);
	if (results == NULL)
		dp_complain("%s: %s", path, error->message);
	return results;
}

/* A mistyped folder leaves no file of results behind. */
static gboolean
check_papers(const DpPaperQueue *papers)
{
	g_autofree char *missing = dp_paper_queue_missing(papers);

	if (missing != NULL && papers->n == 1)
		dp_complain("%s: There is no such file.", missing);
	else if (missing != NULL)
		dp_complain("none of these %u papers exists, such as %s", papers->n, missing);
	return missing == NULL;
}

/* With only a table, its rows are the papers. */
static gboolean
list_papers(const BatchOptions *o, DpPaperTable *table, DpWorker *worker, DpPaperQueue *queue)
{
	GPtrArray *papers = dp_paper_list(o->check.files, worker);

	return papers != NULL && dp_paper_queue_init(queue, papers, table);
}

static DpExit
run(const BatchOptions *o, const GPtrArray *workers, const DpCheckPlan *plan)
{
	g_autoptr(DpVenue) venue = dp_venue_choice_load(&plan->choice);
	g_autoptr(DpPaperTable) table = NULL;
	g_auto(DpPaperQueue) papers = {0};
	g_autoptr(DpResults) results = NULL;
	DpWorkerLimits limits = dp_sandbox_limits(&o->check.sandbox);
	DpJob any = {.roster = plan->roster, .policy = plan->config->policy};
	g_autoptr(DpResultsKey) key = dp_results_key_new(&any, &limits);
	DpTrackChoice tracks = {o->track_by, o->track_as, NULL};
	DpBatch batch;

	if (venue == NULL ||
	    !dp_check_plan_suits(plan, venue, plan->choice.track, plan->choice.stage))
		return DP_EXIT_USAGE;
	if (o->papers != NULL) {
		tracks.tracks = dp_venue_tracks(venue);
		if (dp_track_choice_check(&tracks))
			table = dp_paper_table_read(o->papers, plan, &tracks, workers->pdata[0]);
		if (table == NULL)
			return DP_EXIT_USAGE;
	}
	if (!list_papers(o, table, workers->pdata[0], &papers) || !check_papers(&papers))
		return DP_EXIT_USAGE;
	results = open_results(o, &papers);
	if (results == NULL)
		return DP_EXIT_USAGE;
	batch = (DpBatch){.papers = &papers,
	                  .workers = (DpWorker **)workers->pdata,
	                  .n_workers = workers->len,
	                  .venue = venue,
	                  .plan = plan,
	                  .results = results,
	                  .store = o->database,
	                  .limits = &limits,
	                  .key = key,
	                  .shard = o->shard,
	                  .resume = o->resume,
	                  .each = o->check.progress};
	return dp_batch_run(&batch);
}

DpExit
dp_command_batch(int argc, char **argv)
{
	g_auto(BatchOptions) options = {0};
	g_auto(DpCheckPlan) plan = {0};
	g_autoptr(GPtrArray) workers = NULL;
	DpExit exit;

	if (!parse(&options, argc, argv, &exit))
		return exit;
	if (!check_options(&options))
		return DP_EXIT_USAGE;
	workers = start_workers(&options);
	if (workers == NULL || !dp_check_plan_make(&plan, &options.check))
		return DP_EXIT_USAGE;
	/* Turn the file size limit into a write error; the signal would end the program. */
	signal(SIGXFSZ, SIG_IGN);
	return run(&options, workers, &plan);
}
