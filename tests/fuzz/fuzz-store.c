/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/registry.h>
#include <deskproof/results.h>

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "run/results-merge.h"
#include "target.h"

/* A file of results that somebody else made: listed, exported and merged. */

static const char *const FACTS[] = {
    "{\"schema_version\": 1, \"facts\": {\"document.pages\": {\"value\": 9}, "
    "\"main-text.pages\": {\"value\": 12}, \"document.title\": {\"value\": \"Herons\"}}}",
    "{\"schema_version\": 1, \"facts\": {}}",
};

static char *
temporary_path(void)
{
	char *path;
	g_autoptr(GError) error = NULL;
	int file = g_file_open_tmp("deskproof-fuzz-XXXXXX.db", &path, &error);

	g_assert_no_error(error);
	close(file);
	return path;
}

static void
put(DpResults *results, const DpVenue *venue, guint i)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = dp_facts_from_json(FACTS[i], strlen(FACTS[i]), &error);
	g_autofree char *path = g_strdup_printf("papers/%u.pdf", i);
	g_autoptr(GBytes) pdf = g_bytes_new_static("%PDF-", 5);
	const DpJob job = {.pdf = pdf, .path = path, .venue = venue};
	g_autoptr(DpResultsKey) key = dp_results_key_new(&job, NULL);
	g_autoptr(DpReport) report = NULL;

	g_assert_no_error(error);
	report = dp_job_conclude(&job, facts, NULL);
	dp_results_put(results, report, key, facts, &error);
	g_assert_no_error(error);
}

GPtrArray *
fuzz_target_seeds(void)
{
	GPtrArray *seeds = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
	g_autoptr(DpRegistry) registry = dp_registry_new(NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(DpVenue) venue = dp_registry_load(registry, "mlsys-2026", diagnostics, &error);
	g_autofree char *path = temporary_path();
	g_autoptr(DpResults) results = NULL;
	char *data;
	gsize size;

	g_assert_no_error(error);
	g_unlink(path);
	results = dp_results_open(path, TRUE, &error);
	g_assert_no_error(error);
	for (guint i = 0; i < G_N_ELEMENTS(FACTS); i++)
		put(results, venue, i);
	g_clear_pointer(&results, dp_results_free);
	g_file_get_contents(path, &data, &size, &error);
	g_assert_no_error(error);
	g_unlink(path);
	g_ptr_array_add(seeds, g_bytes_new_take(data, size));
	return seeds;
}

static void
check_text(const GString *text)
{
	g_assert_true(g_utf8_validate(text->str, (gssize)text->len, NULL));
	for (const char *p = text->str; *p != '\0'; p = g_utf8_next_char(p))
		g_assert_true(*p == '\n' || *p == '\r' || *p == '\t' ||
		              !g_unichar_iscntrl(g_utf8_get_char(p)));
}

static void
write_all(DpResults *results)
{
	static const char *const FORMATS[] = {"list", "jsonl", "csv", "html"};
	g_autoptr(GError) count_error = NULL;
	guint n;

	for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GString) out = g_string_new(NULL);
		gboolean ok = dp_results_write(results, NULL, FORMATS[i], out, &error);

		g_assert_true(ok == (error == NULL));
		check_text(out);
	}
	if (!dp_results_count_duplicates(results, &n, &count_error))
		g_assert_nonnull(count_error);
}

static void
on_conflict(const char *path G_GNUC_UNUSED, const char *what)
{
	g_assert_nonnull(what);
}

static void
merge(const char *from)
{
	g_autofree char *path = temporary_path();
	g_autoptr(DpResults) into = NULL;
	g_autoptr(GError) error = NULL;
	g_autoptr(GError) refusal = NULL;
	DpMerge counts = {.on_conflict = on_conflict};

	g_unlink(path);
	into = dp_results_open(path, TRUE, &error);
	g_assert_no_error(error);
	if (dp_results_merge(into, from, &counts, &refusal))
		write_all(into);
	else
		g_assert_nonnull(refusal);
	g_clear_pointer(&into, dp_results_free);
	g_unlink(path);
}

int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autofree char *path = temporary_path();
	g_autoptr(GError) error = NULL;
	g_autoptr(DpResults) results = NULL;

	g_assert_true(g_file_set_contents_full(path, (const char *)data, (gssize)size,
	                                       G_FILE_SET_CONTENTS_NONE, 0600, NULL));
	results = dp_results_open(path, FALSE, &error);
	g_assert_true((results == NULL) == (error != NULL));
	if (results != NULL)
		write_all(results);
	g_clear_pointer(&results, dp_results_free);
	merge(path);
	g_unlink(path);
	return 0;
}
