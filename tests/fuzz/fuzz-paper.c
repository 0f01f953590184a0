/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "facts/collect.h"
#include "file.h"
#include "target.h"

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_file_seeds();
}

/* From the content of a page to the facts: lines, columns, headings, references, names. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	static const char NAMES[] = "Ada Orvik <ada@example.org>";
	g_autoptr(GBytes) pdf = fuzz_file_around(data, size);
	g_autoptr(DpDocument) document = fuzz_file_open(pdf);
	g_autoptr(DpRoster) roster = dp_roster_new(NAMES, sizeof NAMES - 1, NULL);
	g_autoptr(DpLayout) layout = dp_layout_new(document);
	g_autoptr(DpStructure) structure = dp_structure_new(layout);
	g_autoptr(DpFacts) facts = dp_facts_measure(document, structure, 1);
	g_autofree char *json = NULL;

	dp_collect_names(facts, document, structure, "orvik.pdf", roster);
	json = dp_facts_to_json(facts);
	g_assert_true(g_utf8_validate(json, -1, NULL));
	return 0;
}
