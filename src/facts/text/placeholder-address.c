/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/pattern.h"
#include "facts/text/placeholder.h"

/* Addresses that do not belong to an author: examples, publishers, repositories. An example word
 * counts only as the whole domain: "mail.lowmere.edu" is a real one. */
#define TOP "\\.[a-z]{2,24}(?:\\.[a-z]{2})?\\z"
#define NOBODYS                                                                                    \
	"(?<![a-z])anon|author|@\\s*(?:[\\w-]+\\.)*(?:example|domain|test|foo|bar|foobar|company|" \
	"university|institution|institute|school|organization|acme|contoso|affiliation|"           \
	"corporation|somewhere|xx+)" TOP "|@\\s*(?:e?mail(?!\\.ru\\z)|corp|uni(?!\\.lu\\z)|org|"   \
	"abc|xyz|none|site|host|server|provider)" TOP                                              \
	"|@\\s*(?:localhost|local)\\b|\\.(?:test|invalid|example)"                                 \
	"\\z|@\\s*(?:usenix|springer|elsevier|aaai|vldb)\\.(?:org|com)\\z|"                        \
	"\\A[\\w.+-]*(?:permissions?|copyrights?|rights|info|help|support|publications?|reprints?" \
	"|chairs?)@(?:acm|ieee)\\.org\\z|"                                                         \
	"\\A(?:git|no-?reply|user(?:name)?\\d*|name|e?mail|you|your\\w*|me|example|someone|"       \
	"somebody|test\\d*|foo|bar|permissions)\\s*@"

/* Whether a part of an address is a placeholder. No address test is passed on: a part with many "@"
 * would be searched once for each of them. */
static gboolean
is_placeholder_part(const char *part, gsize length)
{
	g_autofree char *words = g_strndup(part, length);
	DpPlaceholder kind = dp_placeholder_of_words(words, NULL);

	return kind == DP_PLACEHOLDER_WHOLE || kind == DP_PLACEHOLDER_PAPER;
}

gboolean
dp_placeholder_is_address(const char *address)
{
	static DpLazyPattern nobodys = DP_LAZY_PATTERN(NOBODYS);
	const char *at = strrchr(address, '@'), *domain;

	if (dp_lazy_pattern_matches(&nobodys, address))
		return TRUE;
	if (at == NULL || at == address)
		return FALSE;
	domain = at + 1 + strspn(at + 1, " ");
	return is_placeholder_part(address, (gsize)(at - address)) &&
	       is_placeholder_part(domain, strcspn(domain, "."));
}

DpPlaceholder
dp_placeholder_of(const char *text)
{
	return dp_placeholder_of_words(text, dp_placeholder_is_address);
}
