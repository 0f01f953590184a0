/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/facts.h>

#include <string.h>

#include "target.h"

static const char *const TEXTS[] = {
    "{\"schema_version\": 1, \"facts\": {\"body.font-size\": {\"value\": 9.96, \"unit\": \"pt\", "
    "\"confidence\": 0.9, \"places\": [{\"page\": 1, \"rect\": [1, 2, 3, 4], \"text\": "
    "\"caf\\u00e9\"}]}, "
    "\"page.width\": {\"value\": [612, 612.5], \"places\": [{\"page\": 1}, {\"page\": 2, "
    "\"weight\": 3}]}, "
    "\"columns.count\": {\"value\": null, \"unknown\": \"no text\"}}}",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

/* What could be read is written and read again without loss. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = dp_facts_from_json((const char *)data, size, &error);
	g_autoptr(DpFacts) again = NULL;
	g_autofree char *first = NULL, *second = NULL;

	if (facts == NULL) {
		g_assert_nonnull(error);
		return 0;
	}
	first = dp_facts_to_json(facts);
	again = dp_facts_from_json(first, strlen(first), &error);
	g_assert_no_error(error);
	second = dp_facts_to_json(again);
	g_assert_cmpstr(first, ==, second);
	return 0;
}
