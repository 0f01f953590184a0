/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <string.h>

#include "cli/command.h"
#include "cli/complaint.h"
#include "cli/copies.h"
#include "cli/input.h"
#include "cli/measure-target.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/sandbox.h"
#include "report/page-measure.h"
#include "run/survey-worker.h"

/* Measured: a paper that was read. */
typedef struct {
	const char *path; /* borrowed */
	GBytes *pdf;
	DpFacts *facts;
} Measured;

static void
measured_clear(Measured *measured)
{
	g_clear_pointer(&measured->pdf, g_bytes_unref);
	g_clear_pointer(&measured->facts, dp_facts_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Measured, measured_clear)

/* FALSE after complaining. */
static gboolean
measure(Measured *measured, DpSandbox *sandbox)
{
	g_autoptr(GError) error = NULL;

	measured->pdf = dp_input_read(measured->path, &error);
	if (measured->pdf != NULL)
		measured->facts = dp_survey_measure(sandbox->worker, measured->pdf, &error);
	if (measured->facts == NULL)
		dp_complain("%s: %s", measured->path, error->message);
	return measured->facts != NULL;
}

/* A bound that was met leaves out something that would have been shown. */
static void
say_bounds(const Measured *measured)
{
	for (guint i = 0; i < dp_facts_count(measured->facts, "file.bounds-met"); i++)
		dp_complain("%s: not all of it was read: %s", measured->path,
		            dp_facts_get(measured->facts, "file.bounds-met", i)->text);
}

static DpExit
print_text(const Measured *measured)
{
	g_autofree char *text = dp_measure_text(measured->facts, measured->path);

	return dp_output_write(NULL, text, strlen(text)) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}

static gboolean
write_bytes(const char *path, GBytes *bytes)
{
	gsize length;
	const char *data = g_bytes_get_data(bytes, &length);

	return dp_output_write(path, data, length);
}

/* (nullable) (transfer full): NULL after complaining */
static GBytes *
draw_copy(const Measured *measured, DpSandbox *sandbox)
{
	g_autoptr(GError) error = NULL;
	guint notes = 0;
	GBytes *copy =
	    dp_survey_copy(sandbox->worker, measured->pdf, measured->facts, &notes, &error);

	if (copy == NULL)
		dp_complain("%s: nothing can be drawn: %s", measured->path, error->message);
	else
		dp_copies_say(measured->path, notes);
	return copy;
}

static DpExit
write_pictures(const Measured *measured, GBytes *copy, const DpMeasureTarget *target,
               DpSandbox *sandbox)
{
	for (guint i = 0; target->paths[i] != NULL; i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GBytes) picture =
		    dp_survey_picture(sandbox->worker, copy, target->first + i, &error);

		if (picture == NULL) {
			dp_complain("%s: %s", measured->path, error->message);
			return DP_EXIT_NOT_CHECKED;
		}
		if (!write_bytes(target->paths[i], picture))
			return DP_EXIT_USAGE;
	}
	return DP_EXIT_CONFORMS;
}

/* FALSE after complaining. */
static gboolean
has_pages(const Measured *measured, const DpMeasureTarget *target)
{
	const DpObservation *pages = dp_facts_get(measured->facts, "document.pages", 0);
	guint n = pages != NULL ? (guint)pages->number : 0;

	if (target->kind != DP_MEASURE_PICTURES || target->last <= n)
		return TRUE;
	dp_complain("%s: there is no page %u: the paper has %u page%s", measured->path,
	            MAX(target->first, n + 1), n, n == 1 ? "" : "s");
	return FALSE;
}

static DpExit
show(const Measured *measured, const DpMeasureTarget *target, DpSandbox *sandbox)
{
	g_autoptr(GBytes) copy = NULL;

	if (!has_pages(measured, target))
		return DP_EXIT_USAGE;
	say_bounds(measured);
	if (target->kind == DP_MEASURE_TEXT)
		return print_text(measured);
	copy = draw_copy(measured, sandbox);
	if (copy == NULL)
		return DP_EXIT_NOT_CHECKED;
	if (target->kind == DP_MEASURE_PICTURES)
		return write_pictures(measured, copy, target, sandbox);
	return write_bytes(target->paths[0], copy) ? DP_EXIT_CONFORMS : DP_EXIT_USAGE;
}

/* A worker of one document is enough for a text: a copy is made of a second reading, and a picture
 * of a third. */
DpExit
dp_command_measure(int argc, char **argv)
{
	g_autofree char *output = NULL;
	g_autofree char *pages = NULL;
	int page = DP_MEASURE_NO_PAGE;
	g_auto(GStrv) words = NULL;
	const GOptionEntry entries[] = {
	    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
	     "Draw into a copy (NAME.pdf) or a picture of a page (NAME.png)", "FILE"},
	    {"page", 0, 0, G_OPTION_ARG_INT, &page, "The page of the picture (default 1)", "N"},
	    {"pages", 0, 0, G_OPTION_ARG_FILENAME, &pages,
	     "Pictures of several pages: NAME-1.png and so on", "FIRST-LAST"},
	    {NULL, 0, 0, 0, NULL, NULL, NULL}};
	g_auto(DpSandbox) sandbox = {0};
	g_autofree GOptionEntry *more = dp_sandbox_entries(&sandbox);
	const DpOptions options = {"measure [OPTION…] FILE",
	                           "Prints the measures of each page, or draws what each part of "
	                           "the pages was taken for.",
	                           entries, more};
	g_auto(DpMeasureTarget) target = {0};
	g_auto(Measured) measured = {0};
	DpExit exit;

	if (!dp_options_parse(&options, argc, argv, &words, &exit))
		return exit;
	if (words[0] == NULL || words[1] != NULL) {
		dp_complain("name exactly one file: `deskproof measure FILE`");
		return DP_EXIT_USAGE;
	}
	if (!dp_measure_target_init(&target, output, page, pages, words[0]) ||
	    !dp_sandbox_start(&sandbox, target.kind == DP_MEASURE_TEXT))
		return DP_EXIT_USAGE;
	measured.path = words[0];
	return measure(&measured, &sandbox) ? show(&measured, &target, &sandbox)
	                                    : DP_EXIT_NOT_CHECKED;
}
