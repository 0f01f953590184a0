/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/pattern.h"
#include "facts/text/needs-reader.h"
#include "facts/text/needs.h"

/* What a pattern needs is read from it, and text that it matches is never ruled out. */

static void
test_read(void)
{
	static const struct {
		const char *expression, *needs; /* NULL: none */
	} PATTERNS[] = {
	    {"lamp", "([<4+0>lamp.])"},
	    {"lamps?", "([<4+0>lamp.])"},
	    {"lamp?s", "([<3+0>lam.])"},
	    {"\\bour\\s+lamp\\b", "([<3+0> our .<7+1> lamp .])"},
	    {"LAMP\\d{2,3}wick", "([<4+0>lamp.<20+0>wick.])"},
	    {"lamp\\d+wick", "([<4+0>lamp.wick.])"},
	    {"\\b(?:our|my) oil\\b", "([<3+0>([ our.][ my.])<7+0> oil .])"},
	    {"\\b(?:our|my)\\s+oil", "([<3+0>([ our .][ my .])<6+1> oil.])"},
	    {"(?:our|my)", NULL}, /* no three bytes of "my" */
	    {"lamp|wick", "([<4+0>lamp.][<4+0>wick.])"},
	    {"lamp|[wv]", NULL},
	    {"(?:lamp)?wick", "([<8+0>wick.])"},
	    {"(?:lamp){2}wick", "([<8+0>([lamp.])<12+0>wick.])"},
	    {"(?:lamp)*wick", "([wick.])"},
	    {"(?i:lamp)(?=wick)(?!oil)(?<!x)s", "([<4+0>([lamp.])])"},
	    {"lamp(?=s)s", "([<5+0>lamps.])"},
	    {"^\\W*lamp\\s*:", "([lamp.])"},
	    {"ph\\.d", "([<4+0>ph d.])"},
	    {"\\(lamp\\)", "([<6+0> lamp .])"},
	    {"[^]a]lamp[[:alpha:]]", "([<8+0>lamp.])"},
	    {"é+lamp", "([lamp.])"},
	    {"(lamp) (?-i)W", "([<4+0>([lamp.])])"},
	    {"x(?(?=a)b|c)lamp", "([lamp.])"},
	    {"\\Klamp\\b\\.", "([<4+0>lamp .])"},
	    /* syntax that is not read */
	    {"lamp\\x{61}", NULL},
	    {"(?<name>lamp)", NULL},
	    {"(lamp)\\1", NULL},
	    {"\\Qlamp\\E", NULL},
	    {"(?x) lamp", NULL},
	    {"(*UCP)lamp", NULL},
	    {"lamp)", NULL},
	};

	for (guint i = 0; i < G_N_ELEMENTS(PATTERNS); i++) {
		g_autofree char *needs = dp_needs_of(PATTERNS[i].expression);

		g_test_message("%s", PATTERNS[i].expression);
		g_assert_cmpstr(needs, ==, PATTERNS[i].needs);
	}
}

/* Whether a match of @expression that begins in the first @last bytes of @text may be there. */
static gboolean
may_match(const char *expression, const char *text, gsize last)
{
	g_autoptr(DpTrigrams) trigrams = dp_trigrams_new(text, strlen(text));
	g_autofree char *needs = dp_needs_of(expression);

	g_assert_nonnull(needs);
	return dp_needs_may_be_met(
	    needs, &(DpNeedsPlace){trigrams, 0, MIN(last, strlen(text)), strlen(text)});
}

static void
test_ruled_out(void)
{
	static const char OURS[] = "\\bour\\s+(?:own\\s+)?lamps?\\b";

	g_assert_true(may_match(OURS, "In our lamp", 10));
	g_assert_true(may_match(OURS, "OUR OWN\nLAMPS.", 0));
	g_assert_false(may_match(OURS, "In hour lamp", 10));
	g_assert_false(may_match(OURS, "In our camp", 10));
	g_assert_false(may_match(OURS, "It is a lamp", 10));
	/* in the text, but too far from where a match begins */
	g_assert_false(may_match(OURS, "In the dark sea we saw our lamp", 3));
	g_assert_false(may_match(OURS, "our wicks, and no lamp", 0));
	g_assert_true(may_match(OURS, "our      \n        lamp", 0));
	g_assert_true(may_match(OURS, "our\u2003\u2003\u00A0\u3000lamp", 0));
	/* these are s and k where case is ignored */
	g_assert_true(may_match("lamps", "lamp\u017F", 0));
	g_assert_true(may_match("wick", "wic\u212A", 0));
}

/* A search sees nothing from its end on, so a word may end there. */
static void
test_cut(void)
{
	static const char TEXT[] = "our lamplight";
	g_autoptr(DpTrigrams) trigrams = dp_trigrams_new(TEXT, strlen(TEXT));
	g_autofree char *needs = dp_needs_of("\\bour\\s+lamp\\b");
	gsize end = strlen("our lamp");

	g_assert_true(dp_needs_may_be_met(needs, &(DpNeedsPlace){trigrams, 0, 0, end}));
	g_assert_false(dp_needs_may_be_met(needs, &(DpNeedsPlace){trigrams, 0, 0, end + 1}));
}

/* Texts of @words, joined at random: none that the pattern matches may be ruled out. */
static void
test_random(void)
{
	static const char *const EXPRESSIONS[] = {
	    "\\bour\\s+(?:own\\s+)?(?:lamps?|wicks?)\\b[^.]{0,9}\\[\\d",
	    "(?:the|our) (?:\\w+\\s+){0,2}lamp|wick\\s*\\(our",
	    "\\bown\\b(?:\\s+lamp|\\.? wick)(?!\\s)",
	    "(?:our|the)(?:-| )?(?:own ){1,2}\\blamp",
	};
	static const char *const WORDS[] = {"our", "own",    "lamp", "lamps", "wick", "the", " ",
	                                    " ",   "\u2003", "  ",   "\n",    ".",    "[1",  "-",
	                                    "(",   "é",      "ſ",    "K",     "x",    "Our", ""};

	for (guint n = 0; n < 20000; n++) {
		const char *expression = EXPRESSIONS[n % G_N_ELEMENTS(EXPRESSIONS)];
		g_autoptr(DpPattern) pattern = dp_pattern_new_trusting(expression, NULL);
		g_autoptr(GString) text = g_string_new(NULL);
		guint words = (guint)g_test_rand_int_range(1, 40);
		gsize start, end, last;

		for (guint i = 0; i < words; i++)
			g_string_append(text, WORDS[g_test_rand_int_range(0, G_N_ELEMENTS(WORDS))]);
		last = (gsize)g_test_rand_int_range(0, (int)text->len + 1);
		while ((text->str[last] & 0xC0) == 0x80)
			last--;
		if (dp_pattern_search_within(pattern, text->str, text->len, 0, last, &start, &end,
		                             NULL) &&
		    !may_match(expression, text->str, last))
			g_error("%s in \"%s\"", expression, text->str);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/needs/read", test_read);
	g_test_add_func("/needs/ruled-out", test_ruled_out);
	g_test_add_func("/needs/cut", test_cut);
	g_test_add_func("/needs/random", test_random);
	return g_test_run();
}
