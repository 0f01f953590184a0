/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/needs-reader.h"
#include "base/pattern-writer.h"
#include "base/table-writer.h"
#include "facts/text/word-notation.h"

/*
 * Run when the program is built:
 *
 *   compile-words word-tables.c parts.words subject.words…
 *
 * The parts of the first file may be used in all others. The lists are declared in
 * facts/text/word-lists.h.
 */

/* FALSE: the program is built for another machine, whose PCRE2 cannot read it. */
#ifndef DP_COMPILED_PATTERNS
#define DP_COMPILED_PATTERNS FALSE
#endif

/* The array with the compiled form of an entry of @list, before the list. */
static void
write_compiled(GString *out, const DpWordList *list, guint entry, const char *expression)
{
	g_autofree char *name = g_strdup_printf("%s_%u", list->name, entry);
	g_autoptr(GError) error = NULL;

	if (DP_COMPILED_PATTERNS &&
	    !dp_pattern_write(out, name, expression, list->kind == DP_WORD_PHRASES, &error))
		g_error("%s: %s", list->name, error->message);
}

static void
write_all_compiled(GString *out, const DpWordList *list)
{
	for (guint i = 0; i < list->entries->len; i++) {
		g_autofree char *expression = dp_word_entry_expression(list->entries->pdata[i]);

		write_compiled(out, list, i, expression);
	}
}

static void
write_compiled_name(GString *out, const DpWordList *list, guint entry)
{
	if (DP_COMPILED_PATTERNS)
		g_string_append_printf(out, "%s_%u", list->name, entry);
	else
		g_string_append(out, "NULL");
}

/* "a" as a C string; NULL for none. */
static void
write_string(GString *out, const char *text)
{
	if (text == NULL)
		g_string_append(out, "NULL");
	else
		dp_table_write_string(out, text);
}

static void
write_phrases(GString *out, const DpWordList *list)
{
	write_all_compiled(out, list);
	g_string_append_printf(out, "static DpPhrase %s[] = {\n", list->name);
	for (guint i = 0; i < list->entries->len; i++) {
		const DpWordEntry *entry = list->entries->pdata[i];
		g_autofree char *expression = dp_word_entry_expression(entry);
		g_autofree char *needs = dp_needs_of(expression);

		g_string_append(out, "{");
		write_string(out, expression);
		g_string_append(out, ",\n");
		write_string(out, entry->marks);
		g_string_append_printf(out, ",\n%u, NULL, ", entry->before);
		write_string(out, entry->near);
		g_string_append_printf(out, ",\n%u, %s,\n", entry->reach,
		                       entry->flags != NULL ? entry->flags : "0");
		write_string(out, needs);
		g_string_append(out, ", ");
		write_compiled_name(out, list, i);
		g_string_append(out, "},\n");
	}
	g_string_append_printf(out, "};\nconst DpPhraseList DP_WORDS_%s = {%s, %u};\n", list->name,
	                       list->name, list->entries->len);
}

static void
write_lazy(GString *out, const DpWordList *list, guint entry, const char *expression)
{
	g_autofree char *needs = dp_needs_of(expression);

	g_string_append(out, "DP_LAZY_PATTERN_COMPILED(");
	write_string(out, expression);
	g_string_append(out, ",\n");
	write_string(out, needs);
	g_string_append(out, ", ");
	write_compiled_name(out, list, entry);
	g_string_append(out, ")");
}

static void
write_pattern(GString *out, const DpWordList *list)
{
	g_autofree char *expression = dp_word_list_expression(list);

	write_compiled(out, list, 0, expression);
	g_string_append_printf(out, "DpLazyPattern DP_WORDS_%s = ", list->name);
	write_lazy(out, list, 0, expression);
	g_string_append(out, ";\n");
}

static void
write_patterns(GString *out, const DpWordList *list)
{
	write_all_compiled(out, list);
	g_string_append_printf(out, "static DpWordPattern %s[] = {\n", list->name);
	for (guint i = 0; i < list->entries->len; i++) {
		const DpWordEntry *entry = list->entries->pdata[i];
		g_autofree char *expression = dp_word_entry_expression(entry);

		g_string_append(out, "{");
		write_lazy(out, list, i, expression);
		g_string_append_printf(out, ", %s},\n", entry->flags != NULL ? entry->flags : "0");
	}
	g_string_append_printf(out, "};\nconst DpPatternList DP_WORDS_%s = {%s, %u};\n", list->name,
	                       list->name, list->entries->len);
}

/* An entry may have several words. Each is followed by a NUL, and an empty one ends the list. */
static void
write_plain(GString *out, const DpWordList *list)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; i < list->entries->len; i++) {
		g_autofree char *line = dp_word_entry_expression(list->entries->pdata[i]);
		g_auto(GStrv) words = g_strsplit(line, " ", -1);

		for (char **word = words; *word != NULL; word++)
			g_string_append_len(text, *word, (gssize)strlen(*word) + 1);
	}
	g_string_append_printf(out, "const char *const DP_WORDS_%s =\n", list->name);
	dp_table_write_bytes(out, text->str, text->len);
	g_string_append(out, ";\n");
}

static void
write_file(GString *out, const DpWordFile *file)
{
	static void (*const WRITERS[])(GString *,
	                               const DpWordList *) = {[DP_WORD_PHRASES] = write_phrases,
	                                                      [DP_WORD_PATTERN] = write_pattern,
	                                                      [DP_WORD_PATTERNS] = write_patterns,
	                                                      [DP_WORD_PLAIN] = write_plain};

	for (guint i = 0; i < file->lists->len; i++) {
		const DpWordList *list = file->lists->pdata[i];

		WRITERS[list->kind](out, list);
	}
}

int
main(int argc, char **argv)
{
	g_autoptr(GString) out = g_string_new("#include \"facts/text/word-lists.h\"\n");
	g_autoptr(DpWordFile) shared = NULL;

	for (int i = 2; i < argc; i++) {
		g_autofree char *text = NULL;
		g_autoptr(GError) error = NULL;
		g_autoptr(DpWordFile) file = NULL;

		if (g_file_get_contents(argv[i], &text, NULL, &error))
			file = dp_word_file_read(text, shared, &error);
		if (file == NULL) {
			g_printerr("%s: %s\n", argv[i], error->message);
			return 1;
		}
		write_file(out, file);
		if (i == 2)
			shared = g_steal_pointer(&file);
	}
	return argc > 2 && g_file_set_contents(argv[1], out->str, -1, NULL) ? 0 : 1;
}
