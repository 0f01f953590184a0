/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <string.h>

/*
 * Runs during the build:
 *
 *   compile-page OUT.html OUT.policy OUT.tag PAGE.html POLICY FILE.css... FILE.js...
 *
 * It joins a page with its styles and scripts, which run as one, in strict mode. In POLICY, a
 * Content-Security-Policy, {style} and {script} stand for the hashes of what was joined; in the
 * page {policy}, {style} and {script} stand for the texts. OUT.tag has an HTTP entity tag of the
 * page.
 */

typedef struct {
	GString *style, *script;
} Parts;

static GString *
new_script(void)
{
	return g_string_new("\n\"use strict\";\n(() => {\n");
}

static gboolean
append_file(GString *out, const char *path)
{
	g_autofree char *text = NULL;
	gsize length;

	if (!g_file_get_contents(path, &text, &length, NULL)) {
		g_printerr("%s cannot be read\n", path);
		return FALSE;
	}
	g_string_append_len(out, text, (gssize)length);
	return TRUE;
}

static gboolean
join_files(Parts *parts, char **paths, int n)
{
	for (int i = 0; i < n; i++) {
		if (!append_file(g_str_has_suffix(paths[i], ".css") ? parts->style : parts->script,
		                 paths[i]))
			return FALSE;
	}
	g_string_append(parts->script, "})();\n");
	if (strstr(parts->script->str, "</script") == NULL &&
	    strstr(parts->style->str, "</style") == NULL)
		return TRUE;
	g_printerr("a style or script has what ends it\n");
	return FALSE;
}

/* CSP level 3, 2.3.1: 'sha256-…'. (transfer full) */
static char *
hash_of(const GString *text)
{
	g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
	g_autofree char *base64 = NULL;
	guint8 digest[32];
	gsize length = sizeof digest;

	g_checksum_update(checksum, (const guchar *)text->str, (gssize)text->len);
	g_checksum_get_digest(checksum, digest, &length);
	base64 = g_base64_encode(digest, length);
	return g_strdup_printf("'sha256-%s'", base64);
}

/* Only one of each. */
static gboolean
replace(GString *text, const char *mark, const char *by)
{
	if (g_string_replace(text, mark, by, 0) == 1)
		return TRUE;
	g_printerr("%s must be there once\n", mark);
	return FALSE;
}

static gboolean
fill_policy(GString *policy, const Parts *parts)
{
	g_autofree char *style = hash_of(parts->style), *script = hash_of(parts->script);

	g_strchomp(policy->str);
	g_string_set_size(policy, strlen(policy->str));
	return replace(policy, "{style}", style) && replace(policy, "{script}", script);
}

static gboolean
write_text(const char *path, const char *text)
{
	return g_file_set_contents(path, text, -1, NULL);
}

static gboolean
write_page(char **out, const GString *page, const GString *policy)
{
	g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, page->str, -1);
	g_autofree char *tag = g_strdup_printf("\"%.32s\"", sum);

	return write_text(out[0], page->str) && write_text(out[1], policy->str) &&
	       write_text(out[2], tag);
}

/* The scripts last: they have braces of their own. */
static gboolean
compile(char **out, char **in, int n)
{
	g_autoptr(GString) page = g_string_new(NULL), policy = g_string_new(NULL);
	g_autoptr(GString) style = g_string_new("\n"), script = new_script();
	Parts parts = {style, script};

	return append_file(page, in[0]) && append_file(policy, in[1]) &&
	       join_files(&parts, in + 2, n - 2) && fill_policy(policy, &parts) &&
	       replace(page, "{policy}", policy->str) && replace(page, "{style}", style->str) &&
	       replace(page, "{script}", script->str) && write_page(out, page, policy);
}

int
main(int argc, char **argv)
{
	return argc >= 6 && compile(argv + 1, argv + 4, argc - 4) ? 0 : 1;
}
