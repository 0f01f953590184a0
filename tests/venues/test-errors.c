/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>
#include <deskproof/registry.h>

#include <string.h>

#include "base/pattern.h"
#include "facts/store/builder.h"
#include "made-paper.h"
#include "run/conclude.h"

/*
 * Each rule of a shipped venue that can reject a paper, in each track and stage: facts just beyond
 * its limit must fail, facts at the limit must pass. The facts are made from what the rule says,
 * so a venue file needs no fixtures of its own. Rules without numbers take the fixtures of
 * tests/rules.
 */

/* Words that a pattern of a venue may be about. */
static const char *const TITLES[] = {"Acknowledgments", "Contribution Statement", NULL};
static const char *const SENTENCES[] = {"The page layout violates the ICML style.",
                                        "Copyright 2026, Association for the Advancement", NULL};
static const char *const TYPEFACES[] = {"NimbusRomNo9L-Regu", "LinLibertineT", "CMR10",
                                        "URWPalladioL-Roma", NULL};

static const char *
first_match(const char *pattern, const char *const *texts)
{
	g_autoptr(DpPattern) compiled = dp_pattern_new(pattern, NULL);

	g_assert_nonnull(compiled);
	for (guint i = 0; texts[i] != NULL; i++) {
		if (dp_pattern_matches(compiled, texts[i]))
			return texts[i];
	}
	return NULL;
}

static void
make_section(MadePaper *paper)
{
	const char *title = first_match(dp_venue_rule_text(paper->rule, "title"), TITLES);

	g_assert_nonnull(title);
	made_paper_text(paper, "section.title", "1 Introduction", 1, "main-text");
	if (paper->beyond)
		made_paper_text(paper, "section.title", title, 2, "main-text");
}

static void
make_sentence(MadePaper *paper)
{
	const char *pattern = dp_venue_rule_text(paper->rule, "pattern");
	const char *sentence = first_match(pattern, SENTENCES);

	g_assert_nonnull(sentence);
	made_paper_text(paper, "page.text", paper->beyond ? sentence : "Lantern", 1, NULL);
	made_paper_text(paper, "page.text", "The lamps are lit.", 2, NULL);
}

static void
make_typeface(MadePaper *paper)
{
	const DpParam *allow = dp_venue_rule_param(paper->rule, "allow");
	const char *name = NULL;

	for (guint i = 0; allow != NULL && name == NULL && i < allow->texts->len; i++)
		name = first_match(allow->texts->pdata[i], TYPEFACES);
	g_assert_nonnull(name);
	made_paper_text(paper, "body.font-family", paper->beyond ? "Helvetica" : name, 1, NULL);
}

static void
make_numbers(MadePaper *paper, const char *fact, const char *text)
{
	gboolean wanted = g_str_equal(dp_venue_rule_text(paper->rule, "policy"), "required");

	for (guint page = 1; page <= 6; page++)
		made_paper_number(paper, "content.lines", 100, page, "main-text");
	for (guint page = 1; wanted != paper->beyond && page <= 6; page++) {
		if (text != NULL)
			made_paper_text(paper, fact, text, page, NULL);
		else
			made_paper_number(paper, fact, 54, page, NULL);
	}
}

static void
make_folios(MadePaper *paper)
{
	make_numbers(paper, "page.folio", "7");
}

static void
make_line_numbers(MadePaper *paper)
{
	make_numbers(paper, "page.line-numbers", NULL);
}

static void
make_authors(MadePaper *paper)
{
	gboolean wanted = g_str_equal(dp_venue_rule_text(paper->rule, "policy"), "present");

	if (wanted == paper->beyond) {
		made_paper_text(paper, "authors.placeholder", "Anonymous Author(s)", 1, NULL);
		return;
	}
	made_paper_text(paper, "authors.names", "Ada Orvik", 1, "name person");
	made_paper_text(paper, "authors.names", "Bela Marsh", 1, "name person");
	made_paper_text(paper, "authors.names", "University of Lowmere", 1, "institution named");
}

/* The facts that a rule's numbers are about; without a function, the fixtures of the rule. */
static const struct {
	const char *rule;
	void (*make)(MadePaper *paper);
	gboolean one_sided; /* nothing is made that passes: a pattern cannot be read backwards */
} MAKERS[] = {
    {"page-limit", made_paper_limit, FALSE},
    {"page-size", made_paper_size, FALSE},
    {"columns", made_paper_columns, FALSE},
    {"column-gap", made_paper_gap, FALSE},
    {"text-block", made_paper_block, FALSE},
    {"body-font-size", made_paper_type, FALSE},
    {"line-spacing", made_paper_leading, FALSE},
    {"min-font-size", made_paper_small_print, FALSE},
    {"file-size", made_paper_bytes, FALSE},
    {"pdf-version", made_paper_version, FALSE},
    {"font-family", make_typeface, FALSE},
    {"page-numbers", make_folios, FALSE},
    {"line-numbers", make_line_numbers, FALSE},
    {"anonymity-author-block", make_authors, FALSE},
    {"forbidden-section", make_section, FALSE},
    {"forbidden-text", make_sentence, FALSE},
    {"required-section", NULL, TRUE},
    {"required-text", NULL, TRUE},
};

static DpVerdict
judge(const DpVenue *venue, const char *track, const char *stage, const MadePaper *paper)
{
	g_autoptr(DpReport) report = dp_report_new("-", venue, track, stage);

	dp_job_check_facts(report, paper->facts, venue);
	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (finding->info == paper->rule->info &&
		    g_strcmp0(finding->instance, paper->rule->instance) == 0) {
			g_test_message("%s %s %s, %s: %s", dp_venue_id(venue),
			               track != NULL ? track : "", stage != NULL ? stage : "",
			               paper->rule->key, finding->message);
			return finding->verdict;
		}
	}
	g_assert_not_reached();
}

static void
check_side(const DpVenue *venue, const char *track, const char *stage, const DpVenueRule *rule,
           gboolean beyond)
{
	g_autoptr(MadePaper) paper = made_paper_new(rule, beyond);
	void (*make)(MadePaper *) = NULL;
	gboolean one_sided = FALSE;

	for (guint i = 0; i < G_N_ELEMENTS(MAKERS); i++) {
		if (g_str_equal(MAKERS[i].rule, rule->info->id)) {
			make = MAKERS[i].make;
			one_sided = MAKERS[i].one_sided;
		}
	}
	if (!beyond && one_sided)
		return;
	if (make != NULL)
		make(paper);
	else
		made_paper_copy(paper);
	g_assert_cmpstr(dp_verdict_name(judge(venue, track, stage, paper)), ==,
	                beyond ? "fail" : "pass");
}

static guint
check_rules(const DpVenue *venue, const char *track, const char *stage)
{
	g_autoptr(GPtrArray) rules = dp_venue_rules(venue, track, stage);
	guint n = 0;

	for (guint i = 0; i < rules->len; i++) {
		const DpVenueRule *rule = rules->pdata[i];

		if (rule->severity != DP_SEVERITY_ERROR)
			continue;
		check_side(venue, track, stage, rule, TRUE);
		check_side(venue, track, stage, rule, FALSE);
		n++;
	}
	return n;
}

/* A venue without tracks or stages has one of each, which has no name. */
static const char *const *
or_unnamed(const char *const *names)
{
	static const char *const NONE[] = {"", NULL};

	return names[0] != NULL ? names : NONE;
}

static const char *
named(const char *name)
{
	return name[0] != '\0' ? name : NULL;
}

static void
test_venue(gconstpointer id)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(DpVenue) venue = dp_registry_load(registry, id, diagnostics, &error);
	const char *const *tracks, *const *stages;

	g_assert_no_error(error);
	tracks = or_unnamed(dp_venue_tracks(venue));
	stages = or_unnamed(dp_venue_stages(venue));
	for (guint t = 0; tracks[t] != NULL; t++) {
		for (guint s = 0; stages[s] != NULL; s++)
			check_rules(venue, named(tracks[t]), named(stages[s]));
	}
}

int
main(int argc, char **argv)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) list = dp_registry_list(registry);

	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_assert_cmpuint(list->len, >=, 4);
	for (guint i = 0; i < list->len; i++) {
		const DpRegistryEntry *entry = list->pdata[i];
		g_autofree char *path = g_strdup_printf("/venues/errors/%s", entry->id);

		g_test_add_data_func_full(path, g_strdup(entry->id), test_venue, g_free);
	}
	return g_test_run();
}
