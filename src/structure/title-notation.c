/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/title-notation.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/text.h"

typedef struct {
	DpTitleKindReader kind;
	DpTitleScript script;
	GHashTable *lists; /* of DpDraftPart, owned, by name */
	DpTitleDraft *draft;
} Reader;

/* The rest of @text to split; an empty one has no pieces. */
static char *
uncut(char *text)
{
	return text[0] != '\0' ? text : NULL;
}

static gboolean
complain(GError **error, const char *what, const char *text)
{
	g_set_error(error, DP_ERROR, DP_ERROR_FORMAT, "%s: %s", what, text);
	return FALSE;
}

/* One word, or the words of a named list. */
static gboolean
add_words(const Reader *reader, DpDraftPart *part, char *text, GError **error)
{
	const DpDraftPart *list;
	g_autofree char *squashed = NULL;

	g_strstrip(text);
	if (text[0] == '<') {
		list = g_hash_table_lookup(reader->lists, text);
		if (list == NULL)
			return complain(error, "no such list of words", text);
		for (guint i = 0; i < list->words->len; i++)
			g_ptr_array_add(part->words, g_strdup(list->words->pdata[i]));
		return TRUE;
	}
	squashed = dp_text_squash(text);
	if (squashed[0] == '\0')
		return complain(error, "a word without letters", text);
	g_ptr_array_add(part->words, g_steal_pointer(&squashed));
	return TRUE;
}

/* A part that is only a list, as most are, shares the list's words. */
static gboolean
share_list(const Reader *reader, DpDraftPart *part, const char *text)
{
	const DpDraftPart *list = g_hash_table_lookup(reader->lists, text);

	if (list == NULL)
		return FALSE;
	dp_draft_part_share(part, list);
	return TRUE;
}

/* "a | b c | <name>" */
static gboolean
add_alternatives(const Reader *reader, DpDraftPart *part, char *text, GError **error)
{
	if (share_list(reader, part, text))
		return TRUE;
	for (char *rest = uncut(text); rest != NULL;) {
		if (!add_words(reader, part, strsep(&rest, "|"), error))
			return FALSE;
	}
	return TRUE;
}

/* Length of the part at @text: a bracketed one up to its end, any other up to the next bracket. */
static gsize
part_length(const char *text)
{
	const char *end = NULL;

	if (text[0] == '(' || text[0] == '[')
		end = strchr(text, text[0] == '(' ? ')' : ']');
	else if (text[0] == '<')
		end = strchr(text, '>');
	else
		return strcspn(text, "([<");
	return end != NULL ? (gsize)(end - text) + 1 : strlen(text);
}

static gboolean
add_part(const Reader *reader, DpDraftRow *row, const char *text, gsize length, GError **error)
{
	gboolean bracket = text[0] == '(' || text[0] == '[';
	g_autofree char *inner = g_strndup(text + bracket, length - 2 * (gsize)bracket);
	DpDraftPart *part;

	if (g_strstrip(inner)[0] == '\0')
		return TRUE;
	part = dp_draft_part_new(text[0] == '[');
	g_ptr_array_add(row->parts, part);
	return add_alternatives(reader, part, inner, error);
}

static gboolean
read_title(const Reader *reader, int kind, const char *text, GError **error)
{
	g_autoptr(DpDraftRow) row = dp_draft_row_new(kind);
	gsize length;

	for (; text[0] != '\0'; text += length) {
		length = part_length(text);
		if (!add_part(reader, row, text, length, error))
			return FALSE;
	}
	if (row->parts->len > 0)
		g_ptr_array_add(reader->draft->rows, g_steal_pointer(&row));
	return TRUE;
}

static gboolean
read_list(const Reader *reader, const char *name, char *text, GError **error)
{
	DpDraftPart *list = dp_draft_part_new(FALSE);
	char *key = g_strstrip(g_strdup(name));

	g_hash_table_insert(reader->lists, key, list);
	for (char *rest = uncut(text); rest != NULL;) {
		if (!add_words(reader, list, strsep(&rest, ","), error))
			return FALSE;
	}
	return TRUE;
}

/* "Literatur", without lists and choices: most titles of most languages. */
static gboolean
is_plain(const char *title)
{
	return strpbrk(title, "([<") == NULL;
}

/* The plain titles of one line become one row, of one part. */
static gboolean
add_plain(const Reader *reader, DpDraftRow *plain, char *title, GError **error)
{
	if (plain->parts->len == 0)
		g_ptr_array_add(plain->parts, dp_draft_part_new(FALSE));
	return add_words(reader, plain->parts->pdata[0], title, error);
}

static gboolean
read_titles(const Reader *reader, const char *name, char *text, GError **error)
{
	int kind = reader->kind(name);
	g_autoptr(DpDraftRow) plain = dp_draft_row_new(kind);

	if (kind < 0)
		return complain(error, "no such kind of section", name);
	for (char *rest = uncut(text); rest != NULL;) {
		char *title = g_strstrip(strsep(&rest, ","));

		if (title[0] == '\0' || dp_title_script(title) != reader->script)
			continue;
		if (is_plain(title) ? !add_plain(reader, plain, title, error)
		                    : !read_title(reader, kind, title, error))
			return FALSE;
	}
	if (plain->parts->len > 0)
		g_ptr_array_add(reader->draft->rows, g_steal_pointer(&plain));
	return TRUE;
}

static gboolean
read_line(const Reader *reader, char *line, GError **error)
{
	char *sign;

	if (g_strstrip(line)[0] == '\0' || line[0] == '#')
		return TRUE;
	sign = strchr(line, line[0] == '<' ? '=' : ':');
	if (sign == NULL)
		return complain(error, "neither a list of words nor a kind", line);
	*sign = '\0';
	return line[0] == '<' ? read_list(reader, line, sign + 1, error)
	                      : read_titles(reader, line, sign + 1, error);
}

DpTitleGrammar *
dp_title_notation_read(const char *text, DpTitleKindReader kind, DpTitleScript script,
                       GError **error)
{
	g_autofree char *copy = g_strdup(text); /* split in place */
	guint line = 0;
	g_autoptr(GHashTable) lists = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
	                                                    (GDestroyNotify)dp_draft_part_free);
	g_autoptr(DpTitleDraft) draft = dp_title_draft_new();
	Reader reader = {kind, script, lists, draft};

	for (char *rest = uncut(copy); rest != NULL;) {
		line++;
		if (!read_line(&reader, strsep(&rest, "\n"), error)) {
			g_prefix_error(error, "line %u: ", line);
			return NULL;
		}
	}
	return dp_title_draft_end(draft);
}
