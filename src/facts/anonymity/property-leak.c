/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "facts/anonymity/leak.h"

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
	"grammarly|adobe)\\b|\\A\\W*(?:微软|gateway 2000)|"                                      \
	"\\A\\W*(?:ieee|acm|usenix(?: association)?|springer(?:[- ]\\w+)?|elsevier|aaai|iop|mdpi|" \
	"isprs)\\W*\\z|"                                                                           \
	"\\AHans-Bernhard Br(?:oe|ö)ker\\z" /* gnuplot's, in each diagram of its PDF driver */

/* Whose names the templates of publishers carry: of the proceedings of IOP, ISPRS and Trans Tech.
 */
#define TEMPLATE_AUTHOR "\\A(?:George Evans|Lawrence W\\. Fritz|Hans Neber-Aeschbacher)\\z"

static DpLazyPattern person_keys = DP_LAZY_PATTERN(PERSON_KEYS);
static DpLazyPattern house_keys = DP_LAZY_PATTERN(HOUSE_KEYS);
static DpLazyPattern email = DP_LAZY_PATTERN(EMAIL);
static DpLazyPattern nobodys = DP_LAZY_PATTERN(NOBODYS_EMAIL);
static DpLazyPattern person = DP_LAZY_PATTERN(PERSON);
static DpLazyPattern asian = DP_LAZY_PATTERN(ASIAN);
static DpLazyPattern vendor = DP_LAZY_PATTERN(VENDOR);
static DpLazyPattern template_author = DP_LAZY_PATTERN(TEMPLATE_AUTHOR);

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
	return dp_lazy_pattern_matches(&person_keys, key) ||
	       g_ascii_strcasecmp(property->key, "dc:creator") == 0 ||
	       (strcmp(property->source, "XMP") == 0 && strcmp(property->key, "creator") == 0);
}

static gboolean
is_person(const char *value)
{
	return dp_lazy_pattern_matches(&person, value) || dp_lazy_pattern_matches(&asian, value);
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
	return strchr(value, '@') != NULL && dp_lazy_pattern_matches(&email, value) &&
	       !dp_lazy_pattern_matches(&nobodys, value);
}

gboolean
dp_leak_names_person(const DpProperty *property)
{
	return is_person_key(property) && is_person(property->value) &&
	       !dp_leak_is_placeholder(property->value) &&
	       !dp_lazy_pattern_matches(&vendor, property->value);
}

static void
judge_property(DpFacts *facts, const DpProperty *property, const char *title)
{
	gboolean house = dp_lazy_pattern_matches(&house_keys, dp_leak_local_key(property->key));
	gboolean names_person = is_person_key(property);

	/* remarks and bookmarks may quote addresses of the text */
	if (dp_leak_has_email(property->value)) {
		add_property(facts, property,
		             names_person || house || strcmp(property->source, "Info") == 0);
		return;
	}
	if ((!house && !names_person) || dp_leak_is_placeholder(property->value) ||
	    dp_lazy_pattern_matches(&vendor, property->value) ||
	    g_strcmp0(title, property->value) == 0)
		return;
	/* one word may be a machine's name, or a user's */
	add_property(facts, property,
	             house || (is_person(property->value) &&
	                       !dp_lazy_pattern_matches(&template_author, property->value)));
}

/* (nullable): what the file says its title is. */
static const char *
title_of(const DpObjects *objects)
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
dp_leak_properties(DpFacts *facts, const DpObjects *objects)
{
	const char *title = title_of(objects);

	for (guint i = 0; i < objects->properties->len; i++) {
		const DpProperty *property = objects->properties->pdata[i];

		if (strcmp(property->source, "image") != 0)
			judge_property(facts, property, title);
	}
}
