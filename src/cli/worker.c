/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <signal.h>
#include <unistd.h>

#include "base/limits.h"
#include "cli/attempt.h"
#include "cli/complaint.h"
#include "cli/gearman.h"
#include "cli/job-desk.h"
#include "cli/jobs.h"
#include "cli/slots.h"

#define FOLDER_MODE 0700 /* of a folder for attempts that is made here */
#define TEXT G_OPTION_ARG_FILENAME
#define TEXTS G_OPTION_ARG_FILENAME_ARRAY
#define FLAG G_OPTION_ARG_NONE

static const char SUMMARY[] =
    "Checks the papers that a portal puts into a queue of a Gearman server, until it gets "
    "SIGTERM;\n"
    "it then finishes its papers. A job names a paper in one of the folders, its SHA-256 and its\n"
    "venue, and gets the report of --format json. docs/gearman.md describes jobs and failures.";

typedef struct {
	DpCheckOptions check; /* the options of `deskproof check` that apply here too */
	char *server, *queue, *results, *attempts;
	char **folders;
	int jobs;
} WorkerOptions;

static void
worker_options_clear(WorkerOptions *o)
{
	char **const texts[] = {&o->server, &o->queue, &o->results, &o->attempts};

	dp_check_options_clear(&o->check);
	for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
		g_clear_pointer(texts[i], g_free);
	g_clear_pointer(&o->folders, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(WorkerOptions, worker_options_clear)

static gboolean
parse(WorkerOptions *o, int argc, char **argv, DpExit *exit)
{
	DpCheckOptions *check = &o->check;
	const GOptionEntry entries[] = {
	    {"gearman", 0, 0, TEXT, &o->server, "The Gearman server (default port: 4730)",
	     "HOST[:PORT]"},
	    {"queue", 0, 0, TEXT, &o->queue,
	     "Take jobs of this function (default: " DP_GEARMAN_QUEUE ")", "NAME"},
	    {"folder", 0, 0, TEXTS, &o->folders,
	     "A folder with papers, and the key by which jobs name it (several: again)", "KEY=DIR"},
	    {"results-folder", 0, 0, TEXT, &o->results, "Also write each report into this folder",
	     "DIR"},
	    {"attempts-folder", 0, 0, TEXT, &o->attempts,
	     "Keep account of unfinished jobs here (default: the folder of results)", "DIR"},
	    {"jobs", 'j', 0, G_OPTION_ARG_INT, &o->jobs,
	     "Papers checked at once (default: processors)", "N"},
	    {"rules-dir", 0, 0, TEXTS, &check->rules_dirs, "Search here first for venue files",
	     "DIR"},
	    {"config", 0, 0, TEXT, &check->config,
	     "Read this file instead of the nearest " DP_CONFIG_FILE, "FILE"},
	    {"no-config", 0, 0, FLAG, &check->no_config, "Do not read a configuration file", NULL},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	g_autofree GOptionEntry *sandbox = dp_sandbox_entries(&check->sandbox);
	const DpOptions options = {"worker --gearman HOST[:PORT] --folder KEY=DIR [OPTION…]",
	                           SUMMARY, entries, sandbox};

	return dp_jobs_parse_options(&options, argc, argv, &check->files, exit);
}

/* Crew: what all slots share. */
typedef struct {
	const WorkerOptions *options;
	DpGearman gearman; /* without its work */
	DpJobDesk desk;    /* without its worker */
	const char *attempts;
} Crew;

static char *
refuse_job(const char *message)
{
	dp_complain("%s", message);
	return NULL;
}

/* Jobs without a unique key have one from the server. */
static char *
do_job(const DpGearmanJob *job, gpointer data)
{
	const Crew *crew = data;
	g_autoptr(GError) error = NULL;
	DpAttempt attempt;
	char *answer;

	if (!dp_attempt_begin(&attempt, crew->attempts, job->unique, &error))
		return refuse_job(error->message);
	answer = dp_job_desk_answer(&crew->desk, job->data, job->length,
	                            attempt.deaths >= DP_LIMIT_JOB_DEATHS, &error);
	dp_attempt_end(&attempt);
	return answer != NULL ? answer : refuse_job(error->message);
}

static DpExit
run_slot(guint slot, gpointer data)
{
	Crew crew = *(const Crew *)data;
	DpWorkerLimits limits = dp_sandbox_limits(&crew.options->check.sandbox);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpWorker) worker = dp_worker_new(&limits, &error);

	if (worker == NULL) {
		dp_complain("%s", error->message);
		return DP_EXIT_USAGE;
	}
	crew.desk.worker = worker;
	crew.gearman.work = do_job;
	crew.gearman.data = &crew;
	/* One of them says what concerns all. */
	crew.gearman.is_silent = slot > 0;
	return dp_gearman_serve(&crew.gearman) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}

static gboolean
read_server(const WorkerOptions *o, DpGearmanServer *server)
{
	if (o->server == NULL || *o->server == '\0') {
		dp_complain("which server? Say --gearman HOST[:PORT]");
		return FALSE;
	}
	return dp_gearman_server_read(server, o->server, o->queue);
}

static gboolean
check_folder(const char *option, const char *path)
{
	if (path == NULL ||
	    (g_file_test(path, G_FILE_TEST_IS_DIR) && access(path, W_OK | X_OK) == 0))
		return TRUE;
	dp_complain("%s %s: there is no such folder, or no permission to write into it", option,
	            path);
	return FALSE;
}

/* (transfer full) (nullable): after complaining. In a folder of the user's own if none was named.
 */
static char *
find_attempts(const WorkerOptions *o)
{
	g_autofree char *path = NULL;

	if (o->attempts != NULL || o->results != NULL) {
		path = g_strdup(o->attempts != NULL ? o->attempts : o->results);
	} else {
		path = g_build_filename(g_get_user_state_dir(), "deskproof", NULL);
		g_mkdir_with_parents(path, FOLDER_MODE);
	}
	return check_folder("--attempts-folder", path) ? g_steal_pointer(&path) : NULL;
}

static gboolean
check_options(WorkerOptions *o)
{
	g_autoptr(GError) error = NULL;

	if (!dp_gearman_check(&error))
		dp_complain("%s", error->message);
	else if (o->check.files[0] != NULL)
		dp_complain("\"%s\": papers come from the queue; `deskproof check` checks files",
		            o->check.files[0]);
	else if (o->check.sandbox.off)
		dp_complain(
		    "a worker has no --no-sandbox: use `deskproof check` to debug one paper");
	else
		return dp_jobs_check(o->jobs) && check_folder("--results-folder", o->results) &&
		       dp_sandbox_prepare(&o->check.sandbox);
	return FALSE;
}

static DpExit
run(const WorkerOptions *o, const DpCheckPlan *plan)
{
	g_auto(DpGearmanServer) server = {0};
	g_autoptr(DpPaperFolders) folders = NULL;
	g_autofree char *attempts = NULL;
	Crew crew = {.options = o};

	if (!read_server(o, &server))
		return DP_EXIT_USAGE;
	folders = dp_paper_folders_new(o->folders);
	if (folders == NULL)
		return DP_EXIT_USAGE;
	attempts = find_attempts(o);
	if (attempts == NULL)
		return DP_EXIT_USAGE;
	crew.attempts = attempts;
	crew.gearman.server = &server;
	crew.desk = (DpJobDesk){.plan = plan, .folders = folders, .results = o->results};
	return dp_slots_run(dp_jobs_number(o->jobs), run_slot, &crew);
}

DpExit
dp_command_worker(int argc, char **argv)
{
	g_auto(WorkerOptions) options = {0};
	g_auto(DpCheckPlan) plan = {0};
	DpExit exit;

	if (!parse(&options, argc, argv, &exit))
		return exit;
	if (!check_options(&options))
		return DP_EXIT_USAGE;
	options.check.format = g_strdup("json");
	options.check.may_guess = TRUE;
	if (!dp_check_plan_make(&plan, &options.check))
		return DP_EXIT_USAGE;
	/* Turn a broken connection into an error of the write; the signal would end the program. */
	signal(SIGPIPE, SIG_IGN);
	return run(&options, &plan);
}
