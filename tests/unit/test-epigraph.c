/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/bound.h"
#include "facts/layout/epigraph.h"

/* Quotations under a title, and whose names are below them. */

#define SIZE 10.0
#define STEP 12.0
#define ITALIC '/' /* before a line in italics */
#define APART '|'  /* before a line too far below the one above it */

/* @parts: one for each line: '.' none, 'e' part of an epigraph, 's' perhaps its source. */
static const struct {
	const char *lines[5];
	const char *parts;
} BLOCKS[] = {
    {{"“The sea is everything.”", "— Jules Verne", NULL}, "ee"},
    {{"“The sea is everything.”", "— J. Verne, 1870", NULL}, "ee"},
    {{"/Time flies.", "— Virgil", NULL}, "ee"},
    {{"/Time and tide wait", "/for no man", "–– Geoffrey Chaucer", NULL}, "eee"},
    {{"Time and tide wait for no man.", "— Geoffrey Chaucer,", "The Clerk's Tale", NULL}, "eee"},
    {{"“Time and tide", "wait for no man”", "(Geoffrey Chaucer, 1395)", NULL}, "eee"},
    {{"„Die Zeit vergeht.“", "— Ada Orvik", NULL}, "ee"},
    {{"“Time flies.” — Virgil", "Ada Orvik", NULL}, "e."},
    {{"Ada Orvik", "“Time flies.”", "— Virgil", "Bo Tamsin", NULL}, ".ee."},
    /* without a dash it may be the paper's author */
    {{"/Time flies.", "Ada Orvik", "Bo Tamsin", NULL}, ".s."},
    {{"“The sea is everything.”", "Jules Verne", NULL}, ".s"},
    /* no quotation is above these */
    {{"— Ada Orvik", NULL}, "."},
    {{"Ada Orvik", "— Bo Tamsin", NULL}, ".."},
    {{"/Ada van der Orvik", "— Bo Tamsin", NULL}, ".."},
    {{"/Ada Orvik and Bo Tamsin", "— Lowmere", NULL}, ".."},
    {{"/On tides", "— Bo Tamsin", NULL}, ".."},
    {{"A study of tides and clocks", "— Bo Tamsin", NULL}, ".."},
    {{"/Time flies.", "|— Virgil", NULL}, ".."},
    {{"“Time flies”", "and tides turn", "— Bo Tamsin", NULL}, "..."},
    /* only the paper's author has an address, an institution or its mark */
    {{"“The sea is everything.”", "— Ada Orvik, ada@lowmere.example", NULL}, ".."},
    {{"“The sea is everything.”", "— Ada Orvik, Lowmere University", NULL}, ".s"},
    {{"“The sea is everything.”", "— Ada Orvik1", NULL}, ".s"},
    {{"“The sea is everything.”", "— Jules Verne", "— Ada Orvik", NULL}, "ee."},
    {{"“The sea is everything.”", "— Jules Verne,", "Lowmere University", NULL}, "ee."},
    {{"“The tides of", "Lowmere University.”", "— Ada Orvik", NULL}, "..."},
};

static void
add_line(GPtrArray *lines, const char *text)
{
	DpLine *line = g_new0(DpLine, 1);
	const DpLine *above = lines->len > 0 ? lines->pdata[lines->len - 1] : NULL;
	gboolean apart = text[0] == APART, italic = text[0] == ITALIC;

	text += apart || italic;
	line->page = 1;
	line->size = SIZE;
	line->baseline = above != NULL ? above->baseline + (apart ? 4 : 1) * STEP : 100;
	line->n_glyphs = (guint)strlen(text);
	line->n_italic = italic ? line->n_glyphs : 0;
	line->text = g_strdup(text);
	for (const char *p = text; p != NULL; p = strchr(p + 1, ' '))
		line->n_words++;
	g_ptr_array_add(lines, line);
}

static void
test_block(gconstpointer data)
{
	guint index = GPOINTER_TO_UINT(data);
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	DpStructure structure = {.lines = lines};
	g_autofree DpRole *roles = NULL;
	g_autofree DpEpigraph *parts = NULL;
	g_autoptr(GString) found = g_string_new(NULL);

	for (guint i = 0; BLOCKS[index].lines[i] != NULL; i++)
		add_line(lines, BLOCKS[index].lines[i]);
	structure.roles = roles = g_new0(DpRole, lines->len);
	structure.main_first = lines->len;
	for (guint i = 0; i < lines->len; i++)
		roles[i] = DP_ROLE_AUTHORS;
	parts = dp_epigraphs_find(&structure);
	for (guint i = 0; i < lines->len; i++)
		g_string_append_c(found, ".es"[parts[i]]);
	g_assert_cmpstr(found->str, ==, BLOCKS[index].parts);
}

/* A quotation of more lines than a stanza is none. */
static void
test_stanza(void)
{
	for (guint n = 12; n <= 13; n++) {
		g_autoptr(GPtrArray) lines =
		    g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
		DpStructure structure = {.lines = lines, .main_first = n + 1};
		g_autofree DpRole *roles = structure.roles = g_new(DpRole, n + 1);
		g_autofree DpEpigraph *parts = NULL;

		for (guint i = 0; i <= n; i++) {
			add_line(lines, i == 0       ? "“The sea"
			                : i == n     ? "— Jules Verne"
			                : i + 1 == n ? "is everything.”"
			                             : "the sea");
			roles[i] = DP_ROLE_AUTHORS;
		}
		parts = dp_epigraphs_find(&structure);
		g_assert_cmpint(parts[0], ==, n == 12 ? DP_EPIGRAPH_PART : DP_EPIGRAPH_NONE);
	}
}

/* Lines of small words without a full stop, as many and as long as they come in Cyrillic letters:
 * the search ends before its bound. */
static void
test_steps(void)
{
	g_auto(DpBounds) bounds = {0};
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func((GDestroyNotify)dp_line_free);
	DpStructure structure = {.lines = lines, .main_first = 14};
	g_autofree DpRole *roles = structure.roles = g_new(DpRole, 14);
	g_autofree DpEpigraph *parts = NULL;

	for (guint i = 0; i < 14; i++) {
		add_line(
		    lines,
		    i == 13
		        ? "— Jules Verne"
		        : "волны идут на берег и снова уходят в море, а лампы горят всю ночь, и "
		          "никто не считает их до утра, пока люди спят");
		roles[i] = DP_ROLE_AUTHORS;
	}
	dp_bounds_open(&bounds);
	parts = dp_epigraphs_find(&structure);
	g_assert_cmpint(dp_bounds_first(&bounds), ==, DP_N_BOUNDS);
	g_assert_cmpint(parts[13], ==, DP_EPIGRAPH_NONE);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(BLOCKS); i++) {
		g_autofree char *path = g_strdup_printf("/epigraph/%u", i);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_block);
	}
	g_test_add_func("/epigraph/stanza", test_stanza);
	g_test_add_func("/epigraph/steps", test_steps);
	return g_test_run();
}
