/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "target.h"
#include "venue/venue-file.h"

static const char *const TEXTS[] = {
    "schema: 1\nid: fuzz\ntitle: A venue\nextends: base/mlsys\ntracks: [a, b]\nstages: "
    "[submission]\n"
    "rules:\n  page-limit:\n    max: 6\n    excludes: [references]\n    severity: error\n"
    "    source: published\n    cite: {quote: \"six\", url: https://example.org/, read: "
    "2026-11-21}\n"
    "  columns: off\n",
    "schema: 1\nid: fuzz\ntitle: B\nrules:\n  required-text/notice:\n    pattern: \"(a|b)+c\"\n"
    "    name: x\n    tracks: [a]\n    source: inferred\n"
    "    cite: {quote: q, url: https://example.org/, read: 2026-11-21}\n"
    "  body-font-size:\n    exact: 9.963pt\n    tolerance: 0.1 mm\n    source: measured\n"
    "    cite: {quote: q, url: https://example.org/, read: 2026-02-30}\n",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

/* A file that cannot be used says why, and where. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autofree char *text = fuzz_text(data, size);
	g_auto(DpYamlFile) yaml = {NULL};
	g_autoptr(DpVenueFile) file = NULL;

	dp_yaml_file_parse(&yaml, "fuzz.yaml", text, size, diagnostics);
	file = dp_venue_file_read(&yaml, NULL, diagnostics);
	if (file == NULL)
		g_assert_cmpuint(dp_diagnostics_n_errors(diagnostics), >, 0);
	for (guint i = 0; i < diagnostics->len; i++) {
		g_autofree char *line = dp_diagnostic_to_string(diagnostics->pdata[i]);

		g_assert_true(g_str_has_prefix(line, "fuzz.yaml:"));
	}
	return 0;
}
