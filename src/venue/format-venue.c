/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "venue/format-venue.h"

#include <deskproof/diagnostic.h>

#include "base/names.h"
#include "venue/format-spec.h"
#include "venue/loader.h"
#include "venue/venue-model.h"

/* HotCRP's tolerances (Default_FormatChecker). What is less than HARDLY beyond the limit is only a
 * warning there. */
#define PAPER_TOLERANCE 9.0
#define BLOCK_TOLERANCE 9.0
#define BLOCK_HARDLY 0.05
#define TYPE_HARDLY 0.03
#define COLUMNS_SHARE 0.75
/* banal's sizes are this much larger than the font's, so chairs' limits allow for it. */
#define SIZE_BIAS (1.0 / 3)
/* A tenth, to which banal rounds the leading up: 12 TeX points are 11.955. */
#define LEADING_STEP 0.1

/* A file has to say where and when its sentences were read; the string has neither, and they are
 * removed when its rules were read. */
#define NOWHERE "url: \"https://hotcrp.invalid/\", read: 2026-01-01"

static void
append_quoted(GString *out, const char *text)
{
	g_string_append_c(out, '"');
	for (const char *p = text; *p != '\0'; p++) {
		if (*p == '"' || *p == '\\')
			g_string_append_c(out, '\\');
		g_string_append_c(out, *p);
	}
	g_string_append_c(out, '"');
}

static void
open_rule(GString *out, const char *key, const char *sentence)
{
	g_string_append_printf(out, "  %s:\n    source: published\n    cite: {quote: ", key);
	append_quoted(out, sentence);
	g_string_append(out, ", " NOWHERE "}\n");
}

/* The part itself says what is wanted: "pagelimit 12". */
static void
open_part(GString *out, const char *key, const DpFormatSpec *spec, DpFormatPart part)
{
	g_autofree char *sentence =
	    g_strdup_printf("%s %s", dp_format_part_name(part), spec->said[part]);

	open_rule(out, key, sentence);
}

static void
append_length(GString *out, const char *name, double points)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];

	if (points > 0)
		g_string_append_printf(out, "    %s: %spt\n", name,
		                       g_ascii_formatd(digits, sizeof digits, "%.4f", points));
}

static void
append_tolerance(GString *out, double tolerance, double band)
{
	append_length(out, "tolerance", tolerance);
	append_length(out, "band", MAX(tolerance, band));
}

static void
append_papers(GString *out, const DpFormatSpec *spec)
{
	g_autoptr(GArray) names = dp_names_new();
	g_autofree char *list = NULL;

	open_part(out, "page-size", spec, DP_FORMAT_PAPER);
	append_tolerance(out, PAPER_TOLERANCE, PAPER_TOLERANCE);
	for (guint i = 0; i < spec->n_papers; i++) {
		const DpFormatPaper *paper = &spec->papers[i];

		if (paper->name != NULL) {
			dp_names_add(names, paper->name);
		} else {
			append_length(out, "width", paper->size[0]);
			append_length(out, "height", paper->size[1]);
		}
	}
	list = dp_names_join(", ", dp_names_all(names));
	if (list[0] != '\0')
		g_string_append_printf(out, "    sizes: [%s]\n", list);
}

/* Without unlimited references every page counts, and a blank one, too. Too few pages are only a
 * warning in HotCRP. */
static void
append_pages(GString *out, const DpFormatSpec *spec)
{
	open_part(out, "page-limit", spec, DP_FORMAT_PAGES);
	g_string_append_printf(out, "    max: %u\n", spec->pages[1]);
	if (spec->unlimited_references)
		g_string_append(out, "    excludes: [references, appendix, supplement]\n");
	else
		g_string_append_printf(out, "    total: %u\n", spec->pages[1]);
	if (spec->pages[0] == 0)
		return;
	open_part(out, "fact-limit/pages", spec, DP_FORMAT_PAGES);
	g_string_append_printf(out,
	                       "    fact: document.pages\n    name: number of pages\n"
	                       "    min: %u\n",
	                       spec->pages[0]);
}

static void
append_columns(GString *out, const DpFormatSpec *spec)
{
	open_part(out, "columns", spec, DP_FORMAT_COLUMNS);
	g_string_append_printf(out, "    severity: warning\n    count: %u\n    pages: %u\n",
	                       spec->columns, (guint)(COLUMNS_SHARE * spec->pages[1]));
}

static void
append_block(GString *out, const DpFormatSpec *spec)
{
	open_part(out, "text-block", spec, DP_FORMAT_BLOCK);
	append_length(out, "width", spec->block[0]);
	append_length(out, "height", spec->block[1]);
	append_tolerance(out, BLOCK_TOLERANCE, BLOCK_HARDLY * MIN(spec->block[0], spec->block[1]));
}

static void
append_type(GString *out, const DpFormatSpec *spec)
{
	const DpFormatRange *size = &spec->size;

	open_part(out, "body-font-size", spec, DP_FORMAT_SIZE);
	append_length(out, "min", size->from);
	append_length(out, "max", size->to);
	append_tolerance(out, size->grace + SIZE_BIAS, TYPE_HARDLY * size->from + SIZE_BIAS);
}

static void
append_leading(GString *out, const DpFormatSpec *spec)
{
	const DpFormatRange *leading = &spec->leading;

	if (leading->from == 0)
		return;
	open_part(out, "line-spacing", spec, DP_FORMAT_LEADING);
	append_length(out, "min", leading->from);
	append_tolerance(out, leading->grace + LEADING_STEP,
	                 TYPE_HARDLY * leading->from + LEADING_STEP);
}

static void
append_words(GString *out, const DpFormatSpec *spec)
{
	open_part(out, "word-limit", spec, DP_FORMAT_WORDS);
	g_string_append_printf(
	    out, "    max: %u\n    excludes: [references, appendix, supplement]\n", spec->words[1]);
	if (spec->words[0] > 0)
		g_string_append_printf(out, "    min: %u\n", spec->words[0]);
}

static void
append_appendix(GString *out, const DpFormatSpec *spec)
{
	if (!spec->no_appendix)
		return;
	open_part(out, "appendix", spec, DP_FORMAT_APPENDIX);
	g_string_append(out, "    policy: forbidden\n");
}

static const struct {
	DpFormatPart part;
	void (*append)(GString *out, const DpFormatSpec *spec);
} RULES[] = {
    {DP_FORMAT_PAPER, append_papers},    {DP_FORMAT_PAGES, append_pages},
    {DP_FORMAT_COLUMNS, append_columns}, {DP_FORMAT_BLOCK, append_block},
    {DP_FORMAT_SIZE, append_type},       {DP_FORMAT_LEADING, append_leading},
    {DP_FORMAT_WORDS, append_words},     {DP_FORMAT_APPENDIX, append_appendix},
};

/* What HotCRP looks for with every format. */
static const struct {
	const char *rule, *severity, *sentence;
} ALWAYS[] = {
    {"text-extraction", "error", "HotCRP always looks for text that can be read"},
    {"javascript", "error", "HotCRP always looks for embedded code"},
    {"launch-action", "error", "HotCRP always looks for actions that start programs"},
    {"external-reference", "error", "HotCRP always looks for content on other servers"},
    {"multimedia", "warning", "HotCRP always looks for multimedia content"},
};

/* (transfer full) */
static GString *
write_file(const char *text, const DpFormatSpec *spec)
{
	GString *out = g_string_new("schema: 1\nid: " DP_FORMAT_VENUE "\ntitle: ");
	g_autofree char *title = g_strdup_printf("HotCRP format %s", text);

	append_quoted(out, title);
	g_string_append(out, "\nrules:\n");
	for (guint i = 0; i < G_N_ELEMENTS(RULES); i++) {
		if (spec->said[RULES[i].part] != NULL)
			RULES[i].append(out, spec);
	}
	for (guint i = 0; i < G_N_ELEMENTS(ALWAYS); i++) {
		open_rule(out, ALWAYS[i].rule, ALWAYS[i].sentence);
		g_string_append_printf(out, "    severity: %s\n", ALWAYS[i].severity);
	}
	return out;
}

/* Nobody saves room with it. */
static char **
remarks(const DpFormatSpec *spec)
{
	g_autoptr(GStrvBuilder) builder = g_strv_builder_new();

	if (spec->leading.to > 0)
		g_strv_builder_add(builder, "Only the least line height is compared, not the "
		                            "greatest.");
	return g_strv_builder_end(builder);
}

static void
finish(DpVenue *venue, const DpFormatSpec *spec)
{
	for (guint i = 0; i < venue->rules->len; i++) {
		DpVenueRule *rule = venue->rules->pdata[i];

		g_clear_pointer(&rule->cite.url, g_free);
		g_clear_pointer(&rule->cite.read, g_free);
		rule->source = DP_SOURCE_SETTING;
	}
	venue->remarks = remarks(spec);
}

DpVenue *
dp_format_venue_new(const char *text, GError **error)
{
	g_auto(DpFormatSpec) spec = {0};
	g_autoptr(GString) file = NULL;
	g_autoptr(GPtrArray) diagnostics = dp_diagnostics_new();
	DpVenue *venue;

	if (!dp_format_spec_parse(text, &spec, error))
		return NULL;
	file = write_file(text, &spec);
	venue = dp_loader_read(DP_FORMAT_VENUE ".yaml", file->str, file->len, diagnostics, error);
	if (venue != NULL)
		finish(venue, &spec);
	return venue;
}
