/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>
#include <deskproof/registry.h>
#include <deskproof/wording.h>

#include <string.h>

#include "base/unmask.h"
#include "venue/order-words.h"
#include "venue/wording-list.h"

#define HEAD "schema: 1\ntitle: T\nwordings:\n"

/* Lists that are wrong, and the one thing that must be said about each. */
static const struct {
	const char *name, *text, *message;
	guint line;
} WRONG[] = {
    {"other-schema", "schema: 2\ntitle: T\nwordings: [{kind: role, near: [abc], match: a}]\n",
     "schema 2 is not known", 1},
    {"no-title", "schema: 1\nwordings: [{kind: role, near: [abc], match: a}]\n", "needs \"title\"",
     0},
    {"empty", HEAD "  []\n", "empty list", 4},
    {"unknown-kind", HEAD "  - {kind: favor, near: [abc], match: a}\n",
     "\"favor\" is not a kind of wording; did you mean \"favour\"?", 4},
    {"no-near", HEAD "  - {kind: role, match: a}\n", "needs \"near\"", 4},
    {"short-near", HEAD "  - {kind: role, near: [ab], match: a}\n", "too short", 4},
    {"near-with-accent", HEAD "  - {kind: role, near: [\u00e9valuer], match: a}\n",
     "write \"evaluer\"", 4},
    {"capital-near", HEAD "  - {kind: role, near: [Ignore], match: a}\n", "write \"ignore\"", 4},
    {"bad-match", HEAD "  - {kind: role, near: [abc], match: \"(\"}\n", "the pattern is wrong", 4},
    {"unknown-key", HEAD "  - {kind: role, near: [abc], match: a, wieght: 2}\n", "\"wieght\"", 4},
    {"text", HEAD "  - ignore\n", "must be a mapping", 4},
};

static void
test_wrong(gconstpointer data)
{
	guint i = GPOINTER_TO_UINT(data);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GPtrArray) list =
	    dp_wording_list_read("f", WRONG[i].text, strlen(WRONG[i].text), diagnostics);
	const DpDiagnostic *only;

	g_assert_null(list);
	g_assert_cmpuint(diagnostics->len, ==, 1);
	if (diagnostics->len == 0)
		return;
	only = diagnostics->pdata[0];
	g_test_message("%s", only->message);
	g_assert_nonnull(strstr(only->message, WRONG[i].message));
	g_assert_cmpuint(only->line, ==, WRONG[i].line);
}

static void
test_shipped(void)
{
	g_autofree char *path = g_build_filename(g_getenv("DP_SOURCE_DIR"), "rules", "patterns",
	                                         "prompt-injection.yaml", NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) list = dp_wording_list_load(path, diagnostics, &error);

	g_assert_no_error(error);
	g_assert_cmpuint(diagnostics->len, ==, 0);
	g_assert_nonnull(list);
	g_assert_cmpuint(list->len, >, 25);
}

/* What is looked for must be as the text is when it is looked through. */
static void
test_words_are_folded(void)
{
	g_autofree char *path = g_build_filename(g_getenv("DP_SOURCE_DIR"), "rules", "patterns",
	                                         "prompt-injection.yaml", NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GPtrArray) list = dp_wording_list_load(path, diagnostics, NULL);
	guint n_rows = 0;

	for (guint i = 0; i < list->len; i++) {
		const DpWording *row = list->pdata[i];

		n_rows += row->match == NULL;
		for (guint k = 0; row->match == NULL && row->near[k] != NULL; k++) {
			g_autofree char *folded = dp_text_unmask(row->near[k]);
			g_autofree char *word = g_strdup(row->near[k]);

			g_assert_cmpstr(folded, ==, g_strchomp(word));
		}
	}
	g_assert_cmpuint(n_rows, >, 400);
}

static void
test_wrong_words(void)
{
	static const struct {
		const char *text, *message;
		guint line;
	} LINES[] = {
	    {"# a remark\n\nen giv: give\n", "\"giv\" is not a part of an order", 3},
	    {"en give: ab\n", "\"ab\" is too short", 1},
	    {"give, write\n", "has no language", 1},
	};

	for (guint i = 0; i < G_N_ELEMENTS(LINES); i++) {
		g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
		g_autoptr(GPtrArray) list =
		    g_ptr_array_new_with_free_func((GDestroyNotify)dp_wording_free);
		const DpDiagnostic *only;

		g_assert_false(dp_order_words_read("f", LINES[i].text, strlen(LINES[i].text), list,
		                                   diagnostics));
		g_assert_cmpuint(diagnostics->len, ==, 1);
		only = diagnostics->pdata[0];
		g_assert_nonnull(strstr(only->message, LINES[i].message));
		g_assert_cmpuint(only->line, ==, LINES[i].line);
	}
}

/* A list of wordings is no venue. */
static void
test_is_not_listed(void)
{
	g_autofree char *rules = g_build_filename(g_getenv("DP_SOURCE_DIR"), "rules", NULL);
	g_autoptr(DpRegistry) registry = dp_registry_new((const char *const[]){rules, NULL});
	g_autoptr(GPtrArray) list = dp_registry_list(registry);

	for (guint i = 0; i < list->len; i++) {
		const DpRegistryEntry *entry = list->pdata[i];

		g_assert_cmpstr(entry->id, !=, "prompt-injection");
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	for (guint i = 0; i < G_N_ELEMENTS(WRONG); i++) {
		g_autofree char *path = g_strconcat("/wording-list/", WRONG[i].name, NULL);

		g_test_add_data_func(path, GUINT_TO_POINTER(i), test_wrong);
	}
	g_test_add_func("/wording-list/wrong-words", test_wrong_words);
	g_test_add_func("/wording-list/words-are-folded", test_words_are_folded);
	g_test_add_func("/wording-list/shipped", test_shipped);
	g_test_add_func("/wording-list/is-not-listed", test_is_not_listed);
	return g_test_run();
}
