/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/venue-draft.h"

#include <deskproof/error.h>

#include <string.h>

#include "base/number.h"

#define POINTS_PER_INCH 72.0
#define MM_PER_INCH 25.4
#define MAX_PAPERS 4u

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

/* One part of a setting of HotCRP. FALSE: it cannot be read. */
typedef gboolean (*AppendPart)(GString *out, const DpVenueDraft *draft, const char *text);

static double
unit_of(const char *text)
{
	static const struct {
		const char *name;
		double points;
	} UNITS[] = {{"in", POINTS_PER_INCH},
	             {"i", POINTS_PER_INCH},
	             {"mm", POINTS_PER_INCH / MM_PER_INCH},
	             {"cm", 10 * POINTS_PER_INCH / MM_PER_INCH},
	             {"c", 10 * POINTS_PER_INCH / MM_PER_INCH},
	             {"pt", 1}};

	for (guint i = 0; i < G_N_ELEMENTS(UNITS); i++) {
		if (g_str_equal(text, UNITS[i].name))
			return UNITS[i].points;
	}
	return 0;
}

/* A number and what follows it, without spaces around. */
static gboolean
split_number(const char *text, double *number, char **rest)
{
	g_autofree char *copy = g_strstrip(g_strdup(text));
	char *end = NULL;

	*number = g_ascii_strtod(copy, &end);
	*rest = g_strdup(g_strchug(end));
	return end != copy && *number > 0 && *number < 100000;
}

/* "7in x 9in", "178x229mm": a unit that is missing is the other's. */
static gboolean
read_size(const char *text, double *width, double *height)
{
	g_autofree char *lower = g_ascii_strdown(text, -1), *one = NULL, *other = NULL;
	g_auto(GStrv) parts = NULL;
	double units[2];

	g_strdelimit(lower, "\n", ' ');
	parts = g_strsplit(lower, "x", 0);
	if (g_strv_length(parts) != 2 || !split_number(parts[0], width, &one) ||
	    !split_number(parts[1], height, &other))
		return FALSE;
	units[0] = unit_of(one[0] != '\0' ? one : other);
	units[1] = unit_of(other[0] != '\0' ? other : one);
	*width *= units[0];
	*height *= units[1];
	return units[0] > 0 && units[1] > 0;
}

static void
append_points(GString *out, const char *name, double points)
{
	g_autofree char *number = dp_number_format(points, 2);

	g_string_append_printf(out, "    %s: %spt\n", name, number);
}

static gboolean
append_paper(GString *out, const DpVenueDraft *draft, const char *text)
{
	g_autofree char *lower = g_ascii_strdown(text, -1);
	g_auto(GStrv) papers = g_strsplit(lower, " or ", (int)MAX_PAPERS);
	g_autoptr(GString) names = g_string_new(NULL);
	double width = 0, height = 0;

	for (guint i = 0; papers[i] != NULL; i++) {
		g_strstrip(papers[i]);
		if (g_str_equal(papers[i], "letter") || g_str_equal(papers[i], "a4"))
			g_string_append_printf(names, "%s%s", names->len > 0 ? ", " : "",
			                       papers[i]);
		else if (!read_size(papers[i], &width, &height))
			return FALSE;
	}
	g_string_append(out, "  page-size:\n");
	if (names->len > 0)
		g_string_append_printf(out, "    sizes: [%s]\n", names->str);
	if (width > 0) {
		append_points(out, "width", width);
		append_points(out, "height", height);
	}
	return TRUE;
}

static gboolean
read_count(const char *text, guint64 *count)
{
	return g_ascii_string_to_unsigned(text, 10, 1, 10000, count, NULL);
}

static gboolean
append_pages(GString *out, const DpVenueDraft *draft, const char *text)
{
	g_auto(GStrv) ends = g_strsplit(text, "-", 2);
	guint64 first = 0, last = 0;
	gboolean range = ends[0] != NULL && ends[1] != NULL;

	if (ends[0] == NULL || !read_count(g_strstrip(ends[0]), &first) ||
	    (range && !read_count(g_strstrip(ends[1]), &last)))
		return FALSE;
	g_string_append_printf(out, "  page-limit:\n    max: %" G_GUINT64_FORMAT "\n",
	                       range ? last : first);
	if (range)
		g_string_append_printf(out, "    min: %" G_GUINT64_FORMAT "\n", first);
	return TRUE;
}

static gboolean
append_columns(GString *out, const DpVenueDraft *draft, const char *text)
{
	guint64 columns = 0;

	if (!read_count(text, &columns))
		return FALSE;
	g_string_append_printf(out, "  columns:\n    count: %" G_GUINT64_FORMAT "\n", columns);
	return TRUE;
}

static gboolean
append_block(GString *out, const DpVenueDraft *draft, const char *text)
{
	double width = 0, height = 0;

	if (!read_size(text, &width, &height))
		return FALSE;
	g_string_append(out, "  text-block:\n");
	append_points(out, "width", width);
	append_points(out, "height", height);
	return TRUE;
}

/* "10", "10-12", "10±0.3": HotCRP's smallest size, largest and tolerance. TeX's point is a little
 * smaller than the PDF's, and means the same here: 10 pt in LaTeX is 9.963. */
static gboolean
append_range(GString *out, const char *rule, const char *text)
{
	g_autofree char *rest = NULL, *most = NULL, *slack = NULL;
	double least = 0, largest = 0, tolerance = 0;

	if (!split_number(text, &least, &rest))
		return FALSE;
	if (rest[0] == '-' && !split_number(rest + 1, &largest, &most))
		return FALSE;
	if (g_str_has_prefix(most != NULL ? most : rest, "±") &&
	    !split_number((most != NULL ? most : rest) + strlen("±"), &tolerance, &slack))
		return FALSE;
	if ((slack != NULL ? slack : most != NULL ? most : rest)[0] != '\0')
		return FALSE;
	g_string_append_printf(out, "  %s:\n", rule);
	append_points(out, "min", least * POINTS_PER_INCH / 72.27);
	if (largest > 0 && g_str_equal(rule, "body-font-size"))
		append_points(out, "max", largest);
	if (tolerance > 0)
		append_points(out, "tolerance", tolerance);
	return TRUE;
}

static gboolean
append_font_size(GString *out, const DpVenueDraft *draft, const char *text)
{
	return append_range(out, "body-font-size", text);
}

static gboolean
append_leading(GString *out, const DpVenueDraft *draft, const char *text)
{
	return append_range(out, "line-spacing", text);
}

static const struct {
	const char *what;
	AppendPart append;
} PARTS[] = {
    {"paper size", append_paper}, {"page limit", append_pages},    {"columns", append_columns},
    {"text block", append_block}, {"font size", append_font_size}, {"line height", append_leading},
};

/* The last part: 1 if references do not count. */
static gboolean
excludes_references(char **parts)
{
	guint n = g_strv_length(parts);

	return n > G_N_ELEMENTS(PARTS) && g_str_equal(g_strstrip(parts[G_N_ELEMENTS(PARTS)]), "1");
}

char *
dp_venue_draft_hotcrp(const DpVenueDraft *draft, const char *spec, GError **error)
{
	g_autofree char *plain = g_strndup(spec, strcspn(spec, ">"));
	g_auto(GStrv) parts = g_strsplit(plain, ";", -1);
	g_autoptr(GString) out =
	    g_string_new("# From HotCRP's format setting. Replace title, address, and each quote "
	                 "by the venue's own words.\n");

	append_head(out, draft);
	g_string_append(out, "stages: [submission]\nrules:\n");
	for (guint i = 0; i < G_N_ELEMENTS(PARTS) && parts[i] != NULL; i++) {
		g_strstrip(parts[i]);
		if (parts[i][0] == '\0')
			continue;
		if (!PARTS[i].append(out, draft, parts[i])) {
			g_set_error(error, DP_ERROR, DP_ERROR_USAGE,
			            "part %u of the setting, the %s, cannot be read: \"%s\"", i + 1,
			            PARTS[i].what, parts[i]);
			return NULL;
		}
		if (i == 1 && excludes_references(parts))
			g_string_append(out, "    excludes: [references]\n");
		append_source(out, draft, "the format setting of the submission site");
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}
