/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include "base/limits.h"
#include "run/markup-wire.h"

static DpMarkup *
sample(guint n)
{
	DpMarkup *markup = dp_markup_new(DP_TONE_REVIEW, "deskproof: REVIEW", "a “stamp”");
	DpComment *comment = dp_comment_new(DP_TONE_FAIL, "rule", "1 FAIL rule", "title", "text\n");

	for (guint i = 0; i < n; i++) {
		DpMark mark = {i + 1, DP_MARK_REGION, {0.1, -2, 1e9, 3}};

		g_array_append_val(comment->marks, mark);
	}
	g_ptr_array_add(markup->comments, comment);
	g_ptr_array_add(markup->comments, dp_comment_new(DP_TONE_NOTE, "b", "c", "d", ""));
	return markup;
}

static void
test_back(void)
{
	g_autoptr(DpMarkup) markup = sample(3);
	g_autoptr(DpMarkup) back = NULL;
	g_autoptr(GBytes) wire = NULL;
	g_autoptr(GBytes) again = NULL;

	markup->note = g_strdup("a note");
	markup->left_out = 7;
	wire = dp_markup_to_wire(markup);
	back = dp_markup_from_wire(wire, NULL);
	g_assert_nonnull(back);
	g_assert_cmpint(back->tone, ==, DP_TONE_REVIEW);
	g_assert_cmpstr(back->stamp, ==, "a “stamp”");
	g_assert_cmpstr(back->note, ==, "a note");
	g_assert_cmpuint(back->left_out, ==, 7);
	again = dp_markup_to_wire(back);
	g_assert_true(g_bytes_equal(wire, again));
}

static void
assert_refused(const guint8 *data, gsize length)
{
	g_autoptr(GBytes) wire = g_bytes_new(data, length);
	g_autoptr(GError) error = NULL;

	g_assert_null(dp_markup_from_wire(wire, &error));
	g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
}

static void
test_cut(void)
{
	g_autoptr(DpMarkup) markup = sample(2);
	g_autoptr(GBytes) wire = dp_markup_to_wire(markup);
	g_autoptr(GByteArray) longer = g_byte_array_new();
	gsize length;
	const guint8 *data = g_bytes_get_data(wire, &length);

	for (gsize i = 0; i < length; i++)
		assert_refused(data, i);
	g_byte_array_append(longer, data, (guint)length);
	g_byte_array_append(longer, (const guint8 *)"", 1);
	assert_refused(longer->data, longer->len);
}

/* Two comments, and these marks. */
static void
test_limit(void)
{
	g_autoptr(DpMarkup) most = sample(DP_LIMIT_MARKS - 2);
	g_autoptr(DpMarkup) more = sample(DP_LIMIT_MARKS - 1);
	g_autoptr(GBytes) wire = dp_markup_to_wire(most);
	g_autoptr(GBytes) over = dp_markup_to_wire(more);
	g_autoptr(DpMarkup) back = dp_markup_from_wire(wire, NULL);
	gsize length;
	const guint8 *data = g_bytes_get_data(over, &length);

	g_assert_nonnull(back);
	assert_refused(data, length);
}

static void
test_no_utf8(void)
{
	g_autoptr(DpMarkup) markup = sample(0);
	g_autoptr(GBytes) wire = NULL;
	gsize length;
	const guint8 *data;

	markup->title[0] = '\xFF';
	wire = dp_markup_to_wire(markup);
	data = g_bytes_get_data(wire, &length);
	assert_refused(data, length);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/markup-wire/back", test_back);
	g_test_add_func("/markup-wire/cut", test_cut);
	g_test_add_func("/markup-wire/limit", test_limit);
	g_test_add_func("/markup-wire/no-utf8", test_no_utf8);
	return g_test_run();
}
