/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/pattern.h"
#include "base/text.h"
#include "target.h"

/* A pattern and, behind the first line end, the text it looks through. */
static const char *const TEXTS[] = {
    "^(\\d+\\.?\\s+)?Limitations$\n7 Limitations\n8 Outlook",
    "(a+)+$\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab",
    "(?<year>19|20)\\d\\d[a-z\u00e9]*\nNordhaven 2019, caf\u00e9",
    NULL,
};

GPtrArray *
fuzz_target_seeds(void)
{
	return fuzz_seeds_from_texts(TEXTS);
}

static void
search(const DpPattern *pattern, const char *text)
{
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	gsize start = 0, end = 0;

	if (!dp_pattern_search(pattern, valid, 0, &start, &end, NULL))
		return;
	g_assert_cmpuint(start, <=, end);
	g_assert_cmpuint(end, <=, strlen(valid));
}

/* To count changes nothing but where a search ends early. */
static void
search_counted(const DpPattern *pattern, const char *text)
{
	g_autoptr(DpPattern) counted = dp_pattern_new_counted(dp_pattern_expression(pattern), NULL);
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	g_autoptr(GError) error = NULL, own = NULL;
	gsize start[2] = {0, 0}, end[2] = {0, 0};
	gboolean found = dp_pattern_search(pattern, valid, 0, &start[0], &end[0], &error);
	gboolean same = dp_pattern_search(counted, valid, 0, &start[1], &end[1], &own);

	if (error != NULL || own != NULL)
		return;
	g_assert_cmpint(found, ==, same);
	g_assert_cmpuint(start[0], ==, start[1]);
	g_assert_cmpuint(end[0], ==, end[1]);
}

/* However a pattern is written, it ends: its match is bounded, not timed. */
int
LLVMFuzzerTestOneInput(const guint8 *data, gsize size)
{
	g_autofree char *both = fuzz_text(data, size);
	char *text = strchr(both, '\n');
	g_autoptr(DpPattern) pattern = NULL;
	g_autoptr(GError) error = NULL;

	if (text != NULL)
		*text++ = '\0';
	pattern = dp_pattern_new(both, &error);
	g_assert_true((pattern == NULL) == (error != NULL));
	if (pattern != NULL)
		search(pattern, text != NULL ? text : "");
	if (pattern != NULL)
		search_counted(pattern, text != NULL ? text : "");
	return 0;
}
