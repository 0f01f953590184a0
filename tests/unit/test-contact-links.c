/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/limits.h"
#include "leak-sentences.h"

/* Mailboxes and ORCID records behind links: on the first page, on another, on an entry of the list.
 */

static const struct {
	const char *uri;
	guint page;
	const char *email, *orcid; /* wanted */
} LINKS[] = {
    {"mailto:ada.orvik@lowmere.edu", 1, "sure", NULL},
    {"mailto:ada.orvik@lowmere.edu?subject=Tides", 1, "sure", NULL},
    {"MAILTO:ada%2Eorvik%40lowmere.edu", 1, "sure", NULL},
    {"mailto:ada.orvik@lowmere.edu", 2, "unsure", NULL},
    {"mailto:support@lowmere.edu", 1, "unsure", NULL},
    {"mailto:anon.email@domain.com", 1, NULL, NULL},
    {"mailto:permissions@acm.org", 1, NULL, NULL},
    {"mailto:printed@lowmere.edu", 2, NULL, NULL}, /* it is in print, and judged there */
    {"mailto:", 1, NULL, NULL},
    {"https://orcid.org/0000-0002-1694-233X", 1, NULL, "sure"},
    {"https://orcid.org/0000-0002-1694-233X", 2, NULL, "unsure"},
    {"https://orcid.org/0000-0002-1694-2330", 1, NULL, NULL}, /* a wrong check digit */
    {"https://orcid.org/0000-0002-1825-0097", 1, NULL, NULL}, /* ORCID's own example */
    {"https://orcid.org/", 1, NULL, NULL},
    {"https://tides.org/mailto:ada", 1, NULL, NULL},
};

static void
add_page(DpLayout *layout, DpLink *link)
{
	DpPageLayout *page = g_new0(DpPageLayout, 1);

	page->links = g_ptr_array_new();
	if (link != NULL)
		g_ptr_array_add(page->links, link);
	g_ptr_array_add(layout->pages, page);
}

static void
clear_pages(DpLayout *layout)
{
	for (guint i = 0; i < layout->pages->len; i++) {
		DpPageLayout *page = layout->pages->pdata[i];

		g_ptr_array_unref(page->links);
		g_free(page);
	}
	g_ptr_array_set_size(layout->pages, 0);
}

/* @role: of the line that the link lies on. */
static void
assert_link(guint i, DpRole role, const char *email, const char *orcid)
{
	g_autofree char *uri = g_strdup(LINKS[i].uri);
	DpLink link = {.rect = {60, 101, 70, 109}, .uri = uri};
	g_auto(Paper) paper;
	g_autoptr(DpFacts) facts = dp_facts_new();
	g_autoptr(DpPassage) passage = NULL;

	paper_init(&paper, "Write to printed@lowmere.edu.");
	((DpLine *)paper.structure.lines->pdata[0])->page = LINKS[i].page;
	for (guint page = 1; page <= LINKS[i].page; page++)
		add_page(&paper.layout, page == LINKS[i].page ? &link : NULL);
	passage = dp_passage_new(&paper.structure);
	paper.structure.roles[0] = role;
	dp_leak_contact_links(facts, passage, &paper.structure);
	g_test_message("%s", link.uri);
	g_assert_cmpstr(sureness_of(dp_facts_get(facts, "anonymity.email", 0)), ==, email);
	g_assert_cmpstr(sureness_of(dp_facts_get(facts, "anonymity.orcid", 0)), ==, orcid);
	clear_pages(&paper.layout);
}

static void
test_links(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(LINKS); i++)
		assert_link(i, DP_ROLE_BODY, LINKS[i].email, LINKS[i].orcid);
}

/* An entry names its own authors. */
static void
test_links_of_entries(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(LINKS); i++)
		assert_link(i, DP_ROLE_REFERENCE, NULL, NULL);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/contact-links/where", test_links);
	g_test_add_func("/contact-links/entries", test_links_of_entries);
	return g_test_run();
}
