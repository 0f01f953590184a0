/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "floor.h"

#include <string.h>

#define RECORD "`scripts/accuracy --record` records it"

char *
floor_path(void)
{
	return g_build_filename(g_getenv("DP_SOURCE_DIR"), "tests", "accuracy", "recorded.tsv",
	                        NULL);
}

/* Below 0: @now is worse than @then; above: better. A wish for more is about the share. */
static gint64
compare(const Figure *now, const Figure *then)
{
	gint64 more = (gint64)now->count * then->of - (gint64)then->count * now->of;

	switch (then->wish) {
	case FIGURE_MORE:
		return more;
	case FIGURE_FEWER:
		return (gint64)then->count - now->count;
	default:
		return 0;
	}
}

static void
hold_figure(const Figures *measured, const Figure *then)
{
	const Figure *now = figures_find(measured, then->set, then->subject, then->what);
	gint64 order;

	if (now == NULL && then->wish != FIGURE_SHOWN) {
		g_test_message("%s %s %s is no longer measured", then->set, then->subject,
		               then->what);
		g_test_fail();
		return;
	}
	order = now != NULL ? compare(now, then) : 0;
	if (order != 0)
		g_test_message("%s %s %s: %u of %u, recorded %u of %u: %s", then->set,
		               then->subject, then->what, now->count, now->of, then->count,
		               then->of, order < 0 ? "worse" : "better; " RECORD);
	if (order < 0)
		g_test_fail();
}

/* A new rule has no floor yet, but it may not accuse anybody either. */
static void
hold_unrecorded(const Figures *recorded, const Figure *now)
{
	if (figures_find(recorded, now->set, now->subject, now->what) != NULL)
		return;
	g_test_message("%s %s %s: %u of %u is not recorded; " RECORD, now->set, now->subject,
	               now->what, now->count, now->of);
	if (now->wish == FIGURE_FEWER && now->count > 0)
		g_test_fail();
}

static gboolean
is_same_corpus(const Figures *measured, const Figures *recorded, const char *set)
{
	const Figure *now = figures_corpus(measured, set), *then = figures_corpus(recorded, set);

	return now != NULL && then != NULL && strcmp(now->what, then->what) == 0;
}

static void
print(const Figures *measured)
{
	for (guint i = 0; i < measured->notes->len; i++)
		g_test_message("%s", (const char *)measured->notes->pdata[i]);
	for (guint i = 0; i < measured->list->len; i++) {
		const Figure *figure = measured->list->pdata[i];

		g_test_message("%s %s %s: %u of %u", figure->set, figure->subject, figure->what,
		               figure->count, figure->of);
	}
}

static void
hold_all(const Figures *measured, const Figures *recorded)
{
	for (guint i = 0; i < recorded->list->len; i++) {
		const Figure *then = recorded->list->pdata[i];

		if (is_same_corpus(measured, recorded, then->set))
			hold_figure(measured, then);
	}
	for (guint i = 0; i < measured->list->len; i++) {
		const Figure *now = measured->list->pdata[i];

		if (is_same_corpus(measured, recorded, now->set))
			hold_unrecorded(recorded, now);
	}
}

void
floor_hold(Measure measure)
{
	g_autofree char *path = floor_path();
	g_autoptr(Figures) recorded = figures_read(path);
	g_autoptr(Figures) measured = figures_new();
	const Figure *last;

	if (!measure(measured))
		return;
	print(measured);
	g_assert_cmpuint(measured->list->len, >, 1);
	last = measured->list->pdata[measured->list->len - 1];
	if (!is_same_corpus(measured, recorded, last->set))
		g_test_skip("these are other papers than the recorded figures were measured on");
	hold_all(measured, recorded);
}
