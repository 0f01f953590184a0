/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/bound.h"
#include "facts/anonymity/contact.h"
#include "facts/anonymity/leak.h"
#include "facts/text/placeholder.h"

/*
 * Addresses of people in link targets (ISO 32000-1, 12.6.4.7): an icon or a name that links to a
 * mailbox or to an ORCID record.
 */

#define MAILTO "mailto:"
#define ORCID_HOST "orcid.org/"
#define ORCID_LENGTH 19 /* "0000-0000-0000-0000" */

/* An entry of the reference list links to its own authors. */
static gboolean
is_on_reference(const DpStructure *structure, guint page, const DpRect *rect)
{
	double x = (rect->x0 + rect->x1) / 2, y = (rect->y0 + rect->y1) / 2;

	for (guint i = 0; i < structure->lines->len; i++) {
		const DpLine *line = dp_structure_line(structure, i);

		if (structure->roles[i] == DP_ROLE_REFERENCE && line->page == page &&
		    dp_rect_contains_point(&line->rect, x, y))
			return TRUE;
	}
	return FALSE;
}

static void
judge_mailto(DpFacts *facts, const DpPassage *passage, const char *from, const DpPlace *place)
{
	g_autofree char *escaped = g_strndup(from, strcspn(from, "?,;"));
	g_autofree char *address = g_uri_unescape_string(escaped, NULL);

	/* a printed address was judged by the words around it */
	if (address == NULL || strchr(address, '@') == NULL || *address == '@' ||
	    dp_placeholder_is_address(address) || strstr(passage->text->str, address) != NULL)
		return;
	dp_leak_add(facts, "anonymity.email",
	            place->page == 1 && !dp_contact_is_office(address) ? DP_LEAK_SURE
	                                                               : DP_LEAK_UNSURE,
	            place->text, place);
}

static void
judge_orcid(DpFacts *facts, const DpPassage *passage, const char *number, const DpPlace *place)
{
	g_autofree char *record = g_strndup(number, ORCID_LENGTH);

	if (strlen(record) < ORCID_LENGTH || !dp_contact_is_orcid(record) ||
	    strstr(passage->text->str, record) != NULL)
		return;
	dp_leak_add(facts, "anonymity.orcid", place->page == 1 ? DP_LEAK_SURE : DP_LEAK_UNSURE,
	            place->text, place);
}

static void
judge(DpFacts *facts, const DpPassage *passage, const DpStructure *structure, guint page,
      const DpLink *link)
{
	DpPlace place = {page, TRUE, link->rect, link->uri};
	const char *orcid = link->uri != NULL ? strstr(link->uri, ORCID_HOST) : NULL;
	gboolean mailto =
	    link->uri != NULL && g_ascii_strncasecmp(link->uri, MAILTO, strlen(MAILTO)) == 0;

	if ((!mailto && orcid == NULL) || is_on_reference(structure, page, &link->rect))
		return;
	if (mailto)
		judge_mailto(facts, passage, link->uri + strlen(MAILTO), &place);
	else
		judge_orcid(facts, passage, orcid + strlen(ORCID_HOST), &place);
}

void
dp_leak_contact_links(DpFacts *facts, const DpPassage *passage, const DpStructure *structure)
{
	const DpLayout *layout = structure->layout;

	for (guint i = 0; i < layout->pages->len; i++) {
		const DpPageLayout *page = layout->pages->pdata[i];
		guint n = page != NULL ? dp_bound_least(DP_BOUND_LINKS, page->links->len) : 0;

		for (guint k = 0; k < n; k++)
			judge(facts, passage, structure, i + 1, page->links->pdata[k]);
	}
}
