/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/mail.h"

#include "base/csv-writer.h"
#include "base/file-number.h"
#include "base/text.h"
#include "cli/complaint.h"
#include "cli/report-files.h"
#include "run/results-rows.h"

/* Mail: the table and what it is made with. */
typedef struct {
	GString *out;
	DpReportFiles *files;
	GHashTable *numbers; /* of papers → how many have it */
	const DpLetterTemplate *template;
	guint n; /* letters */
} Mail;

/* (transfer full): "12"; empty without one, or if it only seems to be that of several papers. */
static char *
number_of(const Mail *mail, const char *path, const DpReport *report)
{
	gboolean named;
	guint number = dp_file_number(path, &named);
	gpointer n = g_hash_table_lookup(mail->numbers, GUINT_TO_POINTER(number));

	if (report->number != NULL && dp_file_number_parse(report->number) != number)
		return dp_text_printable(report->number);
	if (number == 0 || (!named && n != GUINT_TO_POINTER(1)))
		return g_strdup("");
	return g_strdup_printf("%u", number);
}

/* (transfer full): how many papers have each number in their names. */
static GHashTable *
count_numbers(const GPtrArray *paths)
{
	GHashTable *numbers = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < paths->len; i++) {
		gboolean named;
		gpointer number = GUINT_TO_POINTER(dp_file_number(paths->pdata[i], &named));
		guint n = GPOINTER_TO_UINT(g_hash_table_lookup(numbers, number));

		g_hash_table_replace(numbers, number, GUINT_TO_POINTER(n + 1));
	}
	return numbers;
}

static gboolean
add_letter(Mail *mail, const DpResultsRows *rows, const DpReport *report, GError **error)
{
	const char *path = dp_results_rows_path(rows);
	g_autoptr(GError) cause = NULL;
	g_autofree char *letter =
	    dp_letter_write(report, mail->template->kind, mail->template->text, &cause);
	g_autofree char *shown = dp_text_printable(path);
	g_autofree char *number = number_of(mail, path, report);
	g_autofree char *file = dp_report_files_name(mail->files, path, dp_results_rows_id(rows));
	const char *const cells[] = {number, shown, file, letter};

	if (cause != NULL) {
		g_propagate_error(error, g_steal_pointer(&cause));
		return FALSE;
	}
	if (letter == NULL)
		return TRUE;
	dp_csv_append_row(mail->out, cells, G_N_ELEMENTS(cells));
	mail->n++;
	return TRUE;
}

static gboolean
add_letters(Mail *mail, DpResults *results, GError **error)
{
	static const DpResultsFilter FAILED = {.verdict = "fail"};
	g_auto(DpResultsRows) rows = {0};
	g_autoptr(GError) cause = NULL;

	if (!dp_results_rows_begin(&rows, results, &FAILED, error))
		return FALSE;
	while (dp_results_rows_next(&rows, &cause)) {
		const DpReport *report = dp_results_rows_report(&rows, error);

		if (report == NULL || !add_letter(mail, &rows, report, error))
			return FALSE;
	}
	if (cause == NULL)
		return TRUE;
	g_propagate_error(error, g_steal_pointer(&cause));
	return FALSE;
}

gboolean
dp_mail_make(GString *out, DpResults *results, const DpLetterTemplate *template,
             const char *template_path)
{
	static const char *const TITLES[] = {"paper", "path", "report", "message"};
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) paths = dp_results_paths(results, NULL, &error);
	g_autoptr(DpReportFiles) files =
	    paths != NULL ? dp_report_files_new(results, ".html", &error) : NULL;
	g_autoptr(GHashTable) numbers = paths != NULL ? count_numbers(paths) : NULL;
	Mail mail = {out, files, numbers, template, 0};

	dp_csv_append_row(out, TITLES, G_N_ELEMENTS(TITLES));
	if (files == NULL || !add_letters(&mail, results, &error)) {
		dp_complain("%s%s%s", template_path != NULL ? template_path : "",
		            template_path != NULL ? ": " : "", error->message);
		return FALSE;
	}
	dp_complain("%u %s", mail.n, mail.n == 1 ? "letter" : "letters");
	return TRUE;
}
