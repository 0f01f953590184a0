/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>

#include <string.h>

#include "base/limits.h"
#include "venue/shipped-tree.h"
#include "venue/yaml-parser.h"

static DpYamlTree *
parse(const char *text, GPtrArray *diagnostics)
{
	return dp_yaml_parse("x.yaml", text, strlen(text), diagnostics);
}

/* The one diagnostic that @text must give. */
static void
assert_refused(const char *text, const char *wanted)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(DpYamlTree) tree = parse(text, diagnostics);
	g_autofree char *said = NULL;

	g_assert_null(tree);
	g_assert_cmpuint(diagnostics->len, ==, 1);
	said = dp_diagnostic_to_string(diagnostics->pdata[0]);
	g_assert_cmpstr(said, ==, wanted);
}

static void
test_every_node_knows_its_place(void)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(DpYamlTree) tree = parse("a: 1\nb:\n  - x\n  - {c: 'd'}\n", diagnostics);
	const DpYamlNode *list, *map, *text;

	g_assert_cmpuint(diagnostics->len, ==, 0);
	g_assert_cmpint(tree->root->kind, ==, DP_YAML_MAP);
	list = dp_yaml_node_get(tree->root, "b");
	g_assert_cmpint(list->kind, ==, DP_YAML_LIST);
	g_assert_cmpuint(list->n, ==, 2);
	map = list->first->next;
	g_assert_cmpuint(map->line, ==, 4);
	g_assert_cmpuint(map->column, ==, 5);
	text = dp_yaml_node_get(map, "c");
	g_assert_cmpstr(text->text, ==, "d");
	g_assert_false(text->plain);
	g_assert_cmpuint(text->line, ==, 4);
	g_assert_cmpuint(text->column, ==, 9);
}

static void
test_a_plain_text_is_told_from_a_quoted_one(void)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(DpYamlTree) tree = parse("a: off\nb: \"off\"\nc:\n", diagnostics);

	g_assert_true(dp_yaml_node_get(tree->root, "a")->plain);
	g_assert_false(dp_yaml_node_get(tree->root, "b")->plain);
	g_assert_cmpstr(dp_yaml_node_get(tree->root, "c")->text, ==, "");
	g_assert_null(dp_yaml_node_get(tree->root, "d"));
}

static void
test_the_first_of_two_keys_is_kept(void)
{
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(DpYamlTree) tree = parse("a: 1\nb: 2\na: 3\n", diagnostics);
	const DpDiagnostic *twice;

	g_assert_nonnull(tree);
	g_assert_cmpuint(tree->root->n, ==, 2);
	g_assert_cmpstr(dp_yaml_node_get(tree->root, "a")->text, ==, "1");
	g_assert_cmpuint(diagnostics->len, ==, 1);
	twice = diagnostics->pdata[0];
	g_assert_cmpuint(twice->line, ==, 3);
}

static void
test_refuses_what_a_person_cannot_read(void)
{
	assert_refused("a: &x 1\n", "x.yaml:1:4: error: anchors (\"&name\") are not allowed; write "
	                            "the value out instead");
	assert_refused("a: !t 1\n",
	               "x.yaml:1:4: error: tags (\"!name\") are not allowed; write the "
	               "value out instead");
	assert_refused("a: 1\n---\nb: 2\n",
	               "x.yaml:2:1: error: a second document begins here; a file holds one");
	assert_refused("[a]: 1\n", "x.yaml:1:1: error: a key must be a word, not a list");
	assert_refused("a: \"\\0\"\n", "x.yaml:1:4: error: a text cannot hold a NUL character");
}

static void
test_refuses_an_empty_file(void)
{
	assert_refused("", "x.yaml: error: the file is empty");
	assert_refused("# nothing\n", "x.yaml: error: the file is empty");
}

static void
test_refuses_other_encodings(void)
{
	assert_refused("a: 1\nb: \xe9\n", "x.yaml:2:4: error: this is not UTF-8 text");
	assert_refused("\xff\xfe"
	               "a",
	               "x.yaml:1:1: error: this is not UTF-8 text");
}

static char *
repeat(const char *text, guint times)
{
	GString *all = g_string_new(NULL);

	for (guint i = 0; i < times; i++)
		g_string_append(all, text);
	return g_string_free(all, FALSE);
}

static void
test_stops_at_its_depth(void)
{
	g_autofree char *deep = repeat("[", DP_LIMIT_YAML_DEPTH + 1);
	g_autofree char *allowed_open = repeat("[", DP_LIMIT_YAML_DEPTH);
	g_autofree char *allowed_close = repeat("]", DP_LIMIT_YAML_DEPTH);
	g_autofree char *allowed = g_strconcat(allowed_open, allowed_close, NULL);
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(DpYamlTree) tree = parse(allowed, diagnostics);

	g_assert_nonnull(tree);
	assert_refused(deep, "x.yaml:1:33: error: lists and mappings are nested more than 32 deep");
}

static void
test_stops_at_its_number_of_values(void)
{
	g_autofree char *many = repeat("- 1\n", DP_LIMIT_YAML_NODES);

	assert_refused(many, "x.yaml:19999:3: error: the file holds more than 20000 values");
}

static void
test_stops_at_its_size(void)
{
	g_autofree char *large = repeat("#", DP_LIMIT_YAML_BYTES + 1);

	assert_refused(large, "x.yaml: error: the file is larger than 1048576 bytes");
}

/* Both trees have the same nodes at the same places. */
static void
assert_same(const DpYamlNode *one, const DpYamlNode *two)
{
	g_assert_cmpint(one->kind, ==, two->kind);
	g_assert_cmpint(one->plain, ==, two->plain);
	g_assert_cmpuint(one->line, ==, two->line);
	g_assert_cmpuint(one->column, ==, two->column);
	g_assert_cmpuint(one->n, ==, two->n);
	g_assert_cmpstr(one->text, ==, two->text);
	g_assert_true((one->value == NULL) == (two->value == NULL));
	if (one->value != NULL)
		assert_same(one->value, two->value);
	one = one->first;
	for (two = two->first; one != NULL && two != NULL; one = one->next, two = two->next)
		assert_same(one, two);
	g_assert_true(one == NULL && two == NULL);
}

static void
assert_shipped(const char *path)
{
	g_autofree char *bytes = NULL, *digest = NULL;
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(DpYamlTree) parsed = NULL, shipped = NULL;
	gsize length;

	g_assert_true(g_file_get_contents(path, &bytes, &length, NULL));
	digest = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)bytes, length);
	parsed = dp_yaml_parse(path, bytes, length, diagnostics);
	shipped = dp_shipped_tree(digest);
	g_assert_nonnull(parsed);
	g_assert_nonnull(shipped);
	assert_same(parsed->root, shipped->root);
}

/* Returns: how many files there are in @folder and below. */
static guint
assert_shipped_below(const char *folder)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	guint n = 0;

	for (const char *name = g_dir_read_name(dir); name != NULL; name = g_dir_read_name(dir)) {
		g_autofree char *path = g_build_filename(folder, name, NULL);

		if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
			n += assert_shipped_below(path);
		} else if (g_str_has_suffix(name, ".yaml")) {
			assert_shipped(path);
			n++;
		}
	}
	return n;
}

static void
test_the_build_keeps_every_tree(void)
{
	g_autofree char *rules = g_build_filename(g_getenv("DP_SOURCE_DIR"), "rules", NULL);

	g_assert_cmpuint(assert_shipped_below(rules), ==, DP_SHIPPED_FILES_N);
	g_assert_null(dp_shipped_tree("no digest"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/yaml/every-node-knows-its-place", test_every_node_knows_its_place);
	g_test_add_func("/yaml/a-plain-text-is-told-from-a-quoted-one",
	                test_a_plain_text_is_told_from_a_quoted_one);
	g_test_add_func("/yaml/the-first-of-two-keys-is-kept", test_the_first_of_two_keys_is_kept);
	g_test_add_func("/yaml/refuses-what-a-person-cannot-read",
	                test_refuses_what_a_person_cannot_read);
	g_test_add_func("/yaml/refuses-an-empty-file", test_refuses_an_empty_file);
	g_test_add_func("/yaml/refuses-other-encodings", test_refuses_other_encodings);
	g_test_add_func("/yaml/stops-at-its-depth", test_stops_at_its_depth);
	g_test_add_func("/yaml/stops-at-its-number-of-values", test_stops_at_its_number_of_values);
	g_test_add_func("/yaml/stops-at-its-size", test_stops_at_its_size);
	g_test_add_func("/yaml/the-build-keeps-every-tree", test_the_build_keeps_every_tree);
	return g_test_run();
}
