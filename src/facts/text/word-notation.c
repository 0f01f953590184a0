/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/text/word-notation.h"

#include <string.h>

#include "facts/text/word-parts.h"

/* The result so far, and the items that the next line may belong to. */
typedef struct {
	DpWordFile *file;
	GHashTable *shared; /* (nullable) */
	guint line;
	DpWordPart *part; /* the part whose words follow; NULL: none */
	DpWordList *list; /* all four are NULL before the first list */
	DpWordEntry *entry;
	DpWordAlternative *alternative;
} Reader;

G_GNUC_PRINTF(3, 4)
static gboolean
fail(const Reader *reader, GError **error, const char *format, ...)
{
	g_autofree char *message = NULL;
	va_list args;

	va_start(args, format);
	message = g_strdup_vprintf(format, args);
	va_end(args);
	g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "line %u: %s", reader->line, message);
	return FALSE;
}

static void
alternative_free(gpointer data)
{
	DpWordAlternative *alternative = data;

	g_free(alternative->expression);
	g_ptr_array_unref(alternative->found);
	g_ptr_array_unref(alternative->missed);
	g_free(alternative);
}

static void
entry_free(gpointer data)
{
	DpWordEntry *entry = data;

	g_ptr_array_unref(entry->alternatives);
	g_free(entry->marks);
	g_free(entry->near);
	g_free(entry->flags);
	g_free(entry);
}

static void
list_free(gpointer data)
{
	DpWordList *list = data;

	g_ptr_array_unref(list->entries);
	g_free(list->name);
	g_free(list);
}

static void
part_free(gpointer part)
{
	dp_word_part_free(part);
}

void
dp_word_file_free(DpWordFile *file)
{
	if (file == NULL)
		return;
	g_ptr_array_unref(file->lists);
	g_hash_table_unref(file->parts);
	g_free(file);
}

/* (transfer full): @notation as PCRE2 reads it; NULL with an @error. */
static char *
expand(const Reader *reader, const char *notation, GError **error)
{
	g_autofree char *missing = NULL;
	char *expression =
	    dp_word_parts_expand(notation, reader->file->parts, reader->shared, &missing);

	if (expression == NULL)
		fail(reader, error, "no part is called {%s}", missing);
	return expression;
}

static gboolean
add_part(Reader *reader, const char *name, const char *value, GError **error)
{
	g_autofree char *expression = expand(reader, value, error);

	if (expression == NULL)
		return FALSE;
	if (g_hash_table_contains(reader->file->parts, name))
		return fail(reader, error, "{%s} is defined twice", name);
	reader->part = dp_word_part_new(expression, reader->line);
	g_hash_table_insert(reader->file->parts, g_strdup(name), reader->part);
	return TRUE;
}

/* The alternatives of a part become one group. */
static gboolean
add_to_part(Reader *reader, const char *words, GError **error)
{
	DpWordPart *part = reader->part;
	g_autofree char *expression = expand(reader, words, error);
	char *joined;

	if (expression == NULL)
		return FALSE;
	if (*part->expression == '\0')
		joined = g_strdup_printf("(?:%s)", expression);
	else
		joined = g_strdup_printf("%.*s|%s)", (int)strlen(part->expression) - 1,
		                         part->expression, expression);
	g_free(part->expression);
	part->expression = joined;
	return TRUE;
}

/* The pattern that ends here is also a part for those that follow. */
static void
keep_as_part(Reader *reader)
{
	g_autofree char *expression = NULL;
	DpWordPart *part;

	if (reader->list == NULL || reader->list->kind != DP_WORD_PATTERN)
		return;
	expression = dp_word_list_expression(reader->list);
	part = dp_word_part_new(expression, reader->line);
	part->used = TRUE;
	g_hash_table_insert(reader->file->parts, g_strdup(reader->list->name), part);
}

static gboolean
add_list(Reader *reader, const char *words, GError **error)
{
	static const char *const KINDS[] = {"phrases ", "pattern ", "patterns ", "words "};

	reader->part = NULL;
	keep_as_part(reader);
	for (guint kind = 0; kind < G_N_ELEMENTS(KINDS); kind++) {
		if (!g_str_has_prefix(words, KINDS[kind]))
			continue;
		reader->list = g_new0(DpWordList, 1);
		reader->list->kind = kind;
		reader->list->name = g_strdup(words + strlen(KINDS[kind]));
		reader->list->entries = g_ptr_array_new_with_free_func(entry_free);
		g_ptr_array_add(reader->file->lists, reader->list);
		reader->entry = NULL;
		reader->alternative = NULL;
		return TRUE;
	}
	return fail(reader, error, "no list is of the kind \"%s\"", words);
}

static gboolean
add_alternative(Reader *reader, const char *notation, GError **error)
{
	DpWordAlternative *alternative;
	g_autofree char *expression = reader->list->kind == DP_WORD_PLAIN
	                                  ? g_strdup(notation)
	                                  : expand(reader, notation, error);

	if (expression == NULL)
		return FALSE;
	alternative = g_new0(DpWordAlternative, 1);
	alternative->expression = g_steal_pointer(&expression);
	alternative->found = g_ptr_array_new_with_free_func(g_free);
	alternative->missed = g_ptr_array_new_with_free_func(g_free);
	alternative->line = reader->line;
	g_ptr_array_add(reader->entry->alternatives, alternative);
	reader->alternative = alternative;
	return TRUE;
}

static gboolean
add_entry(Reader *reader, const char *notation, GError **error)
{
	if (reader->list == NULL)
		return fail(reader, error, "a pattern before the first list");
	reader->part = NULL;
	reader->entry = g_new0(DpWordEntry, 1);
	reader->entry->alternatives = g_ptr_array_new_with_free_func(alternative_free);
	g_ptr_array_add(reader->list->entries, reader->entry);
	return add_alternative(reader, notation, error);
}

static void
add_mark(GString *marks, const char *mark)
{
	gsize length = strlen(mark);

	g_string_append(marks, marks->len > 0 ? "|" : "");
	if (mark[0] != '*' && mark[length - 1] == '*')
		g_string_append_len(marks, mark, (gssize)length - 1);
	else
		g_string_append_printf(marks, "%s%s", mark, mark[0] == '*' ? "" : " ");
}

/* "{BEFORE}": each of its words. */
static gboolean
add_marks_of(Reader *reader, GString *marks, const char *name, GError **error)
{
	DpWordPart *part = g_hash_table_lookup(reader->file->parts, name);
	g_auto(GStrv) words = part != NULL ? dp_word_part_words(part) : NULL;

	if (words == NULL)
		return fail(reader, error, "{%s} is no list of plain words", name);
	part->used = TRUE;
	for (char **word = words; *word != NULL; word++)
		add_mark(marks, *word);
	return TRUE;
}

static gboolean
set_marks(Reader *reader, const char *value, GError **error)
{
	g_auto(GStrv) items = g_strsplit(value, ", ", -1);
	GString *marks = g_string_new(reader->entry->marks);
	gboolean good = TRUE;

	for (char **item = items; *item != NULL && good; item++) {
		g_autofree char *name = dp_word_part_name(*item);
		g_autofree char *mark = g_strcompress(*item);

		if (name != NULL)
			good = add_marks_of(reader, marks, name, error);
		else if (*mark != '\0')
			add_mark(marks, mark);
	}
	g_free(reader->entry->marks);
	reader->entry->marks = g_string_free(marks, FALSE);
	return good;
}

/* "of _" ends with a space that an editor would remove. */
static void
set_near(DpWordEntry *entry, const char *value)
{
	g_auto(GStrv) items = g_strsplit(value, ", ", -1);

	for (char **item = items; *item != NULL; item++)
		g_strdelimit(*item, "_", ' ');
	g_free(entry->near);
	entry->near = g_strjoinv("|", items);
}

/* "sure, first-page": DP_PHRASE_SURE | DP_PHRASE_FIRST_PAGE. */
static void
set_flags(DpWordEntry *entry, const char *value)
{
	g_auto(GStrv) items = g_strsplit(value, ", ", -1);

	for (char **item = items; *item != NULL; item++) {
		g_autofree char *old = *item;

		g_strdelimit(old, "-", '_');
		*item = g_ascii_strup(old, -1);
	}
	g_free(entry->flags);
	entry->flags = g_strjoinv(" | DP_PHRASE_", items);
	g_autofree char *bare = entry->flags;
	entry->flags = g_strconcat("DP_PHRASE_", bare, NULL);
}

/* A line inside an entry, by its first word; "\n" in a sentence is a line break. */
static gboolean
add_detail(Reader *reader, const char *line, GError **error)
{
	g_auto(GStrv) words = g_strsplit(line, " ", 2);
	const char *key = words[0], *value = words[1];

	if (value == NULL)
		return fail(reader, error, "\"%s\" has no value", key);
	if (strcmp(key, "+") == 0)
		g_ptr_array_add(reader->alternative->found, g_strcompress(value));
	else if (strcmp(key, "-") == 0)
		g_ptr_array_add(reader->alternative->missed, g_strcompress(value));
	else if (strcmp(key, "or") == 0)
		return add_alternative(reader, value, error);
	else if (strcmp(key, "marks") == 0)
		return set_marks(reader, value, error);
	else if (strcmp(key, "near") == 0)
		set_near(reader->entry, value);
	else if (strcmp(key, "is") == 0)
		set_flags(reader->entry, value);
	else if (strcmp(key, "before") == 0)
		reader->entry->before = (guint)g_ascii_strtoull(value, NULL, 10);
	else if (strcmp(key, "reach") == 0)
		reader->entry->reach = (guint)g_ascii_strtoull(value, NULL, 10);
	else
		return fail(reader, error, "nothing is called \"%s\"", key);
	return TRUE;
}

static gboolean
read_line(Reader *reader, const char *line, GError **error)
{
	g_autofree char *name = dp_word_part_name(line);
	const char *after = name != NULL ? line + strlen(name) + 2 : line;

	if (*line == '\0' || *line == '#')
		return TRUE;
	if (*line == ' ') {
		line += strspn(line, " ");
		if (reader->part != NULL)
			return add_to_part(reader, line, error);
		if (reader->entry != NULL)
			return add_detail(reader, line, error);
		return fail(reader, error, "this belongs to nothing");
	}
	if (name != NULL && strcmp(after, " =") == 0)
		return add_part(reader, name, "", error);
	if (name != NULL && g_str_has_prefix(after, " = "))
		return add_part(reader, name, after + 3, error);
	if (g_str_has_prefix(line, "= "))
		return add_list(reader, line + 2, error);
	return add_entry(reader, line, error);
}

static gboolean
check_entry(Reader *reader, const DpWordList *list, const DpWordEntry *entry, GError **error)
{
	for (guint i = 0; i < entry->alternatives->len; i++) {
		const DpWordAlternative *one = entry->alternatives->pdata[i];

		reader->line = one->line;
		if (one->found->len == 0 || one->missed->len == 0)
			return fail(reader, error,
			            "it needs a sentence that it finds and one that it does not");
	}
	if ((list->kind == DP_WORD_PHRASES) != (entry->marks != NULL && *entry->marks != '\0'))
		return fail(reader, error, "a phrase has marks, and nothing else does");
	return TRUE;
}

static gboolean
check(Reader *reader, GError **error)
{
	GHashTableIter iter;
	gpointer name, value;

	for (guint i = 0; i < reader->file->lists->len; i++) {
		const DpWordList *list = reader->file->lists->pdata[i];

		for (guint k = 0; k < list->entries->len && list->kind != DP_WORD_PLAIN; k++) {
			if (!check_entry(reader, list, list->entries->pdata[k], error))
				return FALSE;
		}
	}
	g_hash_table_iter_init(&iter, reader->file->parts);
	while (reader->file->lists->len > 0 && g_hash_table_iter_next(&iter, &name, &value)) {
		reader->line = ((DpWordPart *)value)->line;
		if (!((DpWordPart *)value)->used)
			return fail(reader, error, "nothing uses {%s}", (char *)name);
	}
	return TRUE;
}

DpWordFile *
dp_word_file_read(const char *text, DpWordFile *shared, GError **error)
{
	g_autoptr(DpWordFile) file = g_new0(DpWordFile, 1);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	Reader reader = {.file = file, .shared = shared != NULL ? shared->parts : NULL};

	file->lists = g_ptr_array_new_with_free_func(list_free);
	file->parts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, part_free);
	for (guint i = 0; lines[i] != NULL; i++) {
		reader.line = i + 1;
		if (!read_line(&reader, lines[i], error))
			return NULL;
	}
	return check(&reader, error) ? g_steal_pointer(&file) : NULL;
}

static void
join(GString *out, const DpWordEntry *entry)
{
	for (guint i = 0; i < entry->alternatives->len; i++) {
		const DpWordAlternative *one = entry->alternatives->pdata[i];

		g_string_append_printf(out, "%s%s", out->len > 0 ? "|" : "", one->expression);
	}
}

char *
dp_word_entry_expression(const DpWordEntry *entry)
{
	GString *out = g_string_new(NULL);

	join(out, entry);
	return g_string_free(out, FALSE);
}

char *
dp_word_list_expression(const DpWordList *list)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < list->entries->len; i++)
		join(out, list->entries->pdata[i]);
	return g_string_free(out, FALSE);
}
