/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/citation-form.h"

/* A year alone is one sign, whether it is found among plain ASCII or by the pattern. */
static const struct {
	const char *text;
	guint signs;
} YEARS[] = {
    {"the tides of 1950", 1},
    {"in 2049, tides", 1},
    {"(2019b)", 1},
    {"2019B", 1},
    {"1949 lanterns", 0},
    {"2050 lanterns", 0},
    {"12019 lanterns", 0},
    {"20199 lanterns", 0},
    {"x2019 lanterns", 0},
    {"_2019 lanterns", 0},
    {"2019_ lanterns", 0},
    {"2019ab", 0},
    {"201 lanterns", 0},
    {"19", 0},
    {"198", 0},
    {"“2019”", 1},
    {"é2019", 0},
    {"2019é", 0},
    {"2019aé", 0},
    {"21 of 2019", 1},
    {"2019x 2019 lanterns", 1},
    {"年2019年", 0},
};

static void
test_years(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(YEARS); i++) {
		const char *text = YEARS[i].text;

		g_test_message("%s", text);
		g_assert_cmpuint(dp_citation_signs(text), ==, YEARS[i].signs);
		g_assert_cmpuint(dp_citation_signs_but_label(text), ==, YEARS[i].signs);
		g_assert_cmpint(dp_citation_has_sign(text), ==, YEARS[i].signs > 0);
	}
}

/* Lines with other signs, and lines that look like them. */
static const struct {
	const char *text;
	guint signs;
} OTHERS[] = {
    {"Tides, A. Orvik and", 1},
    {"A. Orvik and", 1},
    {"A.B. Orvik and", 1},
    {"Orvik, A. B.,", 1},
    {"Bo.A. orvik", 0},
    {"see A. orvik", 0},
    {"at 8 p. 12", 1},
    {"Pages 12", 1},
    {"from 3 – 12", 1},
    {"from 3 -12", 1},
    {"from 3-1", 0},
    {"ratio 3:12", 1},
    {"pages of lamps", 0},
    {"12 pages", 0},
    {"VOL. 3", 1},
    {"no. 3", 1},
    {"volume of 3", 0},
    {"no 3", 0},
    {"12 (3)", 1},
    {"12(3)", 1},
    {"(3) 12", 0},
    {"pag\u0435s 12", 0},
    {"Tides (lamp) 12", 0},
    {"от ٣-٣٣", 1},
};

static void
test_others(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(OTHERS); i++) {
		const char *text = OTHERS[i].text;

		g_test_message("%s", text);
		g_assert_cmpuint(dp_citation_signs_but_label(text), ==, OTHERS[i].signs);
		g_assert_cmpint(dp_citation_has_sign(text), ==, OTHERS[i].signs > 0);
	}
}

int
main(int argc, char *argv[])
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/citation-form/years", test_years);
	g_test_add_func("/citation-form/others", test_others);
	return g_test_run();
}
