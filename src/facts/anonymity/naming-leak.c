/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text.h"
#include "facts/anonymity/leak.h"
#include "facts/anonymity/path-owner.h"
#include "facts/anonymity/person-form.h"
#include "facts/text/word-lists.h"

/*
 * Properties that hold a name though they are not meant for one: "Tidal Clocks by Ada Orvik" as a
 * title, "LaTeX (Ada Orvik)" as a program, "draft of Ada Orvik" as a bookmark.
 */

/* One of these is in every match. */
static const char *const PARTS[] = {
    " by ",      " of ",    " from ",      "author",     "owner", "contact", "copyr",
    "©",         "(",       " - ",         "–",          "—",     "|",       ":",
    " to ",      " for ",   "user",        "behalf",     "licen", "by:",     "universi",
    "institute", "college", "polytechnic", "laboratory", "et al", NULL};

static guint
where_of(const DpProperty *property)
{
	static const struct {
		const char *key;
		guint where;
	} KEYS[] = {{"title", DP_PHRASE_OF_PAPER},      {"subject", DP_PHRASE_OF_PAPER},
	            {"keywords", DP_PHRASE_OF_PAPER},   {"description", DP_PHRASE_OF_PAPER},
	            {"creator", DP_PHRASE_OF_PROGRAM},  {"creatortool", DP_PHRASE_OF_PROGRAM},
	            {"producer", DP_PHRASE_OF_PROGRAM}, {"application", DP_PHRASE_OF_PROGRAM},
	            {"comments", DP_PHRASE_OF_PAPER},   {"category", DP_PHRASE_OF_PAPER},
	            {"headline", DP_PHRASE_OF_PAPER}};
	const char *key = dp_leak_local_key(property->key);

	if (strcmp(property->source, "bookmark") == 0)
		return DP_PHRASE_OF_OUTLINE;
	if (strcmp(property->source, "Info") != 0 && strcmp(property->source, "XMP") != 0)
		return 0;
	for (guint i = 0; i < G_N_ELEMENTS(KEYS); i++) {
		if (g_ascii_strcasecmp(key, KEYS[i].key) == 0)
			return KEYS[i].where;
	}
	return 0;
}

typedef struct {
	DpFacts *facts;
	const DpPassage *text;
	char *title; /* as printed, squashed */
	char *words; /* the whole text, squashed; NULL until needed */
} Search;

static void
add(const Search *search, const char *fact, const DpProperty *property, gboolean sure)
{
	g_autofree char *words =
	    g_strdup_printf("%s %s: %s", property->source, property->key, property->value);
	DpPlace place = {.page = property->page, .text = property->value};

	dp_leak_add(search->facts, fact, sure, words, &place);
}

/* "Learning by Gradient Descent" is the paper's title. */
static gboolean
is_printed(const Search *search, const char *name)
{
	g_autofree char *squashed = dp_text_squash(name);

	return strstr(search->title, squashed) != NULL;
}

#define MAX_VALUE_WORDS 40 /* a longer value is a text; what follows is one word */

#define MIN_SURNAME 4 /* letters: no host's name contains as many by chance */

/* "LaTeX at pc-orvik (Ada Orvik)": the rest of the value repeats the surname. */
static gboolean
repeats_surname(const char *value, const char *name)
{
	const char *surname = strrchr(name, ' ');
	g_autofree char *folded = dp_text_fold(value);
	g_autofree char *last = surname != NULL ? dp_text_squash(surname) : NULL;
	const char *first =
	    last != NULL && strlen(last) >= MIN_SURNAME ? strstr(folded, last) : NULL;

	return first != NULL && strstr(first + 1, last) != NULL;
}

/* Whether the paper's text contains the letters of @word. */
static gboolean
is_in_text(Search *search, const char *word)
{
	g_autofree char *folded = dp_text_squash(word);

	if (search->words == NULL)
		search->words = dp_text_squash(search->text->text->str);
	return strstr(search->words, folded) != NULL;
}

/* An institution and "Orvik et al." have the form of no person. What the text prints, too, may be a
 * heading. */
static gboolean
is_name(Search *search, const DpWordPattern *naming, const char *name)
{
	if (is_printed(search, name))
		return FALSE;
	if (dp_lazy_pattern_matches(&DP_WORDS_NAMED_GROUP, name))
		return !is_in_text(search, name) && dp_person_has_strange_word(name, search->text);
	return dp_person_is_named(name, search->text) &&
	       ((naming->flags & DP_PHRASE_GIVEN) == 0 ||
	        (dp_person_has_given_name(name) && !is_in_text(search, name)));
}

/* Whether one of the words of a short value is a usual given name. */
static gboolean
has_given_name(const char *value)
{
	g_auto(GStrv) words = g_strsplit_set(value, " ,;()", MAX_VALUE_WORDS);

	for (guint i = 0; words[i] != NULL; i++) {
		if (g_ascii_isupper(words[i][0]) && dp_person_has_given_name(words[i]))
			return TRUE;
	}
	return FALSE;
}

/* Whether a naming finds a name in the value; @sure: certainly. */
static gboolean
finds_name(Search *search, DpWordPattern *naming, const char *value, gboolean *sure)
{
	gsize from = 0, start, end;

	while (dp_lazy_pattern_search(&naming->pattern, value, from, &start, &end) && end > from) {
		g_autofree char *name = g_strndup(value + start, end - start);

		from = end;
		if (!is_name(search, naming, name))
			continue;
		*sure = (naming->flags & DP_PHRASE_SURE) != 0 || repeats_surname(value, name);
		return TRUE;
	}
	return FALSE;
}

/* Whether the value contains a name; @sure: certainly. */
static gboolean
names_somebody(Search *search, guint where, const char *value, gboolean *sure)
{
	gboolean found = FALSE;

	for (guint i = 0; i < DP_WORDS_NAMINGS.n && !*sure; i++) {
		DpWordPattern *naming = &DP_WORDS_NAMINGS.patterns[i];

		if ((naming->flags & where) != 0)
			found |= finds_name(search, naming, value, sure);
	}
	return found;
}

/* "Microsoft Word - tides_AdaOrvik_final.docx": a word that is unusual in names of papers and
 * files, and that this paper does not use, may be a name. */
static gboolean
has_foreign_word(const Search *search, const char *stem)
{
	g_auto(GStrv) words = g_strsplit_set(stem, " _-.,()[]&+0123456789", 40);
	g_autofree char *text = g_utf8_strdown(search->text->text->str, -1);

	for (guint i = 0; words[i] != NULL; i++) {
		g_autofree char *small = g_utf8_strdown(words[i], -1);

		if (g_utf8_strlen(small, -1) >= MIN_SURNAME &&
		    g_unichar_isalpha(g_utf8_get_char(small)) && !dp_person_is_file_word(small) &&
		    strstr(text, small) == NULL)
			return TRUE;
	}
	return FALSE;
}

static gboolean
is_file_of_person(const Search *search, const char *value)
{
	g_autofree char *stem = NULL;
	gsize start, end;

	if (strchr(value, '.') == NULL ||
	    !dp_lazy_pattern_search(&DP_WORDS_OFFICE_FILE, value, 0, &start, &end))
		return FALSE;
	stem = g_strndup(value + start, end - start);
	return has_foreign_word(search, stem);
}

/* Figures are named after what they show, in words of the paper, or of its figures. */
static gboolean
is_figure_word(const char *word)
{
	g_autofree char *folded = dp_text_squash(word);

	return dp_person_is_file_word(folded) || dp_person_is_listed(folded) ||
	       dp_word_is_listed(DP_WORDS_FIGURE_WORDS, folded);
}

#define MIN_NAME_WORDS 2 /* a single word that is not in the text may be anything */
#define MAX_NAME_WORDS 3 /* a name of more words describes a figure */

/* "orvik-tamsin-f1", "AdaOrvik": all words of a folder or file are unknown to the paper, or one is
 * a given name. */
static gboolean
is_named_after_people(Search *search, const char *folder)
{
	gsize from = 0, start, end;
	g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
	gboolean given = FALSE, strange = TRUE;

	while (strange &&
	       dp_lazy_pattern_search(&DP_WORDS_FILE_NAME_WORD, folder, from, &start, &end) &&
	       end > from) {
		g_autofree char *word = g_strndup(folder + start, end - start);

		from = end;
		if (is_figure_word(word))
			continue;
		strange = g_utf8_strlen(word, -1) >= MIN_SURNAME &&
		          !dp_lazy_pattern_matches(&DP_WORDS_ENGLISH_ENDING, word);
		given = given || dp_person_has_given_name(word);
		g_ptr_array_add(words, g_steal_pointer(&word));
	}
	if (!strange || words->len > MAX_NAME_WORDS || (words->len < MIN_NAME_WORDS && !given))
		return FALSE;
	/* last, as the text is long */
	for (guint i = 0; i < words->len; i++) {
		if (is_in_text(search, words->pdata[i]))
			return FALSE;
	}
	return words->len > 0;
}

#define FIGURE_KEY "PTEX.FileName" /* pdfTeX's name of an included file */

static gboolean
is_figure_path(const DpProperty *property)
{
	return strcmp(property->source, "figure") == 0 && strcmp(property->key, FIGURE_KEY) == 0;
}

/* Names in the path of a figure. A home directory is judged by itself. */
static void
judge_figure(Search *search, const DpProperty *property)
{
	g_auto(GStrv) folders = g_strsplit_set(property->value, "/\\", -1);
	g_autofree char *user = dp_path_owner_user(property->value);

	for (guint i = 0; user == NULL && folders[i] != NULL; i++) {
		char *ending = folders[i + 1] == NULL ? strrchr(folders[i], '.') : NULL;

		if (ending != NULL)
			*ending = '\0';
		if (!is_named_after_people(search, folders[i]))
			continue;
		/* it breaks two rules: a property contains a name, and so does a path */
		add(search, "anonymity.metadata", property, FALSE);
		add(search, "anonymity.path", property, FALSE);
		return;
	}
}

static void
judge_address(const Search *search, const DpProperty *property)
{
	/* it breaks two rules: a property contains a name, and so does the page it links to */
	add(search, "anonymity.metadata", property, TRUE);
	add(search, "anonymity.link", property, TRUE);
}

static void
judge(Search *search, const DpProperty *property, guint where)
{
	gboolean sure = FALSE;

	if (dp_leak_has_email(property->value))
		return;
	if (where == DP_PHRASE_OF_PAPER && dp_leak_is_personal_address(property->value)) {
		if (!dp_leak_is_placeholder(property->value))
			judge_address(search, property);
		return;
	}
	if ((dp_text_has_any(property->value, PARTS) || has_given_name(property->value)) &&
	    names_somebody(search, where, property->value, &sure) &&
	    !dp_leak_is_placeholder(property->value))
		add(search, "anonymity.metadata", property, sure);
	else if (where == DP_PHRASE_OF_PAPER && is_file_of_person(search, property->value))
		add(search, "anonymity.metadata", property, FALSE);
}

void
dp_leak_namings(DpFacts *facts, const DpFileInfo *objects, const DpPassage *text)
{
	const DpObservation *title = dp_facts_get(facts, "document.title", 0);
	g_autofree char *printed = title != NULL ? dp_text_squash(title->text) : g_strdup("");
	Search search = {facts, text, printed, NULL};

	for (guint i = 0; i < objects->properties->len; i++) {
		const DpProperty *property = objects->properties->pdata[i];
		guint where = where_of(property);

		if (where != 0)
			judge(&search, property, where);
		else if (is_figure_path(property))
			judge_figure(&search, property);
	}
	g_free(search.words);
}
