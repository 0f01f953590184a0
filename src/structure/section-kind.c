/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/section-kind.h"

#include <string.h>

#include "base/pattern.h"
#include "base/text.h"
#include "structure/section-title.h"

static const struct {
	DpSectionKind kind;
	const char *name;
} NAMES[] = {
    {DP_SECTION_MAIN, "main-text"},
    {DP_SECTION_ABSTRACT, "abstract"},
    {DP_SECTION_REFERENCES, "references"},
    {DP_SECTION_APPENDIX, "appendix"},
    {DP_SECTION_SUPPLEMENT, "supplement"},
    {DP_SECTION_ACKNOWLEDGMENTS, "acknowledgments"},
    {DP_SECTION_LIMITATIONS, "limitations"},
    {DP_SECTION_ETHICS, "ethics"},
    {DP_SECTION_IMPACT, "impact"},
    {DP_SECTION_CHECKLIST, "checklist"},
    {DP_SECTION_REPRODUCIBILITY, "reproducibility"},
    {DP_SECTION_DATA_AVAILABILITY, "data-availability"},
    {DP_SECTION_OPEN_SCIENCE, "open-science"},
    {DP_SECTION_LLM_USE, "llm-use"},
    {DP_SECTION_CONTRIBUTIONS, "contributions"},
};

const char *
dp_section_kind_name(DpSectionKind kind)
{
	for (guint i = 0; i < G_N_ELEMENTS(NAMES); i++) {
		if (NAMES[i].kind == kind)
			return NAMES[i].name;
	}
	return NAMES[0].name;
}

#define MAX_TITLE 100 /* bytes: longer is a sentence */
#define MAX_SPACES 22 /* letter spacing makes a word of ten letters have nine */

/* Cheap, for the thousands of lines that are no heading of any kind. */
static gboolean
may_be_title(const char *title)
{
	guint spaces = 0, length = 0;
	gunichar first = g_utf8_get_char(title);

	for (; title[length] != '\0'; length++)
		spaces += title[length] == ' ';
	return length <= MAX_TITLE && spaces <= MAX_SPACES && !g_unichar_islower(first) &&
	       (length == 0 || (title[length - 1] != ',' && title[length - 1] != '-'));
}

/* Squashed, "Notes & References" as "Notes and References". */
static char *
squash(const char *title)
{
	g_autoptr(GString) words = NULL;

	if (strchr(title, '&') == NULL)
		return dp_text_squash(title);
	words = g_string_new(title);
	g_string_replace(words, "&", " and ", 0);
	return dp_text_squash(words->str);
}

DpSectionKind
dp_section_kind_of(const char *title)
{
	g_autofree char *whole = NULL, *rest = NULL;
	DpSectionKind kind;
	gsize number;

	if (!may_be_title(title))
		return DP_SECTION_MAIN;
	number = dp_section_number(title, NULL, NULL);
	whole = squash(title);
	kind = dp_section_title_kind(whole);
	if (kind != DP_SECTION_MAIN || number == 0)
		return kind;
	rest = squash(title + number);
	return dp_section_title_kind(rest);
}

/* Most lines begin with a word, and no word but "Appendix" begins a number. */
static gboolean
begins_with_word(const char *title)
{
	return g_ascii_isalpha(title[0]) && g_ascii_islower(title[1]) &&
	       g_ascii_strncasecmp(title, "appendix", 8) != 0;
}

gsize
dp_section_number(const char *title, guint *level, gboolean *lettered)
{
	static DpPattern *pattern;
	gsize start = 0, end = 0;
	guint dots = 0;

	if (begins_with_word(title))
		return 0;
	if (pattern == NULL)
		pattern = dp_pattern_new(
		    "(?-i)\\A\\s*(?:§\\s*)?(?:appendix\\s+|Appendix\\s+|APPENDIX\\s+)?"
		    "(?:[0-9]{1,2}(?:\\.[0-9]{1,2}){0,3}|[IVX]{1,5}|[A-Z](?:\\.[0-9]{1,2}){0,3})"
		    "[.):]?(?:\\s+|\\s*$|(?<=[.):]))",
		    NULL);
	if (!dp_pattern_search(pattern, title, 0, &start, &end, NULL))
		return 0;
	for (gsize i = 0; i + 1 < end; i++)
		dots += title[i] == '.' && g_ascii_isdigit(title[i + 1]);
	if (level != NULL)
		*level = dots + 1;
	if (lettered != NULL)
		*lettered = g_ascii_isupper(title[0]) && !g_ascii_isalpha(title[1]);
	return end;
}
