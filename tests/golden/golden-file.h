/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

/** golden_first_difference: "line 12: expected …, got …". (transfer full) */
static inline char *
golden_first_difference(const char *expected, const char *got)
{
	g_auto(GStrv) a = g_strsplit(expected, "\n", -1);
	g_auto(GStrv) b = g_strsplit(got, "\n", -1);
	guint i = 0;

	while (a[i] != NULL && b[i] != NULL && strcmp(a[i], b[i]) == 0)
		i++;
	return g_strdup_printf("line %u: expected \"%s\", got \"%s\"", i + 1,
	                       a[i] != NULL ? a[i] : "(end)", b[i] != NULL ? b[i] : "(end)");
}

/** golden_compare: @got with the file below the source root; DP_GOLDEN_UPDATE=1 writes it. */
static inline void
golden_compare(const char *file, const char *got)
{
	g_autofree char *path = g_build_filename(g_getenv("DP_SOURCE_DIR"), file, NULL);
	g_autofree char *expected = NULL;
	g_autofree char *difference = NULL;

	if (g_strcmp0(g_getenv("DP_GOLDEN_UPDATE"), "1") == 0) {
		g_assert_true(g_file_set_contents(path, got, -1, NULL));
		return;
	}
	if (!g_file_get_contents(path, &expected, NULL, NULL)) {
		g_test_message("%s is not there; DP_GOLDEN_UPDATE=1 writes it", file);
		g_test_fail();
		return;
	}
	if (strcmp(expected, got) == 0)
		return;
	difference = golden_first_difference(expected, got);
	g_test_message("%s: %s; DP_GOLDEN_UPDATE=1 rewrites it", file, difference);
	g_test_fail();
}
