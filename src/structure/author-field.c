/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/author-field.h"

#include <string.h>

#include "base/pattern.h"

/* "A. B.", "Yu.", "A.-R.", "E. d. O."; possessive, since a word after them must not be half of one
 */
#define INITIALS "(?:(?:\\p{Lu}\\p{Ll}?|\\p{Ll})\\.(?:-?\\p{L}\\.)*[\\s~]*)++"
#define WORD "\\p{Lu}[\\p{L}’'-]+"
#define SUFFIX "(?:Jr|Sr|II|III|IV)\\b"

/* What is written small among names: parts of family names, and what joins two authors. */
#define SMALL_WORDS                                                                                \
	"(?:van|von|vom|de|der|den|dem|des|di|da|do|dos|das|del|della|dello|dal|du|la|le|el|al|"   \
	"ter|ten|te|zu|zur|zum|bin|ibn|ben|bint|af|av|op|st|san|and|und|et|y|e|i|en|con|och|og|"   \
	"и|jr|sr)\\b"

/* Any other small word is a title's; "d." is an initial, and "r" in "A.-r." as well. */
static gboolean
has_small_word(const char *field)
{
	static DpLazyPattern pattern = DP_LAZY_PATTERN(
	    "(?-i)(?<![\\p{L}\\p{M}\\d.’'-])(?!" SMALL_WORDS ")\\p{Ll}(?!\\.)(?![’'-]\\p{Lu})");

	return dp_lazy_pattern_matches(&pattern, field);
}

/* "Orvik, A. Revisiting Tamsin": where family names come first, a title follows the initials.
 * "Lowmere Team, A. Orvik, B. Tamsin" is a list all the same. */
static gboolean
has_title_after_initials(const char *field)
{
	static DpLazyPattern family_first =
	    DP_LAZY_PATTERN("(?-i)\\A[^,;.]{1,60},\\s+\\p{Lu}\\p{Ll}?\\.");
	static DpLazyPattern title =
	    DP_LAZY_PATTERN("(?-i)" WORD ",\\s+" INITIALS "(?!" SUFFIX "|" SMALL_WORDS ")\\p{L}");
	static DpLazyPattern more = DP_LAZY_PATTERN("(?-i)[,;&]\\s*\\p{Lu}\\p{Ll}?\\.");
	gsize start = 0, end = 0;

	return dp_lazy_pattern_matches(&family_first, field) &&
	       dp_lazy_pattern_search(&title, field, 0, &start, &end) &&
	       !dp_lazy_pattern_matches(&more, field + end);
}

/* "A. Orvik, Revisiting Tamsin": one author has initials, the last has none. */
static gboolean
ends_in_another_form(const char *field)
{
	static DpLazyPattern initials =
	    DP_LAZY_PATTERN("(?-i)\\A(?:\\p{Lu}\\p{Ll}?\\.|[^,;]{1,60},\\s+\\p{Lu}\\p{Ll}?\\.)");
	static DpLazyPattern plain =
	    DP_LAZY_PATTERN("(?-i)(?:[,;&]|\\b(?:and|und|et|y|och|og)\\b)\\s*"
	                    "(?!" SUFFIX ")[\\p{L}\\p{M}’'\\s-]{2,}[\\s,;&(]*\\z");

	return dp_lazy_pattern_matches(&initials, field) && dp_lazy_pattern_matches(&plain, field);
}

gboolean
dp_author_field_is_names(const char *field)
{
	return !has_small_word(field) && !has_title_after_initials(field) &&
	       !ends_in_another_form(field);
}
