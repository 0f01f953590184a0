/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/first-author.h"

/* What an entry may be sorted by, for the ways in which first authors are printed. */

static const struct {
	const char *entry, *keys;
} ENTRIES[] = {
    {"Orvik, A. and Tamsin, B. Lamps and ledgers. 2019.", "orvik"},
    {"A. B. Orvik and B. Tamsin. Lamps and ledgers. 2019.", "orvik aborvik"},
    {"[12] Ada Orvik, Bo Tamsin. 2019. Lamps.", "orvik adaorvik"},
    {"12. Ada Orvik & Bo Tamsin: Lamps", "orvik adaorvik"},
    {"(12) Orvik A, Tamsin B. Lamps.", "orvika a"},
    {"[AO+19] Ada Orvik. Lamps.", "orvik adaorvik"},
    {"[Orvik and Tamsin, 2019] Ada Orvik and Bo Tamsin. Lamps.", "orvik adaorvik"},
    {"Ada Orvik 2019. Lamps.", "orvik adaorvik"},
    {"Ada Orvik (2019) Lamps", "orvik adaorvik"},
    /* accents, and small words that belong to the name or not */
    {"\u00c9va \u00d8rvik-L\u00f6w, Lamps", "\u00f8rviklow eva\u00f8rviklow"},
    {"Aaron van den Orvik. Lamps.", "vandenorvik orvik aaronvandenorvik"},
    {"van den Orvik, A. Lamps.", "vandenorvik orvik"},
    /* without author: a title */
    {"Lamps and ledgers. https://example.org", "lamps"},
    {"Ledger documentation. https://example.org", "ledgerdocumentation documentation"},
    /* nothing to sort by */
    {"\u2014\u2014. 2019. Walking jobs.", ""},
    {"[7]", ""},
    {"", ""},
};

static void
test_keys(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(ENTRIES); i++) {
		g_autoptr(GPtrArray) keys = dp_first_author_keys(ENTRIES[i].entry);
		g_autofree char *all = NULL;

		g_ptr_array_add(keys, NULL);
		all = g_strjoinv(" ", (char **)keys->pdata);
		g_assert_cmpstr(all, ==, ENTRIES[i].keys);
	}
}

/* A name of @bytes letters. */
static guint
n_keys(guint bytes)
{
	g_autofree char *name = g_strnfill(bytes, 'O');
	g_autofree char *entry = g_strconcat(name, ", A. Lamps.", NULL);
	g_autoptr(GPtrArray) keys = dp_first_author_keys(entry);

	return keys->len;
}

static void
test_length(void)
{
	g_assert_cmpuint(n_keys(200), ==, 1);
	g_assert_cmpuint(n_keys(201), ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/first-author/keys", test_keys);
	g_test_add_func("/first-author/length", test_length);
	return g_test_run();
}
