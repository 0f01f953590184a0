/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pdf/content/accent.h"

#define COMBINING_FIRST 0x300
#define COMBINING_LAST 0x36F

/* TeX's older fonts have no accented letters: TeX paints the accent, then the letter below it. */
static const struct {
	gunichar spacing, combining;
} ACCENTS[] = {
    {'`', 0x300},   {0xA8, 0x308},  {0xAF, 0x304},  {0xB4, 0x301},  {0xB8, 0x327},
    {0x2C6, 0x302}, {0x2C7, 0x30C}, {0x2D8, 0x306}, {0x2D9, 0x307}, {0x2DA, 0x30A},
    {0x2DB, 0x328}, {0x2DC, 0x303}, {0x2DD, 0x30B},
};

static gunichar
combining(gunichar c)
{
	if (c >= COMBINING_FIRST && c <= COMBINING_LAST)
		return c;
	for (guint i = 0; i < G_N_ELEMENTS(ACCENTS); i++) {
		if (ACCENTS[i].spacing == c)
			return ACCENTS[i].combining;
	}
	return 0;
}

gboolean
dp_accent_is(gunichar c)
{
	return (c == '`' || c >= 0xA8) && c <= COMBINING_LAST && combining(c) != 0;
}

gunichar
dp_accent_compose(gunichar accent, gunichar base)
{
	gunichar letter = base == 0x131 ? 'i' : base == 0x237 ? 'j' : base, composed;

	return g_unichar_compose(letter, combining(accent), &composed) ? composed : letter;
}
