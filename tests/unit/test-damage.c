/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "pdf/file/damage.h"

/* What a reader complains of, one after the other, and what is kept of it. */
static const struct {
	const char *name, *complaints[3];
	DpGravity gravity;
	const char *part; /* of the sentence; NULL: none */
} ROWS[] = {
    {"harmless", {"dictionary has duplicated key /A"}, DP_GRAVITY_HARMLESS, NULL},
    {"table-is-made-again",
     {"file is damaged", "Attempting to reconstruct cross-reference table"},
     DP_GRAVITY_VAGUE,
     "had to be rebuilt"},
    {"a-cause-is-better-than-none",
     {"file is damaged", "xref not found"},
     DP_GRAVITY_REPAIRED,
     "is not at the stated position"},
    {"first-cause-stays",
     {"xref not found", "invalid xref entry (obj=3)"},
     DP_GRAVITY_REPAIRED,
     "is not at the stated position"},
    {"wrong-offset",
     {"expected 17 0 obj"},
     DP_GRAVITY_REPAIRED,
     "position in the cross-reference table"},
    {"loss-is-graver",
     {"xref not found", "expected endobj", "invalid xref entry (obj=3)"},
     DP_GRAVITY_LOST,
     "no valid end"},
    {"object-is-gone",
     {"expected 17 0 obj", "object 17 0 not found in file after regenerating"},
     DP_GRAVITY_LOST,
     "is missing"},
    {"unknown-words-are-not-shown", {"fizzbuzz in frobnicator"}, DP_GRAVITY_LOST, "PDF standard"},
};

static void
test_row(gconstpointer data)
{
	guint row = GPOINTER_TO_UINT(data);
	DpDamage damage = {NULL, DP_GRAVITY_HARMLESS};

	for (guint i = 0; i < G_N_ELEMENTS(ROWS[row].complaints); i++) {
		if (ROWS[row].complaints[i] != NULL)
			dp_damage_note(&damage, ROWS[row].complaints[i]);
	}
	g_assert_cmpint(damage.gravity, ==, ROWS[row].gravity);
	if (ROWS[row].part == NULL) {
		g_assert_null(damage.sentence);
		return;
	}
	g_assert_nonnull(strstr(damage.sentence, ROWS[row].part));
	g_assert_true(g_ascii_isupper(damage.sentence[0]));
	g_assert_true(g_str_has_suffix(damage.sentence, "."));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
		g_autofree char *path = g_strdup_printf("/damage/%s", ROWS[i].name);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_row);
	}
	return g_test_run();
}
