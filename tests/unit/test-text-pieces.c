/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/limits.h"
#include "base/text-pieces.h"

#define SHARED 512
#define LONGEST_WORD 64

typedef struct {
	const char *name, *word;
	guint n; /* how often it is repeated */
	guint n_pieces;
} Case;

static const Case CASES[] = {
    {"empty", "x", 0, 0},
    {"short", "lamp ", 10, 1},
    {"just-one", "x", DP_LIMIT_METADATA_CHARS, 1},
    {"just-two", "x", DP_LIMIT_METADATA_CHARS + 1, 2},
    {"words", "lamp ", 2000, 3},
    {"no-blank", "y", 10000, 3},
    {"letters-of-three-bytes", "\xE6\xA2\x85", 10000, 3},
    {"long-words", "an-address-that-goes-on-and-on-and-on-and-on-without-any-blank-but-one ", 200,
     4},
};

/* All of the text is in the pieces, in order, and each has the end of the one before it. */
static void
test_pieces(gconstpointer data)
{
	const Case *wanted = data;
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(GString) joined = g_string_new(NULL);
	g_autoptr(GArray) pieces = NULL;

	for (guint i = 0; i < wanted->n; i++)
		g_string_append(text, wanted->word);
	pieces = dp_text_pieces(text->str);
	g_assert_cmpuint(pieces->len, ==, wanted->n_pieces);
	for (guint i = 0; i < pieces->len; i++) {
		const DpTextPiece *piece = &g_array_index(pieces, DpTextPiece, i);
		const char *start = text->str + piece->start, *fresh = text->str + piece->fresh;

		g_assert_true(g_utf8_validate(start, (gssize)(piece->end - piece->start), NULL));
		g_assert_cmpint(g_utf8_strlen(start, (gssize)(piece->end - piece->start)), <=,
		                DP_LIMIT_METADATA_CHARS);
		g_assert_cmpint(g_utf8_pointer_to_offset(start, fresh), <=, SHARED + LONGEST_WORD);
		if (i > 0)
			g_assert_cmpint(g_utf8_pointer_to_offset(start, fresh), >=, SHARED);
		g_assert_cmpuint(piece->fresh, ==, joined->len);
		g_string_append_len(joined, fresh, (gssize)(piece->end - piece->fresh));
	}
	g_assert_cmpstr(joined->str, ==, text->str);
}

/* Where there are blanks, no word is cut. */
static void
test_no_word_is_cut(void)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(GArray) pieces = NULL;

	for (guint i = 0; i < 3000; i++)
		g_string_append_printf(text, "%s%s", i > 0 ? " " : "",
		                       i % 3 == 0 ? "lamp" : "bright");
	pieces = dp_text_pieces(text->str);
	g_assert_cmpuint(pieces->len, >, 2);
	for (guint i = 1; i < pieces->len; i++) {
		const DpTextPiece *piece = &g_array_index(pieces, DpTextPiece, i);

		g_assert_cmpint(text->str[piece->start - 1], ==, ' ');
		g_assert_cmpint(text->str[piece->fresh - 1], ==, ' ');
	}
}

int
main(int argc, char *argv[])
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strdup_printf("/text-pieces/%s", CASES[i].name);

		g_test_add_data_func(path, &CASES[i], test_pieces);
	}
	g_test_add_func("/text-pieces/no-word-is-cut", test_no_word_is_cut);
	return g_test_run();
}
