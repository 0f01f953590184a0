/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pdf/syntax/lexer.h"

/* A token as a test writes it: numbers by value, all others by their bytes. */
typedef struct {
	DpTokenKind kind;
	const char *bytes;
	double number;
} Wanted;

static void
assert_tokens(const char *text, gsize length, const Wanted *wanted)
{
	g_auto(DpLexer) lexer = {NULL};
	DpToken token;

	dp_lexer_init(&lexer, (const guint8 *)text, length);
	for (; wanted->kind != DP_TOKEN_END; wanted++) {
		g_assert_true(dp_lexer_next(&lexer, &token));
		g_assert_cmpint(token.kind, ==, wanted->kind);
		if (wanted->kind == DP_TOKEN_NUMBER)
			g_assert_cmpfloat_with_epsilon(token.number, wanted->number, 1e-12);
		else if (wanted->bytes != NULL)
			g_assert_cmpmem(token.bytes, token.length, wanted->bytes,
			                strlen(wanted->bytes));
	}
	g_assert_false(dp_lexer_next(&lexer, &token));
	g_assert_cmpint(token.kind, ==, DP_TOKEN_END);
}

#define ASSERT_TOKENS(text, ...)                                                                   \
	assert_tokens(text, strlen(text), (const Wanted[]){__VA_ARGS__, {DP_TOKEN_END, NULL, 0}})
#define NUMBER(value)                                                                              \
	{                                                                                          \
		DP_TOKEN_NUMBER, NULL, value                                                       \
	}
#define STRING(value)                                                                              \
	{                                                                                          \
		DP_TOKEN_STRING, value, 0                                                          \
	}
#define NAME(value)                                                                                \
	{                                                                                          \
		DP_TOKEN_NAME, value, 0                                                            \
	}
#define KEYWORD(value)                                                                             \
	{                                                                                          \
		DP_TOKEN_KEYWORD, value, 0                                                         \
	}
#define MARK(kind)                                                                                 \
	{                                                                                          \
		kind, NULL, 0                                                                      \
	}

static void
test_numbers(void)
{
	ASSERT_TOKENS("1 -2 +3 4.5 -.25 .5 6. 0.0000001", NUMBER(1), NUMBER(-2), NUMBER(3),
	              NUMBER(4.5), NUMBER(-0.25), NUMBER(0.5), NUMBER(6), NUMBER(1e-7));
}

static void
test_sloppy_numbers(void)
{
	ASSERT_TOKENS("--5 5-3 1.2.3 -", NUMBER(-5), NUMBER(5), NUMBER(1.2), NUMBER(0));
	ASSERT_TOKENS("1e5 0x1F", KEYWORD("1e5"), KEYWORD("0x1F"));
}

static void
test_strings(void)
{
	ASSERT_TOKENS("(a(b)c) (\\(\\)\\\\) (\\101\\7z) (a\\\nb) ()", STRING("a(b)c"),
	              STRING("()\\"), STRING("A\007z"), STRING("ab"), STRING(""));
	ASSERT_TOKENS("(never closed", STRING("never closed"));
	ASSERT_TOKENS("(ends in a backslash\\", STRING("ends in a backslash"));
}

static void
test_hex_strings(void)
{
	ASSERT_TOKENS("<48 65 6C6c6F> <414> <> <4x1", STRING("Hello"), STRING("A@"), STRING(""),
	              STRING("A"));
}

static void
test_names(void)
{
	ASSERT_TOKENS("/F1 /A#20B /#zz /a#4 / /x/y", NAME("F1"), NAME("A B"), NAME("#zz"),
	              NAME("a#4"), NAME(""), NAME("x"), NAME("y"));
}

static void
test_structure(void)
{
	ASSERT_TOKENS("[1]<</K true>>{ } >", MARK(DP_TOKEN_ARRAY_OPEN), NUMBER(1),
	              MARK(DP_TOKEN_ARRAY_CLOSE), MARK(DP_TOKEN_DICT_OPEN), NAME("K"),
	              KEYWORD("true"), MARK(DP_TOKEN_DICT_CLOSE), KEYWORD("{"), KEYWORD("}"),
	              KEYWORD(">"));
}

static void
test_comments(void)
{
	ASSERT_TOKENS("q % (not a string\r1 % the end", KEYWORD("q"), NUMBER(1));
}

static void
test_operators_without_space(void)
{
	ASSERT_TOKENS("BT/F1 9 Tf(x)Tj[(y)]TJ T*", KEYWORD("BT"), NAME("F1"), NUMBER(9),
	              KEYWORD("Tf"), STRING("x"), KEYWORD("Tj"), MARK(DP_TOKEN_ARRAY_OPEN),
	              STRING("y"), MARK(DP_TOKEN_ARRAY_CLOSE), KEYWORD("TJ"), KEYWORD("T*"));
}

static void
test_zero_bytes(void)
{
	const Wanted wanted[] = {NUMBER(1), NUMBER(2), MARK(DP_TOKEN_END)};

	assert_tokens("1\0\0002", 4, wanted);
	assert_tokens("", 0, &wanted[2]);
}

static void
skip_image(const char *text, gsize length, gsize known, const char *next)
{
	g_auto(DpLexer) lexer = {NULL};
	DpToken token;

	dp_lexer_init(&lexer, (const guint8 *)text, length);
	g_assert_true(dp_lexer_next(&lexer, &token));
	dp_lexer_skip_image(&lexer, known);
	g_assert_cmpint(dp_lexer_next(&lexer, &token), ==, next != NULL);
	if (next != NULL)
		g_assert_cmpmem(token.bytes, token.length, next, strlen(next));
}

static void
test_image_ends_at_ei(void)
{
	static const char DATA[] = "ID \1\2\3 EI\4\5\nEI Q";

	skip_image(DATA, sizeof DATA - 1, 0, "Q");
	skip_image("ID abc", 6, 0, NULL);
	skip_image("ID", 2, 0, NULL);
}

/* Data that looks like its own end is passed over when its length is known. */
static void
test_image_of_known_length(void)
{
	static const char DATA[] = "ID ab EI cd\nEI S";

	skip_image(DATA, sizeof DATA - 1, 8, "S");
	skip_image(DATA, sizeof DATA - 1, 0, "cd");
	skip_image(DATA, sizeof DATA - 1, 5000, "cd");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/lexer/numbers", test_numbers);
	g_test_add_func("/lexer/sloppy-numbers", test_sloppy_numbers);
	g_test_add_func("/lexer/strings", test_strings);
	g_test_add_func("/lexer/hex-strings", test_hex_strings);
	g_test_add_func("/lexer/names", test_names);
	g_test_add_func("/lexer/structure", test_structure);
	g_test_add_func("/lexer/comments", test_comments);
	g_test_add_func("/lexer/operators-without-space", test_operators_without_space);
	g_test_add_func("/lexer/zero-bytes", test_zero_bytes);
	g_test_add_func("/lexer/image-ends-at-ei", test_image_ends_at_ei);
	g_test_add_func("/lexer/image-of-known-length", test_image_of_known_length);
	return g_test_run();
}
