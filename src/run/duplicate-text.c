/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "run/duplicate-text.h"

#include <math.h>

#include "base/limits.h"
#include "base/text.h"
#include "run/similar.h"

/* Paper: one path, and its last check. */
typedef struct {
	char *path, *sha256;
	guint32 text; /* its number among the sketches, or NO_TEXT */
	GArray *links;
} Paper;

#define NO_TEXT G_MAXUINT32
#define SAME_FILE 2.0 /* more than any two texts can overlap: it is sorted first */

/* Link: one of the papers it shares text with. */
typedef struct {
	guint32 other;
	double overlap;
} Link;

struct _DpDuplicateText {
	GPtrArray *papers;    /* of Paper, by path */
	GHashTable *findings; /* of GPtrArray of DpFinding, by canonical path */
};

static void
free_paper(gpointer data)
{
	Paper *paper = data;

	g_free(paper->path);
	g_free(paper->sha256);
	g_array_unref(paper->links);
	g_free(paper);
}

static void
free_findings(gpointer findings)
{
	g_ptr_array_unref(findings);
}

gboolean
dp_duplicate_text_put(sqlite3 *database, gint64 paper, const DpFacts *facts, GError **error)
{
	const DpObservation *seen = facts != NULL ? dp_facts_get(facts, "text.sketch", 0) : NULL;
	g_autoptr(DpStatement) statement = NULL;
	DpSketch sketch;

	if (seen == NULL || !dp_sketch_from_text(seen->text, &sketch))
		return TRUE;
	statement = dp_database_prepare(database, "INSERT INTO sketch VALUES (?, ?)", NULL, 0);
	if (statement == NULL)
		return dp_database_fail(database, error);
	sqlite3_bind_int64(statement, 1, paper);
	sqlite3_bind_text(statement, 2, seen->text, -1, SQLITE_TRANSIENT);
	return sqlite3_step(statement) == SQLITE_DONE || dp_database_fail(database, error);
}

/* Search: papers and their sketches as they are read. */
typedef struct {
	DpDuplicateText *result;
	GArray *sketches;    /* of DpSketch, each text once */
	GArray *owners;      /* of guint32: the first paper with it */
	GHashTable *by_path; /* canonical paths */
	GHashTable *by_file; /* first paper of a SHA-256, plus 1 */
	GHashTable *by_text; /* first paper of a sketch, plus 1 */
} Search;

static void
link_papers(const DpDuplicateText *result, guint32 a, guint32 b, double overlap)
{
	Paper *first = result->papers->pdata[a], *second = result->papers->pdata[b];
	Link there = {b, overlap}, back = {a, overlap};

	g_array_append_val(first->links, there);
	g_array_append_val(second->links, back);
}

/* The same bytes or the same text: linked to the first such paper, and not compared further. */
static gboolean
is_known(Search *search, GHashTable *table, const char *key, guint32 number, double overlap)
{
	guint first = GPOINTER_TO_UINT(g_hash_table_lookup(table, key));

	if (first == 0) {
		g_hash_table_insert(table, g_strdup(key), GUINT_TO_POINTER(number + 1));
		return FALSE;
	}
	link_papers(search->result, first - 1, number, overlap);
	return TRUE;
}

static void
add_paper(Search *search, DpStatement *row)
{
	const char *path = dp_statement_text(row, 0), *sha256 = dp_statement_text(row, 1);
	const char *text = dp_statement_text(row, 2);
	guint32 number = search->result->papers->len;
	Paper *paper;
	DpSketch sketch;

	/* "./a.pdf" and "a.pdf" are one paper, and so is one that was checked for two venues */
	if (!g_hash_table_add(search->by_path, g_canonicalize_filename(path, "/")))
		return;
	paper = g_new0(Paper, 1);
	*paper = (Paper){g_strdup(path), g_strdup(sha256), NO_TEXT,
	                 g_array_new(FALSE, FALSE, sizeof(Link))};
	g_ptr_array_add(search->result->papers, paper);
	if (sha256[0] != '\0' && is_known(search, search->by_file, sha256, number, SAME_FILE))
		return;
	if (!dp_sketch_from_text(text, &sketch) ||
	    is_known(search, search->by_text, text, number, 1))
		return;
	paper->text = search->sketches->len;
	g_array_append_val(search->sketches, sketch);
	g_array_append_val(search->owners, number);
}

static gboolean
read_papers(Search *search, sqlite3 *database, GError **error)
{
	g_autoptr(DpStatement) row =
	    dp_database_prepare(database,
	                        "SELECT path, sha256, sketch FROM paper LEFT JOIN sketch ON "
	                        "sketch.paper = paper.id ORDER BY path, id DESC LIMIT ?",
	                        NULL, 0);
	int status;

	if (row == NULL)
		return dp_database_fail(database, error);
	sqlite3_bind_int64(row, 1, DP_LIMIT_DUPLICATE_PAPERS);
	while ((status = sqlite3_step(row)) == SQLITE_ROW)
		add_paper(search, row);
	return status == SQLITE_DONE || dp_database_fail(database, error);
}

static int
compare_links(gconstpointer a, gconstpointer b)
{
	const Link *x = a, *y = b;

	if (x->overlap != y->overlap)
		return x->overlap > y->overlap ? -1 : 1;
	return x->other < y->other ? -1 : x->other > y->other;
}

/* No venue published this rule, and there are honest reasons for shared text: it is for review. */
static DpFinding *
new_finding(const Paper *other, double overlap)
{
	static const DpRuleInfo RULE = {.id = DP_DUPLICATE_TEXT};
	const DpVenueRule rule = {.info = &RULE,
	                          .instance = other->path,
	                          .severity = DP_SEVERITY_WARNING,
	                          .severity_capped = TRUE,
	                          .source = DP_SOURCE_INFERRED};
	DpFinding *finding = dp_finding_new(&rule);
	g_autofree char *path = dp_text_printable(other->path);
	double percent = MIN(floor(100 * overlap + 0.5), 100);

	finding->verdict = DP_VERDICT_REVIEW;
	finding->measured = (DpQuantity){TRUE, percent, "%", NULL};
	if (overlap >= SAME_FILE)
		finding->message = g_strdup_printf("This is the same file as %s.", path);
	else
		finding->message = g_strdup_printf(
		    "About %g %% of the text before the references, of the shorter of the two, "
		    "is also in %s.",
		    percent, path);
	return finding;
}

static void
free_finding(gpointer finding)
{
	dp_finding_free(finding);
}

static void
add_findings(DpDuplicateText *result, const Paper *paper)
{
	g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func(free_finding);
	guint told = MIN(paper->links->len, DP_LIMIT_DUPLICATES_PER_PAPER);

	g_array_sort(paper->links, compare_links);
	for (guint i = 0; i < told; i++) {
		const Link *link = &g_array_index(paper->links, Link, i);

		g_ptr_array_add(findings,
		                new_finding(result->papers->pdata[link->other], link->overlap));
	}
	if (told < paper->links->len)
		((DpFinding *)findings->pdata[0])->note = g_strdup_printf(
		    "At least %u more papers share text with it.", paper->links->len - told);
	g_hash_table_insert(result->findings, g_canonicalize_filename(paper->path, "/"),
	                    g_steal_pointer(&findings));
}

static void
compare_texts(Search *search)
{
	DpDuplicateText *result = search->result;
	g_autoptr(GArray) pairs =
	    dp_similar_find((const DpSketch *)search->sketches->data, search->sketches->len,
	                    DP_DUPLICATE_TEXT_LEAST / 100.0);

	for (guint i = 0; i < pairs->len; i++) {
		const DpSimilarPair *pair = &g_array_index(pairs, DpSimilarPair, i);

		link_papers(result, g_array_index(search->owners, guint32, pair->first),
		            g_array_index(search->owners, guint32, pair->second), pair->overlap);
	}
	for (guint i = 0; i < result->papers->len; i++) {
		const Paper *paper = result->papers->pdata[i];

		if (paper->links->len > 0)
			add_findings(result, paper);
	}
}

/* The paths as stored in the rows, for queries. */
static gboolean
make_table(const DpDuplicateText *result, sqlite3 *database, GError **error)
{
	g_autoptr(DpStatement) row = NULL, insert = NULL;
	int status = sqlite3_exec(database,
	                          "CREATE TEMP TABLE IF NOT EXISTS "
	                          "duplicate (path TEXT PRIMARY "
	                          "KEY); DELETE FROM temp.duplicate;",
	                          NULL, NULL, NULL);

	row = dp_database_prepare(database, "SELECT DISTINCT path FROM paper", NULL, 0);
	insert = dp_database_prepare(database, "INSERT INTO temp.duplicate VALUES (?)", NULL, 0);
	if (status != SQLITE_OK || row == NULL || insert == NULL)
		return dp_database_fail(database, error);
	while ((status = sqlite3_step(row)) == SQLITE_ROW) {
		const char *path = dp_statement_text(row, 0);

		if (dp_duplicate_text_of(result, path) == NULL)
			continue;
		sqlite3_bind_text(insert, 1, path, -1, SQLITE_TRANSIENT);
		if (sqlite3_step(insert) != SQLITE_DONE)
			return dp_database_fail(database, error);
		sqlite3_reset(insert);
	}
	return status == SQLITE_DONE || dp_database_fail(database, error);
}

DpDuplicateText *
dp_duplicate_text_find(sqlite3 *database, GError **error)
{
	g_autoptr(DpDuplicateText) result = g_new0(DpDuplicateText, 1);
	g_autoptr(GArray) sketches = g_array_new(FALSE, FALSE, sizeof(DpSketch));
	g_autoptr(GArray) owners = g_array_new(FALSE, FALSE, sizeof(guint32));
	g_autoptr(GHashTable) by_path =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GHashTable) by_file =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GHashTable) by_text =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	Search search = {result, sketches, owners, by_path, by_file, by_text};

	result->papers = g_ptr_array_new_with_free_func(free_paper);
	result->findings = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_findings);
	if (!read_papers(&search, database, error))
		return NULL;
	compare_texts(&search);
	return make_table(result, database, error) ? g_steal_pointer(&result) : NULL;
}

void
dp_duplicate_text_free(DpDuplicateText *duplicates)
{
	if (duplicates == NULL)
		return;
	g_ptr_array_unref(duplicates->papers);
	g_hash_table_unref(duplicates->findings);
	g_free(duplicates);
}

guint
dp_duplicate_text_count(const DpDuplicateText *duplicates)
{
	return g_hash_table_size(duplicates->findings);
}

const GPtrArray *
dp_duplicate_text_of(const DpDuplicateText *duplicates, const char *path)
{
	g_autofree char *canonical = g_canonicalize_filename(path, "/");

	return g_hash_table_lookup(duplicates->findings, canonical);
}
