/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "serve/paper-format.h"

#include <string.h>

#include "base/limits.h"

/* The first is that of a client which accepts anything. */
static const DpPaperFormat FORMATS[DP_PAPER_FORMATS] = {
    {"json", "application/json", "json"},
    {"html", "text/html; charset=utf-8", "html"},
    {"pdf", "application/pdf", "pdf"},
    {"text", "text/plain; charset=utf-8", "text"},
    {"annotated", "application/vnd.deskproof.annotated+pdf", NULL},
    {"banal", "application/vnd.deskproof.banal+json", NULL},
};

const DpPaperFormat *
dp_paper_format(guint i)
{
	return &FORMATS[i];
}

const DpPaperFormat *
dp_paper_format_first(guint formats)
{
	return &FORMATS[g_bit_nth_lsf(formats, -1)];
}

guint
dp_paper_format_find(const char *word)
{
	for (guint i = 0; i < DP_PAPER_FORMATS; i++) {
		if (strcmp(FORMATS[i].word, word) == 0)
			return 1u << i;
	}
	return 0;
}

guint
dp_paper_format_read(const char *text)
{
	g_auto(GStrv) words = g_strsplit(text, ",", DP_PAPER_FORMATS + 1);
	guint formats = 0;

	for (guint i = 0; words[i] != NULL; i++) {
		guint one = dp_paper_format_find(words[i]);

		if (one == 0)
			return 0;
		formats |= one;
	}
	return formats;
}

char *
dp_paper_format_words(guint formats)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < DP_PAPER_FORMATS; i++) {
		if ((formats & 1u << i) != 0)
			g_string_append_printf(out, "%s%s", out->len > 0 ? "," : "",
			                       FORMATS[i].word);
	}
	return g_string_free(out, FALSE);
}

char *
dp_media_type(const char *text)
{
	g_autofree char *type = g_strndup(text, strcspn(text, ";"));

	return g_ascii_strdown(g_strstrip(type), -1);
}

/* The quality of a range in "Accept" (RFC 9110, 12.4.2), 0 to 1; 1 without one. */
static double
quality_of(const char *range)
{
	const char *q = strstr(range, "q=");

	return q != NULL ? CLAMP(g_ascii_strtod(q + 2, NULL), 0, 1) : 1;
}

static gboolean
range_has(const char *range, const char *type)
{
	gsize length = strlen(range);

	if (strcmp(range, "*/*") == 0)
		return TRUE;
	if (length > 2 && strcmp(range + length - 2, "/*") == 0)
		return strncmp(range, type, length - 1) == 0;
	return strncmp(range, type, length) == 0 && (type[length] == '\0' || type[length] == ';');
}

/* The best of the formats that @accept names; of equal ones the first in the header, and of the
 * same range the first in the table. */
guint
dp_paper_format_negotiate(const char *accept, guint formats)
{
	g_auto(GStrv) ranges =
	    g_strsplit(accept != NULL ? accept : "*/*", ",", DP_LIMIT_HTTP_RANGES + 1);
	double quality = 0;
	guint best = 0;

	for (guint i = 0; ranges[i] != NULL && i < DP_LIMIT_HTTP_RANGES; i++) {
		g_autofree char *range = dp_media_type(ranges[i]);
		double own = quality_of(ranges[i]);

		for (guint k = 0; own > quality && k < DP_PAPER_FORMATS; k++) {
			if ((formats & 1u << k) == 0 || !range_has(range, FORMATS[k].type))
				continue;
			best = 1u << k;
			quality = own;
		}
	}
	return best;
}

DpHttpAnswer *
dp_paper_format_refuse(void)
{
	return dp_http_problem(406, "Reports are application/json, text/html, application/pdf, "
	                            "text/plain, application/vnd.deskproof.annotated+pdf or "
	                            "application/vnd.deskproof.banal+json.");
}
