/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>
#include <deskproof/registry.h>

#include <string.h>

#include "base/text.h"
#include "measures.h"

/*
 * What a venue file quotes must be there: each quote whose address the table knows is looked for in
 * the samples of that kit, or in the call for papers, as letters and digits alone. A third party's
 * record is no text of the venue's, and what a style prints ("as compiled") is in no sentence. What
 * only a kit says has the source "kit", so that no report quotes it as the call's.
 */

#define TABLE "quote-sources.tsv"
#define CALLS "../venues/cfp"
#define CALLED "calledfor" /* begins the text of an address that has a call for papers */

static void
append_facts(GString *text, const DpFacts *facts)
{
	static const char *const PARTS[] = {"page.text", "page.head", "page.foot"};

	for (guint part = 0; facts != NULL && part < G_N_ELEMENTS(PARTS); part++) {
		for (guint i = 0; i < dp_facts_count(facts, PARTS[part]); i++)
			g_string_append(text, dp_facts_get(facts, PARTS[part], i)->text);
	}
}

static void
append_kit(GString *text, const FixtureManifest *kits, const char *venue)
{
	for (guint row = 0; row < fixture_manifest_n_rows(kits); row++) {
		g_autoptr(GBytes) pdf = NULL;
		g_autoptr(DpFacts) facts = NULL;

		if (strcmp(fixture_manifest_cell(kits, row, "venue"), venue) != 0 &&
		    strcmp(fixture_manifest_cell(kits, row, "also"), venue) != 0)
			continue;
		pdf = fixture_manifest_read(kits, row);
		facts = dp_job_measure(&(DpJob){.pdf = pdf}, NULL);
		append_facts(text, facts);
	}
}

static void
append_call(GString *text, const char *name)
{
	g_autofree char *path = g_build_filename(g_getenv("DESKPROOF_CORPUS"), CALLS, name, NULL);
	g_autofree char *call = NULL;

	if (g_file_get_contents(path, &call, NULL, NULL))
		g_string_append_printf(text, CALLED "%s", call);
}

/* Letters and digits of all that the table has for an address. */
static GHashTable *
read_sources(const FixtureManifest *table, const FixtureManifest *kits)
{
	GHashTable *sources = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);

	for (guint row = 0; row < fixture_manifest_n_rows(table); row++) {
		const char *url = fixture_manifest_cell(table, row, "url"),
		           *kit = fixture_manifest_cell(table, row, "kit"),
		           *call = fixture_manifest_cell(table, row, "call");
		const char *before = g_hash_table_lookup(sources, url);
		g_autoptr(GString) text = g_string_new(NULL);
		g_autofree char *squashed = NULL;

		if (before == NULL && kit[0] != '\0')
			append_kit(text, kits, kit);
		if (call[0] != '\0')
			append_call(text, call);
		g_string_append(text, fixture_manifest_cell(table, row, "comment"));
		squashed = dp_text_squash(text->str);
		g_hash_table_insert(sources, g_strdup(url),
		                    g_strconcat(before != NULL ? before : "", squashed, NULL));
	}
	return sources;
}

/* Whether it was looked for. */
static gboolean
check_quote(const DpVenue *venue, const DpVenueRule *rule, GHashTable *sources)
{
	const char *source = g_hash_table_lookup(sources, rule->cite.url);
	g_autofree char *quote = dp_text_squash(rule->cite.quote);

	if (source == NULL || source[0] == '\0' || rule->source == DP_SOURCE_SECONDARY ||
	    strstr(rule->cite.quote, "as compiled") != NULL)
		return FALSE;
	if (rule->source == DP_SOURCE_PUBLISHED && !g_str_has_prefix(source, CALLED)) {
		g_test_message("%s %s: a sentence of a kit has source \"kit\"", dp_venue_id(venue),
		               rule->key);
		g_test_fail();
	}
	if (strstr(source, quote) == NULL) {
		g_test_message("%s %s: \"%s\" is not at %s", dp_venue_id(venue), rule->key,
		               rule->cite.quote, rule->cite.url);
		g_test_fail();
	}
	return TRUE;
}

static guint
check_venue(DpRegistry *registry, const char *id, GHashTable *sources)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(DpVenue) venue = dp_registry_load(registry, id, diagnostics, NULL);
	const char *const *stages = dp_venue_stages(venue), *const *tracks = dp_venue_tracks(venue);
	guint n = 0;

	for (guint s = 0; stages[s] != NULL; s++) {
		for (guint t = 0; t == 0 || tracks[t] != NULL; t++) {
			g_autoptr(GPtrArray) rules = dp_venue_rules(venue, tracks[t], stages[s]);

			for (guint r = 0; r < rules->len; r++)
				n += check_quote(venue, rules->pdata[r], sources);
			if (tracks[t] == NULL)
				break;
		}
	}
	return n;
}

static void
test_quotes(void)
{
	g_autoptr(FixtureManifest) kits = fixture_manifest_open("kits", "manifest.tsv");
	g_autofree char *folder =
	    g_build_filename(g_getenv("DP_SOURCE_DIR"), "tests", "accuracy", NULL);
	g_autoptr(FixtureManifest) table = NULL;
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) list = NULL;
	g_autoptr(GHashTable) sources = NULL;
	guint n = 0;

	if (kits == NULL)
		return;
	table = fixture_manifest_read_table(folder, TABLE);
	sources = read_sources(table, kits);
	list = dp_registry_list(registry);
	for (guint i = 0; i < list->len; i++)
		n += check_venue(registry, ((const DpRegistryEntry *)list->pdata[i])->id, sources);
	g_test_message("%u quotes were looked for", n);
	g_assert_cmpuint(n, >=, 300);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/accuracy/quotes", test_quotes);
	return g_test_run();
}
