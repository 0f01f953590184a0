/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/banal.h"

#include <math.h>
#include <string.h>

#include "base/json-writer.h"
#include "report/banal-page.h"

#define SIZE_DECIMALS 2
#define LEADING_DECIMALS 1
#define LEADING_ERROR 0.02 /* of a measured leading, points */
/* banal reads sizes from pdftohtml, which rounds them up: 9.96 pt is 10.3 there, and chairs ask
 * HotCRP for "10". */
#define SIZE_BIAS (1.0 / 3)

/* The value of an int member, or its @n values, that most of the pages have; of two the smaller. */
typedef struct {
	int values[4];
	guint pages;
} Most;

/* (nullable) */
typedef const int *Margin(const DpBanalPage *page);

static const int *
heads_and_text(const DpBanalPage *page)
{
	return page->has_margin ? page->outer : NULL;
}

static const int *
text_alone(const DpBanalPage *page)
{
	return page->has_margin ? page->margin : NULL;
}

static gboolean
most_margins(const GArray *pages, Margin *margin_of, Most *most)
{
	for (guint i = 0; i < pages->len; i++) {
		const int *margin = margin_of(&g_array_index(pages, DpBanalPage, i));
		guint n = 0;

		for (guint k = 0; margin != NULL && k < pages->len; k++) {
			const int *other = margin_of(&g_array_index(pages, DpBanalPage, k));

			n += other != NULL && memcmp(margin, other, sizeof most->values) == 0;
		}
		if (n <= most->pages)
			continue;
		most->pages = n;
		memcpy(most->values, margin, sizeof most->values);
	}
	return most->pages > 0;
}

static void
most_paper(const GArray *pages, Most *most)
{
	for (guint i = 0; i < pages->len; i++) {
		const DpBanalPage *page = &g_array_index(pages, DpBanalPage, i);
		guint n = 0;

		for (guint k = 0; k < pages->len; k++) {
			const DpBanalPage *other = &g_array_index(pages, DpBanalPage, k);

			n += other->width == page->width && other->height == page->height;
		}
		if (n <= most->pages || page->width == 0)
			continue;
		*most = (Most){{(int)page->height, (int)page->width}, n};
	}
}

static void
write_integers(DpJsonWriter *json, const char *member, const int *values, guint n)
{
	double numbers[4];

	for (guint i = 0; i < n; i++)
		numbers[i] = values[i];
	dp_json_numbers(json, member, numbers, n, 0);
}

static double
number_of(const DpFacts *facts, const char *fact)
{
	const DpObservation *seen = dp_facts_get(facts, fact, 0);

	return seen != NULL ? seen->number : 0;
}

static double
biased(double size)
{
	return round((size + SIZE_BIAS) * 100) / 100;
}

/* 12 TeX points are 11.955 pt, measured to a hundredth: banal calls that 12. */
static double
tenths(double leading)
{
	return ceil(10 * (leading - LEADING_ERROR)) / 10;
}

/* Document: what pages are compared with. */
typedef struct {
	Most paper;
	Most margin;          /* of text alone */
	double size, leading; /* 0: not known */
	guint columns;
} Document;

static void
write_size(DpJsonWriter *json, const char *member, double size)
{
	if (size > 0)
		dp_json_number(json, member, biased(size), SIZE_DECIMALS);
}

/* What HotCRP calls unsafe, with the pages; 0: not on a page, or not known on which. It warns of
 * multimedia and rejects the others. */
static const struct {
	const char *fact, *category;
} UNSAFE[] = {
    {"file.external", "external"},
    {"file.javascript", "javascript"},
    {"file.launch", "launch"},
    {"file.multimedia", "multimedia"},
};

static void
write_unsafe_pages(DpJsonWriter *json, const DpFacts *facts, const char *fact, const char *category)
{
	const DpFactInfo *info = dp_fact_info(fact);
	guint last = G_MAXUINT;

	dp_json_open_list(json, category);
	for (guint i = 0; i < dp_facts_count(facts, fact); i++) {
		guint page = dp_facts_get(facts, fact, i)->place.page;

		if (info->dimension == DP_DIMENSION_TEXT && page == last)
			continue;
		dp_json_integer(json, NULL, page);
		last = page;
	}
	dp_json_close(json);
}

static gboolean
is_unsafe(const DpFacts *facts, const char *fact)
{
	const DpObservation *seen = dp_facts_get(facts, fact, 0);

	return seen != NULL && (seen->text != NULL || seen->number > 0);
}

static void
write_unsafe(DpJsonWriter *json, const DpFacts *facts)
{
	gboolean any = FALSE;

	for (guint i = 0; i < G_N_ELEMENTS(UNSAFE); i++)
		any = any || is_unsafe(facts, UNSAFE[i].fact);
	if (!any)
		return;
	dp_json_open_object(json, "unsafe");
	for (guint i = 0; i < G_N_ELEMENTS(UNSAFE); i++) {
		if (is_unsafe(facts, UNSAFE[i].fact))
			write_unsafe_pages(json, facts, UNSAFE[i].fact, UNSAFE[i].category);
	}
	dp_json_close(json);
}

/* Each page has a margin of its own, without running heads: HotCRP compares the pages' with the
 * text block, and only where one has none the document's, which has heads as banal's has. A page
 * whose text has no edges (a figure) has that of most. */
static void
write_page(DpJsonWriter *json, const Document *document, const DpBanalPage *page)
{
	const int paper[] = {(int)page->height, (int)page->width};

	dp_json_open_object(json, NULL);
	if (page->width > 0 && memcmp(paper, document->paper.values, sizeof paper) != 0)
		write_integers(json, "papersize", paper, G_N_ELEMENTS(paper));
	if (strcmp(page->type, "body") != 0)
		dp_json_string(json, "type", page->type);
	if (document->margin.pages > 0)
		write_integers(json, "margin",
		               page->has_margin ? page->margin : document->margin.values,
		               G_N_ELEMENTS(page->margin));
	if (page->size != document->size)
		write_size(json, "bodyfontsize", page->size);
	if (page->reference_size > 0 && page->reference_size != document->size)
		write_size(json, "reffontsize", page->reference_size);
	if (page->leading > 0 && tenths(page->leading) != tenths(document->leading))
		dp_json_number(json, "leading", tenths(page->leading), LEADING_DECIMALS);
	if (page->columns > 0 && page->columns != document->columns)
		dp_json_integer(json, "columns", page->columns);
	if (page->characters > 0)
		dp_json_integer(json, "c", page->characters);
	if (page->words > 0)
		dp_json_integer(json, "w", page->words);
	if (page->section > 0)
		dp_json_integer(json, "fs", page->section);
	dp_json_close(json);
}

/* The page number nearest to the edge, of pages where it is below the text. */
static void
write_number_margin(DpJsonWriter *json, const GArray *pages)
{
	int least = -1;

	for (guint i = 0; i < pages->len; i++) {
		const DpBanalPage *page = &g_array_index(pages, DpBanalPage, i);

		if (page->number_margin >= 0 && page->number_margin < page->outer[2] &&
		    (least < 0 || page->number_margin < least))
			least = page->number_margin;
	}
	if (least >= 0)
		dp_json_integer(json, "nummargin", (guint64)least);
}

static void
write_document(DpJsonWriter *json, const DpFacts *facts, const GArray *pages,
               const Document *document)
{
	Most margin = {0};
	guint words = 0;

	write_integers(json, "papersize", document->paper.values, 2);
	if (most_margins(pages, heads_and_text, &margin))
		write_integers(json, "margin", margin.values, G_N_ELEMENTS(margin.values));
	if (document->size > 0)
		write_size(json, "bodyfontsize", document->size);
	else
		dp_json_null(json, "bodyfontsize");
	if (document->leading > 0)
		dp_json_number(json, "leading", tenths(document->leading), LEADING_DECIMALS);
	else
		dp_json_null(json, "leading");
	dp_json_integer(json, "columns", document->columns);
	write_number_margin(json, pages);
	if (number_of(facts, "document.pages") > pages->len)
		dp_json_integer(json, "npages", (guint64)number_of(facts, "document.pages"));
	for (guint i = 0; i < pages->len; i++)
		words += g_array_index(pages, DpBanalPage, i).words;
	dp_json_integer(json, "w", words);
	write_unsafe(json, facts);
}

char *
dp_banal_write(const DpFacts *facts, gint64 at)
{
	g_autoptr(GArray) pages = dp_banal_pages(facts);
	GString *out = g_string_new(NULL);
	Document document = {.size = number_of(facts, "body.font-size"),
	                     .leading = number_of(facts, "body.leading"),
	                     .columns = (guint)number_of(facts, "columns.count")};
	DpJsonWriter json;

	most_paper(pages, &document.paper);
	most_margins(pages, text_alone, &document.margin);
	dp_json_init(&json, out, TRUE);
	dp_json_open_object(&json, NULL);
	dp_json_integer(&json, "at", (guint64)at);
	write_document(&json, facts, pages, &document);
	dp_json_open_list(&json, "pages");
	for (guint i = 0; i < pages->len; i++)
		write_page(&json, &document, &g_array_index(pages, DpBanalPage, i));
	dp_json_close(&json);
	dp_json_close(&json);
	g_string_append_c(out, '\n');
	return g_string_free(out, FALSE);
}

char *
dp_banal_refuse(const char *message, gint64 at)
{
	GString *out = g_string_new(NULL);
	DpJsonWriter json;

	dp_json_init(&json, out, TRUE);
	dp_json_open_object(&json, NULL);
	dp_json_integer(&json, "at", (guint64)at);
	dp_json_string(&json, "error", message);
	dp_json_open_list(&json, "pages");
	dp_json_close(&json);
	dp_json_close(&json);
	g_string_append_c(out, '\n');
	return g_string_free(out, FALSE);
}
