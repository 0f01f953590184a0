/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/job-desk.h"

#include <deskproof/diagnostic.h>
#include <deskproof/error.h>

#include <string.h>
#include <unistd.h>

#include "base/checksum.h"
#include "base/file.h"
#include "base/folder.h"
#include "base/json-writer.h"
#include "base/limits.h"
#include "cli/complaint.h"
#include "cli/workload.h"
#include "report/json-head.h"

#define RESULT_MODE 0666 /* less the user's umask */

/* Why there is no report: about the job, and not about its paper. */
typedef enum {
	REFUSAL_JOB,
	REFUSAL_VENUE,
	REFUSAL_FILE,
	REFUSAL_CHECKSUM,
} Refusal;

static const char *const REFUSALS[] = {"job", "venue", "file", "checksum"};

/* Case: one job, and what its check needs. */
typedef struct {
	DpWorkload workload;
	DpVenueChoice choice; /* borrowed from the workload and the plan */
	DpVenue *venue;
	DpRoster *roster; /* nullable */
	GBytes *pdf;
	GError *unread; /* (nullable): about the paper: it cannot be checked */
	Refusal refusal;
} Case;

static void
case_clear(Case *c)
{
	dp_workload_clear(&c->workload);
	g_clear_pointer(&c->venue, dp_venue_unref);
	g_clear_pointer(&c->roster, dp_roster_free);
	g_clear_pointer(&c->pdf, g_bytes_unref);
	g_clear_error(&c->unread);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Case, case_clear)

/* The configuration's track, stage and settings apply to its venue only, as in a check; and not to
 * who says what he wants with a policy of his own. */
static void
choose_venue(Case *c, const DpCheckPlan *plan)
{
	const DpVenueChoice *all = &plan->choice;
	const DpWorkload *wanted = &c->workload;
	gboolean own = wanted->venue != NULL && wanted->policy == NULL &&
	               g_strcmp0(wanted->venue, all->name) == 0;

	c->choice = (DpVenueChoice){.name = wanted->venue,
	                            .spec = wanted->spec,
	                            .track = wanted->track,
	                            .stage = wanted->stage,
	                            .folders = all->folders,
	                            .settings = own ? all->settings : NULL,
	                            .date = all->date};
	if (own && wanted->track == NULL)
		c->choice.track = all->track;
	if (own && wanted->stage == NULL)
		c->choice.stage = all->stage;
}

static gboolean
load_venue(Case *c, const DpCheckPlan *plan, GError **error)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) cause = NULL;

	c->refusal = REFUSAL_VENUE;
	choose_venue(c, plan);
	c->venue = dp_venue_choice_find(&c->choice, diagnostics, &cause);
	/* Mistakes in a venue's file are for those who run the worker. */
	dp_complain_diagnostics(diagnostics);
	if (c->venue == NULL)
		g_set_error(error, DP_ERROR, DP_ERROR_VENUE, "The job's venue cannot be used: %s%s",
		            cause->message, g_str_has_suffix(cause->message, "?") ? "" : ".");
	return c->venue != NULL;
}

/* Severities and waivers are the worker's; whoever has others must not get its verdict. */
static gboolean
check_policy(Case *c, const DpCheckPlan *plan, GError **error)
{
	g_autofree char *own = dp_policy_digest(plan->config->policy);

	if (c->workload.policy == NULL || strcmp(c->workload.policy, own) == 0)
		return TRUE;
	c->refusal = REFUSAL_VENUE;
	g_set_error_literal(error, DP_ERROR, DP_ERROR_VENUE,
	                    "The worker has another configuration than whoever asks.");
	return FALSE;
}

static gboolean
load_roster(Case *c, GError **error)
{
	const char *authors = c->workload.authors;
	g_autoptr(GError) cause = NULL;

	if (authors == NULL)
		return TRUE;
	c->refusal = REFUSAL_JOB;
	c->roster = dp_roster_new(authors, strlen(authors), &cause);
	c->workload.is_sound = c->roster != NULL;
	if (c->roster == NULL)
		g_set_error(error, DP_ERROR, DP_ERROR_FORMAT, "\"authors\" of the job: %s",
		            cause->message);
	return c->roster != NULL;
}

static int
open_paper(const Case *c, const DpPaperFolders *folders, GError **error)
{
	const char *path = dp_paper_folders_path(folders, c->workload.folder);
	int folder, file = -1;

	if (path == NULL) {
		g_set_error(error, DP_ERROR, DP_ERROR_IO,
		            "The worker has no folder with the key \"%s\".", c->workload.folder);
		return -1;
	}
	folder = dp_folder_open(path, error);
	if (folder >= 0) {
		file = dp_folder_open_file(folder, c->workload.file, error);
		close(folder);
	}
	return file;
}

static gboolean
read_paper(Case *c, const DpPaperFolders *folders, GError **error)
{
	int file = open_paper(c, folders, error);
	gsize length = 0;
	char *bytes;

	c->refusal = REFUSAL_FILE;
	if (file < 0)
		return FALSE;
	bytes = dp_file_read_open(file, DP_LIMIT_PDF_BYTES, &length, &c->unread);
	close(file);
	if (bytes != NULL)
		c->pdf = g_bytes_new_take(bytes, length);
	if (bytes != NULL || dp_error_is_about_file(c->unread))
		return TRUE;
	g_propagate_error(error, g_steal_pointer(&c->unread));
	return FALSE;
}

/* Of the bytes that are checked: the file may change meanwhile. The answer does not say the right
 * checksum: whoever does not have the paper must not get its report. */
static gboolean
check_sum(Case *c, GError **error)
{
	g_autofree char *sha256 = NULL;

	if (c->pdf == NULL)
		return TRUE;
	c->refusal = REFUSAL_CHECKSUM;
	sha256 = dp_checksum_sha256(g_bytes_get_data(c->pdf, NULL), g_bytes_get_size(c->pdf));
	if (strcmp(sha256, c->workload.sha256) == 0)
		return TRUE;
	g_set_error_literal(error, DP_ERROR, DP_ERROR_IO,
	                    "The file is not the one that the job means: it has another SHA-256.");
	return FALSE;
}

static gboolean
open_case(Case *c, const DpJobDesk *desk, const char *data, gsize length, GError **error)
{
	c->refusal = REFUSAL_JOB;
	return dp_workload_read(&c->workload, data, length, error) &&
	       check_policy(c, desk->plan, error) && load_venue(c, desk->plan, error) &&
	       load_roster(c, error) && read_paper(c, desk->folders, error) && check_sum(c, error);
}

/* (transfer full) */
static char *
write_refusal(const Case *c, const GError *error)
{
	GString *out = g_string_new(NULL);
	DpJsonWriter json;

	dp_json_init(&json, out, TRUE);
	dp_json_open_answer(&json);
	dp_json_string(&json, "refusal", REFUSALS[c->refusal]);
	dp_json_string(&json, "error", error->message);
	dp_json_close(&json);
	g_string_append_c(out, '\n');
	return g_string_free(out, FALSE);
}

static void
give_up(GError **error)
{
	g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
	            "Those who checked this paper were ended %u times, so it is not tried again.",
	            DP_LIMIT_JOB_DEATHS);
}

/* (transfer full) (nullable): @cause: why there are none. FALSE: the machine failed. */
static gboolean
measure(const Case *c, const DpJobDesk *desk, const DpJob *job, gboolean gives_up, DpFacts **facts,
        GError **cause)
{
	if (c->unread != NULL) {
		*cause = g_error_copy(c->unread);
		return TRUE;
	}
	if (gives_up) {
		give_up(cause);
		return TRUE;
	}
	*facts = dp_worker_measure(desk->worker, job, cause);
	/* A reader is started again once by itself, so this was its second death. */
	if (g_error_matches(*cause, DP_ERROR, DP_ERROR_KILLED)) {
		g_clear_error(cause);
		give_up(cause);
	}
	return *facts != NULL || dp_error_is_about_file(*cause);
}

/* (transfer full) */
static DpReport *
check(const Case *c, const DpJobDesk *desk, gboolean gives_up, GError **error)
{
	DpJob job = {.pdf = c->pdf,
	             .path = c->workload.name != NULL ? c->workload.name : c->workload.file,
	             .venue = c->venue,
	             .track = c->choice.track,
	             .stage = c->choice.stage,
	             .roster = c->roster,
	             .paper_number = c->workload.number,
	             .policy = desk->plan->config->policy,
	             .styles = desk->plan->styles};
	g_autoptr(DpFacts) facts = NULL;
	g_autoptr(GError) cause = NULL;

	if (!measure(c, desk, &job, gives_up, &facts, &cause)) {
		g_propagate_error(error, g_steal_pointer(&cause));
		return NULL;
	}
	job.end = facts != NULL ? dp_worker_end(desk->worker) : 0;
	return dp_job_conclude(&job, facts, cause);
}

/* Of a job that could not be read, only the key is known. (transfer full) */
static char *
result_name(const DpWorkload *workload)
{
	if (!workload->is_sound)
		return g_strdup_printf("refused-%s.json", workload->key);
	return g_strdup_printf("%s-%s-%s.json", workload->sha256,
	                       workload->venue != NULL ? workload->venue : "spec", workload->key);
}

static gboolean
keep(const Case *c, const DpJobDesk *desk, const char *text, GError **error)
{
	g_autofree char *name = result_name(&c->workload), *path = NULL;
	g_autoptr(GError) cause = NULL;

	if (desk->results == NULL)
		return TRUE;
	path = g_build_filename(desk->results, name, NULL);
	if (g_file_set_contents_full(path, text, -1,
	                             G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
	                             RESULT_MODE, &cause))
		return TRUE;
	g_set_error(error, DP_ERROR, DP_ERROR_IO, "The report cannot be kept: %s.", cause->message);
	return FALSE;
}

/* (transfer full): NULL: the machine failed. */
static char *
write_report(const Case *c, const DpJobDesk *desk, gboolean gives_up, GError **error)
{
	const DpCheckPlan *plan = desk->plan;
	g_autoptr(DpReport) report = check(c, desk, gives_up, error);

	return report != NULL ? dp_writer_write(plan->writer, &report, 1, &plan->style) : NULL;
}

char *
dp_job_desk_answer(const DpJobDesk *desk, const char *data, gsize length, gboolean gives_up,
                   GError **error)
{
	g_auto(Case) c = {0};
	g_autoptr(GError) refusal = NULL;
	g_autofree char *text = NULL;

	if (open_case(&c, desk, data, length, &refusal))
		text = write_report(&c, desk, gives_up, error);
	else if (g_error_matches(refusal, DP_ERROR, DP_ERROR_WORKER))
		g_propagate_error(error, g_steal_pointer(&refusal));
	else
		text = write_refusal(&c, refusal);
	return text != NULL && keep(&c, desk, text, error) ? g_steal_pointer(&text) : NULL;
}
