/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text.h"
#include "facts/text/placeholder-table.h"
#include "facts/text/placeholder-words.h"
#include "facts/text/placeholder.h"

/*
 * What stands under titles in place of names, in the languages that papers come in; and what looks
 * like it and names somebody.
 */

#define NONE DP_PLACEHOLDER_NONE
#define BESIDE DP_PLACEHOLDER_BESIDE
#define PAPER DP_PLACEHOLDER_PAPER
#define ANYBODY DP_PLACEHOLDER_ANYBODY
#define WHOLE DP_PLACEHOLDER_WHOLE

static const struct {
	const char *text;
	DpPlaceholder wanted;
} LINES[] = {
    /* What styles print, and what people put instead. */
    {"Anonymous Author(s)", WHOLE},
    {"ANONYMOUS AUTHOR(S)", WHOLE},
    {"A NONYMOUS A UTHORS", WHOLE},
    {"Paper under double-blind review", WHOLE},
    {"Anonymous ICCV submission", WHOLE},
    {"Anonymous submission to the Journal of Tides", WHOLE},
    {"Under review as a conference paper at ICLR 2031", PAPER},
    {"For TIDES 2019 Submission", PAPER},
    {"Paper ID: TBD", WHOLE},
    {"Paper #123", PAPER},
    {"N.N.", WHOLE},
    {"NN, NN", WHOLE},
    {"n/a", WHOLE},
    {"N. Nygaard", NONE},
    {"Anonymous Scientist", WHOLE},
    {"A. Nonymous", WHOLE},
    {"Autor není uveden, neznámý autor", WHOLE},
    {"Авторы не указаны", WHOLE},
    {"Submission 45", PAPER},
    {"Paper ID *****", WHOLE},
    {"XX", WHOLE},
    {"Xxxx University", WHOLE},
    {"Xxxxx Xxxxx, xxx@xxx.edu", WHOLE},
    {"John Doe, Jane Roe", ANYBODY},
    {"J. Doe and J. Roe", ANYBODY},
    {"Max Mustermann", ANYBODY},
    {"Author 1, Author 2, Institution 2", WHOLE},
    {"Author A1, Author B", WHOLE},
    {"First Author∗ Second Author†", WHOLE},
    {"Firstname Lastname", WHOLE},
    {"Institution1", WHOLE},
    {"University 1", WHOLE},
    {"City, Country", WHOLE},
    {"email@domain.com", WHOLE},
    {"anonymous@anonymous.org", WHOLE},
    {"Names withheld", WHOLE},
    {"Names and affiliations hidden for double-blind review", WHOLE},
    {"Authors' identities concealed pending the decision", WHOLE},
    {"Author list suppressed to keep reviewing fair", WHOLE},
    {"[Redacted for review]", WHOLE},
    {"To be added upon acceptance", WHOLE},
    {"Details will be revealed after the review", WHOLE},
    {"The authors are not shown here", WHOLE},
    /* The same, elsewhere. */
    {"Autoren anonymisiert", WHOLE},
    {"Namen der Autoren für die Begutachtung entfernt", WHOLE},
    {"Auteurs anonymes", WHOLE},
    {"Noms masqués pour l'évaluation", WHOLE},
    {"Autores anónimos", WHOLE},
    {"Nombres omitidos para la revisión", WHOLE},
    {"Nomes dos autores omitidos para avaliação cega", WHOLE},
    {"Autors anònims", WHOLE},
    {"Autori anonimi", WHOLE},
    {"Nomi degli autori rimossi per la revisione", WHOLE},
    {"Autori anonimizați", WHOLE},
    {"Anonieme auteurs", WHOLE},
    {"Namen verwijderd voor beoordeling", WHOLE},
    {"Anonyma författare", WHOLE},
    {"Anonyme forfattere", WHOLE},
    {"Nafnlausir höfundar", WHOLE},
    {"Nimettömät kirjoittajat", WHOLE},
    {"Anonüümsed autorid", WHOLE},
    {"Autorzy anonimowi", WHOLE},
    {"Dane autorów ukryte na czas recenzji", WHOLE},
    {"Anonymní autoři", WHOLE},
    {"Jména autorů skryta kvůli recenzi", WHOLE},
    {"Anonymní autori", WHOLE},
    {"Névtelen szerzők", WHOLE},
    {"A szerzők nevét a bírálat miatt eltávolítottuk", WHOLE},
    {"Anonimni autori", WHOLE},
    {"Anonim yazarlar", WHOLE},
    {"Yazar bilgileri hakem değerlendirmesi için gizlenmiştir", WHOLE},
    {"Анонимные авторы", WHOLE},
    {"Имена авторов скрыты на время рецензирования", WHOLE},
    {"Анонімні автори", WHOLE},
    {"Анонимни автори", WHOLE},
    {"Ανώνυμοι συγγραφείς", WHOLE},
    {"Τα ονόματα των συγγραφέων έχουν αφαιρεθεί", WHOLE},
    {"مؤلفون مجهولون", WHOLE},
    {"أسماء المؤلفين محجوبة للتحكيم", WHOLE},
    {"نولوهجم نوفلؤم", WHOLE}, /* as it is painted, from the left */
    {"نویسندگان ناشناس", WHOLE},
    {"מחברים אנונימיים", WHOLE},
    {"שמות המחברים הוסרו", WHOLE},
    {"अनाम लेखक", WHOLE},
    {"লেখক বেনামী", WHOLE},
    {"Tác giả ẩn danh", WHOLE},
    {"Penulis anonim", WHOLE},
    {"Nama penulis dirahasiakan", WHOLE},
    {"ผู้เขียนนิรนาม", WHOLE},
    {"匿名作者", WHOLE},
    {"作者信息已隐去", WHOLE},
    {"作者資訊因雙盲審查而隱藏", WHOLE},
    {"著者名は伏せてあります", WHOLE},
    {"査読のため著者名を省略", WHOLE},
    {"익명 저자", WHOLE},
    {"심사를 위해 저자 정보를 삭제함", WHOLE},
    {"ავტორები ანონიმური", WHOLE},
    /* Somebody beside it. */
    {"Anonymous Author(s), Ada Orvik", BESIDE},
    {"Anonymous Authors, Lowmere University", BESIDE},
    {"Anonymous Authors, University of Lowmere", BESIDE},
    {"Names withheld; contact ada@lowmere.edu", BESIDE},
    {"匿名作者 王小明", BESIDE},
    {"John Doe and Ada Orvik", NONE},
    {"Ada Orvik, names withheld", BESIDE},
    /* Somebody whose name is of words that placeholders have. */
    {"May Review", BESIDE},
    {"An Na", BESIDE},
    {"An Na1, Will Page2", BESIDE},
    {"John Hidden", BESIDE},
    {"Mary Unknown", BESIDE},
    {"May be shown after the review", WHOLE},
    {"Will be added after the review", WHOLE},
    {"An Anonymous Submission", WHOLE},
    {"John Doe (name withheld)", WHOLE},
    /* Somebody. */
    {"Ada Orvik", NONE},
    {"ADA ORVIK", NONE},
    {"A. Orvik and B. Tamsin", NONE},
    {"Jane Tamsin", NONE},
    {"John Orvik, Jane Tamsin", NONE},
    {"Nguyen Danh", BESIDE},
    {"Don Ho", NONE},
    {"王小明 李海", NONE},
    {"김철수", NONE},
    {"Ада Орвик", NONE},
    {"Lowmere University", NONE},
    {"Department of Computer Science", NONE},
    {"ada@lowmere.edu", NONE},
    {"Jane Doe, jane@lowmere.edu", NONE},
    {"张三", ANYBODY},
    {"The Authors of Tides", NONE},
    {"A subtitle of the paper", PAPER},
};

static void
test_line(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);

	g_test_message("%s", LINES[i].text);
	g_assert_cmpint(dp_placeholder_of(LINES[i].text), ==, LINES[i].wanted);
}

static const struct {
	const char *text;
	gboolean wanted;
} ADDRESSES[] = {
    {"anonymous@anonymous.org", TRUE}, {"xxx@xxx.edu", TRUE},       {"email@domain.com", TRUE},
    {"first.author@uni.edu", TRUE},    {"nombre@ejemplo.es", TRUE}, {"jane.doe@example.com", TRUE},
    {"ada@lowmere.edu", FALSE},        {"ada@canon.com", FALSE},    {"info@lowmere.edu", FALSE},
    {"ada.orvik@uni.lu", FALSE},
};

static void
test_address(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);

	g_assert_cmpint(dp_placeholder_is_address(ADDRESSES[i].text), ==, ADDRESSES[i].wanted);
}

static guint32
entry_of(const DpPlaceholderTable *table, const char *word)
{
	guint32 i = table->buckets[dp_placeholder_bucket(word)];

	while (i != DP_PLACEHOLDER_END && strcmp(table->text + table->entries[i].start, word) != 0)
		i = table->entries[i].next;
	return i;
}

/* What the program was built with has the words of the rows, folded and in their order. */
static void
test_tables(void)
{
	guint32 next = 0;

	for (const char *const *row = HIDDEN_WORDS; *row != NULL; row++) {
		g_autofree char *folded = dp_text_fold(*row);
		g_auto(GStrv) words = g_strsplit(folded, " ", -1);

		for (char **word = words; *word != NULL; word++) {
			guint32 i = entry_of(&DP_PLACEHOLDER_SPACED, *word);

			g_assert_cmpuint(i, <=, next);
			next += i == next;
			if (i < next)
				g_assert_cmpuint(DP_PLACEHOLDER_SPACED.entries[i].word, ==,
				                 WORD_HIDDEN);
		}
	}
	g_assert_cmpuint(next, >, 300);
	g_assert_cmpuint(DP_PLACEHOLDER_SPACED.entries[next].word, ==, WORD_ROLE);
}

/* What stands before each sign could be an address itself: no text is searched to that depth. */
#define N_SIGNS 30000

static void
test_many_signs(void)
{
	g_autofree char *text = g_strnfill(N_SIGNS, '@');

	text[0] = 'a';
	g_assert_cmpint(dp_placeholder_of(text), ==, NONE);
	g_assert_false(dp_placeholder_is_address(text));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/placeholder/many-signs", test_many_signs);
	for (guint i = 0; i < G_N_ELEMENTS(LINES); i++) {
		g_autofree char *path = g_strdup_printf("/placeholder/line/%u", i);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_line);
	}
	for (guint i = 0; i < G_N_ELEMENTS(ADDRESSES); i++) {
		g_autofree char *path = g_strdup_printf("/placeholder/address/%u", i);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_address);
	}
	g_test_add_func("/placeholder/tables", test_tables);
	return g_test_run();
}
