/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "engine/unreadable.h"

#include <string.h>

/* What looks at the file, its pages' size and number or its properties needs no words. */
static const char *const WORDLESS_RULES[] = {"page-limit",
                                             "page-size",
                                             "anonymity-metadata",
                                             "anonymity-path",
                                             "anonymity-filename",
                                             "encrypted",
                                             "corrupt",
                                             "hidden-text",
                                             "javascript",
                                             "launch-action",
                                             "open-action",
                                             "external-reference",
                                             "attachment",
                                             "form",
                                             "multimedia",
                                             "signature",
                                             "pdf-version",
                                             "file-size",
                                             "text-extraction",
                                             NULL};

/* A title page, or the stamp of an archive, that a program added to a paper of outlines. */
#define PAGES_PER_READABLE_PAGE 10

/* Of the pages, those with any words at all: more are pages of a few words, all of which were read,
 * or of letters that say nothing of themselves, of which type and layout are known. */
#define PAGES_PER_PAGE_WITH_WORDS 2

static guint
count_pages_with_words(const DpFacts *facts)
{
	guint n = 0;

	for (guint i = 0; i < dp_facts_count(facts, "page.text"); i++)
		n += dp_facts_get(facts, "page.text", i)->text[0] != '\0';
	return n;
}

gboolean
dp_facts_are_wordless(const DpFacts *facts)
{
	const DpObservation *pages = dp_facts_get(facts, "document.pages", 0),
	                    *readable = dp_facts_get(facts, "document.text-pages", 0);

	return pages != NULL && readable != NULL && pages->number > 0 &&
	       readable->number * PAGES_PER_READABLE_PAGE <= pages->number &&
	       count_pages_with_words(facts) * PAGES_PER_PAGE_WITH_WORDS <= pages->number;
}

/* What has a place or a number was found in spite of all; what does not apply still does not. */
static gboolean
is_settled(const DpFinding *finding)
{
	return finding->verdict == DP_VERDICT_NOT_APPLICABLE || finding->n_places > 0 ||
	       finding->measured.has_number ||
	       (finding->verdict != DP_VERDICT_REVIEW && finding->measured.text != NULL);
}

void
dp_check_need_text(DpCheck *check)
{
	DpFinding *finding = check->finding;

	if (!dp_facts_are_wordless(check->facts) || is_settled(finding) ||
	    g_strv_contains(WORDLESS_RULES, finding->info->id))
		return;
	if (finding->verdict != DP_VERDICT_REVIEW) {
		g_clear_pointer(&finding->message, g_free);
		dp_check_conclude(check, DP_VERDICT_REVIEW, "This could not be checked: %s.",
		                  DP_UNREADABLE_DOUBT);
		dp_check_add_doubt(check, "%s", DP_UNREADABLE_DOUBT);
	}
	finding->needs_text = TRUE;
}
