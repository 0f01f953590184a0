/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/error.h>

#include <math.h>

#include "base/limits.h"
#include "facts/store/builder.h"
#include "facts/store/wire.h"

/* What becomes of facts on the way from a worker. NULL: they were refused. */
static DpFacts *
send(const DpFacts *facts)
{
	g_autoptr(GByteArray) wire = g_byte_array_new();
	g_autoptr(GError) error = NULL;
	DpFacts *received;

	dp_facts_to_wire(facts, wire);
	received = dp_facts_from_wire(wire->data, wire->len, &error);
	if (received == NULL)
		g_assert_error(error, DP_ERROR, DP_ERROR_FORMAT);
	return received;
}

static gboolean
is_accepted(const DpFacts *facts)
{
	g_autoptr(DpFacts) received = send(facts);

	return received != NULL;
}

/* Lengths may be any, and counts are those a rule may convert. */
static void
test_numbers(void)
{
	static const struct {
		const char *fact;
		double number;
		gboolean accepted;
	} NUMBERS[] = {
	    {"document.pages", 9, TRUE},         {"document.pages", 0, TRUE},
	    {"document.pages", -1, FALSE},       {"document.pages", 1e300, FALSE},
	    {"file.encrypted", 5e9, FALSE},      {"body.font-size", -1e300, TRUE},
	    {"body.font-size", INFINITY, FALSE},
	};

	for (guint i = 0; i < G_N_ELEMENTS(NUMBERS); i++) {
		g_autoptr(DpFacts) facts = dp_facts_new();

		dp_facts_add_number(facts, NUMBERS[i].fact, NUMBERS[i].number, NULL);
		g_test_message("%s %g", NUMBERS[i].fact, NUMBERS[i].number);
		g_assert_cmpint(is_accepted(facts), ==, NUMBERS[i].accepted);
	}
}

static void
test_long_texts(void)
{
	g_autofree char *most = g_strnfill(DP_LIMIT_METADATA_CHARS, 'a');
	g_autofree char *more = g_strnfill(DP_LIMIT_METADATA_CHARS + 1, 'a');
	const char *const texts[] = {most, more};

	for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(DpFacts) unknown = dp_facts_new();
		g_autoptr(DpFacts) labelled = dp_facts_new();

		dp_facts_set_unknown(unknown, "body.font-size", texts[i]);
		dp_facts_add_number(labelled, "content.lines", 1, NULL)->label = g_strdup(texts[i]);
		g_assert_cmpint(is_accepted(unknown), ==, i == 0);
		g_assert_cmpint(is_accepted(labelled), ==, i == 0);
	}
}

/* What a paper says may be as long as the paper. */
static void
test_text_of_a_paper(void)
{
	g_autofree char *text = g_strnfill(10 * DP_LIMIT_METADATA_CHARS, 'a');
	g_autoptr(DpFacts) facts = dp_facts_new();
	g_autoptr(DpFacts) received = NULL;

	dp_facts_add_text(facts, "page.text", text, NULL);
	received = send(facts);
	g_assert_nonnull(received);
	g_assert_cmpstr(dp_facts_get(received, "page.text", 0)->text, ==, text);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/wire/numbers", test_numbers);
	g_test_add_func("/wire/long-texts", test_long_texts);
	g_test_add_func("/wire/text-of-a-paper", test_text_of_a_paper);
	return g_test_run();
}
