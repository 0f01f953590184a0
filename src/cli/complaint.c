/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/complaint.h"

#include <deskproof/diagnostic.h>

#include <stdio.h>

#include "base/date.h"
#include "base/names.h"
#include "base/text.h"

/* Maximum number of candidates listed in a sentence. */
#define FEW 8

void
dp_complain(const char *format, ...)
{
	g_autofree char *message = NULL;
	g_autofree char *printable = NULL;
	va_list arguments;

	va_start(arguments, format);
	message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	printable = dp_text_printable(message);
	fprintf(stderr, "deskproof: %s\n", printable);
}

char *
dp_complaint_unknown(const char *word, const char *what, const char *const *candidates)
{
	const char *nearest = dp_text_nearest(word, candidates);
	guint n = candidates != NULL ? dp_names_count(candidates) : 0;
	g_autofree char *all = n > 0 ? dp_names_join(", ", candidates) : NULL;

	if (nearest != NULL)
		return g_strdup_printf("\"%s\" is not %s; did you mean \"%s\"?", word, what,
		                       nearest);
	if (n > 0 && n <= FEW)
		return g_strdup_printf("\"%s\" is not %s; there is %s", word, what, all);
	return g_strdup_printf("\"%s\" is not %s", word, what);
}

void
dp_complain_unknown(const char *word, const char *what, const char *const *candidates)
{
	g_autofree char *words = dp_complaint_unknown(word, what, candidates);

	dp_complain("%s", words);
}

gboolean
dp_complain_date(const char *date)
{
	if (dp_date_is_valid(date))
		return FALSE;
	dp_complain("--date must be a day such as 2026-01-31, not \"%s\"", date);
	return TRUE;
}

void
dp_complain_diagnostics(const GPtrArray *diagnostics)
{
	for (guint i = 0; i < diagnostics->len; i++) {
		g_autofree char *line = dp_diagnostic_to_string(diagnostics->pdata[i]);
		g_autofree char *printable = dp_text_printable(line);

		fprintf(stderr, "%s\n", printable);
	}
}
