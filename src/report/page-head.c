/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/page-head.h"

#include "base/embedded.h"
#include "report/xml.h"

/* Written during the build (report/meson.build). */
extern const DpEmbedded DP_PAGE_FILES[];

/* The hash of an inline script or style for the Content-Security-Policy. */
static void
append_hash(GString *out, const char *name)
{
	const DpEmbedded *file = dp_embedded_find(DP_PAGE_FILES, name);
	g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
	guint8 digest[32];
	gsize length = sizeof digest;
	g_autofree char *text = NULL;

	g_checksum_update(checksum, (const guchar *)file->bytes, (gssize)file->length);
	g_checksum_get_digest(checksum, digest, &length);
	text = g_base64_encode(digest, length);
	g_string_append_printf(out, "'sha256-%s'", text);
}

void
dp_page_inline(GString *out, const char *element, const char *name)
{
	const DpEmbedded *file = dp_embedded_find(DP_PAGE_FILES, name);

	g_string_append_printf(out, "<%s>", element);
	g_string_append_len(out, file->bytes, (gssize)file->length);
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
