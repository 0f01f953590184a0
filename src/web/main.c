/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "base/file.h"
#include "base/limits.h"
#include "web/web-check.h"

/*
 * The same check as in a browser, to compare them. It has no sandbox: it is
 * not installed.
 */

static guint8 *
read_paper(const char *path, gsize *length, GError **error)
{
	return (guint8 *)dp_file_read(path, DP_LIMIT_PDF_BYTES, length, error);
}

int
main(int argc, char **argv)
{
	DpWebChoice choice = {NULL};
	g_autofree char *format = NULL, *text = NULL;
	g_autoptr(GOptionContext) context = g_option_context_new("FILE");
	g_autoptr(GError) error = NULL;
	g_autoptr(DpWebCheck) check = NULL;
	guint8 *bytes = NULL;
	gsize length = 0;
	const GOptionEntry entries[] = {
	    {"venue", 0, 0, G_OPTION_ARG_STRING, &choice.venue, "An id", "ID"},
	    {"track", 0, 0, G_OPTION_ARG_STRING, &choice.track, "A track of it", "WORD"},
	    {"stage", 0, 0, G_OPTION_ARG_STRING, &choice.stage, "A stage of it", "WORD"},
	    {"date", 0, 0, G_OPTION_ARG_STRING, &choice.date, "The day of the check", "DATE"},
	    {"authors", 0, 0, G_OPTION_ARG_STRING, &choice.authors, "Names, one a line", "TEXT"},
	    {"format", 0, 0, G_OPTION_ARG_STRING, &format, "Of the report: json or html", "FORMAT"},
	    {NULL}};

	g_option_context_add_main_entries(context, entries, NULL);
	if (g_option_context_parse(context, &argc, &argv, &error) && argc == 2 &&
	    choice.venue != NULL)
		bytes = read_paper(argv[1], &length, &error);
	if (bytes == NULL) {
		g_printerr("deskproof-web: %s\n",
		           error != NULL ? error->message : "say --venue ID FILE");
		return 2;
	}
	choice.name = argv[1];
	check = dp_web_check(bytes, length, &choice, NULL);
	text = dp_web_check_write(check, format != NULL ? format : "json");
	if (text == NULL) {
		g_printerr("deskproof-web: %s\n", dp_web_check_error(check) != NULL
		                                      ? dp_web_check_error(check)
		                                      : "there is no such format");
		return 2;
	}
	fputs(text, stdout);
	return 0;
}
