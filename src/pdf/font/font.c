/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/font/font.h"

#include <string.h>

#include "pdf/font/typeface.h"

static const char *const KIND_NAMES[] = {
    [DP_FONT_UNKNOWN] = "unknown",
    [DP_FONT_TYPE1] = "Type 1",
    [DP_FONT_TYPE1C] = "Type 1C",
    [DP_FONT_MMTYPE1] = "MM Type 1",
    [DP_FONT_TRUETYPE] = "TrueType",
    [DP_FONT_OPENTYPE] = "OpenType",
    [DP_FONT_CID_TYPE0] = "Type 0 (CID)",
    [DP_FONT_CID_TYPE0C] = "Type 0C (CID)",
    [DP_FONT_CID_TRUETYPE] = "TrueType (CID)",
    [DP_FONT_TYPE3] = "Type 3",
};

const char *
dp_font_kind_name(DpFontKind kind)
{
	return kind < G_N_ELEMENTS(KIND_NAMES) ? KIND_NAMES[kind] : KIND_NAMES[DP_FONT_UNKNOWN];
}

void
dp_font_free(DpFont *font)
{
	if (font == NULL)
		return;
	g_free(font->name);
	g_free(font);
}

/* ISO 32000-1, 9.6.4: six capital letters and a plus sign. */
#define TAG_LENGTH 6

static gboolean
has_subset_tag(const char *name)
{
	for (int i = 0; i < TAG_LENGTH; i++) {
		if (!g_ascii_isupper(name[i]))
			return FALSE;
	}
	return name[TAG_LENGTH] == '+';
}

char *
dp_font_name_clean(const char *name, gboolean *subset)
{
	gboolean tagged = has_subset_tag(name);
	char *clean = g_utf8_make_valid(tagged ? name + TAG_LENGTH + 1 : name, -1);

	if (subset != NULL)
		*subset = tagged;
	if (g_str_has_suffix(clean, "-Identity-H") || g_str_has_suffix(clean, "-Identity-V"))
		clean[strlen(clean) - strlen("-Identity-H")] = '\0';
	return clean;
}
