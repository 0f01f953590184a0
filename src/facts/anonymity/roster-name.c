/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/anonymity/roster-name.h"

#include <string.h>

#include "base/bound.h"
#include "base/file-number.h"
#include "base/text.h"

#define MIN_HANDLE 4  /* letters: shorter ones are words and abbreviations */
#define SURE_HANDLE 5 /* shorter ones may be: for review */
#define MIN_SURNAME 5 /* shorter ones are too common to identify a person */

/* Spellings of "jean-luc": "jean luc", "jeanluc", "jean-luc". */
static char *
flexible(const char *name)
{
	g_auto(GStrv) parts = g_strsplit_set(name, " -", -1);
	GString *out = g_string_new(NULL);

	for (guint i = 0; parts[i] != NULL; i++) {
		g_autofree char *part = g_regex_escape_string(parts[i], -1);

		g_string_append(out, i > 0 && *part != '\0' ? "[\\s-]*" : "");
		g_string_append(out, part);
	}
	return g_string_free(out, FALSE);
}

static DpPattern *
full_pattern(const char *given, const char *family)
{
	g_autofree char *first = g_strndup(given, strcspn(given, " "));
	g_autofree char *g = flexible(first), *f = flexible(family);
	g_autofree char *initial = g_utf8_substring(given, 0, 1);
	g_autofree char *i = g_regex_escape_string(initial, -1);
	g_autofree char *expression = g_strdup_printf(
	    "(?<![\\p{L}\\d])(?:%s[\\s_-]+(?:\\p{L}\\.?[\\s-]+|\\p{L}+\\s+)?%s|%s,?[\\s_-]+%s|"
	    "%s\\.[\\s-]*(?:\\p{L}\\.[\\s-]*)?%s|%s,\\s*%s\\.)(?![\\p{L}])",
	    g, f, f, g, i, f, f, i);

	return dp_pattern_new(expression, NULL);
}

static void
add_handle(GPtrArray *handles, const char *a, const char *b)
{
	g_autofree char *joined = g_strconcat(a, b, NULL);
	g_autofree char *handle = dp_text_squash(joined);

	if (g_utf8_strlen(handle, -1) >= MIN_HANDLE)
		g_ptr_array_add(handles, g_steal_pointer(&handle));
}

static void
add_handles(GPtrArray *handles, const char *given, const char *family)
{
	g_autofree char *first = g_strndup(given, strcspn(given, " "));
	g_autofree char *initial = g_utf8_substring(given, 0, 1);

	add_handle(handles, first, family);
	add_handle(handles, family, first);
	add_handle(handles, initial, family);
	add_handle(handles, family, initial);
}

DpRosterName *
dp_roster_name_new(const DpRosterAuthor *author)
{
	DpRosterName *name = g_new0(DpRosterName, 1);

	name->author = author;
	name->handles = g_ptr_array_new_with_free_func(g_free);
	if (author->given != NULL && author->family != NULL) {
		name->full = full_pattern(author->given, author->family);
		add_handles(name->handles, author->given, author->family);
	}
	if (author->email != NULL) {
		g_autofree char *local = g_strndup(author->email, strcspn(author->email, "@"));

		add_handle(name->handles, local, "");
	}
	if (author->family != NULL && g_utf8_strlen(author->family, -1) >= MIN_SURNAME)
		name->surname = dp_text_squash(author->family);
	return name;
}

void
dp_roster_name_free(DpRosterName *name)
{
	if (name == NULL)
		return;
	dp_pattern_free(name->full);
	g_ptr_array_unref(name->handles);
	g_free(name->surname);
	g_free(name);
}

static void
free_name(gpointer name)
{
	dp_roster_name_free(name);
}

/* Whether the file's name says that it is the paper's: "lamp27-paper12.pdf" is not of paper 27. If
 * no word says which number is the paper's, any may be. */
static gboolean
is_of_paper(const DpRosterAuthor *author, const char *file_name)
{
	gsize length = author->paper != NULL ? strlen(author->paper) : 0;
	gboolean named = FALSE;
	guint number = dp_file_number(file_name, &named);

	if (named && length > 0)
		return dp_file_number_parse(author->paper) == number;

	for (const char *p = file_name; length > 0 && (p = strstr(p, author->paper)) != NULL; p++) {
		if ((p == file_name || !g_ascii_isdigit(p[-1])) && !g_ascii_isdigit(p[length]))
			return TRUE;
	}
	return FALSE;
}

GPtrArray *
dp_roster_names_for(const DpRoster *roster, const char *file_name)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(free_name);

	for (guint i = 0; i < roster->authors->len; i++) {
		const DpRosterAuthor *author = roster->authors->pdata[i];

		if (roster->n_papers > 1 && (file_name == NULL || !is_of_paper(author, file_name)))
			continue;
		if (dp_bound_allows(DP_BOUND_PAPER_AUTHORS, names->len))
			g_ptr_array_add(names, dp_roster_name_new(author));
	}
	return names->len > 0 ? g_steal_pointer(&names) : NULL;
}

gboolean
dp_roster_name_in(const DpRosterName *name, const char *folded)
{
	const char *email = name->author->email, *family = name->author->family;

	if (email != NULL && strchr(email, '@') != NULL && strstr(folded, email) != NULL)
		return TRUE;
	/* the cheap test first: most lines hold no part of a name */
	return name->full != NULL && strpbrk(folded, " -_.,") != NULL &&
	       (strchr(family, ' ') != NULL || strchr(family, '-') != NULL ||
	        strstr(folded, family) != NULL) &&
	       dp_pattern_matches(name->full, folded);
}

#define SEPARATORS "/\\:?&=.,;()[]{}<>@#%+ \t\n\"'~"

typedef gboolean (*WordTest)(const DpRosterName *name, const char *word);

static gboolean
is_handle(const DpRosterName *name, const char *word)
{
	for (guint i = 0; i < name->handles->len; i++) {
		if (strcmp(name->handles->pdata[i], word) == 0)
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_sure_handle(const DpRosterName *name, const char *word)
{
	return g_utf8_strlen(word, -1) >= SURE_HANDLE && is_handle(name, word);
}

static gboolean
is_hint(const DpRosterName *name, const char *word)
{
	return g_strcmp0(name->surname, word) == 0 || is_handle(name, word);
}

/* Words are the text between separators, and their parts between hyphens. */
static gboolean
any_word(const DpRosterName *name, const char *words, const char *separators, WordTest test)
{
	g_auto(GStrv) parts = g_strsplit_set(words, separators, -1);

	for (guint i = 0; parts[i] != NULL; i++) {
		g_autofree char *squashed = dp_text_squash(parts[i]);

		if (*squashed != '\0' && test(name, squashed))
			return TRUE;
	}
	return FALSE;
}

gboolean
dp_roster_name_handles(const DpRosterName *name, const char *words)
{
	return any_word(name, words, SEPARATORS, is_sure_handle) ||
	       any_word(name, words, SEPARATORS "-_", is_sure_handle);
}

gboolean
dp_roster_name_hint(const DpRosterName *name, const char *words)
{
	return any_word(name, words, SEPARATORS "-_", is_hint);
}
