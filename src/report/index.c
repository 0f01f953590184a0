/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/index.h"

#include <deskproof/version.h>

#include <string.h>

#include "report/index-data.h"
#include "report/page-head.h"
#include "report/verdict-tally.h"
#include "report/xml.h"
#include "verdict/quantity.h"
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
	GString *near;
	guint n_near;
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
	index->near = g_string_new(NULL);
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
	g_string_free(index->near, TRUE);
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

/* @element: "td" or "th", with its attributes. */
static void
append_cell(GString *out, const char *element, const char *text)
{
	g_string_append_printf(out, "<%s>", element);
	dp_xml_text(out, text);
	g_string_append_printf(out, "</%c%c>", element[0], element[1]);
}

static void
append_count(GString *out, guint n)
{
	g_autofree char *text = n > 0 ? g_strdup_printf("%u", n) : NULL;

	append_cell(out, "td class=\"n\"", text);
}

static void
append_near(DpIndex *index, const DpReport *report, const DpFinding *finding)
{
	g_autofree char *key = dp_finding_key(finding);
	g_autofree char *slack = dp_quantity_format(&finding->slack);

	if (index->n_near++ >= DP_INDEX_PLAIN_ROWS)
		return;
	g_string_append(index->near, "<tr>");
	append_cell(index->near, "th scope=\"row\"", report->path);
	append_cell(index->near, "td", key);
	append_cell(index->near, "td", slack);
	append_cell(index->near, "td", finding->message);
	g_string_append(index->near, "</tr>\n");
}

/* Adds one paper to the counts; its rules, worst first, go to @names. */
static void
count_findings(DpIndex *index, const DpReport *report, guint *counts, GString *names)
{
	g_autoptr(GPtrArray) sorted = dp_report_sorted(report, TRUE);
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

	if (dp_report_error_rule(report) != NULL) {
		count_rule(index, dp_report_error_rule(report), DP_STANDING_FAIL);
		g_string_append(names, dp_report_error_rule(report));
	}
	for (guint i = 0; i < sorted->len; i++) {
		const DpFinding *finding = sorted->pdata[i];
		DpStanding standing = dp_finding_standing(finding);

		if (dp_finding_is_near(finding))
			append_near(index, report, finding);
		counts[standing] += standing != DP_STANDING_PASS || dp_finding_is_near(finding);
		if (finding->verdict < DP_VERDICT_REVIEW || !g_hash_table_add(seen, finding->rule))
			continue;
		count_rule(index, finding->rule, standing);
		g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "", finding->rule);
	}
}

/* The same columns as those the script builds. */
static void
append_row(GString *out, const DpReport *report, const guint *counts, const char *rules)
{
	g_autoptr(GString) venue = g_string_new(report->venue_id);
	const char *verdict = dp_verdict_name(report->verdict);

	if (report->track != NULL)
		g_string_append_printf(venue, ", %s", report->track);
	if (report->stage != NULL)
		g_string_append_printf(venue, ", %s", report->stage);
	g_string_append(out, "<tr>");
	append_cell(out, "th scope=\"row\"", report->path);
	append_cell(out, "td class=\"n\"", report->number != NULL ? report->number : "");
	g_string_append_printf(out, "<td class=\"verdict %s\">%s</td>", verdict, verdict);
	append_count(out, counts[DP_STANDING_FAIL]);
	append_count(out, counts[DP_STANDING_REVIEW]);
	append_count(out, counts[DP_STANDING_WARNING]);
	append_count(out, counts[DP_STANDING_PASS]);
	append_cell(out, "td", rules);
	append_count(out, report->pages);
	append_cell(out, "td", venue->str);
	g_string_append(out, "</tr>\n");
}

void
dp_index_add(DpIndex *index, const DpReport *report)
{
	g_autoptr(GString) names = g_string_new(NULL);
	guint counts[DP_N_STANDINGS] = {0};

	count_findings(index, report, counts, names);
	if (index->papers[report->verdict]++ < DP_INDEX_PLAIN_ROWS)
		append_row(index->rows[report->verdict], report, counts, names->str);
	dp_index_data_add(index->data, report);
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
	static const DpStanding SHOWN[] = {DP_STANDING_FAIL, DP_STANDING_REVIEW,
	                                   DP_STANDING_WARNING, DP_STANDING_NOTE,
	                                   DP_STANDING_WAIVED};
	g_autoptr(GPtrArray) tallies = g_ptr_array_new();
	GHashTableIter iter;
	gpointer tally;

	g_hash_table_iter_init(&iter, index->rules);
	while (g_hash_table_iter_next(&iter, NULL, &tally))
		g_ptr_array_add(tallies, tally);
	g_ptr_array_sort(tallies, compare_tallies);
	g_string_append(
	    out,
	    "<details>\n<summary>Rules</summary>\n<table id=\"rules\">\n<caption>How many papers "
	    "each rule caught; "
	    "a paper counts once, by the worst it did</caption>\n<thead><tr><th "
	    "scope=\"col\">Rule</th><th scope=\"col\">Fail</th><th scope=\"col\">Review</th><th "
	    "scope=\"col\">Warning</th><th scope=\"col\">Note</th><th "
	    "scope=\"col\">Waived</th></tr></thead>\n<tbody>\n");
	for (guint i = 0; i < tallies->len; i++) {
		const RuleTally *one = tallies->pdata[i];

		g_string_append(out, "<tr>");
		append_cell(out, "th scope=\"row\"", one->rule);
		for (guint k = 0; k < G_N_ELEMENTS(SHOWN); k++)
			append_count(out, one->papers[SHOWN[k]]);
		g_string_append(out, "</tr>\n");
	}
	g_string_append(out, "</tbody>\n</table>\n</details>\n");
}

static void
append_near_list(GString *out, const DpIndex *index)
{
	if (index->n_near == 0)
		return;
	g_string_append_printf(
	    out,
	    "<details>\n<summary>Near a limit</summary>\n<table>\n<caption>Rules that papers "
	    "passed with fewer than "
	    "%d lines, or less than half of the tolerance, to spare: %u",
	    DP_NEAR_LINES, index->n_near);
	if (index->n_near > DP_INDEX_PLAIN_ROWS)
		g_string_append_printf(out, ", the first %u of them here", DP_INDEX_PLAIN_ROWS);
	g_string_append(out, "</caption>\n<thead><tr><th scope=\"col\">Paper</th><th "
	                     "scope=\"col\">Rule</th><th scope=\"col\">Left</th><th "
	                     "scope=\"col\">Finding</th></tr></thead>\n<tbody>\n");
	g_string_append_len(out, index->near->str, (gssize)index->near->len);
	g_string_append(out, "</tbody>\n</table>\n</details>\n");
}

/* Hidden until the script has filled them. */
static const char FILTERS[] =
    "<form id=\"filters\" role=\"search\" hidden=\"hidden\">\n"
    "<label>Verdict <select name=\"verdict\"><option value=\"\">all</option></select></label>\n"
    "<label>Venue <select name=\"venue\"><option value=\"\">all</option></select></label>\n"
    "<label>Rule <select name=\"rule\"><option value=\"\">all</option></select></label>\n"
    "<label>Words <input name=\"text\" type=\"search\"/></label>\n"
    "<label class=\"tick\"><input name=\"near\" type=\"checkbox\"/> near a limit</label>\n"
    "<button type=\"reset\">Show all</button>\n</form>\n";

static const struct {
	const char *key, *title;
	gboolean number;
} COLUMNS[] = {
    {"path", "Paper", FALSE},       {"number", "No.", TRUE},       {"verdict", "Verdict", FALSE},
    {"fail", "Failures", TRUE},     {"review", "To review", TRUE}, {"warning", "Warnings", TRUE},
    {"near", "Near a limit", TRUE}, {"rules", "Rules", FALSE},     {"pages", "Pages", TRUE},
    {"venue", "Venue", FALSE},
};

static void
append_papers(GString *out, const DpIndex *index)
{
	guint rows = 0;

	g_string_append_printf(out, "<h2 id=\"papers-title\">Papers</h2>\n%s", FILTERS);
	g_string_append(
	    out, "<p id=\"shown\" aria-live=\"polite\"></p>\n"
	         "<table id=\"papers-table\" aria-labelledby=\"papers-title\">\n<thead><tr>");
	for (guint i = 0; i < G_N_ELEMENTS(COLUMNS); i++)
		g_string_append_printf(out, "<th scope=\"col\" data-key=\"%s\"%s>%s</th>",
		                       COLUMNS[i].key, COLUMNS[i].number ? " class=\"n\"" : "",
		                       COLUMNS[i].title);
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
	static const DpPageHead HEAD = {
	    .title = "deskproof results", .style = "index.css", .script = "index.js"};

	dp_page_head(out, &HEAD);
	g_string_append(out, "<body>\n<h1>deskproof results</h1>\n");
	append_summary(out, index);
	append_rules(out, index);
	append_near_list(out, index);
	append_papers(out, index);
	g_string_append_printf(out, "<footer>deskproof %s</footer>\n", dp_version());
	g_string_append(out, "<script type=\"application/json\" id=\"data\">\n");
	dp_index_data_write(index->data, out);
	g_string_append(out, "\n</script>\n");
	dp_page_inline(out, "script", HEAD.script);
	g_string_append(out, "</body>\n</html>\n");
}
