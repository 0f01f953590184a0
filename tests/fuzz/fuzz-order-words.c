/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>

#include <string.h>

#include "target.h"
#include "venue/order-words.h"

static const char *const TEXTS[] = {
    "# Words\nen give: give, write\nen lead: and, so\nde give: gib!, schreib*\nen good: good?\n",
    "en being: if you are a\nen give:give\n\nfr good: bon, bonne",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

/* Words that lie within their text and are found again, or what is wrong. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autofree char *text = fuzz_text(data, size);
	DpOrderWords *words = dp_order_words_read("fuzz.words", text, size, diagnostics);
	DpOrderWords *twice = NULL;

	g_assert_true((words == NULL) == (diagnostics->len > 0));
	if (words == NULL)
		return 0;
	g_assert_cmpmem(words->text, words->length, text, size);
	for (guint i = 0; i < words->n_words; i++) {
		const DpOrderWord *word = &words->words[i];

		g_assert_cmpuint(word->start + word->length, <=, words->length);
		g_assert_true(word->next == DP_ORDER_END || word->next < words->n_words);
		g_assert_cmpuint(word->language, <, DP_LIMIT_LANGUAGES);
	}
	twice = dp_order_words_join((const DpOrderWords *const[]){words, words}, 2);
	g_assert_cmpuint(twice->n_words, ==, 2 * words->n_words);
	dp_order_words_free(twice);
	dp_order_words_free(words);
	return 0;
}
