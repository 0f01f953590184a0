/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/page-head.h"

#include "base/resource.h"
#include "report/page-files.h"
#include "report/xml.h"

#define RESOURCES "/deskproof/"

static GBytes *
file_bytes(const char *name)
{
	g_autofree char *path = g_strconcat(RESOURCES, name, NULL);

	return dp_resource_bytes(dp_page_files_get_resource, path);
}

/* The hash of an inline script or style for the Content-Security-Policy. */
static void
append_hash(GString *out, const char *name)
{
	g_autoptr(GBytes) bytes = file_bytes(name);
	g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
	guint8 digest[32];
	gsize length = sizeof digest, size;
	const guchar *data = g_bytes_get_data(bytes, &size);
	g_autofree char *text = NULL;

	g_checksum_update(checksum, data, (gssize)size);
	g_checksum_get_digest(checksum, digest, &length);
	text = g_base64_encode(digest, length);
	g_string_append_printf(out, "'sha256-%s'", text);
}

void
dp_page_inline(GString *out, const char *element, const char *name)
{
	g_autoptr(GBytes) bytes = file_bytes(name);
	gsize size;
	const char *data = g_bytes_get_data(bytes, &size);

	g_string_append_printf(out, "<%s>", element);
	g_string_append_len(out, data, (gssize)size);
	g_string_append_printf(out, "</%s>\n", element);
}

static void
append_policy(GString *out, const DpPageHead *head)
{
	g_string_append(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
	                     "'none'; base-uri 'none'; form-action 'none'; style-src ");
	append_hash(out, head->style);
	if (head->script != NULL) {
		g_string_append(out, "; script-src ");
		append_hash(out, head->script);
	}
	g_string_append(out, head->pictures ? "; img-src data:\"/>\n" : "\"/>\n");
}

void
dp_page_head(GString *out, const DpPageHead *head)
{
	g_string_append(out,
	                "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
	                "<meta name=\"viewport\" content=\"width=device-width\"/>\n");
	append_policy(out, head);
	g_string_append(out, "<title>");
	dp_xml_text(out, head->title);
	g_string_append(out, "</title>\n");
	dp_page_inline(out, "style", head->style);
	g_string_append(out, "</head>\n");
}
