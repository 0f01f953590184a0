/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/anonymity/roster-line.h"

#include <string.h>

#include "base/limits.h"
#include "base/pattern.h"

#define MAX_WORDS 10 /* of a name; no paper prints all of a longer one */

/* A comma separates authors only after an address or a closing bracket: "Orvik, Ada" is one name. A
 * tab may separate a name from its address. */
#define SEPARATORS                                                                                 \
	"\\s*[;|/•·]\\s*|\\s*\\t\\s*(?!\\S*@)|\\s+(?:and|&)\\s+|"                               \
	"(?:@[^\\s,;|]+|\\))\\K[\\s,]+(?=[^\\s<(,])"

static guint
count_words(const char *name)
{
	guint n = 0;

	for (const char *p = name; *p != '\0'; p++)
		n += *p != ' ' && (p == name || p[-1] == ' ');
	return n;
}

static gboolean
is_suffix(const char *part)
{
	static DpLazyPattern pattern = DP_LAZY_PATTERN("\\A(?:jr|sr)\\.?\\z|\\A(?:ii|iii|iv)\\z");

	return dp_lazy_pattern_matches(&pattern, part);
}

/* The parts of a name at its commas, without spaces around them. (transfer full) */
static GStrv
split_at_commas(const char *name)
{
	GStrv parts = g_strsplit(name, ",", (gint)DP_LIMIT_ROSTER_AUTHORS + 2);

	for (guint i = 0; parts[i] != NULL; i++)
		g_strstrip(parts[i]);
	return parts;
}

static gboolean
have_two_words(GStrv parts)
{
	for (guint i = 0; parts[i] != NULL; i++) {
		if (count_words(parts[i]) < 2 || count_words(parts[i]) > MAX_WORDS)
			return FALSE;
	}
	return TRUE;
}

/* "Ada Orvik", "Orvik, Ada", "Orvik, Jr., Ada", "Ada Orvik, Bo Tamsin, Cy Underhill". */
static gboolean
add_names(DpRoster *roster, const char *name, const char *email)
{
	g_auto(GStrv) parts = NULL;
	gboolean several;
	guint n;

	if (strchr(name, ',') == NULL) {
		dp_roster_add(roster, NULL, name, email, NULL);
		return count_words(name) <= MAX_WORDS;
	}
	parts = split_at_commas(name);
	n = g_strv_length(parts);
	several = have_two_words(parts);
	/* "García Orvik, Ada María" and "Ada Orvik, Bo Tamsin" look alike: both readings are
	 * searched for */
	if (n <= 2 && count_words(name) <= MAX_WORDS)
		dp_roster_add(roster, NULL, name, email, NULL);
	else if (n == 3 && (is_suffix(parts[1]) || is_suffix(parts[2])))
		dp_roster_add(roster, NULL, name, email, NULL);
	else if (!several)
		return FALSE;
	for (guint i = 0; several && i < n; i++)
		dp_roster_add(roster, NULL, parts[i], NULL, NULL);
	return TRUE;
}

/* "Ada Orvik, ada@lowmere.edu", "ada@lowmere.edu": the last word is the address. */
static gboolean
read_bare_address(DpRoster *roster, const char *text)
{
	const char *at = strchr(text, '@'), *address = text;
	g_autofree char *name = NULL;

	for (const char *p = text; *p != '\0'; p++) {
		if (strchr(" \t,", *p) == NULL)
			continue;
		if (p > at)
			return FALSE;
		address = p + 1;
	}
	name = g_strndup(text, (gsize)(address - text));
	for (char *p = name + strlen(name); p > name && strchr(" \t,", p[-1]) != NULL; p--)
		p[-1] = '\0';
	if (*name != '\0')
		return add_names(roster, name, address);
	dp_roster_add_parts(roster, NULL, NULL, NULL, address, NULL);
	return TRUE;
}

/* "Ada Orvik <ada@lowmere.edu>", "Ada Orvik (Lowmere)", "Ada Orvik", "ada@lowmere.edu". */
static gboolean
read_author(DpRoster *roster, const char *text)
{
	const char *open = strpbrk(text, "<("), *at = strchr(text, '@');
	g_autofree char *name = g_strstrip(g_strndup(text, strcspn(text, "<(")));
	g_autofree char *email = NULL;

	if (at != NULL && strchr(at + 1, '@') != NULL)
		return FALSE;
	if (at != NULL && open == NULL)
		return read_bare_address(roster, text);
	if (open != NULL && at != NULL)
		email = g_strndup(open + 1, strcspn(open + 1, ">) ,"));
	return add_names(roster, name, email);
}

/* A single word is an author's name on a line of its own; in a list it may be half of a name. */
static gboolean
is_whole(const char *author)
{
	return strpbrk(author, "@,") != NULL || count_words(author) >= 2;
}

/* Cheap, for lists of many names: whether SEPARATORS may match. */
static gboolean
may_be_list(const char *line)
{
	return strpbrk(line, ";|/\t&@)") != NULL || strcasestr(line, " and ") != NULL ||
	       strstr(line, "•") != NULL || strstr(line, "·") != NULL;
}

/* The authors of a line, each as written. (transfer full) */
static GPtrArray *
split_authors(const char *line)
{
	static DpLazyPattern separators = DP_LAZY_PATTERN(SEPARATORS);
	GPtrArray *authors = g_ptr_array_new_with_free_func(g_free);
	const char *at = line;
	gsize start, end;

	while (may_be_list(at) && authors->len <= DP_LIMIT_ROSTER_AUTHORS &&
	       dp_lazy_pattern_search(&separators, at, 0, &start, &end)) {
		g_ptr_array_add(authors, g_strndup(at, start));
		at += end;
	}
	g_ptr_array_add(authors, g_strdup(at));
	return authors;
}

gboolean
dp_roster_read_line(DpRoster *roster, const char *line)
{
	g_autoptr(GPtrArray) authors = split_authors(line);

	for (guint i = 0; i < authors->len; i++) {
		const char *author = g_strstrip(authors->pdata[i]);

		if (*author == '\0')
			continue;
		if ((authors->len > 1 && !is_whole(author)) || !read_author(roster, author))
			return FALSE;
	}
	return TRUE;
}
