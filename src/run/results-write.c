/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>
#include <deskproof/results.h>

#include "run/export.h"
#include "run/results-rows.h"

#define PIECE 65536u /* bytes of an export that are kept before they go on */

const char *const *
dp_results_formats(void)
{
	return dp_export_formats();
}

static gboolean
check_format(const DpExportFormat *format, const char *name, const DpResultsFilter *filter,
             GError **error)
{
	gboolean partial = filter->verdict != NULL || filter->rule != NULL;

	if (format == NULL)
		g_set_error(error, DP_ERROR, DP_ERROR_USAGE, "Results have no format \"%s\".",
		            name);
	else if (partial && dp_export_format_is_whole(format))
		g_set_error_literal(error, DP_ERROR, DP_ERROR_USAGE,
		                    "the tags of some papers or rules would clear those of the "
		                    "others: leave out --verdict and --rule");
	else
		return TRUE;
	return FALSE;
}

/* Where an export goes, and what of it has not gone there yet. */
typedef struct {
	DpResultsSink sink;
	gpointer data;
	GString *piece;
} Stream;

static gboolean
flush(Stream *stream, gsize least, GError **error)
{
	if (stream->piece->len < least)
		return TRUE;
	if (!stream->sink(stream->piece->str, stream->piece->len, stream->data, error))
		return FALSE;
	g_string_truncate(stream->piece, 0);
	return TRUE;
}

static gboolean
stream_rows(Stream *stream, const DpExportFormat *format, DpResultsRows *rows, GError **error)
{
	g_auto(DpExport) export = {0};
	g_autoptr(GError) cause = NULL;

	dp_export_begin(&export, format, stream->piece);
	while (dp_results_rows_next(rows, &cause)) {
		if (!dp_export_row(&export, rows, error) || !flush(stream, PIECE, error))
			return FALSE;
	}
	if (cause != NULL) {
		g_propagate_error(error, g_steal_pointer(&cause));
		return FALSE;
	}
	dp_export_end(&export);
	return flush(stream, 1, error);
}

gboolean
dp_results_stream(DpResults *results, const DpResultsFilter *filter, const char *format,
                  DpResultsSink sink, gpointer data, GError **error)
{
	const DpExportFormat *found = dp_export_format(format);
	DpResultsFilter all = filter != NULL ? *filter : (DpResultsFilter){0};
	g_autoptr(GString) piece = g_string_new(NULL);
	g_auto(DpResultsRows) rows = {0};
	Stream stream = {sink, data, piece};

	if (!check_format(found, format, &all, error))
		return FALSE;
	all.last_run = all.last_run || dp_export_format_is_of_run(found);
	return dp_results_rows_begin(&rows, results, &all, error) &&
	       stream_rows(&stream, found, &rows, error);
}

static gboolean
append_piece(const char *text, gsize length, gpointer out, GError **error)
{
	g_string_append_len(out, text, (gssize)length);
	return TRUE;
}

gboolean
dp_results_write(DpResults *results, const DpResultsFilter *filter, const char *format,
                 GString *out, GError **error)
{
	return dp_results_stream(results, filter, format, append_piece, out, error);
}

gboolean
dp_results_count(DpResults *results, const DpResultsFilter *filter, DpVerdictCount *count,
                 GError **error)
{
	g_auto(DpResultsRows) rows = {0};
	g_autoptr(GError) cause = NULL;

	*count = (DpVerdictCount){0};
	if (!dp_results_rows_begin(&rows, results, filter, error))
		return FALSE;
	while (dp_results_rows_next(&rows, &cause)) {
		count->papers++;
		count->verdicts[rows.verdict]++;
	}
	if (cause == NULL)
		return TRUE;
	g_propagate_error(error, g_steal_pointer(&cause));
	return FALSE;
}

gboolean
dp_results_count_duplicates(DpResults *results, guint *n, GError **error)
{
	g_autoptr(DpDuplicateText) duplicates = dp_duplicate_text_find(results->database, error);

	*n = duplicates != NULL ? dp_duplicate_text_count(duplicates) : 0;
	return duplicates != NULL;
}
