/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "facts/store/builder.h"
#include "run/answer.h"
#include "target.h"

/* What a worker that was taken over may say to the program. */

static const char FACTS[] =
    "{\"schema_version\": 1, \"facts\": {\"body.font-size\": {\"value\": 9.96, \"confidence\": "
    "0.9, "
    "\"places\": [{\"page\": 1, \"rect\": [1, 2, 3, 4], \"text\": \"caf\\u00e9\"}]}, "
    "\"page.width\": {\"value\": [612, 612.5], \"places\": [{\"page\": 1}, {\"page\": 2, "
    "\"weight\": 3}]}, \"columns.count\": {\"value\": null, \"unknown\": \"no text\"}}}";

GPtrArray *
fuzz_target_seeds(void)
{
	GPtrArray *seeds = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = dp_facts_from_json(FACTS, strlen(FACTS), &error);

	g_assert_no_error(error);
	dp_facts_add_text(facts, "hidden.text", "words that nobody sees", NULL);
	g_ptr_array_add(seeds, g_byte_array_free_to_bytes(dp_answer_write(facts, NULL)));
	return seeds;
}

/* What could be read is written and read again without loss. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GByteArray) answer = g_byte_array_new();
	g_autoptr(GByteArray) again = NULL;
	g_autoptr(GError) error = NULL;
	g_autoptr(DpFacts) facts = NULL;

	g_byte_array_append(answer, data, (guint)size);
	facts = dp_answer_read(answer, &error);
	if (facts == NULL) {
		g_assert_nonnull(error);
		return 0;
	}
	again = dp_answer_write(facts, NULL);
	g_assert_cmpmem(again->data, again->len, data, size);
	return 0;
}
