/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/job.h>
#include <deskproof/registry.h>

#include <string.h>

/*
 * The papers of testdata/, typeset by TeX with the classes that authors use, under the venue files
 * as they ship: which rules fail or need a person, and no others.
 */
static const struct {
	const char *file, *venue, *findings;
} SAMPLES[] = {
    {"acm-sigconf-6-pages", "mind-2026", ""},
    /* the number of pages is only inferred, so it can never fail a paper */
    {"acm-sigconf-7-pages", "mind-2026", "page-limit=review"},
    {"acm-sigplan-6-pages", "euromlsys-2026", ""},
    {"acm-sigplan-11-lines-over", "euromlsys-2026", "page-limit=fail"},
    {"acm-sigplan-no-authors", "euromlsys-2026", "anonymity-author-block=fail"},
    {"mlsys", "mlsys-2026", ""},
    {"mlsys-et-al", "mlsys-2026", "reference-authors=fail"},
    {"mlsys-appendix", "mlsys-2026", "appendix=fail"},
    {"mlsys-small-section", "mlsys-2026", "body-font-size=fail line-spacing=fail"},
    {"mlsys-squeezed", "mlsys-2026", "squeezed-spacing=fail"},
    {"mlsys-named", "mlsys-2026", "anonymity-author-block=fail"},
    {"paper", "mlsys-2026",
     "body-font-size=fail line-spacing=fail appendix=fail reference-authors=fail"},
};

static DpVenue *
load_venue(const char *id)
{
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	DpVenue *venue = dp_registry_load(registry, id, diagnostics, &error);

	g_assert_no_error(error);
	return venue;
}

static GBytes *
read_sample(const char *name)
{
	g_autofree char *file = g_strconcat(name, ".pdf", NULL);
	g_autofree char *path = g_build_filename(g_getenv("DP_SOURCE_DIR"), "testdata", file, NULL);
	g_autoptr(GError) error = NULL;
	char *bytes;
	gsize length;

	if (!g_file_get_contents(path, &bytes, &length, &error))
		g_error("%s", error->message);
	return g_bytes_new_take(bytes, length);
}

/* "rule=verdict rule=verdict", in the report's order; a rule named twice counts once. */
static char *
describe(const DpReport *report)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];
		g_autofree char *word =
		    g_strdup_printf("%s=%s", finding->info->id, dp_verdict_name(finding->verdict));

		if (finding->verdict < DP_VERDICT_REVIEW || strstr(out->str, word) != NULL)
			continue;
		g_test_message("%s", finding->message);
		g_string_append_printf(out, "%s%s", out->len > 0 ? " " : "", word);
	}
	return g_string_free(out, FALSE);
}

static void
test_sample(gconstpointer data)
{
	guint index = GPOINTER_TO_UINT(data);
	g_autoptr(DpVenue) venue = load_venue(SAMPLES[index].venue);
	g_autoptr(GBytes) pdf = read_sample(SAMPLES[index].file);
	g_autoptr(DpReport) report = NULL;
	g_autofree char *findings = NULL;

	if (venue == NULL)
		return;
	report = dp_job_check(pdf, SAMPLES[index].file, venue, NULL, NULL);
	g_assert_null(report->error);
	findings = describe(report);
	g_assert_cmpstr(findings, ==, SAMPLES[index].findings);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(SAMPLES); i++) {
		g_autofree char *path = g_strconcat("/samples/", SAMPLES[i].file, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_sample);
	}
	return g_test_run();
}
