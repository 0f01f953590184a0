/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "layout/readable.h"

/* A page that holds nothing but one line of @text, repeated. */
static gboolean
is_readable(const char *text)
{
	g_autofree char *words = g_strdup(text);
	DpLine line = {.text = words};
	g_autoptr(GPtrArray) lines = g_ptr_array_new();
	DpPageLayout page = {.number = 1, .lines = lines, .n_glyphs = 400};

	for (guint i = 0; i < 10; i++)
		g_ptr_array_add(lines, &line);
	return dp_page_is_readable(&page);
}

static void
test_words(void)
{
	g_assert_true(is_readable("The idea of Lantern is to ask less of every machine."));
	g_assert_true(is_readable("Não há razões para esperar: é só começar já às três."));
	g_assert_true(is_readable("Мы измеряем время ожидания в очереди."));
	g_assert_true(is_readable("我们测量队列中的等待时间。"));
	g_assert_true(is_readable("cfg-1 10.2 57.5 26.5 30.8 65.2 39.8"));
}

static void
test_garbage(void)
{
	g_assert_false(is_readable("ßáÂçà kÀ?¿æ rÊ¼¹Ï´ì!ÊT· Â¾Û´È ´ ½GÔâ!´È·3¼Rà8ÊT"));
	g_assert_false(
	    is_readable("\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd a \xef\xbf\xbd\xef\xbf\xbd"));
	g_assert_false(
	    is_readable("\xee\x80\x81\xee\x80\x82 \xee\x80\x83\xee\x80\x84\xee\x80\x85"));
}

/* Letters and figures enough, but every code was moved, or each stands for another. */
static void
test_moved_codes(void)
{
	g_assert_false(is_readable("#ACHE #OHERENCE 0ROTOCOLS AND 4ECHNICAL 2EPORT OF #OMPUTER"));
	g_assert_false(is_readable("HdZmQVS[SmE EdDfe'TFm DfTeKTDQIE Q&Ho MZeKF QVHdM TIDfQ"));
	g_assert_true(is_readable("A TinyLFU cache drops what nobody asks LevelDB for."));
	g_assert_true(is_readable("for (i = 0; i < n; i++) getValue(myList).addItem(i->next);"));
	g_assert_true(is_readable("SELECT name FROM staff WHERE room IS NULL yields nobody"));
}

/* The share of letters and digits that a page of tables still has: 15 of 36 characters, and of 35.
 */
static void
test_share_of_letters(void)
{
	g_assert_false(is_readable("lamps glows lamps ..... ..... ..... ..... ."));
	g_assert_true(is_readable("lamps glows lamps ..... ..... ..... ....."));
}

/* Capitals inside 8 of 20 words, and inside 9. */
static void
test_share_of_odd_words(void)
{
	g_assert_true(is_readable("laMps laMps laMps laMps laMps laMps laMps laMps glows glows "
	                          "glows glows glows glows glows glows glows glows glows glows"));
	g_assert_false(is_readable("laMps laMps laMps laMps laMps laMps laMps laMps laMps glows "
	                           "glows glows glows glows glows glows glows glows glows glows"));
}

/* 10 small letters beside 19 capitals, and beside 20. */
static void
test_share_of_small_letters(void)
{
	g_assert_true(is_readable("lamps glows LAMPS GLOWS LAMPS GLOW"));
	g_assert_false(is_readable("lamps glows LAMPS GLOWS LAMPS GLOWS"));
}

static void
test_too_little(void)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new();
	DpPageLayout page = {.number = 1, .lines = lines, .n_glyphs = 3};

	g_assert_false(dp_page_is_readable(&page));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/readable/words-of-many-scripts", test_words);
	g_test_add_func("/readable/fonts-without-a-map", test_garbage);
	g_test_add_func("/readable/moved-codes", test_moved_codes);
	g_test_add_func("/readable/share-of-letters", test_share_of_letters);
	g_test_add_func("/readable/share-of-odd-words", test_share_of_odd_words);
	g_test_add_func("/readable/share-of-small-letters", test_share_of_small_letters);
	g_test_add_func("/readable/a-page-number-alone", test_too_little);
	return g_test_run();
}
