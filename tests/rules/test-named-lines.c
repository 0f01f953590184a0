/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>

#include <string.h>

#include "facts/layout/author-line.h"
#include "fixtures/venue.h"
#include "run/conclude.h"

/* Which of the lines under a title a report quotes: one that names somebody, and no subtitle. */

typedef struct {
	const char *name;
	const char *lines[5];
	const char *quoted;
	guint places;
} Block;

static const Block BLOCKS[] = {
    {"names-alone", {"Ada Orvik", "Lowmere University", NULL}, "Ada Orvik", 2},
    {"subtitle", {"A study of idle shelves", "Ada Orvik", "Bo Tamsin", NULL}, "Ada Orvik", 2},
    {"rest-of-title",
     {"Queues for Uneven Shelves", "Ada Orvik", "a@low.edu", NULL},
     "Ada Orvik",
     2},
    {"preposition", {"Lamps Against Tides", "Ada Orvik", "a@low.edu", NULL}, "Ada Orvik", 2},
    {"end-of-subtitle",
     {"A study of lamps on", "shelves", "Ada Orvik", "a@b.edu", NULL},
     "Ada Orvik",
     2},
    {"e-mail-alone", {"A study of lamps", "ada@lowmere.edu", NULL}, "ada@lowmere.edu", 1},
};

static DpFacts *
facts_of(const Block *block)
{
	g_autoptr(GString) json = g_string_new("{\"schema_version\": 1, \"facts\": {"
	                                       "\"document.pages\": {\"value\": 1},"
	                                       "\"document.text-pages\": {\"value\": 1},"
	                                       "\"authors.names\": {\"value\": [");
	g_autoptr(GString) places = g_string_new("");
	g_autoptr(GError) error = NULL;
	DpFacts *facts;

	for (guint i = 0; block->lines[i] != NULL; i++) {
		g_autofree char *label = dp_author_line_label(block->lines[i]);

		g_string_append_printf(json, "%s\"%s\"", i > 0 ? ", " : "", block->lines[i]);
		g_string_append_printf(places,
		                       "%s{\"page\": 1, \"rect\": [150, %u, 450, %u], "
		                       "\"label\": \"%s\"}",
		                       i > 0 ? ", " : "", 130 + 14 * i, 142 + 14 * i, label);
	}
	g_string_append_printf(json, "], \"places\": [%s]}}}", places->str);
	facts = dp_facts_from_json(json->str, json->len, &error);
	g_assert_no_error(error);
	return facts;
}

static void
test_block(gconstpointer data)
{
	const Block *block = data;
	g_autoptr(DpVenue) venue = fixture_rule_venue("anonymity-author-block");
	g_autoptr(DpFacts) facts = facts_of(block);
	g_autoptr(DpReport) report = dp_report_new("-", venue, NULL, NULL);
	const DpFinding *finding;
	g_autofree char *quoted = g_strdup_printf("\"%s\"", block->quoted);

	dp_job_check_facts(report, facts, venue);
	finding = report->findings->pdata[0];
	g_test_message("%s", finding->message);
	g_assert_cmpstr(dp_verdict_name(finding->verdict), ==, "fail");
	g_assert_nonnull(strstr(finding->message, quoted));
	g_assert_cmpuint(finding->n_places, ==, block->places);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(BLOCKS); i++) {
		g_autofree char *path = g_strconcat("/named-lines/", BLOCKS[i].name, NULL);

		g_test_add_data_func(path, &BLOCKS[i], test_block);
	}
	return g_test_run();
}
