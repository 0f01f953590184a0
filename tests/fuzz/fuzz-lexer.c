/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pdf/syntax/lexer.h"
#include "target.h"

static const char *const TEXTS[] = {
    "q 1 0 0 1 72 720 cm BT /F1 9.963 Tf (hello \\(fine\\) \\101 world) Tj ET Q",
    "[(A) -250 <0041 42> .5 +3 -.25e] TJ % a comment\n/Name#20with#zz << /K [1 2 null true] >> BDC",
    "BI /W 4 /H 2 /BPC 8 /CS /G ID \1\2\3EI\4 EI Q",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

/* No more tokens than bytes: that is what keeps every loop over them bounded. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_auto(DpLexer) lexer = {0};
	DpToken token;
	gsize tokens = 0;

	dp_lexer_init(&lexer, data, size);
	while (dp_lexer_next(&lexer, &token)) {
		g_assert_cmpuint(++tokens, <=, size);
		g_assert_cmpuint(lexer.position, <=, size);
		if (token.kind == DP_TOKEN_KEYWORD && token.length == 2 &&
		    memcmp(token.bytes, "ID", 2) == 0)
			dp_lexer_skip_image(&lexer, size % 2 ? 3 : 0);
	}
	return 0;
}
