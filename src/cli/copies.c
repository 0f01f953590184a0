/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/copies.h"

#include <string.h>

#include "base/file.h"
#include "base/limits.h"
#include "cli/complaint.h"
#include "cli/output.h"
#include "pdf/annotate/annotate.h"
#include "report/marks.h"

#define ENDING ".annotated.pdf"

static const struct {
	guint note;
	const char *sentence;
} NOTES[] = {
    {DP_COPY_UNSIGNED, "the paper has a form for signatures, and no signature is valid for the "
                       "copy with marks"},
    {DP_COPY_DECRYPTED, "the paper is encrypted, and the copy with marks is not"},
    {DP_COPY_UNMARKED, "a page has so many annotations that nothing was drawn on it in the "
                       "copy with marks"},
};

/* (transfer full): "paper" of "papers/paper.pdf". */
static char *
stem(const char *file)
{
	g_autofree char *name =
	    g_path_get_basename(strcmp(file, "-") == 0 ? "standard-input" : file);
	gsize length = strlen(name);

	if (length > 4 && g_ascii_strcasecmp(name + length - 4, ".pdf") == 0)
		name[length - 4] = '\0';
	return g_steal_pointer(&name);
}

/* Two papers of one name have two copies. */
static char *
path_in(const char *folder, const char *file, GHashTable *taken)
{
	g_autofree char *name = stem(file);
	char *path = NULL;

	for (guint i = 1; path == NULL || g_hash_table_contains(taken, path); i++) {
		g_autofree char *number = i > 1 ? g_strdup_printf("-%u", i) : g_strdup("");

		g_free(path);
		path = g_strconcat(folder, G_DIR_SEPARATOR_S, name, number, ENDING, NULL);
	}
	g_hash_table_add(taken, g_strdup(path));
	return path;
}

static GStrv
paths_in(const char *folder, char *const *files)
{
	g_autoptr(GHashTable) taken = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GStrvBuilder) paths = g_strv_builder_new();

	for (guint i = 0; files[i] != NULL; i++) {
		g_autofree char *path = path_in(folder, files[i], taken);

		g_strv_builder_add(paths, path);
	}
	return g_strv_builder_end(paths);
}

GStrv
dp_copies_paths(const char *target, char *const *files)
{
	g_autoptr(GStrvBuilder) paths = g_strv_builder_new();

	if (*target != '\0' && g_file_test(target, G_FILE_TEST_IS_DIR))
		return paths_in(target, files);
	if (*target == '\0' || strcmp(target, "-") == 0) {
		dp_complain("--annotate needs the name of a file or of a folder");
		return NULL;
	}
	if (files[0] != NULL && files[1] != NULL) {
		dp_complain(
		    "%s: there are several papers, so --annotate needs a folder that exists",
		    target);
		return NULL;
	}
	g_strv_builder_add(paths, target);
	return g_strv_builder_end(paths);
}

/* Neither need exist yet. */
static gboolean
is_same(const char *path, const char *other)
{
	g_autofree char *whole = g_canonicalize_filename(path, NULL);
	g_autofree char *whole_other = g_canonicalize_filename(other, NULL);

	return strcmp(whole, whole_other) == 0 || dp_file_is_same(path, other);
}

gboolean
dp_copies_check(char *const *paths, const char *report, const char *const *inputs)
{
	static const DpOutputPlan COPY = {"--annotate", DP_COPY_ENDING, "no annotated copy"};

	for (guint i = 0; paths[i] != NULL; i++) {
		if (report != NULL && is_same(paths[i], report)) {
			dp_complain("%s: the report goes there, too; say another file with "
			            "--annotate",
			            paths[i]);
			return FALSE;
		}
		if (!dp_output_plan_check(&COPY, paths[i], inputs))
			return FALSE;
	}
	return TRUE;
}

void
dp_copies_say(const char *path, guint notes)
{
	for (guint i = 0; i < G_N_ELEMENTS(NOTES); i++) {
		if ((notes & NOTES[i].note) != 0)
			dp_complain("%s: %s", path, NOTES[i].sentence);
	}
}

static void
say_what_lacks(const char *path, guint notes, guint left_out)
{
	dp_copies_say(path, notes);
	if (left_out > 0)
		dp_complain("%s: %u more place%s not marked: an annotated copy has at most %u "
		            "marks",
		            path, left_out, left_out == 1 ? " is" : "s are", DP_LIMIT_MARKS);
}

gboolean
dp_copies_write(const char *path, GBytes *pdf, const DpReport *report, const DpVenue *venue,
                DpSandbox *sandbox)
{
	g_autoptr(DpMarkup) markup = NULL;
	g_autoptr(GBytes) copy = NULL;
	g_autoptr(GError) error = NULL;
	guint notes = 0;
	gsize length;
	const char *bytes;

	if (pdf == NULL || report->error != NULL) {
		dp_complain("%s: there is no annotated copy, since the paper could not be checked",
		            report->path);
		return TRUE;
	}
	markup = dp_report_markup(report, venue);
	copy = dp_sandbox_annotate(sandbox, pdf, markup, &notes, &error);
	if (copy == NULL) {
		dp_complain("%s: there is no annotated copy: %s", report->path, error->message);
		return TRUE;
	}
	say_what_lacks(report->path, notes, markup->left_out);
	bytes = g_bytes_get_data(copy, &length);
	return dp_output_write(path, bytes, length);
}
