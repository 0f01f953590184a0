/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/heading.h"

/* Which lines are one heading: two lines one below the other, and text. */

#define SIZE 12.0
#define BODY 10.0
#define N_LINES 3

typedef struct {
	const char *name;
	const char *first, *second;
	guint16 font;        /* of the second line; the first's is 1 */
	guint n_bold, maths; /* glyphs of the second line, of ten */
	double step;
	guint n; /* lines of the heading */
} Heading;

static const Heading HEADINGS[] = {
    {"one-style", "3 A Language for the", "Lamps of Lowmere", 1, 10, 0, 14, 2},
    {"other-font", "3 A Language for the", "Lamps of Lowmere", 2, 0, 0, 14, 1},
    {"formula", "3 A Language for the", "L-Lamp Syntax", 2, 5, 5, 14, 2},
    {"formula-and-text", "3 A Language for the", "L-Lamp Syntax", 2, 5, 4, 14, 1},
    {"formula-alone", "3 A Language for the", "L-Lamp Syntax", 2, 0, 10, 14, 1},
    {"near", "3 A Language for the", "Lamps of Lowmere", 1, 10, 0, 17.9, 2},
    {"far", "3 A Language for the", "Lamps of Lowmere", 1, 10, 0, 18.1, 1},
    {"numbered", "3 A Language", "3.1 Lamps", 1, 10, 0, 14, 1},
    {"label", "APPENDIX B", "PROOF FOR LAMPS", 1, 10, 0, 14, 2},
    {"label-and-words", "Appendix A The Design in", "L-Lamp Syntax", 2, 5, 5, 14, 2},
    {"label-in-words", "Appendix", "Lamps of Lowmere", 1, 10, 0, 14, 1},
    {"known-title", "Acknowledgments", "Lamps of Lowmere", 1, 10, 0, 14, 1},
};

static void
add_line(GPtrArray *lines, const char *text, double size, double step)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	const DpLine *above = lines->len > 0 ? lines->pdata[lines->len - 1] : NULL;
	DpLine *line = g_new0(DpLine, 1);

	line->page = line->column = 1;
	line->size = size;
	line->text = g_strdup(text);
	line->n_words = g_strv_length(words);
	line->n_glyphs = line->n_main = line->n_bold = 10;
	line->font = 1;
	line->baseline = (above != NULL ? above->baseline : 100) + step;
	line->rect = (DpRect){72, line->baseline - 7, 160, line->baseline};
	g_ptr_array_add(lines, line);
}

static void
test_heading(gconstpointer data)
{
	const Heading *heading = data;
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	g_autoptr(GPtrArray) sections =
	    g_ptr_array_new_with_free_func((GDestroyNotify)dp_section_free);
	g_autoptr(GPtrArray) pages = g_ptr_array_new();
	DpLayout layout = {.pages = pages, .size = BODY, .leading = 12};
	DpRole roles[N_LINES] = {0};
	DpStructure structure = {
	    .layout = &layout, .lines = lines, .sections = sections, .roles = roles};
	DpLine *second, *text;
	const DpSection *section;

	add_line(lines, heading->first, SIZE, 0);
	add_line(lines, heading->second, SIZE, heading->step);
	add_line(lines, "lamps wear out slowly, and", BODY, 20);
	second = lines->pdata[1];
	second->font = heading->font;
	second->n_bold = heading->n_bold;
	second->n_maths = heading->maths;
	text = lines->pdata[2];
	text->n_bold = 0;
	dp_headings_find(&structure);
	g_assert_cmpuint(sections->len, >=, 1);
	section = sections->pdata[0];
	g_assert_cmpuint(section->first, ==, 0);
	g_assert_cmpuint(section->body, ==, heading->n);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(HEADINGS); i++) {
		g_autofree char *path = g_strconcat("/heading-lines/", HEADINGS[i].name, NULL);

		g_test_add_data_func(path, &HEADINGS[i], test_heading);
	}
	return g_test_run();
}
