/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/table-writer.h"
#include "base/text.h"
#include "facts/text/placeholder-table.h"
#include "facts/text/placeholder-words.h"

/*
 * Run when the program is built:
 *
 *   compile-placeholders placeholder-tables.c
 *
 * It folds the words of placeholder-words.h and writes them as lookup tables.
 */

typedef struct {
	DpPlaceholderWord word;
	const char *const *rows;
} Rows;

/* A word in several rows has the kind of the first. */
static const Rows SPACED[] = {
    {WORD_HIDDEN, HIDDEN_WORDS},
    {WORD_ROLE, ROLE_WORDS},
    {WORD_PAPER, PAPER_WORDS},
    {WORD_DUMMY, DUMMY_WORDS},
    {WORD_PERSON, PERSON_WORDS},
    {WORD_GIVEN, GIVEN_WORDS},
    {WORD_COUNT, COUNT_WORDS},
    {WORD_SMALL, SMALL_WORDS},
    {WORD_ORGANISATION, ORGANISATION_WORDS},
    {WORD_PLACE, PLACE_WORDS},
};
static const Rows UNSPACED[] = {
    {WORD_HIDDEN, UNSPACED_HIDDEN}, {WORD_ROLE, UNSPACED_ROLE},   {WORD_PAPER, UNSPACED_PAPER},
    {WORD_PERSON, UNSPACED_PERSON}, {WORD_COUNT, UNSPACED_COUNT}, {WORD_SMALL, UNSPACED_SMALL},
};
static const Rows JOINED[] = {
    {WORD_HIDDEN, JOINED_HIDDEN}, {WORD_ROLE, JOINED_ROLE}, {WORD_PAPER, JOINED_PAPER}};

/* A table that grows. */
typedef struct {
	GString *text, *entries; /* entries as they are written */
	GHashTable *seen;        /* words */
	guint32 n, buckets[DP_PLACEHOLDER_BUCKETS];
} Growth;

static void
add_word(Growth *growth, const char *word, DpPlaceholderWord kind)
{
	guint32 *first = &growth->buckets[dp_placeholder_bucket(word)];

	if (word[0] == '\0' || !g_hash_table_add(growth->seen, g_strdup(word)))
		return;
	g_string_append_printf(growth->entries, "{%u, %uu, %u},\n", (guint)growth->text->len,
	                       *first, kind);
	*first = growth->n++;
	g_string_append_len(growth->text, word, (gssize)strlen(word) + 1);
}

static void
add_rows(Growth *growth, const Rows *rows)
{
	for (const char *const *row = rows->rows; *row != NULL; row++) {
		g_autofree char *folded = dp_text_fold(*row);
		g_auto(GStrv) words = g_strsplit(folded, " ", -1);

		for (char **word = words; *word != NULL; word++)
			add_word(growth, *word, rows->word);
	}
}

static void
write_table(GString *out, const char *name, const Rows *rows, gsize n)
{
	g_autoptr(GString) text = g_string_new(NULL), entries = g_string_new(NULL);
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autofree char *text_name = g_strconcat(name, "_TEXT", NULL);
	g_autofree char *buckets = g_strconcat(name, "_BUCKETS", NULL);
	Growth growth = {text, entries, seen, 0, {0}};

	memset(growth.buckets, 0xFF, sizeof growth.buckets);
	for (gsize i = 0; i < n; i++)
		add_rows(&growth, &rows[i]);
	dp_table_write_text(out, text_name, text->str, text->len);
	dp_table_write_numbers(out, buckets, growth.buckets, DP_PLACEHOLDER_BUCKETS);
	g_string_append_printf(out,
	                       "static const DpPlaceholderEntry %s_ENTRIES[] = {\n%s};\n"
	                       "const DpPlaceholderTable DP_PLACEHOLDER_%s = {\n"
	                       "%s, %s_ENTRIES, %u, %s};\n",
	                       name, entries->str, name, text_name, name, growth.n, buckets);
}

int
main(int argc, char **argv)
{
	g_autoptr(GString) out = g_string_new("#include \"facts/text/placeholder-table.h\"\n");

	if (argc != 2)
		return 1;
	write_table(out, "SPACED", SPACED, G_N_ELEMENTS(SPACED));
	write_table(out, "UNSPACED", UNSPACED, G_N_ELEMENTS(UNSPACED));
	write_table(out, "JOINED", JOINED, G_N_ELEMENTS(JOINED));
	return g_file_set_contents(argv[1], out->str, -1, NULL) ? 0 : 1;
}
