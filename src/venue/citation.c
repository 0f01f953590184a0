/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/citation.h"

#include <string.h>

#include "base/date.h"

static void
read_quote(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	DpCitation *cite = target;

	cite->quote = g_strdup(dp_reader_text(reader, value, "quote"));
}

char *
dp_citation_read_url(DpReader *reader, const DpYamlNode *node, const char *what)
{
	const char *text = dp_reader_text(reader, node, what);
	g_autoptr(GUri) uri = NULL;
	const char *host;

	if (text == NULL || reader->shipped)
		return g_strdup(text);
	uri = g_uri_parse(text, G_URI_FLAGS_NONE, NULL);
	host = uri != NULL ? g_uri_get_host(uri) : NULL;
	if (host != NULL && strchr(host, '.') != NULL &&
	    (g_str_has_prefix(text, "https://") || g_str_has_prefix(text, "http://")))
		return g_strdup(text);
	dp_reader_error(reader, node,
	                "\"%s\" must be an address such as https://example.org/, "
	                "not \"%s\"",
	                what, text);
	return NULL;
}

char *
dp_citation_read_date(DpReader *reader, const DpYamlNode *node, const char *what)
{
	const char *text = dp_reader_text(reader, node, what);

	if (text == NULL || reader->shipped || dp_date_is_valid(text))
		return g_strdup(text);
	dp_reader_error(reader, node, "\"%s\" must be a day such as 2026-01-31, not \"%s\"", what,
	                text);
	return NULL;
}

static void
read_url(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	DpCitation *cite = target;

	cite->url = dp_citation_read_url(reader, value, "url");
}

static void
read_date(DpReader *reader, const DpYamlNode *value, gpointer target)
{
	DpCitation *cite = target;

	cite->read = dp_citation_read_date(reader, value, "read");
}

static const DpField FIELDS[] = {
    {"quote", TRUE, read_quote},
    {"url", TRUE, read_url},
    {"read", TRUE, read_date},
    {NULL, FALSE, NULL},
};

void
dp_citation_read(DpReader *reader, const DpYamlNode *node, DpCitation *cite)
{
	dp_reader_fields(reader, node, node, "a citation", FIELDS, NULL, cite);
}

void
dp_citation_copy(DpCitation *to, const DpCitation *from)
{
	to->quote = g_strdup(from->quote);
	to->url = g_strdup(from->url);
	to->read = g_strdup(from->read);
}

void
dp_citation_clear(DpCitation *cite)
{
	g_clear_pointer(&cite->quote, g_free);
	g_clear_pointer(&cite->url, g_free);
	g_clear_pointer(&cite->read, g_free);
}
