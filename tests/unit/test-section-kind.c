/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <string.h>

#include "structure/section-kind.h"
#include "structure/section-title.h"
#include "structure/title-notation.h"

static const struct {
	const char *title;
	DpSectionKind kind;
} CASES[] = {
    {"References", DP_SECTION_REFERENCES},
    {"R EFERENCES", DP_SECTION_REFERENCES},
    {"R E F E R E N C E S", DP_SECTION_REFERENCES},
    {"VII. REFERENCES", DP_SECTION_REFERENCES},
    {"§9 References", DP_SECTION_REFERENCES},
    {"W ORKS C ITED", DP_SECTION_REFERENCES},
    {"REFERÊNCIAS", DP_SECTION_REFERENCES},
    {"Literaturverzeichnis", DP_SECTION_REFERENCES},
    {"参考文献", DP_SECTION_REFERENCES},
    {"참고문헌", DP_SECTION_REFERENCES},
    {"References and Notes", DP_SECTION_REFERENCES},
    {"Notes & References", DP_SECTION_REFERENCES},
    {"8. References & Notes", DP_SECTION_REFERENCES},
    {"Selected Bibliography", DP_SECTION_REFERENCES},
    {"Select Bibliography", DP_SECTION_REFERENCES},
    {"Bibliographie indicative", DP_SECTION_REFERENCES},
    {"Obras utilizadas", DP_SECTION_REFERENCES},
    {"Fonti consultate", DP_SECTION_REFERENCES},
    {"Gebruikte literatuur", DP_SECTION_REFERENCES},
    {"Seznam citované literatury", DP_SECTION_REFERENCES},
    {"Источники и литература", DP_SECTION_REFERENCES},
    {"Перелік джерел", DP_SECTION_REFERENCES},
    {"Heimildalisti", DP_SECTION_REFERENCES},
    {"Ədəbiyyat siyahısı", DP_SECTION_REFERENCES},
    {"注释与参考文献", DP_SECTION_REFERENCES},
    {"Missing Proofs", DP_SECTION_APPENDIX},
    {"Annexes méthodologiques", DP_SECTION_APPENDIX},
    {"Fylgiskjöl", DP_SECTION_APPENDIX},
    {"Prílohy práce", DP_SECTION_APPENDIX},
    {"Shtojca A", DP_SECTION_APPENDIX},
    {"Bibliographical notes", DP_SECTION_REFERENCES},
    {"Література", DP_SECTION_REFERENCES},
    {"Список використаних джерел", DP_SECTION_REFERENCES},
    {"Список использованной литературы", DP_SECTION_REFERENCES},
    {"Daftar Pustaka", DP_SECTION_REFERENCES},
    {"참고자료", DP_SECTION_REFERENCES},
    {"A PPENDIX", DP_SECTION_APPENDIX},
    {"Appendix A: Proofs", DP_SECTION_APPENDIX},
    {"Supplementary Material", DP_SECTION_SUPPLEMENT},
    {"Acknowledgements", DP_SECTION_ACKNOWLEDGMENTS},
    {"Acknowledgments and Disclosure of Funding", DP_SECTION_ACKNOWLEDGMENTS},
    {"Danksagung", DP_SECTION_ACKNOWLEDGMENTS},
    {"Remerciements", DP_SECTION_ACKNOWLEDGMENTS},
    {"Agradecimientos", DP_SECTION_ACKNOWLEDGMENTS},
    {"7. Agradecimentos", DP_SECTION_ACKNOWLEDGMENTS},
    {"Ringraziamenti", DP_SECTION_ACKNOWLEDGMENTS},
    {"БЛАГОДАРНОСТИ", DP_SECTION_ACKNOWLEDGMENTS},
    {"致 谢", DP_SECTION_ACKNOWLEDGMENTS},
    {"謝辞", DP_SECTION_ACKNOWLEDGMENTS},
    {"감사의 글", DP_SECTION_ACKNOWLEDGMENTS},
    {"Limitations", DP_SECTION_LIMITATIONS},
    {"Broader Impact", DP_SECTION_IMPACT},
    {"NeurIPS Paper Checklist", DP_SECTION_CHECKLIST},
    {"Use of LLMs", DP_SECTION_LLM_USE},
    {"5 Evaluation", DP_SECTION_MAIN},
    {"references to earlier work are given in the text below,", DP_SECTION_MAIN},
    {"Reference counting", DP_SECTION_MAIN},
    {"Notes", DP_SECTION_MAIN},
    {"Q & A", DP_SECTION_MAIN},
    {"Anhang A: Beweise", DP_SECTION_APPENDIX},
    {"Annexe A. Preuves", DP_SECTION_APPENDIX},
    {"Annexe A montre que", DP_SECTION_MAIN},
    {"A PPENDIX A P ROOFS", DP_SECTION_APPENDIX},
    {"Appendix A Proofs", DP_SECTION_APPENDIX},
    {"Appendix A shows", DP_SECTION_MAIN},
    {"Appendices A and B hold the proofs and the", DP_SECTION_MAIN},
    {"Załącznik nr 1: Dowody", DP_SECTION_APPENDIX},
    {"Приложение № 1", DP_SECTION_APPENDIX},
    {"1. pielikums", DP_SECTION_APPENDIX},
    {"A. melléklet", DP_SECTION_APPENDIX},
    {"Ek A", DP_SECTION_APPENDIX},
    {"Ekonomi", DP_SECTION_MAIN},
    {"Lisa 1", DP_SECTION_APPENDIX},
    {"Lisa Orvik", DP_SECTION_MAIN},
    {"附录A 证明", DP_SECTION_APPENDIX},
    {"付録A", DP_SECTION_APPENDIX},
    {"부록", DP_SECTION_APPENDIX},
    {"נספח", DP_SECTION_APPENDIX},
    {"Supplementary Material for Lamps and Ledgers", DP_SECTION_SUPPLEMENT},
    {"Supplementary material is available online", DP_SECTION_MAIN},
    {"ביבליוגרפיה", DP_SECTION_REFERENCES},
    {"היפרגוילביב", DP_SECTION_REFERENCES},
    {"참고 문헌", DP_SECTION_REFERENCES},
    {"Κατάλογος αναφορών", DP_SECTION_REFERENCES},
    {"Felhasznált irodalom", DP_SECTION_REFERENCES},
    {"Declaration of LLM Usage", DP_SECTION_LLM_USE},
    {"Statement on the Use of Large Language Models", DP_SECTION_LLM_USE},
    {"Role of Large Language Models", DP_SECTION_LLM_USE},
    {"Use of AI Assistants", DP_SECTION_LLM_USE},
    {"Large Language Models", DP_SECTION_MAIN},
    {"Language Model Training", DP_SECTION_MAIN},
    {"Reproducible Statement", DP_SECTION_REPRODUCIBILITY},
    {"Declaración de ética", DP_SECTION_ETHICS},
    {"Considérations éthiques", DP_SECTION_ETHICS},
    {"Ética y política de las lámparas", DP_SECTION_MAIN},
    {"Declaración de reproducibilidad", DP_SECTION_REPRODUCIBILITY},
    {"Erklärung zur Reproduzierbarkeit", DP_SECTION_REPRODUCIBILITY},
    {"Ethics and Reproducibility Statements", DP_SECTION_ETHICS},
    {"Code of Ethics", DP_SECTION_ETHICS},
    {"Impact of Caching", DP_SECTION_MAIN},
    {"Data and Code Availability", DP_SECTION_DATA_AVAILABILITY},
    {"Data and Code", DP_SECTION_MAIN},
    {"INTRODUÇÃO", DP_SECTION_MAIN},
};

static void
test_kind(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);

	g_assert_cmpint(dp_section_kind_of(CASES[i].title), ==, CASES[i].kind);
}

static void
test_run_in(void)
{
	gsize length = 0;

	g_assert_cmpint(dp_section_run_in_kind("Ethics statement. We asked nobody.", &length), ==,
	                DP_SECTION_ETHICS);
	g_assert_cmpuint(length, ==, strlen("Ethics statement"));
	g_assert_cmpint(dp_section_run_in_kind("LLM usage: none", &length), ==, DP_SECTION_LLM_USE);
	g_assert_cmpint(dp_section_run_in_kind("Cost. It is small.", &length), ==, DP_SECTION_MAIN);
	g_assert_cmpuint(length, ==, strlen("Cost"));
	dp_section_run_in_kind("A line of text without a head", &length);
	g_assert_cmpuint(length, ==, 0);
}

static void
test_abstract(void)
{
	g_assert_true(dp_section_begins_abstract("Abstract—We count lamps"));
	g_assert_true(dp_section_begins_abstract("A BSTRACT : We count lamps"));
	g_assert_true(dp_section_begins_abstract("Resumo—Contamos"));
	g_assert_true(dp_section_begins_abstract("Zusammenfassung. Wir"));
	g_assert_true(dp_section_begins_abstract("摘要：我们"));
	g_assert_false(dp_section_begins_abstract("Abstract machines, and how to build them"));
	g_assert_false(dp_section_begins_abstract("Abstract 2 counts lamps"));
}

static void
test_hints(void)
{
	g_assert_true(dp_section_title_hints_at_statement("Societal Consequences"));
	g_assert_true(dp_section_title_hints_at_statement("Notes on Language Models"));
	g_assert_true(dp_section_title_hints_at_statement("E THICAL MATTERS"));
	g_assert_true(dp_section_title_hints_at_statement("Conflicts of Interest"));
	g_assert_false(dp_section_title_hints_at_statement("Maintaining Lamps"));
	g_assert_false(dp_section_title_hints_at_statement("Evaluation"));
}

/* What may follow a paper, and is neither its text nor an appendix. */
static void
test_closes(void)
{
	g_assert_true(dp_section_title_closes("index"));
	g_assert_true(dp_section_title_closes("onlineresources"));
	g_assert_true(dp_section_title_closes("electroniconlineresource"));
	g_assert_false(dp_section_title_closes("resources"));
}

static void
test_statement(void)
{
	g_assert_true(dp_section_kind_is_statement(DP_SECTION_ACKNOWLEDGMENTS));
	g_assert_true(dp_section_kind_is_statement(DP_SECTION_LIMITATIONS));
	g_assert_true(dp_section_kind_is_statement(DP_SECTION_CONTRIBUTIONS));
	g_assert_false(dp_section_kind_is_statement(DP_SECTION_CHECKLIST));
	g_assert_false(dp_section_kind_is_statement(DP_SECTION_SUPPLEMENT));
	g_assert_false(dp_section_kind_is_statement(DP_SECTION_MAIN));
}

static void
test_number(void)
{
	guint level = 0;
	gboolean lettered = FALSE;

	g_assert_cmpuint(dp_section_number("3.2 Cache", &level, &lettered), ==, 4);
	g_assert_cmpuint(level, ==, 2);
	g_assert_false(lettered);
	g_assert_cmpuint(dp_section_number("A.1 Proofs", &level, &lettered), ==, 4);
	g_assert_true(lettered);
	g_assert_cmpuint(dp_section_number("Caching", &level, &lettered), ==, 0);
}

/* The blocks that hold Latin letters: up to Greek, and the additions. */
static void
test_scripts(void)
{
	static const struct {
		const char *title;
		gboolean latin;
	} TITLES[] = {{"\u0259\u025b", TRUE},  {"\u03b1\u03b2", FALSE}, {"\u1e80\u1e82", TRUE},
	              {"\u1780\u1781", FALSE}, {"\u1f00\u1f01", FALSE}, {"\u1e00\u1eff", TRUE}};

	for (guint i = 0; i < G_N_ELEMENTS(TITLES); i++)
		g_assert_cmpint(dp_title_script(TITLES[i].title) == DP_TITLE_LATIN, ==,
		                TITLES[i].latin);
}

/* A title of @bytes bytes, with @spaces spaces. (transfer full) */
static char *
title_of(const char *begin, guint bytes, guint spaces)
{
	GString *title = g_string_new(begin);

	for (guint i = 1; i < spaces; i++)
		g_string_append(title, "O ");
	while (title->len < bytes)
		g_string_append_c(title, 'o');
	return g_string_free(title, FALSE);
}

static void
test_title(void)
{
	g_autofree char *title = title_of("Appendix A: O", 100, 0);
	g_autofree char *longer = title_of("Appendix A: O", 101, 0);
	g_autofree char *spaced = title_of("Appendix A: ", 60, 21);
	g_autofree char *wider = title_of("Appendix A: ", 60, 22);

	g_assert_cmpint(dp_section_kind_of(title), ==, DP_SECTION_APPENDIX);
	g_assert_cmpint(dp_section_kind_of(longer), ==, DP_SECTION_MAIN);
	g_assert_cmpint(dp_section_kind_of(spaced), ==, DP_SECTION_APPENDIX);
	g_assert_cmpint(dp_section_kind_of(wider), ==, DP_SECTION_MAIN);
	g_assert_cmpint(dp_section_kind_of("Anhang Beweise"), ==, DP_SECTION_APPENDIX);
	g_assert_cmpint(dp_section_kind_of("Supplemental Materials"), ==, DP_SECTION_SUPPLEMENT);
}

/* A hint is looked for among the first words. */
static void
test_many_words(void)
{
	g_autofree char *twenty_three = title_of("O ", 2, 23);
	g_autofree char *twenty_four = title_of("O ", 2, 24);
	g_autofree char *near = g_strconcat(twenty_three, "Ethics", NULL);
	g_autofree char *far = g_strconcat(twenty_four, "Ethics", NULL);

	g_assert_true(dp_section_title_hints_at_statement(near));
	g_assert_false(dp_section_title_hints_at_statement(far));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strdup_printf("/section/kind/%s", CASES[i].title);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_kind);
	}
	g_test_add_func("/section/run-in", test_run_in);
	g_test_add_func("/section/abstract", test_abstract);
	g_test_add_func("/section/hints", test_hints);
	g_test_add_func("/section/closes", test_closes);
	g_test_add_func("/section/statement", test_statement);
	g_test_add_func("/section/number", test_number);
	g_test_add_func("/section/scripts", test_scripts);
	g_test_add_func("/section/long-titles", test_title);
	g_test_add_func("/section/many-words", test_many_words);
	return g_test_run();
}
