/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/banal.h"

#include "base/json-writer.h"
#include "base/limits.h"

#define DECIMALS 2

static gboolean
find_number(const DpFacts *facts, const char *name, guint page, double *number)
{
	guint n = dp_facts_count(facts, name);

	for (guint i = 0; i < n; i++) {
		const DpObservation *seen = dp_facts_get(facts, name, i);

		if (page > 0 && seen->place.page != page)
			continue;
		*number = seen->number;
		return TRUE;
	}
	return FALSE;
}

static guint
find_page(const DpFacts *facts, const char *name)
{
	double page = 0;

	return find_number(facts, name, 0, &page) ? (guint)page : 0;
}

static void
write_number(DpJsonWriter *json, const char *member, const DpFacts *facts, const char *name,
             guint page)
{
	double number;

	if (find_number(facts, name, page, &number))
		dp_json_number(json, member, number, DECIMALS);
}

static void
write_paper_size(DpJsonWriter *json, const DpFacts *facts, guint page)
{
	double size[2];

	if (find_number(facts, "page.height", page, &size[0]) &&
	    find_number(facts, "page.width", page, &size[1]))
		dp_json_numbers(json, "papersize", size, G_N_ELEMENTS(size), DECIMALS);
}

static void
write_margin(DpJsonWriter *json, const DpFacts *facts, guint page)
{
	double width, height, left, top, right, bottom;

	if (!find_number(facts, "page.width", page, &width) ||
	    !find_number(facts, "page.height", page, &height) ||
	    !find_number(facts, "page.text-left", page, &left) ||
	    !find_number(facts, "page.text-right", page, &right) ||
	    !find_number(facts, "page.text-top", page, &top) ||
	    !find_number(facts, "page.text-bottom", page, &bottom))
		return;
	dp_json_numbers(json, "margin", (double[]){top, width - right, height - bottom, left}, 4,
	                DECIMALS);
}

/* HotCRP judges only pages of the type "body". */
static const char *
page_type(const DpFacts *facts, guint page)
{
	guint appendix = find_page(facts, "appendix.first-page");
	guint references = find_page(facts, "references.first-page");
	guint main_text = find_page(facts, "main-text.pages");
	double number;

	if (!find_number(facts, "page.text", page, &number))
		return "blank";
	if (appendix > 0 && page > appendix)
		return "appendix";
	if (references > 0 && page >= references && page > main_text)
		return "bib";
	return "body";
}

static void
write_page(DpJsonWriter *json, const DpFacts *facts, guint page)
{
	dp_json_open_object(json, NULL);
	dp_json_integer(json, "pageno", page);
	dp_json_string(json, "pagetype", page_type(facts, page));
	write_paper_size(json, facts, page);
	write_margin(json, facts, page);
	write_number(json, "bodyfontsize", facts, "page.font-size", page);
	write_number(json, "leading", facts, "page.leading", page);
	write_number(json, "columns", facts, "page.columns", page);
	dp_json_close(json);
}

static guint64
date_epoch(void)
{
	const char *epoch = g_getenv("SOURCE_DATE_EPOCH");

	return epoch != NULL ? g_ascii_strtoull(epoch, NULL, 10) : 0;
}

char *
dp_banal_write(const DpFacts *facts)
{
	GString *out = g_string_new(NULL);
	guint pages = MIN(find_page(facts, "document.pages"), DP_LIMIT_PAGES);
	DpJsonWriter json;

	dp_json_init(&json, out, TRUE);
	dp_json_open_object(&json, NULL);
	dp_json_integer(&json, "at", date_epoch());
	dp_json_string(&json, "args", "");
	dp_json_integer(&json, "npages", pages);
	write_paper_size(&json, facts, 1);
	write_number(&json, "bodyfontsize", facts, "body.font-size", 0);
	write_number(&json, "leading", facts, "body.leading", 0);
	write_number(&json, "columns", facts, "columns.count", 0);
	dp_json_open_list(&json, "pages");
	for (guint page = 1; page <= pages; page++)
		write_page(&json, facts, page);
	dp_json_close(&json);
	dp_json_close(&json);
	g_string_append_c(out, '\n');
	return g_string_free(out, FALSE);
}
