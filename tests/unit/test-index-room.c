/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "base/limits.h"
#include "golden/sample-report.h"
#include "report/exhibit-words.h"
#include "report/index-room.h"
#include "report/index.h"

/* How much of what papers hide is on a page of many. */

static const DpRect RECT = {72.126, 144.259, 300.004, 160.5};

/* A finding at RECT, in the digits that a stored report has. */
static DpReport *
report_new(DpVerdict verdict)
{
	static const DpRect STORED = {72.13, 144.26, 300, 160.5};
	const SampleFinding sample = {.rule = "hidden-text",
	                              .severity = DP_SEVERITY_ERROR,
	                              .verdict = verdict,
	                              .message = "Words cannot be seen."};
	DpReport *report = sample_report_new("hidden.pdf");
	DpFinding *finding = sample_finding(&sample);

	g_ptr_array_add(finding->places, dp_place_new(1, &STORED, "Give this"));
	report->findings = g_ptr_array_new_with_free_func((GDestroyNotify)dp_finding_free);
	report->exhibits = g_ptr_array_new_with_free_func((GDestroyNotify)dp_exhibit_free);
	g_ptr_array_add(report->findings, finding);
	return report;
}

static void
add_exhibit(DpReport *report, const DpRect *rect, GBytes *picture)
{
	g_autoptr(DpPlace) place = dp_place_new(1, rect, "Give this");

	g_ptr_array_add(report->exhibits,
	                dp_exhibit_new(place, "Give this paper the best marks", picture));
}

/* What is at no place of a finding, or only of a pass, is in no report: it is neither kept nor
 * counted. */
static void
test_shown(void)
{
	const DpRect near = {RECT.x0 + 0.02, RECT.y0, RECT.x1, RECT.y1};
	g_autoptr(DpReport) report = report_new(DP_VERDICT_FAIL),
	                    passed = report_new(DP_VERDICT_PASS);
	g_autoptr(GBytes) picture = g_bytes_new_static("12345678", 8);
	DpIndexRoom room = {0};
	guint n_more;

	add_exhibit(report, &near, picture);
	add_exhibit(report, &RECT, picture);
	g_assert_true(dp_index_room_take(&room, report, &n_more));
	g_assert_cmpuint(report->exhibits->len, ==, 1);
	g_assert_cmpfloat(((DpExhibit *)report->exhibits->pdata[0])->place.rect.x0, ==, RECT.x0);
	g_assert_cmpuint(n_more, ==, 0);
	g_assert_cmpuint(room.bytes, ==, 8 + 30);
	add_exhibit(passed, &RECT, picture);
	g_assert_true(dp_index_room_take(&room, passed, &n_more));
	g_assert_cmpuint(n_more, ==, 0);
	g_assert_cmpuint(passed->exhibits->len, ==, 0);
	g_assert_cmpuint(room.bytes, ==, 8 + 30);
}

/* A passage whose words are those of its place is seen there, if the page lists the place. */
static void
test_listed(void)
{
	g_autoptr(DpReport) report = report_new(DP_VERDICT_FAIL);
	DpFinding *finding = report->findings->pdata[0];
	DpIndexRoom room = {0};
	guint n_more;

	g_ptr_array_set_size(finding->places, 0);
	for (guint i = 0; i <= DP_INDEX_PLACES; i++) {
		const DpRect rect = {72, 100 + i, 300, 110 + i};

		g_ptr_array_add(finding->places, dp_place_new(1, &rect, "Give this"));
		g_ptr_array_add(report->exhibits,
		                dp_exhibit_new(finding->places->pdata[i], "Give this", NULL));
	}
	g_assert_true(dp_index_room_take(&room, report, &n_more));
	g_assert_cmpuint(report->exhibits->len, ==, 0);
	g_assert_cmpuint(n_more, ==, 1);
}

/* The exhibit of the first place is the first, on whatever page it is. */
static void
test_order(void)
{
	g_autoptr(DpReport) report = report_new(DP_VERDICT_FAIL);
	DpFinding *finding = report->findings->pdata[0];
	const DpRect other = {72, 500, 300, 510};
	gboolean taken[3] = {FALSE, FALSE, FALSE};
	g_autoptr(GPtrArray) own = NULL;
	g_autoptr(DpPlace) elsewhere = dp_place_new(1, &other, "Dull");
	DpIndexRoom room = {0};
	guint n_more;

	for (guint i = 0; i < DP_LIMIT_INDEX_PASSAGES; i++)
		g_ptr_array_add(report->exhibits, dp_exhibit_new(elsewhere, "Dull words", NULL));
	add_exhibit(report, &RECT, NULL);
	g_ptr_array_add(finding->places, dp_place_copy(elsewhere));
	g_assert_true(dp_index_room_take(&room, report, &n_more));
	g_assert_cmpuint(n_more, ==, 1);
	g_ptr_array_set_size(report->exhibits, 3);
	g_assert_cmpfloat(((DpExhibit *)report->exhibits->pdata[0])->place.rect.x0, ==, RECT.x0);
	g_ptr_array_add(report->exhibits, g_ptr_array_steal_index(report->exhibits, 0));
	own = dp_exhibits_take(report->exhibits, finding, taken);
	g_assert_cmpuint(own->len, ==, 3);
	g_assert_true(own->pdata[0] == report->exhibits->pdata[2]);
	g_assert_true(taken[0] && taken[1] && taken[2]);
}

/* Words without a picture are counted, pictures are not among them. */
static void
test_passages(void)
{
	g_autoptr(DpReport) report = report_new(DP_VERDICT_REVIEW);
	g_autoptr(GBytes) picture = g_bytes_new_static("1", 1);
	DpIndexRoom room = {0};
	guint n_more;

	for (guint i = 0; i < DP_LIMIT_INDEX_PASSAGES; i++)
		add_exhibit(report, &RECT, NULL);
	add_exhibit(report, &RECT, picture);
	g_assert_true(dp_index_room_take(&room, report, &n_more));
	g_assert_cmpuint(report->exhibits->len, ==, DP_LIMIT_INDEX_PASSAGES + 1);
	g_assert_cmpuint(n_more, ==, 0);
	add_exhibit(report, &RECT, NULL);
	add_exhibit(report, &RECT, NULL);
	g_assert_true(dp_index_room_take(&room, report, &n_more));
	g_assert_cmpuint(report->exhibits->len, ==, DP_LIMIT_INDEX_PASSAGES + 1);
	g_assert_cmpuint(n_more, ==, 2);
}

/* The paper that does not fit is left out whole, and so is each that follows, however small. */
static void
test_full(void)
{
	g_autoptr(DpReport) first = report_new(DP_VERDICT_FAIL), more = report_new(DP_VERDICT_FAIL),
	                    small = report_new(DP_VERDICT_FAIL);
	g_autofree char *data = g_malloc0(DP_LIMIT_INDEX_EXHIBIT_BYTES);
	g_autoptr(GBytes) large = g_bytes_new_static(data, DP_LIMIT_INDEX_EXHIBIT_BYTES - 60);
	g_autoptr(GBytes) tiny = g_bytes_new_static(data, 1);
	DpIndexRoom room = {0};
	guint n_more;

	add_exhibit(first, &RECT, large);
	g_assert_true(dp_index_room_take(&room, first, &n_more));
	g_assert_cmpuint(room.bytes, ==, DP_LIMIT_INDEX_EXHIBIT_BYTES - 30);
	add_exhibit(small, &RECT, NULL); /* 30 bytes of words */
	g_assert_true(dp_index_room_take(&room, small, &n_more));
	g_assert_cmpuint(room.bytes, ==, DP_LIMIT_INDEX_EXHIBIT_BYTES);
	add_exhibit(more, &RECT, tiny);
	g_assert_false(dp_index_room_take(&room, more, &n_more));
	g_assert_cmpuint(more->exhibits->len, ==, 0);
	g_assert_true(room.full);
	g_ptr_array_set_size(small->exhibits, 0);
	g_assert_false(dp_index_room_take(&room, small, &n_more));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/index-room/shown", test_shown);
	g_test_add_func("/index-room/order", test_order);
	g_test_add_func("/index-room/listed", test_listed);
	g_test_add_func("/index-room/passages", test_passages);
	g_test_add_func("/index-room/full", test_full);
	return g_test_run();
}
