/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/citation-form.h"

#include <string.h>

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
};

static void
test_truncation(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(ENTRIES); i++) {
		gsize start = 0, end = 0;
		gboolean found = dp_citation_truncation(ENTRIES[i].entry, &start, &end);
		g_autofree char *note =
		    found ? g_strstrip(g_strndup(ENTRIES[i].entry + start, end - start)) : NULL;

		g_test_message("%s", ENTRIES[i].entry);
		g_assert_cmpstr(note, ==, ENTRIES[i].note);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/truncation/notes", test_truncation);
	return g_test_run();
}
