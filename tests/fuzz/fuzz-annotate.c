/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "file.h"
#include "pdf/annotate/annotate.h"
#include "run/markup-wire.h"
#include "target.h"

#define HEADER "%PDF-"

static DpMarkup *
sample(void)
{
	static const DpMark MARKS[] = {
	    {1, DP_MARK_TEXT, {72, 100, 300, 112}},   {1, DP_MARK_REGION, {72, 120, 300, 200}},
	    {1, DP_MARK_BLOCK, {54, 54, 558, 738}},   {1, DP_MARK_RULE, {320, 400, 540, 410}},
	    {1, DP_MARK_PAGE, {0, 0, 0, 0}},          {2, DP_MARK_TEXT, {-50, 1e9, -40, -1e9}},
	    {500, DP_MARK_REGION, {72, 72, 100, 100}}};
	DpMarkup *markup = dp_markup_new(DP_TONE_REVIEW, "deskproof: REVIEW", "a stamp");
	DpComment *comment =
	    dp_comment_new(DP_TONE_FAIL, "rule", "1 FAIL rule", "1 FAIL rule: é", "text “é”\n");

	g_array_append_vals(comment->marks, MARKS, G_N_ELEMENTS(MARKS));
	g_ptr_array_add(markup->comments, comment);
	g_ptr_array_add(markup->comments, dp_comment_new(DP_TONE_NOTE, "b", "2 NOTE b", "c", "d"));
	markup->note = g_strdup("2 NOTE b");
	return markup;
}

/* Marks as a worker gets them, and a file after them; each with marks of its own and without. */
GPtrArray *
fuzz_target_seeds(void)
{
	g_autoptr(GPtrArray) contents = fuzz_file_seeds();
	g_autoptr(DpMarkup) markup = sample();
	g_autoptr(GBytes) wire = dp_markup_to_wire(markup);
	GPtrArray *seeds = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
	gsize length, size;
	const guint8 *marks = g_bytes_get_data(wire, &length);

	for (guint i = 0; i < contents->len && i < 2; i++) {
		const guint8 *content = g_bytes_get_data(contents->pdata[i], &size);
		g_autoptr(GBytes) pdf = fuzz_file_around(content, size);
		GByteArray *seed = g_byte_array_new();
		const guint8 *file = g_bytes_get_data(pdf, &size);

		g_byte_array_append(seed, marks, i == 0 ? (guint)length : 0);
		g_byte_array_append(seed, file, (guint)size);
		g_ptr_array_add(seeds, g_byte_array_free_to_bytes(seed));
	}
	return seeds;
}

/* A copy can be read again, and the same input gives the same copy. */
static void
annotate(GBytes *pdf, const DpMarkup *markup)
{
	guint notes = 0, again = 0;
	g_autoptr(GBytes) copy = dp_annotate(pdf, markup, &notes, NULL);
	g_autoptr(GBytes) other = copy != NULL ? dp_annotate(pdf, markup, &again, NULL) : NULL;

	if (copy == NULL)
		return;
	g_assert_true(other != NULL && g_bytes_equal(copy, other) && notes == again);
	g_assert_cmpuint(notes & ~(guint)DP_COPY_NOTES, ==, 0);
}

int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	const guint8 *file = size > 0 ? memmem(data, size, HEADER, strlen(HEADER)) : NULL;
	gsize length = file != NULL ? (gsize)(file - data) : size;
	g_autoptr(GBytes) wire = g_bytes_new(data, length);
	g_autoptr(GBytes) pdf = g_bytes_new(data + length, size - length);
	g_autoptr(DpMarkup) markup = dp_markup_from_wire(wire, NULL);

	if (markup == NULL)
		markup = sample();
	annotate(pdf, markup);
	return 0;
}
