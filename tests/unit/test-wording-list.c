/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>
#include <deskproof/registry.h>
#include <deskproof/wording.h>

#include <glib/gstdio.h>
#include <string.h>

#include "base/unmask.h"
#include "venue/shipped-orders.h"
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
	g_auto(DpYamlFile) file = {NULL};
	g_autoptr(GPtrArray) list = NULL;
	const DpDiagnostic *only;

	dp_yaml_file_parse(&file, "f", WRONG[i].text, strlen(WRONG[i].text), diagnostics);
	list = dp_wording_list_read(&file, diagnostics);
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
	g_assert_cmpuint(list->len, >, 24); /* patterns, and the file of words */
	g_assert_cmpuint(((const DpWording *)list->pdata[list->len - 1])->orders->n_words, >, 6000);
}

static char *
shipped_words(gsize *length)
{
	g_autofree char *path = g_build_filename(g_getenv("DP_SOURCE_DIR"), "rules", "patterns",
	                                         "prompt-injection.words", NULL);
	char *bytes = NULL;

	g_assert_true(g_file_get_contents(path, &bytes, length, NULL));
	return bytes;
}

/* What is looked for must be as the text is when it is looked through. */
static void
test_words_are_folded(void)
{
	g_autofree char *path = g_build_filename(g_getenv("DP_SOURCE_DIR"), "rules", "patterns",
	                                         "prompt-injection.yaml", NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(GPtrArray) list = dp_wording_list_load(path, diagnostics, NULL);
	const DpWording *last = list->pdata[list->len - 1];

	g_assert_nonnull(last->orders);
	for (guint i = 0; i < last->orders->n_words; i++) {
		const DpOrderWord *word = &last->orders->words[i];
		g_autofree char *text = g_strndup(last->orders->text + word->start, word->length);
		g_autofree char *folded = dp_text_unmask(text);

		g_assert_cmpstr(folded, ==, g_strchomp(text));
	}
}

static void
assert_same_words(const DpOrderWords *a, const DpOrderWords *b)
{
	g_assert_cmpmem(a->text, a->length, b->text, b->length);
	g_assert_cmpuint(a->hash, ==, b->hash);
	g_assert_cmpuint(a->n_words, ==, b->n_words);
	for (guint i = 0; i < MIN(a->n_words, b->n_words); i++) {
		const DpOrderWord *one = &a->words[i], *other = &b->words[i];

		g_assert_cmpuint(one->start, ==, other->start);
		g_assert_cmpuint(one->length, ==, other->length);
		g_assert_cmpuint(one->next, ==, other->next);
		g_assert_cmphex(one->head, ==, other->head);
		g_assert_cmphex(one->mask, ==, other->mask);
		g_assert_cmpuint(one->slot, ==, other->slot);
		g_assert_cmpuint(one->language, ==, other->language);
		g_assert_cmpint(one->mark, ==, other->mark);
	}
	g_assert_true(memcmp(a->buckets, b->buckets, DP_ORDER_BUCKETS * sizeof *a->buckets) == 0);
	for (guint i = 0; i < DP_LIMIT_LANGUAGES; i++) {
		g_assert_cmphex(a->languages[i].slots, ==, b->languages[i].slots);
		g_assert_cmpuint(a->languages[i].lead, ==, b->languages[i].lead);
		g_assert_cmpuint(a->languages[i].being, ==, b->languages[i].being);
	}
}

/* What the program was built with is what it would read from the file. */
static void
test_shipped_words(void)
{
	gsize length = 0;
	g_autofree char *bytes = shipped_words(&length);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	DpOrderWords *read = dp_order_words_read("f", bytes, length, diagnostics);

	g_assert_nonnull(read);
	assert_same_words(&DP_SHIPPED_ORDERS, read);
	dp_order_words_free(read);
}

/* A list with @bytes as its words, as a venue's author may have one. */
static const DpOrderWords *
load_words(const char *folder, const char *bytes, gsize length, GPtrArray **list)
{
	static const char LIST[] = HEAD "  - {kind: role, near: [abc], match: a}\n";
	g_autofree char *path = g_build_filename(folder, "own.yaml", NULL);
	g_autofree char *words = g_build_filename(folder, "own.words", NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();

	g_assert_true(g_file_set_contents(path, LIST, -1, NULL));
	g_assert_true(g_file_set_contents(words, bytes, (gssize)length, NULL));
	*list = dp_wording_list_load(path, diagnostics, NULL);
	g_assert_nonnull(*list);
	g_assert_cmpuint((*list)->len, ==, 2);
	g_remove(words);
	g_remove(path);
	return ((const DpWording *)(*list)->pdata[1])->orders;
}

/* The same bytes are the program's own words, wherever they lie; a byte more makes a file of its
 * own, which is read. */
static void
test_changed_words(void)
{
	gsize length = 0;
	g_autofree char *bytes = shipped_words(&length), *folder = NULL, *changed = NULL;
	g_autoptr(GPtrArray) same = NULL, other = NULL;
	const DpOrderWords *words;

	folder = g_dir_make_tmp("words-XXXXXX", NULL);
	g_assert_true(load_words(folder, bytes, length, &same) == &DP_SHIPPED_ORDERS);
	changed = g_strconcat(bytes, "en give: grant it\n", NULL);
	words = load_words(folder, changed, strlen(changed), &other);
	g_assert_true(words != &DP_SHIPPED_ORDERS);
	g_assert_cmpuint(words->n_words, ==, DP_SHIPPED_ORDERS.n_words + 1);
	g_assert_cmpuint(words->hash, !=, DP_SHIPPED_ORDERS.hash);
	g_rmdir(folder);
}

/* Languages of the same name are one; words keep their places in their own file. */
static void
test_joined_words(void)
{
	static const char *const TEXTS[] = {"en give: give\nde good: gut*\nen lead: and\n",
	                                    "# more\nde give: gib!\nen lead: now, so"};
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	DpOrderWords *parts[2] = {NULL}, *both;
	guint32 lead;

	for (guint i = 0; i < 2; i++)
		parts[i] = dp_order_words_read("f", TEXTS[i], strlen(TEXTS[i]), diagnostics);
	both = dp_order_words_join((const DpOrderWords *const[]){parts[0], parts[1]}, 2);
	g_assert_cmpuint(both->n_words, ==, 6);
	for (guint i = 0; i < both->n_words; i++) {
		static const char *const WORDS[] = {"give", "gut", "and", "gib", "now", "so"};
		const DpOrderWord *word = &both->words[i];

		g_assert_cmpmem(both->text + word->start, word->length, WORDS[i], strlen(WORDS[i]));
		g_assert_cmpuint(word->language, ==, i == 1 || i == 3);
	}
	lead = both->languages[0].lead;
	g_assert_cmpuint(lead, ==, 2);
	g_assert_cmpuint(both->words[lead].next, ==, 4);
	g_assert_cmpuint(both->words[4].next, ==, 5);
	g_assert_cmpuint(both->words[5].next, ==, DP_ORDER_END);
	dp_order_words_free(both);
	dp_order_words_free(parts[0]);
	dp_order_words_free(parts[1]);
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
	    {"en give: give,\n", "\"\" is too short", 1},
	    {"en give: give, , grant", "\"\" is too short", 1},
	    {"en give:", "\"\" is too short", 1},
	    {"give, write\n", "has no language", 1},
	};

	for (guint i = 0; i < G_N_ELEMENTS(LINES); i++) {
		g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
		const DpDiagnostic *only;

		g_assert_null(
		    dp_order_words_read("f", LINES[i].text, strlen(LINES[i].text), diagnostics));
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
	g_test_add_func("/wording-list/shipped-words", test_shipped_words);
	g_test_add_func("/wording-list/changed-words", test_changed_words);
	g_test_add_func("/wording-list/joined-words", test_joined_words);
	g_test_add_func("/wording-list/is-not-listed", test_is_not_listed);
	return g_test_run();
}
