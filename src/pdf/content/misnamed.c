/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/misnamed.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "pdf/content/replacement.h"

/* Bytes: longer text is split into several replacements instead of being cut. */
#define PIECE (DP_LIMIT_REPLACEMENT_CHARS - 64)

/* The row of glyphs being read. */
typedef struct {
	DpPage *page;
	const DpDecoder *decoder; /* NULL: none */
	GString *read, *named;
	guint32 first_run, last_run;
	guint n_inked;
	gboolean misnamed; /* one of its glyphs is */
	DpShownPen pen;
} Row;

static void
begin(Row *row, const DpDecoder *decoder, guint32 run)
{
	row->decoder = decoder;
	row->first_run = run;
	row->n_inked = 0;
	row->misnamed = FALSE;
	g_string_truncate(row->read, 0);
	g_string_truncate(row->named, 0);
}

static void
finish(Row *row)
{
	GPtrArray *replacements = row->page->replacements;
	DpReplacement *replacement;

	if (row->decoder == NULL || !row->misnamed)
		return;
	if (!dp_bound_allows(DP_BOUND_REPLACEMENTS, replacements->len)) {
		row->page->replacements_lost = TRUE;
		return;
	}
	replacement = g_new0(DpReplacement, 1);
	replacement->of_font = TRUE;
	replacement->text = dp_text_plain_within(row->read->str, DP_BOUND_REPLACEMENT_CHARS);
	replacement->shown = dp_text_quote(row->named->str, DP_LIMIT_REPLACEMENT_CHARS);
	replacement->n_glyphs = MAX(row->n_inked, 1);
	replacement->first_run = row->first_run;
	replacement->n_runs = row->last_run + 1 - row->first_run;
	replacement->rect = DP_RECT_EMPTY;
	for (guint32 i = row->first_run; i <= row->last_run; i++)
		dp_replacement_cover(replacement, &g_array_index(row->page->runs, DpRun, i));
	g_ptr_array_add(replacements, replacement);
}

static void
add_glyph(Row *row, const DpShownRun *run, const DpShownGlyph *glyph)
{
	gunichar named = dp_decoder_named(run->decoder, glyph->found);
	const gunichar *chars;
	guint n;

	if (glyph->found == 0)
		return;
	chars = dp_decoder_chars(run->decoder, &glyph->found, &n);
	if (dp_shown_pen_moves(&row->pen, run, glyph) && row->read->len > 0) {
		g_string_append_c(row->read, ' ');
		g_string_append_c(row->named, ' ');
	}
	for (guint i = 0; i < n; i++)
		g_string_append_unichar(row->read, chars[i]);
	row->misnamed = row->misnamed || named != 0;
	named = named != 0 ? named : chars[0];
	row->n_inked += named != ' ';
	g_string_append_unichar(row->named, named);
}

void
dp_misnamed_read(const DpShown *shown, DpPage *page)
{
	Row row = {.page = page, .read = g_string_new(NULL), .named = g_string_new(NULL)};

	for (guint32 i = 0; i < shown->runs->len && i < page->runs->len; i++) {
		const DpShownRun *run = &g_array_index(shown->runs, DpShownRun, i);
		guint end = dp_shown_run_end(shown, i);
		const DpDecoder *decoder = dp_decoder_is_denied(run->decoder) ? run->decoder : NULL;

		if (decoder != row.decoder) {
			finish(&row);
			begin(&row, decoder, i);
		}
		row.last_run = i;
		for (guint k = run->first; decoder != NULL && k < end; k++) {
			if (row.read->len >= PIECE) {
				finish(&row);
				begin(&row, decoder, i);
			}
			add_glyph(&row, run, &g_array_index(shown->glyphs, DpShownGlyph, k));
		}
	}
	finish(&row);
	g_string_free(row.read, TRUE);
	g_string_free(row.named, TRUE);
}
