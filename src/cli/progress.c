/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/progress.h"

#include <stdio.h>
#include <unistd.h>

#include "cli/complaint.h"

#define SPARSE 100 /* papers */
#define REDRAW (G_TIME_SPAN_SECOND / 10)
#define ERASE "\r\033[K"

void
dp_progress_start(DpProgress *progress, gboolean each, guint total, guint share)
{
	gboolean terminal = isatty(STDERR_FILENO) && g_strcmp0(g_getenv("TERM"), "dumb") != 0;

	*progress = (DpProgress){.total = total, .share = share, .start = g_get_monotonic_time()};
	progress->style = each       ? DP_PROGRESS_EACH
	                  : terminal ? DP_PROGRESS_LINE
	                             : DP_PROGRESS_SPARSE;
}

static char *
time_left(const DpProgress *progress, const DpProgressCount *count, double rate)
{
	double seconds;

	if (rate <= 0)
		return g_strdup("some time");
	seconds = (progress->total - count->done) / (rate * progress->share);
	if (seconds < 90)
		return g_strdup_printf("%.0f s", seconds);
	if (seconds < 90 * 60)
		return g_strdup_printf("%.0f min", seconds / 60);
	return g_strdup_printf("%.1f h", seconds / 3600);
}

/* Papers checked before cost almost nothing, so they are not counted in the rate. */
static char *
describe(const DpProgress *progress, const DpProgressCount *count)
{
	double seconds = (double)(g_get_monotonic_time() - progress->start) / G_TIME_SPAN_SECOND;
	double rate = seconds > 0 ? count->checked / seconds : 0;
	g_autofree char *left = time_left(progress, count, rate);

	return g_strdup_printf("%u of %u papers, %.1f papers/s, %s left, %u failed", count->done,
	                       progress->total, rate, left, count->failed);
}

static void
draw(DpProgress *progress, const DpProgressCount *count)
{
	gint64 now = g_get_monotonic_time();
	g_autofree char *line = NULL;

	if (progress->shown != 0 && now - progress->shown < REDRAW)
		return;
	line = describe(progress, count);
	fprintf(stderr, ERASE "%s", line);
	fflush(stderr);
	progress->shown = now;
}

void
dp_progress_step(DpProgress *progress, const DpProgressCount *count, const char *verdict,
                 const char *path)
{
	if (progress->style == DP_PROGRESS_LINE) {
		draw(progress, count);
	} else if (progress->style == DP_PROGRESS_EACH) {
		if (verdict != NULL)
			dp_complain("%u of %u: %s %s", count->done, progress->total, verdict, path);
	} else if (count->done % SPARSE == 0 && count->done < progress->total) {
		g_autofree char *line = describe(progress, count);

		dp_complain("%s", line);
	}
}

void
dp_progress_clear(DpProgress *progress)
{
	if (progress->style == DP_PROGRESS_LINE && progress->shown != 0)
		fputs(ERASE, stderr);
	progress->shown = 0;
}
