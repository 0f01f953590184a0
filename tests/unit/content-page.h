/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixtures/raw.h"
#include "pdf/file/document.h"

/** ContentPage: a page 200 pt wide and 100 pt high whose content a test writes itself. Fonts /F1
 * (Helvetica) and /T3 (Type 3, a glyph of half an em for every code) are there. */
typedef struct {
	const char *content;
	const char *fonts;     /* (nullable): further entries of /Font */
	const char *resources; /* (nullable): further entries of /Resources */
	const char *page_keys; /* (nullable): instead of the /MediaBox */
	const char *catalog_keys;
	struct {
		const char *keys, *content;
	} streams[4];        /* objects 7, 8, …; without content a plain dictionary */
	const char *more[2]; /* (nullable): the content of further pages */
} ContentPage;

#define CONTENT_PAGE_HEIGHT 100.0

static GBytes *
content_page_draw(const ContentPage *page)
{
	g_autoptr(FixtureRaw) raw = fixture_raw_new();

	const guint first_more = 7 + G_N_ELEMENTS(page->streams);
	g_autoptr(GString) kids = g_string_new("3 0 R");
	guint n_pages = 1;

	for (guint number = 1; number < first_more + 2 * G_N_ELEMENTS(page->more); number++)
		fixture_raw_reserve(raw);
	for (; n_pages <= G_N_ELEMENTS(page->more) && page->more[n_pages - 1] != NULL; n_pages++) {
		guint number = first_more + 2 * (n_pages - 1);

		g_string_append_printf(kids, " %u 0 R", number);
		fixture_raw_write(raw, number,
		                  "<< /Type /Page /Parent 2 0 R /Contents %u 0 R /Resources << "
		                  "/Font << /F1 5 0 R >> >> /MediaBox [0 0 200 100] >>",
		                  number + 1);
		fixture_raw_stream(raw, number + 1, "", page->more[n_pages - 1]);
	}
	fixture_raw_write(raw, 1, "<< /Type /Catalog /Pages 2 0 R %s >>",
	                  page->catalog_keys != NULL ? page->catalog_keys : "");
	fixture_raw_write(raw, 2, "<< /Type /Pages /Count %u /Kids [%s] >>", n_pages, kids->str);
	fixture_raw_write(raw, 3,
	                  "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 "
	                  "5 0 R /T3 6 0 R %s >> %s >> %s >>",
	                  page->fonts != NULL ? page->fonts : "",
	                  page->resources != NULL ? page->resources : "",
	                  page->page_keys != NULL ? page->page_keys : "/MediaBox [0 0 200 100]");
	fixture_raw_stream(raw, 4, "", page->content);
	fixture_raw_write(raw, 5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
	fixture_raw_write(
	    raw, 6,
	    "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [.5 0 0 .5 0 0] "
	    "/FirstChar 65 /LastChar 66 /Widths [1 1] /CharProcs << >> /Encoding << "
	    "/Differences [65 /A /B] >> >>");
	for (guint i = 0; i < G_N_ELEMENTS(page->streams); i++) {
		if (page->streams[i].keys == NULL)
			fixture_raw_write(raw, 7 + i, "null");
		else if (page->streams[i].content == NULL)
			fixture_raw_write(raw, 7 + i, "<< %s >>", page->streams[i].keys);
		else
			fixture_raw_stream(raw, 7 + i, page->streams[i].keys,
			                   page->streams[i].content);
	}
	return fixture_raw_finish(raw, 1, "");
}

G_GNUC_UNUSED static DpDocument *
content_page_open(const ContentPage *page)
{
	g_autoptr(GBytes) bytes = content_page_draw(page);
	g_autoptr(GError) error = NULL;
	DpDocument *document = dp_document_new(bytes, &error);

	g_assert_no_error(error);
	return document;
}
