/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/index-near.h"

#include "report/index-cell.h"
#include "report/index.h"
#include "verdict/nearness.h"
#include "verdict/quantity.h"
#include "verdict/standing.h"

typedef struct {
	double nearness;
	guint number; /* in the order they were added */
	char *path, *key, *slack, *message;
} Near;

struct _DpIndexNear {
	GPtrArray *list; /* of Near, owned */
};

static void
free_near(gpointer data)
{
	Near *near = data;

	g_free(near->path);
	g_free(near->key);
	g_free(near->slack);
	g_free(near->message);
	g_free(near);
}

DpIndexNear *
dp_index_near_new(void)
{
	DpIndexNear *near = g_new0(DpIndexNear, 1);

	near->list = g_ptr_array_new_with_free_func(free_near);
	return near;
}

void
dp_index_near_free(DpIndexNear *near)
{
	if (near == NULL)
		return;
	g_ptr_array_unref(near->list);
	g_free(near);
}

void
dp_index_near_add(DpIndexNear *near, const DpReport *report, const DpFinding *finding)
{
	Near *one = g_new0(Near, 1);

	*one = (Near){dp_finding_nearness(finding),
	              near->list->len,
	              g_strdup(report->path),
	              dp_finding_key(finding),
	              dp_quantity_format(&finding->slack),
	              g_strdup(finding->message)};
	g_ptr_array_add(near->list, one);
}

static int
compare_near(gconstpointer a, gconstpointer b)
{
	const Near *x = *(const Near *const *)a, *y = *(const Near *const *)b;

	if (x->nearness != y->nearness)
		return x->nearness < y->nearness ? -1 : 1;
	return x->number < y->number ? -1 : 1;
}

static void
append_near(GString *out, const Near *near)
{
	g_string_append(out, "<tr>");
	dp_index_head(out, near->path);
	dp_index_cell(out, "Rule", "", near->key);
	dp_index_cell(out, "Left", "", near->slack);
	dp_index_cell(out, "Finding", "", near->message);
	g_string_append(out, "</tr>\n");
}

void
dp_index_near_write(DpIndexNear *near, GString *out)
{
	guint n = near->list->len;

	if (n == 0)
		return;
	g_ptr_array_sort(near->list, compare_near);
	g_string_append_printf(
	    out,
	    "<details>\n<summary>Near a limit</summary>\n<table class=\"stack\">\n<caption>Rules "
	    "that papers passed with fewer than %d lines, or less than half of the tolerance, to "
	    "spare: %u",
	    DP_NEAR_LINES, n);
	if (n > DP_INDEX_PLAIN_ROWS)
		g_string_append_printf(out, ", the nearest %u of them here", DP_INDEX_PLAIN_ROWS);
	g_string_append(out, "</caption>\n<thead><tr><th scope=\"col\">Paper</th><th "
	                     "scope=\"col\">Rule</th><th scope=\"col\">Left</th><th "
	                     "scope=\"col\">Finding</th></tr></thead>\n<tbody>\n");
	for (guint i = 0; i < MIN(n, DP_INDEX_PLAIN_ROWS); i++)
		append_near(out, near->list->pdata[i]);
	g_string_append(out, "</tbody>\n</table>\n</details>\n");
}

char *
dp_index_near_text(const DpReport *report)
{
	const DpFinding *nearest = NULL;
	g_autofree char *key = NULL;
	g_autofree char *slack = NULL;

	for (guint i = 0; i < report->findings->len; i++) {
		const DpFinding *finding = report->findings->pdata[i];

		if (dp_finding_is_near(finding) &&
		    (nearest == NULL ||
		     dp_finding_nearness(finding) < dp_finding_nearness(nearest)))
			nearest = finding;
	}
	if (nearest == NULL)
		return NULL;
	key = dp_finding_key(nearest);
	slack = dp_quantity_format(&nearest->slack);
	return g_strdup_printf("%s (%s)", slack, key);
}
