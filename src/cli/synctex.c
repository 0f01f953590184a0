/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/synctex.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/limits.h"
#include "cli/complaint.h"
#include "cli/source-path.h"
#include "pdf/synctex/source-lines.h"

/* A run of TeX writes both files at its end; converting a DVI file with large pictures may take a
 * minute more. */
#define SECONDS_APART 120

static gboolean
is_choice(const DpCheckOptions *options, const char *word)
{
	return g_strcmp0(options->synctex != NULL ? options->synctex : "auto", word) == 0;
}

/* (nullable) (transfer full) */
static char *
find_beside(const char *paper)
{
	static const char *const ENDINGS[] = {".synctex.gz", ".synctex"};
	gsize length = strlen(paper);

	if (strcmp(paper, "-") == 0)
		return NULL;
	if (length > 4 && g_ascii_strcasecmp(paper + length - 4, ".pdf") == 0)
		length -= 4;
	for (guint i = 0; i < G_N_ELEMENTS(ENDINGS); i++) {
		g_autofree char *path = g_strdup_printf("%.*s%s", (int)length, paper, ENDINGS[i]);

		if (g_file_test(path, G_FILE_TEST_IS_REGULAR))
			return g_steal_pointer(&path);
	}
	return NULL;
}

char *
dp_synctex_path(const DpCheckOptions *options, const char *paper)
{
	gboolean shown = !options->quiet || options->annotate != NULL;

	if (is_choice(options, "never") || !shown)
		return NULL;
	return is_choice(options, "auto") ? find_beside(paper) : g_strdup(options->synctex);
}

gboolean
dp_synctex_check(const DpCheckOptions *options)
{
	g_autoptr(GError) error = NULL;
	int file;

	if (is_choice(options, "auto") || is_choice(options, "never"))
		return TRUE;
	if (options->files[0] != NULL && options->files[1] != NULL) {
		dp_complain(
		    "--synctex names the file of one paper; the files beside several papers "
		    "are found without it");
		return FALSE;
	}
	file = dp_file_open(options->synctex, &error);
	if (file >= 0)
		close(file);
	else
		dp_complain("%s: %s", options->synctex, error->message);
	return file >= 0;
}

/* Only a difference of times shows that the same number of pages was set from other text. */
static gboolean
were_written_together(const char *paper, const char *synctex)
{
	struct stat pdf, other;
	gint64 apart;

	if (stat(paper, &pdf) != 0 || stat(synctex, &other) != 0)
		return FALSE;
	apart = (gint64)pdf.st_mtim.tv_sec - (gint64)other.st_mtim.tv_sec;
	return ABS(apart) <= SECONDS_APART;
}

static gboolean
has_source(const DpPlace *place)
{
	return place->has_rect && place->page > 0;
}

/* (element-type DpPlace) (transfer container): of findings that are reported as such. */
static GPtrArray *
find_places(const DpReport *report)
{
	GPtrArray *places = g_ptr_array_new();

	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (finding->verdict < DP_VERDICT_REVIEW)
			continue;
		for (guint j = 0; j < finding->places->len; j++) {
			if (has_source(finding->places->pdata[j]) &&
			    places->len < DP_LIMIT_SOURCE_PLACES)
				g_ptr_array_add(places, finding->places->pdata[j]);
		}
	}
	return places;
}

static GArray *
ask_for(const GPtrArray *places)
{
	GArray *asked = g_array_new(FALSE, TRUE, sizeof(DpSourcePlace));

	for (guint i = 0; i < places->len; i++) {
		const DpPlace *place = places->pdata[i];
		DpSourcePlace one = {place->page, place->rect};

		g_array_append_val(asked, one);
	}
	return asked;
}

static GArray *
find_lines(DpSandbox *sandbox, GBytes *pdf, const char *path, const GPtrArray *places,
           GError **error)
{
	gsize length = 0;
	char *data = dp_file_read(path, DP_LIMIT_SYNCTEX_BYTES, &length, error);
	g_autoptr(GBytes) synctex = data != NULL ? g_bytes_new_take(data, length) : NULL;
	g_autoptr(GArray) asked = ask_for(places);

	return synctex != NULL ? dp_sandbox_find_sources(sandbox, pdf, synctex, asked, error)
	                       : NULL;
}

static void
name_lines(const GPtrArray *places, const GArray *lines, const char *paper, const char *synctex)
{
	for (guint i = 0; i < places->len; i++) {
		const DpSourceLine *line = &g_array_index(lines, DpSourceLine, i);
		DpPlace *place = places->pdata[i];

		if (line->file == NULL)
			continue;
		place->source_file = dp_source_path(line->file, paper, synctex);
		place->source_line = line->line;
	}
}

void
dp_synctex_add(DpCheckOptions *options, const char *paper, GBytes *pdf, DpReport *report)
{
	g_autofree char *path = dp_synctex_path(options, paper);
	g_autoptr(GPtrArray) places = find_places(report);
	g_autoptr(GError) error = NULL;
	g_autoptr(GArray) lines = NULL;

	if (path == NULL || places->len == 0)
		return;
	if (is_choice(options, "auto") && !were_written_together(paper, path)) {
		dp_complain("%s: not used: it was not written together with %s; compile again with "
		            "-synctex=1, or name it with --synctex",
		            path, paper);
		return;
	}
	lines = find_lines(&options->sandbox, pdf, path, places, &error);
	if (lines != NULL)
		name_lines(places, lines, paper, path);
	else
		dp_complain("%s: not used: %s", path, error->message);
}
