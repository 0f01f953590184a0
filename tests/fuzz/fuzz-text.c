/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/length.h>

#include <math.h>

#include "base/text.h"
#include "target.h"

static const char *const TEXTS[] = {
    "R EFERENCES  \u202eedoc\u202c \u00ad caf\u00e9 \ufb01ne \x1b[31mred\x1b[0m \xff\xfe",
    "8.5 in",
    "-12.75texpt",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

static void
check_printable(const char *text)
{
	g_assert_true(g_utf8_validate(text, -1, NULL));
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p))
		g_assert_false(g_unichar_iscntrl(g_utf8_get_char(p)));
}

int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autofree char *text = fuzz_text(data, size);
	g_autofree char *folded = dp_text_fold(text);
	g_autofree char *squashed = dp_text_squash(text);
	g_autofree char *printable = dp_text_printable(text);
	g_autofree char *quote = dp_text_quote(text, 16);
	double points;

	check_printable(printable);
	check_printable(quote);
	g_assert_cmpint(g_utf8_strlen(quote, -1), <=, 16);
	g_assert_true(g_utf8_validate(folded, -1, NULL));
	g_assert_true(g_utf8_validate(squashed, -1, NULL));
	if (dp_length_parse(text, &points, NULL))
		g_assert_true(isfinite(points));
	return 0;
}
