/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "rows.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "fixtures/broken.h"
#include "fixtures/json.h"

/*
 * Prints what becomes of hostile files, each checked by the program that DESKPROOF names: the rows
 * of a table of docs/security.md, which scripts/faults keeps.
 */

static char *
check(const char *path)
{
	const char *argv[] = {g_getenv("DESKPROOF"),
	                      "check",
	                      "--no-config",
	                      "--venue",
	                      "mlsys-2026",
	                      "--select",
	                      "corrupt",
	                      "--format",
	                      "json",
	                      path,
	                      NULL};
	g_autoptr(GError) error = NULL;
	g_autoptr(GSubprocess) process = g_subprocess_newv(
	    argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error);
	char *out = NULL;

	if (process == NULL ||
	    !g_subprocess_communicate_utf8(process, NULL, NULL, &out, NULL, &error))
		g_error("%s", error->message);
	return out;
}

/* What the report says of reading the file: its error, or what the rule about damage found. */
static const char *
sentence_of(json_t *report)
{
	json_t *findings = json_object_get(report, "findings");
	guint n = (guint)json_array_size(findings);

	if (json_is_string(json_object_get(report, "error")))
		return fixture_json_text(report, "error");
	for (guint i = 0; i < n; i++) {
		json_t *finding = json_array_get(findings, i);

		if (g_str_equal(fixture_json_text(finding, "rule"), "corrupt"))
			return fixture_json_text(finding, "message");
	}
	return "";
}

static void
add_row(GString *rows, const FixtureAbsurd *fault, const char *path)
{
	g_autoptr(GBytes) bytes = fault->make();
	g_autoptr(json_t) report = NULL;
	g_autoptr(GError) error = NULL;
	g_autofree char *out = NULL;
	const char *sentence;

	if (!g_file_set_contents(path, g_bytes_get_data(bytes, NULL),
	                         (gssize)g_bytes_get_size(bytes), &error))
		g_error("%s", error->message);
	out = check(path);
	report = fixture_json_read(out);
	sentence = sentence_of(report);
	g_string_append_printf(rows, "| %s | `%s` | %s |\n", fault->words,
	                       fixture_json_text(report, "verdict"),
	                       *sentence != '\0' ? sentence : "read to its end");
}

static void
add_rows(GString *rows, const FixtureAbsurd *(*table_of)(guint *n), const char *path)
{
	guint n;
	const FixtureAbsurd *table = table_of(&n);

	for (guint i = 0; i < n; i++)
		add_row(rows, &table[i], path);
}

char *
faults_rows(void)
{
	g_autoptr(GString) rows = g_string_new(NULL);
	g_autofree char *path = NULL;
	g_autoptr(GError) error = NULL;
	int file = g_file_open_tmp("deskproof-fault-XXXXXX.pdf", &path, &error);

	g_assert_no_error(error);
	close(file);
	add_rows(rows, fixture_broken_table, path);
	add_rows(rows, fixture_absurd_table, path);
	g_unlink(path);
	return g_string_free(g_steal_pointer(&rows), FALSE);
}
