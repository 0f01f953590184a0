/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text.h"
#include "facts/anonymity/leak.h"
#include "facts/anonymity/path-owner.h"
#include "facts/anonymity/person-form.h"
#include "facts/text/place.h"
#include "facts/text/word-lists.h"

/*
 * Paths and prompts in listings and transcripts. They may be anybody's, or made up, and are for
 * review; but a folder with the name of this paper's subject is in its authors' home.
 */

#define PATH_ENDS " \n\"'`,;()<>"
#define SEPARATORS "/\\"

typedef struct {
	DpFacts *facts;
	DpPassage *passage;
	const char *own_name; /* of the paper's subject, folded; "" none */
} Search;

/* User names in examples, and parts of addresses that look like users. */
static gboolean
is_nobodys(const char *user)
{
	return dp_path_owner_is_generic(user) ||
	       dp_lazy_pattern_matches(&DP_WORDS_EXAMPLE_USER, user);
}

/* "aorvik" of "aorvik@node17:"; otherwise the folder after a match. */
static char *
user_at(const DpPassage *passage, gsize start, gsize end)
{
	g_autofree char *match = dp_passage_words(passage, start, end);
	const char *host = strchr(match, '@');
	gsize from = strspn(match, "[( ");
	gsize length = strcspn(passage->text->str + end, SEPARATORS PATH_ENDS);

	return host != NULL ? g_strndup(match + from, (gsize)(host - match) - from)
	                    : g_strndup(passage->text->str + end, length);
}

/* Whether one of the folders of @path has the name of the paper's subject. */
static gboolean
leads_to_subject(const Search *search, const char *path)
{
	g_auto(GStrv) folders = g_strsplit_set(path, SEPARATORS "~∼˜$#%>:] ", -1);

	for (guint i = 0; folders[i] != NULL; i++) {
		g_autofree char *squashed = dp_text_squash(folders[i]);

		if (strcmp(squashed, search->own_name) == 0)
			return TRUE;
	}
	return FALSE;
}

/* An account that is named after the subject, or by a word of the text, may be a service's. */
static gboolean
is_persons(const Search *search, const char *user)
{
	g_autofree char *squashed = dp_text_squash(user);

	return strstr(search->own_name, squashed) == NULL &&
	       strstr(squashed, search->own_name) == NULL &&
	       !dp_person_is_word_of(search->passage, user);
}

static void
judge(const Search *search, const char *user, gsize start, gsize end)
{
	const DpPassage *passage = search->passage;
	const DpPassageLine *line = dp_passage_line(passage, start);
	gsize stop = end + strcspn(passage->text->str + end, PATH_ENDS);
	g_autofree char *path = dp_passage_words(passage, end, stop);
	gboolean apart = line->kind == DP_SECTION_APPENDIX || line->kind == DP_SECTION_SUPPLEMENT;
	gboolean sure = *search->own_name != '\0' && !apart && leads_to_subject(search, path) &&
	                is_persons(search, user) && !dp_passage_is_quoted(passage, start);

	dp_leak_add_passage(search->facts, "anonymity.path", sure ? DP_LEAK_SURE : DP_LEAK_UNSURE,
	                    passage, start, stop, NULL);
}

static void
find_phrase(const Search *search, DpPhrase *phrase)
{
	g_auto(DpPhraseSearch) found = {NULL};
	gsize start, end;

	dp_phrase_search_init(&found, phrase, search->passage);
	while (dp_phrase_search_next(&found, &start, &end)) {
		g_autofree char *user = user_at(search->passage, start, end);

		if (!is_nobodys(user))
			judge(search, user, start, end);
	}
}

/* Homes on other machines' disks, and disks named after their owner. */
static void
find_mounted(const Search *search)
{
	static const char *const ROOTS[] = {"volumes/", "mnt/",   "nfs",  "gpfs", "lustre",
	                                    "export/",  "media/", "data", "\\",   NULL};

	for (guint i = 0; i < search->passage->lines->len; i++) {
		const DpPassageLine *line =
		    &g_array_index(search->passage->lines, DpPassageLine, i);
		const char *text = line->line->text;
		g_autofree char *user = NULL, *volume = NULL;
		DpPlace place = dp_line_place(line->line);

		if (!dp_path_owner_has_folder(text, ROOTS) || strstr(text, "://") != NULL ||
		    dp_lazy_pattern_matches(&DP_WORDS_PRINTED_HOME, text))
			continue;
		user = dp_path_owner_user(text);
		volume = dp_path_owner_volume(text);
		if ((user != NULL && !is_nobodys(user)) ||
		    (volume != NULL && dp_path_owner_is_person(volume)))
			dp_leak_add(search->facts, "anonymity.path", DP_LEAK_UNSURE, text, &place);
	}
}

void
dp_leak_printed_paths(DpFacts *facts, DpPassage *passage, const char *own_name)
{
	Search search = {facts, passage, own_name};

	for (guint i = 0; i < DP_WORDS_PRINTED_PATHS.n; i++)
		find_phrase(&search, &DP_WORDS_PRINTED_PATHS.phrases[i]);
	find_mounted(&search);
}
