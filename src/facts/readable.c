/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/readable.h"

#define MIN_GLYPHS 40    /* fewer on a page are a page number on a scan, or an empty page */
#define MIN_LETTERS 0.42 /* of all characters but spaces; a page of tables has that many */

/* Fonts without a Unicode map come out as symbols and accented letters in a row. Letters of other
 * scripts than the Latin are real ones: nothing produces them by accident. */
static gboolean
is_word_letter(gunichar c)
{
	if (c < 0x80)
		return g_ascii_isalnum(c);
	return c >= 0x370 && g_unichar_isalpha(c) && g_unichar_type(c) != G_UNICODE_PRIVATE_USE;
}

gboolean
dp_page_is_readable(const DpPageLayout *page)
{
	guint letters = 0, all = 0;

	if (page->n_glyphs < MIN_GLYPHS)
		return FALSE;
	for (guint i = 0; i < page->lines->len; i++) {
		const DpLine *line = page->lines->pdata[i];

		for (const char *p = line->text; *p != '\0'; p = g_utf8_next_char(p)) {
			gunichar c = g_utf8_get_char(p);

			all += c != ' ';
			letters += is_word_letter(c);
		}
	}
	return all > 0 && letters >= MIN_LETTERS * all;
}

gboolean
dp_layout_is_readable(const DpLayout *layout)
{
	guint with_text = 0, readable = 0;

	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];

		with_text += page != NULL && page->n_glyphs >= MIN_GLYPHS;
		readable += page != NULL && dp_page_is_readable(page);
	}
	return 2 * readable >= with_text;
}
