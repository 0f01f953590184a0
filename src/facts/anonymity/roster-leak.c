/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/bound.h"
#include "base/text.h"
#include "facts/anonymity/collect.h"
#include "facts/anonymity/leak.h"
#include "facts/anonymity/roster-name.h"
#include "facts/text/place.h"

#define SEVERAL                                                                                    \
	"the list of authors is of several papers, and the file's name does not tell which this "  \
	"one is"

typedef struct {
	DpFacts *facts;
	const GPtrArray *names; /* of DpRosterName */
} Search;

static void
search_property(const Search *search, const DpRosterName *name, const DpProperty *property)
{
	g_autofree char *folded = dp_text_fold(property->value);
	DpPlace place = {.page = property->page, .text = property->value};
	gboolean sure =
	    dp_roster_name_in(name, folded) || dp_roster_name_handles(name, property->value);
	g_autofree char *words = NULL;

	if (!sure && !dp_roster_name_hint(name, property->value))
		return;
	words = g_strdup_printf("%s %s: %s", property->source, property->key, property->value);
	dp_leak_add(search->facts, "anonymity.roster", sure, words, &place);
}

static void
search_properties(const Search *search, const DpFileInfo *objects)
{
	for (guint i = 0; i < objects->properties->len; i++) {
		for (guint k = 0; k < search->names->len; k++)
			search_property(search, search->names->pdata[k],
			                objects->properties->pdata[i]);
	}
}

static void
search_links(const Search *search, const DpStructure *structure, guint page)
{
	const DpPageLayout *layout = structure->layout->pages->pdata[page];
	guint n = layout != NULL ? dp_bound_least(DP_BOUND_LINKS, layout->links->len) : 0;

	for (guint i = 0; i < n; i++) {
		const DpLink *link = layout->links->pdata[i];
		DpPlace place = {page + 1, TRUE, link->rect, link->uri};

		for (guint k = 0; link->uri != NULL && k < search->names->len; k++) {
			const DpRosterName *name = search->names->pdata[k];
			gboolean sure = dp_roster_name_handles(name, link->uri);

			if (sure || dp_roster_name_hint(name, link->uri))
				dp_leak_add(search->facts, "anonymity.roster", sure, link->uri,
				            &place);
		}
	}
}

/* Where authors' names are, if there are any. */
static gboolean
is_front_matter(const DpPassageLine *line)
{
	return line->line->page == 1 &&
	       (line->role == DP_ROLE_AUTHORS || line->role == DP_ROLE_FOOTNOTE);
}

static gboolean
is_address(const char *words)
{
	return strstr(words, "://") != NULL || strchr(words, '@') != NULL ||
	       strstr(words, "www.") != NULL;
}

/* An address that ends with such a mark continues in the next line. */
static gboolean
is_cut(const char *text)
{
	gsize length = strlen(text);

	return length > 0 && strchr("/-_.@", text[length - 1]) != NULL;
}

#define MIN_ORGANISATION 8 /* letters of an institution's name */

static gboolean
names_organisation(const DpRosterName *name, const char *folded)
{
	const char *organisation = name->author->affiliation;

	return organisation != NULL && strlen(organisation) >= MIN_ORGANISATION &&
	       strstr(folded, organisation) != NULL;
}

/* A name that runs over the line's end is found with the next line's words. */
static void
search_line(const Search *search, const DpPassageLine *line, const char *next)
{
	const char *text = line->line->text;
	g_autofree char *pair = g_strconcat(text, is_cut(text) ? "" : " ", next, NULL);
	g_autofree char *folded = dp_text_fold(pair), *alone = dp_text_fold(next);
	const char *address = !is_address(text) ? "" : is_cut(text) ? pair : text;
	gboolean front = is_front_matter(line);
	DpPlace place = dp_line_place(line->line);

	for (guint i = 0; i < search->names->len; i++) {
		const DpRosterName *name = search->names->pdata[i];
		gboolean full = dp_roster_name_in(name, folded) && !dp_roster_name_in(name, alone);
		gboolean handle = dp_roster_name_handles(name, address);
		gboolean organisation = front && names_organisation(name, folded);

		if (full || handle || organisation || dp_roster_name_hint(name, address))
			dp_leak_add(search->facts, "anonymity.roster",
			            handle || organisation || (front && full), text, &place);
	}
}

static void
search_passage(const Search *search, const DpPassage *passage)
{
	for (guint i = 0; i < passage->lines->len; i++) {
		const DpPassageLine *line = &g_array_index(passage->lines, DpPassageLine, i);
		const char *next =
		    i + 1 < passage->lines->len
		        ? g_array_index(passage->lines, DpPassageLine, i + 1).line->text
		        : "";

		search_line(search, line, next);
	}
}

/* Links of the reference list lead to the cited work. */
static gboolean
is_before_references(const DpStructure *structure, guint page)
{
	return structure->references_first == DP_NO_LINE ||
	       page < dp_structure_line(structure, structure->references_first)->page;
}

void
dp_leak_roster(DpFacts *facts, DpDocument *document, const DpStructure *structure,
               const DpRoster *roster, const char *file_name)
{
	g_autoptr(GPtrArray) names = dp_roster_names_for(roster, file_name);
	g_autoptr(DpPassage) text = dp_passage_new(structure);
	g_autoptr(DpPassage) furniture = dp_passage_new_furniture(structure);
	Search search = {facts, names};

	if (names == NULL) {
		dp_facts_set_unknown(facts, "anonymity.roster", SEVERAL);
		return;
	}
	dp_facts_add_number(facts, "roster.authors", names->len, NULL);
	search_properties(&search, dp_document_objects(document));
	for (guint i = 0; i < structure->layout->pages->len; i++) {
		if (is_before_references(structure, i + 1))
			search_links(&search, structure, i);
	}
	search_passage(&search, text);
	search_passage(&search, furniture);
	if (structure->layout->n_columns == 0)
		dp_facts_set_unknown(facts, "anonymity.roster",
		                     "the file has no text that can be read");
}
