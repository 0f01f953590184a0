/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "paper-lines.h"
#include "structure/unheaded-list.h"

/* Which lines begin a list without a heading, at the limits of what shows one. */

/* A letter a line: "1" the first entry with its label, "e" an entry's, "t" text. */
static const struct {
	const char *name, *lines;
	guint first;
} LISTS[] = {
    {"half-signs", "ttt1eeeeetttttt", 3},
    {"fewer-signs", "ttt1eeeettttttt", DP_NO_LINE},
    {"four-lines", "tttttt1eee", 6},
    {"three-lines", "tttttt1ee", DP_NO_LINE},
    {"twelve-lines", "tttteeeeeeeeeeee", 4},
    {"eleven-lines", "tttteeeeeeeeeee", DP_NO_LINE},
    {"four-misses", "tttteeeeeetttteeeeee", DP_NO_LINE},
    {"three-misses", "tttteeeeeettteeeeee", 4},
};

static void
test_list(gconstpointer data)
{
	guint index = GPOINTER_TO_UINT(data);
	g_auto(PaperLines) paper;

	paper_lines_init(&paper);
	for (const char *c = LISTS[index].lines; *c != '\0'; c++)
		paper_lines_add(&paper,
		                *c == '1'   ? "[1] A. Orvik and B. Tamsin. Lamps, pp. 3-9, 2019."
		                : *c == 'e' ? "A. Orvik and B. Tamsin. Lamps, pp. 3-9, 2019."
		                            : "words of a paragraph that goes on for a line",
		                PAPER_SIZE, PAPER_LEADING);
	g_assert_cmpuint(dp_unheaded_list_first(&paper.structure), ==, LISTS[index].first);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(LISTS); i++) {
		g_autofree char *path = g_strconcat("/unheaded-list/", LISTS[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_list);
	}
	return g_test_run();
}
