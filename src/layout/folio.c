/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/folio.h"

#include "base/text.h"

#define STAMP_ZONE 0.08 /* of the height: a figure wholly inside this is a logo or a stamp */

#define ROMAN "#r" /* the key of every lower-case Roman number */

/* "3", "- 3 -", "Page 3 of 10", "iv": only a page number. */
gboolean
dp_furniture_key_is_folio(const char *key)
{
	static const char *const FORMS[] = {
	    "#",     "-#-",  "- # -", "page #", "page # of #", "# of #", "#/#", "# / #",
	    "– # –", "p. #", "pg. #", "[#]",    "page #/#",    "•#",     ROMAN, NULL};

	return g_strv_contains(FORMS, key);
}

static gboolean
is_roman(const char *text)
{
	static const char *const NUMBERS[] = {"i",    "ii",   "iii", "iv",  "v",  "vi",
	                                      "vii",  "viii", "ix",  "x",   "xi", "xii",
	                                      "xiii", "xiv",  "xv",  "xvi", NULL};

	return g_strv_contains(NUMBERS, text);
}

char *
dp_furniture_key(const char *text)
{
	g_autofree char *folded = dp_text_fold(text);
	GString *key = g_string_new(NULL);
	gboolean in_number = FALSE;

	if (is_roman(folded))
		return g_string_free(g_string_append(key, ROMAN), FALSE);
	for (const char *p = folded; *p != '\0'; p++) {
		gboolean digit = g_ascii_isdigit(*p);

		if (digit && !in_number)
			g_string_append_c(key, '#');
		else if (!digit)
			g_string_append_c(key, *p);
		in_number = digit;
	}
	return g_string_free(key, FALSE);
}

gboolean
dp_furniture_is_folio(const DpLine *line)
{
	g_autofree char *key = dp_furniture_key(line->text);

	return dp_furniture_key_is_folio(key);
}

gboolean
dp_furniture_is_stamp(const DpPageLayout *page, const DpRect *rect)
{
	return rect->y1 < STAMP_ZONE * page->height || rect->y0 > (1 - STAMP_ZONE) * page->height;
}
