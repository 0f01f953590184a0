/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/native-text.h"

#include "pdf/content/overprint.h"
#include "pdf/content/replaced-text.h"
#include "pdf/content/text-writer.h"

/* One glyph in this many may be unknown, and is left out: pieces of large brackets, logos. */
#define UNKNOWN_SHARE 20

static const gunichar UNKNOWN = 0xFFFD;

static gboolean
has_fonts(const DpPage *page, const GPtrArray *fonts)
{
	for (guint i = 0; i < page->runs->len; i++) {
		if (g_array_index(page->runs, DpRun, i).font >= fonts->len)
			return FALSE;
	}
	return TRUE;
}

static gboolean
is_small(guint n, const DpShown *shown)
{
	return n * UNKNOWN_SHARE <= shown->glyphs->len;
}

static gboolean
can_read(const DpShown *shown, const GPtrArray *fonts, const DpPage *page)
{
	return !shown->difficult && !shown->full && is_small(shown->n_perhaps_known, shown) &&
	       dp_replaced_text_is_whole(page) && has_fonts(page, fonts);
}

static void
write_run(DpTextWriter *writer, const DpShown *shown, guint32 index, gboolean unknown)
{
	const DpShownRun *run = &g_array_index(shown->runs, DpShownRun, index);
	guint end = dp_shown_run_end(shown, index);

	dp_text_writer_begin(writer, shown, index);
	for (guint i = run->first; i < end; i++) {
		const DpShownGlyph *glyph = &g_array_index(shown->glyphs, DpShownGlyph, i);
		const gunichar *chars = &UNKNOWN;
		guint n = 1;

		if ((glyph->found == 0 && !unknown) || !dp_text_writer_is_on_page(writer, glyph))
			continue;
		if (glyph->found != 0)
			chars = dp_decoder_chars(run->decoder, &glyph->found, &n);
		dp_text_writer_add(writer, glyph, chars, n);
	}
}

/* @unknown: also write glyphs whose characters are unknown */
static void
write_page(const DpShown *shown, const GPtrArray *fonts, DpPage *page, gboolean unknown)
{
	DpTextWriter writer;
	g_auto(DpReplacedText) replaced = {NULL};
	g_auto(DpOverprint) overprint = {NULL};

	dp_overprint_init(&overprint, shown, page);
	dp_text_writer_init(&writer, page, fonts, shown->glyphs->len + shown->glyphs->len / 4);
	dp_replaced_text_init(&replaced, &writer, shown);
	for (guint32 i = 0; i < page->runs->len && i < shown->runs->len; i++) {
		const DpRun *run = &g_array_index(page->runs, DpRun, i);
		gboolean seen = (run->flags & (DP_RUN_LAYER_OFF | DP_RUN_OFF_PAGE)) == 0 &&
		                !dp_overprint_is_repeated(&overprint, i);

		if (dp_replaced_text_takes(&replaced, i, seen))
			continue;
		if (seen)
			write_run(&writer, shown, i, unknown);
	}
	dp_replaced_text_finish(&replaced);
	dp_text_writer_finish(&writer);
}

gboolean
dp_native_text_read(const DpShown *shown, const GPtrArray *fonts, DpPage *page)
{
	if (!can_read(shown, fonts, page))
		return FALSE;
	write_page(shown, fonts, page, !is_small(shown->n_unknown, shown));
	return TRUE;
}

gboolean
dp_native_text_read_known(const DpShown *shown, const GPtrArray *fonts, DpPage *page)
{
	if (shown->runs == NULL || shown->difficult || !has_fonts(page, fonts))
		return FALSE;
	g_array_set_size(page->glyphs, 0);
	write_page(shown, fonts, page, TRUE);
	return TRUE;
}
