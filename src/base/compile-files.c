/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/table-writer.h"

/*
 * Runs during the build:
 *
 *   compile-files NAME OUT.c FILE...
 *
 * It writes a table of DpEmbedded called NAME with the files.
 */

static gboolean
write_file(GString *out, guint number, const char *path)
{
	g_autofree char *bytes = NULL;
	g_autofree char *name = g_strdup_printf("FILE_%u", number);
	gsize length;

	if (!g_file_get_contents(path, &bytes, &length, NULL)) {
		g_printerr("%s cannot be read\n", path);
		return FALSE;
	}
	dp_table_write_text(out, name, bytes, length);
	return TRUE;
}

static void
write_table(GString *out, const char *table, guint n, char **paths)
{
	g_string_append_printf(out,
	                       "extern const DpEmbedded %s[];\n"
	                       "const DpEmbedded %s[] = {\n",
	                       table, table);
	for (guint i = 0; i < n; i++) {
		g_autofree char *name = g_path_get_basename(paths[i]);

		g_string_append(out, "{");
		dp_table_write_string(out, name);
		g_string_append_printf(out, ", FILE_%u, sizeof FILE_%u - 1},\n", i, i);
	}
	g_string_append(out, "{NULL, NULL, 0}};\n");
}

int
main(int argc, char **argv)
{
	g_autoptr(GString) out = g_string_new("#include \"base/embedded.h\"\n");

	if (argc < 4)
		return 1;
	for (int i = 3; i < argc; i++) {
		if (!write_file(out, (guint)i - 3, argv[i]))
			return 1;
	}
	write_table(out, argv[1], (guint)argc - 3, argv + 3);
	return g_file_set_contents(argv[2], out->str, (gssize)out->len, NULL) ? 0 : 1;
}
