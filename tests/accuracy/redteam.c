/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "choice.h"
#include "measures.h"

/*
 * Papers made to break a checker: cheats, of which the table names the rules that tell, and
 * innocents of odd kinds. What counts is a finding that is more than a note.
 */

#define SET "redteam"

/** Paper: a row of the table, and the rules that ended so; a rule counts once. */
typedef struct {
	const char *file, *expected, *tolerated;
	GHashTable *failed, *doubted; /* sets of rule ids, borrowed from the report */
} Paper;

static gboolean
is_innocent(const Paper *paper)
{
	return paper->expected[0] == '\0' || strcmp(paper->expected, "none") == 0;
}

static void
sort_findings(Paper *paper, const DpReport *report, const Choice *choice)
{
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (finding->severity <= DP_SEVERITY_NOTE ||
		    g_strv_contains((const char *const *)choice->ignored, finding->rule))
			continue;
		if (finding->verdict == DP_VERDICT_FAIL)
			g_hash_table_add(paper->failed, finding->rule);
		else if (finding->verdict == DP_VERDICT_REVIEW)
			g_hash_table_add(paper->doubted, finding->rule);
	}
}

static void
tally_innocent(Figures *figures, const Paper *paper)
{
	gboolean failed = g_hash_table_size(paper->failed) > 0;
	gboolean doubted = g_hash_table_size(paper->doubted) > 0;

	figures_count(figures, SET, "innocents", "failed", FIGURE_FEWER, failed);
	figures_count(figures, SET, "innocents", "doubt", FIGURE_FEWER, doubted);
	if (failed || doubted)
		figures_note(figures, "%s: innocent, and %s", paper->file,
		             failed ? "failed" : "for review");
}

static void
tally_expected(Figures *figures, const Paper *paper, const char *rule)
{
	gboolean found = g_hash_table_contains(paper->failed, rule);

	figures_count(figures, SET, rule, "found", FIGURE_MORE, found);
	figures_count(figures, SET, rule, "review", FIGURE_SHOWN,
	              !found && g_hash_table_contains(paper->doubted, rule));
	if (!found)
		figures_note(figures, "missed: %s %s", paper->file, rule);
}

/* A failure that is neither what the cheat is about nor a known side effect of it. */
static void
tally_unasked(Figures *figures, const Paper *paper)
{
	GHashTableIter iter;
	gpointer rule;
	guint wrong = 0;

	g_hash_table_iter_init(&iter, paper->failed);
	while (g_hash_table_iter_next(&iter, &rule, NULL)) {
		if (fixture_manifest_lists(paper->expected, rule) ||
		    fixture_manifest_lists(paper->tolerated, rule))
			continue;
		figures_note(figures, "wrong: %s %s", paper->file, (const char *)rule);
		wrong++;
	}
	figures_count(figures, SET, "cheats", "wrong", FIGURE_FEWER, wrong > 0);
}

static void
tally_cheat(Figures *figures, const Paper *paper)
{
	g_auto(GStrv) rules = g_strsplit_set(paper->expected, ",; ", -1);

	for (guint i = 0; rules[i] != NULL; i++) {
		if (rules[i][0] != '\0')
			tally_expected(figures, paper, rules[i]);
	}
	tally_unasked(figures, paper);
}

static void
tally_paper(Figures *figures, const FixtureManifest *manifest, guint row, Choices *choices)
{
	const Choice *choice = choices_of(choices, fixture_manifest_folder(manifest),
	                                  fixture_manifest_cell(manifest, row, "venue"),
	                                  fixture_manifest_cell(manifest, row, "options"));
	g_autoptr(GHashTable) failed = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GHashTable) doubted = g_hash_table_new(g_str_hash, g_str_equal);
	Paper paper = {.file = fixture_manifest_cell(manifest, row, "file"),
	               .expected = fixture_manifest_cell(manifest, row, "expected"),
	               .tolerated = fixture_manifest_cell(manifest, row, "tolerated"),
	               .failed = failed,
	               .doubted = doubted};
	g_autoptr(GBytes) pdf = fixture_manifest_read(manifest, row);
	g_autoptr(DpReport) report = dp_job_check(&(DpJob){.pdf = pdf,
	                                                   .path = paper.file,
	                                                   .venue = choice->venue,
	                                                   .track = choice->track,
	                                                   .stage = choice->stage});

	sort_findings(&paper, report, choice);
	if (is_innocent(&paper))
		tally_innocent(figures, &paper);
	else
		tally_cheat(figures, &paper);
}

gboolean
measure_redteam(Figures *figures)
{
	g_autoptr(FixtureManifest) manifest = fixture_manifest_open(SET, "manifest.tsv");
	g_autoptr(Choices) choices = choices_new();

	if (manifest == NULL)
		return FALSE;
	figures_set_corpus(figures, SET, fixture_manifest_digest(manifest),
	                   fixture_manifest_n_rows(manifest));
	for (guint row = 0; row < fixture_manifest_n_rows(manifest); row++)
		tally_paper(figures, manifest, row, choices);
	return TRUE;
}
