/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/needs-reader.h"
#include "base/needs.h"
#include "base/pattern.h"

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
	    {"lamp{,3}", NULL}, /* a repeat for some versions of PCRE2 only */
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

/* The same, anywhere in @text. */
static gboolean
may_be_in(const char *expression, const char *text)
{
	g_autofree char *needs = dp_needs_of(expression);
	DpTrigramSet set;

	dp_trigram_set_of(text, strlen(text), &set);
	return dp_needs_may_be_in(needs, &set);
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
	g_assert_true(may_be_in(OURS, "In the dark sea we saw our lamp"));
	g_assert_false(may_be_in(OURS, "In the dark sea we saw hour lamp"));
	g_assert_true(may_be_in("lamp\\b", "lamp"));
	g_assert_true(may_be_in("\\d", "lamp")); /* no needs are known */
	/* these are s and k where case is ignored */
	g_assert_true(may_be_in("lamps", "lamp\u017F"));
	g_assert_true(may_be_in("wick", "wic\u212A"));
	/* others that begin with the same bytes, and one that is cut */
	g_assert_false(may_be_in("wick", "wic\u2120"));
	g_assert_false(may_be_in("wick", "wic\xE2\x84"));
	g_assert_true(may_be_in("wick", "\u2120\u2120wic\u212A"));
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
		    (!may_match(expression, text->str, last) || !may_be_in(expression, text->str)))
			g_error("%s in \"%s\"", expression, text->str);
	}
}

static void add_item(GString *text, const char **at);

/* A text that @at may match: a random alternative of each group, without what is optional now and
 * then. Ends at ')' or the end. (transfer full) */
static char *
made_text(const char **at)
{
	GString *text = g_string_new(NULL);
	g_autofree char *chosen = NULL;
	guint n = 0;

	for (gboolean more = TRUE; more; *at += more) {
		while (**at != '\0' && **at != '|' && **at != ')')
			add_item(text, at);
		if (g_test_rand_int_range(0, (int)++n) == 0) {
			g_free(chosen);
			chosen = g_strdup(text->str);
		}
		g_string_truncate(text, 0);
		more = **at == '|';
	}
	g_string_free(text, TRUE);
	return g_steal_pointer(&chosen);
}

static void
add_group(GString *item, const char **at)
{
	gboolean looks = strncmp(*at, "(?=", 3) == 0 || strncmp(*at, "(?!", 3) == 0 ||
	                 strncmp(*at, "(?<", 3) == 0;
	gsize head = strcspn(*at, ":)=!"); /* of "(?i:", "(?<!" */
	g_autofree char *text = NULL;

	*at += (*at)[1] == '?' ? head + ((*at)[head] != ')') : 1;
	text = made_text(at);
	*at += **at == ')';
	g_string_append(item, looks ? "" : text);
}

static void
add_escape(GString *item, const char **at)
{
	static const char *const CLASSES[] = {"s ", "d7", "wx", "W-", "b", "K", "A", "z", "Z"};
	char c = (*at)[1];

	*at += c != '\0' ? 2 : 1;
	for (guint i = 0; i < G_N_ELEMENTS(CLASSES); i++) {
		if (CLASSES[i][0] == c) {
			g_string_append(item, CLASSES[i] + 1);
			return;
		}
	}
	g_string_append_c(item, c);
}

/* Of the class at @at, its first character. */
static void
add_class(GString *item, const char **at)
{
	(*at)++;
	if (**at == '\\')
		add_escape(item, at);
	else
		g_string_append_c(item, **at == '^' ? 'x' : **at);
	while (**at != '\0' && **at != ']')
		*at += (*at)[0] == '\\' && (*at)[1] != '\0' ? 2 : 1;
	*at += **at == ']';
}

static void
add_item(GString *text, const char **at)
{
	g_autoptr(GString) item = g_string_new(NULL);
	gboolean optional;

	if (**at == '(')
		add_group(item, at);
	else if (**at == '[')
		add_class(item, at);
	else if (**at == '\\')
		add_escape(item, at);
	else if (**at == '^' || **at == '$')
		(*at)++;
	else
		g_string_append_c(item, *(*at)++);
	optional = **at != '\0' && strchr("?*", **at) != NULL;
	if (**at == '{')
		*at += strcspn(*at, "}");
	*at += **at != '\0' && strchr("?*+}", **at) != NULL;
	if (!optional || g_test_rand_bit())
		g_string_append(text, item->str);
}

/* A pattern of a venue file; returns whether texts were made that it matches. */
static gboolean
check_shipped(const char *expression)
{
	g_autoptr(DpPattern) pattern = dp_pattern_new_counted(expression, NULL);
	g_autofree char *needs = dp_needs_of(expression);
	guint matched = 0;

	for (guint n = 0; pattern != NULL && needs != NULL && n < 20; n++) {
		const char *at = expression;
		g_autofree char *made = made_text(&at);
		g_autofree char *text = g_strdup_printf("lamp oil, %s and wicks", made);
		DpTrigramSet set;

		if (!dp_pattern_matches(pattern, text))
			continue;
		matched++;
		dp_trigram_set_of(text, strlen(text), &set);
		if (!dp_needs_may_be_in(needs, &set))
			g_error("%s in \"%s\"", expression, text);
	}
	return matched > 0;
}

/* The strings of a venue file; most are patterns or match themselves. */
static guint
check_file(const char *path)
{
	g_autoptr(DpPattern) quoted = dp_pattern_new("\"(?:[^\"\\\\\\n]|\\\\.)+\"", NULL);
	g_autofree char *yaml = NULL;
	gsize from = 0, start, end;
	guint n = 0;

	g_assert_true(g_file_get_contents(path, &yaml, NULL, NULL));
	while (dp_pattern_search(quoted, yaml, from, &start, &end, NULL)) {
		g_autofree char *inside = g_strndup(yaml + start + 1, end - start - 2);
		g_autofree char *expression = g_strcompress(inside);

		n += check_shipped(expression);
		from = end;
	}
	return n;
}

static void
test_shipped(void)
{
	g_autofree char *folder = g_build_filename(g_getenv("DESKPROOF_RULES_PATH"), "base", NULL);
	g_autoptr(GDir) files = g_dir_open(folder, 0, NULL);
	const char *name;
	guint n = 0;

	g_assert_nonnull(files);
	while ((name = g_dir_read_name(files)) != NULL) {
		g_autofree char *path = g_build_filename(folder, name, NULL);

		n += check_file(path);
	}
	g_assert_cmpuint(n, >=, 100);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/needs/read", test_read);
	g_test_add_func("/needs/ruled-out", test_ruled_out);
	g_test_add_func("/needs/cut", test_cut);
	g_test_add_func("/needs/random", test_random);
	g_test_add_func("/needs/shipped", test_shipped);
	return g_test_run();
}
