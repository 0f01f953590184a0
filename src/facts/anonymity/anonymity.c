/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text.h"
#include "facts/anonymity/collect.h"
#include "facts/anonymity/leak.h"
#include "facts/anonymity/own-name.h"

#define NO_TEXT "the file has no text that can be read"
#define NO_NAME "the paper was not read from a file with a name"
#define TOO_COMPLEX "part of the text needs too many steps to search"

/* Searches of the text have no result for a file without text. */
static void
set_unknown(DpFacts *facts, const char *reason)
{
	static const char *const IN_WORDS[] = {
	    "anonymity.email", "anonymity.orcid",          "anonymity.affiliation",
	    "anonymity.link",  "anonymity.acknowledgment", "anonymity.self-reference"};

	for (guint i = 0; i < G_N_ELEMENTS(IN_WORDS); i++)
		dp_facts_set_unknown(facts, IN_WORDS[i], reason);
}

static void
search_words(DpFacts *facts, const DpStructure *structure, DpPassage *passage)
{
	gboolean blinded = dp_facts_count(facts, "authors.placeholder") > 0;

	dp_leak_contacts(facts, passage);
	dp_leak_contact_links(facts, passage, structure);
	dp_leak_affiliations(facts, passage, blinded);
	dp_leak_acknowledgments(facts, passage);
	dp_leak_credits(facts, passage);
	dp_leak_self_references(facts, passage, structure);
	dp_leak_web_links(facts, passage, structure);
}

void
dp_collect_leaks(DpFacts *facts, DpDocument *document, const DpStructure *structure)
{
	const DpFileInfo *objects = dp_document_objects(document);
	g_autoptr(DpPassage) text = dp_passage_new(structure);
	g_autoptr(DpPassage) furniture = dp_passage_new_furniture(structure);
	g_autofree char *own_name = dp_own_name_apart(structure);

	dp_leak_properties(facts, objects);
	dp_leak_remarks(facts, objects);
	dp_leak_namings(facts, objects, text);
	dp_leak_images(facts, objects, structure->layout);
	dp_leak_paths(facts, objects, structure->layout);
	dp_leak_code_heads(facts, text, structure, own_name); /* contacts ask for them */
	search_words(facts, structure, text);
	dp_leak_printed_paths(facts, text, own_name);
	dp_leak_code_heads(facts, furniture, structure, own_name);
	dp_leak_bylines(facts, text, furniture, structure);
	dp_leak_contacts(facts, furniture);
	dp_leak_affiliations(facts, furniture, FALSE);
	if (structure->layout->n_columns == 0)
		set_unknown(facts, NO_TEXT);
	else if (text->exhausted || furniture->exhausted)
		set_unknown(facts, TOO_COMPLEX);
}

static void
add_file_name(DpFacts *facts, const char *file_name)
{
	g_autofree char *plain = file_name != NULL ? dp_text_plain(file_name) : NULL;

	if (plain != NULL)
		dp_facts_add_text(facts, "file.name", plain, NULL);
	else
		dp_facts_set_unknown(facts, "file.name", NO_NAME);
}

void
dp_collect_names(DpFacts *facts, DpDocument *document, const DpStructure *structure,
                 const char *file_name, const DpRoster *roster)
{
	add_file_name(facts, file_name);
	if (file_name != NULL)
		dp_leak_file_name(facts, file_name, roster);
	if (roster != NULL)
		dp_leak_roster(facts, document, structure, roster, file_name);
}
