/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/layout/collect.h"
#include "facts/text/word-count.h"
#include "pdf/metadata/alternate.h"
#include "pdf/metadata/given-name.h"

/* The file's content apart from its pages. */

static void
add_metadata(DpFacts *facts, const DpFileInfo *objects)
{
	for (guint i = 0; i < objects->properties->len; i++) {
		const DpProperty *property = objects->properties->pdata[i];
		DpPlace place = {.page = property->page, .text = property->value};
		DpObservation *seen =
		    dp_facts_add_text(facts, "metadata.text", property->value, &place);

		seen->label = g_strdup_printf("%s %s", property->source, property->key);
	}
}

/* One or two words are the name of a figure or a reference. */
#define MIN_ALTERNATE_WORDS 3

static void
add_alternates(DpFacts *facts, DpDocument *document)
{
	DpFigureTags figures;
	g_autoptr(GPtrArray) alternates = dp_document_alternates(document, &figures);

	for (guint i = 0; i < alternates->len; i++) {
		const DpAlternate *alternate = alternates->pdata[i];
		DpPlace place = {.text = alternate->text};

		if (dp_word_count(alternate->text) < MIN_ALTERNATE_WORDS)
			continue;
		dp_facts_add_text(facts, "metadata.text", alternate->text, &place)->label =
		    g_strdup_printf("structure %s", alternate->key);
	}
	dp_facts_add_number(facts, "tags.figures", figures.n, NULL);
	dp_facts_add_number(facts, "tags.bare-figures", figures.n_bare, NULL);
}

static void
add_given_names(DpFacts *facts, DpDocument *document)
{
	g_autoptr(GPtrArray) names = dp_document_given_names(document);

	for (guint i = 0; i < names->len; i++) {
		const DpGivenName *name = names->pdata[i];
		DpPlace place = {.page = name->page, .text = name->text};

		dp_facts_add_text(facts, "metadata.text", name->text, &place)->label =
		    g_strdup(name->source);
	}
}

static void
add_features(DpFacts *facts, const DpFileInfo *objects)
{
	for (guint i = 0; i < objects->features->len; i++) {
		const DpFeature *feature = &g_array_index(objects->features, DpFeature, i);
		DpPlace place = {.page = feature->page};
		const char *fact = feature->external ? "file.external" : "file.multimedia";

		dp_facts_add_text(facts, fact, feature->kind, &place)->label =
		    g_strdup(feature->kind);
	}
	for (guint i = 0; i < objects->forbidden->len; i++)
		dp_facts_add_text(facts, "file.permissions", objects->forbidden->pdata[i], NULL);
}

static const char *
form_kind(const DpFileInfo *objects)
{
	if (objects->xfa)
		return "XFA";
	return objects->acroform ? "AcroForm" : "none";
}

static void
set_unknown(DpFacts *facts)
{
	static const char *const FACTS[] = {
	    "metadata.text",    "file.permissions", "file.javascript",  "file.launch",
	    "file.open-action", "file.external",    "file.attachments", "file.form",
	    "file.multimedia",  "file.signatures",  "tags.figures",     "tags.bare-figures"};

	for (guint i = 0; i < G_N_ELEMENTS(FACTS); i++)
		dp_facts_set_unknown(facts, FACTS[i], "the file's object structure cannot be read");
}

void
dp_collect_integrity(DpFacts *facts, DpDocument *document)
{
	const DpFileInfo *objects = dp_document_objects(document);

	dp_facts_add_number(facts, "file.bytes", (double)objects->bytes, NULL);
	if (!objects->readable) {
		set_unknown(facts);
		return;
	}
	add_metadata(facts, objects);
	add_alternates(facts, document);
	add_given_names(facts, document);
	add_features(facts, objects);
	dp_facts_add_number(facts, "file.javascript", objects->n_javascript, NULL);
	dp_facts_add_number(facts, "file.launch", objects->n_launch, NULL);
	dp_facts_add_number(facts, "file.open-action", objects->open_action, NULL);
	dp_facts_add_number(facts, "file.attachments", objects->n_attachments, NULL);
	dp_facts_add_text(facts, "file.form", form_kind(objects), NULL);
	dp_facts_add_number(facts, "file.signatures", objects->n_signatures, NULL);
}
