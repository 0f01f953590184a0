/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/anonymity/roster.h"

#include <string.h>

#include "base/limits.h"
#include "base/text.h"

static void
author_free(gpointer data)
{
	DpRosterAuthor *author = data;

	g_free(author->paper);
	g_free(author->given);
	g_free(author->family);
	g_free(author->email);
	g_free(author->affiliation);
	g_free(author);
}

void
dp_roster_free(DpRoster *roster)
{
	if (roster == NULL)
		return;
	g_ptr_array_unref(roster->authors);
	g_bytes_unref(roster->bytes);
	g_free(roster->odd);
	g_free(roster);
}

DpRoster *
dp_roster_new_empty(void)
{
	DpRoster *roster = g_new0(DpRoster, 1);

	roster->authors = g_ptr_array_new_with_free_func(author_free);
	roster->bytes = g_bytes_new_static("", 0);
	roster->n_papers = 1;
	return roster;
}

GBytes *
dp_roster_bytes(const DpRoster *roster)
{
	return roster->bytes;
}

/* NULL for what is empty. */
static char *
folded(const char *text)
{
	g_autofree char *fold = text != NULL ? g_strstrip(dp_text_fold(text)) : NULL;

	return fold != NULL && *fold != '\0' ? g_steal_pointer(&fold) : NULL;
}

static gboolean
is_of_name(const char *at)
{
	gunichar c = g_utf8_get_char(at);

	return g_unichar_isalnum(c) || g_unichar_ismark(c);
}

/* "Orvik," and "(Orvik)" are Orvik, whatever the author typed: else nobody would be searched for.
 * An initial keeps its full stop. (nullable) (transfer full) */
static char *
bare_name(const char *text)
{
	g_autofree char *name = folded(text);
	char *start = name, *end;

	while (start != NULL && *start != '\0' && !is_of_name(start))
		start = g_utf8_next_char(start);
	if (start == NULL || *start == '\0')
		return NULL;
	end = start + strlen(start);
	for (char *last; (last = g_utf8_find_prev_char(start, end)) != NULL; end = last) {
		gboolean initial = *last == '.' && g_utf8_find_prev_char(start, last) == start;

		if (initial || is_of_name(last))
			break;
	}
	return g_strndup(start, (gsize)(end - start));
}

void
dp_roster_add_parts(DpRoster *roster, const char *paper, const char *given, const char *family,
                    const char *email, const char *affiliation)
{
	DpRosterAuthor *author;
	gboolean named;

	author = g_new0(DpRosterAuthor, 1);
	author->paper = g_strdup(paper);
	author->given = bare_name(given);
	author->family = bare_name(family);
	author->email = folded(email);
	author->affiliation = folded(affiliation);
	named = author->given != NULL || author->family != NULL || author->email != NULL;
	roster->full |= named && roster->authors->len >= DP_LIMIT_ROSTER_AUTHORS;
	if (named && !roster->full)
		g_ptr_array_add(roster->authors, author);
	else
		author_free(author);
}

void
dp_roster_add(DpRoster *roster, const char *paper, const char *name, const char *email,
              const char *affiliation)
{
	g_autofree char *clean = g_strstrip(g_strdup(name != NULL ? name : ""));
	char *comma = strchr(clean, ','), *space = strrchr(clean, ' ');

	if (comma != NULL) {
		*comma = '\0';
		dp_roster_add_parts(roster, paper, comma + 1, clean, email, affiliation);
	} else if (space != NULL) {
		*space = '\0';
		dp_roster_add_parts(roster, paper, clean, space + 1, email, affiliation);
	} else {
		dp_roster_add_parts(roster, paper, NULL, clean, email, affiliation);
	}
}
