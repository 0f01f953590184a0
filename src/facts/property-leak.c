/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/leak.h"

#include <string.h>

/* Keys under which programs write who made a file (ISO 32000-1, 14.3.3; XMP). */
#define PERSON_KEYS                                                                                \
	"\\A(?:authors?|contributors?|manager|(?:last)?_?(?:modified|saved|edited)_?by|"           \
	"last-?author|owner|editor|artist|by-?line|photographer|created_?by|username|"             \
	"user_?name|initial-?creator|typist|reviewers?|marked|webstatement)\\z"
#define HOUSE_KEYS                                                                                 \
	"\\A(?:company|companyname|organi[sz]ation|institution|affiliation|department|employer|"   \
	"credit|school|university)\\z"
#define EMAIL "[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}\\b"
#define NOBODYS_EMAIL                                                                              \
	"anon|@(?:example|domain|e?mail|corporation|affiliation)\\.|@(?:acm|ieee|ctan|tug|latex-"  \
	"project)\\.org"

/* Two to five words with capitals, with initials and the small words of names between them. */
#define PERSON                                                                                     \
	"(?-i)(?<![\\p{L}])\\p{Lu}[\\p{L}.'’-]*(?:[\\s,]+(?:v[ao]n|de[rnl]?|d[aiou]s?|la|le|el|" \
	"al|bin|"                                                                                  \
	"ter|ten|zu))*[\\s,]+\\p{Lu}[\\p{L}.'’{}-]*"
#define ASIAN "[\\p{Han}\\p{Hangul}\\p{Hiragana}\\p{Katakana}]{2,}"

/* Makers of machines and programs write their own names where owners should. */
#define VENDOR                                                                                     \
	"\\A\\W*(?:microsoft|hewlett|hp|dell|lenovo|acer|asus|toshiba|apple|samsung|home|private|" \
	"personal|overleaf|www\\.|https?://)|\\b(?:latex|tex ?live|pdftex|overleaf|ghostscript|"   \
	"matplotlib|inkscape|illustrator|powerpoint|r graphics|gnuplot|libreoffice|openoffice|"    \
	"grammarly|adobe)\\b"

typedef struct {
	DpPattern *person_keys, *house_keys, *email, *nobodys, *person, *asian, *vendor;
} Names;

static const char *
local_key(const char *key)
{
	const char *colon = strrchr(key, ':');

	return colon != NULL ? colon + 1 : key;
}

/* XMP's dc:creator is a person; Info's Creator is a program. */
static gboolean
is_person_key(const Names *names, const DpProperty *property)
{
	const char *key = local_key(property->key);

	if (strcmp(property->source, "annotation") == 0)
		return strcmp(key, "T") == 0;
	return dp_pattern_matches(names->person_keys, key) ||
	       g_ascii_strcasecmp(property->key, "dc:creator") == 0 ||
	       (strcmp(property->source, "XMP") == 0 && strcmp(property->key, "creator") == 0);
}

static gboolean
is_person(const Names *names, const char *value)
{
	return dp_pattern_matches(names->person, value) || dp_pattern_matches(names->asian, value);
}

static void
add_property(DpFacts *facts, const DpProperty *property, gboolean sure)
{
	g_autofree char *words =
	    g_strdup_printf("%s %s: %s", property->source, property->key, property->value);
	DpPlace place = {.page = property->page, .text = property->value};

	dp_leak_add(facts, "anonymity.metadata", sure, words, &place);
}

static gboolean
has_email(const Names *names, const char *value)
{
	return dp_pattern_matches(names->email, value) &&
	       !dp_pattern_matches(names->nobodys, value);
}

static void
judge_property(DpFacts *facts, const Names *names, const DpProperty *property, const char *title)
{
	gboolean house = dp_pattern_matches(names->house_keys, local_key(property->key));
	gboolean names_person = is_person_key(names, property);

	/* remarks and bookmarks may quote addresses of the text */
	if (has_email(names, property->value)) {
		add_property(facts, property,
		             names_person || house || strcmp(property->source, "Info") == 0);
		return;
	}
	if ((!house && !names_person) || dp_leak_is_placeholder(property->value) ||
	    dp_pattern_matches(names->vendor, property->value) ||
	    g_strcmp0(title, property->value) == 0)
		return;
	/* one word may be a machine's name, or a user's */
	add_property(facts, property, house || is_person(names, property->value));
}

static void
names_init(Names *names)
{
	*names = (Names){dp_leak_pattern(PERSON_KEYS), dp_leak_pattern(HOUSE_KEYS),
	                 dp_leak_pattern(EMAIL),       dp_leak_pattern(NOBODYS_EMAIL),
	                 dp_leak_pattern(PERSON),      dp_leak_pattern(ASIAN),
	                 dp_leak_pattern(VENDOR)};
}

static void
names_clear(Names *names)
{
	dp_pattern_free(names->person_keys);
	dp_pattern_free(names->house_keys);
	dp_pattern_free(names->email);
	dp_pattern_free(names->nobodys);
	dp_pattern_free(names->person);
	dp_pattern_free(names->asian);
	dp_pattern_free(names->vendor);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Names, names_clear)

/* (nullable): what the file says its title is. */
static const char *
title_of(const DpObjects *objects)
{
	for (guint i = 0; i < objects->properties->len; i++) {
		const DpProperty *property = objects->properties->pdata[i];

		if (g_ascii_strcasecmp(local_key(property->key), "title") == 0 &&
		    strcmp(property->source, "bookmark") != 0)
			return property->value;
	}
	return NULL;
}

void
dp_leak_properties(DpFacts *facts, const DpObjects *objects)
{
	const char *title = title_of(objects);
	g_auto(Names) names = {NULL};

	names_init(&names);
	for (guint i = 0; i < objects->properties->len; i++) {
		const DpProperty *property = objects->properties->pdata[i];

		if (strcmp(property->source, "image") != 0)
			judge_property(facts, &names, property, title);
	}
}
