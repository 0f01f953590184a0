/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/measure.h"

#include <string.h>

#include "facts/anonymity/collect.h"
#include "file.h"

void
fuzz_file_measure(GBytes *pdf)
{
	static const char NAMES[] = "Ada Orvik <ada@example.org>";
	g_autoptr(DpDocument) document = fuzz_file_open(pdf);
	g_autoptr(DpRoster) roster = dp_roster_new(NAMES, strlen(NAMES), NULL);
	g_autoptr(DpLayout) layout = NULL;
	g_autoptr(DpStructure) structure = NULL;
	g_autoptr(DpFacts) facts = NULL;
	g_autofree char *json = NULL;

	if (document == NULL)
		return;
	layout = dp_layout_new(document);
	structure = dp_structure_new(layout);
	facts = dp_facts_measure(document, structure, NULL, 1);
	dp_collect_names(facts, document, structure, "orvik.pdf", roster);
	json = dp_facts_to_json(facts);
	g_assert_true(g_utf8_validate(json, -1, NULL));
}
