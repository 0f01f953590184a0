/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "facts/anonymity/leak.h"
#include "facts/text/word-lists.h"

const char *
dp_leak_local_key(const char *key)
{
	const char *colon = strrchr(key, ':');

	return colon != NULL ? colon + 1 : key;
}

/* XMP's dc:creator is a person; Info's Creator is a program. */
static gboolean
is_person_key(const DpProperty *property)
{
	const char *key = dp_leak_local_key(property->key);

	if (strcmp(property->source, "annotation") == 0)
		return strcmp(key, "T") == 0;
	return dp_lazy_pattern_matches(&DP_WORDS_PERSON_KEYS, key) ||
	       g_ascii_strcasecmp(property->key, "dc:creator") == 0 ||
	       (strcmp(property->source, "XMP") == 0 && strcmp(property->key, "creator") == 0);
}

static gboolean
is_person(const char *value)
{
	return dp_lazy_pattern_matches(&DP_WORDS_PROPERTY_PERSON, value) ||
	       dp_lazy_pattern_matches(&DP_WORDS_PROPERTY_ASIAN_NAME, value);
}

static void
add_property(DpFacts *facts, const DpProperty *property, gboolean sure)
{
	g_autofree char *words =
	    g_strdup_printf("%s %s: %s", property->source, property->key, property->value);
	DpPlace place = {.page = property->page, .text = property->value};

	dp_leak_add(facts, "anonymity.metadata", sure, words, &place);
}

gboolean
dp_leak_has_email(const char *value)
{
	return strchr(value, '@') != NULL &&
	       dp_lazy_pattern_matches(&DP_WORDS_PROPERTY_EMAIL, value) &&
	       !dp_lazy_pattern_matches(&DP_WORDS_NOBODYS_EMAIL, value);
}

gboolean
dp_leak_names_person(const DpProperty *property)
{
	return is_person_key(property) && is_person(property->value) &&
	       !dp_leak_is_placeholder(property->value) &&
	       !dp_lazy_pattern_matches(&DP_WORDS_VENDOR, property->value);
}

static void
judge_property(DpFacts *facts, const DpProperty *property, const char *title)
{
	gboolean organisation =
	    dp_lazy_pattern_matches(&DP_WORDS_ORGANISATION_KEYS, dp_leak_local_key(property->key));
	gboolean names_person = is_person_key(property);

	/* remarks and bookmarks may quote addresses from the text */
	if (dp_leak_has_email(property->value)) {
		add_property(facts, property,
		             names_person || organisation || strcmp(property->source, "Info") == 0);
		return;
	}
	if ((!organisation && !names_person) || dp_leak_is_placeholder(property->value) ||
	    dp_lazy_pattern_matches(&DP_WORDS_VENDOR, property->value) ||
	    g_strcmp0(title, property->value) == 0)
		return;
	/* one word may be the name of a machine or a user */
	add_property(facts, property,
	             organisation ||
	                 (is_person(property->value) &&
	                  !dp_lazy_pattern_matches(&DP_WORDS_TEMPLATE_AUTHOR, property->value)));
}

/* (nullable): the title in the file's metadata. */
static const char *
title_of(const DpFileInfo *objects)
{
	for (guint i = 0; i < objects->properties->len; i++) {
		const DpProperty *property = objects->properties->pdata[i];

		if (g_ascii_strcasecmp(dp_leak_local_key(property->key), "title") == 0 &&
		    strcmp(property->source, "bookmark") != 0)
			return property->value;
	}
	return NULL;
}

void
dp_leak_properties(DpFacts *facts, const DpFileInfo *objects)
{
	const char *title = title_of(objects);

	if (!objects->readable)
		dp_facts_add_text(facts, "anonymity.unsearched", "its properties", NULL);
	for (guint i = 0; i < objects->properties->len; i++) {
		const DpProperty *property = objects->properties->pdata[i];

		if (strcmp(property->source, "image") != 0)
			judge_property(facts, property, title);
	}
}
