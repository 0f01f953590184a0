/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/decision.h>
#include <deskproof/error.h>

#include <string.h>

#include "base/text.h"
#include "run/results-rows.h"
#include "verdict/standing.h"
#include "verdict/venue-name.h"

/* Changes that people make to a file of results. */

static gboolean
run(DpResults *results, DpStatement *statement, GError **error)
{
	return (statement != NULL && sqlite3_step(statement) == SQLITE_DONE) ||
	       dp_results_fail(results, error);
}

/* A report with decisions: what is overruled now may be decided again. */
static gboolean
is_decisive(const DpFinding *finding)
{
	DpStanding standing = dp_finding_standing(finding);

	return standing <= DP_STANDING_REVIEW || finding->decision != NULL;
}

/* (nullable): the finding that a decision is on; a paper that could not be read has none. */
static const DpFinding *
find_decided(const DpReport *report, const char *rule)
{
	for (guint i = 0; report->error == NULL && i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];
		g_autofree char *key = dp_finding_key(finding);

		if ((strcmp(finding->rule, rule) == 0 || strcmp(key, rule) == 0) &&
		    is_decisive(finding))
			return finding;
	}
	return NULL;
}

/* A letter says to authors what a person has seen, where the program could not know. */
static gboolean
check_words(const DpDecision *decision, const DpFinding *finding, GError **error)
{
	gboolean open =
	    dp_finding_standing(finding) == DP_STANDING_REVIEW || finding->source == DP_SOURCE_USER;

	if (decision->kind != DP_DECISION_CONFIRMED || !open ||
	    (decision->note != NULL && decision->note[0] != '\0'))
		return TRUE;
	g_set_error_literal(
	    error, DP_ERROR, DP_ERROR_USAGE,
	    "the program could not tell that this rule is broken: say what is wrong "
	    "with a note, which the authors will read");
	return FALSE;
}

/* @path: as it was stored. */
static gboolean
keep(DpResults *results, const DpDecision *decision, const DpReport *report, GError **error)
{
	const char *const values[] = {decision->path,
	                              report->venue_id,
	                              report->track,
	                              report->stage,
	                              decision->rule,
	                              report->sha256,
	                              dp_decision_words()[decision->kind],
	                              decision->person,
	                              decision->note};
	gboolean open = decision->kind == DP_DECISION_OPEN;
	g_autoptr(DpStatement) statement = dp_results_prepare(
	    results,
	    open ? "DELETE FROM decision WHERE path = ? AND venue = ? AND track = ? AND "
	           "stage = ? AND rule = ?"
	         : "INSERT OR REPLACE INTO decision (path, venue, track, stage, rule, sha256, "
	           "word, person, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
	    values, open ? 5 : G_N_ELEMENTS(values));

	return run(results, statement, error);
}

/* Choice: among the reports on a path. */
typedef struct {
	const DpDecision *decision;
	guint seen, n;   /* reports: all; on which the decision is kept */
	char *venue;     /* (nullable): of these */
	char *before;    /* (nullable): what was decided */
	gboolean shared; /* for all venues */
} Choice;

static void
choice_clear(Choice *choice)
{
	g_free(choice->venue);
	g_free(choice->before);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Choice, choice_clear)

static gboolean
is_chosen(const Choice *choice, const DpReport *report, const char *name)
{
	const char *venue = choice->decision->venue;

	return venue == NULL || strcmp(report->venue_id, venue) == 0 || strcmp(name, venue) == 0;
}

/* Somebody who decided for one venue has not looked at the other's rule. */
static gboolean
check_venue(const Choice *choice, const char *name, GError **error)
{
	g_autofree char *path = dp_text_printable(choice->decision->path);

	if (choice->shared || choice->venue == NULL || strcmp(choice->venue, name) == 0)
		return TRUE;
	g_set_error(error, DP_ERROR, DP_ERROR_USAGE,
	            "%s was checked for several venues: say --venue \"%s\" or --venue \"%s\"", path,
	            choice->venue, name);
	return FALSE;
}

/* Keeps the decision on one report, if it has the finding. */
static gboolean
decide_report(DpResults *results, Choice *choice, const DpReport *report, GError **error)
{
	const DpDecision *decision = choice->decision;
	const DpFinding *finding = find_decided(report, decision->rule);
	g_autofree char *name = dp_report_venue_name(report);

	if (finding == NULL || !is_chosen(choice, report, name))
		return TRUE;
	if (!check_venue(choice, name, error) || !check_words(decision, finding, error) ||
	    !keep(results, decision, report, error))
		return FALSE;
	if (choice->before == NULL)
		choice->before = g_strdup(finding->decision);
	if (choice->venue == NULL)
		choice->venue = g_steal_pointer(&name);
	choice->n++;
	return TRUE;
}

static gboolean
decide(DpResults *results, Choice *choice, GError **error)
{
	const DpResultsFilter filter = {.path = choice->decision->path};
	g_auto(DpResultsRows) rows = {0};
	g_autoptr(GError) cause = NULL;

	if (!dp_results_rows_begin(&rows, results, &filter, error))
		return FALSE;
	for (; dp_results_rows_next(&rows, &cause); choice->seen++) {
		const DpReport *report = dp_results_rows_report(&rows, error);

		if (report == NULL || !decide_report(results, choice, report, error))
			return FALSE;
	}
	if (cause != NULL)
		g_propagate_error(error, g_steal_pointer(&cause));
	return *error == NULL;
}

static void
refuse(const DpDecision *decision, guint seen, GError **error)
{
	g_autofree char *path = dp_text_printable(decision->path);

	if (seen == 0)
		g_set_error(error, DP_ERROR, DP_ERROR_USAGE, "there is no paper %s in the results",
		            path);
	else
		g_set_error(error, DP_ERROR, DP_ERROR_USAGE,
		            "%s neither fails %s nor is for review under it%s%s: there is nothing "
		            "to decide",
		            path, decision->rule, decision->venue != NULL ? " for " : "",
		            decision->venue != NULL ? decision->venue : "");
}

/* Text that papers share is the same for all venues. */
static gboolean
is_shared_text(const char *rule)
{
	return g_str_has_prefix(rule, DP_DUPLICATE_TEXT);
}

gboolean
dp_results_decide(DpResults *results, const DpDecision *decision, char **before, char **venue,
                  GError **error)
{
	g_auto(Choice) choice = {.decision = decision, .shared = is_shared_text(decision->rule)};
	g_autoptr(GError) cause = NULL;

	*before = *venue = NULL;
	if (!dp_results_execute(results, "BEGIN IMMEDIATE", error))
		return FALSE;
	if (decide(results, &choice, &cause)) {
		if (choice.n > 0 && dp_results_execute(results, "COMMIT", &cause)) {
			*before = g_steal_pointer(&choice.before);
			if (choice.seen > 1 && !choice.shared)
				*venue = g_steal_pointer(&choice.venue);
			return TRUE;
		}
		if (choice.n == 0)
			refuse(decision, choice.seen, &cause);
	}
	dp_results_execute(results, "ROLLBACK", NULL);
	g_propagate_error(error, g_steal_pointer(&cause));
	return FALSE;
}

GPtrArray *
dp_results_paths(DpResults *results, const char *number, GError **error)
{
	static const char SQL[] =
	    "SELECT DISTINCT path FROM paper WHERE ?1 = '' OR number = ?1 ORDER BY path";
	g_autoptr(DpStatement) row = dp_results_prepare(results, SQL, &number, 1);
	g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
	int status = SQLITE_ERROR;

	while (row != NULL && (status = sqlite3_step(row)) == SQLITE_ROW)
		g_ptr_array_add(paths, g_strdup(dp_statement_text(row, 0)));
	if (status == SQLITE_DONE)
		return g_steal_pointer(&paths);
	dp_results_fail(results, error);
	return NULL;
}

static gboolean
remove_path(DpResults *results, const char *path, GError **error)
{
	const char *const values[] = {path};
	g_autoptr(DpStatement) papers =
	    dp_results_prepare(results, "DELETE FROM paper WHERE path = ?", values, 1);
	g_autoptr(DpStatement) earlier =
	    dp_results_prepare(results, "DELETE FROM earlier WHERE path = ?", values, 1);

	return run(results, papers, error) && run(results, earlier, error);
}

gboolean
dp_results_remove(DpResults *results, const GPtrArray *paths, GError **error)
{
	gboolean ok = dp_results_execute(results, "BEGIN IMMEDIATE", error);

	if (!ok)
		return FALSE;
	for (guint i = 0; i < paths->len && ok; i++)
		ok = remove_path(results, paths->pdata[i], error);
	if (ok && dp_results_execute(results, "COMMIT", error))
		return TRUE;
	dp_results_execute(results, "ROLLBACK", NULL);
	return FALSE;
}
