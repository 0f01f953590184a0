/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/entry-prose.h"

/* Which reference entries read as sentences; each limit from both sides. */

static const struct {
	const char *text;
	gboolean prose;
} ENTRIES[] = {
    {"Orvik, A. and Tamsin, B. Lamps and ledgers. In Proc. Quiet Systems, pages 11-24, 2019.",
     FALSE},
    /* two words of sentences, dated and not */
    {"Orvik, A. How long is a tick, and whether clocks can stop. 2017.", FALSE},
    {"Orvik, A. How long is a tick, and whether clocks stop.", TRUE},
    {"Orvik, A. How long is a tick, and how clocks stop.", FALSE},
    /* three and four of them, dated */
    {"Orvik, A. Lamps, 2019. This book covers ten years. It is short.", FALSE},
    {"Orvik, A. Lamps, 2019. This book covers ten years. It is short if read.", TRUE},
    {"Orvik, A. 2019. We measure the lamps again, and they are as dark as they were.", TRUE},
    {"Orvik, A. 1019. We measure the lamps, which burn.", TRUE},
    {"Orvik, A. 1919. We measure the lamps, which burn.", FALSE},
    /* no part of a word counts */
    {"Wesley, A. Isle of Maybe. Thistle Press. Candle. Wasp. Weir. Area.", FALSE},
    {"", FALSE},
};

static void
test_entries(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(ENTRIES); i++)
		g_assert_cmpint(dp_entry_is_prose(ENTRIES[i].text), ==, ENTRIES[i].prose);
}

/* Four such words among @names. */
static gboolean
is_prose_beside(guint names)
{
	g_autoptr(GString) text = g_string_new("We are here, and this is 2019.");

	for (guint i = 0; i < names; i++)
		g_string_append(text, " Orvik");
	return dp_entry_is_prose(text->str);
}

static void
test_share(void)
{
	g_assert_true(is_prose_beside(94));
	g_assert_false(is_prose_beside(95));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/entry-prose/entries", test_entries);
	g_test_add_func("/entry-prose/share", test_share);
	return g_test_run();
}
