/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/table-writer.h"
#include "structure/title-kind.h"
#include "structure/title-notation.h"

/*
 * Run when the program is built:
 *
 *   compile-section-titles section-titles.txt section-title-tables.c
 *
 * It writes in C what dp_title_notation_read() makes of the file, for each script.
 */

static void
write_words(GString *out, const DpTitleGrammar *grammar, const char *name)
{
	g_string_append_printf(out, "static const DpTitleWord %s_WORDS[] = {\n", name);
	for (guint i = 0; i < grammar->n_words; i++)
		g_string_append_printf(out, "{%u, %u},\n", grammar->words[i].start,
		                       grammar->words[i].length);
	g_string_append(out, "};\n");
}

static void
write_parts(GString *out, const DpTitleGrammar *grammar, const char *name)
{
	g_string_append_printf(out, "static const DpTitlePart %s_PARTS[] = {\n", name);
	for (guint i = 0; i < grammar->n_parts; i++) {
		const DpTitlePart *part = &grammar->parts[i];

		g_string_append(out, "{{");
		for (guint k = 0; k < G_N_ELEMENTS(part->firsts); k++)
			g_string_append_printf(out, "%uu, ", part->firsts[k]);
		g_string_append_printf(out, "}, %u, %u, %d},\n", part->word, part->n_words,
		                       part->optional);
	}
	g_string_append(out, "};\n");
}

static void
write_rows(GString *out, const DpTitleGrammar *grammar, const char *name)
{
	g_string_append_printf(out, "static const DpTitleRow %s_ROWS[] = {\n", name);
	for (guint i = 0; i < grammar->n_rows; i++)
		g_string_append_printf(out, "{%d, %u, %u},\n", grammar->rows[i].kind,
		                       grammar->rows[i].part, grammar->rows[i].n_parts);
	g_string_append(out, "};\n");
}

static void
write_tables(GString *out, const DpTitleGrammar *grammar, const char *name)
{
	g_autofree char *text = g_strconcat(name, "_TEXT", NULL);
	g_autofree char *buckets = g_strconcat(name, "_BUCKETS", NULL);
	g_autofree char *begins = g_strconcat(name, "_BEGINS", NULL);

	dp_table_write_text(out, text, grammar->text, grammar->n_text);
	write_words(out, grammar, name);
	write_parts(out, grammar, name);
	write_rows(out, grammar, name);
	dp_table_write_numbers(out, buckets, grammar->buckets, DP_TITLE_BUCKETS + 1);
	dp_table_write_numbers(out, begins, grammar->begins, grammar->n_begins);
}

static void
write_grammar(GString *out, const DpTitleGrammar *grammar, const char *name)
{
	g_string_append_printf(
	    out,
	    "{%s_TEXT, %s_WORDS, %s_PARTS, %s_ROWS, %s_BUCKETS, %s_BEGINS, %u, %u, %u, %u, %u},\n",
	    name, name, name, name, name, name, grammar->n_text, grammar->n_words, grammar->n_parts,
	    grammar->n_rows, grammar->n_begins);
}

int
main(int argc, char **argv)
{
	static const char *const NAMES[] = {"LATIN", "OTHER"};
	g_autoptr(GString) out = g_string_new("#include \"structure/section-title.h\"\n");
	g_autoptr(GString) grammars = g_string_new(NULL);
	g_autofree char *text = NULL;

	if (argc != 3 || !g_file_get_contents(argv[1], &text, NULL, NULL))
		return 1;
	for (guint script = 0; script < DP_N_TITLE_SCRIPTS; script++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(DpTitleGrammar) grammar =
		    dp_title_notation_read(text, dp_title_kind_parse, script, &error);

		if (grammar == NULL) {
			g_printerr("%s: %s\n", argv[1], error->message);
			return 1;
		}
		write_tables(out, grammar, NAMES[script]);
		write_grammar(grammars, grammar, NAMES[script]);
	}
	g_string_append_printf(out, "const DpTitleGrammar DP_SECTION_TITLES[] = {\n%s};\n",
	                       grammars->str);
	return g_file_set_contents(argv[2], out->str, -1, NULL) ? 0 : 1;
}
