/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/pattern.h"
#include "venue-folder.h"

/* The venue files that are installed, and the profiles the accuracy tests use. */

static char *
folder_path(const char *first, const char *second)
{
	const char *data = g_getenv("DP_TEST_DATA");
	g_autofree char *tests =
	    data != NULL ? g_strdup(data) : g_strdup(g_test_get_dir(G_TEST_DIST));

	return g_build_filename(tests, first, second, NULL);
}

static DpRegistry *
shipped_registry(void)
{
	g_autofree char *rules = folder_path("..", "rules");
	g_autofree char *bench = folder_path("accuracy", "venues");

	return dp_registry_new((const char *const[]){rules, bench, NULL});
}

static DpVenue *
load(DpRegistry *registry, const char *name)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	DpVenue *venue = dp_registry_load(registry, name, diagnostics, &error);

	for (guint i = 0; i < diagnostics->len; i++) {
		g_autofree char *line = dp_diagnostic_to_string(diagnostics->pdata[i]);

		g_test_message("%s", line);
	}
	g_assert_no_error(error);
	g_assert_cmpuint(diagnostics->len, ==, 0);
	return venue;
}

static void
test_every_file_loads_without_a_word(void)
{
	g_autoptr(DpRegistry) registry = shipped_registry();
	g_autoptr(GPtrArray) list = dp_registry_list(registry);

	g_assert_cmpuint(list->len, >=, 10);
	for (guint i = 0; i < list->len; i++) {
		const DpRegistryEntry *entry = list->pdata[i];
		g_autoptr(DpVenue) venue = load(registry, entry->id);

		g_assert_cmpstr(dp_venue_id(venue), ==, entry->id);
		g_assert_cmpstr(dp_venue_title(venue), ==, entry->title);
	}
}

/* By its path a file is read as `rules check` reads it: all patterns are compiled. */
static void
test_every_file_is_sound_in_full(void)
{
	g_autoptr(DpRegistry) registry = shipped_registry();
	g_autoptr(GPtrArray) list = dp_registry_list(registry);

	for (guint i = 0; i < list->len; i++) {
		const DpRegistryEntry *entry = list->pdata[i];
		g_autoptr(DpVenue) venue = load(registry, entry->path);
		g_autoptr(DpVenue) quick = load(registry, entry->id);

		g_assert_cmpstr(dp_venue_digest(venue), ==, dp_venue_digest(quick));
	}
}

static void
test_every_base_stands_alone(void)
{
	g_autoptr(DpRegistry) registry = shipped_registry();
	g_autofree char *folder = folder_path("..", "rules/base");
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;

	g_assert_nonnull(dir);
	while ((name = g_dir_read_name(dir)) != NULL) {
		g_autofree char *path = g_build_filename(folder, name, NULL);
		g_autoptr(DpVenue) venue = load(registry, path);

		g_assert_true(g_str_has_prefix(dp_venue_id(venue), "base/"));
	}
}

/* What a venue says, as far as its call for papers can be held against it. */
static const struct {
	const char *venue, *track, *stage, *key;
	const char *param; /* NULL: only severity and source */
	double number;
	DpSeverity severity;
	DpSource source;
} FACTS[] = {
    {"mind-2026", NULL, "submission", "page-limit", "max", 6, DP_SEVERITY_WARNING,
     DP_SOURCE_INFERRED},
    {"mind-2026", NULL, "camera-ready", "page-limit/camera-ready", "max", 6, DP_SEVERITY_ERROR,
     DP_SOURCE_PUBLISHED},
    {"mind-2026", NULL, "submission", "body-font-size", "min", 8.966, DP_SEVERITY_ERROR,
     DP_SOURCE_PUBLISHED},
    {"mind-2026", NULL, "submission", "fact-limit/larger-type", "max", 9.2, DP_SEVERITY_WARNING,
     DP_SOURCE_PUBLISHED},
    {"mind-2026", NULL, "submission", "min-font-size", "min", 6.9, DP_SEVERITY_ERROR,
     DP_SOURCE_PUBLISHED},
    {"mind-2026", NULL, "submission", "page-size/submission", NULL, 0, DP_SEVERITY_WARNING,
     DP_SOURCE_MEASURED},
    {"mind-2026", NULL, "submission", "columns", "count", 2, DP_SEVERITY_WARNING,
     DP_SOURCE_MEASURED},
    {"mind-2026", NULL, "submission", "line-spacing", "min", 10.96, DP_SEVERITY_WARNING,
     DP_SOURCE_MEASURED},
    {"mind-2026", NULL, "camera-ready", "font-type3/camera-ready", NULL, 0, DP_SEVERITY_ERROR,
     DP_SOURCE_PUBLISHED},
    {"mind-2026", NULL, "submission", "anonymity-author-block", NULL, 0, DP_SEVERITY_NOTE,
     DP_SOURCE_INFERRED},
    {"euromlsys-2026", NULL, NULL, "page-limit", "max", 6, DP_SEVERITY_ERROR, DP_SOURCE_PUBLISHED},
    {"euromlsys-2026", NULL, NULL, "body-font-size", "exact", 9.963, DP_SEVERITY_ERROR,
     DP_SOURCE_PUBLISHED},
    {"euromlsys-2026", NULL, NULL, "anonymity-author-block", NULL, 0, DP_SEVERITY_WARNING,
     DP_SOURCE_PUBLISHED},
    {"euromlsys-2026", NULL, NULL, "line-spacing", "min", 11.955, DP_SEVERITY_WARNING,
     DP_SOURCE_MEASURED},
    {"euromlsys-2026", NULL, "camera-ready", "page-limit/camera-ready", "max", 6, DP_SEVERITY_NOTE,
     DP_SOURCE_INFERRED},
    {"euromlsys-2026", NULL, "camera-ready", "required-text/ccs-concepts", NULL, 0,
     DP_SEVERITY_WARNING, DP_SOURCE_INFERRED},
    {"euromlsys-2026", NULL, NULL, "columns", "count", 2, DP_SEVERITY_ERROR, DP_SOURCE_PUBLISHED},
    {"mlsys-2026", "research", "submission", "page-limit", "max", 10, DP_SEVERITY_ERROR,
     DP_SOURCE_PUBLISHED},
    {"mlsys-2026", "research", "submission", "reference-authors", NULL, 0, DP_SEVERITY_ERROR,
     DP_SOURCE_PUBLISHED},
    {"mlsys-2026", "research", "submission", "text-block", "left", 55.4, DP_SEVERITY_ERROR,
     DP_SOURCE_MEASURED},
    {"mlsys-2026", "research", "submission", "page-size/submission", NULL, 0, DP_SEVERITY_WARNING,
     DP_SOURCE_KIT},
    {"mlsys-2026", "research", "camera-ready", "page-size", NULL, 0, DP_SEVERITY_ERROR,
     DP_SOURCE_KIT},
    {"mlsys-2026", "research", "submission", "appendix", NULL, 0, DP_SEVERITY_WARNING,
     DP_SOURCE_PUBLISHED},
    {"mlsys-2026", "research", "submission", "text-after-references", NULL, 0, DP_SEVERITY_WARNING,
     DP_SOURCE_INFERRED},
    {"mlsys-2026", "research", "submission", "font-type3", NULL, 0, DP_SEVERITY_WARNING,
     DP_SOURCE_KIT},
    {"mlsys-2026", "research", "submission", "anonymity-metadata", NULL, 0, DP_SEVERITY_ERROR,
     DP_SOURCE_PUBLISHED},
    {"mlsys-2026", "industrial", "submission", "anonymity-author-block/industrial", NULL, 0,
     DP_SEVERITY_ERROR, DP_SOURCE_PUBLISHED},
    {"mlsys-2026", "industrial", "submission", "anonymity-metadata/industrial", NULL, 0,
     DP_SEVERITY_WARNING, DP_SOURCE_INFERRED},
    {"mlsys-2026", "industrial", "submission", "anonymity-email/industrial", NULL, 0,
     DP_SEVERITY_WARNING, DP_SOURCE_INFERRED},
    {"mlsys-2026", "industrial", "submission", "anonymity-acknowledgments/industrial", NULL, 0,
     DP_SEVERITY_WARNING, DP_SOURCE_INFERRED},
    {"mlsys-2026", "industrial", "submission", "anonymity-self-reference/industrial", NULL, 0,
     DP_SEVERITY_NOTE, DP_SOURCE_INFERRED},
    {"iclr-2026", NULL, "submission", "page-limit", "max", 9, DP_SEVERITY_ERROR, DP_SOURCE_KIT},
    {"iclr-2026", NULL, "rebuttal", "page-limit/rebuttal", "max", 10, DP_SEVERITY_ERROR,
     DP_SOURCE_KIT},
    {"iclr-2026", NULL, "rebuttal", "anonymity-author-block", NULL, 0, DP_SEVERITY_ERROR,
     DP_SOURCE_KIT},
    {"iclr-2026", NULL, "submission", "fact-limit/abstract", "max", 1, DP_SEVERITY_WARNING,
     DP_SOURCE_KIT},
    {"iclr-2026", NULL, "submission", "prompt-injection", NULL, 0, DP_SEVERITY_ERROR,
     DP_SOURCE_PUBLISHED},
    {"iclr-2026", NULL, "submission", "anonymity-metadata", NULL, 0, DP_SEVERITY_WARNING,
     DP_SOURCE_KIT},
    {"iclr-2026", NULL, "submission", "anonymity-path", NULL, 0, DP_SEVERITY_WARNING,
     DP_SOURCE_KIT},
    {"iclr-2026", NULL, "submission", "anonymity-acknowledgments", NULL, 0, DP_SEVERITY_ERROR,
     DP_SOURCE_KIT},
    {"iclr-2026", NULL, "rebuttal", "page-numbers", NULL, 0, DP_SEVERITY_WARNING, DP_SOURCE_KIT},
    {"iclr-2026", NULL, "camera-ready", "page-limit/camera-ready", "max", 10, DP_SEVERITY_ERROR,
     DP_SOURCE_KIT},
};

static void
test_the_venues_say_what_their_calls_say(void)
{
	g_autoptr(DpRegistry) registry = shipped_registry();

	for (guint i = 0; i < G_N_ELEMENTS(FACTS); i++) {
		g_autoptr(DpVenue) venue = load(registry, FACTS[i].venue);
		const DpVenueRule *rule =
		    venue_rule(venue, FACTS[i].track, FACTS[i].stage, FACTS[i].key);

		g_test_message("%s: %s", FACTS[i].venue, FACTS[i].key);
		g_assert_nonnull(rule);
		g_assert_cmpint(rule->severity, ==, FACTS[i].severity);
		g_assert_cmpint(rule->source, ==, FACTS[i].source);
		if (FACTS[i].param != NULL)
			g_assert_cmpfloat(dp_venue_rule_number(rule, FACTS[i].param, -1), ==,
			                  FACTS[i].number);
	}
}

#define MAX_QUOTE_WORDS 25

static guint
count_words(const char *text)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);

	return g_strv_length(words);
}

/* No rule has checked a page that cannot be read: each venue asks for a person then. */
static void
test_every_venue_asks_about_unread_pages(void)
{
	static const char *const ALWAYS[] = {"corrupt", "encrypted", "hidden-text",
	                                     "text-extraction", "unicode-trickery"};
	g_autoptr(DpRegistry) registry = shipped_registry();
	g_autoptr(GPtrArray) list = dp_registry_list(registry);

	for (guint i = 0; i < list->len; i++) {
		const DpRegistryEntry *entry = list->pdata[i];
		g_autoptr(DpVenue) venue = load(registry, entry->id);

		if (g_str_has_prefix(entry->id, "bench-"))
			continue;
		g_test_message("%s", entry->id);
		for (guint j = 0; j < G_N_ELEMENTS(ALWAYS); j++)
			g_assert_nonnull(venue_rule(venue, NULL, NULL, ALWAYS[j]));
	}
}

/* What is printed as the venue's own sentence is short, has an address on the web and a day. */
static void
check_citation(const DpVenueRule *rule)
{
	g_test_message("%s: %s", rule->path, rule->key);
	g_assert_cmpuint(count_words(rule->cite.quote), <=, MAX_QUOTE_WORDS);
	g_assert_null(strchr(rule->cite.quote, '\n'));
	g_assert_true(g_str_has_prefix(rule->cite.url, "https://"));
	g_assert_cmpuint(strlen(rule->cite.read), ==, strlen("2026-11-28"));
	/* a style file is no call: what stands only there is not the venue's own sentence */
	if (g_str_has_suffix(rule->cite.url, ".zip"))
		g_assert_cmpint(rule->source, !=, DP_SOURCE_PUBLISHED);
	if (strstr(rule->cite.quote, "as compiled") != NULL)
		g_assert_cmpint(rule->source, ==, DP_SOURCE_MEASURED);
}

static void
test_quotes_are_short_and_have_a_source(void)
{
	g_autoptr(DpRegistry) registry = shipped_registry();
	g_autoptr(GPtrArray) list = dp_registry_list(registry);
	guint n = 0;

	for (guint i = 0; i < list->len; i++) {
		const DpRegistryEntry *entry = list->pdata[i];
		g_autoptr(DpVenue) venue = load(registry, entry->id);
		const char *const *stages = dp_venue_stages(venue);

		for (guint s = 0; stages[s] != NULL; s++) {
			g_autoptr(GPtrArray) rules = dp_venue_rules(venue, NULL, stages[s]);

			for (guint r = 0; r < rules->len; r++, n++)
				check_citation(rules->pdata[r]);
		}
	}
	g_assert_cmpuint(n, >=, 200);
}

static void
test_what_counts_for_the_page_limit(void)
{
	g_autoptr(DpRegistry) registry = shipped_registry();
	g_autoptr(DpVenue) mind = load(registry, "mind-2026");
	g_autoptr(DpVenue) euromlsys = load(registry, "euromlsys-2026");
	const DpVenueRule *all = venue_rule(mind, NULL, NULL, "page-limit");
	const DpVenueRule *body = venue_rule(euromlsys, NULL, NULL, "page-limit");

	g_assert_null(dp_venue_rule_param(all, "excludes"));
	g_assert_true(dp_venue_rule_has_word(body, "excludes", "references"));
	g_assert_true(dp_venue_rule_has_word(body, "excludes", "appendix"));
	g_assert_false(dp_venue_rule_has_word(body, "excludes", "acknowledgments"));
}

/* An appendix may be called "Supplementary Material": where the one is not counted, neither is the
 * other. */
static void
test_a_supplement_counts_as_an_appendix_does(void)
{
	g_autoptr(DpRegistry) registry = shipped_registry();
	g_autoptr(GPtrArray) list = dp_registry_list(registry);
	guint n = 0;

	for (guint i = 0; i < list->len; i++) {
		const DpRegistryEntry *entry = list->pdata[i];
		g_autoptr(DpVenue) venue = load(registry, entry->id);
		const char *const *stages = dp_venue_stages(venue);

		for (guint s = 0; stages[s] != NULL; s++) {
			g_autoptr(GPtrArray) rules = dp_venue_rules(venue, NULL, stages[s]);

			for (guint r = 0; r < rules->len; r++) {
				const DpVenueRule *rule = rules->pdata[r];

				if (!g_str_has_prefix(rule->key, "page-limit"))
					continue;
				g_test_message("%s: %s", entry->id, rule->key);
				g_assert_cmpint(
				    dp_venue_rule_has_word(rule, "excludes", "appendix"), ==,
				    dp_venue_rule_has_word(rule, "excludes", "supplement"));
				n++;
			}
		}
	}
	g_assert_cmpuint(n, >=, 7);
}

/* A section that thanks nobody gives nobody away: what it says is judged, not that it is there. */
static void
test_iclr_forbids_no_section(void)
{
	g_autoptr(DpRegistry) registry = shipped_registry();
	g_autoptr(DpVenue) iclr = load(registry, "iclr-2026");
	g_autoptr(GPtrArray) rules = dp_venue_rules(iclr, NULL, "submission");

	g_assert_cmpuint(rules->len, >, 0);
	for (guint r = 0; r < rules->len; r++)
		g_assert_false(g_str_has_prefix(((const DpVenueRule *)rules->pdata[r])->key,
		                                "forbidden-section"));
}

static void
test_a_user_can_confirm_the_lost_number(void)
{
	g_autoptr(DpRegistry) registry = shipped_registry();
	g_autoptr(DpVenue) mind = load(registry, "mind-2026");
	g_autoptr(GError) error = NULL;
	g_autoptr(DpVenue) set = dp_venue_set(mind, "page-limit.max=6", &error);

	g_assert_no_error(error);
	g_assert_true(venue_rule(mind, NULL, NULL, "page-limit")->severity_capped);
	g_assert_cmpint(venue_rule(set, NULL, NULL, "page-limit")->severity, ==, DP_SEVERITY_ERROR);
}

static gboolean
names_match(DpRegistry *registry, const char *venue_name, const char *font)
{
	g_autoptr(DpVenue) venue = load(registry, venue_name);
	const DpParam *allow =
	    dp_venue_rule_param(venue_rule(venue, NULL, NULL, "font-family"), "allow");

	for (guint i = 0; i < allow->texts->len; i++) {
		g_autoptr(DpPattern) pattern = dp_pattern_new(allow->texts->pdata[i], NULL);

		if (dp_pattern_matches(pattern, font))
			return TRUE;
	}
	return FALSE;
}

static void
test_clones_of_a_typeface_are_that_typeface(void)
{
	static const char *const TIMES[] = {"NimbusRomNo9L-Regu", "Times-Roman",
	                                    "TimesNewRomanPSMT",  "TeXGyreTermes-Regular",
	                                    "LiberationSerif",    "NimbusRoman-Regular"};
	static const char *const LIBERTINE[] = {"LinLibertineT", "LinLibertineO",
	                                        "LibertinusSerif-Regular"};
	static const char *const OTHERS[] = {"CMR10", "URWPalladioL-Roma", "Helvetica"};
	g_autoptr(DpRegistry) registry = shipped_registry();

	for (guint i = 0; i < G_N_ELEMENTS(TIMES); i++)
		g_assert_true(names_match(registry, "mlsys-2026", TIMES[i]));
	for (guint i = 0; i < G_N_ELEMENTS(LIBERTINE); i++)
		g_assert_true(names_match(registry, "mind-2026", LIBERTINE[i]));
	for (guint i = 0; i < G_N_ELEMENTS(OTHERS); i++) {
		g_assert_false(names_match(registry, "mlsys-2026", OTHERS[i]));
		g_assert_false(names_match(registry, "mind-2026", OTHERS[i]));
	}
}

/* What the kit of the same year prints, and what another prints, where the file forbids that. */
static void
test_only_the_kit_of_the_year_passes(void)
{
	static const struct {
		const char *venue, *own, *other;
	} KITS[] = {
	    {"iclr-2026", "Under review as a conference paper at ICLR 2026",
	     "Under review as a conference paper at ICLR 2025"},
	    {"iclr-2026", "Published as a conference paper at ICLR 2026",
	     "Published as a conference paper at COLM 2026"},
	    {"iclr-2027", "Under review as a conference paper at ICLR 2027",
	     "Published as a conference paper at ICLR 2026"},
	    {"colm-2026", "Under review as a conference paper at COLM 2026",
	     "Under review as a conference paper at ICLR 2026"},
	    {"neurips-2026",
	     "Submitted to 40th Conference on Neural Information Processing Systems (NeurIPS "
	     "2026).",
	     "39th Conference on Neural Information Processing Systems (NeurIPS 2025)."},
	    {"cvpr-2026", "CVPR 2026 Submission #123.", "CVPR 2025 Submission #123."},
	    {"hpca-2027", "HPCA 2027 Submission #123", "HPCA 2026 Submission #123"},
	};
	g_autoptr(DpRegistry) registry = shipped_registry();

	for (guint i = 0; i < G_N_ELEMENTS(KITS); i++) {
		g_autoptr(DpVenue) venue = load(registry, KITS[i].venue);
		const DpVenueRule *rule =
		    venue_rule(venue, NULL, "submission", "forbidden-text/other-edition");
		g_autoptr(DpPattern) pattern =
		    dp_pattern_new(dp_venue_rule_text(rule, "pattern"), NULL);

		g_assert_false(dp_pattern_matches(pattern, KITS[i].own));
		g_assert_true(dp_pattern_matches(pattern, KITS[i].other));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/venue-shipped/every-file-loads-without-a-word",
	                test_every_file_loads_without_a_word);
	g_test_add_func("/venue-shipped/every-file-is-sound-in-full",
	                test_every_file_is_sound_in_full);
	g_test_add_func("/venue-shipped/every-base-stands-alone", test_every_base_stands_alone);
	g_test_add_func("/venue-shipped/the-venues-say-what-their-calls-say",
	                test_the_venues_say_what_their_calls_say);
	g_test_add_func("/venue-shipped/every-venue-asks-about-unread-pages",
	                test_every_venue_asks_about_unread_pages);
	g_test_add_func("/venue-shipped/quotes-are-short-and-have-a-source",
	                test_quotes_are_short_and_have_a_source);
	g_test_add_func("/venue-shipped/what-counts-for-the-page-limit",
	                test_what_counts_for_the_page_limit);
	g_test_add_func("/venue-shipped/supplement", test_a_supplement_counts_as_an_appendix_does);
	g_test_add_func("/venue-shipped/iclr-sections", test_iclr_forbids_no_section);
	g_test_add_func("/venue-shipped/a-user-can-confirm-the-lost-number",
	                test_a_user_can_confirm_the_lost_number);
	g_test_add_func("/venue-shipped/clones-of-a-typeface-are-that-typeface",
	                test_clones_of_a_typeface_are_that_typeface);
	g_test_add_func("/venue-shipped/only-the-kit-of-the-year",
	                test_only_the_kit_of_the_year_passes);
	return g_test_run();
}
