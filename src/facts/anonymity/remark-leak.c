/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/limits.h"
#include "base/text.h"
#include "facts/anonymity/leak.h"
#include "facts/anonymity/roster-name.h"
#include "facts/text/word-lists.h"

/*
 * What authors wrote beside the paper: remarks, names of layers and bookmarks, attached files.
 * Their keys do not say that a value is a name. A name that the file itself gives for its author,
 * or for the writer of a remark, is sure; other wording about a person is for review.
 */

static const char *const SOURCES[] = {"annotation", "attachment", "layer", "bookmark"};

static gboolean
is_remark(const DpProperty *property)
{
	for (guint i = 0; i < G_N_ELEMENTS(SOURCES); i++) {
		if (strcmp(property->source, SOURCES[i]) == 0)
			return strcmp(property->key, "T") != 0;
	}
	return FALSE;
}

static void
add_person(DpRoster *people, char *name)
{
	/* with more, the names themselves do not pass */
	if (*g_strstrip(name) != '\0' && people->authors->len < DP_LIMIT_NAMED_PEOPLE)
		dp_roster_add(people, NULL, name, NULL, NULL);
}

/* "Ada Orvik, Bo Tamsin" are two people, "Orvik, Ada" is one. */
static void
add_group(DpRoster *people, char *group)
{
	g_auto(GStrv) names = g_strsplit(g_strstrip(group), ",", -1);

	if (names[0] == NULL || strchr(names[0], ' ') == NULL) {
		add_person(people, group);
		return;
	}
	for (guint i = 0; names[i] != NULL; i++)
		add_person(people, names[i]);
}

static void
add_people(DpRoster *people, const char *value)
{
	g_auto(GStrv) lists = g_strsplit_set(value, ";&\n", -1);

	for (guint i = 0; lists[i] != NULL; i++) {
		g_auto(GStrv) groups = g_strsplit(lists[i], " and ", -1);

		for (guint k = 0; groups[k] != NULL; k++)
			add_group(people, groups[k]);
	}
}

/* (nullable): the people that the file names as its author or as writers of remarks. */
static DpRoster *
people_of(const DpFileInfo *objects)
{
	g_autoptr(DpRoster) people = dp_roster_new_empty();

	for (guint i = 0; i < objects->properties->len; i++) {
		const DpProperty *property = objects->properties->pdata[i];

		/* another person may have drawn a figure */
		if (strcmp(property->source, "figure") != 0 && dp_leak_names_person(property))
			add_people(people, property->value);
	}
	return people->authors->len > 0 ? g_steal_pointer(&people) : NULL;
}

typedef enum { NOBODY, MAYBE, SURELY } Named;

#define NAME_CHARS 255 /* a longer text is not the name of a file or a layer */

/* Remarks and bookmarks use ordinary words that may look like a surname. */
static gboolean
is_name_of_thing(const DpProperty *property)
{
	return (strcmp(property->source, "attachment") == 0 ||
	        strcmp(property->source, "layer") == 0) &&
	       strlen(property->value) <= NAME_CHARS;
}

static Named
is_named(const GPtrArray *names, const DpProperty *property)
{
	gboolean of_thing = is_name_of_thing(property);
	g_autofree char *folded = dp_text_fold(property->value);
	Named found = NOBODY;

	for (guint i = 0; i < names->len && found != SURELY; i++) {
		const DpRosterName *name = names->pdata[i];

		if (dp_roster_name_in(name, folded) ||
		    (of_thing && dp_roster_name_handles(name, property->value)))
			found = SURELY;
		else if (of_thing && dp_roster_name_hint(name, property->value))
			found = MAYBE;
	}
	return found;
}

static gboolean
mentions_person(const char *value)
{
	static const char *const PARTS[] = {"'s",     "’s",        " by ",  " from ",
	                                    "author", "owner",     "creat", "contact",
	                                    "editor", "copyright", "©",     NULL};

	return (dp_leak_is_personal_address(value) ||
	        (dp_text_has_any(value, PARTS) &&
	         dp_lazy_pattern_matches(&DP_WORDS_REMARK_OF_PERSON, value))) &&
	       !dp_leak_is_placeholder(value);
}

static void
judge(DpFacts *facts, const GPtrArray *names, const DpProperty *property)
{
	Named named = names != NULL ? is_named(names, property) : NOBODY;
	g_autofree char *words = NULL;
	DpPlace place = {.page = property->page, .text = property->value};

	if (named == NOBODY && !mentions_person(property->value))
		return;
	words = g_strdup_printf("%s %s: %s", property->source, property->key, property->value);
	dp_leak_add(facts, "anonymity.metadata", named == SURELY, words, &place);
}

/* A file's name is often stored twice, in two encodings. */
static gboolean
is_repeated(const DpFileInfo *objects, guint i)
{
	const DpProperty *one = objects->properties->pdata[i];
	const DpProperty *before = i > 0 ? objects->properties->pdata[i - 1] : NULL;

	return before != NULL && strcmp(one->source, before->source) == 0 &&
	       strcmp(one->value, before->value) == 0;
}

void
dp_leak_remarks(DpFacts *facts, const DpFileInfo *objects)
{
	g_autoptr(DpRoster) people = people_of(objects);
	g_autoptr(GPtrArray) names = people != NULL ? dp_roster_names_for(people, NULL) : NULL;

	for (guint i = 0; i < objects->properties->len; i++) {
		const DpProperty *property = objects->properties->pdata[i];

		/* e-mail addresses have been looked for in all properties */
		if (is_remark(property) && !is_repeated(objects, i) &&
		    !dp_leak_has_email(property->value))
			judge(facts, names, property);
	}
}
