/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "pdf/syntax/object.h"

/** Parser: makes objects from text, as a reader of an empty document. */
typedef struct {
	qpdf_data qpdf;
} Parser;

static void
parser_clear(Parser *parser)
{
	qpdf_cleanup(&parser->qpdf);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Parser, parser_clear)

static Parser
parser_new(void)
{
	Parser parser = {qpdf_init()};

	g_assert_cmpint(qpdf_empty_pdf(parser.qpdf), ==, QPDF_SUCCESS);
	return parser;
}

static DpObject
parse(const Parser *parser, const char *source)
{
	return (DpObject){parser->qpdf, qpdf_oh_parse(parser->qpdf, source)};
}

/* A stream with these bytes, as they are stored, and this /Filter. */
G_GNUC_UNUSED static DpObject
parse_stream(const Parser *parser, const char *filter, const void *bytes, gsize length)
{
	DpObject stream = {parser->qpdf, qpdf_oh_new_stream(parser->qpdf)};
	g_auto(DpObject) filters = parse(parser, filter);
	g_auto(DpObject) parameters = parse(parser, "null");

	qpdf_oh_replace_stream_data(parser->qpdf, stream.handle, bytes, length, filters.handle,
	                            parameters.handle);
	return stream;
}

/* @object gets an entry, where it is a dictionary or a stream. */
G_GNUC_UNUSED static void
parse_entry(const Parser *parser, const DpObject *object, const char *key, const char *source)
{
	g_auto(DpObject) value = parse(parser, source);
	g_auto(DpObject) dict =
	    dp_object_is_stream(object)
	        ? (DpObject){parser->qpdf, qpdf_oh_get_dict(parser->qpdf, object->handle)}
	        : dp_object_copy(object);

	qpdf_oh_replace_key(parser->qpdf, dict.handle, key, value.handle);
}
