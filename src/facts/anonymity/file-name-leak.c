/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/bound.h"
#include "base/text.h"
#include "facts/anonymity/leak.h"
#include "facts/anonymity/roster-name.h"

/* Forms that only people's names have; any other word may be from the title. */
#define TELLING                                                                                    \
	"(?-i:\\p{Lu}\\p{Ll}+)[\\s_.-]et[\\s_.-]?al(?:[\\s_.-]|\\z)|"                              \
	"[\\w.+-]+@[\\w-]+\\.[a-z]{2,}"

#define BY "(?:\\A|[\\s_.-])by[\\s_.-]+(?=(?-i:\\p{Lu}))"

/* "by" is followed by an author, or by a method as part of the title. In the latter case the file's
 * name, which may be cut short, repeats the printed title. */
static gboolean
names_author_after_by(const DpFacts *facts, const char *name)
{
	static DpLazyPattern by = DP_LAZY_PATTERN(BY);
	const DpObservation *title = dp_facts_get(facts, "document.title", 0);
	const char *ending = strrchr(name, '.');
	g_autofree char *stem =
	    ending != NULL ? g_strndup(name, (gsize)(ending - name)) : g_strdup(name);
	g_autofree char *printed = title != NULL ? dp_text_squash(title->text) : g_strdup("");
	gsize from = 0, start, end;

	while (dp_lazy_pattern_search(&by, stem, from, &start, &end) && end > from) {
		g_autofree char *rest = dp_text_squash(stem + start);

		if (strstr(printed, rest) == NULL)
			return TRUE;
		from = end;
	}
	return FALSE;
}

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

	dp_bound_allows(DP_BOUND_FILE_NAME, strlen(name));
	for (guint i = 0; authors != NULL && i < authors->len; i++)
		judge_author(facts, authors->pdata[i], name);
	if (dp_facts_count(facts, "anonymity.filename") == 0 &&
	    (dp_lazy_pattern_matches(&telling, name) || names_author_after_by(facts, name)) &&
	    !dp_leak_is_placeholder(name))
		dp_leak_add(facts, "anonymity.filename", FALSE, name, NULL);
}
