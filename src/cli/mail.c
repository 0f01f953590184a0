/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/mail.h"

#include "base/csv-writer.h"
#include "base/file-number.h"
#include "base/text.h"
#include "cli/complaint.h"
#include "cli/report-names.h"
#include "run/results-rows.h"

/* Mail: the table and what it is made with. */
typedef struct {
	GString *out;
	GHashTable *names;
	const DpLetterTemplate *template;
	guint n; /* letters */
} Mail;

/* (transfer full): "12", or empty. What was given for the paper is the portal's own. */
static char *
number_of(const char *path, const DpReport *report)
{
	gboolean named;
	guint number = dp_file_number(path, &named);

	if (report->number != NULL)
		return dp_text_printable(report->number);
	return number > 0 ? g_strdup_printf("%u", number) : g_strdup("");
}

static gboolean
add_letter(Mail *mail, const char *path, const DpReport *report, GError **error)
{
	g_autoptr(GError) cause = NULL;
	g_autofree char *letter =
	    dp_letter_write(report, mail->template->kind, mail->template->text, &cause);
	g_autofree char *shown = dp_text_printable(path);
	g_autofree char *number = number_of(path, report);
	const char *const cells[] = {number, shown, g_hash_table_lookup(mail->names, path), letter};

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

		if (report == NULL || !add_letter(mail, dp_results_rows_path(&rows), report, error))
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
	g_autoptr(GHashTable) names = paths != NULL ? dp_report_names(paths, ".html") : NULL;
	Mail mail = {out, names, template, 0};

	dp_csv_append_row(out, TITLES, G_N_ELEMENTS(TITLES));
	if (paths == NULL || !add_letters(&mail, results, &error)) {
		dp_complain("%s%s%s", template_path != NULL ? template_path : "",
		            template_path != NULL ? ": " : "", error->message);
		return FALSE;
	}
	dp_complain("%u %s", mail.n, mail.n == 1 ? "letter" : "letters");
	return TRUE;
}
