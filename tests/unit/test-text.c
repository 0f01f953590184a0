/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/repeat.h"
#include "base/text.h"

/* Folding is done character by character where that gives the same, and that is most text. */

#define EUROPE 0x2100u

/* Hiragana are folded with the whole text around them. */
#define WHOLE "\xe3\x81\x82"

static const struct {
	const char *text, *folded;
} TEXTS[] = {
    {"Références  Citées", "references citees"},
    {"Größe", "grosse"},
    {"ΑΝΑΦΟΡΕΣ", "αναφορεσ"},
    {"Приложение Й", "приложение и"},
    {"  \xc2\xa0 a\xc2\xa0\xe2\x80\x83"
     "b \xc2\xa0",
     "a b"},
    {"e\xcc\x81", "e"},
    {"re\xc2\xad"
     "view",
     "review"},
    {"Ada\xe2\x80\x8b Or\xe2\x81\xa0vik", "ada orvik"},
    {"\xf3\xa0\x81\x81\xf3\xa0\x81\xa4\xf3\xa0\x81\xa1", "ada"}, /* tags */
    {"\xef\xb8\x8f\xe2\x80\x8d", ""},
    {"参考 文献", "参考 文献"},
    {"참고 문헌", "참고 문헌"},
    {"a\xc2\xa8"
     "b",
     "a b"}, /* a diaeresis alone is a space and a mark */
};

static void
test_texts(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++) {
		g_autofree char *folded = dp_text_fold(TEXTS[i].text);

		g_assert_cmpstr(folded, ==, TEXTS[i].folded);
	}
}

/* What is searched, and what is shown. */
static const struct {
	const char *text, *plain, *printable;
} SHOWN[] = {
    {"gi\xe2\x80\x8bve", "give", "gi\xef\xbf\xbdve"},
    {"po\xc2\xadsitive", "positive", "po-sitive"},
    {"po\xc2\xad\nsitive", "po- sitive", "po- sitive"},
    {"\xf3\xa0\x81\x81"
     "da",
     "Ada",
     "\xef\xbf\xbd"
     "da"},
    {"a\xff"
     "b",
     "a\xef\xbf\xbd"
     "b",
     "a\xef\xbf\xbd"
     "b"},
};

static void
test_plain(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(SHOWN); i++) {
		g_autofree char *plain = dp_text_plain(SHOWN[i].text);
		g_autofree char *printable = dp_text_printable(SHOWN[i].text);

		g_assert_cmpstr(plain, ==, SHOWN[i].plain);
		g_assert_cmpstr(printable, ==, SHOWN[i].printable);
	}
}

static const struct {
	const char *text, *kept;
} REPEATS[] = {
    {"a very very good", "a very very good"},
    {"a very very very very good", "a very very good"},
    {"x, y, x, y, x, y, x", "x, y, x, y, x"},
    {"1 2 3 4 5 6 7 8 1 2 3 4 5 6 7 8 1 2 3 4 5 6 7 8", "1 2 3 4 5 6 7 8 1 2 3 4 5 6 7 8"},
    {"1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9",
     "1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9"},
    {"", ""},
};

static void
test_repeats(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(REPEATS); i++) {
		g_autofree char *kept = dp_text_without_repeats(g_strdup(REPEATS[i].text));

		g_assert_cmpstr(kept, ==, REPEATS[i].kept);
	}
}

static void
check_same(const char *text)
{
	g_autofree char *longer = g_strconcat(text, WHOLE, NULL);
	g_autofree char *alone = dp_text_fold(text);
	g_autofree char *with = dp_text_fold(longer);
	g_autofree char *wanted = g_strconcat(alone, WHOLE, NULL);

	g_assert_cmpstr(with, ==, wanted);
}

static void
test_same_alone_and_in_text(void)
{
	for (gunichar c = 1; c < EUROPE; c++) {
		char character[7] = {0};
		g_autofree char *around = NULL;

		g_unichar_to_utf8(c, character);
		around = g_strconcat("Aéz", character, "Ö", NULL);
		check_same(around);
	}
	check_same("é漢字 한글 é");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/text/fold", test_texts);
	g_test_add_func("/text/plain", test_plain);
	g_test_add_func("/text/repeats", test_repeats);
	g_test_add_func("/text/fold/same-alone-and-in-text", test_same_alone_and_in_text);
	return g_test_run();
}
