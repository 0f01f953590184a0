/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>

#include "base/table-writer.h"
#include "venue/order-words.h"

/*
 * Runs during the build:
 *
 *   compile-order-words prompt-injection.words shipped-orders.c
 *
 * It writes the result of dp_order_words_read() as C source.
 */

static void
write_words(GString *out, const DpOrderWords *words)
{
	g_string_append(out, "static const DpOrderWord WORDS[] = {\n");
	for (guint i = 0; i < words->n_words; i++) {
		const DpOrderWord *word = &words->words[i];
		const guint8 *head = (const guint8 *)&word->head,
		             *mask = (const guint8 *)&word->mask;

		g_string_append_printf(
		    out,
		    "{%u, %u, %uu, DP_ORDER_FOUR(%u, %u, %u, %u), DP_ORDER_FOUR(%u, %u, %u, %u), "
		    "%u, %u, %d},\n",
		    word->start, word->length, word->next, head[0], head[1], head[2], head[3],
		    mask[0], mask[1], mask[2], mask[3], word->slot, word->language, word->mark);
	}
	g_string_append(out, "};\n");
}

static void
write_languages(GString *out, const DpOrderWords *words)
{
	for (guint i = 0; i < DP_LIMIT_LANGUAGES; i++) {
		const DpOrderLanguage *language = &words->languages[i];

		g_string_append_printf(out, "{%" G_GUINT64_FORMAT "u, %uu, %uu},\n",
		                       language->slots, language->lead, language->being);
	}
}

static char *
write_c(const DpOrderWords *words)
{
	GString *out = g_string_new("#include \"venue/shipped-orders.h\"\n");

	dp_table_write_text(out, "TEXT", words->text, words->length);
	write_words(out, words);
	dp_table_write_numbers(out, "BUCKETS", words->buckets, DP_ORDER_BUCKETS);
	g_string_append_printf(out,
	                       "const DpOrderWords DP_SHIPPED_ORDERS = {TEXT, sizeof TEXT - 1,\n"
	                       "G_GUINT64_CONSTANT(%" G_GUINT64_FORMAT "),\n"
	                       "WORDS, G_N_ELEMENTS(WORDS), BUCKETS, {\n",
	                       words->hash);
	write_languages(out, words);
	g_string_append(out, "}};\n");
	return g_string_free(out, FALSE);
}

int
main(int argc, char **argv)
{
	g_autofree char *bytes = NULL, *text = NULL;
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	DpOrderWords *words = NULL;
	gsize length = 0;

	if (argc != 3 || !g_file_get_contents(argv[1], &bytes, &length, NULL))
		return 1;
	words = dp_order_words_read(argv[1], bytes, length, diagnostics);
	for (guint i = 0; i < diagnostics->len; i++) {
		g_autofree char *line = dp_diagnostic_to_string(diagnostics->pdata[i]);

		g_printerr("%s\n", line);
	}
	if (words == NULL)
		return 1;
	text = write_c(words);
	dp_order_words_free(words);
	return g_file_set_contents(argv[2], text, -1, NULL) ? 0 : 1;
}
