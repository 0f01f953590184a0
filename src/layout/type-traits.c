/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/type-traits.h"

#include <string.h>

static const struct {
	const char *part; /* lower case */
	guint flags;
} PARTS[] = {
    {"bold", DP_TYPEFACE_BOLD},
    {"medi", DP_TYPEFACE_BOLD}, /* NimbusRomNo9L-Medi is the bold cut */
    {"demi", DP_TYPEFACE_BOLD},
    {"heavy", DP_TYPEFACE_BOLD},
    {"black", DP_TYPEFACE_BOLD},
    {"cmbx", DP_TYPEFACE_BOLD},
    {"cmb1", DP_TYPEFACE_BOLD},
    {"sfbx", DP_TYPEFACE_BOLD},
    {"cmssbx", DP_TYPEFACE_BOLD},
    {"libertinetb", DP_TYPEFACE_BOLD}, /* LinLibertineTB, …TBI, …TZ */
    {"libertinetz", DP_TYPEFACE_BOLD},
    {"biolinumtb", DP_TYPEFACE_BOLD},
    {"ital", DP_TYPEFACE_ITALIC},
    {"obli", DP_TYPEFACE_ITALIC},
    {"slant", DP_TYPEFACE_ITALIC},
    {"cmti", DP_TYPEFACE_ITALIC},
    {"cmsl", DP_TYPEFACE_ITALIC},
    {"sfti", DP_TYPEFACE_ITALIC},
    {"mono", DP_TYPEFACE_MONO},
    {"courier", DP_TYPEFACE_MONO},
    {"typewriter", DP_TYPEFACE_MONO},
    {"cmtt", DP_TYPEFACE_MONO},
    {"sftt", DP_TYPEFACE_MONO},
    {"txtt", DP_TYPEFACE_MONO},
    {"inconsolata", DP_TYPEFACE_MONO},
    {"consolas", DP_TYPEFACE_MONO},
    {"cmsy", DP_TYPEFACE_MATHS},
    {"cmbsy", DP_TYPEFACE_MATHS},
    {"cmmi", DP_TYPEFACE_MATHS},
    {"cmex", DP_TYPEFACE_MATHS},
    {"msam", DP_TYPEFACE_MATHS},
    {"msbm", DP_TYPEFACE_MATHS},
    {"math", DP_TYPEFACE_MATHS},
    {"rsfs", DP_TYPEFACE_MATHS},
    {"eufm", DP_TYPEFACE_MATHS},
    {"txsy", DP_TYPEFACE_MATHS},
    {"txmi", DP_TYPEFACE_MATHS},
    {"txex", DP_TYPEFACE_MATHS},
    {"symbol", DP_TYPEFACE_MATHS},
    {"libertinemi", DP_TYPEFACE_MATHS},
    {"stmary", DP_TYPEFACE_MATHS},
};

guint
dp_type_traits_of(const DpFont *font)
{
	g_autofree char *name = g_ascii_strdown(font->name, -1);
	guint flags = font->kind == DP_FONT_TYPE3 ? DP_TYPEFACE_TYPE3 : 0;

	for (guint i = 0; i < G_N_ELEMENTS(PARTS); i++) {
		if (strstr(name, PARTS[i].part) != NULL)
			flags |= PARTS[i].flags;
	}
	return flags;
}
