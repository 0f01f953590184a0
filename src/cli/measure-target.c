/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/measure-target.h"

#include <string.h>

#include "base/limits.h"
#include "cli/complaint.h"
#include "cli/output.h"
#include "pdf/annotate/annotate.h"

#define PDF ".pdf"
#define PNG ".png"
#define PNG_ENDING "IEND\xAE\x42\x60\x82" /* the last bytes of each PNG (W3C), 11.2.5 */

void
dp_measure_target_clear(DpMeasureTarget *target)
{
	g_strfreev(target->paths);
}

static gboolean
ends_in(const char *name, const char *ending)
{
	gsize length = strlen(name), n = strlen(ending);

	return length > n && g_ascii_strcasecmp(name + length - n, ending) == 0;
}

static gboolean
find_kind(DpMeasureTarget *target, const char *output)
{
	if (output == NULL || strcmp(output, "-") == 0)
		target->kind = DP_MEASURE_TEXT;
	else if (ends_in(output, PDF))
		target->kind = DP_MEASURE_COPY;
	else if (ends_in(output, PNG))
		target->kind = DP_MEASURE_PICTURES;
	else {
		dp_complain("%s: --output needs a name that ends in .pdf or .png", output);
		return FALSE;
	}
	return TRUE;
}

/* "3" or "1-3". */
static gboolean
read_range(const char *pages, DpMeasureTarget *target)
{
	g_auto(GStrv) ends = g_strsplit(pages, "-", 2);
	guint64 first = 0, last = 0;

	if (ends[0] == NULL ||
	    !g_ascii_string_to_unsigned(ends[0], 10, 1, DP_LIMIT_PAGES, &first, NULL) ||
	    !g_ascii_string_to_unsigned(ends[1] != NULL ? ends[1] : ends[0], 10, first,
	                                DP_LIMIT_PAGES, &last, NULL)) {
		dp_complain("--pages must be two numbers of pages, such as 1-3, not “%s”", pages);
		return FALSE;
	}
	target->first = (guint)first;
	target->last = (guint)last;
	if (last - first < DP_LIMIT_SURVEY_PICTURES)
		return TRUE;
	dp_complain("--pages: at most %u pages are drawn at once", DP_LIMIT_SURVEY_PICTURES);
	return FALSE;
}

static gboolean
find_pages(DpMeasureTarget *target, int page, const char *pages)
{
	gboolean given = page != DP_MEASURE_NO_PAGE || pages != NULL;

	if (given && target->kind != DP_MEASURE_PICTURES) {
		dp_complain("--page and --pages are for pictures: name one with --output NAME.png");
		return FALSE;
	}
	if (page != DP_MEASURE_NO_PAGE && pages != NULL) {
		dp_complain("--page and --pages cannot be used together");
		return FALSE;
	}
	if (page != DP_MEASURE_NO_PAGE && page < 1) {
		dp_complain("--page must be the number of a page, at least 1");
		return FALSE;
	}
	target->first = target->last = page > 0 ? (guint)page : 1;
	return pages == NULL || read_range(pages, target);
}

/* "out-3.png" of "out.png". */
static char *
numbered(const char *output, guint number)
{
	int stem = (int)(strlen(output) - strlen(PNG));

	return g_strdup_printf("%.*s-%u%s", stem, output, number, output + stem);
}

static void
find_paths(DpMeasureTarget *target, const char *output, gboolean number)
{
	g_autoptr(GStrvBuilder) paths = g_strv_builder_new();

	for (guint i = target->first; number && i <= target->last; i++) {
		g_autofree char *path = numbered(output, i);

		g_strv_builder_add(paths, path);
	}
	if (!number && target->kind != DP_MEASURE_TEXT)
		g_strv_builder_add(paths, output);
	target->paths = g_strv_builder_end(paths);
}

gboolean
dp_measure_target_init(DpMeasureTarget *target, const char *output, int page, const char *pages,
                       const char *input)
{
	static const DpOutputPlan PLANS[] = {
	    [DP_MEASURE_TEXT] = {"--output", DP_COPY_ENDING, NULL},
	    [DP_MEASURE_COPY] = {"--output", DP_COPY_ENDING, "no annotated copy"},
	    [DP_MEASURE_PICTURES] = {"--output", PNG_ENDING, "no PNG"}};
	const char *inputs[] = {input, NULL};

	if (!find_kind(target, output) || !find_pages(target, page, pages))
		return FALSE;
	find_paths(target, output, pages != NULL);
	for (guint i = 0; target->paths[i] != NULL; i++) {
		if (!dp_output_plan_check(&PLANS[target->kind], target->paths[i], inputs))
			return FALSE;
	}
	return TRUE;
}
