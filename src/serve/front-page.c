/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/front-page.h"

#include <string.h>

#include "base/embedded.h"

/* Written during the build: the page, its policy and its tag (src/app/meson.build). */
extern const DpEmbedded DP_SERVE_FILES[];

static const char *
text_of(const char *name)
{
	return dp_embedded_find(DP_SERVE_FILES, name)->bytes;
}

/* RFC 9110, 13.1.2: a list of tags, or any. A proxy that compresses makes them weak. */
static gboolean
has_tag(const char *known, const char *tag)
{
	return known != NULL && (strstr(known, tag) != NULL || strcmp(known, "*") == 0);
}

DpHttpAnswer *
dp_front_page(const char *known)
{
	const DpEmbedded *page = dp_embedded_find(DP_SERVE_FILES, "app.html");
	gboolean is_known = has_tag(known, text_of("app.tag"));
	DpHttpAnswer *answer =
	    dp_http_answer_new(is_known ? 304 : 200, "text/html; charset=utf-8",
	                       g_bytes_new_static(page->bytes, is_known ? 0 : page->length));

	answer->tag = text_of("app.tag");
	answer->policy = text_of("app.policy");
	return answer;
}
