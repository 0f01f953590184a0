/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <deskproof/diagnostic.h>

#include <string.h>

#include "base/table-writer.h"
#include "venue/shipped-folder.h"
#include "venue/shipped-tree.h"
#include "venue/yaml-parser.h"

/*
 * Runs during the build:
 *
 *   compile-trees shipped-trees.c FOLDER FILE...
 *
 * It writes the trees of the YAML files in the folder as C constants, and the table of their paths.
 */

typedef struct {
	GArray *files;      /* of DpShippedFile */
	GArray *paths;      /* of DpShippedPath, owned */
	GArray *nodes;      /* of DpShippedNode */
	GString *texts;     /* each with its NUL */
	GHashTable *places; /* text to its place in @texts */
} Trees;

static guint32
place_of(Trees *trees, const char *text)
{
	gpointer place;

	if (!g_hash_table_lookup_extended(trees->places, text, NULL, &place)) {
		place = GUINT_TO_POINTER(trees->texts->len);
		g_hash_table_insert(trees->places, g_strdup(text), place);
		g_string_append_len(trees->texts, text, (gssize)strlen(text) + 1);
	}
	return GPOINTER_TO_UINT(place);
}

static void
add_node(Trees *trees, const DpYamlNode *node)
{
	DpShippedNode made = {.kind = node->kind,
	                      .plain = node->plain != FALSE,
	                      .column = node->column & G_MAXINT16,
	                      .line = node->line};

	made.of = node->kind == DP_YAML_SCALAR ? place_of(trees, node->text) : node->n;
	g_array_append_val(trees->nodes, made);
	for (const DpYamlNode *item = node->first; item != NULL; item = item->next) {
		add_node(trees, item);
		if (node->kind == DP_YAML_MAP)
			add_node(trees, item->value);
	}
}

/* FALSE: it is not in the folder. */
static gboolean
add_path(Trees *trees, const char *folder, const char *path, const char *digest)
{
	g_autofree char *root = g_canonicalize_filename(folder, NULL);
	g_autofree char *full = g_canonicalize_filename(path, NULL);
	DpShippedPath row = {.digest = g_strdup(digest)};

	if (!g_str_has_prefix(full, root))
		return FALSE;
	row.path = g_strdup(full + strlen(root) + 1);
	g_array_append_val(trees->paths, row);
	return TRUE;
}

static gboolean
add_file(Trees *trees, const char *folder, const char *path)
{
	g_autofree char *bytes = NULL, *digest = NULL;
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	g_autoptr(DpYamlTree) tree = NULL;
	DpShippedFile file = {.first = trees->nodes->len};
	gsize length;

	if (!g_file_get_contents(path, &bytes, &length, NULL))
		return FALSE;
	tree = dp_yaml_parse(path, bytes, length, diagnostics);
	for (guint i = 0; i < diagnostics->len; i++) {
		g_autofree char *line = dp_diagnostic_to_string(diagnostics->pdata[i]);

		g_printerr("%s\n", line);
	}
	if (tree == NULL || diagnostics->len > 0)
		return FALSE;
	add_node(trees, tree->root);
	digest = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)bytes, length);
	g_strlcpy(file.digest, digest, sizeof file.digest);
	file.n = trees->nodes->len - file.first;
	g_array_append_val(trees->files, file);
	return add_path(trees, folder, path, digest);
}

static int
compare(gconstpointer a, gconstpointer b)
{
	return strcmp(((const DpShippedFile *)a)->digest, ((const DpShippedFile *)b)->digest);
}

static int
compare_paths(gconstpointer a, gconstpointer b)
{
	return strcmp(((const DpShippedPath *)a)->path, ((const DpShippedPath *)b)->path);
}

static void
write_paths(GString *out, const Trees *trees)
{
	g_array_sort(trees->paths, compare_paths);
	g_string_append_printf(out,
	                       "const guint DP_SHIPPED_PATHS_N = %u;\n"
	                       "const DpShippedPath DP_SHIPPED_PATHS[] = {\n",
	                       trees->paths->len);
	for (guint i = 0; i < trees->paths->len; i++) {
		const DpShippedPath *row = &g_array_index(trees->paths, DpShippedPath, i);

		g_string_append_printf(out, "{\"%s\", \"%s\"},\n", row->path, row->digest);
	}
	g_string_append(out, "};\n");
}

static char *
write_c(const Trees *trees)
{
	GString *out = g_string_new("#include \"venue/shipped-folder.h\"\n"
	                            "#include \"venue/shipped-tree.h\"\n");

	g_array_sort(trees->files, compare);
	g_string_append_printf(out,
	                       "const guint DP_SHIPPED_FILES_N = %u;\n"
	                       "const DpShippedFile DP_SHIPPED_FILES[] = {\n",
	                       trees->files->len);
	for (guint i = 0; i < trees->files->len; i++) {
		const DpShippedFile *file = &g_array_index(trees->files, DpShippedFile, i);

		g_string_append_printf(out, "{\"%s\", %u, %u},\n", file->digest, file->first,
		                       file->n);
	}
	g_string_append(out, "};\n");
	write_paths(out, trees);
	g_string_append(out, "const DpShippedNode DP_SHIPPED_NODES[] = {\n");
	for (guint i = 0; i < trees->nodes->len; i++) {
		const DpShippedNode *node = &g_array_index(trees->nodes, DpShippedNode, i);

		g_string_append_printf(out, "{%u, %u, %u, %u, %u},%s", node->kind, node->plain,
		                       node->column, node->line, node->of, i % 4 == 3 ? "\n" : "");
	}
	g_string_append(out, "};\nconst char DP_SHIPPED_TEXTS[] = ");
	dp_table_write_bytes(out, trees->texts->str, trees->texts->len);
	g_string_append(out, ";\n");
	return g_string_free(out, FALSE);
}

int
main(int argc, char **argv)
{
	Trees trees = {g_array_new(FALSE, FALSE, sizeof(DpShippedFile)),
	               g_array_new(FALSE, FALSE, sizeof(DpShippedPath)),
	               g_array_new(FALSE, FALSE, sizeof(DpShippedNode)), g_string_new(NULL),
	               g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
	g_autofree char *text = NULL;

	if (argc < 4)
		return 1;
	for (int i = 3; i < argc; i++) {
		if (!add_file(&trees, argv[2], argv[i])) {
			g_printerr("%s cannot be compiled\n", argv[i]);
			return 1;
		}
	}
	text = write_c(&trees);
	return g_file_set_contents(argv[1], text, -1, NULL) ? 0 : 1;
}
