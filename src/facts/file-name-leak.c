/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/leak.h"
#include "facts/roster-name.h"

#include "base/text.h"

/* What only people's names are written with; any other word may be one of the title's. */
#define TELLING                                                                                    \
	"(?:\\A|[\\s_.-])by[\\s_.-]+(?-i:\\p{Lu})|"                                                \
	"(?-i:\\p{Lu}\\p{Ll}+)[\\s_.-]et[\\s_.-]?al(?:[\\s_.-]|\\z)|"                              \
	"[\\w.+-]+@[\\w-]+\\.[a-z]{2,}"

static void
judge_author(DpFacts *facts, const DpRosterName *author, const char *name)
{
	g_autofree char *folded = dp_text_fold(name);
	gboolean sure = dp_roster_name_in(author, folded) || dp_roster_name_handles(author, name);

	if (sure || dp_roster_name_hint(author, name))
		dp_leak_add(facts, "anonymity.filename", sure, name, NULL);
}

void
dp_leak_file_name(DpFacts *facts, const char *name, const DpRoster *roster)
{
	static DpLazyPattern telling = DP_LAZY_PATTERN(TELLING);
	g_autoptr(GPtrArray) authors = roster != NULL ? dp_roster_names_for(roster, name) : NULL;

	for (guint i = 0; authors != NULL && i < authors->len; i++)
		judge_author(facts, authors->pdata[i], name);
	if (dp_facts_count(facts, "anonymity.filename") == 0 &&
	    dp_lazy_pattern_matches(&telling, name) && !dp_leak_is_placeholder(name))
		dp_leak_add(facts, "anonymity.filename", FALSE, name, NULL);
}
