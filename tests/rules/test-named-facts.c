/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "copied-fact.h"
#include "facts/store/builder.h"
#include "fixtures/venue.h"
#include "run/conclude.h"
#include "venue/rule-limits.h"

/*
 * Each fact that a rule's row names, over the fixtures of the rule's folder: the rule reads it, for
 * without it one of them gets another finding; and where it is unknown, or was measured with too
 * little certainty, nobody is accused or cleared.
 */

/* A rule rests on these, though it compares others: where they are unknown or uncertain, so are the
 * ones it compares. */
static const struct {
	const char *rule, *fact;
} RESTED_ON[] = {
    {"text-block", "text-block.left"},  {"text-block", "text-block.top"},
    {"text-block", "text-block.width"}, {"text-block", "text-block.height"},
    {"appendix", "section.title"},      {"reference-authors", "references.first-page"},
};

typedef enum { AS_IT_IS, ABSENT, UNKNOWN, UNCERTAIN } Change;

static void
copy_fact(DpFacts *facts, const DpFacts *base, const DpFactInfo *info, gboolean uncertain)
{
	for (guint i = 0; i < dp_facts_count(base, info->name); i++) {
		const DpObservation *seen = dp_facts_get(base, info->name, i);
		DpObservation *added = copied_fact_add(facts, info, seen);

		if (uncertain)
			added->certainty = DP_CERTAINTY_WEAK;
	}
}

/* (transfer full): @base with @fact changed. */
static DpFacts *
changed_facts(const DpFacts *base, const char *fact, Change change)
{
	DpFacts *facts = dp_facts_new();
	guint n;
	const DpFactInfo *table = dp_fact_table(&n);

	for (guint i = 0; i < n; i++) {
		gboolean changed = strcmp(table[i].name, fact) == 0;
		const char *reason = dp_facts_unknown(base, table[i].name);

		if (reason != NULL)
			dp_facts_set_unknown(facts, table[i].name, reason);
		if (changed && change == UNKNOWN)
			dp_facts_set_unknown(facts, fact, "it was left out for this test");
		if (!changed || change == AS_IT_IS || change == UNCERTAIN)
			copy_fact(facts, base, &table[i], changed && change == UNCERTAIN);
	}
	return facts;
}

static void
append_quantity(GString *out, const DpQuantity *quantity)
{
	g_string_append_printf(out, "|%d %g %s", quantity->has_number, quantity->number,
	                       quantity->text != NULL ? quantity->text : "");
}

/* (transfer full): all that the finding says of the facts. */
static char *
finding_words(const DpFinding *finding)
{
	GString *out = g_string_new(NULL);

	g_string_append_printf(out, "%s|%s|%s|%u", dp_verdict_name(finding->verdict),
	                       finding->message, finding->doubt != NULL ? finding->doubt : "",
	                       finding->n_places);
	append_quantity(out, &finding->measured);
	append_quantity(out, &finding->slack);
	return g_string_free(out, FALSE);
}

/* What the rule makes of the facts of @path with one of them changed. */
static DpVerdict
judge(const char *path, const DpVenue *venue, const char *fact, Change change, char **words)
{
	g_autofree char *json = NULL;
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) base = NULL, facts = NULL;
	g_autoptr(DpReport) report = dp_report_new("-", venue, NULL, NULL);
	const DpFinding *finding;
	gsize length;

	g_file_get_contents(path, &json, &length, &error);
	g_assert_no_error(error);
	base = dp_facts_from_json(json, length, &error);
	g_assert_no_error(error);
	facts = changed_facts(base, fact, change);
	dp_job_check_facts(report, facts, venue);
	finding = report->findings->pdata[0];
	*words = finding_words(finding);
	return finding->verdict;
}

typedef struct {
	const DpRuleInfo *rule;
	const char *fact;
} Named;

/* (element-type filename) (transfer full): of the rule's fixtures. */
static GPtrArray *
fixture_paths(const char *rule)
{
	g_autofree char *folder = g_test_build_filename(G_TEST_DIST, "rules", rule, NULL);
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
	const char *name;

	g_assert_nonnull(dir);
	while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
		if (g_str_has_suffix(name, ".json"))
			g_ptr_array_add(paths, g_build_filename(folder, name, NULL));
	}
	return paths;
}

static gboolean
is_rested_on(const Named *named)
{
	for (guint i = 0; i < G_N_ELEMENTS(RESTED_ON); i++) {
		if (strcmp(RESTED_ON[i].rule, named->rule->id) == 0 &&
		    strcmp(RESTED_ON[i].fact, named->fact) == 0)
			return TRUE;
	}
	return FALSE;
}

static void
test_is_read(gconstpointer data)
{
	const Named *named = data;
	g_autoptr(GPtrArray) paths = fixture_paths(named->rule->id);
	g_autoptr(DpVenue) venue = fixture_rule_venue(named->rule->id);

	for (guint i = 0; i < paths->len; i++) {
		g_autofree char *with = NULL, *without = NULL;

		judge(paths->pdata[i], venue, named->fact, AS_IT_IS, &with);
		judge(paths->pdata[i], venue, named->fact, ABSENT, &without);
		if (strcmp(with, without) != 0)
			return;
	}
	g_test_message("no fixture of %s changes without %s", named->rule->id, named->fact);
	g_assert_true(is_rested_on(named));
}

static void
test_unknown(gconstpointer data)
{
	const Named *named = data;
	g_autofree char *path =
	    g_test_build_filename(G_TEST_DIST, "rules", named->rule->id, "pass.json", NULL);
	g_autoptr(DpVenue) venue = fixture_rule_venue(named->rule->id);
	g_autofree char *words = NULL;

	judge(path, venue, named->fact, UNKNOWN, &words);
	g_test_message("%s", words);
	g_assert_true(g_str_has_prefix(words, "review|"));
}

/* Of facts of the whole paper; predicates ask for the certainty of others themselves. */
static void
test_uncertain(gconstpointer data)
{
	const Named *named = data;
	g_autoptr(GPtrArray) paths = fixture_paths(named->rule->id);
	g_autoptr(DpVenue) venue = fixture_rule_venue(named->rule->id);
	guint n_seen = 0;

	for (guint i = 0; i < paths->len; i++) {
		g_autofree char *before = NULL, *words = NULL;
		DpVerdict verdict = judge(paths->pdata[i], venue, named->fact, AS_IT_IS, &before);

		judge(paths->pdata[i], venue, named->fact, UNCERTAIN, &words);
		if ((verdict != DP_VERDICT_PASS && verdict != DP_VERDICT_FAIL) ||
		    strcmp(before, words) == 0)
			continue;
		g_test_message("%s: %s", (const char *)paths->pdata[i], words);
		g_assert_true(g_str_has_prefix(words, "review|"));
		n_seen++;
	}
	g_assert_cmpuint(n_seen, >, 0);
}

static void
add_tests(const DpRuleInfo *rule, const char *fact)
{
	static const struct {
		const char *name;
		GTestDataFunc run;
		gboolean document_only;
	} TESTS[] = {
	    {"is-read", test_is_read, FALSE},
	    {"unknown", test_unknown, FALSE},
	    {"uncertain", test_uncertain, TRUE},
	};
	const DpFactInfo *info = dp_fact_info(fact);

	for (guint i = 0; i < G_N_ELEMENTS(TESTS); i++) {
		g_autofree char *path =
		    g_strdup_printf("/named-facts/%s/%s/%s", rule->id, fact, TESTS[i].name);
		Named *named = g_new(Named, 1);

		*named = (Named){rule, fact};
		if (!TESTS[i].document_only || info->scope == DP_SCOPE_DOCUMENT)
			g_test_add_data_func_full(path, named, TESTS[i].run, g_free);
		else
			g_free(named);
	}
}

int
main(int argc, char **argv)
{
	const DpRuleInfo *rules;
	guint n;

	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	rules = dp_rule_table(&n);
	for (guint i = 0; i < n; i++) {
		for (guint j = 0; rules[i].facts[j] != NULL; j++)
			add_tests(&rules[i], rules[i].facts[j]);
	}
	return g_test_run();
}
