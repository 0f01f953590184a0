/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "choice.h"
#include "measures.h"

/*
 * Tables of cases: what one rule shall answer about one small paper. A rule may be a pattern, such
 * as "anonymity-*"; a paper may have several rows, and is checked once for all that ask alike.
 */

/** Answer: what a rule said of a paper. */
typedef struct {
	guint fails, errors, reviews; /* errors: the fails of severity error */
} Answer;

static gboolean
is_clear(const Answer *answer)
{
	return answer->fails + answer->reviews == 0;
}

static gboolean
has_no_fail(const Answer *answer)
{
	return answer->fails == 0;
}

static gboolean
has_no_error_fail(const Answer *answer)
{
	return answer->errors == 0;
}

static gboolean
has_finding(const Answer *answer)
{
	return !is_clear(answer);
}

static gboolean
has_fail(const Answer *answer)
{
	return answer->fails > 0;
}

static gboolean
is_review(const Answer *answer)
{
	return answer->fails == 0 && answer->reviews > 0;
}

/** Want: a word of the column "want", and what it is counted as. */
typedef struct {
	const char *word, *figure;
	gboolean (*is_met)(const Answer *answer);
} Want;

static const Want WANTS[] = {
    {"pass", "spared", is_clear},      {"not-fail", "spared", has_no_fail},
    {"finding", "found", has_finding}, {"not-error-fail", "spared", has_no_error_fail},
    {"fail", "found", has_fail},       {"review", "found", is_review},
};

static const Want *
find_want(const char *word)
{
	for (guint i = 0; i < G_N_ELEMENTS(WANTS); i++) {
		if (strcmp(WANTS[i].word, word) == 0)
			return &WANTS[i];
	}
	g_error("\"%s\" is nothing that a case can want", word);
}

/** Table: the cases while they are gone through. */
typedef struct {
	const FixtureManifest *manifest;
	Choices *choices;
	GHashTable *reports; /* "file venue options" → DpReport */
} Table;

static const char *
cell(const Table *table, guint row, const char *column)
{
	return fixture_manifest_cell(table->manifest, row, column);
}

static const Choice *
choice_at(const Table *table, guint row)
{
	return choices_of(table->choices, fixture_manifest_folder(table->manifest),
	                  cell(table, row, "venue"), cell(table, row, "options"));
}

static DpReport *
check(const Table *table, guint row)
{
	const Choice *choice = choice_at(table, row);
	const char *file = cell(table, row, "file");
	g_autofree char *path =
	    g_build_filename(fixture_manifest_folder(table->manifest), "pdf", file, NULL);
	g_autoptr(GBytes) pdf = fixture_read(path);

	return dp_job_check(&(DpJob){.pdf = pdf,
	                             .path = file,
	                             .venue = choice->venue,
	                             .track = choice->track,
	                             .stage = choice->stage});
}

static const DpReport *
report_at(Table *table, guint row)
{
	g_autofree char *key = g_strjoin(" ", cell(table, row, "file"), cell(table, row, "venue"),
	                                 cell(table, row, "options"), NULL);

	if (!g_hash_table_contains(table->reports, key))
		g_hash_table_insert(table->reports, g_strdup(key), check(table, row));
	return g_hash_table_lookup(table->reports, key);
}

static Answer
answer_of(const DpReport *report, const Choice *choice, const char *rule)
{
	Answer answer = {0};

	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];
		gboolean fails = finding->verdict == DP_VERDICT_FAIL;

		if (!g_pattern_match_simple(rule, finding->info->id) ||
		    g_strv_contains((const char *const *)choice->ignored, finding->info->id))
			continue;
		answer.fails += fails;
		answer.errors += fails && finding->severity == DP_SEVERITY_ERROR;
		answer.reviews += finding->verdict == DP_VERDICT_REVIEW;
	}
	return answer;
}

static void
tally_row(Figures *figures, const char *set, Table *table, guint row)
{
	const Want *want = find_want(cell(table, row, "want"));
	const char *rule = cell(table, row, "rule");
	Answer answer = answer_of(report_at(table, row), choice_at(table, row), rule);
	gboolean right = want->is_met(&answer);

	figures_count(figures, set, cell(table, row, "kind"), want->figure, FIGURE_MORE, right);
	if (!right)
		figures_note(figures, "%s: %s: %s is %u fail, %u review, wanted %s", set,
		             cell(table, row, "file"), rule, answer.fails, answer.reviews,
		             want->word);
}

static gboolean
measure(Figures *figures, const char *set)
{
	g_autoptr(FixtureManifest) manifest = fixture_manifest_open(set, "cases.tsv");
	g_autoptr(Choices) choices = choices_new();
	g_autoptr(GHashTable) reports =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)dp_report_free);
	Table table = {.manifest = manifest, .choices = choices, .reports = reports};

	if (manifest == NULL)
		return FALSE;
	figures_set_corpus(figures, set, fixture_manifest_digest(manifest),
	                   fixture_manifest_n_rows(manifest));
	for (guint row = 0; row < fixture_manifest_n_rows(manifest); row++)
		tally_row(figures, set, &table, row);
	return TRUE;
}

gboolean
measure_cases(Figures *figures)
{
	return measure(figures, "cases");
}

gboolean
measure_words(Figures *figures)
{
	return measure(figures, "words");
}
