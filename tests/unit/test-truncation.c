/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "structure/citation-form.h"

/* Every way of leaving authors out is seen, though most entries are only looked at in passing. */

static const struct {
	const char *entry, *note; /* NULL: none */
} ENTRIES[] = {
    {"[1] A. Orvik et al. Tides. 2019.", "et al."},
    {"[1] A. Orvik ET AL. Tides. 2019.", "ET AL."},
    {"[1] A. Orvik, etal. Tides. 2019.", "etal."},
    {"[1] A. Orvik and others. Tides. 2019.", "and others"},
    {"[1] A. Orvik & others, Tides. 2019.", "& others"},
    {"[1] A. Orvik et coll. Marées. 2019.", "et coll."},
    {"[1] A. Orvik u. a. Gezeiten. 2019.", "u. a."},
    {"[1] A. Orvik und andere. Gezeiten. 2019.", "und andere"},
    {"[1] A. Orvik y otros. Mareas. 2019.", "y otros"},
    {"[1] A. Orvik e outros. Marés. 2019.", "e outros"},
    {"[1] A. Orvik e altri. Maree. 2019.", "e altri"},
    {"[1] Орвик А. и др. Приливы. 2019.", "и др."},
    {"[1] ОРВИК А. И ДР. Приливы. 2019.", "И ДР."},
    {"[1] 张伟, 李娜, 等. 潮汐. 2019.", "等"},
    {"[1] A. Orvik, B. Tamsin, + 12 more. Tides. 2019.", ", + 12 more"},
    {"[1] A. Orvik and B. Tamsin. Network tides and other authors. 2019.", NULL},
    {"[1] Peter Orvik. Ettore, and the others. 2019.", NULL},
    {"[1] A. Orvik, E. d. O. Costa, et al. Tides. 2019.", "et al."},
    {"[1] A.-r. Karim, E. d. O. Costa et al. Tides. 2019.", "et al."},
    {"[1] Yu. Orlov, A. Tamsin, et al. Tides. 2019.", "et al."},
    {"[1] A. Tamsin and Yu. Orlov et al. Tides. 2019.", "et al."},
    {"[1] F. Yu. Tides as Orlov et al. saw them. 2019.", NULL},
    {"[1] A. Orvik. Vitamin d. Orlov et al. were wrong. 2019.", NULL},
    {"[1] Orvik et Tamsin. Marées. 2019.", NULL},
    {"[1] A. Orvik and 12 others. Tides. 2019.", "and 12 others"},
    {"[1] Orvik, A. and colleagues. Tides: lessons. 2019.", "and colleagues"},
    {"[1] Orvik A and her colleagues. Tides. 2019.", "and her colleagues"},
    {"[1] K. Orvik, . . . , C. Tamsin, “Tides,” in Waters, 2019.", ", . . . ,"},
    {"[1] Orvik, K., …, & Tamsin, C. (2019). Tides.", ", …,"},
    {"[1] A. Orvik & al. Tides. 2019.", "& al."},
    {"[1] A. Orvik with others. Tides. 2019.", "with others"},
    {"[1] A. Orvik and six further authors. Tides. 2019.", "and six further authors"},
    {"[1] A. Orvik, B. Tamsin, and 3 more. Tides. 2019.", ", and 3 more"},
    {"[1] Ada Orvik and Bo Tamsin. Friends and Colleagues. 2019.", NULL},
    {"[1] Orvik, A. and Tamsin, B. Why we help friends and colleagues. 2019.", NULL},
    {"[1] Orvik, A. Tides with three students and more. 2019.", NULL},
    {"[1] A. Orvik and B. Al. Tides. 2019.", NULL},
    {"[1] A. Orvik. Wait..., Tamsin said. Tides. 2019.", NULL},
    {"[1] Al Orvik & Al Tamsin. Tides. 2019.", NULL},
    {"[1] A. Orvik and the Tidal Team. Tides. 2019.", NULL},
    {"[1] A. Orvik plus 7 co-authors. Tides. 2019.", "plus 7 co-authors"},
    {"[1] A. Orvik and co-workers, Tides, 2019.", "and co-workers"},
    {"[1] A. Orvik, B. Tamsin, ..., Z. Quist. Tides. 2019.", ", ...,"},
    {"[1] A. Orvik (and 4 more authors). Tides. 2019.", "(and 4 more authors"},
    {"[1] A. Orvik and several others. Tides. 2019.", "and several others"},
    {"[1] A. Orvik und Kollegen. Gezeiten. 2019.", "und Kollegen"},
    {"[1] A. Orvik et collègues. Marées. 2019.", "et collègues"},
    {"[1] A. Orvik y colaboradores. Mareas. 2019.", "y colaboradores"},
    {"[1] A. Orvik, et alii. Tides. 2019.", "et alii."},
    {"[1] A. Orvik [and 9 others]. Tides. 2019.", "[and 9 others"},
    {"[1] A. Orvik, B. Tamsin (+12 more). Tides. 2019.", "(+12 more"},
    {"[1] A. Orvik, B. Tamsin (plus 4 more authors). Tides. 2019.", "(plus 4 more authors"},
    {"[1] A. Orvik and her team. Tides. 2019.", "and her team"},
    {"[1] A. Orvik and the rest of the tide team. Tides. 2019.", "and the rest of the"},
    {"[1] A. Orvik, B. Tamsin, others. Tides. 2019.", ", others"},
    {"[1] A. Orvik and the Tidal team, Tides. 2019.", NULL},
    {"[1] A. Orvik; 12 further authors. Tides. 2019.", "; 12 further authors"},
    /* court cases, and lists that only look like them */
    {"[1] Orvik et al. v. Lowmere, 410 U.S. 113 (1973).", NULL},
    {"[1] Orvik, et al. v. Lowmere, et al., 410 U.S. 113 (1973).", NULL},
    {"[1] Orvik et al. vs. Lowmere Harbour Co., No. 12-345, 2019.", NULL},
    {"[1] Orvik and Others v. the United Kingdom, no. 123/13, 2021.", NULL},
    {"[1] Orvik et al. (plaintiffs) v. Tamsin (defendant). 2020.", NULL},
    {"[1] Orvik u.a. gegen Lowmere, Urteil vom 3. Mai 2019.", NULL},
    {"[1] Orvik e altri c. Italia, ricorso n. 12, 2010.", NULL},
    {"[1] Lowmere Images (US), Inc. et al. v. Tidal AI, Inc., 2023.", NULL},
    {"[1] Orvik et al. Orvik v. Lowmere and the law of tides. 2019.", "et al."},
    {"[1] A. Orvik et al. Tides vs. Clocks. 2019.", "et al."},
    {"[1] Orvik A, Tamsin B, et al. v. 3 of the tide model. 2020.", "et al."},
    {"[1] Ada Orvik et al., v. 12, Tides, 2019.", "et al."},
    {"[1] Ada Orvik and others. Verses of Tides. 2019.", "and others"},
};

/* Words of a title that no full stop parts from the authors, and authors of all forms. */
static const struct {
	const char *entry;
	gboolean sure;
} FIELDS[] = {
    {"Carrow, J. R. Reply to Kelling et al.: tides are low. Waters, 3:1-9, 2020.", FALSE},
    {"Olse, I. and Nova, D. A Comment on Zang et al. Waters, 4:11-19, 2021.", FALSE},
    {"Orvik, S. Revisiting Tamsin et al. (2020): low tides. In WATERS, 2022.", FALSE},
    {"Nova, D. Lamps, work, and others. In WATERS, pages 1-9, 2021.", FALSE},
    {"A. Orvik, Revisiting Tamsin et al., Waters 3 (2020).", FALSE},
    {"[3] A. Orvik, Tamsin et al. revisited, Waters 3 (2020).", FALSE},
    {"Orvik, A. et al. v. Tamsin, B. et al., 2014.", FALSE},
    {"Orvik et al. V. Tamsin, 1973.", FALSE},
    {"Orvik, A. et al. Tides. 2019.", TRUE},
    {"Orvik, A., Tamsin, B. C., et al. Tides. 2019.", TRUE},
    {"Orvik, A. and Tamsin, B. and others. Tides. 2019.", TRUE},
    {"Orvik, A. Jr., and others. Tides. 2019.", TRUE},
    {"Orvik, A. de la, et al. Tides. 2019.", TRUE},
    {"van der Orvik, A., al-Tamsin, B., d'Arno, C., et al. Tides. 2019.", TRUE},
    {"A. Orvik, B.-r. Tamsin, et al. Tides. 2019.", TRUE},
    {"Orlov, Yu., Tamsin, B., et al. Tides. 2019.", TRUE},
    {"Lowmere, A. Orvik, B. Tamsin, C. Quist, et al. Tides. 2019.", TRUE},
    {"Ada Orvik, Bo Tamsin, and others. Tides. 2019.", TRUE},
    {"Orvik, A., Tamsin, E. d. O., et al. Tides. 2019.", TRUE},
    {"[7] Ada Orvik et al. Tides. 2019.", TRUE},
    {"Orvik et al. Tides. 2019.", TRUE},
    {"张伟, 李娜, 等. 潮汐. 2019.", TRUE},
};

static void
test_fields(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(FIELDS); i++) {
		gsize start = 0, end = 0;
		gboolean sure = !FIELDS[i].sure;

		g_test_message("%s", FIELDS[i].entry);
		g_assert_true(dp_citation_truncation(FIELDS[i].entry, &start, &end, &sure));
		g_assert_cmpint(sure, ==, FIELDS[i].sure);
	}
}

static void
test_truncation(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(ENTRIES); i++) {
		gsize start = 0, end = 0;
		gboolean sure = FALSE;
		gboolean found = dp_citation_truncation(ENTRIES[i].entry, &start, &end, &sure);
		g_autofree char *note =
		    found ? g_strstrip(g_strndup(ENTRIES[i].entry + start, end - start)) : NULL;

		g_test_message("%s", ENTRIES[i].entry);
		g_assert_cmpstr(note, ==, ENTRIES[i].note);
		g_assert_true(!found || sure);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/truncation/notes", test_truncation);
	g_test_add_func("/truncation/fields", test_fields);
	return g_test_run();
}
