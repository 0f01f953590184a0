/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/venue-draft.h"

#include <string.h>

#include "base/names.h"
#include "base/number.h"
#include "venue/format-spec.h"

#define TEX_POINT (72 / 72.27) /* PDF points */

static void
append_head(GString *out, const DpVenueDraft *draft)
{
	g_string_append_printf(out, "schema: 1\nid: %s\ntitle: %s\n", draft->id, draft->id);
	if (draft->style != NULL)
		g_string_append_printf(out, "extends: %s\n", draft->style);
}

static void
append_source(GString *out, const DpVenueDraft *draft, const char *quote)
{
	g_string_append_printf(out,
	                       "    source: published\n    cite:\n      quote: \"%s\"\n"
	                       "      url: https://example.org/call-for-papers\n      read: %s\n",
	                       quote, draft->date);
}

char *
dp_venue_draft_new(const DpVenueDraft *draft)
{
	GString *out =
	    g_string_new("# Replace title, url, stages, and each quote by the venue's own words; "
	                 "deskproof-venue(5) has all fields.\n");

	append_head(out, draft);
	g_string_append(
	    out,
	    "url: https://example.org/call-for-papers\n"
	    "# area: systems               # the heading under which it is listed\n"
	    "# deadline: 2027-01-31        # the last day for papers\n"
	    "stages: [submission, camera-ready]\n"
	    "rules:\n"
	    "  # A rule here replaces the style's rule of the same name; \"NAME: off\" drops it.\n"
	    "  # `deskproof rules` lists all rules, `deskproof explain RULE` their parameters.\n"
	    "  page-limit:\n"
	    "    stages: [submission]\n"
	    "    max: 10\n"
	    "    excludes: [references]\n");
	append_source(out, draft, "up to 10 pages, not including references");
	g_string_append(
	    out, "  # A rule that you concluded rather than read has source: inferred. It cannot\n"
	         "  # reject a paper, only send it to review.\n");
	return g_string_free(out, FALSE);
}

static void
append_points(GString *out, const char *name, double points)
{
	g_autofree char *number = NULL;

	if (points == 0)
		return;
	number = dp_number_format(points, 2);
	g_string_append_printf(out, "    %s: %spt\n", name, number);
}

static void
append_paper(GString *out, const DpFormatSpec *spec)
{
	g_autoptr(GArray) names = dp_names_new();
	g_autofree char *list = NULL;

	g_string_append(out, "  page-size:\n");
	for (guint i = 0; i < spec->n_papers; i++) {
		const DpFormatPaper *paper = &spec->papers[i];

		if (paper->name != NULL)
			dp_names_add(names, paper->name);
	}
	list = dp_names_join(", ", dp_names_all(names));
	if (list[0] != '\0')
		g_string_append_printf(out, "    sizes: [%s]\n", list);
	for (guint i = 0; i < spec->n_papers; i++) {
		const DpFormatPaper *paper = &spec->papers[i];

		if (paper->name != NULL)
			continue;
		append_points(out, "width", paper->size[0]);
		append_points(out, "height", paper->size[1]);
	}
}

static void
append_pages(GString *out, const DpFormatSpec *spec)
{
	g_string_append_printf(out, "  page-limit:\n    max: %u\n", spec->pages[1]);
	if (spec->pages[0] > 0)
		g_string_append_printf(out, "    min: %u\n", spec->pages[0]);
	if (spec->unlimited_references)
		g_string_append(out, "    excludes: [references]\n");
}

static void
append_columns(GString *out, const DpFormatSpec *spec)
{
	g_string_append_printf(out, "  columns:\n    count: %u\n", spec->columns);
}

static void
append_block(GString *out, const DpFormatSpec *spec)
{
	g_string_append(out, "  text-block:\n");
	append_points(out, "width", spec->block[0]);
	append_points(out, "height", spec->block[1]);
}

/* TeX's point is a little smaller than the PDF's, and means the same here: 10 pt in LaTeX is
 * 9.963. */
static void
append_font_size(GString *out, const DpFormatSpec *spec)
{
	g_string_append(out, "  body-font-size:\n");
	append_points(out, "min", spec->size.from * TEX_POINT);
	append_points(out, "max", spec->size.to);
	append_points(out, "tolerance", spec->size.grace);
}

static void
append_leading(GString *out, const DpFormatSpec *spec)
{
	g_string_append(out, "  line-spacing:\n");
	append_points(out, "min", spec->leading.from * TEX_POINT);
	append_points(out, "tolerance", spec->leading.grace);
}

static void
append_words(GString *out, const DpFormatSpec *spec)
{
	g_string_append_printf(out, "  word-limit:\n    max: %u\n", spec->words[1]);
	if (spec->words[0] > 0)
		g_string_append_printf(out, "    min: %u\n", spec->words[0]);
	g_string_append(out, "    excludes: [references, appendix]\n");
}

static void
append_appendix(GString *out, const DpFormatSpec *spec)
{
	g_string_append(out, "  appendix:\n    policy: forbidden\n");
}

/* Which of its parts asks for what. */
static gboolean
asks_for(const DpFormatSpec *spec, DpFormatPart part)
{
	if (part == DP_FORMAT_APPENDIX)
		return spec->no_appendix;
	if (part == DP_FORMAT_LEADING)
		return spec->leading.from > 0;
	return spec->said[part] != NULL;
}

static const struct {
	DpFormatPart part;
	void (*append)(GString *out, const DpFormatSpec *spec);
} PARTS[] = {
    {DP_FORMAT_PAPER, append_paper},     {DP_FORMAT_PAGES, append_pages},
    {DP_FORMAT_COLUMNS, append_columns}, {DP_FORMAT_BLOCK, append_block},
    {DP_FORMAT_SIZE, append_font_size},  {DP_FORMAT_LEADING, append_leading},
    {DP_FORMAT_WORDS, append_words},     {DP_FORMAT_APPENDIX, append_appendix},
};

char *
dp_venue_draft_hotcrp(const DpVenueDraft *draft, const char *setting, GError **error)
{
	g_autofree char *plain = g_strndup(setting, strcspn(setting, ">"));
	g_auto(DpFormatSpec) spec = {0};
	GString *out;

	if (!dp_format_spec_parse(plain, &spec, error))
		return NULL;
	out = g_string_new("# From HotCRP's format setting. Replace title, address, and each quote "
	                   "by the venue's own words.\n");
	append_head(out, draft);
	g_string_append(out, "stages: [submission]\nrules:\n");
	for (guint i = 0; i < G_N_ELEMENTS(PARTS); i++) {
		if (!asks_for(&spec, PARTS[i].part))
			continue;
		PARTS[i].append(out, &spec);
		append_source(out, draft, "the format setting of the submission site");
	}
	return g_string_free(out, FALSE);
}
