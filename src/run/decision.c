/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/decision.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "verdict/standing.h"

static const char *const WORDS[] = {"confirmed", "overruled", "open", NULL};

/* Decision: on one rule in one report. */
typedef struct {
	char *path, *venue, *track, *stage, *rule, *sha256, *person, *note; /* path: canonical */
	DpDecisionKind kind;
} Decision;

struct _DpDecisions {
	GHashTable *papers; /* name without folders → GPtrArray of Decision */
};

const char *const *
dp_decision_words(void)
{
	return WORDS;
}

static void
free_decision(gpointer data)
{
	Decision *decision = data;

	g_free(decision->path);
	g_free(decision->venue);
	g_free(decision->track);
	g_free(decision->stage);
	g_free(decision->rule);
	g_free(decision->sha256);
	g_free(decision->person);
	g_free(decision->note);
	g_free(decision);
}

static void
free_list(gpointer list)
{
	g_ptr_array_unref(list);
}

void
dp_decisions_free(DpDecisions *decisions)
{
	if (decisions == NULL)
		return;
	g_hash_table_unref(decisions->papers);
	g_free(decisions);
}

static DpDecisionKind
kind_of(const char *word)
{
	DpDecisionKind kind = DP_DECISION_CONFIRMED;

	while (kind < DP_DECISION_OPEN && strcmp(WORDS[kind], word) != 0)
		kind++;
	return kind;
}

/* The texts may come from another program. */
static char *
copy_text(DpStatement *row, int column)
{
	return g_utf8_make_valid(dp_statement_text(row, column), -1);
}

static void
add(DpDecisions *decisions, DpStatement *row)
{
	enum { PATH, VENUE, TRACK, STAGE, RULE, SHA256, WORD, PERSON, NOTE };
	g_autofree char *path = copy_text(row, PATH), *base = g_path_get_basename(path);
	GPtrArray *list = g_hash_table_lookup(decisions->papers, base);
	Decision *decision;

	if (list == NULL) {
		list = g_ptr_array_new_with_free_func(free_decision);
		g_hash_table_insert(decisions->papers, g_steal_pointer(&base), list);
	}
	decision = g_new0(Decision, 1);
	*decision = (Decision){g_canonicalize_filename(path, "/"),
	                       copy_text(row, VENUE),
	                       copy_text(row, TRACK),
	                       copy_text(row, STAGE),
	                       copy_text(row, RULE),
	                       copy_text(row, SHA256),
	                       copy_text(row, PERSON),
	                       copy_text(row, NOTE),
	                       kind_of(dp_statement_text(row, WORD))};
	g_ptr_array_add(list, decision);
}

DpDecisions *
dp_decisions_load(sqlite3 *database, GError **error)
{
	g_autoptr(DpDecisions) decisions = g_new0(DpDecisions, 1);
	g_autoptr(DpStatement) row = dp_database_prepare(
	    database,
	    "SELECT path, venue, track, stage, rule, sha256, word, person, note FROM decision "
	    "ORDER BY path, venue, track, stage, rule",
	    NULL, 0);
	int status = SQLITE_ERROR;
	guint n = 0;

	decisions->papers = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_list);
	while (row != NULL && n++ <= DP_LIMIT_DECISIONS &&
	       (status = sqlite3_step(row)) == SQLITE_ROW)
		add(decisions, row);
	if (status == SQLITE_ROW) {
		g_set_error(error, DP_ERROR, DP_ERROR_LIMIT,
		            "there are more than %u decisions of people", DP_LIMIT_DECISIONS);
		return NULL;
	}
	if (status == SQLITE_DONE || dp_database_fail(database, error))
		return g_steal_pointer(&decisions);
	return NULL;
}

static gboolean
is_outdated(const Decision *decision, const DpReport *report)
{
	return g_strcmp0(decision->sha256, report->sha256) != 0;
}

/* "overruled by Ada Orvik: page 9 is the checklist" */
static char *
describe(const Decision *decision, const DpReport *report)
{
	const char *colon = decision->note[0] != '\0' ? ": " : "";

	return g_strdup_printf(
	    "%s by %s%s%s%s", WORDS[decision->kind], decision->person, colon, decision->note,
	    is_outdated(decision, report) ? " (another version of the file)" : "");
}

/* What the program doubted is now said by a person, in the person's words: the program's own are
 * those of a question. */
static void
confirm(const Decision *decision, DpFinding *finding)
{
	if (dp_finding_standing(finding) == DP_STANDING_REVIEW) {
		g_free(finding->message);
		finding->message = g_strdup(decision->note);
		finding->source = DP_SOURCE_USER;
		g_clear_pointer(&finding->cite.quote, g_free);
		g_clear_pointer(&finding->note, g_free);
	}
	g_clear_pointer(&finding->doubt, g_free);
	finding->severity_capped = FALSE;
	finding->severity = DP_SEVERITY_ERROR;
	finding->verdict = DP_VERDICT_FAIL;
}

static void
apply(const Decision *decision, const DpReport *report, DpFinding *finding)
{
	g_autofree char *text = describe(decision, report);

	if (!is_outdated(decision, report) && decision->kind == DP_DECISION_OVERRULED) {
		g_free(finding->waiver);
		finding->waiver = g_strdup(text);
	} else if (!is_outdated(decision, report)) {
		confirm(decision, finding);
	}
	g_free(finding->decision);
	finding->decision = g_steal_pointer(&text);
}

/* The same file has the same decisions wherever it is: an archive that was downloaded again may
 * have another name. */
static gboolean
is_on(const Decision *decision, const DpReport *report)
{
	g_autofree char *path = g_canonicalize_filename(report->path, "/");

	return (strcmp(decision->path, path) == 0 || !is_outdated(decision, report)) &&
	       strcmp(decision->venue, report->venue_id) == 0 &&
	       strcmp(decision->track, report->track != NULL ? report->track : "") == 0 &&
	       strcmp(decision->stage, report->stage != NULL ? report->stage : "") == 0;
}

/* Of a rule, or of one finding of it: "duplicate-text/lamp-paper2.pdf". */
static gboolean
is_about(const Decision *decision, const DpFinding *finding)
{
	g_autofree char *key = dp_finding_key(finding);

	return strcmp(finding->rule, decision->rule) == 0 || strcmp(key, decision->rule) == 0;
}

/* (nullable): by the name of a paper's file. */
static const GPtrArray *
find_list(const DpDecisions *decisions, const char *path)
{
	g_autofree char *valid = g_utf8_make_valid(path, -1);
	g_autofree char *base = g_path_get_basename(valid);

	return g_hash_table_lookup(decisions->papers, base);
}

/* Waived findings and warnings decide nothing. */
static gboolean
apply_to_all(const Decision *decision, DpReport *report)
{
	gboolean applied = FALSE;

	for (guint i = 0; i < report->findings->len; i++) {
		DpFinding *finding = report->findings->pdata[i];

		if (!is_about(decision, finding) ||
		    dp_finding_standing(finding) > DP_STANDING_REVIEW)
			continue;
		apply(decision, report, finding);
		applied = TRUE;
	}
	return applied;
}

gboolean
dp_decisions_apply(const DpDecisions *decisions, DpReport *report)
{
	const GPtrArray *list = find_list(decisions, report->path);
	gboolean applied = FALSE;

	for (guint i = 0; list != NULL && report->error == NULL && i < list->len; i++) {
		if (is_on(list->pdata[i], report))
			applied = apply_to_all(list->pdata[i], report) || applied;
	}
	if (applied)
		dp_report_judge(report);
	return applied;
}

gboolean
dp_decisions_has(const DpDecisions *decisions, const char *path)
{
	return find_list(decisions, path) != NULL;
}

GPtrArray *
dp_decisions_describe(const DpDecisions *decisions, const DpReport *report)
{
	const GPtrArray *list = find_list(decisions, report->path);
	GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; list != NULL && i < list->len; i++) {
		const Decision *decision = list->pdata[i];
		g_autofree char *text = describe(decision, report);
		g_autofree char *line = g_strconcat(decision->rule, ": ", text, NULL);

		if (is_on(decision, report))
			g_ptr_array_add(lines, dp_text_printable(line));
	}
	return lines;
}
