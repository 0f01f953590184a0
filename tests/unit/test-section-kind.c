/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "structure/section-kind.h"
#include "structure/section-title.h"

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
};

static void
test_kind(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);

	g_assert_cmpint(dp_section_kind_of(CASES[i].title), ==, CASES[i].kind);
}

static void
test_sorted(void)
{
	g_assert_true(dp_section_titles_sorted());
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

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
		g_autofree char *path = g_strdup_printf("/section/kind/%s", CASES[i].title);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_kind);
	}
	g_test_add_func("/section/titles-are-sorted", test_sorted);
	g_test_add_func("/section/number", test_number);
	return g_test_run();
}
