/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/replacement.h"

#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "base/unmask.h"

#define SOFT_HYPHEN 0xAD

void
dp_replacement_free(DpReplacement *replacement)
{
	if (replacement == NULL)
		return;
	g_free(replacement->text);
	g_free(replacement->read);
	g_free(replacement->shown);
	g_free(replacement);
}

/* What the replacement adds to the page's text: white space becomes single spaces, and characters
 * that nothing shows are left out, except the soft hyphen, which ends a line. */
static void
take_read(DpReplacement *replacement, const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	GString *read = g_string_new(NULL);
	guint n = 0;

	for (const char *p = valid; *p != '\0' && !replacement->cut; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		gunichar as = c == SOFT_HYPHEN ? c : dp_text_read_as(c);
		gboolean space = g_unichar_isspace(as);

		if (as == 0 || (space && read->len > 0 && read->str[read->len - 1] == ' '))
			continue;
		replacement->cut = !dp_bound_allows(DP_BOUND_REPLACEMENT_CHARS, n++);
		g_string_append_unichar(read, space ? ' ' : as);
	}
	replacement->read = g_string_free(read, FALSE);
}

void
dp_replacement_begin(DpInterpreter *in, const char *text)
{
	DpReplacement *replacement;

	if (!dp_bound_allows(DP_BOUND_REPLACEMENTS, in->page->replacements->len) ||
	    !dp_bound_allows(DP_BOUND_REPLACEMENT_BYTES, in->replaced_bytes)) {
		in->page->replacements_lost = TRUE;
		return;
	}
	replacement = g_new0(DpReplacement, 1);
	replacement->text = dp_text_plain_within(text, DP_BOUND_REPLACEMENT_CHARS);
	take_read(replacement, text);
	replacement->first_run = in->page->runs->len;
	replacement->rect = DP_RECT_EMPTY;
	in->replaced_bytes += strlen(replacement->text) + strlen(replacement->read);
	g_ptr_array_add(in->page->replacements, replacement);
	in->replacement = replacement;
}

static void
write_glyph(GString *text, DpShownPen *pen, DpReplacement *replacement, const DpShownRun *run,
            const DpShownGlyph *glyph)
{
	const gunichar *chars;
	guint n;

	replacement->n_glyphs++;
	if (dp_shown_pen_moves(pen, run, glyph))
		g_string_append_c(text, ' ');
	if (glyph->found == 0) {
		replacement->n_unknown++;
		return;
	}
	chars = dp_decoder_chars(run->decoder, &glyph->found, &n);
	for (guint i = 0; i < n; i++)
		g_string_append_unichar(text, chars[i]);
}

static void
write_shown(const DpShown *shown, DpReplacement *replacement, guint n_runs)
{
	GString *text = g_string_new(NULL);
	DpShownPen pen = {FALSE};

	for (guint i = replacement->first_run; i < n_runs && i < shown->runs->len; i++) {
		const DpShownRun *run = &g_array_index(shown->runs, DpShownRun, i);
		guint end = dp_shown_run_end(shown, i);

		for (guint k = run->first; k < end && text->len < DP_LIMIT_REPLACEMENT_CHARS; k++)
			write_glyph(text, &pen, replacement, run,
			            &g_array_index(shown->glyphs, DpShownGlyph, k));
	}
	replacement->shown = dp_text_quote(text->str, DP_LIMIT_REPLACEMENT_CHARS);
	g_string_free(text, TRUE);
}

void
dp_replacement_cover(DpReplacement *replacement, const DpRun *run)
{
	DpRect rect = {MIN(run->x0, run->x1), MIN(run->y0, run->y1) - 0.75 * run->size,
	               MAX(run->x0, run->x1), MAX(run->y0, run->y1) + 0.22 * run->size};

	dp_rect_unite(&replacement->rect, &rect);
	replacement->in_form = replacement->in_form || (run->flags & DP_RUN_IN_FORM) != 0;
}

void
dp_replacement_end(DpInterpreter *in)
{
	DpReplacement *replacement = in->replacement;
	const GArray *runs = in->page->runs;

	in->replacement = NULL;
	if (replacement == NULL)
		return;
	replacement->n_runs = runs->len - replacement->first_run;
	for (guint i = replacement->first_run; i < runs->len; i++)
		dp_replacement_cover(replacement, &g_array_index(runs, DpRun, i));
	if (in->shown != NULL && !in->shown->difficult) {
		write_shown(in->shown, replacement, runs->len);
		in->replaced_bytes += strlen(replacement->shown);
		return;
	}
	for (guint i = replacement->first_run; i < runs->len; i++)
		replacement->n_glyphs += g_array_index(runs, DpRun, i).n_glyphs;
	replacement->n_unknown = replacement->n_glyphs;
	replacement->shown = g_strdup("");
}
