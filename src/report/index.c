/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/index.h"

#include <deskproof/version.h>

#include <string.h>

#include "report/index-cell.h"
#include "report/index-data.h"
#include "report/index-near.h"
#include "report/page-head.h"
#include "report/verdict-tally.h"
#include "report/xml.h"
#include "verdict/standing.h"

/* RuleTally: the number of papers that break a rule; a paper counts once, by its worst finding. */
typedef struct {
	char *rule;
	guint papers[DP_N_STANDINGS];
} RuleTally;

struct _DpIndex {
	DpIndexData *data;
	GHashTable *rules; /* of RuleTally, by rule */
	GString *rows[DP_VERDICT_UNCHECKED + 1];
	guint papers[DP_VERDICT_UNCHECKED + 1];
	DpIndexNear *near;
};

static void
free_tally(gpointer data)
{
	RuleTally *tally = data;

	g_free(tally->rule);
	g_free(tally);
}

DpIndex *
dp_index_new(void)
{
	DpIndex *index = g_new0(DpIndex, 1);

	index->data = dp_index_data_new();
	index->rules = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_tally);
	for (guint i = 0; i < G_N_ELEMENTS(index->rows); i++)
		index->rows[i] = g_string_new(NULL);
	index->near = dp_index_near_new();
	return index;
}

void
dp_index_free(DpIndex *index)
{
	if (index == NULL)
		return;
	dp_index_data_free(index->data);
	g_hash_table_unref(index->rules);
	for (guint i = 0; i < G_N_ELEMENTS(index->rows); i++)
		g_string_free(index->rows[i], TRUE);
	dp_index_near_free(index->near);
	g_free(index);
}

static void
count_rule(DpIndex *index, const char *rule, DpStanding standing)
{
	RuleTally *tally = g_hash_table_lookup(index->rules, rule);

	if (tally == NULL) {
		tally = g_new0(RuleTally, 1);
		tally->rule = g_strdup(rule);
		g_hash_table_insert(index->rules, tally->rule, tally);
	}
	tally->papers[standing]++;
}

/* Adds one paper to the counts; its rules, worst first, go to @names, or why it was not checked. */
static void
count_findings(DpIndex *index, const DpReport *report, guint *counts, GString *names)
{
	g_autoptr(GPtrArray) sorted = dp_report_sorted(report, TRUE);
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

	if (dp_report_error_rule(report) != NULL) {
		count_rule(index, dp_report_error_rule(report), DP_STANDING_FAIL);
		g_string_append_printf(names, "%s: ", dp_report_error_rule(report));
	}
	if (report->error != NULL)
		g_string_append(names, report->error);
	for (guint i = 0; i < sorted->len; i++) {
		const DpFinding *finding = sorted->pdata[i];
		DpStanding standing = dp_finding_standing(finding);

		if (dp_finding_is_near(finding))
			dp_index_near_add(index->near, report, finding);
		counts[standing]++;
		if (finding->verdict < DP_VERDICT_REVIEW || !g_hash_table_add(seen, finding->rule))
			continue;
		count_rule(index, finding->rule, standing);
		g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "", finding->rule);
	}
}

/* The columns of the table of papers, for the script as well. */
static const struct {
	const char *key, *title, *class;
} COLUMNS[] = {
    {"path", "Paper", ""},        {"number", "No.", "n"},      {"verdict", "Verdict", ""},
    {"fail", "Fail", "n"},        {"review", "Review", "n"},   {"warning", "Warning", "n"},
    {"near", "Near a limit", ""}, {"rules", "Rules", "rules"}, {"pages", "Pages", "n"},
    {"venue", "Venue", ""},
};

#define VERDICT 2 /* the column that its value colours */

static char *
venue_text(const DpReport *report)
{
	GString *venue = g_string_new(report->venue_id);

	if (report->track != NULL)
		g_string_append_printf(venue, ", %s", report->track);
	if (report->stage != NULL)
		g_string_append_printf(venue, ", %s", report->stage);
	return g_string_free(venue, FALSE);
}

static char *
count_text(guint n)
{
	return n > 0 ? g_strdup_printf("%u", n) : NULL;
}

static void
append_row(GString *out, const DpReport *report, const guint *counts, const char *rules)
{
	const char *verdict = dp_verdict_name(report->verdict);
	g_autofree char *class = g_strdup_printf("verdict %s", verdict);
	/* in the order of the columns */
	char *const cells[G_N_ELEMENTS(COLUMNS)] = {g_strdup(report->path),
	                                            g_strdup(report->number),
	                                            g_strdup(verdict),
	                                            count_text(counts[DP_STANDING_FAIL]),
	                                            count_text(counts[DP_STANDING_REVIEW]),
	                                            count_text(counts[DP_STANDING_WARNING]),
	                                            dp_index_near_text(report),
	                                            g_strdup(rules),
	                                            count_text(report->pages),
	                                            venue_text(report)};

	g_string_append(out, "<tr>");
	for (guint i = 0; i < G_N_ELEMENTS(cells); i++) {
		if (i == 0)
			dp_index_head(out, cells[i]);
		else
			dp_index_cell(out, COLUMNS[i].title,
			              i == VERDICT ? class : COLUMNS[i].class, cells[i]);
		g_free(cells[i]);
	}
	g_string_append(out, "</tr>\n");
}

void
dp_index_add(DpIndex *index, const DpReport *report, const char *unseen)
{
	g_autoptr(GString) names = g_string_new(NULL);
	guint counts[DP_N_STANDINGS] = {0};

	count_findings(index, report, counts, names);
	if (index->papers[report->verdict]++ < DP_INDEX_PLAIN_ROWS)
		append_row(index->rows[report->verdict], report, counts, names->str);
	dp_index_data_add(index->data, report, unseen);
}

static DpVerdictCount
count_papers(const DpIndex *index)
{
	DpVerdictCount count = {0};

	for (guint i = 0; i < G_N_ELEMENTS(index->papers); i++) {
		count.verdicts[i] = index->papers[i];
		count.papers += index->papers[i];
	}
	return count;
}

static void
append_summary(GString *out, const DpIndex *index)
{
	DpVerdictCount count = count_papers(index);
	g_autofree char *tally = dp_verdict_tally(&count);

	g_string_append_printf(out, "<p>%s.</p>\n", tally);
}

static guint
count_found(const RuleTally *tally)
{
	return tally->papers[DP_STANDING_FAIL] + tally->papers[DP_STANDING_REVIEW] +
	       tally->papers[DP_STANDING_WARNING];
}

static int
compare_tallies(gconstpointer a, gconstpointer b)
{
	const RuleTally *const *x = a, *const *y = b;

	if (count_found(*x) != count_found(*y))
		return count_found(*x) < count_found(*y) ? 1 : -1;
	return strcmp((*x)->rule, (*y)->rule);
}

static void
append_rules(GString *out, const DpIndex *index)
{
	static const struct {
		DpStanding standing;
		const char *title;
	} SHOWN[] = {{DP_STANDING_FAIL, "Fail"},
	             {DP_STANDING_REVIEW, "Review"},
	             {DP_STANDING_WARNING, "Warning"},
	             {DP_STANDING_NOTE, "Note"},
	             {DP_STANDING_WAIVED, "Waived"}};
	g_autoptr(GPtrArray) tallies = g_ptr_array_new();
	GHashTableIter iter;
	gpointer tally;

	g_hash_table_iter_init(&iter, index->rules);
	while (g_hash_table_iter_next(&iter, NULL, &tally))
		g_ptr_array_add(tallies, tally);
	g_ptr_array_sort(tallies, compare_tallies);
	g_string_append(out, "<details>\n<summary>Rules</summary>\n<table id=\"rules\" "
	                     "class=\"stack\">\n<caption>How many papers each rule caught; a paper "
	                     "counts once, by the worst it did</caption>\n<thead><tr><th "
	                     "scope=\"col\">Rule</th>");
	for (guint k = 0; k < G_N_ELEMENTS(SHOWN); k++)
		g_string_append_printf(out, "<th scope=\"col\">%s</th>", SHOWN[k].title);
	g_string_append(out, "</tr></thead>\n<tbody>\n");
	for (guint i = 0; i < tallies->len; i++) {
		const RuleTally *one = tallies->pdata[i];

		g_string_append(out, "<tr>");
		dp_index_head(out, one->rule);
		for (guint k = 0; k < G_N_ELEMENTS(SHOWN); k++)
			dp_index_count(out, SHOWN[k].title, one->papers[SHOWN[k].standing]);
		g_string_append(out, "</tr>\n");
	}
	g_string_append(out, "</tbody>\n</table>\n</details>\n");
}

/* Hidden until the script has filled them. */
static const char FILTERS[] =
    "<form id=\"filters\" role=\"search\" autocomplete=\"off\" hidden=\"hidden\">\n"
    "<label>Verdict <select name=\"verdict\"><option value=\"\">all</option></select></label>\n"
    "<label>Venue <select name=\"venue\"><option value=\"\">all</option></select></label>\n"
    "<label>Rule <select name=\"rule\"><option value=\"\">all</option></select></label>\n"
    "<label>Words <input name=\"words\" type=\"search\" maxlength=\"200\"/></label>\n"
    "<label class=\"tick\"><input name=\"near\" type=\"checkbox\"/> near a limit</label>\n"
    "<button type=\"reset\">Show all</button>\n</form>\n";

static void
append_papers(GString *out, const DpIndex *index)
{
	guint rows = 0;

	g_string_append_printf(out, "<h2 id=\"papers-title\">Papers</h2>\n%s", FILTERS);
	g_string_append(out, "<p id=\"shown\" aria-live=\"polite\"></p>\n"
	                     "<table id=\"papers-table\" class=\"stack\" "
	                     "aria-labelledby=\"papers-title\">\n<thead><tr>");
	for (guint i = 0; i < G_N_ELEMENTS(COLUMNS); i++)
		g_string_append_printf(out,
		                       "<th scope=\"col\" data-key=\"%s\" class=\"%s\">%s</th>",
		                       COLUMNS[i].key, COLUMNS[i].class, COLUMNS[i].title);
	g_string_append(out, "</tr></thead>\n<tbody id=\"papers\">\n");
	for (guint i = G_N_ELEMENTS(index->rows); i > 0; i--) {
		g_string_append_len(out, index->rows[i - 1]->str, (gssize)index->rows[i - 1]->len);
		rows += MIN(index->papers[i - 1], DP_INDEX_PLAIN_ROWS);
	}
	g_string_append(out, "</tbody>\n</table>\n<p><button type=\"button\" id=\"more\" "
	                     "hidden=\"hidden\">Show more</button></p>\n");
	g_string_append_printf(
	    out,
	    "<noscript><p>Without scripts this page shows %u of %u papers, worst first, and no "
	    "findings; `deskproof results --format csv` has them all.</p></noscript>\n",
	    rows, count_papers(index).papers);
}

void
dp_index_write(DpIndex *index, GString *out)
{
	const DpPageHead head = {.title = "deskproof results",
	                         .style = "index.css",
	                         .script = "index.js",
	                         .pictures = dp_index_data_has_pictures(index->data)};

	dp_page_head(out, &head);
	g_string_append(out, "<body>\n<h1>deskproof results</h1>\n");
	append_summary(out, index);
	append_rules(out, index);
	dp_index_near_write(index->near, out);
	append_papers(out, index);
	g_string_append_printf(out, "<footer>deskproof %s</footer>\n", dp_version());
	g_string_append(out, "<script type=\"application/json\" id=\"data\">\n");
	dp_index_data_write(index->data, out);
	g_string_append(out, "\n</script>\n");
	dp_page_inline(out, "script", head.script);
	g_string_append(out, "</body>\n</html>\n");
}
