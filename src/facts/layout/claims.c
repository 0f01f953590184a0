/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "facts/layout/collect.h"
#include "pdf/metadata/tagging.h"

/* Which standards the file claims to follow, and what it has for readers who do not see it. */

/* (nullable): the value of @key, without white space around it. */
static const DpProperty *
find_property(const DpFileInfo *objects, const char *source, const char *key)
{
	for (guint i = 0; i < objects->properties->len; i++) {
		const DpProperty *property = objects->properties->pdata[i];

		if (strcmp(property->source, source) == 0 && strcmp(property->key, key) == 0 &&
		    strspn(property->value, " ") < strlen(property->value))
			return property;
	}
	return NULL;
}

/* ISO 19005-2, 6.6.4, which also fixes the prefix. PDF/A-4 may have no level. */
static void
add_archive_claim(DpFacts *facts, const DpFileInfo *objects)
{
	const DpProperty *part = find_property(objects, "XMP", "pdfaid:part"),
	                 *level = find_property(objects, "XMP", "pdfaid:conformance");
	g_autofree char *number = part != NULL ? g_strstrip(g_strdup(part->value)) : NULL;
	g_autofree char *letter =
	    level != NULL ? g_strstrip(g_ascii_strdown(level->value, -1)) : g_strdup("");
	g_autofree char *claim = NULL;

	if (number == NULL)
		return;
	claim = g_strconcat(number, letter, NULL);
	dp_facts_add_text(facts, "file.pdf-a", claim, NULL);
}

static void
add_tags(DpFacts *facts, const DpFileInfo *objects, const DpTagging *tagging)
{
	gboolean titled = find_property(objects, "Info", "Title") != NULL ||
	                  find_property(objects, "XMP", "dc:title") != NULL;
	DpObservation *present = dp_facts_add_number(facts, "tags.present",
	                                             tagging->has_tree && tagging->is_marked, NULL);

	if (tagging->has_tree != tagging->is_marked)
		present->label = g_strdup(tagging->has_tree ? "tree" : "mark");
	if (tagging->language != NULL)
		dp_facts_add_text(facts, "tags.language", tagging->language, NULL);
	dp_facts_add_number(facts, "tags.title-shown", tagging->shows_title && titled, NULL);
}

static void
set_unknown(DpFacts *facts)
{
	static const char *const FACTS[] = {"file.pdf-a", "tags.present", "tags.language",
	                                    "tags.title-shown"};

	for (guint i = 0; i < G_N_ELEMENTS(FACTS); i++)
		dp_facts_set_unknown(facts, FACTS[i], "the file's object structure cannot be read");
}

void
dp_collect_claims(DpFacts *facts, DpDocument *document)
{
	const DpFileInfo *objects = dp_document_objects(document);
	g_auto(DpTagging) tagging = {FALSE};

	if (!objects->readable) {
		set_unknown(facts);
		return;
	}
	dp_tagging_read(&tagging, document);
	add_archive_claim(facts, objects);
	add_tags(facts, objects, &tagging);
}
