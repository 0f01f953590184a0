/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/anonymity/link-offer.h"

#include "facts/text/word-lists.h"

/* "Our model", "our experiments" only show that a sentence is about the authors' work. The address
 * is theirs only if the sentence offers it. */
DpLinkUse
dp_link_use(const char *sentence)
{
	gboolean used = dp_lazy_pattern_matches(&DP_WORDS_USED_LINK, sentence);

	if (dp_lazy_pattern_matches(&DP_WORDS_OFFERED_LINK, sentence))
		return used ? DP_LINK_MENTIONED : DP_LINK_OFFERED;
	return used ? DP_LINK_USED : DP_LINK_MENTIONED;
}
